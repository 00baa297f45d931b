import type { AssignmentAnswer } from '../../records/assignment.ts'
import type { FilledValue } from './filled-fields.tsx'

type Asked = AssignmentAnswer['fields']

/** What was filled in, as it is sent: every field that is asked, so that a problem finds its place. */
export function givenFields(asked: Asked, values: readonly (FilledValue | undefined)[] = []) {
  return asked.map(({ field }, i) => ({ field, value: values[i]?.value ?? '' }))
}

/** The fields as the form begins: with what waits for signatures or came back; otherwise empty. */
export function filledValues(asked: Asked, filled: readonly { field: string; value: string }[] = []): FilledValue[] {
  return asked.map(({ field }) => ({ value: filled.find((each) => each.field === field)?.value ?? '' }))
}
