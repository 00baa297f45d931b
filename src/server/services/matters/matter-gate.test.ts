import { beforeAll, expect, it } from 'vitest'
import type { InputOf } from '#api/endpoint.ts'
import type { enterMatters as enterDoor } from '#api/matter.ts'
import type { MatterGate } from '#core/matter/matter-gate.ts'
import type { EnteredKind } from '#core/matter/source.ts'
import type { Outcome } from '#core/problem.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity, type UnitKey } from '../../testing.ts'
import { begin, find } from '../perform.ts'
import { getBurden } from '../requests/burden.ts'
import { assignments, schoolPeriods } from '../stored.ts'
import { assignMatter } from './assign-matter.ts'
import { enterMatters } from './enter-matters.ts'
import { getMatter } from './get-matter.ts'

type Given = InputOf<typeof enterDoor>['body']

/** A campaign that lacks nothing, due on a working day of the term. */
const whole: MatterGate = { basis: '', approval: '2026-07', until: '2026-12-31', minutes: 40, holidayReason: '' }
const inTerm = '2026-11-30T09:00:00.000Z'
const inHolidays = '2027-01-29T09:00:00.000Z'

eachEngine('matters before the basis gate', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    const term = (from: string, to: string) => ({
      unitId: city.units.city,
      schoolYear: '2026-2027',
      kind: 'term' as const,
      name: from,
      from,
      to,
    })
    const values = [term('2026-09-01', '2027-01-15'), term('2027-02-22', '2027-07-09')]
    await city.byHand((hand) =>
      begin(
        hand,
        schoolPeriods,
        values.map((each) => ({ verb: 'set', values: each })),
      ),
    )
  })

  const given = (kind: EnteredKind, lead: UnitKey, gate: MatterGate | null, more: Partial<Given> = {}): Given => ({
    source: {
      kind,
      title: '校园食堂专项整治',
      number: '测教发〔2026〕9号',
      on: '2026-09-14',
      words: '对照清单自查。',
      picture: { hash: 'a'.repeat(64), name: '批示.jpg', mediaType: 'image/jpeg' },
      file: null,
      gate,
    },
    mandate: {
      issuer: { kind: 'bureau', name: '', jointly: [], consent: '' },
      designation: null,
      caseNumber: null,
    },
    asked: { by: '分管局长', at: '2026-09-14T01:00:00.000Z' },
    matters: [
      {
        title: '食堂自查',
        demand: '对照清单自查并报告结果。',
        leaders: { lead: null, responsible: null },
        leadUnitId: city.units[lead],
        officer: null,
        supportUnitIds: [],
        nodes: [],
        due: inTerm,
      },
    ],
    until: 'filed',
    ...more,
  })
  const said = (outcome: Outcome<unknown>) =>
    outcome.ok ? [] : outcome.problems.map(({ code, at }) => (at ? `${code} at ${at}` : code))
  const enter = async (kind: EnteredKind, lead: UnitKey, gate: MatterGate | null = null) => {
    const { hash } = await city.keep('a note')
    const what = given(kind, lead, gate)
    const picture = { hash, name: '批示.jpg', mediaType: 'image/jpeg' }
    const body = { ...what, source: { ...what.source, picture } }
    const { matters } = await city.valueAs('office', 'matter.enter', (work) => enterMatters(work, body))
    return matters[0]?.id ?? ''
  }
  const ask = (id: string, units: UnitKey[], gate: MatterGate | null = null, due = inTerm) =>
    city.as('office', 'item.assign', (work) =>
      assignMatter(work, id, {
        units: units.map((unit) => ({ unitId: city.units[unit], role: 'implement' as const })),
        due,
        note: '',
        gate,
      }),
    )

  it('are asked of nobody as a campaign before they name validity, list and time: every rule at once, with its basis', async () => {
    const id = await enter('campaign', 'basic')
    const outcome = await ask(id, ['cityHigh', 'northBureau'])
    expect(said(outcome)).toEqual([
      'request/not-on-the-list at gate.approval',
      'request/no-end at gate.until',
      'request/no-estimate at gate.minutes',
    ])
    expect(outcome.ok ? [] : outcome.problems.map(({ basis }) => basis)).toContain('教师厅〔2025〕2号')
    const { assignments: asked } = await city.valueAs('office', 'matter.read', (work) => getMatter(work, id))
    expect(asked).toEqual([])
  })

  it('name it with the asking, and then ask until their last day', async () => {
    const id = await enter('campaign', 'basic')
    const made = await ask(id, ['cityHigh'], whole)
    expect(said(made)).toEqual([])
    const { matter } = await city.valueAs('office', 'matter.read', (work) => getMatter(work, id))
    expect(matter.source.gate).toEqual(whole)
    const assignment = await city.byHand((hand) =>
      find(hand, assignments, made.ok ? (made.value.assignments[0] ?? '') : ''),
    )
    expect(assignment?.until).toBe('2026-12-31')
    expect(said(await ask(id, ['northBureau']))).toEqual([])
  })

  it('are stopped while they are entered and asked in one go, at the fields of the form', async () => {
    const { hash } = await city.keep('a note')
    const what = given('campaign', 'cityHigh', { ...whole, approval: '', until: '2026-10-01' }, { until: 'asked' })
    const picture = { hash, name: '批示.jpg', mediaType: 'image/jpeg' }
    const body = { ...what, source: { ...what.source, number: null, file: picture, picture: null } }
    const outcome = await city.as('office', 'matter.enter', (work) => enterMatters(work, body))
    expect(said(outcome)).toEqual([
      'request/no-basis at source.number',
      'request/not-on-the-list at source.gate.approval',
      'request/due-outside at matters.0.due',
    ])
  })

  it('keep out of the school holidays, or say why they must be there', async () => {
    const id = await enter('campaign', 'basic')
    const until = { ...whole, until: '2027-06-30' }
    expect(said(await ask(id, ['cityHigh'], until, inHolidays))).toEqual(['request/in-the-holidays at due'])
    expect(said(await ask(id, ['cityHigh'], { ...until, holidayReason: '假期施工检查' }, inHolidays))).toEqual([])
  })

  it('from another source pass the gate where schools are asked, and nowhere else', async () => {
    const id = await enter('other', 'basic')
    expect(said(await ask(id, ['northBureau']))).toEqual([])
    expect(said(await ask(id, ['cityHigh']))).toEqual([
      'request/no-end at gate.until',
      'request/no-estimate at gate.minutes',
    ])
    expect(said(await ask(id, ['cityHigh'], { ...whole, approval: '' }))).toEqual([])
  })

  it('from a note of a leader or a paper from above are asked as they are', async () => {
    for (const kind of ['instruction', 'resolution', 'incoming-document'] as const) {
      const id = await enter(kind, 'basic')
      expect(said(await ask(id, ['cityHigh'], null, inHolidays))).toEqual([])
    }
  })

  it('count in the burden of a school with their minutes', async () => {
    const month = '2026-12'
    const burden = () =>
      city.valueAs('office', 'request.read', (work) => getBurden(work, { month, unit: city.units.cityHigh }))
    const before = await burden()
    const id = await enter('campaign', 'basic')
    expect(said(await ask(id, ['cityHigh'], whole, '2026-12-15T09:00:00.000Z'))).toEqual([])
    const after = await burden()
    expect(after.total.minutes - before.total.minutes).toBe(40)
    expect(after.lines.filter(({ request }) => request.id === id)).toMatchObject([
      {
        request: { of: 'matter', kind: 'campaign' },
        basis: '测教发〔2026〕9号',
        days: ['2026-12-15'],
        minutesEach: 40,
      },
    ])
    expect(after.total.activities - before.total.activities).toBe(1)
  })
})
