import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../calendar.ts'
import { foldAct } from '../record.ts'
import { type Attempt, actOf } from '../rule.ts'
import { bodyFrequencies, bodyKinds, memberDuties } from './body.ts'
import { checkMeeting, meetingRules } from './check-meeting.ts'
import { type Meeting, type MeetingActs, meeting, meetingStates } from './meeting.ts'
import { rhythmOf } from './meeting-rhythm.ts'
import { splitMinutes, titleOf } from './split-minutes.ts'
import { bodyFrequencyWords, bodyKindWords, meetingProblems, meetingStateWords, memberDutyWords } from './words.ts'

const calendar = workingCalendar()
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString()
const by = { account: 'a', person: 'p', name: 'n', unit: 'office', roles: ['office' as const] }
type Step = { [Verb in keyof MeetingActs]: [Verb, MeetingActs[Verb], string] }[keyof MeetingActs]
const attemptOf = (state: Meeting | null, [verb, values, time]: Step) =>
  ({ verb, values, state, at: at(time), by }) as Attempt<Meeting, MeetingActs>

const agenda = [{ title: 'School buses', reporter: 'Safety', papers: [] }]
const called = { title: 'First meeting', at: at('2026-03-04 09:00'), place: 'Room 1', agenda }
const call: Step = ['call', { ...called, unitId: 'office', bodyId: 'b' }, '2026-03-02 09:00']
const hold: Step = ['hold', { heldAt: at('2026-03-04 09:05'), attended: 'all', absent: '' }, '2026-03-04 11:00']
const minutes = { number: 'No. 1', minutedOn: '2026-03-05', text: 'Resolved.', file: null, resolutions: [] }

function played(...steps: Step[]): Meeting {
  let state: Meeting | null = null
  for (const step of steps) {
    const attempt = attemptOf(state, step)
    expect(checkMeeting(attempt)).toEqual([])
    state = foldAct(meeting, state, actOf(attempt, 'm', 'meeting'))
  }
  return state as Meeting
}
const codes = (state: Meeting | null, step: Step) => checkMeeting(attemptOf(state, step)).map(({ code }) => code)

describe('a meeting', () => {
  it('is called, put off, held and minuted, and keeps the sentence of each resolution', () => {
    const resolutions = [{ id: 'r', words: 'Check every bus.', matterId: 'matter' }]
    const made = played(call, ['change', { ...called, at: at('2026-03-05 09:00') }, '2026-03-03 09:00'], hold, [
      'minute',
      { ...minutes, resolutions },
      '2026-03-05 10:00',
    ])
    expect(made).toMatchObject({ state: 'minuted', number: 'No. 1', resolutions })
  })

  // biome-ignore format: a table is read row by row
  it.each<[string, Meeting | null, Step, string[]]>([
    ['without anything to talk about', null, ['call', { ...called, agenda: [], unitId: 'office', bodyId: 'b' }, '2026-03-02 09:00'], ['meeting/no-agenda']],
    ['held before it was', played(call), ['hold', { heldAt: at('2026-03-05 09:00'), attended: '', absent: '' }, '2026-03-04 09:00'], ['meeting/held-in-the-future']],
    ['minuted before it was held', played(call), ['minute', { ...minutes, text: '' }, '2026-03-05 09:00'], ['meeting/not-in-this-state', 'meeting/minutes-say-nothing']],
    ['cancelled after it was held', played(call, hold), ['cancel', { reason: 'no' }, '2026-03-06 09:00'], ['meeting/not-in-this-state']],
  ])('is not %s', (_, state, step, expected) => expect(codes(state, step)).toEqual(expected))

  it('has words for every rule, kind, frequency, duty and state', () => {
    expect(meetingRules.filter(({ code }) => !(code in meetingProblems))).toEqual([])
    expect(Object.keys(bodyKindWords)).toEqual([...bodyKinds])
    expect(Object.keys(bodyFrequencyWords)).toEqual([...bodyFrequencies])
    expect(Object.keys(memberDutyWords)).toEqual([...memberDuties])
    expect(Object.keys(meetingStateWords)).toEqual([...meetingStates])
  })
})

describe('a body that meets every quarter', () => {
  const body = { frequency: 'quarter' as const, from: '2026-01-10', to: null }
  const held = (day: string) => ({ state: 'minuted' as const, at: at(`${day} 09:00`), heldAt: at(`${day} 09:00`) })
  const planned = (day: string) => ({ state: 'called' as const, at: at(`${day} 09:00`), heldAt: null })
  const stands = (now: string, meetings: Parameters<typeof rhythmOf>[1], of = body) => {
    const { rhythm, missed } = rhythmOf(of, meetings, new Date(at(now)), calendar)
    return [rhythm, missed?.from ?? null]
  }

  // biome-ignore format: a table is read row by row
  it.each<[string, string, Parameters<typeof rhythmOf>[1], [string, string | null]]>([
    ['owes nothing for the quarter in which it was founded', '2026-04-15 09:00', [], ['open', null]],
    ['missed its quarter on the day after it ended', '2026-07-01 00:30', [], ['missed', '2026-04-01']],
    ['had not missed it the evening before', '2026-06-30 23:30', [held('2026-03-02')], ['soon', null]],
    ['is due soon ten working days before the end', '2026-09-17 09:00', [held('2026-06-01')], ['soon', null]],
    ['has held it', '2026-09-17 09:00', [held('2026-06-01'), held('2026-09-01')], ['held', null]],
    ['has called it, and the missed quarter stays said', '2026-07-02 09:00', [planned('2026-07-20')], ['called', '2026-04-01']],
    ['has not held what it only called', '2026-10-08 09:00', [held('2026-06-01'), planned('2026-09-20')], ['missed', '2026-07-01']],
  ])('%s', (_, now, meetings, expected) => expect(stands(now, meetings)).toEqual(expected))

  it('owes nothing once it has ended, nor without a frequency', () => {
    expect(stands('2026-07-01 09:00', [], { ...body, to: '2026-06-30' } as never)).toEqual(['free', null])
    expect(stands('2026-07-01 09:00', [], { ...body, frequency: null } as never)).toEqual(['free', null])
  })
})

describe('minutes that are pasted', () => {
  it('fall into their points, continued over lines, without the introduction', () => {
    const text = '会议听取了汇报。\n一、由甲科牵头，十月底前完成排查。\n二、原则同意方案，\n印发后执行。\n'
    expect(splitMinutes(text)).toEqual(['由甲科牵头，十月底前完成排查。', '原则同意方案，印发后执行。'])
    expect(splitMinutes('（一）第一件。\n（二）第二件。')).toEqual(['第一件。', '第二件。'])
    expect(splitMinutes('1.第一件。\n2、第二件。')).toEqual(['第一件。', '第二件。'])
    expect(splitMinutes('第一件。\n\n第二件。')).toEqual(['第一件。', '第二件。'])
  })

  it('are called after what is to be done, not after who leads', () => {
    expect(titleOf('由甲科牵头，十月底前完成排查。')).toBe('十月底前完成排查')
    expect(titleOf('完成排查，报局长。')).toBe('完成排查')
  })
})
