import { beforeAll, expect, it } from 'vitest'
import { dayOf } from '#core/day.ts'
import type { Right } from '#core/may.ts'
import type { Outcome } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, noteOf, type TestCity } from '../../testing.ts'
import { getAssignment } from '../assignments/get-assignment.ts'
import { reviewReturn } from '../assignments/review-return.ts'
import { submitReturn } from '../assignments/submit-return.ts'
import { listNotices } from '../notices/list-notices.ts'
import { begin, perform } from '../perform.ts'
import { assignments, matters } from '../stored.ts'
import { attachEvidence, dateEvidence } from './attach-evidence.ts'
import { listEvidence, listEvidencePairs } from './find-evidence.ts'

const near = (hash: string) => `${hash.slice(0, -1)}f`
const playground = '0123456789abcdef'.repeat(4).replace(/.$/, '0')
const canteen = 'fedcba9876543210'.repeat(4)

eachEngine('evidence', (engine) => {
  let city: TestCity
  const task = { mine: '', again: '', theirs: '' }
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    const asked = (unitId: string) =>
      city.byHand(async (hand) => {
        const [matter] = await begin(hand, matters, [{ verb: 'enter', values: noteOf(unitId, '改造') }])
        const values = { unitId, matterId: matter?.id ?? '', planId: null, itemId: null, role: 'implement' as const }
        const [made] = await begin(hand, assignments, [
          { verb: 'assign', values: { ...values, due: '2026-12-01T09:00:00.000Z', note: '' } },
        ])
        await perform(hand, assignments, made?.id ?? '', 'sign', {})
        return made?.id ?? ''
      })
    task.mine = await asked(city.units.northPrimary)
    task.again = await asked(city.units.northPrimary)
    task.theirs = await asked(city.units.north)
  })
  const codes = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as(login, right, run)
    return outcome.ok ? [] : outcome.problems.map(({ code, at }) => (at ? `${code} at ${at}` : code))
  }
  const picture = (hash: string, perceptualHash: string | null, name = '现场.jpg') => {
    const file = { hash: hash.padEnd(64, '0'), name, mediaType: 'image/jpeg', size: 10, perceptualHash }
    return file
  }
  type Given = Parameters<typeof attachEvidence>[3]
  const attach = async (login: string, id: string, file: ReturnType<typeof picture>, given: Given = {}) =>
    valueIn(await city.as(login, 'return.submit', (work) => attachEvidence(work, id, file, given)))
  const report = (evidence: string[], share: number) => (work: Work, id: string) =>
    submitReturn(work, id, { progress: '完成', problems: '', next: '', coordination: '', share, evidence })
  const submit = (login: string, id: string, evidence: string[], share = 20) =>
    codes(login, 'return.submit', (work) => report(evidence, share)(work, id))
  const shown = async (login: string, id: string, words?: string) =>
    valueIn(await city.as(login, 'return.submit', (work) => listEvidence(work, id, words))).evidence.map(
      ({ name }) => name,
    )
  const pairs = async (login: string, id: string) =>
    valueIn(await city.as(login, 'return.check', (work) => listEvidencePairs(work, id))).pairs.map(
      ({ evidence, other, same }) =>
        `${evidence.name} ${same ? 'is' : 'looks like'} ${other.name} of ${other.unit.name}`,
    )

  it('is kept once and serves other tasks of its unit, not of another', async () => {
    const file = await attach('school-clerk', task.mine, picture('a1', null, '验收单.pdf'))
    expect(await shown('school-clerk', task.again)).toEqual(['验收单.pdf'])
    expect(await shown('school-clerk', task.again, '收单')).toEqual(['验收单.pdf'])
    expect(await shown('school-clerk', task.again, '%')).toEqual([])
    expect(await submit('school-clerk', task.again, [file.id])).toEqual([])
    expect(await shown('county-clerk', task.theirs)).toEqual([])
    expect(await submit('county-clerk', task.theirs, [file.id])).toEqual(['return/foreign-evidence at evidence.0'])
  })

  it('says what day it is about and until when it holds; afterwards it serves no new return', async () => {
    const bad = { about: '2099-01-01', until: '2098-01-01' }
    expect(
      await codes('school-clerk', 'return.submit', (work) => attachEvidence(work, task.mine, picture('a2', null), bad)),
    ).toEqual(['evidence/not-yet at about', 'evidence/ends-before at until'])
    const licence = await attach('school-clerk', task.mine, picture('a3', null, '许可证.pdf'))
    const dated = (login: string, until: string | null) =>
      codes(login, 'return.submit', (work) => dateEvidence(work, licence.id, { about: '2020-01-01', until }))
    expect(await dated('county-clerk', null)).not.toEqual([])
    expect(await dated('school-clerk', '2020-12-31')).toEqual([])
    expect(await shown('school-clerk', task.mine)).toContain('许可证.pdf')
    expect(await submit('school-clerk', task.mine, [licence.id])).toEqual(['evidence/ended at evidence.0'])
  })

  it('is replaced by a newer one, once', async () => {
    const list = await attach('school-clerk', task.mine, picture('a4', null, '名册.xlsx'))
    await attach('school-clerk', task.mine, picture('a5', null, '名册新.xlsx'), { revises: list.id })
    const names = await shown('school-clerk', task.mine)
    expect([names.includes('名册.xlsx'), names.includes('名册新.xlsx')]).toEqual([false, true])
    const again = { revises: list.id }
    expect(
      await codes('school-clerk', 'return.submit', (work) =>
        attachEvidence(work, task.mine, picture('a6', null), again),
      ),
    ).toEqual(['evidence/revised at revises'])
    expect(
      await codes('county-clerk', 'return.submit', (work) =>
        attachEvidence(work, task.theirs, picture('a7', null), again),
      ),
    ).toEqual(['return/foreign-evidence at revises'])
  })

  it('turns the light of what rests on it the day after it ended, until a newer file holds', async () => {
    const at = city.clock.now
    const day = (days: number) => dayOf(new Date(at.getTime() + days * 86_400_000))
    const lightOn = async (days: number, asOf?: string) => {
      city.clock.now = new Date(at.getTime() + days * 86_400_000)
      const answer = valueIn(
        await city.as('school-clerk', 'assignment.read', (work) => getAssignment(work, task.again, asOf)),
      )
      return [answer.assignment.light.rule, answer.endedEvidence.map(({ name }) => name), answer.may.renew]
    }
    const told = async (days: number) => {
      city.clock.now = new Date(at.getTime() + days * 86_400_000)
      const notices = valueIn(
        await city.as('school-clerk', 'assignment.read', (work) => listNotices(work, { most: 50 })),
      )
      return notices.notices.filter(({ kind }) => kind === 'evidence-ended').map(({ about }) => about.id)
    }
    const open = await city.byHand((hand) =>
      hand.tx.query<{ id: string }>("select id from return where assignment_id = $1 and state = 'submitted'", [
        task.again,
      ]),
    )
    for (const { id } of open)
      await city.valueAs('county-head', 'return.review', (w) => reviewReturn(w, id, { verb: 'accept' }))
    const first = await attach('school-clerk', task.again, picture('c1', null, '证照.pdf'), { until: day(3) })
    expect(await submit('school-clerk', task.again, [first.id], 30)).toEqual([])
    expect(await lightOn(3)).toEqual(['waiting-for-review', [], false])
    expect(await lightOn(4)).toEqual(['evidence-ended', ['证照.pdf'], true])
    expect(await told(3)).toEqual([])
    expect(await told(4)).toEqual([task.again])
    const second = await attach('school-clerk', task.again, picture('c2', null, '新证照.pdf'), {
      until: day(9),
      revises: first.id,
    })
    const before = new Date(city.clock.now.getTime() - 1000).toISOString()
    expect(await lightOn(5)).toEqual(['waiting-for-review', [], false])
    expect(await told(5)).toEqual([])
    expect(await lightOn(10)).toEqual(['evidence-ended', ['新证照.pdf'], true])
    expect(await lightOn(10, before)).toEqual(['evidence-ended', ['证照.pdf'], false])
    expect(
      await codes('school-clerk', 'return.submit', (work) =>
        dateEvidence(work, second.id, { about: null, until: day(20) }),
      ),
    ).toEqual([])
    expect(await lightOn(11)).toEqual(['waiting-for-review', [], false])
    city.clock.now = at
  })

  it('is shown to whoever reviews beside what is the same, or looks it, in another unit or another year', async () => {
    const old = await attach('school-clerk', task.again, picture('b1', near(playground), '去年操场.jpg'), {
      about: '2020-09-01',
    })
    const here = await attach('school-clerk', task.mine, picture('b2', playground, '操场.jpg'), { about: '2021-09-01' })
    await attach('school-clerk', task.again, picture('b3', playground, '同年操场.jpg'), { about: '2021-10-01' })
    await attach('school-clerk', task.again, picture('b4', canteen, '食堂.jpg'), { about: '2020-09-01' })
    await attach('county-clerk', task.theirs, picture('b2', playground, '县里操场.jpg'), { about: '2021-09-01' })
    expect(await submit('school-clerk', task.mine, [here.id], 30)).toEqual([])
    expect(await pairs('office', task.mine)).toEqual([
      '操场.jpg is 县里操场.jpg of 北县',
      '操场.jpg looks like 去年操场.jpg of 北县第一小学',
    ])
    expect(await pairs('office', task.theirs)).toEqual([])
    expect(old.revises).toBeNull()
  })
})
