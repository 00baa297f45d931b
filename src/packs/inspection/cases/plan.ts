import type { Case, Step } from '#core/testing/pack-cases.ts'

const planned: Step = {
  on: '2026-01-12 09:00',
  as: 'section',
  does: 'plan',
  with: {
    title: '春季开学检查',
    kind: 'check',
    scope: 'special',
    organiser: '基础教育科',
    basis: '教发〔2026〕2号',
    on: '2026-03-03',
  },
}
const listed: Step = { on: '2026-01-20 10:00', as: 'office', does: 'include', with: { number: '第4项' } }
const held: Step = {
  on: '2026-03-03 16:00',
  as: 'section',
  does: 'hold',
  with: { on: '2026-03-03', group: '检查员甲、检查员乙' },
}

export const cases: Case[] = [
  {
    title: 'what somebody intends is not in the plan yet, and no clock runs',
    given: [],
    when: planned,
    becomes: { state: 'planned', due: null },
  },
  {
    title: 'it enters the yearly plan with its number, and is due on its day',
    given: [planned],
    when: listed,
    becomes: { state: 'listed', due: '2026-03-03' },
  },
  {
    title: 'nobody but the office or a head puts it into the plan',
    given: [planned],
    when: { ...listed, as: 'section' },
    becomes: { refused: ['by'] },
  },
  {
    title: 'what is not in the plan is not held',
    given: [planned],
    when: held,
    becomes: { refused: ['from'] },
  },
  {
    title: 'it is held on a day that has come, and the school is told within twenty working days',
    given: [planned, listed],
    when: held,
    becomes: { state: 'held', due: '2026-03-31' },
  },
  {
    title: 'nobody has held it tomorrow',
    given: [planned, listed],
    when: { ...held, on: '2026-03-02 16:00' },
    becomes: { refused: ['wasNotAhead'] },
  },
  {
    title: 'the school is told what was found',
    given: [planned, listed, held],
    when: { on: '2026-03-10', as: 'section', does: 'answer', with: { result: '总体良好', issues: 2 } },
    becomes: { state: 'answered' },
  },
  {
    title: 'a day is moved with a reason',
    given: [planned, listed],
    when: { on: '2026-02-20', as: 'office', does: 'move', with: { on: '2026-03-18', reason: '错开考试' } },
    becomes: { state: 'listed' },
  },
  {
    title: 'what is dropped says why, and is not counted any more',
    given: [planned, listed],
    when: { on: '2026-02-20', as: 'county-head', does: 'drop', with: { reason: '与专项检查合并' } },
    becomes: { state: 'dropped' },
  },
]
