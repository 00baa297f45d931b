import { beforeAll, expect, it } from 'vitest'
import { success } from '#core/problem.ts'
import { readSource } from '#reader/files/read-source.ts'
import { readPlan } from '#reader/read-plan.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { keepReading } from '../decisions/read-again.ts'
import { searchPlans } from './search-plans.ts'
import { uploadPlan } from './upload-plan.ts'

const meals = `测试市教育局2026年工作要点

一、校园安全
1.改善食堂。9月底前完成后厨设备
更新，明厨亮灶覆盖率达到100%。
2.规范校车。每月检查校车安全。
`
const sport = `测试市教育局2025年工作要点

一、学生体质
1.开展阳光体育。每天锻炼2小时。校车按时接送。
`

eachEngine('searching the library', (engine) => {
  let city: TestCity
  let id = ''
  const readingOf = async (text: string) => readPlan(await readSource(Buffer.from(text), 'plan.txt'))
  const upload = async (name: string, text: string) => {
    const hash = name.padEnd(64, 'a')
    const file = { hash, size: 1, name, mediaType: 'text/plain' }
    const reading = await readingOf(text)
    return valueIn(await city.as('office', 'plan.upload', (work) => uploadPlan(work, file, reading))).id
  }
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    id = await upload('b', meals)
    await upload('c', sport)
  })
  const search = async (words: string, role: Parameters<TestCity['as']>[0] = 'office') =>
    valueIn(await city.as(role, 'plan.read', (work) => searchPlans(work, words))).found
  const counts = async (words: string) =>
    (await search(words)).map(({ plan, count }) => [plan.title.slice(6, 11), count])

  it('finds words in their sentences, the plan with the most hits first', async () => {
    const [first, second] = await search('校车')
    expect([first?.count, second?.count]).toEqual([2, 1])
    const hit = second?.hits[0]
    expect(hit?.sentence).toBe('校车按时接送。')
    expect(hit?.marks).toEqual([[0, 2]])
  })

  it.each([
    ['broken by the end of a line', '设备更新', [['2026年', 1]]],
    ['with blanks between', '设备 更新', [['2026年', 1]]],
    ['one character alone', '厨', [['2026年', 2]]],
    ['the last before a stop', '明厨亮灶覆盖率达到100', [['2026年', 1]]],
    ['a number', '100%', [['2026年', 1]]],
    ['that stand nowhere', '食堂校车', []],
  ])('finds words %s', async (_, words, expected) => {
    expect(await counts(words)).toEqual(expected)
  })

  it('finds headings by the initials of their pinyin, from each place on', async () => {
    expect(await counts('ygty')).toEqual([['2025年', 1]])
    expect((await search('ST'))[0]?.hits[0]?.marks).toHaveLength(1)
  })

  it('finds plans by the initials of their title', async () => {
    expect((await search('cssjyj')).map(({ plan }) => plan.title)).toHaveLength(2)
  })

  it('finds what was read last, not what an earlier reading held', async () => {
    const again = await readingOf(meals.replace('规范校车', '规范接送车辆').replace('校车安全', '车辆安全'))
    valueIn(await city.as('office', 'plan.settle', (work) => keepReading(work, id, success(again))))
    expect(await counts('校车')).toEqual([['2025年', 1]])
    expect(await counts('车辆安全')).toEqual([['2026年', 1]])
  })

  it('shows nothing of drafts that are out of reach', async () => {
    expect(await search('校车', 'county-clerk')).toEqual([])
  })

  it('keeps a file of words without end', async () => {
    await upload(
      'd',
      `附件\n${'a'.repeat(5000)}\n${Array.from({ length: 90_000 }, (_, at) => `word${at}`).join(' ')}\n`,
    )
    expect(await search('word89')).not.toEqual([])
  })
})
