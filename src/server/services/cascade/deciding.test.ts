import { beforeAll, expect, it } from 'vitest'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { getAssignment } from '../assignments/get-assignment.ts'
import { signAssignment } from '../assignments/sign-assignment.ts'
import { findNotices } from '../notices/find-notices.ts'
import { begin } from '../perform.ts'
import { checkRequest, draftRequest } from '../requests/keep-request.ts'
import { openRequest } from '../requests/open-request.ts'
import { assignments, matters } from '../stored.ts'
import { applyForAssignment, decideApplication, listApplications } from './applications.ts'

eachEngine('applications of a school', (engine) => {
  let city: TestCity
  /** For more time, in what its county asked of it and in what the city did. */
  const applications = { county: '', city: '' }
  const asked = { county: '', city: '' }
  const due = '2026-09-24T09:00:00.000Z'
  const later = '2026-09-29T09:00:00.000Z'

  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    const { northPrimary, office } = city.units
    const text = { title: '校车情况', text: '请报送校车情况。', basis: '北教〔2026〕9号', article: '第三条' }
    const { id } = await city.valueAs('county-clerk', 'request.draft', (work) =>
      draftRequest(work, {
        ...{ ...text, kind: 'data', approval: '', from: '2026-09-15', until: '2026-10-30', due: '2026-09-24' },
        ...{ cadence: null, scope: null, fields: ['校车数量'], minutes: 5, visit: 0, holidayReason: '', contact: '' },
        survey: { number: '', maker: '', approval: '', until: null },
        unitIds: [northPrimary],
      }),
    )
    await city.valueAs('county-clerk', 'request.draft', (work) => checkRequest(work, id))
    const opened = await city.valueAs('county-head', 'request.decide', (work) => openRequest(work, id))
    asked.county = await city.byHand(async ({ tx }) => {
      const rows = await tx.query<{ id: string }>('select id from assignment where matter_id = $1', [opened.matter.id])
      return rows[0]?.id ?? ''
    })
    asked.city = await city.byHand(async (hand) => {
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(office, '整改') }])
      const values = { unitId: northPrimary, matterId: matter?.id ?? '', planId: null, itemId: null, note: '', due }
      const [made] = await begin(hand, assignments, [{ verb: 'assign', values: { ...values, role: 'implement' } }])
      return made?.id ?? ''
    })
    for (const key of ['county', 'city'] as const) {
      await city.valueAs('school-clerk', 'assignment.sign', (work) => signAssignment(work, asked[key]))
      const given = { kind: 'extension' as const, text: '停电', due: later }
      const made = await city.valueAs('school-clerk', 'assignment.apply', (work) =>
        applyForAssignment(work, asked[key], given),
      )
      applications[key] = made.id
    }
  }, 60_000)

  const list = (login: string, state: 'open' | 'all') =>
    city.valueAs(login, 'assignment.read', (work) => listApplications(work, { state }))
  const offered = async (login: string) =>
    (await list(login, 'all')).applications.filter(({ may }) => may.decide).map(({ id }) => id)
  const told = (login: string) =>
    city.valueAs(login, 'assignment.read', async ({ tx, context, now, visitor }) => {
      const reader = { tx, context, now, standings: visitor.standings, account: visitor.account.id }
      const waiting = (await findNotices(reader)).filter(({ kind }) => kind === 'to-decide')
      return { ok: true as const, value: waiting.map(({ about }) => about.id) }
    })
  const decide = (login: string, id: string) =>
    city.as(login, 'application.decide', (work) =>
      decideApplication(work, id, { granted: true, reason: '情况属实', due: null }),
    )

  it('wait for whoever asked: list, button and bell agree', async () => {
    for (const [login, own] of [
      ['county-head', applications.county],
      ['office', applications.city],
    ] as const) {
      const open = await list(login, 'open')
      expect([open.total, open.applications.map(({ id }) => id)]).toEqual([1, [own]])
      expect(await offered(login)).toEqual([own])
      expect(await told(login)).toEqual([own])
    }
    for (const login of ['county-clerk', 'school-clerk', 'section']) {
      expect(await offered(login)).toEqual([])
      expect(await told(login)).toEqual([])
    }
    expect((await list('school-clerk', 'open')).total).toBe(2)
  })

  it('are decided by nobody else', async () => {
    const refused = { ok: false, problems: [{ code: 'assignment/asked-by-another' }] }
    expect(await decide('office', applications.county)).toMatchObject(refused)
    expect(await decide('county-head', applications.city)).toMatchObject(refused)
    await expect(decide('zone', applications.county)).resolves.toMatchObject({ ok: false })
  })

  it('move the deadline once they are granted', async () => {
    expect(await decide('county-head', applications.county)).toMatchObject({ ok: true })
    expect(await decide('office', applications.city)).toMatchObject({ ok: true })
    for (const id of Object.values(asked)) {
      const { assignment } = await city.valueAs('school-clerk', 'assignment.read', (work) => getAssignment(work, id))
      expect(assignment).toMatchObject({ due: later, extensions: 1 })
    }
    expect((await list('county-head', 'open')).total).toBe(0)
  })
})
