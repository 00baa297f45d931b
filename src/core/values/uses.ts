/** Places that use a dated value: each declares it, so that a changed value lists every place that still uses the old one. */

import type { Day } from '../day.ts'
import type { Pack, Words } from '../pack.ts'
import { type Content, type Installed, periodOn } from './dated-value.ts'

/** A place that uses a value. `in-force` reads it anew each time; `shipped` was written with the number that was shipped. */
export interface ValueUse {
  key: string
  place: { kind: 'clock' | 'indicator' | 'rule' | 'light'; name: Words }
  reads: 'in-force' | 'shipped'
}

/** Declares that a place uses a value. */
export function valueUse(key: string, place: ValueUse['place'], reads: ValueUse['reads'] = 'in-force'): ValueUse {
  return { key, place, reads }
}

/** Places of the core. */
export const coreUses: readonly ValueUse[] = [
  valueUse('light.soon', { kind: 'light', name: { zh: '亮牌：临近时限', en: 'Light: due soon' } }),
  valueUse('light.share-when-soon', { kind: 'light', name: { zh: '亮牌：完成比例', en: 'Light: share done' } }),
  valueUse('light.sign-within', { kind: 'light', name: { zh: '亮牌：签收', en: 'Light: signed for' } }),
]

/** Places in packs: what their clocks and thresholds declare under `uses`. */
export function packUses(pack: Pack): ValueUse[] {
  const { name, states, indicators } = pack.words
  const joined = (parts: readonly (Words | undefined)[], language: 'zh' | 'en') =>
    parts.map((part) => part?.[language] ?? '').join(language === 'zh' ? '、' : ', ')
  return [
    ...pack.clocks.flatMap((clock) =>
      (clock.uses ?? []).map((key) => {
        const of = clock.in.map((state) => states[state])
        const words = { zh: `${name.zh}：${joined(of, 'zh')}`, en: `${name.en}: ${joined(of, 'en')}` }
        return valueUse(key, { kind: 'clock', name: words }, 'shipped')
      }),
    ),
    ...Object.entries(pack.indicators).flatMap(([indicator, { threshold }]) =>
      (threshold?.uses ?? []).map((key) => {
        const of = indicators[indicator]
        const words = { zh: `${name.zh}：${of?.zh ?? ''}`, en: `${name.en}: ${of?.en ?? ''}` }
        return valueUse(key, { kind: 'indicator', name: words }, 'shipped')
      }),
    ),
  ]
}

/** A place that still uses what was shipped although something else is in force. */
export interface StaleUse {
  use: ValueUse
  old: Content
  now: Content
}

/** Places that still use the old value on a day. */
export function staleUses(uses: readonly ValueUse[], day: Day, shipped: Installed, installed: Installed): StaleUse[] {
  return uses.flatMap((use) => {
    const [before, after] = [shipped.get(use.key), installed.get(use.key)]
    if (use.reads === 'in-force' || !before || !after) return []
    const old = periodOn(before, day)?.content ?? null
    const now = after.on ? (periodOn(after, day)?.content ?? null) : null
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ use, old, now }]
  })
}

/** Words by which plans name a value: key -> words of which one stands in a target that speaks of it. */
export const planWords: Readonly<Record<string, readonly string[]>> = {
  'kindergarten.enrolment': ['毛入园率'],
  'kindergarten.inclusive-share': ['普惠'],
  'kindergarten.public-share': ['公办'],
  'balanced.retention': ['巩固率'],
  'balanced.disabled-enrolment': ['残疾'],
  'special.enrolment': ['残疾'],
  'balanced.migrant-places': ['随迁子女'],
  'balanced.satisfaction': ['满意度', '认可度'],
  'balanced.quota-places': ['指标到校', '名额分配', '指标生'],
  'school.large-class-share': ['大班额'],
  'staffing.rotation': ['交流轮岗', '教师交流'],
  'staffing.rotation-backbone': ['骨干教师'],
  'staffing.training': ['学时', '培训'],
  'sport.daily': ['体育活动', '体育锻炼', '校园体育'],
  'devices.pupils-per-computer.primary': ['生机比'],
  'devices.pupils-per-computer.junior': ['生机比'],
  'devices.pupils-per-computer.senior': ['生机比'],
  'kindergarten.village-threshold.low': ['人口', '行政村'],
  'kindergarten.village-threshold.high': ['人口', '行政村'],
  'finance.surcharge.national': ['教育费附加'],
  'finance.surcharge.local': ['地方教育附加'],
  'security.four-100': ['封闭化', '专职保安', '一键', '护学岗'],
}
