import type { UnitActs } from '#core/organisation.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Hand } from '../../context.ts'
import { actsOf, begin, find, perform } from '../perform.ts'
import { aliases, units } from '../stored.ts'
import { whyClosed, whyOutOfOrder, whyTooEarly } from './unit-checks.ts'

/** Gives a unit another name from a day on; the old one, and its short form, stay as former names with their time. */
export async function renameUnit(hand: Hand, id: string, values: UnitActs['rename']): Promise<Outcome<{ id: string }>> {
  const before = await find(hand, units, id)
  if (!before) return failure({ code: 'wire/not-found' })
  const acts = await actsOf(hand, id)
  const problems: Problem[] = [
    ...whyClosed(before),
    ...whyOutOfOrder(before, acts, values.on),
    ...whyTooEarly(hand, values.on),
  ]
  const shortName = values.shortName ?? values.name
  if (values.name === before.name && shortName === before.shortName)
    problems.push({ code: 'unit/name-unchanged', at: 'name' })
  if (problems.length > 0) return failure(...problems)

  const renamed = acts.filter((act) => act.verb === 'rename').at(-1)
  const from = renamed ? (renamed.values as UnitActs['rename']).on : before.from
  await perform(hand, units, id, 'rename', values)
  const former = [...new Set([before.name, before.shortName])].filter(
    (name) => ![values.name, shortName].includes(name),
  )
  await begin(
    hand,
    aliases,
    former.map((name) => ({
      verb: 'add' as const,
      values: { unitId: id, name, kind: 'former' as const, from, to: values.on },
    })),
  )
  return success({ id })
}
