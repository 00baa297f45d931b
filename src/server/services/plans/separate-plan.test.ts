import { beforeAll, beforeEach, expect, it } from 'vitest'
import { placeOf } from '#core/decision/anchor.ts'
import { foldActs } from '#core/record.ts'
import { readSource } from '#reader/files/read-source.ts'
import { readPlan } from '#reader/read-plan.ts'
import type { Reading } from '#reader/reading.ts'
import type { Database } from '../../storage/database.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { settledReading } from '../decisions/list-decisions.ts'
import { takeDecisions } from '../decisions/take-decisions.ts'
import { actsOf, find } from '../perform.ts'
import { plans } from '../stored.ts'
import { getPlan, listPlans } from './get-plan.ts'
import { publishPlan } from './publish-plan.ts'
import { separatePlan } from './separate-plan.ts'
import { uploadPlan } from './upload-plan.ts'

const plan = (year: number, title: string) => `测试市教育局${year}年工作要点

一、学位供给
1.${title}。
目标任务：新建公办幼儿园6所。
工作措施：每季度调度一次。
牵头科室：基础教育科。

`

eachEngine('a file of several plans', (engine) => {
  let database: Database
  let city: TestCity
  let reading: Reading
  let planId = ''
  let cities = 0
  beforeAll(async () => {
    database = await engine.open()
    reading = readPlan(await readSource(Buffer.from(plan(2026, '新建校舍') + plan(2027, '改善食堂')), 'plan.txt'))
  })
  beforeEach(async () => {
    city = await makeTestCity(database, { id: `s${++cities}` })
    const file = { hash: 'e'.repeat(64), size: 1, name: 'plan.txt', mediaType: 'text/plain' }
    planId = valueIn(await city.as('office', 'plan.upload', (work) => uploadPlan(work, file, reading))).id
  })
  const separate = (documentId: string, from = planId) =>
    city.as('office', 'plan.upload', (work) => separatePlan(work, from, documentId))
  const publish = (id: string, documentId: string) =>
    city.as('office', 'plan.publish', (work) =>
      publishPlan(work, id, { documentId, title: `要点 ${documentId}`, number: null, issuedOn: '2026-02-01' }),
    )
  const titles = async (id: string) =>
    valueIn(await city.as('office', 'plan.read', (work) => getPlan(work, id))).items.map(({ title }) => title)
  const codes = (outcome: { ok: boolean; problems?: { code: string }[] }) => outcome.problems?.map(({ code }) => code)

  it('is read as two documents', () => {
    expect(reading.documents.map(({ id }) => id)).toEqual(['d1', 'd2'])
  })

  it('gives a published plan for each of its documents, from one original', async () => {
    valueIn(await publish(planId, 'd1'))
    const { id } = valueIn(await separate('d2'))
    expect(await titles(id)).toEqual([])
    valueIn(await publish(id, 'd2'))
    expect([await titles(planId), await titles(id)]).toEqual([['新建校舍'], ['改善食堂']])
    const listed = valueIn(await city.as('office', 'plan.read', (work) => listPlans(work))).plans
    expect(listed.map(({ state, documentId }) => [state, documentId]).sort()).toEqual([
      ['published', 'd1'],
      ['published', 'd2'],
    ])
    expect(new Set(listed.map(({ fileHash }) => fileHash)).size).toBe(1)
  })

  it('takes the decisions so far along to the document that is separated', async () => {
    const node = reading.nodes.findIndex(({ title }) => title === '改善食堂')
    const change = { verb: 'retitle' as const, node: placeOf(reading, 'node', node), title: '办好食堂' }
    valueIn(
      await city.as('office', 'plan.settle', (work) =>
        takeDecisions(work, planId, { changes: [change], replaces: [] }),
      ),
    )
    const { id } = valueIn(await separate('d2'))
    const given = await city.byHand((hand) => settledReading(hand, id))
    expect(given?.settlement.reading.nodes.map(({ title }) => title)).toContain('办好食堂')
    expect(given?.settlement.lost).toEqual([])
  })

  it('gives no document twice', async () => {
    const { id } = valueIn(await separate('d2'))
    expect(codes(await separate('d2'))).toEqual(['plan/document-taken'])
    expect(codes(await separate('d2', id))).toEqual(['plan/document-taken'])
    expect(codes(await publish(planId, 'd2'))).toEqual(['plan/document-taken'])
    valueIn(await publish(planId, 'd1'))
    expect(codes(await publish(id, 'd1'))).toEqual(['plan/document-taken'])
  })

  it('of two people who separate one document at once exactly one gets it', async () => {
    const both = await Promise.all([separate('d2'), separate('d2')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('has no document that was not read', async () => {
    expect(codes(await separate('d9'))).toEqual(['plan/no-such-document'])
  })

  it('keeps the separation as an act that folds to the row', async () => {
    const { id } = valueIn(await separate('d2'))
    await city.byHand(async (hand) => {
      const { unitPath: _, cityId: __, ...row } = (await find(hand, plans, id)) as never as Record<string, unknown>
      expect(row).toEqual(foldActs(plans.kind, await actsOf(hand, id)))
    })
  })
})
