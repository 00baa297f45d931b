import { beforeAll, expect, it } from 'vitest'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { chaseOwing } from '../notices/chase-owing.ts'
import { findNotices } from '../notices/find-notices.ts'
import { begin, find } from '../perform.ts'
import { assignments, matters } from '../stored.ts'
import { getAssignment } from './get-assignment.ts'
import { listAssignments } from './list-assignments.ts'
import { openReturn, reviewReturn } from './review-return.ts'
import { signAssignment } from './sign-assignment.ts'
import { submitReturn } from './submit-return.ts'

eachEngine('the review of returns', (engine) => {
  let city: TestCity
  /** Returns of a county's bureau: in a matter that the section leads, and in one that the office leads. */
  const returned = { led: '', other: '' }
  const asked = { led: '', other: '' }

  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    const { basic, office, northBureau } = city.units
    for (const [key, leadUnitId] of [
      ['led', basic],
      ['other', office],
    ] as const) {
      await city.byHand(async (hand) => {
        const [matter] = await begin(hand, matters, [{ verb: 'enter', values: { ...noteOf(office, key), leadUnitId } }])
        const values = { unitId: northBureau, matterId: matter?.id ?? '', planId: null, itemId: null }
        const due = '2026-12-01T09:00:00.000Z'
        const [made] = await begin(hand, assignments, [
          { verb: 'assign', values: { ...values, role: 'implement', note: '', due } },
        ])
        asked[key] = made?.id ?? ''
      })
      await city.valueAs('county-clerk', 'assignment.sign', (work) => signAssignment(work, asked[key]))
      const report = { progress: '已完成', problems: '', next: '', coordination: '', share: 50, evidence: [] }
      const made = await city.valueAs('county-clerk', 'return.submit', (work) => submitReturn(work, asked[key], report))
      returned[key] = made.id
    }
  }, 60_000)

  const toReview = async (login: string) => {
    const list = await city.valueAs(login, 'assignment.read', (work) => listAssignments(work, { view: 'review' }))
    return list.assignments.map(({ id }) => id).sort()
  }
  const offered = async (login: string) =>
    Promise.all(
      [asked.led, asked.other].map(async (id) => {
        const shown = await city.valueAs(login, 'assignment.read', (work) => getAssignment(work, id))
        return shown.may.review
      }),
    )
  const told = async (login: string) =>
    city.valueAs(login, 'assignment.read', async ({ tx, context, now, visitor }) => {
      const reader = { tx, context, now, standings: visitor.standings, account: visitor.account.id }
      const waiting = (await findNotices(reader)).filter(({ kind }) => kind === 'to-review')
      return { ok: true as const, value: waiting.map(({ about }) => about.id).sort() }
    })

  it('waits for the section that leads, and for the office whatever it is', async () => {
    const both = [asked.led, asked.other].sort()
    expect(await toReview('section')).toEqual([asked.led])
    expect(await told('section')).toEqual([asked.led])
    expect(await offered('section')).toEqual([true, false])
    expect(await toReview('office')).toEqual(both)
    expect(await told('office')).toEqual(both)
    expect(await offered('office')).toEqual([true, true])
  })

  it('is refused to a section that does not lead, and to whoever returned it', async () => {
    const refused = async (login: string, id: string) => {
      const done = await city.as(login, 'return.review', (work) => reviewReturn(work, id, { verb: 'accept' }))
      return done.ok ? [] : done.problems.map(({ code }) => code)
    }
    expect(await refused('section', returned.other)).toEqual(['return/not-led'])
    expect(await refused('county-head', returned.led)).toEqual(['return/own'])
    const opened = await city.as('section', 'return.review', (work) => openReturn(work, returned.other))
    expect(opened).toMatchObject({ ok: false, problems: [{ code: 'return/not-led' }] })
  })

  it('is done by the section that leads', async () => {
    await city.valueAs('section', 'return.review', (work) => openReturn(work, returned.led))
    await city.valueAs('section', 'return.review', (work) => reviewReturn(work, returned.led, { verb: 'accept' }))
    expect(await toReview('section')).toEqual([])
    expect(await toReview('office')).toEqual([asked.other])
  })

  it('is not all that a section does in what it leads: it tells those who owe there, and nowhere else', async () => {
    // One more in the matter that it leads, of which nothing came.
    const late = await city.byHand(async (hand) => {
      const { matterId = '' } = (await find(hand, assignments, asked.led)) ?? {}
      const values = {
        unitId: city.units.northBureau,
        matterId,
        planId: null,
        itemId: null,
        role: 'implement' as const,
      }
      const [made] = await begin(hand, assignments, [
        { verb: 'assign', values: { ...values, note: '', due: '2026-12-01T15:00:00.000Z' } },
      ])
      return made?.id ?? ''
    })
    city.clock.now = new Date('2026-12-02T02:00:00.000Z')
    const chase = async (login: string, ids: string[]) => {
      const outcome = await city.as(login, 'notice.tell', (work) => chaseOwing(work, ids))
      return outcome.ok ? outcome.value.units : outcome.problems.map(({ code }) => code)
    }
    const { assignments: lines } = await city.valueAs('section', 'assignment.read', (work) =>
      listAssignments(work, { view: 'all' }),
    )
    expect(lines.filter(({ mayTell }) => mayTell).map(({ id }) => id)).toEqual([asked.led, late])
    expect(await chase('section', [asked.other])).toEqual(['notice/not-led'])
    expect(await chase('section', [late, asked.other])).toEqual(['notice/not-led'])
    expect(await chase('section', [late])).toBe(1)
    const { assignments: ofOffice } = await city.valueAs('office', 'assignment.read', (work) =>
      listAssignments(work, { view: 'all' }),
    )
    expect(ofOffice.every(({ mayTell }) => mayTell)).toBe(true)
  })
})
