import { describe, expect, test } from 'vitest'
import { workingCalendar } from '../calendar.ts'
import { mostTries, nextTry } from './back-off.ts'
import { checkSettings } from './channel.ts'
import { inCalls, limitsOf, refusedBy } from './channel-limits.ts'
import { readHours, sendingFrom, shippedHours } from './sending-times.ts'

const hours = (text: string) => readHours(text) ?? { from: '', to: '' }
const times = { work: hours(shippedHours.work), urgent: hours(shippedHours.urgent), calendar: workingCalendar() }
const term = {
  unitPath: '/ty/',
  kind: 'term' as const,
  name: '第一学期',
  schoolYear: '2026-2027',
  from: '2026-09-01',
  to: '2027-01-20',
}
const office = { urgent: false, terms: null }
const from = (at: string, disturbance: { urgent: boolean; terms: (typeof term)[] | null } = office) =>
  sendingFrom(new Date(at), disturbance, times).toISOString()

describe('a message may go', () => {
  test('at once within working hours', () => expect(from('2026-10-21T01:30:00.000Z')).toBe('2026-10-21T01:30:00.000Z'))
  test('in the morning after a night', () => expect(from('2026-10-20T14:00:00.000Z')).toBe('2026-10-21T00:30:00.000Z'))
  test('on the first working day after the national holiday', () =>
    expect(from('2026-10-01T02:00:00.000Z')).toBe('2026-10-08T00:30:00.000Z'))
  test('to a school after its holidays, and to an office during them', () => {
    const school = { urgent: false, terms: [term, { ...term, name: '第二学期', from: '2027-02-22', to: '2027-07-05' }] }
    expect(from('2027-02-01T02:00:00.000Z', school)).toBe('2027-02-22T00:30:00.000Z')
    expect(from('2027-02-01T02:00:00.000Z')).toBe('2027-02-01T02:00:00.000Z')
  })
  test('on a day off and in the evening when it is due today, but not in the night', () => {
    const urgent = { urgent: true, terms: null }
    expect(from('2026-10-24T12:00:00.000Z', urgent)).toBe('2026-10-24T12:00:00.000Z')
    expect(from('2026-10-24T15:00:00.000Z', urgent)).toBe('2026-10-24T23:00:00.000Z')
  })
})

describe('of a channel', () => {
  test('the same text goes to a person once a day, and no more messages than a day allows', () => {
    expect(refusedBy('甲', ['甲'], limitsOf.wecom)).toBe('same-text')
    expect(refusedBy('甲', ['乙'], limitsOf.wecom)).toBe(null)
    const hundred = Array.from({ length: 100 }, (_, i) => String(i))
    expect(refusedBy('甲', hundred, limitsOf.zheding)).toBe('too-many-today')
    expect(refusedBy('甲', hundred.slice(1), limitsOf.zheding)).toBe(null)
  })
  test('a call holds messages of one text and no more receivers than it takes', () => {
    const messages = Array.from({ length: 2300 }, (_, i) => ({ to: i, text: i % 23 === 0 ? '甲' : '乙' }))
    const calls = inCalls(messages, ({ text }) => text, limitsOf.wecom)
    expect(calls.map((call) => call.length).sort((a, b) => a - b)).toEqual([100, 200, 1000, 1000])
    expect(calls.every((call) => new Set(call.map(({ text }) => text)).size === 1)).toBe(true)
    expect(inCalls(messages, ({ text }) => text, limitsOf.dingtalk).every((call) => call.length <= 100)).toBe(true)
  })
  test('everything that is wrong with its settings is said at once', () => {
    expect(
      checkSettings('email', {
        host: '',
        port: 'x',
        security: 'none',
        from: 'a@b\nBcc: c',
        workHours: '9-5',
        urgentHours: '07:00-21:00',
        detail: 'titles',
      }),
    ).toEqual([
      { code: 'notice/setting-missing', at: 'settings.host' },
      { code: 'notice/setting-no-number', at: 'settings.port' },
      { code: 'notice/setting-no-line', at: 'settings.from' },
      { code: 'notice/setting-no-hours', at: 'settings.workHours' },
    ])
  })
})

test('a message is tried again for less than a day, each time later, and then no more', () => {
  const now = new Date('2026-10-21T01:30:00.000Z')
  const minutes = Array.from({ length: mostTries }, (_, i) => nextTry(now, i + 1, true)).map(
    (at) => at && (at.getTime() - now.getTime()) / 60_000,
  )
  expect(minutes).toEqual([1, 5, 15, 60, 240, 720, null])
  expect(nextTry(now, 1, false)).toBe(null)
})
