import { beforeAll, expect, it } from 'vitest'
import type { InputOf } from '#api/endpoint.ts'
import type { enterMatters as enterDoor } from '#api/matter.ts'
import type { MatterActs } from '#core/matter/matter.ts'
import type { Right } from '#core/may.ts'
import type { Outcome } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import type { Work } from '../../context.ts'
import { eachEngine } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { getAssignment } from '../assignments/get-assignment.ts'
import { listAssignments } from '../assignments/list-assignments.ts'
import { reviewReturn } from '../assignments/review-return.ts'
import { signAssignment } from '../assignments/sign-assignment.ts'
import { submitReturn } from '../assignments/submit-return.ts'
import { listActs } from '../list-acts.ts'
import { actsOf, begin, find, perform } from '../perform.ts'
import { assignItem } from '../plans/assign-item.ts'
import { items, matters, plans } from '../stored.ts'
import { actOnMatter, fileMatter, type Verb } from './act-on-matter.ts'
import type { Asking } from './ask-units.ts'
import { assignMatter } from './assign-matter.ts'
import { enterMatters } from './enter-matters.ts'
import { exportMatters } from './export-matters.ts'
import { getMatter, getMatterFile } from './get-matter.ts'
import { listMatters } from './list-matters.ts'

type Given = InputOf<typeof enterDoor>['body']

eachEngine('matters', (engine) => {
  let city: TestCity
  let picture: { hash: string; name: string; mediaType: string }
  const due = '2026-11-30T09:00:00.000Z'
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    const { hash } = await city.keep('photograph of a note')
    picture = { hash, name: '批示.jpg', mediaType: 'image/jpeg' }
  })
  const problemsOf = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as(login, right, run)
    return outcome.ok ? [] : outcome.problems.map(({ code, at }) => (at ? `${code} at ${at}` : code))
  }
  const matterOf = (leadUnitId: string, more: Partial<Given['matters'][number]> = {}): Given['matters'][number] => ({
    title: '校车安全排查',
    demand: '排查全部校车并报告结果',
    leaders: { lead: '分管副局长', responsible: null },
    leadUnitId,
    officer: null,
    supportUnitIds: [],
    nodes: [],
    due,
    ...more,
  })
  const given = (more: Partial<Given> = {}, source: Partial<Given['source']> = {}): Given => ({
    source: {
      kind: 'instruction',
      title: '局长批示',
      number: null,
      on: '2026-09-14',
      words: '请尽快排查。',
      picture,
      file: null,
      ...source,
    },
    mandate: {
      issuer: { kind: 'bureau', name: '', jointly: [], consent: '' },
      designation: null,
      caseNumber: null,
    },
    asked: { by: '局长', at: '2026-09-14T01:00:00.000Z' },
    matters: [matterOf(city.units.basic)],
    until: 'entered',
    ...more,
  })
  const enter = async (login: string, what: Given) =>
    (await city.valueAs(login, 'matter.enter', (work) => enterMatters(work, what))).matters
  const read = (login: string, id: string) => city.valueAs(login, 'matter.read', (work) => getMatter(work, id))

  it('are entered from a photographed note, with everything that is lacking said at once', async () => {
    const wanting = given({ matters: [matterOf(city.units.basic, { demand: '' })] }, { words: '', picture: null })
    expect(await problemsOf('section', 'matter.enter', (work) => enterMatters(work, wanting))).toEqual([
      'matter/source-lacks at source.words',
      'matter/source-lacks at source.proof',
      'matter/no-demand at matters.0.demand',
    ])
    const [made] = await enter('section', given())
    expect(made?.number).toBeNull()
    const { matter, authorities } = await read('office', made?.id ?? '')
    expect([matter.state, matter.unit.name, matter.mandate.issuer.name]).toEqual([
      'entered',
      '基础教育科',
      '测试市教育局',
    ])
    expect(authorities).toMatchObject([{ unit: { name: '基础教育科' }, relation: 'own', authority: 'A' }])
    const file = await city.valueAs('leader', 'matter.read', (work) => getMatterFile(work, matter.id, picture.hash))
    expect(file).toMatchObject({ hash: picture.hash })
  })

  it('are filed by the office alone, under numbers of the year that follow one another', async () => {
    const refused = given({ until: 'filed' })
    expect(await problemsOf('section', 'matter.enter', (work) => enterMatters(work, refused))).toEqual([
      'matter/filed-by-office at until',
    ])
    const [one] = await enter('section', given())
    expect(await city.valueAs('office', 'matter.decide', (work) => fileMatter(work, one?.id ?? ''))).toEqual({
      number: '督〔2026〕1号',
    })
    const two = await enter('office', given({ until: 'filed' }))
    expect(two.map(({ number }) => number)).toEqual(['督〔2026〕2号'])
  })

  it('come several from one set of minutes, and are filed and asked in one go, or not at all', async () => {
    const minutes = { kind: 'resolution', title: '局长办公会纪要', number: '纪要12号', picture: null } as const
    const both = [
      matterOf(city.units.basic, { title: '议定事项一', words: '一、……' }),
      matterOf(city.units.northBureau, { title: '议定事项二', supportUnitIds: [city.units.basic] }),
    ]
    const peer = [...both, matterOf(city.units.finance, { title: '议定事项三' })]
    expect(
      await problemsOf('office', 'matter.enter', (work) =>
        enterMatters(work, given({ matters: peer, until: 'asked' }, minutes)),
      ),
    ).toEqual(['authority/instructs-peer at matters.2.leadUnitId'])
    const made = await enter('office', given({ matters: both, until: 'asked' }, minutes))
    expect(made.map(({ number }) => number)).toEqual(['督〔2026〕3号', '督〔2026〕4号'])
    const { assignments, lights } = await read('office', made[1]?.id ?? '')
    expect(assignments.map(({ unit, role }) => [unit.name, role]).sort()).toEqual([
      ['北县教育局', 'lead'],
      ['基础教育科', 'support'],
    ])
    expect(lights.grey).toBe(2)
  })

  it('have everything an item has: signed for, returned, reviewed; closed when all is accepted as done', async () => {
    const [made] = await enter('office', given({ until: 'asked' }))
    const id = made?.id ?? ''
    const [line] = (await read('office', id)).assignments
    const assignment = line?.id ?? ''
    const shown = await city.valueAs('section', 'assignment.read', (work) => getAssignment(work, assignment))
    expect([shown.assignment.plan, shown.assignment.matter.number, shown.item.measures]).toEqual([
      null,
      made?.number,
      '排查全部校车并报告结果',
    ])
    const ask = { outcome: 'done' as const, summary: '已排查', document: null }
    expect(await problemsOf('section', 'matter.report', (work) => actOnMatter(work, id, 'ask-closing', ask))).toEqual([
      'matter/not-done',
    ])
    expect((await read('office', id)).against).toMatchObject([{ code: 'matter/not-done' }])
    await city.valueAs('section', 'assignment.sign', (work) => signAssignment(work, assignment))
    const report = { progress: '已完成', problems: '', next: '', coordination: '', share: 100, evidence: [] }
    const returned = await city.valueAs('section', 'return.submit', (work) => submitReturn(work, assignment, report))
    await city.valueAs('office', 'return.review', (work) => reviewReturn(work, returned.id, { verb: 'accept' }))
    await city.valueAs('section', 'matter.report', (work) => actOnMatter(work, id, 'ask-closing', ask))
    await city.valueAs('leader', 'matter.decide', (work) => actOnMatter(work, id, 'close', { approvedBy: '局长' }))
    const { matter } = await read('section', id)
    expect([matter.state, matter.outcome, matter.summary]).toEqual(['closed', 'done', '已排查'])
    const { acts } = await city.valueAs('office', 'act.read', (work) => listActs(work, id))
    expect(acts.map(({ type, verb }) => `${type}.${verb}`)).toEqual([
      'matter.enter',
      'matter.file',
      'assignment.assign',
      'assignment.sign',
      'matter.ask-closing',
      'matter.close',
    ])
    await city.byHand(async (hand) => {
      const { unitPath: _, ...row } = { ...(await find(hand, matters, id)) } as Record<string, unknown>
      const { kind: __, itemId: ___, ...kept } = row
      expect(kept).toEqual(foldActs(matters.kind, await actsOf(hand, id)))
    })
  })

  it('are asked of further units, one unit once, and not before they are filed', async () => {
    const [made] = await enter('office', given())
    const id = made?.id ?? ''
    const asking = { units: [{ unitId: city.units.northBureau, role: 'implement' as const }], due, note: '' }
    expect(await problemsOf('office', 'item.assign', (work) => assignMatter(work, id, asking))).toEqual([
      'matter/not-in-this-state',
    ])
    await city.valueAs('office', 'matter.decide', (work) => fileMatter(work, id))
    await city.valueAs('office', 'item.assign', (work) => assignMatter(work, id, asking))
    expect(await problemsOf('office', 'item.assign', (work) => assignMatter(work, id, asking))).toEqual([
      'assignment/already-assigned at units.0.unitId',
    ])
    const { assignments } = await city.valueAs('county-clerk', 'assignment.read', (work) =>
      listAssignments(work, { view: 'mine', matter: id }),
    )
    expect(assignments).toMatchObject([{ matter: { id, kind: 'instruction' }, unit: { name: '北县教育局' } }])
  })

  it('are decided by nobody who answers for them, and reported by nobody who has no part in them', async () => {
    const [made] = await enter('office', given({ matters: [matterOf(city.units.office)], until: 'filed' }))
    const id = made?.id ?? ''
    const hold = { reason: '等待批复', document: '教发〔2026〕1号', until: null }
    expect(await problemsOf('office', 'matter.decide', (work) => actOnMatter(work, id, 'hold', hold))).toEqual([
      'matter/answerer-decides',
    ])
    await city.valueAs('leader', 'matter.decide', (work) => actOnMatter(work, id, 'hold', hold))
    const ask = { outcome: 'lapsed' as const, summary: '不再办理', document: '教发〔2026〕2号' }
    expect(await problemsOf('section', 'matter.report', (work) => actOnMatter(work, id, 'ask-closing', ask))).toEqual([
      'matter/not-yours',
    ])
  })

  it('are one for an item of a plan: it becomes one when it is first assigned, and stays that one', async () => {
    const planId = uuidv7(city.clock.now)
    const itemId = uuidv7(city.clock.now)
    await city.byHand(async (hand) => {
      const unitId = city.units.office
      const file = { fileHash: '0', fileName: 'plan.txt', mediaType: 'text/plain', size: 1 }
      const plan = { unitId, title: '要点', kind: 'work-points', issuer: null, yearFrom: 2026, yearTo: 2026, ...file }
      const text = { section: '', label: '1.', title: '建设校园', objective: '建成六所', measures: '' }
      const place = { unitId, planId, position: 0, node: '1', from: 0, to: 1 }
      await begin(hand, plans, [{ id: planId, verb: 'upload', values: plan }])
      const issued = { documentId: 'd1', title: '要点', number: '教发〔2026〕1号', issuedOn: '2026-02-01' }
      await perform(hand, plans, planId, 'publish', { ...issued, items: 1, targets: 0, openQuestions: 0 })
      const values = { ...text, ...place, cadence: 'month' as const }
      await begin(hand, items, [{ id: itemId, verb: 'publish', values }])
    })
    const assign = (unitId: string, role: 'lead' | 'implement') =>
      city.valueAs('office', 'item.assign', (work) =>
        assignItem(work, itemId, { units: [{ unitId, role }], due, note: '' }),
      )
    const first = (await assign(city.units.basic, 'lead')).assignments[0] as string
    const second = (await assign(city.units.northBureau, 'implement')).assignments[0] as string
    const matterIn = async (id: string) =>
      (await city.valueAs('office', 'assignment.read', (work) => getAssignment(work, id))).assignment.matter
    const matter = await matterIn(first)
    expect([matter.kind, matter.title]).toEqual(['plan-item', '1.建设校园'])
    expect(matter.number).toMatch(/^督〔2026〕\d+号$/)
    expect((await matterIn(second)).id).toBe(matter.id)
    const { matter: whole, assignments } = await read('office', matter.id)
    expect([whole.state, whole.item, whole.demand, assignments.length]).toEqual([
      'filed',
      { planId, itemId },
      '建成六所',
      2,
    ])
    const asking = { units: [{ unitId: city.units.zoneBureau, role: 'implement' as const }], due, note: '' }
    const asked = async (asking: Asking) => {
      const { assignments: made } = await city.valueAs('office', 'item.assign', (work) =>
        assignMatter(work, matter.id, asking),
      )
      return (await city.valueAs('office', 'assignment.read', (work) => getAssignment(work, made[0] as string)))
        .assignment
    }
    const third = await asked(asking)
    expect([third.item?.id, third.cadence]).toEqual([itemId, 'month'])
    const units = [{ unitId: city.units.cityHigh, role: 'implement' as const }]
    expect((await asked({ ...asking, units, cadence: null })).cadence).toBeNull()
  })

  it('take what was asked with them: on hold, taken up again, given more time, merged', async () => {
    const [made] = await enter('office', given({ until: 'asked' }))
    const id = made?.id ?? ''
    const decide = <V extends Verb>(verb: V, values: MatterActs[V]) =>
      city.valueAs('office', 'matter.decide', (work) => actOnMatter(work, id, verb, values))
    const shown = async () => {
      const [line] = (await read('office', id)).assignments
      return [line?.light.rule, line?.light.colour, line?.due]
    }
    const [earlier, later] = ['2026-11-20T09:00:00.000Z', '2026-12-15T09:00:00.000Z']
    expect(await shown()).toEqual(['not-due-to-start', 'grey', due])
    await decide('hold', { reason: '等待批复', document: '教发〔2026〕9号', until: null })
    expect(await shown()).toEqual(['on-hold', 'grey', due])
    await decide('resume', { reason: '已批复' })
    await decide('change', { due: earlier, reason: '上级提前', approvedBy: '局长' })
    expect((await shown())[2]).toBe(earlier)
    await decide('change', { due: later, reason: '工作量大', approvedBy: '局长' })
    expect(await shown()).toEqual(['not-due-to-start', 'grey', later])
    expect((await read('office', id)).assignments[0]?.extensions).toBe(1)
    const [other] = await enter('office', given({ until: 'filed' }))
    await decide('merge', { into: other?.id ?? '', reason: '同一事项' })
    expect((await shown())[0]).toBe('on-hold')
    expect((await read('office', id)).matter.mergedInto?.id).toBe(other?.id)
  })

  it('of a hotline keep the words of whoever called from the units that are asked', async () => {
    const hotline = { kind: 'hotline', title: '热线工单', number: '工单77', words: '某某反映……' } as const
    const [made] = await enter(
      'office',
      given({ matters: [matterOf(city.units.northBureau)], until: 'asked' }, hotline),
    )
    const id = made?.id ?? ''
    expect((await read('office', id)).matter.source).toMatchObject({ withheld: false, words: '某某反映……' })
    const asked = await read('county-clerk', id)
    expect(asked.matter.source).toMatchObject({ withheld: true, words: '', picture: null })
    expect(asked.matter.demand).toBe('排查全部校车并报告结果')
    expect(await problemsOf('county-clerk', 'matter.read', (work) => getMatterFile(work, id, picture.hash))).toEqual([
      'wire/not-found',
    ])
    expect(await problemsOf('principal', 'matter.read', (work) => getMatter(work, id))).toEqual(['wire/not-found'])
  })

  it('stand in one list, the late first, and the papers from above are a filter of it', async () => {
    const paper = { kind: 'incoming-document', title: '关于报送情况的通知', number: '教厅函〔2026〕9号' } as const
    const asked = { by: '省教育厅', at: '2026-09-01T01:00:00.000Z' }
    const at = (title: string, until: string) =>
      given({ asked, matters: [matterOf(city.units.basic, { title, due: until })] }, paper)
    await enter('office', at('下月报送', '2026-10-20T09:00:00.000Z'))
    await enter('office', at('昨日应报', '2026-09-14T09:00:00.000Z'))
    await enter('office', at('今日十七时', '2026-09-15T09:00:00.000Z'))
    const filter = { view: 'all', state: 'open', kind: 'incoming-document' } as const
    const list = await city.valueAs('section', 'matter.read', (work) => listMatters(work, filter))
    expect(list.matters.map(({ title, span }) => [title, span])).toEqual([
      ['昨日应报', 'overdue'],
      ['今日十七时', 'today'],
      ['下月报送', 'later'],
    ])
    expect(list.counts.overdue).toBe(1)
    const found = await city.valueAs('office', 'matter.read', (work) => listMatters(work, { ...filter, q: '昨日' }))
    expect(found.matters).toHaveLength(1)
    const book = await city.valueAs('office', 'matter.read', (work) => exportMatters(work, filter))
    expect('content' in book && book.content.length > 1000).toBe(true)
  })
})
