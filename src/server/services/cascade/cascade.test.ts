import { beforeAll, expect, it } from 'vitest'
import type { AskedGroup, AssignmentRole } from '#core/assignment.ts'
import type { Right } from '#core/may.ts'
import type { Outcome } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import { readSource } from '#reader/files/read-source.ts'
import { readPlan } from '#reader/read-plan.ts'
import type { Work } from '../../context.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity, type UnitKey } from '../../testing.ts'
import { getAssignment } from '../assignments/get-assignment.ts'
import { signAssignment } from '../assignments/sign-assignment.ts'
import { actsOf, begin } from '../perform.ts'
import { assignItem } from '../plans/assign-item.ts'
import { getPlan } from '../plans/get-plan.ts'
import { publishPlan } from '../plans/publish-plan.ts'
import { stateIssuingBody } from '../plans/state-issuing-body.ts'
import { uploadPlan } from '../plans/upload-plan.ts'
import { assignments, groups, memberships } from '../stored.ts'
import { applyForAssignment, decideApplication, listApplications } from './applications.ts'
import { askOpinions } from './ask-opinions.ts'
import { divideTarget } from './divide-target.ts'
import { exportOpinions } from './export-opinions.ts'
import { followPlan, getFollowOns, suggestLinks } from './follow-ons.ts'
import { decideOpinion, getConsultation, giveOpinions, listConsultations } from './opinions.ts'
import { decideQuota, listQuotas, questionQuota } from './quotas.ts'

const cityText = `测试市教育局2026年工作要点

一、学位供给
1.新建公办幼儿园。
目标任务：11月底前新建公办幼儿园6所，公办园在园幼儿占比达到55%。
牵头科室：基础教育科。
2.改善学校食堂。
目标任务：明厨亮灶覆盖率达到100%。
牵头科室：办公室。
`

const countyText = `北县教育局2030年工作要点

一、学位供给
1.新建公办幼儿园项目。
目标任务：12月底前新建公办幼儿园2所。
牵头科室：计财股。
2.加强教师培训。
目标任务：培训教师不少于100人次。
牵头科室：人事股。
`

eachEngine('what hangs on a plan', (engine) => {
  let city: TestCity
  const on = '2026-02-01'
  const due = '2026-11-30T09:00:00.000Z'
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  })
  const codesOf = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as(login, right, run)
    return outcome.ok ? [] : outcome.problems.map(({ code }) => code)
  }
  let hashes = 0
  const draft = async (login: string, text: string) => {
    const reading = readPlan(await readSource(Buffer.from(text), 'plan.txt'))
    const file = { hash: String(++hashes).padStart(64, '0'), size: 1, name: 'plan.txt', mediaType: 'text/plain' }
    const { id } = await city.valueAs(login, 'plan.upload', (work) => uploadPlan(work, file, reading))
    return { id, reading }
  }
  const publish = async (login: string, text: string) => {
    const { id, reading } = await draft(login, text)
    const document = reading.documents[0]
    const values = { documentId: document?.id ?? '', title: document?.title ?? '', number: null, issuedOn: on }
    await city.valueAs(login, 'plan.publish', (work) => publishPlan(work, id, values))
    const { items } = await city.valueAs(login, 'plan.read', (work) => getPlan(work, id))
    return { id, items }
  }
  const assign = (itemId: string, units: [UnitKey, AssignmentRole][]) => (work: Work) =>
    assignItem(work, itemId, {
      units: units.map(([key, role]) => ({ unitId: city.units[key], role })),
      due,
      note: '',
    })

  it('of a bureau goes to a peer by letter and in support only, and to a county government not without consent', async () => {
    const { id, items } = await publish('office', cityText)
    const item = items[0]?.id as string
    expect(await codesOf('office', 'item.assign', assign(item, [['finance', 'lead']]))).toEqual([
      'authority/instructs-peer',
    ])
    expect(await codesOf('office', 'item.assign', assign(item, [['north', 'implement']]))).toEqual([
      'authority/government-without-consent',
    ])
    expect(await codesOf('office', 'item.assign', assign(item, [['city', 'implement']]))).toEqual(['authority/above'])
    const refused = await city.as('office', 'item.assign', assign(item, [['north', 'implement']]))
    expect(refused.ok ? '' : refused.problems[0]?.basis).toContain('公文处理工作条例')
    const made = await city.valueAs(
      'office',
      'item.assign',
      assign(item, [
        ['finance', 'support'],
        ['northBureau', 'implement'],
        ['basic', 'lead'],
      ]),
    )
    const papers = await Promise.all(
      made.assignments.map(async (each) => {
        const { assignment } = await city.valueAs('office', 'assignment.read', (work) => getAssignment(work, each))
        return assignment.paper
      }),
    )
    expect(papers).toEqual(['letter', 'notice', 'notice'])
    const consent = { kind: 'bureau' as const, name: '测试市教育局', jointly: [], consent: '测政办〔2026〕3号' }
    await city.valueAs('office', 'plan.revise', (work) => stateIssuingBody(work, id, consent))
    await city.valueAs('office', 'item.assign', assign(item, [['north', 'implement']]))
  })

  it('is asked of groups: each member by the rules for it, and the assignment keeps which group it was', async () => {
    const { items: published } = await publish('office', cityText)
    const item = published[0]?.id as string
    const panel = await city.valueAs('office', 'item.assign', async (work) => {
      const [made] = await begin(work, groups, [
        { verb: 'found', values: { unitId: city.units.bureau, kind: 'panel', name: '试点组', from: on } },
      ])
      const groupId = made?.id as string
      const join = (unitId: string, from: string) => ({
        verb: 'join' as const,
        values: { unitId, groupId, duty: 'member' as const, from },
      })
      await begin(work, memberships, [join(city.units.northPrimary, on), join(city.units.basic, '2030-01-01')])
      return { ok: true, value: { of: 'group' as const, groupId, name: '试点组' } }
    })
    const ask = (groups: [UnitKey, AssignmentRole, AskedGroup][]) => (work: Work) =>
      assignItem(work, item, {
        units: groups.map(([key, role, group]) => ({ unitId: city.units[key], role, group })),
        due,
        note: '',
      })
    const counties = { of: 'counties' as const }
    const schools = { of: 'kind' as const, kind: 'primary-school' as const }
    expect(await codesOf('office', 'item.assign', ask([['basic', 'implement', panel]]))).toEqual([
      'assignment/not-in-group',
    ])
    expect(await codesOf('office', 'item.assign', ask([['finance', 'support', counties]]))).toEqual([
      'assignment/not-in-group',
    ])
    expect(
      await codesOf(
        'office',
        'item.assign',
        ask([
          ['north', 'implement', counties],
          ['northPrimary', 'lead', panel],
          ['northBureau', 'implement', schools],
        ]),
      ),
    ).toEqual(['authority/government-without-consent', 'authority/through-its-bureau', 'assignment/not-in-group'])
    const made = await city.valueAs(
      'office',
      'item.assign',
      ask([
        ['northBureau', 'implement', counties],
        ['northPrimary', 'implement', panel],
      ]),
    )
    const kept = await Promise.all(
      made.assignments.map(
        async (id) =>
          (await city.valueAs('office', 'assignment.read', (work) => getAssignment(work, id))).assignment.group,
      ),
    )
    expect(kept).toEqual([counties, panel])
  })

  it('of a government may ask a peer to lead', async () => {
    const { id, items } = await publish('office', cityText.replace('测试市教育局', '测试市教育系统'))
    const government = { kind: 'government' as const, name: '测试市人民政府', jointly: [], consent: '' }
    await city.valueAs('office', 'plan.revise', (work) => stateIssuingBody(work, id, government))
    await city.valueAs('office', 'item.assign', assign(items[0]?.id as string, [['finance', 'lead']]))
  })

  it('has targets that are divided so that they add up, and rates that each must reach', async () => {
    const { items } = await publish('office', cityText.replace('2026年', '2027年'))
    const item = items[0]
    const count = item?.targets.find(({ unit }) => unit === '所')?.id as string
    const rate = item?.targets.find(({ unit }) => unit === '%')?.id as string
    const parts = (north: number, zone: number) => ({
      parts: [
        { unitId: city.units.northBureau, value: north },
        { unitId: city.units.zoneBureau, value: zone },
      ],
    })
    const divide = (target: string, north: number, zone: number) => (work: Work) =>
      divideTarget(work, target, parts(north, zone))
    const short = await city.as('office', 'item.assign', divide(count, 2, 3))
    expect(short.ok ? [] : short.problems).toMatchObject([{ at: 'parts', actual: 5, expected: 6 }])
    expect(await city.valueAs('office', 'item.assign', divide(count, 2, 4))).toEqual({ sum: 6 })
    expect(await codesOf('office', 'item.assign', divide(rate, 60, 50))).toEqual(['quota/rate-missed'])
    await city.valueAs('office', 'item.assign', divide(rate, 60, 55))

    const list = () => city.valueAs('office', 'plan.read', (work) => listQuotas(work, item?.id as string))
    const quotaOf = async (target: string) =>
      (await list()).quotas.find((each) => each.targetId === target && each.unit.id === city.units.northBureau)
    const quota = (await quotaOf(count))?.id as string
    expect(
      await codesOf('office', 'item.assign', (work) => decideQuota(work, quota, { value: 1, reason: '核' })),
    ).toEqual(['quota/not-questioned'])
    const own = { value: 1, reason: '用地未落实' }
    await city.valueAs('county-clerk', 'quota.question', (work) => questionQuota(work, quota, own))
    expect(await quotaOf(count)).toMatchObject({ value: 2, own: 1, ownReason: '用地未落实', state: 'questioned' })
    await city.valueAs('office', 'item.assign', (work) => decideQuota(work, quota, { value: 2, reason: '土地已批' }))
    expect(await quotaOf(count)).toMatchObject({ value: 2, own: 1, state: 'decided', reason: '土地已批' })
    expect(await codesOf('county-clerk', 'quota.question', (work) => questionQuota(work, quota, own))).toEqual([
      'quota/decided',
    ])
  })

  it('has assignments for which more time is asked, decided with a reason and counted', async () => {
    const { items } = await publish('office', cityText.replace('2026年', '2028年'))
    const { assignments: made } = await city.valueAs(
      'office',
      'item.assign',
      assign(items[0]?.id as string, [['northBureau', 'implement']]),
    )
    const id = made[0] as string
    const later = '2026-12-31T09:00:00.000Z'
    const apply = (kind: 'change' | 'extension', until: string | null) => (work: Work) =>
      applyForAssignment(work, id, { kind, text: '汛期影响施工', due: until })
    expect(await codesOf('county-clerk', 'assignment.apply', apply('extension', on))).toEqual([
      'assignment/sign-first',
      'assignment/extension-not-later',
    ])
    await city.valueAs('county-clerk', 'assignment.sign', (work) => signAssignment(work, id))
    const application = await city.valueAs('county-clerk', 'assignment.apply', apply('extension', later))
    expect(await codesOf('county-clerk', 'assignment.apply', apply('change', null))).toEqual([
      'assignment/application-open',
    ])
    const decided = { granted: true, reason: '情况属实', due: null }
    await city.valueAs('office', 'application.decide', (work) => decideApplication(work, application.id, decided))
    expect(
      await codesOf('office', 'application.decide', (work) => decideApplication(work, application.id, decided)),
    ).toEqual(['assignment/application-decided'])
    const { assignment } = await city.valueAs('office', 'assignment.read', (work) => getAssignment(work, id))
    expect(assignment).toMatchObject({ due: later, extensions: 1 })
    const acts = await city.byHand((hand) => actsOf(hand, id))
    expect(foldActs(assignments.kind, acts)).toMatchObject({ due: later, extensions: 1 })
    const refused = await city.valueAs('county-clerk', 'assignment.apply', apply('change', null))
    const not = { granted: false, reason: '须按期完成', due: null }
    await city.valueAs('office', 'application.decide', (work) => decideApplication(work, refused.id, not))
    const { counts, applications } = await city.valueAs('office', 'assignment.read', (work) =>
      listApplications(work, { assignment: id, state: 'all' }),
    )
    expect(counts).toEqual({ open: 0, granted: 1, refused: 1, extensions: 1 })
    expect(applications.map(({ state, reason }) => [state, reason]).sort()).toEqual([
      ['granted', '情况属实'],
      ['refused', '须按期完成'],
    ])
  })

  it('is sent out as a draft, answered by item, and every opinion is adopted or not with a reason', async () => {
    const { id } = await draft('office', cityText.replace('2026年', '2029年'))
    const units = [city.units.finance, city.units.northBureau]
    const asked = { units, due, note: '请于月底前反馈' }
    const consultation = await city.valueAs('office', 'opinion.ask', (work) => askOpinions(work, id, asked))
    const get = (login: string) => city.valueAs(login, 'plan.read', (work) => getConsultation(work, consultation.id))
    const seen = await get('county-clerk')
    expect(seen.rows.map(({ title }) => title)).toEqual(['新建公办幼儿园', '改善学校食堂'])
    expect([seen.consultation.mayAnswer, seen.units.length]).toEqual([true, 1])
    expect(await codesOf('principal', 'plan.read', (work) => getConsultation(work, consultation.id))).toEqual([
      'wire/not-found',
    ])
    const answer =
      (opinions: { key: string | null; text: string }[], none = false) =>
      (work: Work) =>
        giveOpinions(work, consultation.id, { opinions, none })
    expect(await codesOf('county-clerk', 'opinion.give', answer([]))).toEqual(['consultation/nothing-said'])
    expect(await codesOf('county-clerk', 'opinion.give', answer([{ key: 'none', text: '建议' }]))).toEqual([
      'consultation/no-such-item',
    ])
    const key = seen.rows[0]?.key as string
    await city.valueAs(
      'county-clerk',
      'opinion.give',
      answer([
        { key, text: '建议改为5所' },
        { key: null, text: '语句可再精简' },
      ]),
    )
    expect(await codesOf('county-clerk', 'opinion.give', answer([], true))).toEqual(['consultation/answered'])
    await city.valueAs('department', 'opinion.give', answer([], true))

    const all = await get('office')
    expect(all.consultation).toMatchObject({ asked: 2, answered: 2, mayAnswer: false })
    const [whole, first] = all.opinions
    expect([whole?.key, first?.key]).toEqual([null, key])
    const decide = (opinion: string, verdict: 'adopted' | 'not-adopted', reason: string) => (work: Work) =>
      decideOpinion(work, opinion, { verdict, reason })
    expect(await codesOf('office', 'opinion.ask', decide(first?.id as string, 'not-adopted', ''))).toEqual([
      'opinion/reason-missing',
    ])
    await city.valueAs('office', 'opinion.ask', decide(first?.id as string, 'not-adopted', '总量已由市政府确定'))
    await city.valueAs('office', 'opinion.ask', decide(whole?.id as string, 'adopted', ''))
    expect((await get('county-clerk')).opinions.map(({ state }) => state)).toEqual(['adopted', 'not-adopted'])
    const { consultations } = await city.valueAs('county-clerk', 'plan.read', (work) =>
      listConsultations(work, { plan: id }),
    )
    expect(consultations).toHaveLength(1)
    const given = await city.valueAs('office', 'plan.read', (work) =>
      exportOpinions(work, consultation.id, { format: 'docx' }),
    )
    expect(given.name).toContain('意见采纳情况表')
    await city.valueAs('county-clerk', 'plan.read', (work) => exportOpinions(work, consultation.id, { format: 'xlsx' }))
    const taken = await city.byHand(({ tx }) =>
      tx.query('select unit_id, number, rows from export_file where pack = $1 order by id', ['opinion']),
    )
    const number = expect.stringMatching(/^opinion-\d{8}-[0-9a-f]{8}$/)
    expect(taken).toEqual([
      { unit_id: city.units.office, number, rows: 3 },
      { unit_id: city.units.northBureau, number, rows: 2 },
    ])
  })

  it('has plans of counties below: what is missing, weaker or later is marked', async () => {
    const upper = await publish('office', cityText.replace('2026年', '2030年'))
    for (const { id } of upper.items)
      await city.valueAs('office', 'item.assign', assign(id, [['northBureau', 'implement']]))
    const count = upper.items[0]?.targets.find(({ unit }) => unit === '所')?.id as string
    const parts = [
      { unitId: city.units.northBureau, value: 3 },
      { unitId: city.units.zoneBureau, value: 3 },
    ]
    await city.valueAs('office', 'item.assign', (work) => divideTarget(work, count, { parts }))
    const lower = await publish('county-clerk', countyText)
    const suggested = await city.valueAs('county-clerk', 'plan.read', (work) => suggestLinks(work, lower.id, upper.id))
    expect(suggested.items.map(({ suggested: id }) => id)).toEqual([upper.items[0]?.id, null])
    const itemId = lower.items[0]?.id as string
    const links = [{ itemId, overItemId: upper.items[0]?.id as string }]
    const follow = (over: string) => (work: Work) => followPlan(work, lower.id, { over, links })
    expect(await city.valueAs('county-clerk', 'plan.follow', follow(upper.id))).toEqual({ linked: 1 })
    expect(await codesOf('county-clerk', 'plan.follow', follow(lower.id))).toEqual(['follow-on/own-plan'])
    const { counties } = await city.valueAs('office', 'plan.read', (work) => getFollowOns(work, upper.id))
    const north = counties.find(({ unit }) => unit.id === city.units.north)
    expect(north?.plans.map(({ id }) => id)).toContain(lower.id)
    expect(north?.missing.map(({ id }) => id)).toEqual([upper.items[1]?.id])
    expect(north?.linked[0]?.shortfalls.map(({ kind }) => kind)).toEqual(['weaker', 'later', 'missing'])
    const zone = counties.find(({ unit }) => unit.id === city.units.zone)
    expect([zone?.plans, zone?.linked]).toEqual([[], []])
    await city.valueAs('county-clerk', 'plan.follow', (work) =>
      followPlan(work, lower.id, { over: upper.id, links: [] }),
    )
    const after = await city.valueAs('office', 'plan.read', (work) => getFollowOns(work, upper.id))
    expect(after.counties.find(({ unit }) => unit.id === city.units.north)?.linked).toEqual([])
  })
})
