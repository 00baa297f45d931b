/** What is to be settled in a reading, as one list: questions of the reader and what publication still lacks. */

import { placeOf } from '#core/decision/anchor.ts'
import { checkPublication } from '#core/decision/check-publication.ts'
import type { Change, Place, TargetValues } from '#core/decision/decision.ts'
import type { Settlement } from '#core/decision/settlement.ts'
import type { Problem } from '#core/problem.ts'
import type { Reading, ReadingProblem } from '../../../records/plan.ts'

/** One line of the list. `at` is the place in text and tree that it leads to. */
export interface Entry {
  id: string
  code: string
  severity: ReadingProblem['severity']
  /** Sentence of the reader; of what is lacking the page says it in its own words. */
  question?: ReadingProblem
  lacking?: Problem
  place: Place | null
  at: string | null
  settledBy: string | null
}

const order = { error: 0, question: 1, note: 2 }

/** All entries of a document (and of what stands outside all of them), what is lacking first, then the gravest. */
export function entriesOf(base: Reading, settlement: Settlement, documentId: string | undefined): Entry[] {
  const { reading, questions } = settlement
  const lacking = documentId ? checkPublication(base, settlement, documentId) : []
  const entries = lacking
    .filter(({ code }) => code !== 'decision/error-open')
    .map((problem): Entry => {
      const [kind = '', id = ''] = (problem.at ?? '').split(':')
      const list = kind === 'node' ? reading.nodes : kind === 'target' ? reading.targets : []
      const index = list.findIndex((each) => each.id === id)
      return {
        id: `lacking-${problem.code}-${problem.at}`,
        code: problem.code,
        severity: 'error',
        lacking: problem,
        place: index < 0 ? null : placeOf(reading, kind as 'node' | 'target', index),
        at: index < 0 ? null : kind === 'node' ? id : `target-${index}`,
        settledBy: null,
      }
    })
  const document = base.documents.find(({ id }) => id === documentId)
  const elsewhere = base.documents.filter(({ id }) => id !== documentId)
  questions.forEach(({ question, settledBy }, index) => {
    const from = question.span?.[0] ?? 0
    const inOther = elsewhere.some(({ span }) => span[0] <= from && from < span[1])
    if (document && inOther && !(document.span[0] <= from && from < document.span[1])) return
    entries.push({
      id: `problem-${index}`,
      code: question.code,
      severity: question.severity,
      question,
      place: null,
      at: `problem-${index}`,
      settledBy,
    })
  })
  const start = (entry: Entry) => entry.question?.span?.[0] ?? entry.place?.anchor.offset ?? -1
  return entries.sort(
    (a, b) => Number(!a.lacking) - Number(!b.lacking) || order[a.severity] - order[b.severity] || start(a) - start(b),
  )
}

/** The place of an entry; of a question it is made only when it is needed. */
export function placeOfEntry(base: Reading, entry: Entry): Place | null {
  return entry.question ? placeOf(base, 'problem', Number(entry.id.slice('problem-'.length))) : entry.place
}

const places = (base: Reading, entries: readonly Entry[]) => entries.flatMap((entry) => placeOfEntry(base, entry) ?? [])

/** Whether Enter alone settles it: the proposal is taken, or the reading stands. */
export function canAccept({ question }: Entry): boolean {
  return question !== undefined && (question.severity !== 'error' || question.proposal !== null)
}

/** Whether it is about a number or date that may be left open. */
export function canLeaveOpen({ code }: Entry): boolean {
  return ['reader/placeholder', 'reader/unquantified', 'decision/no-value', 'decision/no-date'].includes(code)
}

const aboutTargets = ['decision/no-value', 'decision/no-date', 'decision/number-corrected', 'decision/parts-and-total']

/** What is filled in for it: a unit, a target, or other words. */
export function fillingOf({ code, question }: Entry): 'owner' | 'target' | 'text' | null {
  if (code === 'decision/no-lead' || code === 'reader/no-owner' || code === 'reader/no-lead') return 'owner'
  if (aboutTargets.includes(code)) return 'target'
  return question ? 'text' : null
}

export const acceptAll = (base: Reading, entries: readonly Entry[]): Change => ({
  verb: 'accept',
  problems: places(base, entries),
})

export const ignoreAll = (base: Reading, entries: readonly Entry[], reason: string): Change => ({
  verb: 'ignore',
  problems: places(base, entries),
  reason,
})

export const leaveAllOpen = (base: Reading, entries: readonly Entry[], owedBy: string, reason: string): Change => ({
  verb: 'leave-open',
  places: places(base, entries),
  owedBy,
  reason,
})

/** The node that an entry holds for, as a place of the settled reading. */
export function nodeOfEntry(reading: Reading, entry: Entry): Place | null {
  if (entry.place?.kind === 'node') return entry.place
  const index = reading.nodes.findIndex(({ id }) => id === entry.question?.node)
  return index < 0 ? null : placeOf(reading, 'node', index)
}

/** The values of a target as its form begins with them. */
export function valuesOf(target: Reading['targets'][number]): TargetValues {
  const { subject, comparator, value, to, unit, change, scope, by } = target
  return { subject, comparator, value, to, unit, change, scope, by: by?.date ?? null }
}
