import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { enterMatters as door } from '#api/matter.ts'
import type { AskingPaper } from '#core/authority/authority-table.ts'
import { checkMatter } from '#core/matter/check-matter.ts'
import { issuingOf } from '#core/matter/item-matter.ts'
import type { MatterValues } from '#core/matter/matter.ts'
import type { Source } from '#core/matter/source.ts'
import { covers, may } from '#core/may.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { begin, perform } from '../perform.ts'
import { findSeat } from '../plans/find-seat.ts'
import { matters } from '../stored.ts'
import { type Asking, askUnits, checkAsking } from './ask-units.ts'
import { checkUnits } from './check-units.ts'
import { nextNumbers } from './number-matters.ts'
import { passMatterGate } from './pass-matter-gate.ts'
import { explainLacks } from './present-problems.ts'

type Given = InputOf<typeof door>['body']

/**
 * Enters the matters of one source; files them and asks their units too where the visitor may. All of them, or none. `records` are
 * those of the system that the source is, one for each matter: the resolutions of a meeting.
 */
export async function enterMatters(
  work: Work,
  given: Given,
  records: readonly Source['record'][] = [],
): Promise<Outcome<AnswerOf<typeof door>>> {
  const { visitor, context, extent } = work
  const keeper = visitor.standings.find(
    ({ unitPath, role }) => covers(extent, unitPath) && context.policy['matter.enter']?.[role],
  )
  if (!keeper) return failure({ code: 'wire/not-allowed' })
  const problems: Problem[] = []
  const allowed = (right: string) => may(visitor.standings, right, context.city.path, undefined, context.policy)
  if (given.until !== 'entered' && !allowed('matter.decide'))
    problems.push({ code: 'matter/filed-by-office', at: 'until' })
  if (given.until === 'asked' && !allowed('item.assign')) problems.push({ code: 'matter/filed-by-office', at: 'until' })
  for (const part of ['picture', 'file'] as const) {
    const file = given.source[part]
    if (file && !(await context.files.has(file.hash)))
      problems.push({ code: 'wire/file-missing', at: `source.${part}` })
  }
  const mandate = { ...given.mandate, issuer: { ...given.mandate.issuer, name: await issuerName(work, keeper, given) } }
  const entered = given.matters.map((each, i) => valuesOf(given, each, keeper.unitId, mandate, records[i] ?? null))
  const asked: { asking: Asking; papers: Map<string, AskingPaper> }[] = []
  for (const [index, values] of entered.entries()) {
    problems.push(...(await checkEntered(work, values, index)))
    if (given.until !== 'asked') continue
    const asking = askingOf(values)
    const passed = await passMatterGate(work, values, asking)
    if (!passed.ok)
      problems.push(...passed.problems.map((problem) => ({ ...problem, at: gatePlace(problem.at, index) })))
    const papers = await checkAsking(
      work,
      { path: keeper.unitPath, issuing: issuingOf(mandate), matterId: null },
      asking,
    )
    if (papers.ok && passed.ok) asked.push({ asking: passed.value, papers: papers.value })
    if (!papers.ok) problems.push(...papers.problems.map((problem) => ({ ...problem, at: placeOf(problem.at, index) })))
  }
  const told = unique(problems)
  if (told.length > 0) return failure(...told)

  const ids = entered.map(() => uuidv7(work.now))
  await begin(
    work,
    matters,
    entered.map((values, i) => ({ id: ids[i] as string, verb: 'enter', values })),
  )
  const numbers = given.until === 'entered' ? [] : await nextNumbers(work, ids.length)
  for (const [i, number] of numbers.entries()) await perform(work, matters, ids[i] as string, 'file', { number })
  for (const [i, { asking, papers }] of asked.entries())
    await askUnits(work, { matterId: ids[i] as string, planId: null, itemId: null }, asking, papers)
  return success({ matters: ids.map((id, i) => ({ id, number: numbers[i] ?? null })) })
}

/** The issuer as it is named, or the bureau of whoever enters it. */
async function issuerName(work: Work, keeper: { unitPath: string }, { mandate }: Given): Promise<string> {
  if (mandate.issuer.name !== '') return mandate.issuer.name
  const { bureauPath } = await findSeat(work, keeper.unitPath)
  const [unit] = await work.tx.query<{ name: string }>(
    'select short_name as name from unit where city_id = $1 and unit_path = $2',
    [work.context.city.id, bureauPath],
  )
  return unit?.name ?? ''
}

function valuesOf(
  given: Given,
  { words, ...each }: Given['matters'][number],
  unitId: string,
  mandate: MatterValues['mandate'],
  record: Source['record'],
): MatterValues {
  const utc = (instant: string) => new Date(instant).toISOString()
  const { file, ...source } = given.source
  return {
    ...each,
    unitId,
    source: { ...source, words: words || source.words, record, file: file && { ...file, span: null } },
    mandate,
    asked: { by: given.asked.by, unitId: null, at: utc(given.asked.at) },
    nodes: each.nodes.map((node) => ({ ...node, due: utc(node.due) })),
    due: utc(each.due),
  }
}

async function checkEntered(work: Work, values: MatterValues, index: number): Promise<Problem[]> {
  const { actor, visitor, now, language } = work
  const by = { ...actor, roles: visitor.standings.map(({ role }) => role) }
  const attempt = { verb: 'enter' as const, values, state: null, at: now.toISOString(), by }
  const around = { assignments: [], openOrders: 0, taken: new Set<string>(), answers: () => false }
  const ruled = explainLacks(checkMatter(attempt, around), attempt, language)
  const units = await checkUnits(work, values)
  const asker: Problem[] = values.asked.by === '' ? [{ code: 'matter/nobody-asked', at: 'asked.by' }] : []
  return [
    ...asker,
    ...[...ruled, ...units].map((problem) => ({
      ...problem,
      at: problem.at?.startsWith('source.') ? problem.at : `matters.${index}.${problem.at ?? ''}`,
    })),
  ]
}

/** Who leads and supports a matter, as units to be asked. */
function askingOf({ leadUnitId, supportUnitIds, due }: MatterValues): Asking {
  const support = supportUnitIds.map((unitId) => ({ unitId, role: 'support' as const }))
  return { units: [{ unitId: leadUnitId, role: 'lead' }, ...support], due, note: '' }
}

/** The field of the form at which asking a unit failed. */
function placeOf(at: string | undefined, index: number): string {
  if (at === 'due') return `matters.${index}.due`
  return `matters.${index}.${at === 'units.0.unitId' ? 'leadUnitId' : 'supportUnitIds'}`
}

/** The field of the form that the gate is about: the number of the source is the document that it rests on. */
function gatePlace(at: string | undefined, index: number): string {
  if (at === 'gate.basis') return 'source.number'
  return at?.startsWith('gate.') ? `source.${at}` : `matters.${index}.${at ?? ''}`
}

/** What is said of the source once, however many matters come from it. */
function unique(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
