import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { addDays } from '#core/day.ts'
import { nothingReturned } from '#core/return-summary.ts'
import { seededRandom } from '../../crash/seeded-random.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { attachEvidence, dateEvidence } from '../evidence/attach-evidence.ts'
import { begin } from '../perform.ts'
import { assignments, matters } from '../stored.ts'
import { lockSummaries, summariesOf } from './return-summaries.ts'
import { reviewReturn } from './review-return.ts'
import { signAssignment } from './sign-assignment.ts'
import { submitReturn, withdrawReturn } from './submit-return.ts'

/** What returns come to, said once more in SQL alone. */
const recounted = `
  with standing as (
    select *, row_number() over (partition by assignment_id order by submitted_at desc, id desc) as place
    from return where state <> 'withdrawn'),
  in_place as (
    select r.assignment_id, n.name, n.until from standing r join evidence e on e.id = any(r.evidence)
      join evidence n on n.id = coalesce((select x.id from evidence x where x.revises = e.id), e.id)
    where r.state <> 'sent-back' and n.until is not null),
  heard as (
    select *, row_number() over (partition by assignment_id order by submitted_at desc, id desc) as nth
    from standing where state <> 'sent-back'),
  asked_for as (
    select h.assignment_id, max(h.coordination) filter (where h.nth = 1) as said, min(h.submitted_at) filter (where h.nth <
      coalesce((select min(e.nth) from heard e where e.assignment_id = h.assignment_id and e.coordination = ''), 1000000)) as since
    from heard h group by h.assignment_id)
  select a.id, count(s.id)::int as count,
    coalesce((array_agg(s.share order by s.place) filter (where s.state = 'accepted'))[1], 0)::int as share,
    ((array_agg(s.reviewed_at order by s.place) filter (where s.state = 'accepted'))[1] at time zone 'Asia/Shanghai')::date::text
      as "acceptedOn",
    coalesce(bool_or(s.state = 'submitted'), false) as waiting,
    (max(s.period) filter (where s.state in ('submitted', 'accepted')))::text as settled,
    to_char(max(s.submitted_at) filter (where s.place = 1) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastAt",
    max(s.state) filter (where s.place = 1) as "lastState",
    coalesce(max(s.share) filter (where s.place = 1), 0)::int as "lastShare",
    coalesce(max(s.reason) filter (where s.place = 1), '') as "lastReason",
    (select min(f.until) from in_place f where f.assignment_id = a.id)::text as "evidenceUntil",
    coalesce((select h.said from asked_for h where h.assignment_id = a.id), '') as coordination,
    to_char((select h.since from asked_for h where h.assignment_id = a.id) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      as "coordinationSince",
    coalesce((select f.name from in_place f where f.assignment_id = a.id order by f.until limit 1), '') as "evidenceName"
  from assignment a left join standing s on s.assignment_id = a.id group by a.id`

eachEngine('the summary of returns', (engine) => {
  let city: TestCity
  let asked: string[]
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    const { north, northPrimary } = city.units
    asked = await city.byHand(async (hand) => {
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(north, '整改') }])
      const values = (unitId: string) => ({
        unitId,
        matterId: matter?.id as string,
        planId: null,
        itemId: null,
        role: 'implement' as const,
        due: '2027-06-30T09:00:00.000Z',
        cadence: 'week' as const,
        note: '',
      })
      const made = await begin(
        hand,
        assignments,
        [north, northPrimary, northPrimary].map((id) => ({ verb: 'assign' as const, values: values(id) })),
      )
      return made.map(({ id }) => id)
    })
  }, 60_000)

  const doer = (i: number) => (i === 0 ? 'county-clerk' : 'school-clerk')
  const reviewer = (i: number) => (i === 0 ? 'office' : 'county-head')
  const kept = () => city.byHand((hand) => summariesOf(hand, asked))
  const report = (share: number, evidence: string[] = [], coordination = '') => ({
    progress: '做',
    problems: '缺',
    next: '',
    coordination,
    share,
    evidence,
  })

  it('is that of nothing when a unit was just asked', async () => {
    expect([...(await kept()).values()]).toEqual(asked.map((id) => ({ id, ...nothingReturned })).sort(byId))
  })

  it('is what a recount of all returns finds, after every act', async () => {
    const random = seededRandom(3)
    for (const [i, id] of asked.entries()) await city.as(doer(i), 'assignment.sign', (work) => signAssignment(work, id))
    const states = new Set<string>()
    /** Files that nothing took the place of, each with an end of its own. */
    const files: { id: string; of: number; renewed: boolean }[] = []
    let days = 0
    const names = new Set<string>()
    /** Whether what was said last is said anew, or since an earlier return. */
    const runs = new Set<boolean>()
    const attach = async (i: number, revises: string | null = null) => {
      days += 1
      const file = { hash: String(days).padStart(64, '0'), name: `${days}.pdf`, mediaType: 'application/pdf', size: 1 }
      const given = { until: addDays('2030-01-01', Math.floor(random() * 50) * 100 + days), revises }
      const made = await city.as(doer(i), 'return.submit', (work) =>
        attachEvidence(work, asked[i] as string, { ...file, perceptualHash: null }, given),
      )
      return valueIn(made).id
    }
    const change = async () => {
      const file = files[Math.floor(random() * files.length)]
      if (!file) return
      if (random() < 0.3) {
        days += 1
        const until = random() < 0.3 ? null : addDays('2029-01-01', days)
        await city.as(doer(file.of), 'return.submit', (work) => dateEvidence(work, file.id, { about: null, until }))
      } else if (!file.renewed) {
        file.renewed = true
        await attach(file.of, file.id)
      }
    }
    for (let step = 0; step < 60; step += 1) {
      // A clock that was set back makes a return earlier than one that was there before.
      city.clock.now = new Date(city.clock.now.getTime() + 86_400_000 * (random() < 0.2 ? -0.5 : random()))
      const i = Math.floor(random() * asked.length)
      const assignment = asked[i] as string
      const [open] = await city.byHand((hand) =>
        hand.tx.query<{ id: string }>("select id from return where assignment_id = $1 and state = 'submitted'", [
          assignment,
        ]),
      )
      const share = Math.floor(random() * 99)
      if (random() < 0.4) await change()
      if (!open) {
        const evidence = random() < 0.5 ? [await attach(i)] : []
        for (const file of evidence) files.push({ id: file, of: i, renewed: false })
        const given = report(share, evidence, random() < 0.6 ? `缺${step}` : '')
        valueIn(await city.as(doer(i), 'return.submit', (work) => submitReturn(work, assignment, given)))
      }
      if (open && random() < 0.3)
        valueIn(await city.as(doer(i), 'return.submit', (work) => withdrawReturn(work, open.id)))
      else if (open) {
        const decision = random() < 0.5 ? { verb: 'accept' as const } : { verb: 'send-back' as const, reason: '补正' }
        valueIn(await city.as(reviewer(i), 'return.check', (work) => reviewReturn(work, open.id, decision)))
      }
      const expected = await city.byHand((hand) => hand.tx.query<{ id: string }>(recounted))
      const now = await kept()
      expect([...now.values()].sort(byId)).toEqual(expected.sort(byId))
      for (const { lastState, lastAt, evidenceName, coordinationSince } of now.values()) {
        states.add(String(lastState))
        names.add(evidenceName)
        if (coordinationSince !== null) runs.add(coordinationSince === lastAt)
      }
    }
    expect(names.size).toBeGreaterThan(8)
    expect(runs.size).toBe(2)
    expect([...states].sort()).toEqual(['accepted', 'null', 'sent-back', 'submitted'])
  }, 60_000)

  it('lets one of two returns of the same moment pass', async () => {
    const id = asked[1] as string
    const open = await city.byHand((hand) =>
      hand.tx.query<{ id: string }>("select id from return where assignment_id = $1 and state = 'submitted'", [id]),
    )
    for (const each of open) await city.as(doer(1), 'return.submit', (work) => withdrawReturn(work, each.id))
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => city.as(doer(1), 'return.submit', (work) => submitReturn(work, id, report(50)))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is not there for what is out of reach', async () => {
    const none = await city.as('zone', 'return.submit', (work) => lockSummaries(work, [...asked, randomUUID()]))
    expect(none.size).toBe(0)
  })
})

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
