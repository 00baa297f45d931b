import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { placeOf } from '#core/decision/anchor.ts'
import type { Change } from '#core/decision/decision.ts'
import { foldActs } from '#core/record.ts'
import { readSource } from '#reader/files/read-source.ts'
import { readPlan } from '#reader/read-plan.ts'
import type { Reading } from '#reader/reading.ts'
import type { Database } from '../../storage/database.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { actsOf, find } from '../perform.ts'
import { getPlan } from '../plans/get-plan.ts'
import { publishPlan } from '../plans/publish-plan.ts'
import { uploadPlan } from '../plans/upload-plan.ts'
import { decisions } from '../stored.ts'
import { listDecisions, settledReading } from './list-decisions.ts'
import { keepReading } from './read-again.ts'
import { takeDecisions, undoDecisions } from './take-decisions.ts'

const text = `测试市教育局2026年工作要点

一、学位供给
1.新建幼儿园。
目标任务：新建公办幼儿园6所。
工作措施：每季度调度一次。
牵头科室：基础教育科。
2.改善食堂。
目标任务：年内改造食堂X处。
工作措施：9月底前完成设备更新。
`
const issue = { documentId: 'd1', title: '测试市教育局2026年工作要点', number: null, issuedOn: '2026-02-01' }

const read = async (words: string): Promise<Reading> => readPlan(await readSource(Buffer.from(words), 'plan.txt'))

eachEngine('decisions on a reading', (engine) => {
  let database: Database
  let city: TestCity
  let planId = ''
  let reading: Reading
  let cities = 0
  beforeAll(async () => {
    database = await engine.open()
  })
  beforeEach(async () => {
    city = await makeTestCity(database, { id: `d${++cities}` })
    reading = await read(text)
    const file = { hash: 'b'.repeat(64), size: 1, name: 'plan.txt', mediaType: 'text/plain' }
    planId = valueIn(await city.as('office', 'plan.upload', (work) => uploadPlan(work, file, reading))).id
  })
  const take = (changes: Change[], replaces: string[] = []) =>
    city.as('office', 'plan.settle', (work) => takeDecisions(work, planId, { changes, replaces }))
  const codes = (outcome: { ok: boolean; problems?: { code: string }[] }) => outcome.problems?.map(({ code }) => code)
  const settled = () => city.byHand(async (hand) => (await settledReading(hand, planId))?.settlement)
  const item = (title: string) =>
    placeOf(
      reading,
      'node',
      reading.nodes.findIndex((node) => node.type === 'item' && node.title.includes(title)),
    )
  const retitle = (title: string): Extract<Change, { verb: 'retitle' }> => ({
    verb: 'retitle',
    node: item('改善食堂'),
    title,
  })
  const lead = (): Change => ({
    verb: 'add-owner',
    node: item('改善食堂'),
    owner: { role: 'lead', name: '办公室', each: false },
  })
  const placeholder = () =>
    placeOf(
      reading,
      'target',
      reading.targets.findIndex(({ placeholder: open }) => open),
    )
  const leaveOpen = (): Change => ({
    verb: 'leave-open',
    places: [placeholder()],
    owedBy: '起草科室',
    reason: '',
  })

  it('are kept as acts that fold to the row', async () => {
    const [id] = valueIn(await take([retitle('办好食堂')])).decisions as [string]
    await city.as('office', 'plan.settle', (work) => undoDecisions(work, planId, [id]))
    await city.byHand(async (hand) => {
      const { unitPath: _, cityId: __, ...row } = (await find(hand, decisions, id)) as never as Record<string, unknown>
      expect(row).toEqual(foldActs(decisions.kind, await actsOf(hand, id)))
      expect(row.state).toBe('undone')
    })
  })

  it('change what is settled and leave what was read as it was', async () => {
    valueIn(await take([retitle('办好食堂')]))
    const given = await settled()
    expect(given?.reading.nodes.some(({ title }) => title === '办好食堂')).toBe(true)
    expect(given?.reading.text).toBe(reading.text)
  })

  it('of two at one place the later is refused and told who decided', async () => {
    valueIn(await take([retitle('一')]))
    const second = await take([retitle('二')])
    expect(codes(second)).toEqual(['decision/place-held'])
    const list = valueIn(await city.as('office', 'plan.read', (work) => listDecisions(work, planId)))
    expect(list.deeds).toHaveLength(1)
  })

  it('of two people at once at different places both are kept', async () => {
    const both = await Promise.all([take([retitle('一')]), take([leaveOpen()])])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    const given = await settled()
    expect([given?.placed.length, given?.leftOpen.length]).toEqual([2, 1])
  })

  it('of two people at once at one place exactly one is kept', async () => {
    const both = await Promise.all([take([retitle('一')]), take([retitle('二')])])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('may replace the one that holds the place, and undo brings that one back', async () => {
    const [first] = valueIn(await take([retitle('一')])).decisions as [string]
    const [second] = valueIn(await take([retitle('二')], [first])).decisions as [string]
    const titles = async () => (await settled())?.reading.nodes.map(({ title }) => title)
    expect(await titles()).toContain('二')
    valueIn(await city.as('office', 'plan.settle', (work) => undoDecisions(work, planId, [second])))
    expect(await titles()).toContain('一')
  })

  it('are all taken or none', async () => {
    const nowhere: Change = {
      ...retitle('三'),
      node: { ...item('新建'), anchor: { ...item('新建').anchor, quote: '没有' } },
    }
    expect(codes(await take([leaveOpen(), nowhere]))).toEqual(['decision/words-gone'])
    expect((await settled())?.leftOpen).toEqual([])
  })

  it('find their words after the file was read again, and say what moved and what is lost', async () => {
    valueIn(await take([retitle('办好食堂'), leaveOpen()]))
    const again = await read(
      text.replace('一、学位供给', '说明一句。\n一、学位供给').replace('改造食堂X处', '改造食堂12处'),
    )
    const kept = valueIn(
      await city.as('office', 'plan.settle', (work) => keepReading(work, planId, { ok: true, value: again })),
    )
    expect(kept).toEqual({ edition: 2, moved: 1, lost: 1 })
    expect((await settled())?.reading.nodes.map(({ title }) => title)).toContain('办好食堂')
  })

  it('come along to the draft that follows', async () => {
    valueIn(await take([retitle('办好食堂')]))
    const file = { hash: 'c'.repeat(64), size: 1, name: 'plan2.txt', mediaType: 'text/plain' }
    const next = await read(`第二稿\n${text}`)
    const { id } = valueIn(await city.as('office', 'plan.upload', (work) => uploadPlan(work, file, next, planId)))
    const given = await city.byHand((hand) => settledReading(hand, id))
    expect(given?.settlement.placed.map(({ moved }) => moved)).toEqual([true])
  })

  describe('before publication', () => {
    const publish = () => city.as('office', 'plan.publish', (work) => publishPlan(work, planId, issue))

    it('everything that is lacking is said at once', async () => {
      expect(codes(await publish())).toEqual(['decision/no-lead', 'decision/no-value'])
    })

    it('what people settled is what is published', async () => {
      valueIn(await take([lead(), leaveOpen(), retitle('办好食堂')]))
      expect(valueIn(await publish()).items).toBe(2)
      const { items } = valueIn(await city.as('office', 'plan.read', (work) => getPlan(work, planId)))
      expect(items.map(({ title, owners }) => [title, owners.map(({ name }) => name)])).toEqual([
        ['新建幼儿园', ['基础教育科']],
        ['办好食堂', ['办公室']],
      ])
    })

    it('and nothing is decided about a published plan', async () => {
      valueIn(await take([lead(), leaveOpen()]))
      valueIn(await publish())
      expect(codes(await take([retitle('三')]))).toEqual(['decision/already-published'])
    })
  })
})
