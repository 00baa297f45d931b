import { describe, expect, it } from 'vitest'
import { definitions, quantities } from '#core/indicator/catalogue.ts'
import { quantitiesOf } from '#core/indicator/definition.ts'
import { packs } from './index.ts'

/** Names under which a definition is the figure of a register, besides those that the register's figure answers to. */
const sameFigure: Readonly<Record<string, string>> = { 义务教育大班额占比: '大班额占比' }

/** Definitions that a register's figure is called like and that still ask: what the register does not tell apart. */
const stillAsked: Readonly<Record<string, string>> = {
  'digital.senior-ratio': 'the register knows the computers of a school, not those of a stage',
  'digital.junior-ratio': 'the register knows the computers of a school, not those of a stage',
  'digital.primary-ratio': 'the register knows the computers of a school, not those of a stage',
}

/** Names of returned quantities that mean what a register counts. */
const sameCount = [
  '在校学生',
  '在校生',
  '在园幼儿',
  '专任教师',
  '教师用计算机',
  '发现的隐患',
  '整改完成的隐患',
  '公办园在园幼儿',
]

const returned = [...quantities.values()].filter(({ register }) => register === null)

describe('what a register computes', () => {
  const answers = new Set(
    packs.flatMap(({ indicators, words }) =>
      Object.entries(indicators).flatMap(([name, figure]) => [words.indicators[name]?.zh ?? '', ...figure.answers]),
    ),
  )
  const alike = definitions.filter(({ name }) => answers.has(sameFigure[name.zh] ?? name.zh))
  const asks = alike.filter(({ formula }) => returned.some(({ key }) => quantitiesOf(formula).includes(key)))

  it('is returned by no unit, but for what the register does not tell apart', () => {
    expect(asks.map(({ key }) => key).sort()).toEqual(Object.keys(stillAsked).sort())
    const taken = alike.filter((each) => !asks.includes(each)).map(({ key }) => key)
    expect(taken).toEqual(expect.arrayContaining(['safety.hazards', 'classes.large', 'kg.public-children-share']))
  })

  it('has no quantity that is returned under the same name', () => {
    const counts = packs.flatMap(({ fields, words }) =>
      Object.keys(fields).flatMap((name) => (fields[name]?.kind === 'number' ? (words.fields[name]?.zh ?? []) : [])),
    )
    const names = new Set([...sameCount, ...counts])
    expect(returned.filter(({ name }) => names.has(name.zh)).map(({ key }) => key)).toEqual([])
    const known = [...quantities.values()].filter(({ name, register }) => register && sameCount.includes(name.zh))
    expect(known.length).toBeGreaterThan(4)
  })
})

it('each quantity of a register is one that the register knows', () => {
  const wrong = [...quantities.values()].filter(({ register }) => {
    if (!register) return false
    const pack = packs.find(({ name }) => name === register.pack)
    if (!pack) return true
    if ('fields' in register) return register.fields.some((field) => pack.fields[field]?.kind !== 'number')
    const measure = pack.indicators[register.figure]?.[register.part]
    // What depends on the clock of an open record changes without an act, and no count of units keeps it.
    return !measure || measure.inTime !== undefined || measure.decided === true
  })
  expect(wrong.map(({ key }) => key)).toEqual([])
})
