/** What acts on orders give, for their forms and for the line of time. */
import type { orderFieldWords } from '../../words/order.ts'

/** One value of an act. */
export interface ActField {
  name: string
  label: keyof typeof orderFieldWords
  kind?: 'text' | 'instant' | 'passed' | 'outcome' | 'authority' | 'heavier'
}

const text = (name: string, label = name as ActField['label']): ActField => ({ name, label, kind: 'text' })
const line = (name: string, label = name as ActField['label']): ActField => ({ name, label })
const outcome: readonly ActField[] = [{ name: 'outcome', label: 'outcome', kind: 'outcome' }, text('reason')]

/** Act -> its values in the order in which they are given and read. */
export const actFields = {
  sign: [line('number'), { name: 'heavier', label: 'heavier', kind: 'heavier' }],
  tell: [line('paper')],
  state: [text('statement')],
  'note-silence': [],
  serve: [line('how')],
  reply: [text('text')],
  recheck: [{ name: 'passed', label: 'passed', kind: 'passed' }, text('note')],
  close: [line('note', 'closing')],
  extend: [{ name: 'until', label: 'until', kind: 'instant' }, line('reason')],
  'ask-review': [text('grounds')],
  'decide-review': outcome,
  'ask-appeal': [text('grounds')],
  'decide-appeal': outcome,
  correct: [text('done')],
  withdraw: [line('reason')],
  annul: [text('reason')],
  move: [{ name: 'to', label: 'to', kind: 'authority' }, line('paper', 'movePaper')],
} as const satisfies Record<string, readonly ActField[]>

/** Acts that have a form of their own; the next step is drafted like an order. */
export type ActVerb = keyof typeof actFields

export const isForm = (verb: string): verb is ActVerb => verb in actFields
