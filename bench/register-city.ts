/** A city of 2,500 units with a register of hazards of any size, for benchmarks: the same for the same seed. */

import { fields } from '#packs/hazard/fields.ts'
import { hazard } from '#packs/hazard/index.ts'
import type { Hand } from '#server/context.ts'
import { begin } from '#server/services/perform.ts'
import { storedPack } from '#server/services/registers/stored-pack.ts'
import { units } from '#server/services/stored.ts'
import { databaseOn } from '#server/storage/open-database.ts'
import type { Engine } from '#server/storage/run.ts'
import { uuidv7 } from '#server/storage/uuid.ts'
import { firstDay, makeTestCity, type TestCity } from '#server/testing.ts'

/** Units that may hold hazards, with the paths at which they stand. */
export interface School {
  id: string
  unitPath: string
}

/** A stream of numbers from 0 to 1 that is the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const counties = 15
const unitsInAll = 2500

/** The test city, its north county with fourteen neighbours, and schools in all of them up to 2,500 units. */
export async function makeLargeCity(engine: Engine): Promise<{ city: TestCity; schools: School[] }> {
  const city = await makeTestCity(databaseOn(engine), { packs: [hazard] })
  const schools: School[] = [{ id: city.units.northPrimary, unitPath: '/ty/bx/s1/' }]
  await city.byHand(async (hand) => {
    const open = (id: string, parentId: string, code: string, kind: 'county' | 'primary-school', name: string) => ({
      id,
      verb: 'open' as const,
      values: { parentId, code, kind, name, from: firstDay },
    })
    const places = Array.from({ length: counties - 1 }, (_, i) => ({
      id: uuidv7(hand.now),
      path: `/ty/k${i}/`,
      code: `k${i}`,
    }))
    await begin(
      hand,
      units,
      places.map(({ id, code }, i) => open(id, city.units.city, code, 'county', `第${i + 2}县`)),
    )
    const above = [{ id: city.units.north, path: '/ty/bx/' }, ...places]
    const rows = Array.from({ length: unitsInAll - counties - Object.keys(city.units).length }, (_, i) => {
      const county = above[i % counties] as { id: string; path: string }
      const id = uuidv7(hand.now)
      schools.push({ id, unitPath: `${county.path}x${i}/` })
      return open(id, county.id, `x${i}`, 'primary-school', `第${i}小学`)
    })
    await begin(hand, units, rows)
  })
  return { city, schools }
}

const places = [
  '教学楼',
  '实验楼',
  '宿舍楼',
  '食堂',
  '操场',
  '校门',
  '配电室',
  '锅炉房',
  '图书馆',
  '围墙',
  '厕所',
  '车棚',
]
const parts = [
  '灭火器',
  '疏散通道',
  '应急照明',
  '线路',
  '护栏',
  '燃气管道',
  '墙面',
  '校车',
  '化学药品',
  '器械',
  '监控',
  '井盖',
]
const faults = ['过期', '堵塞', '损坏', '老化', '松动', '泄漏', '脱落', '超员', '未上锁', '缺失', '无人值守', '破损']
const people = '张王李赵陈杨黄周吴徐孙马朱胡郭何高林罗郑'
const given = '伟芳娜敏静强磊军洋勇艳杰娟涛明超霞平刚桂'

/** Writes so many hazards with their counts, by the same rows as acts make. Acts are left out: no list reads them. */
export async function fillHazards(city: TestCity, schools: readonly School[], count: number): Promise<void> {
  const random = seeded(7)
  const pick = <T>(list: ArrayLike<T>) => list[Math.floor(random() * list.length)] as T
  const stored = storedPack(hazard)
  const first = Date.parse('2024-01-01T02:00:00.000Z')
  const last = city.clock.now.getTime()
  const perTransaction = 20_000
  for (let from = 0; from < count; from += perTransaction)
    await city.byHand(async (hand: Hand) => {
      const size = Math.min(perTransaction, count - from)
      const written = Array.from({ length: size }, (_, i) => {
        const at = new Date(first + ((last - first) * (from + i)) / count)
        const school = pick(schools)
        const state = random() < 0.9 ? 'closed' : pick(['reported', 'graded', 'rectifying', 'rectified', 'dismissed'])
        const grade = random() < 0.02 ? 'major' : random() < 0.2 ? 'serious' : 'ordinary'
        const due = state === 'reported' || state === 'dismissed' ? null : new Date(at.getTime() + 15 * 86_400_000)
        const ended =
          state === 'closed' || state === 'dismissed' ? new Date(at.getTime() + (2 + random() * 16) * 86_400_000) : null
        const values = {
          ...Object.fromEntries(Object.keys(fields).map((name) => [name, null])),
          unit: school.id,
          title: `${pick(parts)}${pick(faults)}`,
          kind: pick(fields.kind.of),
          grade,
          place: `${pick(places)}${1 + Math.floor(random() * 6)}层`,
          source: pick(fields.source.of),
          foundOn: at.toISOString().slice(0, 10),
          responsible: pick([...people]) + pick([...given]) + pick([...given]),
          description: `检查时发现${pick(places)}的${pick(parts)}${pick(faults)}。`,
        }
        const after = {
          id: uuidv7(at),
          unitId: school.id,
          state,
          due: due?.toISOString() ?? null,
          started: due ? at.toISOString() : null,
          ended: ended?.toISOString() ?? null,
          done: { report: at.toISOString() },
          values,
        }
        return { before: null, after, unitPath: school.unitPath }
      })
      await hand.tx.copyIn(
        stored.table,
        written.map(({ after, unitPath }) => ({ cityId: city.context.city.id, unitPath, ...stored.row?.to(after) })),
      )
      await stored.kept?.(hand, written)
    })
}
