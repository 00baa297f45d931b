/**
 * Counts of records by unit, kept in the transactions of acts. They are kept twice: by the unit that holds the records, and by branch
 * of the city's tree, which is a unit directly below the city with all that stands under it. A question about the city or about a
 * whole branch reads the branches; what is smaller is summed from its units.
 */
import { covers, type Extent, type PathRange, subtree } from '#core/may.ts'
import type { Transaction } from '../database.ts'
import { asSystemInside } from './as-system.ts'

/** The city's id, and its path at the root of the tree. */
interface City {
  id: string
  path: string
}

export interface TallyChange {
  unitId: string
  unitPath: string
  measure: string
  value: string
  by: number
}

/** Rows of a branch for one count. More are more to read, fewer are waited for more often when a county writes at once. */
const lanes = 4

const laneOf = (unitId: string) => Number.parseInt(unitId.slice(-1), 16) % lanes

/** The branch that a path lies in; the city itself lies in none. */
function branchOf({ path }: City, of: string): string | undefined {
  const end = of.indexOf('/', path.length)
  return of.startsWith(path) && end > 0 ? of.slice(0, end + 1) : undefined
}

/** Whether an extent holds the whole city or a whole branch. */
export function isWide(city: City, { ranges }: Extent): boolean {
  return ranges.some(({ from }) => city.path.startsWith(from) || branchOf(city, from) === from)
}

/** Adds to counts; the order given is the order of the locks. */
export async function addToTallies(
  tx: Transaction,
  city: City,
  pack: string,
  changes: readonly TallyChange[],
): Promise<void> {
  if (changes.length === 0) return
  for (let from = 0; from < changes.length; from += 1000) {
    const part = changes.slice(from, from + 1000)
    await tx.query(
      `insert into tally (city_id, pack, unit_path, measure, value, count)
       select $1, $2, c.path, c.measure, c.value, c.by
       from unnest($3::text[], $4::text[], $5::text[], $6::numeric[]) as c(path, measure, value, by)
       on conflict (city_id, pack, unit_path, measure, value) do update set count = tally.count + excluded.count`,
      [city.id, pack, part.map(({ unitPath }) => unitPath), ...columnsOf(part)],
    )
  }
  const inBranches = branchChanges(city, changes)
  // A school's act counts in its county, whose counts are out of the school's reach.
  await asSystemInside(tx, async (open) => {
    for (let from = 0; from < inBranches.length; from += 1000) {
      const part = inBranches.slice(from, from + 1000)
      await open.query(
        `insert into branch_tally (city_id, pack, branch_path, measure, value, lane, count)
         select $1, $2, c.path, c.measure, c.value, c.lane, c.by
         from unnest($3::text[], $4::text[], $5::text[], $6::numeric[], $7::int[]) as c(path, measure, value, by, lane)
         on conflict (city_id, pack, branch_path, measure, value, lane)
         do update set count = branch_tally.count + excluded.count`,
        [city.id, pack, part.map(({ branch }) => branch), ...columnsOf(part), part.map(({ lane }) => lane)],
      )
    }
  })
}

const columnsOf = (part: readonly Omit<TallyChange, 'unitId' | 'unitPath'>[]) => [
  part.map(({ measure }) => measure),
  part.map(({ value }) => value),
  part.map(({ by }) => by),
]

interface BranchChange {
  branch: string
  lane: number
  measure: string
  value: string
  by: number
}

/** The changes by branch, in one order for all transactions. */
function branchChanges(city: City, changes: readonly TallyChange[]): BranchChange[] {
  const sums = new Map<string, BranchChange>()
  for (const { unitId, unitPath, measure, value, by } of changes) {
    const branch = branchOf(city, unitPath)
    if (branch === undefined) continue
    const lane = laneOf(unitId)
    const key = `${branch} ${lane} ${measure} ${value}`
    const present = sums.get(key)
    if (present) present.by += by
    else sums.set(key, { branch, lane, measure, value, by })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change)
}

/** Takes the counts of a unit and all that stands under it from its old branch to its new one, before its paths change. */
export async function moveTallies(tx: Transaction, city: City, from: string, to: string): Promise<void> {
  const [before, after] = [branchOf(city, from), branchOf(city, to)]
  if (before === after) return
  const range = subtree(from)
  await asSystemInside(tx, (open) =>
    open.query(
      `insert into branch_tally (city_id, pack, branch_path, measure, value, lane, count)
       select $1, pack, branch, measure, value, 0, sign * count
       from (select pack, measure, value, sum(count) as count from tally
             where city_id = $1 and unit_path >= $2 and unit_path < $3 group by pack, measure, value) moved,
            (values ($4::text, -1), ($5::text, 1)) as side(branch, sign)
       on conflict (city_id, pack, branch_path, measure, value, lane)
       do update set count = branch_tally.count + excluded.count`,
      [city.id, range.from, range.to, before, after],
    ),
  )
}

/** What is summed up of the kept counts. */
export interface TallySum {
  measure: string
  value: string
  count: number
}

/** Which counts: of a pack, in an extent, by these measures. */
export interface TallyQuestion {
  city: City
  pack: string
  extent: Extent
  measures: readonly string[]
}

/** Sums of the kept counts over an extent, by measure and value. */
export function sumTallies(tx: Transaction, question: TallyQuestion): Promise<TallySum[]> {
  return sumOf(tx, question, placesOf(question), "''")
}

/** The same by the units directly below a path, each with what stands under it; '' is the unit at the path itself. */
export function sumTalliesBelow(
  tx: Transaction,
  path: string,
  question: TallyQuestion,
): Promise<(TallySum & { code: string })[]> {
  const { city, extent } = question
  const places = path === city.path ? placesOf(question) : { branches: [], ranges: extent.ranges, units: alone(extent) }
  return sumOf(tx, question, places, `split_part(substr(path, ${path.length + 1}), '/', 1)`)
}

/** The same by the units that hold the records. */
export async function sumTalliesByUnit(
  tx: Transaction,
  question: TallyQuestion,
): Promise<(TallySum & { unitPath: string })[]> {
  const { ranges } = question.extent
  const sums = await sumOf(tx, question, { branches: [], ranges, units: alone(question.extent) }, 'path')
  return sums.map(({ code, ...sum }) => ({ ...sum, unitPath: code }))
}

/** Where the counts of an extent are read: whole branches, subtrees of units, single units. */
interface Places extends Extent {
  branches: PathRange[]
}

/** Units of an extent that no range of it holds too. */
const alone = ({ ranges, units }: Extent) => units.filter((path) => !covers({ ranges, units: [] }, path))

function placesOf({ city, extent }: TallyQuestion): Places {
  const places: Places = { branches: [], ranges: [], units: alone(extent) }
  for (const range of extent.ranges)
    if (city.path.startsWith(range.from)) {
      places.branches.push(subtree(city.path))
      places.units.push(city.path)
    } else if (branchOf(city, range.from) === range.from) places.branches.push(range)
    else places.ranges.push(range)
  return places
}

/** Sums over places, grouped by what is made of `path`, measure and value. */
async function sumOf(
  tx: Transaction,
  { city, pack, measures }: TallyQuestion,
  { branches, ranges, units }: Places,
  code: string,
): Promise<(TallySum & { code: string })[]> {
  const parameters: unknown[] = [city.id, pack, measures]
  const given = (value: unknown) => `$${parameters.push(value)}`
  const within = (column: string) => (range: PathRange) =>
    `${column} >= ${given(range.from)} and ${column} < ${given(range.to)}`
  const counted = 'measure, value, count'
  const asked = 'city_id = $1 and pack = $2 and measure = any($3::text[]) and count <> 0'
  const parts = [
    ...branches
      .map(within('branch_path'))
      .map((where) => `select branch_path as path, ${counted} from branch_tally where ${asked} and ${where}`),
    ...[
      ...ranges.map(within('unit_path')),
      ...(units.length > 0 ? [`unit_path = any(${given(units)}::text[])`] : []),
    ].map((where) => `select unit_path as path, ${counted} from tally where ${asked} and ${where}`),
  ]
  if (parts.length === 0) return []
  return tx.query(
    `select ${code} as code, measure, value, sum(count)::float8 as count from (${parts.join(' union all ')}) kept
     group by 1, 2, 3 having sum(count) <> 0`,
    parameters,
  )
}
