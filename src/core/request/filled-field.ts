/** What a unit fills in for the fields that a request asks of it (逐项填报), one by one. */
import type { Problem } from '../problem.ts'
import type { DueReturn } from '../return-calendar.ts'

/** A field with what was filled in, as text: whoever has nothing to say of it says 无 or 不适用. */
export interface FilledField {
  field: string
  value: string
}

/** The fields that are asked, each once, in the order in which they were drafted. */
export function askedFields(fields: readonly string[]): string[] {
  return [...new Set(fields)]
}

/** Everything that stands against what was filled in: each field asked is filled in once, and no other. */
export function checkFilled(asked: readonly string[], filled: readonly FilledField[]): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  filled.forEach(({ field, value }, index) => {
    const blanks = { arguments: { field } }
    if (!asked.includes(field))
      problems.push({ code: 'return/field-not-asked', at: `filled.${index}.field`, ...blanks })
    else if (seen.has(field)) problems.push({ code: 'return/field-twice', at: `filled.${index}.field`, ...blanks })
    else if (value.trim() === '') problems.push({ code: 'return/field-empty', at: `filled.${index}.value`, ...blanks })
    seen.add(field)
  })
  // What was left out has its place where it is asked.
  asked.forEach((field, index) => {
    if (!seen.has(field))
      problems.push({ code: 'return/field-empty', at: `filled.${index}.value`, arguments: { field } })
  })
  return problems
}

/** What was filled in, in the order in which it is asked. */
export function inAskedOrder(asked: readonly string[], filled: readonly FilledField[]): FilledField[] {
  return [...filled].sort((a, b) => asked.indexOf(a.field) - asked.indexOf(b.field))
}

/**
 * The share (0 to 100) that is done with a return in which all fields are filled in, where the unit says nothing else: all of it with
 * the last return that is asked, before it as many parts as returns were asked so far.
 */
export function shareWith(asked: readonly Pick<DueReturn, 'from'>[], current: Pick<DueReturn, 'from'>): number {
  const upTo = asked.filter(({ from }) => from <= current.from).length
  return asked.length === 0 ? 100 : Math.floor((100 * upTo) / asked.length)
}
