import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { demoCity } from '../city.ts'
import { constructionRows, constructionTotals } from './construction.ts'
import { planDocuments, planLines, planPath, readPlanFile } from './documents.ts'

const decode = (file: string) => new TextDecoder().decode(readPlanFile({ file }))
const lines = (text: string) => text.split('\n').filter((line) => line.trim())

const city2026 = planLines('city-work-points-2026.txt')
const city2025 = lines(decode('city-work-points-2025.html').replace(/<style>.*?<\/style>|<[^>]+>/g, ''))
const safety = lines(decode('safety-work-points-and-district-plan-2026.txt'))
const county = lines(decode('county-work-points-2026.md'))
const quality = planLines('quality-implementation-plan-2025-2027.txt')

/** The lines of an item of the work points, from its number to the next. */
function item(text: string[], number: number): string {
  const start = text.findIndex((line) => line.startsWith(`${number}.`))
  const end = text.findIndex((line, at) => at > start && /^(\d+\.|[一二三四五六七八九十]+、)/.test(line))
  return text.slice(start, end < 0 ? undefined : end).join('\n')
}

describe('the .docx plans', () => {
  test.each(['city-work-points-2026', 'quality-implementation-plan-2025-2027'])(
    '%s is set from its text',
    async (file) => {
      const { value } = await mammoth.extractRawText({ path: planPath(`${file}.docx`) })
      const source = planLines(`${file}.txt`)
      expect(lines(value).slice(0, source.length)).toEqual(source)
    },
  )

  test('the table follows with its head, seven rows and the totals', async () => {
    const { value } = await mammoth.extractRawText({ path: planPath('quality-implementation-plan-2025-2027.docx') })
    const cells = lines(value).slice(quality.length)
    expect(cells).toHaveLength(4 + 7 + 8 * 8)
    expect(cells.slice(-7).map(Number)).toEqual(constructionTotals)
  })
})

describe('the plans have the size of real ones', () => {
  test('this year has thirty items with aim, measures and owners, three to seven measures each', () => {
    const aims = city2026.filter((line) => line.startsWith('目标任务：'))
    const measures = city2026.filter((line) => line.startsWith('工作措施：'))
    expect(aims).toHaveLength(30)
    expect(measures).toHaveLength(30)
    expect(city2026.filter((line) => line.startsWith('牵头科室：'))).toHaveLength(30)
    for (const line of measures) expect(line.split('。').length - 1).toBeGreaterThanOrEqual(3)
    for (const line of aims) expect(line).toMatch(/\d/)
  })

  test('last year has thirty items, the county twenty, the implementation plan ten projects', () => {
    expect(city2025.filter((line) => /^\d+\.\D/.test(line))).toHaveLength(30)
    expect(county.filter((line) => line.startsWith('● '))).toHaveLength(20)
    expect(quality.filter((line) => /^（[一二三四五六七八九十]+）.{2,14}工程$/.test(line))).toHaveLength(20)
  })
})

describe('the defects listed in README.md are there', () => {
  test('work points 2026: a number is lost, and the others run on', () => {
    const numbers = city2026.flatMap((line) => /^(\d+)\.\D/.exec(line)?.[1] ?? []).map(Number)
    expect(numbers).toEqual([...Array(30).keys()].map((at) => at + 1).filter((number) => number !== 13))
  })

  test('work points 2026: the parts of item 6 add up to one more than the whole', () => {
    const aim = item(city2026, 6)
    const whole = Number(/学校(\d+)所，其中/.exec(aim)?.[1])
    const parts = /其中(.*?)，新增/.exec(aim)?.[1]?.match(/\d+(?=所)/g) ?? []
    expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(whole + 1)
  })

  test('work points 2026: an X in item 9, two numbers in items 6 and 29, a year too late in item 30', () => {
    expect(item(city2026, 9)).toContain('高中X所')
    expect(/学位(\d+)个/.exec(item(city2026, 6))?.[1]).toBe('4500')
    expect(/学位(\d+)个/.exec(item(city2026, 29))?.[1]).toBe('4800')
    expect(item(city2026, 30)).toContain('2028年')
  })

  test('work points 2025: a lost dash, two numbers for one thing, a veto without basis', () => {
    expect(item(city2025, 5)).toMatch(/20262032年/)
    expect(/宿舍(\d+)套/.exec(item(city2025, 23))?.[1]).toBe('120')
    expect(/宿舍(\d+)套/.exec(item(city2025, 30))?.[1]).toBe('100')
    expect(item(city2025, 4)).toMatch(/一票否决.*照片.*星级/)
  })

  test('safety and district: placeholders, an item without owner, a sentence broken by a page end', () => {
    expect(safety.join('').match(/《X》|X万元|X辆|X%/g)).toHaveLength(4)
    const paragraph = safety.find((line) => line.includes('11.')) as string
    expect(paragraph).not.toContain('责任科室')
    expect(safety.filter((line) => /[^。：）》\d\s]$/.test(line) && line.length > 60)).toHaveLength(2)
  })

  test('implementation plan: a note that never closes, a total that is off by one', () => {
    const open = quality.filter((line) => line.startsWith('（责任单位') && !line.endsWith('）'))
    expect(open).toHaveLength(1)
    const sums = constructionTotals.map((_, column) =>
      constructionRows.reduce((sum, [, , numbers]) => sum + (numbers[column] ?? 0), 0),
    )
    const wrong = constructionTotals.flatMap((printed, column) =>
      printed === sums[column] ? [] : [printed - (sums[column] ?? 0)],
    )
    expect(wrong).toEqual([1])
  })
})

describe('the plans and the city agree', () => {
  const names = new Set([
    ...demoCity.units.flatMap(({ name, shortName }) => [name, shortName ?? name]),
    ...demoCity.aliases.map(({ name }) => name),
    ...demoCity.renamings.flatMap(({ name, shortName }) => [name, shortName ?? name]),
  ])
  const everyUnit = /^(各县市区(人民政府|教育局)|各科室)$/
  /** The bracket inside 县（市、区） would end a note too early. */
  const flat = (text: string[]) => text.map((line) => line.replaceAll('县（市、区）', '县市区'))

  test('every owner in the plans of the city is a unit of the city', () => {
    const notes = [
      ...flat(city2026).flatMap((line) => (line.startsWith('牵头科室：') ? [line] : [])),
      ...flat(quality).flatMap((line) => /（(?:牵头|责任)单位：[^）]*/.exec(line)?.[0] ?? []),
      ...safety.flatMap((line) =>
        [...line.matchAll(/（责任科室：([^）]*)）/g)].map(([, owners]) => `牵头科室：${owners}`),
      ),
    ]
    const owners = notes.flatMap((note) =>
      note
        .replace(/。列第一位.*|（/g, '')
        .split(/[，、；：。]/)
        .filter((part) => part && !/^(牵头|配合|责任)(科室|单位)$/.test(part)),
    )
    expect(owners.length).toBeGreaterThan(200)
    expect([...new Set(owners.filter((owner) => !names.has(owner) && !everyUnit.test(owner)))]).toEqual([])
  })

  test('schools and numbers that the plans name are those of the city', () => {
    const points = demoCity.units.filter(({ kind }) => kind === 'teaching-point')
    const closed = demoCity.closings.map(({ unit }) => unit)
    const standing = points.filter(({ key }) => !closed.includes(key))
    expect(item(city2026, 8)).toContain(`年内${standing.length}个教学点`)
    expect(county.join('')).toContain(`全县${standing.filter(({ key }) => key.startsWith('yx/ql/')).length}个教学点`)
    for (const name of [
      '望川区松韵小学',
      '望川区柏庐初级中学',
      '望川区第三实验小学',
      '望川区云麓初级中学',
      '松坪镇第二幼儿园',
    ])
      expect(names.has(name)).toBe(true)
  })

  test('the issuers are units of the city', () => {
    const keys = new Set(demoCity.units.map(({ key }) => key))
    expect(planDocuments.filter(({ issuer }) => !keys.has(issuer))).toEqual([])
  })
})
