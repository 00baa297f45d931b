import { beforeAll, expect, it } from 'vitest'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { actsOf } from '../perform.ts'
import { getPlan } from './get-plan.ts'
import { importPlan } from './import-plan.ts'

const words = '北县教育局2026年工作要点\n一、建设\n1.规划。新建学校5所。\n2.食堂。公开采购价格。\n'

eachEngine('a plan that comes in at the machine itself', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  })
  const take = (name: string, content: string, unit?: string) =>
    importPlan(city.context, { name, content: [Buffer.from(content)], unit })

  it('is a draft in the library, by an act that the machine’s administrator signed', async () => {
    const { id, items } = valueIn(await take('plan.txt', words, '北县教育局'))
    expect(items).toBe(2)
    await city.as('office', 'plan.read', async (work) => {
      expect(valueIn(await getPlan(work, id)).plan).toMatchObject({
        state: 'read',
        fileName: 'plan.txt',
        yearFrom: 2026,
      })
      expect((await actsOf(work, id)).map(({ verb, by }) => [verb, by.name])).toEqual([['upload', '本机管理员']])
      return { ok: true, value: null }
    })
  })

  it('is refused when it is there already, empty, or for a unit that is not there', async () => {
    const codes = async (given: ReturnType<typeof take>) => {
      const outcome = await given
      return outcome.ok ? [] : outcome.problems.map(({ code }) => code)
    }
    expect(await codes(take('again.txt', words))).toEqual(['plan/same-file'])
    expect(await codes(take('empty.txt', ''))).toEqual(['wire/file-empty'])
    expect(await codes(take('other.txt', `${words}3.校车。`, '无此单位'))).toEqual(['plan/no-such-unit'])
  })
})
