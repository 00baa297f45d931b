import { beforeAll, expect, it } from 'vitest'
import type { PaperVerb } from '#api/paper.ts'
import type { Right } from '#core/may.ts'
import type { Outcome } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import { gaps } from '#core/signature/number.ts'
import type { OutgoingActs } from '#core/signature/outgoing.ts'
import { checkArchive } from '#reader/files/archive.ts'
import type { Work } from '../../context.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { actsOf, find } from '../perform.ts'
import { papers } from '../stored.ts'
import { actOnPaper, givenNumbers, numberPaper, revisePaper } from './act-on-paper.ts'
import { countersign } from './countersign.ts'
import { draftPaper, type PaperDraft } from './draft-paper.ts'
import { getPaper, getPaperDocument } from './get-paper.ts'
import { listPapers } from './list-papers.ts'

eachEngine('papers that go out', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  })
  const refusedTo = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as(login, right, run)
    return outcome.ok ? [] : outcome.problems.map(({ code, at }) => (at ? `${code} at ${at}` : code))
  }
  const given = (more: Partial<PaperDraft> = {}): PaperDraft => ({
    subject: null,
    kind: 'notice',
    title: '关于排查校车的通知',
    text: '一、排查全部校车。\n请于月底前报告结果。',
    to: [{ unitId: city.units.northBureau, name: '北县教育局' }],
    openness: { kind: 'public', reason: '' },
    ...more,
  })
  const draft = async (more: Partial<PaperDraft> = {}, login = 'section') =>
    (await city.valueAs(login, 'paper.draft', (work) => draftPaper(work, given(more)))).id
  const doing =
    <V extends Exclude<keyof OutgoingActs, 'draft'>>(id: string, verb: V, values: OutgoingActs[V]) =>
    (work: Work) =>
      actOnPaper(work, id, verb, values)
  const check = (id: string) => city.valueAs('office', 'paper.check', doing(id, 'check', {}))
  const sign = (id: string) => city.valueAs('leader', 'paper.sign', doing(id, 'sign', { passedOver: null }))
  const number = (id: string, series = '测教') =>
    city.valueAs('office', 'paper.dispatch', (work) => numberPaper(work, id, series))
  const read = (login: string, id: string) => city.valueAs(login, 'paper.read', (work) => getPaper(work, id))
  const agree = async (id: string) => {
    const asked = (await read('office', id)).paper.countersignatures[0]?.id ?? ''
    return city.valueAs('office', 'paper.countersign', (work) =>
      countersign(work, asked, { verdict: 'agrees', opinion: '' }),
    )
  }
  const actsFor = async (login: string, id: string): Promise<PaperVerb[]> => (await read(login, id)).acts

  it('are drafted, checked, countersigned, signed, numbered and sealed, each step offered to whoever may do it', async () => {
    const id = await draft({ countersigners: [{ unitId: city.units.office, name: '办公室' }] })
    expect(await actsFor('section', id)).toEqual(['revise', 'withdraw'])
    expect(await actsFor('office', id)).toEqual(['check', 'send-back'])
    await check(id)
    expect((await read('office', id)).paper).toMatchObject({ next: 'countersign', mine: true })
    expect(await refusedTo('leader', 'paper.sign', doing(id, 'sign', { passedOver: null }))).toEqual([
      'outgoing/countersignature-missing at reason',
    ])
    await agree(id)
    expect(await actsFor('leader', id)).toEqual(['send-back', 'sign'])
    await sign(id)
    expect(await number(id)).toEqual({ number: '测教〔2026〕1号' })
    await city.valueAs('office', 'paper.dispatch', doing(id, 'seal', { scan: null }))
    const { paper } = await read('section', id)
    expect([paper.state, paper.number, paper.next, paper.signer?.name]).toEqual([
      'sealed',
      '测教〔2026〕1号',
      null,
      'leader 某',
    ])
    expect(paper.countersignatures).toMatchObject([
      { body: { name: '办公室' }, inside: true, said: { verdict: 'agrees', name: 'office 某' } },
    ])
  })

  it('reach the units they go to once they are sealed, which see nothing of how they came about', async () => {
    const id = await draft({ countersigners: [{ unitId: city.units.office, name: '办公室' }] })
    const seen = () => refusedTo('county-clerk', 'paper.read', (work) => getPaper(work, id))
    expect(await seen()).toEqual(['wire/not-found'])
    await check(id)
    await agree(id)
    await sign(id)
    await number(id)
    expect(await seen()).toEqual(['wire/not-found'])
    await city.valueAs('office', 'paper.dispatch', doing(id, 'seal', { scan: null }))
    const got = await read('county-clerk', id)
    expect([got.paper.countersignatures, got.acts, got.may.history]).toEqual([[], [], false])
    const { papers: lines } = await city.valueAs('county-clerk', 'paper.read', (work) =>
      listPapers(work, { view: 'received', state: 'all' }),
    )
    expect(lines.map((line) => line.id)).toContain(id)
    expect(await refusedTo('principal', 'paper.read', (work) => getPaper(work, id))).toEqual(['wire/not-found'])
  })

  it('lose what was said of them when the text changes, and come back with a reason', async () => {
    const id = await draft({ countersigners: [{ unitId: city.units.office, name: '办公室' }] })
    await check(id)
    await agree(id)
    await city.valueAs('section', 'paper.draft', (work) => revisePaper(work, id, { text: '请于本周报告。' }))
    expect((await read('section', id)).paper).toMatchObject({ state: 'drafted', checker: null, next: 'check' })
    await check(id)
    expect((await read('section', id)).paper.countersignatures).toMatchObject([{ state: 'asked', said: null }])
    await city.valueAs('leader', 'paper.check', doing(id, 'send-back', { reason: '缺依据' }))
    expect((await read('section', id)).paper).toMatchObject({
      sentBack: { by: 'leader 某', reason: '缺依据' },
      next: 'revise',
      mine: true,
    })
    const listed = await city.valueAs('section', 'paper.read', (work) =>
      listPapers(work, { view: 'waiting', state: 'all' }),
    )
    expect(listed.papers.map((line) => line.id)).toEqual([id])
  })

  it('say everything that is wrong with a draft at once', async () => {
    const wanting = given({
      title: '',
      to: [],
      openness: { kind: 'not-public', reason: '' },
      countersigners: [{ unitId: city.units.northBureau, name: '北县教育局' }],
      attachments: [{ hash: '0'.repeat(64), name: '附件.xlsx', mediaType: 'application/pdf' }],
    })
    expect(await refusedTo('section', 'paper.draft', (work) => draftPaper(work, wanting))).toEqual([
      'outgoing/no-title at title',
      'outgoing/no-addressee at to',
      'outgoing/openness-without-reason at openness.reason',
      'paper/countersigner-elsewhere at countersigners.0',
      'wire/file-missing at attachments.0',
    ])
  })

  it('go their way one step at a time: each step out of its turn is refused', async () => {
    const id = await draft()
    expect(await refusedTo('leader', 'paper.sign', doing(id, 'sign', { passedOver: null }))).toEqual([
      'outgoing/not-in-this-state',
    ])
    expect(await refusedTo('section', 'paper.check', doing(id, 'check', {}))).toEqual(['outgoing/checks-own-draft'])
    expect(await refusedTo('office', 'paper.draft', (work) => revisePaper(work, id, { title: '另一标题' }))).toEqual([
      'outgoing/revised-by-another',
    ])
    await check(id)
    await sign(id)
    expect(await refusedTo('section', 'paper.draft', (work) => revisePaper(work, id, { title: '另一标题' }))).toEqual([
      'outgoing/not-in-this-state',
    ])
    expect(await refusedTo('office', 'paper.dispatch', doing(id, 'seal', { scan: null }))).toEqual([
      'outgoing/not-in-this-state',
    ])
    expect(await refusedTo('county-head', 'paper.sign', doing(id, 'sign', { passedOver: null }))).toEqual([
      'wire/not-found',
    ])
  })

  it('of a county are the business of the county', async () => {
    const id = await draft({ to: [{ unitId: city.units.northPrimary, name: '北县第一小学' }] }, 'county-clerk')
    expect(await refusedTo('leader', 'paper.read', (work) => getPaper(work, id))).toEqual(['wire/not-found'])
    expect(await refusedTo('leader', 'paper.sign', doing(id, 'sign', { passedOver: null }))).toEqual([
      'paper/of-another-bureau',
    ])
    await city.valueAs('county-head', 'paper.check', doing(id, 'check', {}))
    await city.valueAs('county-head', 'paper.sign', doing(id, 'sign', { passedOver: null }))
    expect(await city.valueAs('county-clerk', 'paper.dispatch', (work) => numberPaper(work, id, '测教'))).toEqual({
      number: '测教〔2026〕1号',
    })
  })

  it('keep their number when they are declared void', async () => {
    const before = await city.valueAs('office', 'paper.dispatch', async (work) => ({
      ok: true as const,
      value: await givenNumbers(work, city.units.bureau),
    }))
    const id = await draft()
    await check(id)
    await sign(id)
    await number(id)
    await city.valueAs('office', 'paper.dispatch', doing(id, 'void', { reason: '内容有误' }))
    const next = await draft()
    await check(next)
    await sign(next)
    expect(await number(next)).toEqual({ number: `测教〔2026〕${before.length + 2}号` })
  })

  it('are numbered without gaps when twenty are numbered at once', async () => {
    const ids: string[] = []
    for (let i = 0; i < 20; i++) {
      const id = await draft()
      await check(id)
      await sign(id)
      ids.push(id)
    }
    const numbers = await Promise.all(ids.map((id) => number(id, '测教函')))
    expect(new Set(numbers.map((each) => each.number)).size).toBe(20)
    const all = await city.as('office', 'paper.dispatch', (work) => givenNumbers(work, city.units.bureau))
    expect(gaps('测教函', 2026, all)).toEqual([])
    expect(all.filter(({ series }) => series === '测教函')).toHaveLength(20)
  })

  it('take effect once, whoever signs at the same moment', async () => {
    const id = await draft()
    await check(id)
    const both = await Promise.all(
      [1, 2].map(() => city.as('leader', 'paper.sign', doing(id, 'sign', { passedOver: null }))),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('are a document, made from the text as it stands', async () => {
    const id = await draft()
    const file = await city.valueAs('section', 'paper.read', (work) => getPaperDocument(work, id))
    expect(file.name).toBe('关于排查校车的通知.docx')
    const entries = had(checkArchive('content' in file ? file.content : new Uint8Array()))
    expect(entries.map(({ name }) => name)).toContain('word/document.xml')
  })

  it('are the fold of their acts', async () => {
    const { papers: lines } = await city.valueAs('office', 'paper.read', (work) =>
      listPapers(work, { view: 'all', state: 'all' }),
    )
    expect(lines.length).toBeGreaterThan(20)
    await city.byHand(async (hand) => {
      for (const { id } of lines) {
        const { unitPath: _, cityId: __, ...row } = (await find(hand, papers, id)) as unknown as Record<string, unknown>
        expect(row).toEqual(foldActs(papers.kind, await actsOf(hand, id)))
      }
    })
  }, 20_000)
})

function had<T>(attempt: { ok: true; value: T } | { ok: false }): T {
  if (!attempt.ok) throw new Error('not an archive')
  return attempt.value
}
