import { and, eq, inArray } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { enterQuantities as door } from '#api/indicator.ts'
import { dayOf } from '#core/day.ts'
import { definitions, quantities } from '#core/indicator/catalogue.ts'
import { checkEntries } from '#core/indicator/check-entries.ts'
import { quantitiesOf } from '#core/indicator/definition.ts'
import type { EnteredValue, GivenQuantity } from '#core/indicator/entry.ts'
import { isInScope } from '#core/indicator/scope.ts'
import type { UnitKind } from '#core/organisation.ts'
import { periodOf } from '#core/period.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { periodsFor } from '#core/term.ts'
import { numberOn } from '#core/values/dated-value.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { entryTable } from '../../storage/tables/indicator.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { sentence } from '../../words.ts'
import { placedPeriods } from '../assignments/school-calendars.ts'
import { begin, find, perform } from '../perform.ts'
import { entries } from '../stored.ts'
import { installedValues } from '../values/installed-values.ts'
import { before } from './asked-quantities.ts'
import { enteredQuantities } from './known-quantities.ts'

interface EnteringUnit {
  id: string
  path: string
  kind: UnitKind
  name: string
}

/** What a unit gives of quantities. `at` names the place of each for its problems. */
export interface Given {
  quantities: readonly GivenQuantity[]
  explanation: string
  at?: (index: number) => string
}

/** A unit enters its quantities of a period; what stood there is corrected. */
export async function enterQuantities(
  work: Work,
  unitId: string,
  given: Given,
): Promise<Outcome<AnswerOf<typeof door>>> {
  const [unit] = await work.tx.orm
    .select({ id: unitTable.id, path: unitTable.unitPath, kind: unitTable.kind, name: unitTable.name })
    .from(unitTable)
    .where(
      and(
        eq(unitTable.cityId, work.context.city.id),
        eq(unitTable.id, unitId),
        inExtent(work.extent, unitTable.unitPath),
      ),
    )
  if (!unit) return failure({ code: 'wire/not-found' })
  const problems = await checkGiven(work, unit, given)
  if (problems.length > 0) return failure(...problems)
  return success(
    await keepQuantities(work, unit.id, {
      ...given,
      returnId: null,
      reason: given.explanation || sentence('entry/corrected-by-import', {}, 'zh'),
    }),
  )
}

/** Every problem of what a unit gives: against its kind, its periods, the period before, and each other. */
export async function checkGiven(
  work: Pick<Work, 'tx' | 'context' | 'now'>,
  unit: EnteringUnit,
  { quantities: given, explanation, at = (index) => `quantities.${index}.value` }: Given,
): Promise<Problem[]> {
  const keys = given.map(({ quantity }) => quantity)
  const own = (await enteredQuantities(work, { keys, path: unit.path })).filter(({ unitId }) => unitId === unit.id)
  const terms = periodsFor(unit.path, await placedPeriods(work))
  const today = dayOf(work.now)
  const using = definitions.filter(({ formula }) => quantitiesOf(formula).some((key) => keys.includes(key)))
  const problems = given.flatMap(({ quantity, from, to }, index): Problem[] => {
    const users = using.filter(({ formula }) => quantitiesOf(formula).includes(quantity))
    if (users.length === 0) return []
    // The city's own part of what counties give is entered at the city.
    const fits = users.filter(({ scope }) => isInScope(scope, unit) || (scope === 'county' && unit.kind === 'city'))
    if (fits.length === 0) return [{ code: 'entry/not-in-scope', at: at(index) }]
    const isPeriod = fits.some(({ frequency }) => periodOf(frequency, to, terms)?.from === from)
    if (!isPeriod || from > today) return [{ code: 'entry/wrong-period', at: at(index) }]
    const first = given.findIndex((each) => each.quantity === quantity && each.to === to && each.from === from)
    return first === index ? [] : [{ code: 'entry/twice', at: at(index) }]
  })
  const installed = await installedValues(work)
  const checked = given.map(({ quantity, value, notApplicable, from, to }, index) => {
    return { quantity, value, notApplicable, to, previous: before(own, quantity, { from, to }), at: at(index) }
  })
  const jump = numberOn('entry.jump', today, installed)
  return [...problems, ...checkEntries(checked, using, { quantities, explanation, jump })]
}

/** Keeps what was checked: begins entries, and corrects those that stand and differ. */
export async function keepQuantities(
  work: Pick<Work, 'tx' | 'context' | 'now' | 'actor'>,
  unitId: string,
  {
    quantities: given,
    explanation,
    returnId,
    reason,
  }: Pick<Given, 'quantities' | 'explanation'> & { returnId: string | null; reason: string },
): Promise<{ entered: number; corrected: number }> {
  const present = await work.tx.orm
    .select()
    .from(entryTable)
    .where(
      and(
        eq(entryTable.cityId, work.context.city.id),
        eq(entryTable.unitId, unitId),
        inArray(
          entryTable.quantity,
          given.map(({ quantity }) => quantity),
        ),
      ),
    )
  const standing = new Map(present.map((entry) => [`${entry.quantity} ${entry.from} ${entry.to}`, entry]))
  const ofGiven = ({ quantity, from, to }: GivenQuantity) => standing.get(`${quantity} ${from} ${to}`)
  const fresh = given.filter((each) => !ofGiven(each))
  await begin(
    work,
    entries,
    fresh.map(({ quantity, from, to, value, notApplicable }) => ({
      verb: 'enter',
      values: { unitId, quantity, from, to, value, notApplicable, returnId, explanation },
    })),
  )
  let corrected = 0
  for (const each of given) {
    const entry = ofGiven(each)
    if (!entry || (entry.value === each.value && entry.notApplicable === each.notApplicable)) continue
    const { value, notApplicable } = each
    await perform(work, entries, entry.id, 'correct', { value, notApplicable, reason, returnId })
    corrected += 1
  }
  return { entered: fresh.length, corrected }
}

/** Corrects one entry, with its reason. */
export async function correctEntry(
  work: Work,
  id: string,
  { value, notApplicable, reason }: EnteredValue & { reason: string },
): Promise<Outcome<Record<string, never>>> {
  const entry = await find(work, entries, id)
  if (!entry) return failure({ code: 'wire/not-found' })
  if (entry.value === value && entry.notApplicable === notApplicable)
    return failure({ code: 'entry/same', at: 'value' })
  const { quantity, to } = entry
  const problems = checkEntries([{ quantity, value, notApplicable, to, previous: null, at: 'value' }], [], {
    quantities,
    explanation: reason,
    jump: null,
  })
  if (problems.length > 0) return failure(...problems)
  await perform(work, entries, id, 'correct', { value, notApplicable, reason, returnId: null })
  return success({})
}
