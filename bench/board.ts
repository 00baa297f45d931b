/**
 * The city of 2,500 units, 300 items and 900,000 returns (`board-city.ts`), asked at the doors: milliseconds from the request at the
 * server to its whole answer. `KEEP` names a folder for the filled databases. Limits: wall chart, a unit's tasks and an assignment
 * with its returns p99 below 100 ms on PostgreSQL, 300 ms embedded; all lights of the chart after one return below 50 ms; all lights
 * of the city from nothing below 5 s. `processor` is the time of both cores that a request took, for machines that do something else
 * too. Peer: the same SQL by a bare Node and pg, a page of 50 rows 7.6 ms (measured on this kind of machine in November 2026).
 */
import { deepStrictEqual } from 'node:assert'
import { loadavg } from 'node:os'
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { schoolKinds } from '#core/organisation.ts'
import { type Summed, summaryOf } from '#core/return-summary.ts'
import { hazard } from '#packs/hazard/index.ts'
import type { Context } from '#server/context.ts'
import { buildServer } from '#server/server.ts'
import { assessAll } from '#server/services/assignments/assess.ts'
import { summariesOf, sumUpAgain } from '#server/services/assignments/return-summaries.ts'
import { selectAssessed } from '#server/services/assignments/select-assessed.ts'
import { foldAll } from '#server/services/fold-all.ts'
import { assignments, returns } from '#server/services/stored.ts'
import type { Transaction } from '#server/storage/database.ts'
import type { Engine } from '#server/storage/run.ts'
import { unitTable } from '#server/storage/tables/organisation.ts'
import { assignmentTable, returnTable } from '#server/storage/tables/plan.ts'
import { type Board, filledBoard, now } from './board-city.ts'
import { contextOn, counted, onEngines } from './kept.ts'

const runs = Number(process.env.RUNS ?? 200)
/** Done before anything counts: the engine of the language compiles what runs often. The very first is said by itself. */
const warming = 20
const limits = { server: 100, embedded: 300 } as const
/** Milliseconds for all lights of the chart after one return, and for all of the city from nothing. */
const lightsLimit = 50
const wholeLimit = 5000

interface Time {
  p50: number
  p99: number
  /** The first of all. */
  first: number
  /** Milliseconds of processor time of this process for one of them. */
  processor: number
  statements: number
}

/** Whose hand measures: the system's, in one transaction. */
type Hand = { context: Context; tx: Transaction; now: Date }

/** Does something again and again. */
async function timed(
  run: () => Promise<void>,
  statements: () => number,
  times = runs,
  before = warming,
): Promise<Time> {
  const taken: number[] = []
  let [used, sent] = [process.cpuUsage(), statements()]
  for (let n = -before; n < times; n += 1) {
    if (n === 0) [used, sent] = [process.cpuUsage(), statements()]
    const from = performance.now()
    await run()
    taken.push(performance.now() - from)
  }
  const { user, system } = process.cpuUsage(used)
  const inOrder = taken.slice(before).sort((a, b) => a - b)
  const rounded = (milliseconds = 0) => Number(milliseconds.toFixed(1))
  const at = (share: number) => rounded(inOrder[Math.min(times - 1, Math.floor(times * share))])
  return {
    p50: at(0.5),
    p99: at(0.99),
    first: rounded(taken[0]),
    processor: rounded((user + system) / 1000 / times),
    statements: Math.round((statements() - sent) / times),
  }
}

/** What is asked, by whom. */
function questions(board: Board, school: number): Record<string, { url: string; token: string }> {
  const own = board.schools[school % board.schools.length] as Board['schools'][number]
  const { office, leader } = board.tokens
  const clerk = board.tokens['county-clerk']
  return {
    'wall chart, leader': { url: '/api/wall-chart', token: leader },
    'wall chart, county clerk': { url: '/api/wall-chart', token: clerk },
    "a school's tasks, office": { url: `/api/assignments?unit=${own.id}`, token: office },
    'my desk, school': { url: '/api/assignments?view=mine', token: own.token },
    'an assignment with its returns': { url: `/api/assignments/${board.assignmentId}`, token: office },
    'an item with the lights of its units': { url: `/api/assignments?item=${board.itemId}`, token: office },
    'a figure with its source': { url: '/api/registers/hazard/counts', token: office },
  }
}

async function measure(engine: Engine, folder: string): Promise<void> {
  const board = await filledBoard(engine, folder)
  const clock = new Date(now)
  const { engine: through, statements } = counted(engine)
  const context = await contextOn(through, board.city, () => clock, [hazard])
  const server = await buildServer(context)
  const get = async (url: string, token: string) => {
    const answer = await server.inject({ url, headers: { cookie: `yaodian-session=${token}` } })
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`)
    return answer
  }
  const byHand = (run: (hand: Hand) => Promise<void>) =>
    context.database.asSystem((tx) => run({ context, tx, now: clock }), { limit: 600 })
  await byHand(checkSample)
  const asked: Record<string, Time> = {}
  let school = 0
  for (const name of Object.keys(questions(board, 0))) {
    asked[name] = await timed(async () => {
      school += 7
      const { url, token } = questions(board, school)[name] as { url: string; token: string }
      await get(url, token)
    }, statements)
  }
  const chart = (await get('/api/wall-chart', board.tokens.leader)).json<{ rows: { cells: unknown[] }[] }>()
  const afterReturn = await timed(() => byHand((hand) => chartLights(hand, board)), statements)
  const whole = await timed(() => byHand(allLights), statements, 3, 1)
  const fromReturns = await timed(() => byHand(allSummaries), statements, 1, 0)
  const bar = (of: string, p99: number, limit: number) => ({ of, p99, limit, met: p99 < limit })
  const bars = [
    ...Object.entries(asked).map(([name, { p99 }]) => bar(name, p99, limits[engine.kind])),
    bar('all lights of the chart after one return', afterReturn.p99, lightsLimit),
    bar('all lights of the city from nothing', Math.round(whole.p99 + fromReturns.p99), wholeLimit),
  ]
  console.log(
    JSON.stringify({
      bench: 'board',
      engine: engine.kind,
      units: 2500,
      items: 300,
      assignments: 75_000,
      returns: 900_000,
      cells: chart.rows.reduce((sum, row) => sum + row.cells.length, 0),
      runs,
      fillSeconds: board.fillSeconds,
      missed: bars.filter(({ met }) => !met).map(({ of }) => of),
      bars,
      milliseconds: asked,
      lights: {
        'of the chart, after one return': afterReturn,
        'of the city': whole,
        'summaries of all returns': fromReturns,
      },
      load: Number(loadavg()[0]?.toFixed(1)),
    }),
  )
  await server.close()
}

/** What a return changes: the summary of its assignment, and with it any light of the chart. */
async function chartLights({ context, tx, now: at }: Hand, board: Board): Promise<void> {
  await sumUpAgain({ context, tx }, [{ assignmentId: board.assignmentId }])
  const ofChart = tx.orm
    .select({ id: unitTable.id })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), notInArray(unitTable.kind, [...schoolKinds])))
  const cells = await selectAssessed(
    { context, tx },
    and(eq(assignmentTable.planId, board.planId), inArray(assignmentTable.unitId, ofChart)),
  )
  await assessAll({ context, tx, now: at }, cells)
}

async function allLights({ context, tx, now: at }: Hand): Promise<void> {
  const all = await selectAssessed({ context, tx }, undefined)
  const standings = await assessAll({ context, tx, now: at }, all)
  if (standings.size < 75_000) throw new Error(`${standings.size} lights`)
}

/** The summaries of all returns, as if none were kept. */
async function allSummaries({ tx, context }: Hand): Promise<void> {
  const sql = `select assignment_id as "assignmentId", id, state, share, submitted_at as "submittedAt", reviewed_at as "reviewedAt",
    reason, period::text, evidence, coordination from return where city_id = $1 order by assignment_id`
  let count = 0
  let open: (Summed & { assignmentId: string })[] = []
  const close = () => {
    count += summaryOf(open).count
    open = []
  }
  for await (const rows of tx.stream<Summed & { assignmentId: string }>(sql, [context.city.id], 20_000))
    for (const row of rows) {
      if (open[0] && open[0].assignmentId !== row.assignmentId) close()
      open.push(row)
    }
  close()
  if (count < 900_000) throw new Error(`${count} returns stand`)
}

/** Rows are the folds of their acts, and what is kept is what they come to: one in a thousand. */
async function checkSample({ context, tx }: Hand): Promise<void> {
  const of = (rows: { id: string }[]) => rows.map(({ id }) => id)
  const asked = await tx.orm
    .select()
    .from(assignmentTable)
    .where(sql`abs(hashtext(${assignmentTable.id}::text)) % 1000 = 0`)
  const returned = await tx.orm
    .select()
    .from(returnTable)
    .where(inArray(returnTable.assignmentId, of(asked)))
  const then = new Date(now).toISOString()
  const folded = [
    await foldAll({ context, tx }, assignments, of(asked), then),
    await foldAll({ context, tx }, returns, of(returned), then),
  ]
  for (const row of [...asked, ...returned]) {
    const state = folded.map((states) => states.get(row.id)).find((each) => each !== undefined)
    const { cityId: _, unitPath: __, ...own } = row
    deepStrictEqual(own, { ...own, ...state })
    if (!state) throw new Error(`${row.id} has no acts`)
  }
  const kept = await summariesOf({ context, tx }, of(asked))
  const byAssignment = Map.groupBy(returned, (row) => row.assignmentId)
  for (const id of of(asked)) deepStrictEqual(kept.get(id), { id, ...summaryOf(byAssignment.get(id) ?? []) })
  if (returned.length < 500) throw new Error('the sample is too small')
}

await onEngines('board', measure)
