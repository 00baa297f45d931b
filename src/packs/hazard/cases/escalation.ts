import type { Case, Step } from '#core/testing/pack-cases.ts'

const photo = { hash: 'a'.repeat(64), name: '整改后.jpg', mediaType: 'image/jpeg', size: 1024 }

const reported: Step = {
  on: '2026-03-02 09:00',
  as: 'inspector',
  does: 'report',
  with: {
    title: '围墙开裂倾斜',
    kind: 'building',
    place: '操场北侧',
    source: 'inspector',
    foundOn: '2026-03-02',
    description: '围墙多处贯通裂缝，向外倾斜。',
  },
}
const gradedAs = (grade: string): Step => ({
  on: '2026-03-03 09:00',
  as: 'county-clerk',
  does: 'grade',
  with: { grade },
})
const escalated = (on: string): Step => ({
  on,
  as: 'county-head',
  does: 'escalate',
  with: { reason: '提请市级挂牌督办。' },
})
const assigned = (on: string, more = {}): Step => ({
  on,
  as: 'section',
  does: 'assign',
  with: { responsible: '校长', precautions: '封闭该区域。', ...more },
})
const rectified = (on: string): Step => ({
  on,
  as: 'principal',
  does: 'rectify',
  with: { result: '已拆除重建并验收。', photosAfter: [photo] },
})
const major = [reported, gradedAs('major'), escalated('2026-03-03 10:30')]
const overdue = [reported, gradedAs('ordinary'), assigned('2026-03-04'), escalated('2026-03-20')]

export const cases: Case[] = [
  {
    title: 'a major hazard is reported upward within two hours',
    given: [reported],
    when: gradedAs('major'),
    becomes: { state: 'graded', due: '2026-03-03' },
  },
  {
    title: 'a major hazard is not assigned before it was reported upward',
    given: [reported, gradedAs('major')],
    when: assigned('2026-03-03 10:00'),
    becomes: { refused: ['majorWasEscalated'] },
  },
  {
    title: 'its ninety days run from the day it went up',
    given: [reported, gradedAs('major')],
    when: escalated('2026-03-03 10:30'),
    becomes: { state: 'escalated', due: '2026-06-01' },
  },
  {
    title: 'being assigned later gives no more days',
    given: major,
    when: assigned('2026-03-10'),
    becomes: { state: 'rectifying', due: '2026-06-01' },
  },
  {
    title: 'it is not postponed',
    given: [...major, assigned('2026-03-10')],
    when: {
      on: '2026-05-20',
      as: 'county-head',
      does: 'postpone',
      with: { deadline: '2026-07-01', reason: '施工延后。' },
    },
    becomes: { refused: ['isNotMajor'] },
  },
  {
    title: 'an ordinary one is not escalated while its time runs',
    given: [reported, gradedAs('ordinary'), assigned('2026-03-04')],
    when: escalated('2026-03-19'),
    becomes: { state: 'rectifying', refused: ['isMajorOrOverdue'] },
  },
  {
    title: 'it is escalated when its time has run out, and stays overdue',
    given: [reported, gradedAs('ordinary'), assigned('2026-03-04')],
    when: escalated('2026-03-20'),
    becomes: { state: 'escalated', due: '2026-03-19' },
  },
  {
    title: 'an overdue one gets no new deadline by being assigned again',
    given: overdue,
    when: assigned('2026-03-21', { deadline: '2026-03-30' }),
    becomes: { state: 'escalated', refused: ['overdueKeepsItsDeadline'] },
  },
  {
    title: 'nor by being postponed after its time ran out',
    given: [reported, gradedAs('ordinary'), assigned('2026-03-04')],
    when: {
      on: '2026-03-20',
      as: 'county-head',
      does: 'postpone',
      with: { deadline: '2026-04-01', reason: '等待材料。' },
    },
    becomes: { refused: ['isNotOverdue'] },
  },
  {
    title: 'before that the head of the county may postpone it with a reason',
    given: [reported, gradedAs('ordinary'), assigned('2026-03-04')],
    when: {
      on: '2026-03-18',
      as: 'county-head',
      does: 'postpone',
      with: { deadline: '2026-04-01', reason: '等待材料。' },
    },
    becomes: { state: 'rectifying', due: '2026-04-01' },
  },
  {
    title: 'the county does not close what was escalated',
    given: [...overdue, rectified('2026-03-25')],
    when: {
      on: '2026-03-26',
      as: 'county-clerk',
      does: 'close',
      with: { recheckedOn: '2026-03-26', opinion: '现场核查。' },
    },
    becomes: { state: 'rectified', refused: ['wasNotEscalated'] },
  },
  {
    title: 'the city clears it',
    given: [...overdue, rectified('2026-03-25')],
    when: {
      on: '2026-03-27',
      as: 'section',
      does: 'clear',
      with: { recheckedOn: '2026-03-26', opinion: '现场核查。' },
    },
    becomes: { state: 'closed', due: '2026-03-19' },
  },
  {
    title: 'a major one that nobody was named for is not rectified',
    given: major,
    when: rectified('2026-03-25'),
    becomes: { state: 'escalated', refused: ['responsibleIsNamed'] },
  },
]
