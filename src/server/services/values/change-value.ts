/** Acts of officers on values: confirm, change, switch, add. Each is checked against what holds, under a lock of the city's root. */
import type { InputOf } from '#api/endpoint.ts'
import type { addValue as addDoor, changeValue as changeDoor } from '#api/value.ts'
import { dayOf } from '#core/day.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { ValueActs } from '#core/value.ts'
import { type InstalledValue, periodOn, type ValuePeriod } from '#core/values/dated-value.ts'
import type { Hand } from '../../context.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { begin, perform } from '../perform.ts'
import { values } from '../stored.ts'
import { lockRoot } from './city-root.ts'
import { findValueRecord, installedValues } from './installed-values.ts'

type Done = Outcome<Record<string, never>>

/** An officer confirms what holds today. */
export async function confirmValue(hand: Hand, key: string, note: string): Promise<Done> {
  return act(hand, key, 'confirm', { note }, (value) => {
    const period = periodOn(value, dayOf(hand.now))
    return period === null || period.content === null ? [{ code: 'value/not-known' }] : []
  })
}

/** A new value from a day on; the one before it ends on the day before. */
export async function changeValue(hand: Hand, key: string, body: InputOf<typeof changeDoor>['body']): Promise<Done> {
  const { reason, ...entered } = body
  const installed = await installedValues(hand)
  const last = installed.get(key)?.periods.at(-1)
  if (!last) return failure({ code: 'wire/not-found' })
  const period = periodFrom(entered, last)
  return act(hand, key, 'change', { period, reason }, () => [
    ...contentProblems(period),
    ...(period.from < last.from
      ? [
          {
            code: 'value/before-the-last',
            at: 'from',
            arguments: { day: last.from },
            actual: period.from,
            expected: last.from,
          },
        ]
      : []),
    ...(JSON.stringify([period.content, period.comparator]) === JSON.stringify([last.content, last.comparator]) &&
    period.from !== last.from
      ? [{ code: 'value/unchanged', at: 'content' }]
      : []),
  ])
}

/** Switches a value on or off. One that is not sure is switched on only after an officer confirmed it. */
export async function switchValue(hand: Hand, key: string, on: boolean, reason: string): Promise<Done> {
  return act(hand, key, on ? 'switch-on' : 'switch-off', { reason }, (value) => {
    if (value.on === on) return [{ code: on ? 'value/is-on' : 'value/is-off' }]
    if (!on) return []
    const period = periodOn(value, dayOf(hand.now)) ?? value.periods.at(-1)
    if (!period || period.content === null) return [{ code: 'value/not-known' }]
    return period.certainty === 'unsure' && value.confirmed === null ? [{ code: 'value/not-confirmed' }] : []
  })
}

/** A value that only this city has. */
export async function addValue(
  hand: Hand,
  { subject, name, nameEn, unit, ...entered }: InputOf<typeof addDoor>['body'],
): Promise<Outcome<{ key: string }>> {
  const unitId = await lockRoot(hand)
  if (!unitId) return failure({ code: 'wire/not-found' })
  const installed = await installedValues(hand)
  const period = periodFrom(entered, { unit })
  const same = [...installed.values()].find((value) => value.subject === subject && value.name.zh === name)
  const problems: Problem[] = contentProblems(period)
  if (same) problems.push({ code: 'value/name-taken', at: 'name' })
  if (problems.length > 0) return failure(...problems)
  const key = `local.${uuidv7(hand.now)}`
  const head = { key, subject, name: { zh: name, en: nameEn || name } }
  await begin(hand, values, [{ verb: 'add', values: { unitId, key, head, period } }])
  return success({ key })
}

/** One act on a value, which begins its record where it is the first. */
async function act<Verb extends Exclude<keyof ValueActs, 'add'>>(
  hand: Hand,
  key: string,
  verb: Verb,
  given: Omit<ValueActs[Verb], 'unitId' | 'key'>,
  check: (value: InstalledValue) => Problem[],
): Promise<Done> {
  const unitId = await lockRoot(hand)
  const value = (await installedValues(hand)).get(key)
  if (!unitId || !value) return failure({ code: 'wire/not-found' })
  const problems = check(value)
  if (problems.length > 0) return failure(...problems)
  const record = await findValueRecord(hand, key)
  const full = { unitId, key, ...given } as ValueActs[Verb]
  if (record) await perform(hand, values, record.id, verb, full)
  else await begin(hand, values, [{ verb, values: full }])
  return success({})
}

type Entered = Pick<ValuePeriod, 'content' | 'comparator' | 'from' | 'basis'>

/** What an officer entered, as a period: it is of this city and as sure as the officer. */
function periodFrom({ content, comparator, from, basis }: Entered, { unit }: Pick<ValuePeriod, 'unit'>): ValuePeriod {
  const range = Array.isArray(content)
  return {
    content,
    comparator: range ? 'between' : comparator,
    unit,
    from,
    fromKnown: 'day',
    to: null,
    basis,
    certainty: 'known',
    level: 'local',
  }
}

function contentProblems({ content, comparator, unit }: ValuePeriod): Problem[] {
  if (Array.isArray(content))
    return content[1] > content[0] ? [] : [{ code: 'value/ends-out-of-order', at: 'content', actual: content[1] }]
  if (comparator === 'between') return [{ code: 'value/needs-two-ends', at: 'content' }]
  if (unit === 'percent' && typeof content === 'number' && content > 100)
    return [{ code: 'value/more-than-all', at: 'content', arguments: { most: 100 }, actual: content, expected: 100 }]
  return unit === 'rule' || unit === 'time-of-day' || unit === 'day-of-year'
    ? [{ code: 'value/not-a-number', at: 'content' }]
    : []
}
