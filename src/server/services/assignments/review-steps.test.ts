import { beforeAll, describe, expect, it } from 'vitest'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity, type UnitKey } from '../../testing.ts'
import { foldAll } from '../fold-all.ts'
import { findNotices } from '../notices/find-notices.ts'

import { begin, find, perform } from '../perform.ts'
import { accounts, assignments, matters, returns } from '../stored.ts'
import { getAssignment } from './get-assignment.ts'
import { listAssignments } from './list-assignments.ts'
import { checkReturn, reviewReturn } from './review-return.ts'
import { submitReturn, withdrawReturn } from './submit-return.ts'

eachEngine('a review step by step', (engine) => {
  let city: TestCity
  /** The assignment and the return of each case: who keeps the matter, and who is asked. */
  const cases = {
    toCheck: ['office', 'northPrimary', 'principal'],
    slow: ['office', 'northPrimary', 'principal'],
    alone: ['office', 'zonePrimary', 'zone'],
    ofCounty: ['northBureau', 'northPrimary', 'principal'],
    ofBureau: ['office', 'northBureau', 'county-clerk'],
  } as const satisfies Record<string, [UnitKey, UnitKey, string]>
  type Case = keyof typeof cases
  const keys = Object.keys(cases) as Case[]
  const asked = {} as Record<Case, string>
  const returned = {} as Record<Case, string>
  const report = { progress: '已完成', problems: '', next: '', coordination: '', share: 50, evidence: [] }
  const handIn = async (key: Case) => {
    const login = cases[key][2]
    const made = await city.valueAs(login, 'return.submit', (work) => submitReturn(work, asked[key], report))
    returned[key] = made.id
  }
  const on = (day: string) => {
    city.clock.now = new Date(`${day}T02:00:00.000Z`)
  }

  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    // A Tuesday; what is handed in on it is to be checked by Friday.
    on('2026-09-15')
    for (const key of keys) {
      const [keeper, unit] = cases[key]
      await city.byHand(async (hand) => {
        const note = noteOf(city.units[keeper], key)
        const [matter] = await begin(hand, matters, [{ verb: 'enter', values: note }])
        const values = { unitId: city.units[unit], matterId: matter?.id ?? '', planId: null, itemId: null, note: '' }
        const due = '2026-12-01T09:00:00.000Z'
        const [made] = await begin(hand, assignments, [{ verb: 'assign', values: { ...values, role: 'lead', due } }])
        asked[key] = made?.id ?? ''
        await perform(hand, assignments, asked[key], 'sign', {})
      })
      await handIn(key)
    }
  }, 60_000)

  const named = (ids: readonly string[]) => keys.filter((key) => ids.includes(asked[key]))
  const listed = async (login: string) => {
    const list = await city.valueAs(login, 'assignment.read', (work) => listAssignments(work, { view: 'review' }))
    expect(list.total).toBe(list.assignments.length)
    return named(list.assignments.map(({ id }) => id))
  }
  const told = (login: string, kind: 'to-check' | 'to-review') =>
    city.valueAs(login, 'assignment.read', async ({ tx, context, now, visitor }) => {
      const { account, standings } = visitor
      const notices = await findNotices({ tx, context, now, standings, account: account.id, person: account.personId })
      const waiting = notices.filter((notice) => notice.kind === kind)
      return { ok: true as const, value: named(waiting.map(({ about }) => about.id)) }
    })
  const shown = (login: string, key: Case) =>
    city.valueAs(login, 'assignment.read', (work) => getAssignment(work, asked[key]))
  const mayOf = async (login: string, key: Case) => {
    const { check, review, sendBack } = (await shown(login, key)).may
    return Object.entries({ check, review, sendBack }).flatMap(([act, may]) => (may ? [act] : []))
  }
  const refusals = (outcome: { ok: true } | { ok: false; problems: { code: string }[] }) =>
    outcome.ok ? [] : outcome.problems.map(({ code }) => code)
  const check = async (login: string, key: Case, remark = '') =>
    refusals(await city.as(login, 'return.check', (work) => checkReturn(work, returned[key], { remark })))
  const accept = async (login: string, key: Case) =>
    refusals(await city.as(login, 'return.review', (work) => reviewReturn(work, returned[key], { verb: 'accept' })))
  const sendBack = async (login: string, key: Case) => {
    const decision = { verb: 'send-back', reason: '请补充数据' } as const
    return refusals(await city.as(login, 'return.check', (work) => reviewReturn(work, returned[key], decision)))
  }

  describe('while the county has time', () => {
    it('waits for the county to check, and for whoever asked; list, bell and buttons agree', async () => {
      for (const login of ['county-clerk', 'county-head']) {
        expect(await told(login, 'to-check')).toEqual(['toCheck', 'slow'])
        expect(await mayOf(login, 'toCheck')).toEqual(['check', 'sendBack'])
      }
      expect(await listed('county-clerk')).toEqual(['toCheck', 'slow'])
      expect(await listed('county-head')).toEqual(['toCheck', 'slow', 'ofCounty'])
      expect(await told('county-head', 'to-review')).toEqual(['ofCounty'])
      expect(await told('county-clerk', 'to-review')).toEqual([])
      for (const login of ['office', 'leader']) {
        expect(await listed(login)).toEqual(['alone', 'ofBureau'])
        expect(await told(login, 'to-review')).toEqual(['alone', 'ofBureau'])
        expect(await told(login, 'to-check')).toEqual([])
        expect(await mayOf(login, 'toCheck')).toEqual(['sendBack'])
        expect(await mayOf(login, 'ofCounty')).toEqual([])
      }
      expect(await listed('principal')).toEqual([])
    })

    it('tells everybody who reads it where it is', async () => {
      const { review } = await shown('principal', 'toCheck')
      const due = '2026-09-18T15:59:59.999Z'
      expect(review).toEqual({
        checks: true,
        accepts: 'city',
        checkDue: due,
        unchecked: null,
        returnId: returned.toCheck,
      })
      expect((await shown('office', 'toCheck')).review).toEqual(review)
      const alone = { checks: true, accepts: 'city', checkDue: null, unchecked: 'nobody', returnId: returned.alone }
      expect((await shown('zone', 'alone')).review).toEqual(alone)
      const oneStep = { checks: false, checkDue: null, unchecked: null }
      expect((await shown('principal', 'ofCounty')).review).toMatchObject({ ...oneStep, accepts: 'county' })
      expect((await shown('county-clerk', 'ofBureau')).review).toMatchObject({ ...oneStep, accepts: 'city' })
    })

    it('is not accepted before, nor by who is not asked', async () => {
      expect(await accept('office', 'toCheck')).toEqual(['return/unchecked'])
      expect(await accept('county-head', 'toCheck')).toEqual(['return/not-your-step'])
      expect(await accept('office', 'ofCounty')).toEqual(['return/not-your-step'])
      expect(await check('county-clerk', 'ofCounty')).toEqual(['return/not-your-step'])
      expect(await check('office', 'toCheck')).toEqual(['return/not-your-step'])
      expect(await check('county-clerk', 'ofBureau')).toEqual(['return/own'])
      expect(await check('county-clerk', 'alone')).toEqual(['wire/not-found'])
    })

    it('is sent back by the county or the city, and returned again', async () => {
      for (const login of ['county-clerk', 'office']) {
        expect(await sendBack(login, 'toCheck')).toEqual([])
        expect(await listed('county-clerk')).toEqual(['slow'])
        await handIn('toCheck')
      }
    })
  })

  describe('once the county has checked', () => {
    it('keeps who checked with the remark, stays submitted, and is not taken back any more', async () => {
      expect(await check('county-clerk', 'toCheck', '数据已核对')).toEqual([])
      const { returns: all, may, assignment } = await shown('principal', 'toCheck')
      const [last] = all
      expect(last).toMatchObject({ state: 'submitted', checkedBy: 'county-clerk 某', remark: '数据已核对' })
      expect(last?.checkedAt).toBe(city.clock.now.toISOString())
      expect([may.withdraw, assignment.waiting]).toEqual([false, true])
      const back = await city.as('principal', 'return.submit', (work) => withdrawReturn(work, returned.toCheck))
      expect(refusals(back)).toEqual(['return/opened'])
    })

    it('is the turn of the city, and no more of the county', async () => {
      expect(await listed('county-clerk')).toEqual(['slow'])
      expect(await told('county-head', 'to-check')).toEqual(['slow'])
      expect(await listed('office')).toEqual(['toCheck', 'alone', 'ofBureau'])
      expect(await told('office', 'to-review')).toEqual(['toCheck', 'alone', 'ofBureau'])
      expect(await check('county-head', 'toCheck')).toEqual(['return/checked'])
      expect(await sendBack('county-clerk', 'toCheck')).toEqual(['return/not-your-step'])
      expect(await mayOf('office', 'toCheck')).toEqual(['review', 'sendBack'])
    })

    it('is accepted by the city, and says nothing of a check left out', async () => {
      expect(await accept('office', 'toCheck')).toEqual([])
      expect((await shown('principal', 'toCheck')).returns[0]).toMatchObject({ state: 'accepted', unchecked: null })
    })
  })

  describe('where the county does not check', () => {
    it('goes on at once where it has nobody, and the return says so', async () => {
      expect(await accept('office', 'alone')).toEqual([])
      expect((await shown('zone', 'alone')).returns[0]).toMatchObject({ state: 'accepted', unchecked: 'nobody' })
    })

    it('waits for both once its time ran out: the county may still check', async () => {
      on('2026-09-18')
      expect(await listed('office')).toEqual(['ofBureau'])
      on('2026-09-21')
      expect(await listed('office')).toEqual(['slow', 'ofBureau'])
      expect(await told('office', 'to-review')).toEqual(['slow', 'ofBureau'])
      expect(await listed('county-clerk')).toEqual(['slow'])
      expect((await shown('office', 'slow')).review).toMatchObject({ unchecked: 'late' })
    })

    it('is accepted without it, and says so', async () => {
      expect(await accept('office', 'slow')).toEqual([])
      expect((await shown('principal', 'slow')).returns[0]).toMatchObject({ state: 'accepted', unchecked: 'late' })
    })

    it('stands as it stood at an instant too', async () => {
      const asOf = '2026-09-16T02:00:00.000Z'
      const then = (login: string) =>
        city.valueAs(login, 'assignment.read', (work) => listAssignments(work, { view: 'review', asOf }))
      expect(named((await then('county-head')).assignments.map(({ id }) => id))).toEqual(['slow', 'ofCounty'])
    })

    it('goes to the city where all who might are gone, also what the county itself asked', async () => {
      await city.byHand((hand) =>
        Promise.all(
          (['county-head', 'county-clerk'] as const).map((login) =>
            perform(hand, accounts, city.people[login].account, 'disable', {}),
          ),
        ),
      )
      expect(await listed('office')).toEqual(['ofCounty', 'ofBureau'])
      expect((await shown('principal', 'ofCounty')).review).toMatchObject({ accepts: 'city' })
      expect(await accept('office', 'ofCounty')).toEqual([])
    })
  })

  it('is the fold of its acts', async () => {
    await city.byHand(async (hand) => {
      const ids = Object.values(returned)
      const folded = await foldAll(hand, returns, ids, hand.now.toISOString())
      for (const id of ids) expect(await find(hand, returns, id)).toMatchObject({ ...folded.get(id) })
    })
  })
})
