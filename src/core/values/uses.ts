/** Places that use dated values. All of them read the value in force; what began under an older one keeps it to its end. */
import type { Pack, Words } from '../pack.ts'

/** A place that uses a value. */
export interface ValueUse {
  key: string
  place: { kind: 'clock' | 'indicator' | 'rule' | 'light'; name: Words }
  /** Of a clock of a pack: the pack, and which of its clocks. */
  clock?: { pack: Pack; position: number }
}

/** Declares that a place uses a value. */
function valueUse(key: string, place: ValueUse['place']): ValueUse {
  return { key, place }
}

/** Places of the core. */
export const coreUses: readonly ValueUse[] = [
  valueUse('light.soon', { kind: 'light', name: { zh: '亮牌：临近时限', en: 'Light: due soon' } }),
  valueUse('light.share-when-soon', { kind: 'light', name: { zh: '亮牌：完成比例', en: 'Light: share done' } }),
  valueUse('light.sign-within', { kind: 'light', name: { zh: '亮牌：签收', en: 'Light: signed for' } }),
  valueUse('return.within', { kind: 'light', name: { zh: '亮牌：按期填报', en: 'Light: returns in time' } }),
  valueUse('return.check', { kind: 'clock', name: { zh: '填报：县级初审', en: 'Returns: check of the county' } }),
  valueUse('light.behind-path', { kind: 'light', name: { zh: '亮牌：时间进度', en: 'Light: behind the path' } }),
  valueUse('light.figure-behind-path', { kind: 'light', name: { zh: '亮牌：指标值进度', en: 'Light: figures' } }),
  valueUse('light.ahead-of-path', { kind: 'light', name: { zh: '亮牌：超前进度', en: 'Light: ahead of the path' } }),
  valueUse('light.evidence-grace', { kind: 'light', name: { zh: '亮牌：佐证材料有效期', en: 'Light: evidence' } }),
  valueUse('inspection.comprehensive-per-school', {
    kind: 'rule',
    name: { zh: '减负一致性评估：综合督导次数', en: 'Basis gate: comprehensive inspections' },
  }),
  ...['paper.countersign', 'paper.countersign-urgent'].map((key) =>
    valueUse(key, { kind: 'clock', name: { zh: '发文：会签', en: 'Papers: countersignatures' } }),
  ),
  valueUse('paper.answer-request', { kind: 'clock', name: { zh: '来文：下级请示', en: 'Requests from below' } }),
  valueUse('burden.activities', {
    kind: 'rule',
    name: { zh: '减负一致性评估：进校园活动次数', en: 'Basis gate: activities of a term' },
  }),
  ...['burden.minutes', 'burden.requests', 'burden.activities'].map((key) =>
    valueUse(key, { kind: 'rule', name: { zh: '学校填报负担', en: 'Burden of schools' } }),
  ),
  valueUse('entry.jump', {
    kind: 'light',
    name: { zh: '基础数据填报：变化核对', en: 'Entries: change to be explained' },
  }),
]

/** Places in packs: what their clocks, conditions and indicators say that they ask for. */
export function packUses(pack: Pack): ValueUse[] {
  const { name, states, guards, indicators } = pack.words
  const named = (of: Words | undefined): Words => ({
    zh: `${name.zh}：${of?.zh ?? ''}`,
    en: `${name.en}: ${of?.en ?? ''}`,
  })
  const joined = (of: readonly string[]): Words => ({
    zh: of.map((state) => states[state]?.zh ?? state).join('、'),
    en: of.map((state) => states[state]?.en ?? state).join(', '),
  })
  return [
    ...pack.clocks.flatMap(({ in: states, uses = [] }, position) =>
      uses.map((key) => ({
        ...valueUse(key, { kind: 'clock', name: named(joined(states)) }),
        clock: { pack, position },
      })),
    ),
    ...Object.entries(pack.guardsUse ?? {}).flatMap(([guard, keys]) =>
      (keys ?? []).map((key) => valueUse(key, { kind: 'rule', name: named(guards[guard]) })),
    ),
    ...Object.entries(pack.indicators).flatMap(([indicator, { threshold }]) =>
      threshold === undefined ? [] : [valueUse(threshold, { kind: 'indicator', name: named(indicators[indicator]) })],
    ),
  ]
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
