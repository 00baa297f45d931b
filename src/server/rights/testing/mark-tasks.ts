/** What units of a marked city are asked for, what they return, and how they are chased. */
import { ownMandate } from '#core/authority/mandate.ts'
import { defaultLadders } from '#core/ladder/default-ladders.ts'
import { findStep, type Step } from '#core/ladder/ladder.ts'
import type { MatterValues } from '#core/matter/matter.ts'
import type { Source } from '#core/matter/source.ts'
import {
  applications,
  assignments,
  clues,
  contests,
  entries,
  evidences,
  matters,
  orders,
  reminders,
  returns,
  submissions,
} from '../../services/stored.ts'
import type { Marked, Marking } from './marking.ts'

/** A matter from the plan and one from a note of a leader. */
export async function markMatters({ enter, set, city }: Marking): Promise<void> {
  const matterOf = (p: Marked, source: Source): MatterValues => ({
    unitId: p.unit,
    title: `${p.mark}事项`,
    demand: p.mark,
    source,
    mandate: ownMandate(p.mark),
    asked: { by: `${p.mark}领导`, unitId: null, at: '2026-09-01T01:00:00.000Z' },
    leaders: { lead: p.mark, responsible: null },
    leadUnitId: p.unit,
    officer: p.mark,
    supportUnitIds: [],
    nodes: [],
    due: '2026-12-01T09:00:00.000Z',
  })
  const source = (p: Marked) => ({
    title: `${p.mark}来源`,
    number: p.mark,
    on: '2026-09-01',
    file: null,
    words: p.mark,
  })
  await enter(matters, 'enter', 'matter', (p) =>
    matterOf(p, { ...source(p), kind: 'plan-item', record: { type: 'item', id: p.item }, picture: null }),
  )
  await enter(matters, 'enter', 'note', (p) =>
    matterOf(p, {
      ...source(p),
      kind: 'instruction',
      record: null,
      picture: { hash: p.pictureHash, name: `${p.mark}.jpg`, mediaType: 'image/jpeg' },
    }),
  )
  // What the city keeps stands at its office; the unit that is asked reads it through what it is asked.
  await enter(matters, 'enter', 'ofCity', (p) => {
    const { office } = city.units
    const picture = { hash: p.pictureHash, name: `${p.mark}.jpg`, mediaType: 'image/jpeg' }
    const entered = matterOf(p, { ...source(p), kind: 'instruction', record: null, picture })
    return { ...entered, unitId: office, leadUnitId: office }
  })
  await set('matter', `state = 'filed', number = id::text`, ({ matter }) => [matter])
}

/** Assignments in three states, with what their units hand in and ask. */
export async function markAssignments({ enter, set }: Marking): Promise<void> {
  for (const kind of ['toSign', 'toReturn', 'toReview'] as const)
    await enter(assignments, 'assign', kind, (p) => ({
      unitId: p.unit,
      matterId: p.matter,
      planId: p.plan,
      itemId: p.item,
      role: 'lead' as const,
      due: '2026-12-01T09:00:00.000Z',
      note: p.mark,
    }))
  await enter(assignments, 'assign', 'askedByCity', (p) => ({
    unitId: p.unit,
    matterId: p.ofCity,
    planId: null,
    itemId: null,
    role: 'lead' as const,
    due: '2026-12-01T09:00:00.000Z',
    note: p.mark,
  }))
  await enter(entries, 'enter', 'entry', (p) => ({
    unitId: p.unit,
    quantity: 'teachers.all',
    from: '2025-01-01',
    to: '2025-12-31',
    value: null,
    notApplicable: p.mark,
    returnId: null,
    explanation: p.mark,
  }))
  await enter(applications, 'submit', 'application', (p) => ({
    unitId: p.unit,
    assignmentId: p.toReturn,
    planId: p.plan,
    itemId: p.item,
    kind: 'extension' as const,
    text: `${p.mark}申请`,
    due: '2027-01-01T09:00:00.000Z',
  }))
  await enter(contests, 'raise', 'contest', (p) => ({
    unitId: p.unit,
    assignmentId: p.toReturn,
    reason: `${p.mark}异议`,
    figure: {
      targetId: p.target,
      pack: 'hazard',
      indicator: 'none',
      value: 1,
      unit: '所',
      numerator: 1,
      denominator: null,
      basis: '',
      period: null,
      at: '2026-09-01T00:00:00.000Z',
    },
  }))
  await enter(evidences, 'attach', 'evidence', (p) => ({
    unitId: p.unit,
    hash: p.pictureHash,
    name: `${p.mark}.txt`,
    mediaType: 'text/plain',
    size: 1,
    perceptualHash: null,
    about: null,
    until: null,
    revises: null,
  }))
  await enter(returns, 'submit', 'returned', (p) => ({
    unitId: p.unit,
    assignmentId: p.toReview,
    progress: p.mark,
    problems: '',
    next: '',
    coordination: '',
    share: 50,
    evidence: [p.evidence],
    scan: { hash: p.pictureHash, name: `${p.mark}.pdf`, mediaType: 'application/pdf' },
  }))
  await enter(returns, 'submit', 'toCheck', (p) => ({
    unitId: p.unit,
    assignmentId: p.askedByCity,
    progress: p.mark,
    problems: '',
    next: '',
    coordination: '',
    share: 50,
    evidence: [],
  }))
  await enter(submissions, 'fill', 'submission', (p) => ({
    unitId: p.unit,
    assignmentId: p.toReturn,
    report: { progress: p.mark, problems: '', next: '', coordination: '', share: 20, evidence: [p.evidence] },
    steps: ['check' as const],
    filledFor: null,
  }))
  await set('assignment', `state = 'signed'`, ({ toReturn, toReview, askedByCity }) => [
    toReturn,
    toReview,
    askedByCity,
  ])
  const judged = `jsonb_build_object('colour', 'green', 'beside', 'grey', 'reason', note, 'by', note, 'account', id::text, 'at', '2026-09-02T01:00:00.000Z')`
  await set('assignment', `judgement = ${judged}`, ({ toReview }) => [toReview])
}

/** Orders in three states, a call and a clue. */
export async function markOrders({ enter, set }: Marking): Promise<void> {
  const draftOf = (p: Marked, kind: 'notice' | 'rectification' | 'talk') => ({
    unitId: p.unit,
    keeperId: p.unit,
    assignmentId: p.toReview,
    authority: 'A' as const,
    relation: 'own' as const,
    step: findStep(defaultLadders.A, kind) as Step,
    clocks: defaultLadders.A.clocks,
    fact: { id: p.mark, text: `${p.mark}事实`, foundOn: '2026-09-01', supervisionEnded: null, caseFiled: null },
    paper: 'supervision-notice' as const,
    demand: `${p.mark}整改`,
    follows: null,
  })
  await enter(orders, 'draft', 'orderDraft', (p) => draftOf(p, 'rectification'))
  await enter(orders, 'draft', 'orderTold', (p) => draftOf(p, 'talk'))
  await enter(orders, 'draft', 'orderOpen', (p) => draftOf(p, 'notice'))
  await enter(reminders, 'send', null, (p) => ({
    unitId: p.unit,
    assignmentId: p.toReview,
    occasion: null,
    channel: 'telephone' as const,
    to: p.mark,
    said: p.mark,
  }))
  await enter(clues, 'hand-over', null, (p) => ({ unitId: p.unit, to: p.mark, paper: p.mark }))
  await set('ladder_order', `state = 'told', told_at = last_at`, ({ orderTold }) => [orderTold])
  const inEffect = `state = 'in-effect', number = id::text, signed_at = last_at, effective_at = last_at`
  await set('ladder_order', inEffect, ({ orderOpen }) => [orderOpen])
}
