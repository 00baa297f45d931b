import type { Reading } from '#reader/reading.ts'
import { beginCarrying } from './carrying.ts'
import { type Deed, inForce } from './decision.ts'
import { settleStructure } from './settle-structure.ts'
import { settleAdditions, settleThings } from './settle-things.ts'
import type { Settlement } from './settlement.ts'

/**
 * The reading as people have decided it: same shape, every character still accounted for. The tree is settled first, then
 * what was added, then everything else; within a step the order of the text decides, not that of the decisions.
 */
export function settle(reading: Reading, deeds: readonly Deed[]): Settlement {
  const decisions = inForce(deeds)
  const carrying = beginCarrying()
  const shaped = settleStructure(reading, decisions, carrying)
  const added = settleAdditions(shaped, decisions, carrying)
  const settled = settleThings(added, decisions, carrying)
  const questions = settled.problems.map((question, index) => ({
    question,
    settledBy: carrying.settledBy.get(index) ?? null,
  }))
  const open = questions.filter(({ settledBy }) => settledBy === null)
  return {
    reading:
      open.length === questions.length ? settled : { ...settled, problems: open.map(({ question }) => question) },
    corrections: [...carrying.corrections].sort((a, b) => a.span[0] - b.span[0]),
    questions,
    leftOpen: [...carrying.leftOpen].map(([target, left]) => ({ target, ...left })),
    placed: decisions.flatMap(({ id }) => carrying.placed.get(id) ?? []),
    lost: carrying.lost,
    refused: carrying.refused,
  }
}
