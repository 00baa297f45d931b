/** How the doors of orders, ladders, reminders and clues are asked. */
import { defaultLadders } from '#core/ladder/default-ladders.ts'
import { placeOfRole } from '../../testing.ts'
import { speaksFor } from './expected.ts'
import type { Place } from './marking.ts'
import type { Asking, Proof } from './requests.ts'

const on = '2026-09-15'
const fact = { text: '逾期未完成', foundOn: on }
const draft = { step: 'urging', fact, demand: '抓紧办理' }
const outcome = { outcome: 'upheld', reason: '事实清楚' }

const about = (kind: 'orderDraft' | 'orderTold' | 'orderOpen' | 'toReview'): Asking => ({
  by: 'place',
  params: (place: Place) => ({ id: place[kind] }),
})

/** A draft is not shown to who belongs to the unit addressed and to no other. */
const drafted: Asking = {
  ...about('orderDraft'),
  also: ({ role }, about) => (role !== null && placeOfRole[role] === about ? 'wire/not-found' : null),
}

/** Only who speaks for the unit answers. */
const answered = (kind: 'orderTold' | 'orderOpen', body: object): Asking => ({
  ...about(kind),
  body: () => body,
  also: ({ role }, about, { table }) =>
    role !== null && about !== null && speaksFor(table, role, 'order.answer', about) ? null : 'order/not-yours',
})

const showsEach: Proof = (answer, { within, markOf }) => {
  const missing = within.filter((key) => !answer.includes(markOf(key)))
  return missing.length === 0 ? undefined : `does not show ${missing}`
}

/** Door -> the ways it is asked. */
export const orderRequests: Record<string, Asking[]> = {
  'order.list': [
    { by: 'nothing', proves: showsEach },
    { title: 'of a matter', by: 'filter', query: ({ matter }) => ({ matter, state: 'all' }) },
    { title: 'of a unit', by: 'filter', query: ({ unit }) => ({ unit, view: 'mine' }) },
    { title: 'acting', by: 'nothing', query: () => ({ view: 'acting', due: 'week' }) },
  ],
  'order.get': [about('orderOpen'), { ...about('orderTold'), title: 'told' }, { ...drafted, title: 'a draft' }],
  'order.paper': [about('orderOpen'), { ...about('orderTold'), title: 'telling', query: () => ({ part: 'telling' }) }],
  'order.propose': [about('toReview')],
  'order.draft': [{ ...about('toReview'), body: () => draft }],
  'order.tell': [{ ...drafted, body: () => ({ paper: '告知书1号' }) }],
  'order.state': [answered('orderTold', { statement: '情况属实' })],
  'order.note-silence': [about('orderTold')],
  'order.sign': [{ ...drafted, body: () => ({ number: '督办〔2026〕1号' }) }],
  'order.serve': [{ ...about('orderOpen'), body: () => ({ how: '直接送达' }) }],
  'order.reply': [answered('orderOpen', { text: '已整改' })],
  'order.recheck': [{ ...about('orderOpen'), body: () => ({ passed: true, note: '已核实' }) }],
  'order.extend': [{ ...about('orderOpen'), body: () => ({ until: '2026-12-01T09:00:00Z', reason: '工程未完' }) }],
  'order.close': [{ ...about('orderOpen'), body: () => ({ note: '已销号' }) }],
  'order.escalate': [{ ...about('orderOpen'), body: () => ({ to: 'talk', fact, demand: '当面说明' }) }],
  'order.withdraw': [{ ...drafted, body: () => ({ reason: '已办结' }) }],
  'order.annul': [{ ...about('orderOpen'), body: () => ({ reason: '事实有误' }) }],
  'order.move': [{ ...about('orderOpen'), body: () => ({ to: 'C', paper: '移送书1号' }) }],
  'order.ask-review': [answered('orderOpen', { grounds: '理由' })],
  'order.decide-review': [{ ...about('orderOpen'), body: () => outcome }],
  'order.ask-appeal': [answered('orderOpen', { grounds: '理由' })],
  'order.decide-appeal': [{ ...about('orderOpen'), body: () => outcome }],
  'order.correct': [{ ...about('orderOpen'), body: () => ({ done: '已纠正' }) }],
  'reminder.list': [
    { by: 'nothing', proves: showsEach },
    { title: 'of an assignment', by: 'filter', query: ({ toReview }) => ({ assignment: toReview }) },
  ],
  'reminder.send': [{ ...about('toReview'), body: () => ({ channel: 'telephone', to: '联系人', said: '请按时办理' }) }],
  'reminder.due': [{ by: 'nothing' }],
  'reminder.send-due': [{ by: 'nothing' }],
  'clue.hand-over': [{ by: 'nothing', body: () => ({ to: '派驻组', paper: '移送函1号' }) }],
  'clue.list': [{ by: 'nothing', proves: showsEach }],
  'ladder.list': [{ by: 'nothing' }],
  'ladder.set': [
    {
      by: 'nothing',
      params: () => ({ authority: 'A' }),
      body: () => ({ ladder: defaultLadders.A, reason: '本局制度' }),
    },
  ],
}
