import { beforeAll, expect, it } from 'vitest'
import type { Right } from '#core/may.ts'
import type { Outcome } from '#core/problem.ts'
import { foldActs } from '#core/record.ts'
import type { Verdict } from '#core/signature/countersignature.ts'
import type { OutgoingActs } from '#core/signature/outgoing.ts'
import { checkArchive } from '#reader/files/archive.ts'
import type { Work } from '../../context.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { actsOf, find } from '../perform.ts'
import { countersignatures } from '../stored.ts'
import { actOnPaper, revisePaper, signPaper } from './act-on-paper.ts'
import { answerObjection, countersign, getCountersigningSheet, uploadCountersignature } from './countersign.ts'
import { countersignaturesOf } from './countersigning.ts'
import { draftPaper, type PaperDraft } from './draft-paper.ts'
import { getPaper, getPaperFile } from './get-paper.ts'
import { listPapers } from './list-papers.ts'

eachEngine('papers that other bodies countersign', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  })
  const as = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) =>
    valueIn(await city.as(login, right, run))
  const refusedTo = async <T>(login: string, right: Right, run: (work: Work) => Promise<Outcome<T>>) => {
    const outcome = await city.as(login, right, run)
    return outcome.ok ? [] : outcome.problems.map(({ code, at }) => (at ? `${code} at ${at}` : code))
  }
  const finance = () => ({ unitId: city.units.finance, name: '测试市财政局' })
  const brigade = { unitId: null, name: '市消防救援支队' }
  const given = (more: Partial<PaperDraft> = {}): PaperDraft => ({
    subject: null,
    kind: 'notice',
    title: '关于安排校车经费的通知',
    text: '一、经费由财政部门安排。',
    to: [{ unitId: city.units.northBureau, name: '北县教育局' }],
    openness: { kind: 'public', reason: '' },
    countersigners: [finance()],
    ...more,
  })
  const doing =
    <V extends Exclude<keyof OutgoingActs, 'draft'>>(id: string, verb: V, values: OutgoingActs[V]) =>
    (work: Work) =>
      actOnPaper(work, id, verb, values)
  const draft = async (more: Partial<PaperDraft> = {}) =>
    (await as('section', 'paper.draft', (work) => draftPaper(work, given(more)))).id
  const check = (id: string) => as('office', 'paper.check', doing(id, 'check', {}))
  const checked = async (more: Partial<PaperDraft> = {}) => {
    const id = await draft(more)
    await check(id)
    return id
  }
  const read = async (login: string, id: string) => (await as(login, 'paper.read', (work) => getPaper(work, id))).paper
  const askedOf = async (id: string, name: string) => {
    const one = (await read('section', id)).countersignatures.find(({ body }) => body.name === name)
    if (!one) throw new Error(`${name} is not asked`)
    return one.id
  }
  const say = async (id: string, verdict: Verdict, opinion = '') => {
    const asked = await askedOf(id, finance().name)
    return as('department', 'paper.countersign', (work) => countersign(work, asked, { verdict, opinion }))
  }
  const sign = (id: string, reason = '') => refusedTo('leader', 'paper.sign', (work) => signPaper(work, id, reason))

  it('reach the body that is asked, from when they were checked, and nobody beside it', async () => {
    const id = await draft()
    const seen = (login: string) => refusedTo(login, 'paper.read', (work) => getPaper(work, id))
    expect(await seen('department')).toEqual(['wire/not-found'])
    await check(id)
    expect(await read('department', id)).toMatchObject({
      title: '关于安排校车经费的通知',
      issuer: '测试市教育局',
      next: 'countersign',
      mine: true,
      countersignatures: [{ body: finance(), inside: false, state: 'asked', may: { say: true, upload: false } }],
    })
    expect(await seen('county-clerk')).toEqual(['wire/not-found'])
    const waiting = await as('department', 'paper.read', (work) => listPapers(work, { view: 'waiting', state: 'all' }))
    expect(waiting.papers.map((line) => line.id)).toEqual([id])
    await say(id, 'agrees')
    expect((await read('department', id)).mine).toBe(false)
  })

  it('say who is waited for and until when: three working days, one where it is urgent', async () => {
    const [id, urgent] = [await checked({ countersigners: [finance(), brigade] }), await checked({ urgency: 'urgent' })]
    const due = async (of: string) => (await read('section', of)).countersignatures.map((each) => each.due)
    expect(await due(id)).toEqual(['2026-09-18T15:59:59.999Z', '2026-09-18T15:59:59.999Z'])
    expect(await due(urgent)).toEqual(['2026-09-16T15:59:59.999Z'])
    expect((await read('office', id)).waitsFor).toEqual([finance().name, brigade.name])
  })

  it('are not signed while a body has time, and with a reason once its time ran out', async () => {
    const id = await checked()
    expect(await sign(id)).toEqual(['outgoing/countersignature-missing at reason'])
    expect(await sign(id, '开学在即')).toEqual(['outgoing/not-passed-over at reason'])
    const before = city.clock.now
    city.clock.now = new Date('2026-09-21T02:00:00.000Z')
    expect((await read('office', id)).countersignatures).toMatchObject([{ overdue: true }])
    expect(await sign(id)).toEqual(['outgoing/countersignature-missing at reason'])
    expect(await sign(id, '已电话沟通')).toEqual([])
    expect((await read('section', id)).passedOver).toEqual({ reason: '已电话沟通', bodies: [finance().name] })
    city.clock.now = before
  })

  it('go back to the drafter with an objection, who answers, and the body says again', async () => {
    const id = await checked()
    const asked = await askedOf(id, finance().name)
    expect(
      await refusedTo('department', 'paper.countersign', (work) =>
        countersign(work, asked, { verdict: 'objects', opinion: '' }),
      ),
    ).toEqual(['countersignature/no-opinion at opinion'])
    await say(id, 'objects', '未列入预算')
    expect(await sign(id, '情况紧急')).toEqual(['outgoing/not-passed-over at reason'])
    expect(await read('section', id)).toMatchObject({ next: 'answer', mine: true })
    const answer = (login: string) =>
      refusedTo(login, 'paper.draft', (work) => answerObjection(work, asked, '从年初预算中调剂'))
    expect(await answer('office')).toEqual(['countersignature/entered-by-another'])
    expect(await answer('section')).toEqual([])
    expect((await read('department', id)).countersignatures).toMatchObject([
      { state: 'asked', answered: [{ objection: { opinion: '未列入预算' }, answer: '从年初预算中调剂' }] },
    ])
    await say(id, 'agrees-with-remarks', '请按季度拨付')
    expect(await sign(id)).toEqual([])
  })

  it('ask again those who signed another text, and only those', async () => {
    const id = await checked()
    await say(id, 'agrees')
    const revise = (change: Parameters<typeof revisePaper>[2]) =>
      as('section', 'paper.draft', (work) => revisePaper(work, id, change))
    const states = async () =>
      (await read('section', id)).countersignatures.map(({ body, state }) => [body.name, state])
    await revise({ copies: [{ unitId: null, name: '市人民政府办公室' }], countersigners: [finance(), brigade] })
    await check(id)
    expect(await states()).toEqual([
      [finance().name, 'agreed'],
      [brigade.name, 'asked'],
    ])
    await revise({ text: '一、经费由县级财政部门安排。', countersigners: [finance()] })
    await check(id)
    expect(await states()).toEqual([[finance().name, 'asked']])
  })

  it('take from a body without an account the stamped sheet, entered by the drafter alone', async () => {
    const id = await checked({ countersigners: [brigade] })
    const asked = await askedOf(id, brigade.name)
    const sheet = await as('section', 'paper.draft', (work) => getCountersigningSheet(work, asked))
    expect(sheet.name).toBe('会签单 市消防救援支队.docx')
    expect(checkArchive('content' in sheet ? sheet.content : new Uint8Array()).ok).toBe(true)
    const scan = { hash: (await city.keep('stamped')).hash, name: '会签单.pdf', mediaType: 'application/pdf' }
    const upload = (login: string, signer: string) =>
      refusedTo(login, 'paper.draft', (work) =>
        uploadCountersignature(work, asked, { verdict: 'agrees', opinion: '', signer, scan }),
      )
    expect(await upload('office', '')).toEqual([
      'countersignature/entered-by-another',
      'countersignature/no-signer at signer',
    ])
    expect(await upload('section', '支队长')).toEqual([])
    expect((await read('office', id)).countersignatures).toMatchObject([
      { state: 'agreed', said: { name: '支队长', scan: { name: '会签单.pdf' } } },
    ])
    const file = await as('office', 'paper.read', (work) => getPaperFile(work, id, scan.hash))
    expect(file.name).toBe('会签单.pdf')
    expect(await sign(id)).toEqual([])
  })

  it('are not countersigned by those below, nor by anybody once they were sent back', async () => {
    const below = given({ countersigners: [{ unitId: city.units.north, name: '北县' }] })
    expect(await refusedTo('section', 'paper.draft', (work) => draftPaper(work, below))).toEqual([
      'paper/countersigner-elsewhere at countersigners.0',
    ])
    const id = await checked()
    const asked = await askedOf(id, finance().name)
    await as('leader', 'paper.check', doing(id, 'send-back', { reason: '缺依据' }))
    expect(
      await refusedTo('department', 'paper.countersign', (work) =>
        countersign(work, asked, { verdict: 'agrees', opinion: '' }),
      ),
    ).toEqual(['countersignature/paper-moved-on'])
  })

  it('keep what bodies said as the fold of their acts', async () => {
    await city.byHand(async (hand) => {
      const all = [...(await countersignaturesOf(hand)).values()].flat()
      expect(all.length).toBeGreaterThan(8)
      for (const { id } of all) {
        const found = (await find(hand, countersignatures, id)) as unknown as Record<string, unknown>
        const { unitPath: _, cityId: __, ...row } = found
        expect(row).toEqual(foldActs(countersignatures.kind, await actsOf(hand, id)))
      }
    })
  })
})
