import { beforeAll, expect, test } from 'vitest'
import type { Right } from '#core/may.ts'
import type { TargetActs } from '#core/plan.ts'
import { match } from '#core/testing/chess-club.ts'
import type { Work } from '../../context.ts'
import { policyWith } from '../../policy.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { getAssignment } from '../assignments/get-assignment.ts'
import { listActs } from '../list-acts.ts'
import { begin } from '../perform.ts'
import { beginRecord, doAct } from '../registers/do-act.ts'
import { assignments, items, matters, plans, targets } from '../stored.ts'
import { decideContest } from './decide-contest.ts'
import { listContests } from './list-contests.ts'
import { raiseContest } from './raise-contest.ts'

eachEngine('a figure of a register that a unit contests', (engine) => {
  let city: TestCity
  let assignmentId = ''
  let targetId = ''
  let contest = ''
  let countys = ''
  let asked: { matterId: string; planId: string; itemId: string; role: 'lead'; due: string; note: string }
  const as = <T>(login: string, right: Right, run: (work: Work) => Promise<T>) => city.as(login, right, run)
  const play = async (ends: boolean) => {
    const given = { club: city.units.northPrimary, opening: '残局', board: 'first' }
    const { id } = valueIn(await as('principal', 'chess-match.arrange', (w) => beginRecord(w, match, 'arrange', given)))
    if (!ends) return
    valueIn(await as('principal', 'chess-match.begin', (w) => doAct(w, match, id, 'begin', {})))
    valueIn(await as('principal', 'chess-match.note', (w) => doAct(w, match, id, 'note', { moves: 20 })))
  }
  const raise = (login: string, reason = '漏计了一局') =>
    as(login, 'contest.raise', (work) => raiseContest(work, assignmentId, { targetId, reason }))
  const decide = (login: string, verb: 'correct' | 'keep', opinion = '已核对') =>
    as(login, 'contest.decide', (work) => decideContest(work, contest, verb, opinion))
  const codes = (outcome: { ok: boolean; problems?: { code: string }[] }) =>
    outcome.ok ? [] : outcome.problems?.map(({ code }) => code)
  const shown = async (login = 'principal') =>
    valueIn(await as(login, 'assignment.read', (work) => getAssignment(work, assignmentId)))

  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([match])))
    // The office takes matches out of the register; here the county does too, so that it holds it for its schools.
    const { movesPerMatch } = match.indicators
    const pack = {
      ...match,
      exports: { office: 'city', 'county-clerk': 'jurisdiction' },
      indicators: { ...match.indicators, movesPerMatch: { ...movesPerMatch, answers: ['每局着数'] } },
    } as typeof match
    city.context.packs = [pack]
    city.context.policy = policyWith([pack])
    await play(true)
    const [planId, itemId] = [uuidv7(city.clock.now), uuidv7(city.clock.now)]
    assignmentId = uuidv7(city.clock.now)
    targetId = uuidv7(city.clock.now)
    const unitId = city.units.bureau
    const target: TargetActs['publish'] = {
      unitId,
      planId,
      itemId,
      position: 0,
      quote: '每局不少于30着',
      subject: '每局着数',
      comparator: '>=',
      value: 30,
      to: null,
      unit: 'moves',
      change: 'reach',
      scope: null,
      byDate: null,
      placeholder: false,
    }
    await city.byHand(async (hand) => {
      const file = { fileHash: '0', fileName: 'plan.txt', mediaType: 'text/plain', size: 1 }
      const plan = { unitId, title: '要点', kind: 'work-points', issuer: null, yearFrom: 2026, yearTo: 2026, ...file }
      const text = { section: '', label: '', title: '对局', objective: '', measures: '', node: '1', from: 0, to: 1 }
      const item = { unitId, planId, position: 0, ...text }
      await begin(hand, plans, [{ id: planId, verb: 'upload', values: plan }])
      await begin(hand, items, [{ id: itemId, verb: 'publish', values: item }])
      await begin(hand, targets, [{ id: targetId, verb: 'publish', values: target }])
      countys = uuidv7(city.clock.now)
      const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(unitId, '对局') }])
      asked = {
        matterId: (matter as { id: string }).id,
        planId,
        itemId,
        role: 'lead',
        due: '2026-12-01T09:00:00.000Z',
        note: '',
      }
      await begin(hand, assignments, [
        { id: assignmentId, verb: 'assign', values: { unitId: city.units.northPrimary, ...asked } },
      ])
    })
  })

  test('is contested by the unit itself, with a reason, once at a time', async () => {
    expect((await shown()).item.answers).toMatchObject([{ value: 20, numerator: 20, denominator: 1 }])
    expect((await shown()).may.contest).toBe(true)
    expect(codes(await raise('county-clerk'))).toEqual(['assignment/not-yours'])
    contest = valueIn(await raise('principal')).id
    expect(codes(await raise('principal'))).toEqual(['contest/open'])
    expect((await shown()).item.contests).toMatchObject([
      {
        state: 'contested',
        reason: '漏计了一局',
        figure: { value: 20 },
        of: { name: '北县第一小学' },
        mayDecide: false,
      },
    ])
  })

  test('stands before who holds the register, and before nobody else', async () => {
    const seen = async (login: string) =>
      valueIn(
        await as(login, 'contest.read', (work) => listContests(work, { pack: 'chess-match', state: 'contested' })),
      ).contests
    expect(await seen('county-clerk')).toMatchObject([{ id: contest, mayDecide: true }])
    expect(await seen('zone')).toEqual([])
    expect(codes(await decide('county-head', 'keep'))).toEqual(['wire/not-found'])
    expect(codes(await decide('zone', 'keep'))).toEqual(['wire/not-found'])
  })

  test('is corrected only when the register says something else; both figures stay', async () => {
    expect(codes(await decide('county-clerk', 'correct'))).toEqual(['contest/not-corrected'])
    await play(false)
    valueIn(await decide('county-clerk', 'correct', '已补录一局'))
    expect((await shown()).item.contests).toMatchObject([
      { state: 'corrected', figure: { value: 20 }, corrected: { value: 10, denominator: 2 }, opinion: '已补录一局' },
    ])
    expect(codes(await decide('county-clerk', 'keep'))).toEqual(['contest/decided'])
  })

  test('may be kept with a reason, and both sides stand in the line of time', async () => {
    contest = valueIn(await raise('principal', '仍然不对')).id
    valueIn(await decide('office', 'keep', '口径一致'))
    const { acts } = valueIn(await as('principal', 'act.read', (work) => listActs(work, assignmentId)))
    expect(acts.map(({ verb }) => verb)).toEqual(['assign', 'raise', 'correct', 'raise', 'keep'])
    expect((await shown()).item.contests.map(({ state }) => state)).toEqual(['corrected', 'kept'])
  })

  test('of a county is answered by the city: nobody answers for the unit that contests', async () => {
    await city.byHand((hand) =>
      begin(hand, assignments, [{ id: countys, verb: 'assign', values: { unitId: city.units.northBureau, ...asked } }]),
    )
    const own = { targetId, reason: '与上报数不一致' }
    contest = valueIn(await as('county-clerk', 'contest.raise', (work) => raiseContest(work, countys, own))).id
    const open = { pack: 'chess-match', state: 'contested' } as const
    const seen = async (login: string) =>
      valueIn(await as(login, 'contest.read', (work) => listContests(work, open))).contests
    expect(await seen('county-clerk')).toMatchObject([{ id: contest, mayDecide: false }])
    expect(codes(await decide('county-clerk', 'keep'))).toEqual(['contest/own'])
    expect(await seen('office')).toMatchObject([{ id: contest, mayDecide: true }])
    valueIn(await decide('office', 'keep', '口径一致'))
  })

  test('is none where no register gives a figure', async () => {
    const none = { targetId: assignmentId, reason: '不符' }
    const outcome = await as('principal', 'contest.raise', (work) => raiseContest(work, assignmentId, none))
    expect(codes(outcome)).toEqual(['contest/no-figure'])
  })
})
