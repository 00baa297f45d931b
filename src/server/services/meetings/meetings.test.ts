import mammoth from 'mammoth'
import { beforeAll, expect, it } from 'vitest'
import type { InputOf } from '#api/endpoint.ts'
import type { minuteMeeting as minuteDoor } from '#api/meeting.ts'
import type { Outcome } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import type { Work } from '../../context.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { actOnMatter } from '../matters/act-on-matter.ts'
import { getMatter } from '../matters/get-matter.ts'
import { listMatters } from '../matters/list-matters.ts'
import { findNotices } from '../notices/find-notices.ts'
import { actsOf, find } from '../perform.ts'
import { meetings } from '../stored.ts'
import { correctMinutes } from './correct-minutes.ts'
import { exportResolutions } from './export-resolutions.ts'
import { getMeeting, getMeetingFile } from './get-meeting.ts'
import { foundBody, joinBody, leaveBody } from './keep-body.ts'
import { callMeeting, cancelMeeting, changeMeeting, holdMeeting } from './keep-meeting.ts'
import { writeMeetingPaper } from './meeting-paper.ts'
import { minuteMeeting } from './minute-meeting.ts'
import { getBody, listBodies } from './read-bodies.ts'

type Minutes = InputOf<typeof minuteDoor>['body']

eachEngine('meetings', (engine) => {
  let city: TestCity
  let paper: { hash: string; name: string; mediaType: string }
  let conference = ''
  let group = ''
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    const { hash } = await city.keep('a paper for the meeting')
    paper = { hash, name: '汇报材料.docx', mediaType: 'application/msword' }
    conference = await found('joint-conference', '校车安全联席会议', 'quarter')
    group = await found('party-group', '局党组', 'fortnight')
    await keep((work) =>
      joinBody(work, conference, {
        members: [
          { unitId: city.units.finance, name: '', duty: 'member', charge: '经费保障' },
          { unitId: city.units.northBureau, name: '局长', duty: 'member', charge: '' },
        ],
        from: '2026-06-01',
      }),
    )
  })
  const keep = <T>(run: (work: Work) => Promise<Outcome<T>>) => city.valueAs('office', 'meeting.keep', run)
  const problemsOf = async <T>(run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as('office', 'meeting.keep', run)
    return outcome.ok ? [] : outcome.problems.map(({ code, at }) => (at ? `${code} at ${at}` : code))
  }
  const found = async (kind: 'joint-conference' | 'party-group', name: string, frequency: 'quarter' | 'fortnight') =>
    (
      await keep((work) =>
        foundBody(work, {
          unitId: city.units.office,
          kind,
          name,
          frequency,
          basis: '教发〔2026〕1号',
          from: '2026-01-01',
        }),
      )
    ).id
  const read = (login: string, id: string) => city.valueAs(login, 'meeting.read', (work) => getMeeting(work, id))
  const bodiesOf = async (login: string) =>
    (await city.valueAs(login, 'meeting.read', (work) => listBodies(work, {}))).bodies.map(({ name }) => name)
  const called = (bodyId: string, at: string) =>
    keep((work) =>
      callMeeting(work, bodyId, {
        title: '第一次会议',
        at,
        place: '三楼会议室',
        agenda: [{ title: '校车安全', reporter: '基础教育科', papers: [paper] }],
      }),
    )
  const held = async (bodyId: string, at: string) => {
    const { id } = await called(bodyId, at)
    await keep((work) => holdMeeting(work, id, { heldAt: at, attended: '全体成员', absent: '' }))
    return id
  }
  const demand = (leadUnitId: string, supportUnitIds: string[] = []) => ({
    title: '排查校车',
    demand: '',
    leaders: { lead: null, responsible: null },
    leadUnitId,
    officer: null,
    supportUnitIds,
    nodes: [],
    due: '2026-11-30T09:00:00.000Z',
  })
  const minutes = (more: Partial<Minutes> = {}): Minutes => ({
    number: '2026年第1期',
    on: '2026-09-14',
    text: '会议议定以下事项。',
    file: paper,
    resolutions: [],
    until: 'asked',
    ...more,
  })

  it('a body is seen inside the bureau, and by the units that sit in it', async () => {
    expect(await bodiesOf('section')).toEqual(['校车安全联席会议', '局党组'])
    expect(await bodiesOf('leader')).toEqual(['校车安全联席会议', '局党组'])
    expect(await bodiesOf('county-clerk')).toEqual(['校车安全联席会议'])
    expect(await bodiesOf('department')).toEqual(['校车安全联席会议'])
    expect(await bodiesOf('principal')).toEqual([])
    const { members } = await city.valueAs('county-clerk', 'meeting.read', (work) => getBody(work, conference))
    expect(members.map(({ unit }) => unit.name)).toEqual(['北县教育局'])
    expect((await city.as('county-clerk', 'meeting.read', (work) => getBody(work, group))).ok).toBe(false)
  })

  it('a quarter that ended without its meeting is said from the time alone', async () => {
    const rhythmIn = async () => {
      const { bodies } = await city.valueAs('office', 'meeting.read', (work) => listBodies(work, {}))
      return bodies.find(({ id }) => id === conference)?.rhythm
    }
    const missed = async () => {
      const page = await city.valueAs('office', 'meeting.read', (work) => listBodies(work, { missed: 'yes' }))
      expect(page.total).toBe(page.bodies.length)
      return page.bodies.some(({ id }) => id === conference)
    }
    expect(await rhythmIn()).toMatchObject({ rhythm: 'missed', missed: { from: '2026-04-01', to: '2026-06-30' } })
    expect(await missed()).toBe(true)
    const { id } = await called(conference, '2026-09-20T01:00:00.000Z')
    expect((await rhythmIn())?.rhythm).toBe('called')
    expect(await missed()).toBe(false)
    await keep((work) => cancelMeeting(work, id, { reason: '改期' }))
    expect((await rhythmIn())?.rhythm).toBe('missed')
  })

  it('what is against calling, changing and minuting a meeting is said all at once', async () => {
    const wanting = { title: '空会', at: '2026-09-20T01:00:00.000Z', place: '', agenda: [] }
    expect(await problemsOf((work) => callMeeting(work, conference, wanting))).toEqual(['meeting/no-agenda at agenda'])
    const missing = { ...paper, hash: '0'.repeat(64) }
    const lost = { ...wanting, agenda: [{ title: '议题', reporter: '', papers: [missing] }] }
    expect(await problemsOf((work) => callMeeting(work, conference, lost))).toEqual([
      'wire/file-missing at agenda.0.papers',
    ])
    const id = await held(group, '2026-09-14T01:00:00.000Z')
    expect(await problemsOf((work) => changeMeeting(work, id, lost))).toEqual([
      'meeting/not-in-this-state',
      'wire/file-missing at agenda.0.papers',
    ])
    const late = { ...demand(city.units.basic), due: '2026-09-01T09:00:00.000Z' }
    const resolutions = [
      { words: '原则同意。', matter: null },
      { words: '排查校车。', matter: late },
    ]
    expect(await problemsOf((work) => minuteMeeting(work, id, minutes({ file: missing, resolutions })))).toEqual([
      'wire/file-missing at file',
      'wire/file-missing at source.file',
      'matter/due-before-asked at resolutions.1.matter.due',
      'assignment/due-in-the-past at resolutions.1.matter.due',
    ])
  })

  it('resolutions become matters in one act, each with its sentence and the minutes as its source', async () => {
    const id = await held(conference, '2026-09-14T01:00:00.000Z')
    const { matters } = await keep((work) =>
      minuteMeeting(
        work,
        id,
        minutes({
          resolutions: [
            { words: '原则同意校车购置方案。', matter: null },
            { words: '由基础教育科牵头排查全部校车。', matter: demand(city.units.basic) },
            { words: '由北县教育局补齐年检。', matter: demand(city.units.northBureau, [city.units.finance]) },
          ],
        }),
      ),
    )
    expect(matters.map(({ number }) => number)).toEqual(['督〔2026〕1号', '督〔2026〕2号'])
    const { meeting, resolutions } = await read('office', id)
    expect(meeting).toMatchObject({ state: 'minuted', number: '2026年第1期' })
    expect(
      resolutions.map(({ noted, matter }) => [noted, matter?.number ?? null, matter?.lights.grey ?? null]),
    ).toEqual([
      [true, null, null],
      [false, '督〔2026〕1号', 1],
      [false, '督〔2026〕2号', 2],
    ])
    const { matter } = await city.valueAs('office', 'matter.read', (work) => getMatter(work, matters[1]?.id ?? ''))
    expect(matter.source).toMatchObject({
      kind: 'resolution',
      title: '校车安全联席会议 第一次会议',
      number: '2026年第1期',
      words: '由北县教育局补齐年检。',
      file: { hash: paper.hash },
    })
    expect(matter.asked.by).toBe('校车安全联席会议')
    // The conference asks the finance department together with it, because it sits there.
    expect(matter.mandate.issuer).toMatchObject({ kind: 'joint', name: '校车安全联席会议' })
  })

  it('a member sees what became of a resolution where it is asked, and that others do the rest', async () => {
    const { meetings: lines } = await city.valueAs('county-clerk', 'meeting.read', (work) => getBody(work, conference))
    const id = lines.find(({ state }) => state === 'minuted')?.id ?? ''
    const { resolutions } = await read('county-clerk', id)
    expect(resolutions.map(({ words, noted, matter }) => [words, noted, matter?.number ?? null])).toEqual([
      ['原则同意校车购置方案。', true, null],
      ['由基础教育科牵头排查全部校车。', false, null],
      ['由北县教育局补齐年检。', false, '督〔2026〕2号'],
    ])
    const file = await city.valueAs('county-clerk', 'meeting.read', (work) => getMeetingFile(work, id, paper.hash))
    expect(file).toMatchObject({ hash: paper.hash })
  })

  it('the next meeting shows what became of the resolutions of the one before', async () => {
    const { id } = await called(conference, '2026-09-28T01:00:00.000Z')
    const { before } = await read('office', id)
    expect(before?.resolutions.map(({ matter }) => matter?.number ?? null)).toEqual([
      null,
      '督〔2026〕1号',
      '督〔2026〕2号',
    ])
  })

  it('minutes that are refused leave no matter behind', async () => {
    const count = async () =>
      (await city.valueAs('office', 'matter.read', (work) => listMatters(work, { view: 'all', state: 'all' }))).matters
        .length
    const before = await count()
    const id = await held(group, '2026-09-15T01:00:00.000Z')
    const resolutions = [{ words: '请财政局安排。', matter: demand(city.units.finance) }]
    // The party group of the bureau does not instruct a peer.
    expect(await problemsOf((work) => minuteMeeting(work, id, minutes({ resolutions })))).toEqual([
      'authority/instructs-peer at resolutions.0.matter.leadUnitId',
    ])
    expect((await read('office', id)).meeting.state).toBe('held')
    expect(await count()).toBe(before)
  })

  it('what was resolved goes out as a workbook, and a state is the fold of its acts', async () => {
    const file = await city.valueAs('office', 'meeting.read', (work) => exportResolutions(work, conference))
    expect(file.name).toMatch(/^校车安全联席会议议定事项办理情况-.*\.xlsx$/)
    const { meetings: lines } = await city.valueAs('office', 'meeting.read', (work) => getBody(work, conference))
    const id = lines.find(({ state }) => state === 'minuted')?.id ?? ''
    await city.byHand(async (hand) => {
      const { unitPath: _, cityId: __, ...row } = (await find(hand, meetings, id)) as unknown as Record<string, unknown>
      expect(foldActs(meetings.kind, await actsOf(hand, id))).toEqual(row)
    })
  })

  it('its paper of an instant has the same bytes whenever it is made, whatever happened since', async () => {
    const asOf = '2026-09-15T02:00:00.000Z'
    const make = async (login: string) => {
      const file = await city.valueAs(login, 'meeting.read', (work) => writeMeetingPaper(work, conference, { asOf }))
      if (!('content' in file)) throw new Error('the paper is not kept')
      return Buffer.from(file.content)
    }
    const first = await make('office')
    city.clock.now = new Date('2026-10-20T02:00:00.000Z')
    const { matters } = await city.valueAs('office', 'matter.read', (work) =>
      listMatters(work, { view: 'all', state: 'open' }),
    )
    await city.valueAs('office', 'matter.decide', (work) =>
      actOnMatter(work, matters[0]?.id ?? '', 'hold', { reason: '等待批复', document: '教发〔2026〕9号', until: null }),
    )
    await held(conference, '2026-10-19T01:00:00.000Z')
    expect((await make('leader')).equals(first)).toBe(true)
    const later = await city.valueAs('office', 'meeting.read', (work) => writeMeetingPaper(work, conference, {}))
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from((later as { content: Uint8Array }).content) })
    expect(value).toContain('立项督办2项')
    expect(value).toContain('暂缓1项')
    const refused = await city.as('county-clerk', 'meeting.read', (work) =>
      writeMeetingPaper(work, conference, { asOf }),
    )
    expect(refused.ok).toBe(false)
    city.clock.now = new Date('2026-09-15T02:00:00.000Z')
  })

  it('minutes are corrected by an act: who, why, the old wording beside the new, and their matters are told', async () => {
    const meeting = await held(group, '2026-09-14T01:00:00.000Z')
    const resolutions = [
      { words: '排查校车。', matter: demand(city.units.northBureau) },
      { words: '加强值守。', matter: null },
    ]
    await keep((work) => minuteMeeting(work, meeting, minutes({ number: '2026年第9期', resolutions })))
    const [first, second] = (await read('office', meeting)).resolutions
    const correct = (more: object) => (work: Work) =>
      correctMinutes(work, meeting, { reason: '笔误', resolutions: [], ...more })
    expect(await problemsOf(correct({ reason: ' ', resolutions: [{ id: first?.id, words: '' }] }))).toEqual([
      'meeting/correction-without-reason at reason',
      'meeting/correction-empties-resolution at resolutions',
    ])
    expect(await problemsOf(correct({ text: '会议议定以下事项。' }))).toEqual([
      'meeting/correction-changes-nothing at text',
    ])
    expect(
      await keep(
        correct({
          text: '会议研究议定以下事项。',
          resolutions: [
            { id: first?.id, words: '排查全部校车。' },
            { id: second?.id, words: '加强值守。' },
          ],
        }),
      ),
    ).toEqual({ told: 1 })
    const after = await read('office', meeting)
    expect(after.resolutions.map(({ words }) => words)).toEqual(['排查全部校车。', '加强值守。'])
    expect(after.meeting).toMatchObject({
      text: '会议研究议定以下事项。',
      corrections: [
        {
          by: 'office 某',
          reason: '笔误',
          changes: [
            { resolutionId: null, from: '会议议定以下事项。', to: '会议研究议定以下事项。' },
            { resolutionId: first?.id, from: '排查校车。', to: '排查全部校车。' },
          ],
        },
      ],
    })
    const matterId = first?.matter?.id ?? ''
    const { matter } = await city.valueAs('county-clerk', 'matter.read', (work) => getMatter(work, matterId))
    expect(matter).toMatchObject({
      source: { words: '排查校车。' },
      corrections: [{ from: '排查校车。', to: '排查全部校车。', reason: '笔误' }],
    })
    const noticesAt = async (now: string) => {
      const { standings, account } = await city.visitor('county-clerk')
      const found = await city.byHand((hand) =>
        findNotices({ ...hand, now: new Date(now), standings, account: account.id }),
      )
      return found.filter(({ kind }) => kind === 'corrected').map(({ about }) => about)
    }
    const at = city.clock.now.getTime()
    expect(await noticesAt(new Date(at + 3_600_000).toISOString())).toEqual([{ type: 'matter', id: matterId }])
    expect(await noticesAt(new Date(at + 8 * 86_400_000).toISOString())).toEqual([])
    expect(await problemsOf(correct({ resolutions: [{ id: meeting, words: '别的。' }] }))).toContain(
      'wire/not-found at resolutions.0',
    )
  })

  it('who leaves a body no longer reads it', async () => {
    const { members } = await city.valueAs('office', 'meeting.read', (work) => getBody(work, conference))
    const county = members.find(({ unit }) => unit.name === '北县教育局')
    await keep((work) => leaveBody(work, county?.id ?? '', { on: '2026-09-15' }))
    expect(await bodiesOf('county-clerk')).toEqual([])
    expect(await problemsOf((work) => leaveBody(work, county?.id ?? '', { on: '2026-09-15' }))).toEqual([
      'meeting/member-left',
    ])
  })
})
