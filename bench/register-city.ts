/** A city of 2,500 units with a register of hazards of any size, for benchmarks: the same for the same seed. */

import { getTableColumns } from 'drizzle-orm'
import { fields } from '#packs/hazard/fields.ts'
import { hazard } from '#packs/hazard/index.ts'
import { begin } from '#server/services/perform.ts'
import { keepTallies } from '#server/services/registers/keep-tallies.ts'
import { storedPack } from '#server/services/registers/stored-pack.ts'
import { units } from '#server/services/stored.ts'
import { databaseOn } from '#server/storage/open-database.ts'
import type { Engine } from '#server/storage/run.ts'
import { packTable } from '#server/storage/tables/pack.ts'
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

/** Hazards that are written as acts would; each is then copied within the database. */
const written = 50_000

/**
 * Fills the register with so many hazards and their counts. Fifty thousand come by the rows that acts make, each is then copied with
 * another id; acts themselves are left out, for no list reads them. What is older than two months has ended, but for one in a thousand.
 */
export async function fillHazards(city: TestCity, schools: readonly School[], count: number): Promise<void> {
  const own = Math.min(written, count)
  for (const hazards of hazardsOf(city, schools, own))
    await city.byHand(async (hand) => {
      const stored = storedPack(hazard)
      const rows = hazards.map(({ after, unitPath }) => ({
        cityId: city.context.city.id,
        unitPath,
        ...stored.row?.to(after),
      }))
      await hand.tx.copyIn(stored.table, rows)
      await keepTallies(hand, stored.counted, hazards)
    })
  const copies = Math.round(count / own) - 1
  if (copies === 0) return
  const columns = Object.values(getTableColumns(packTable(hazard))).map(({ name }) => name)
  const names = columns.filter((name) => name !== 'id').join(', ')
  const { database } = city.context
  await database.asSystem(
    async (tx) => {
      await tx.query(
        `insert into hazard (id, ${names}) select (substr(id::text, 1, 24) || substr(md5(id::text || n), 1, 12))::uuid, ${names}
         from hazard, generate_series(1, $1::int) n`,
        [copies],
      )
      for (const table of ['tally', 'branch_tally'])
        await tx.query(`update ${table} set count = count * $1::int`, [copies + 1])
    },
    { limit: 1800 },
  )
}

/** The hazards of a seed, in parts that one transaction takes. */
function* hazardsOf(city: TestCity, schools: readonly School[], count: number) {
  const random = seeded(7)
  const pick = <T>(list: ArrayLike<T>) => list[Math.floor(random() * list.length)] as T
  const first = Date.parse('2024-01-01T02:00:00.000Z')
  const last = city.clock.now.getTime()
  const part = 10_000
  for (let from = 0; from < count; from += part)
    yield Array.from({ length: Math.min(part, count - from) }, (_, i) => {
      const at = new Date(first + ((last - first) * (from + i)) / count)
      const school = pick(schools)
      const openShare = last - at.getTime() < 60 * 86_400_000 ? 0.5 : 0.001
      const state = random() >= openShare ? (random() < 0.02 ? 'dismissed' : 'closed') : pick(openStates)
      const hasEnded = state === 'closed' || state === 'dismissed'
      const hasClock = state !== 'reported' && state !== 'dismissed'
      const values = {
        ...Object.fromEntries(Object.keys(fields).map((name) => [name, null])),
        unit: school.id,
        title: `${pick(parts)}${pick(faults)}`,
        kind: pick(fields.kind.of),
        grade: random() < 0.02 ? 'major' : random() < 0.2 ? 'serious' : 'ordinary',
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
        due: hasClock ? daysAfter(at, 15) : null,
        started: hasClock ? at.toISOString() : null,
        ended: hasEnded ? daysAfter(at, 2 + random() * 16) : null,
        done: { report: at.toISOString() },
        values,
      }
      return { before: null, after, unitPath: school.unitPath }
    })
}

const openStates = ['reported', 'graded', 'rectifying', 'rectified']

function daysAfter(at: Date, days: number): string {
  return new Date(at.getTime() + days * 86_400_000).toISOString()
}
