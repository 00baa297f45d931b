/**
 * Makes a comparison that was asked: reads both lists piece by piece into the thread that matches them, then keeps what it found. Each
 * piece has a transaction of its own, so that others are served between them; records are compared as they stand when they are read.
 */
import {
  type ComparisonCounts,
  type ComparisonPart,
  type ComparisonProgress,
  comparisonParts,
  type ListComparison,
  mostLines,
} from '#core/list-comparison.ts'
import { extentOf } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import type { Turn } from '../../../turn.ts'
import { find, perform } from '../../perform.ts'
import { listComparisons } from '../exchange.ts'
import { dropPieces, openPiece, PieceWriter, rowsOfPiece } from '../kept-pieces.ts'
import { registerNamed, sharedFields } from './compare-lists.ts'
import { queueComparison } from './comparison-queue.ts'
import { dropPairs, type KeptPair, shelves } from './kept-pairs.ts'
import { type ListedLine, pageOfLines, tellingFields } from './listed.ts'
import { ComparisonRefused, MatchAside } from './match-aside.ts'

type Found = ListComparison & { unitPath: string }
type Tell = (progress: ComparisonProgress) => void

/** Makes a comparison when its turn has come; what was made or given up before stays as it is. */
export function makeComparison(turn: Turn, pack: Pack, id: string): Promise<void> {
  return queueComparison(id, (tell) => runComparison(turn, pack, id, tell))
}

async function runComparison(turn: Turn, pack: Pack, id: string, tell: Tell): Promise<void> {
  const found = await turn((work) => find(work, listComparisons, id))
  if (found?.state !== 'asked') return
  const matching = new MatchAside()
  try {
    await turn((work) => dropPairs(work, id))
    const counts = await compare(turn, pack, found, matching, tell)
    await turn((work) => perform(work, listComparisons, id, 'find', { counts }))
  } catch (error) {
    const problems = error instanceof ComparisonRefused ? error.problems : [{ code: 'comparison/broken' }]
    await turn((work) => perform(work, listComparisons, id, 'fail', { problems }))
    if (!(error instanceof ComparisonRefused)) throw error
  } finally {
    await matching.end()
  }
}

async function compare(turn: Turn, pack: Pack, found: Found, matching: MatchAside, tell: Tell) {
  const lines = await readList(turn, pack, found, async (part, done) => {
    tell({ stage: 'list', done, of: null })
    await matching.add(
      'here',
      part.map(({ person }) => person),
    )
  })
  const records: string[] = []
  for await (const page of pagesOfLines(turn, pack, found.fields, found.query)) {
    for (const { at } of page) records.push(at)
    tell({ stage: 'records', done: records.length, of: null })
    await matching.add(
      'there',
      page.map(({ person }) => person),
    )
  }
  tell({ stage: 'matching', done: 0, of: lines })
  const taken = await matching.match((done) => tell({ stage: 'matching', done, of: lines }))
  return keepFound(turn, pack, found, { matching, lines, records, taken }, tell)
}

/** The lines of the list: those of a file wait on their shelf, those of another register are put there. Gives how many. */
async function readList(
  turn: Turn,
  pack: Pack,
  { id, unitPath, other, fields }: Found,
  take: (lines: readonly ListedLine[], done: number) => Promise<void>,
): Promise<number> {
  let count = 0
  if (other.kind === 'file') {
    for (let number = 0; ; number++) {
      const piece = await turn((work) => openPiece<ListedLine>(work, id, shelves.list, number))
      if (!piece) return count
      count += piece.rows.length
      await take(piece.rows, count)
    }
  }
  await turn((work) => dropPieces(work, id, shelves.list))
  const kept = new PieceWriter<ListedLine>(turn, { id, unitPath, shelf: shelves.list }, fields)
  for await (const page of pagesOfOther(turn, pack, other)) {
    count += page.length
    await kept.add(page)
    await take(page, count)
  }
  await kept.end()
  return count
}

/** Lines of another register under the names of the fields that mean the same here. */
async function* pagesOfOther(
  turn: Turn,
  pack: Pack,
  { name, where }: { name: string; where: string | null },
): AsyncIterable<ListedLine[]> {
  const other = await turn(async (work) => registerNamed(work, name))
  if (!other) throw new ComparisonRefused({ code: 'wire/not-found' })
  const fields = sharedFields(pack, other)
  const back = new Map([...fields].map(([own, theirs]) => [theirs, own]))
  const renamed = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [back.get(key) ?? key, value]))
  const right = `${name}.export`
  const asExporter: Turn = (run) =>
    turn((work) => {
      const { context, visitor } = work
      const extent = extentOf(visitor.standings, right, context.city.path, context.policy)
      return run({ ...work, right, extent })
    })
  const query = where === null ? {} : { where }
  for await (const page of pagesOfLines(asExporter, other, [...fields.values()], query))
    yield page.map(({ shown, person, ...line }) => ({
      ...line,
      shown: renamed(shown),
      person: { ...person, values: renamed(person.values ?? {}) },
    }))
}

/** The records of a register, a page in each turn. */
async function* pagesOfLines(
  turn: Turn,
  pack: Pack,
  fields: readonly string[],
  query: Readonly<Record<string, unknown>>,
): AsyncIterable<ListedLine[]> {
  let [after, count]: [{ cursor?: string }, number] = [{}, 0]
  do {
    const filter = { ...query, ...after }
    const page: Awaited<ReturnType<typeof pageOfLines>> = await turn((work) => pageOfLines(work, pack, fields, filter))
    if (!page.ok) throw new ComparisonRefused(...page.problems)
    count += page.value.lines.length
    if (count > mostLines) throw new ComparisonRefused({ code: 'comparison/too-many', arguments: { limit: mostLines } })
    yield page.value.lines
    after = page.value.next === undefined ? {} : { cursor: page.value.next }
  } while (after.cursor)
}

/** Keeps every line of both lists once, each in its part, in the order of the lists. */
async function keepFound(
  turn: Turn,
  pack: Pack,
  { id, unitPath, fields }: Found,
  { matching, lines, records, taken }: { matching: MatchAside; lines: number; records: string[]; taken: Uint8Array },
  tell: Tell,
): Promise<ComparisonCounts> {
  const { number, birth } = tellingFields(pack)
  const names: Record<string, string | undefined> = { identity: number, birth, name: pack.title, school: pack.holder }
  const writers = new Map(
    comparisonParts.map((part) => [
      part,
      new PieceWriter<KeptPair>(turn, { id, unitPath, shelf: shelves.of(part) }, fields),
    ]),
  )
  const keep = async (part: ComparisonPart, pair: Omit<KeptPair, 'n'>) => {
    const writer = writers.get(part) as PieceWriter<KeptPair>
    await writer.add([{ n: writer.count, ...pair }])
  }
  for (let from = 0; from < lines; from += rowsOfPiece) {
    tell({ stage: 'keeping', done: from, of: lines })
    const piece = await turn((work) => openPiece<ListedLine>(work, id, shelves.list, from / rowsOfPiece))
    const pairs = await matching.pairs(from, from + rowsOfPiece)
    for (const [at, { person: _, ...list }] of (piece?.rows ?? []).entries()) {
      const pair = pairs[at]
      if (!pair) await keep('only-list', { score: 0, list, record: null, differs: [] })
      else {
        const { part, score, there, differs } = pair
        const named = [...new Set(differs.map((name) => names[name] ?? name))]
        await keep(part, { score, list, record: records[there] as string, differs: named })
      }
    }
  }
  for (const [at, record] of records.entries())
    if (!taken[at]) await keep('only-register', { score: 0, list: null, record, differs: [] })
  for (const writer of writers.values()) await writer.end()
  return Object.fromEntries([...writers].map(([part, { count }]) => [part, count])) as ComparisonCounts
}
