/**
 * A clue about discipline is handed over to those who look into it (政府督查工作条例 art. 23), and nothing about it stays: no name, no
 * fact, no unit, no matter. The record says only that something was handed over, when, to whom and by which paper.
 */
import type { Problem } from '../problem.ts'
import { defineRecord, type RecordState } from '../record.ts'

/** `unitId` is the office that handed it over. */
export interface Clue extends RecordState {
  to: string
  paper: string
  handedOverAt: string
}

export interface ClueActs {
  'hand-over': { unitId: string; to: string; paper: string }
}

export const clue = defineRecord<Clue, ClueActs>({
  type: 'clue',
  fold: {
    'hand-over': (_, { unitId, to, paper }, act) => ({ id: act.record, unitId, to, paper, handedOverAt: act.at }),
  },
})

const said = ['unitId', 'to', 'paper']

/** Whether a hand-over says more than it may: acts are kept for ever, so what is not said is not stored. */
export function checkHandOver(values: Record<string, unknown>): Problem[] {
  const more = Object.keys(values).filter((key) => !said.includes(key))
  const lacking = said.filter((key) => String(values[key] ?? '').trim() === '')
  return [
    ...(more.length > 0 ? [{ code: 'clue/says-too-much', arguments: { fields: more.join(', ') } }] : []),
    ...(lacking.length > 0 ? [{ code: 'clue/lacks', arguments: { fields: lacking.join(', ') } }] : []),
  ]
}
