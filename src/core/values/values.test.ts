import { describe, expect, it } from 'vitest'
import { addDays, isDay } from '../day.ts'
import { lightThresholds } from '../light-rules.ts'
import { installValues, type ValueRecord } from '../value.ts'
import { clockFrom, type DatedValue, inForceOn, inOrder, numberOn, type ValuePeriod, valueOn } from './dated-value.ts'
import { lightThresholdsOn } from './light.ts'
import { namedLists } from './named-lists.ts'
import { parseValue, readValues } from './read-table.ts'
import { shippedValues, valuesBySubject } from './shipped.ts'
import { valueUnits } from './units.ts'
import { coreUses, planWords } from './uses.ts'

const installed = installValues(shippedValues, [])
const name = (value: DatedValue) => `${value.key} from ${value.from}`

describe('the shipped values', () => {
  it('are as many as were entered, for each subject', () => {
    const counts = Object.fromEntries(Object.entries(valuesBySubject).map(([subject, rows]) => [subject, rows.length]))
    expect(counts).toEqual({
      petition: 25,
      supervision: 37,
      openness: 39,
      compulsory: 77,
      kindergarten: 26,
      aid: 31,
      training: 10,
      safety: 26,
      special: 12,
      light: 10,
    })
  })

  it('have one row for each key and day from which it holds', () => {
    const names = shippedValues.map(name)
    expect(names.filter((each, i) => names.indexOf(each) !== i)).toEqual([])
  })

  it('have a unit, a basis, names in both languages and a first day', () => {
    const incomplete = shippedValues.filter(
      ({ unit, basis, name: { zh, en }, from }) =>
        !(unit in valueUnits) || !basis || !/\p{Script=Han}/u.test(zh) || !/[A-Za-z]/.test(en) || !isDay(from),
    )
    expect(incomplete.map(name)).toEqual([])
  })

  it('say the same of what a key is wherever it stands', () => {
    const odd = shippedValues.filter((value) => {
      const first = shippedValues.find(({ key }) => key === value.key)
      return first?.subject !== value.subject || first.unit !== value.unit || first.name.zh !== value.name.zh
    })
    expect(odd.map(name)).toEqual([])
  })

  it('hold one after the other under a key and never two at a time', () => {
    const crossed = shippedValues.filter((value) =>
      shippedValues.some(
        (other) =>
          other !== value &&
          other.key === value.key &&
          other.from <= (value.to ?? '9999-12-31') &&
          value.from <= (other.to ?? '9999-12-31'),
      ),
    )
    expect(crossed.map(name)).toEqual([])
    expect(shippedValues.filter(({ from, to }) => to !== null && to < from).map(name)).toEqual([])
  })

  it('are off exactly where they are unsure, and have a number or a rule wherever they are on', () => {
    expect(shippedValues.filter(({ on, certainty }) => on === (certainty === 'unsure')).map(name)).toEqual([])
    expect(shippedValues.filter(({ on, content }) => on && content === null).map(name)).toEqual([])
    expect(shippedValues.filter(({ on }) => !on)).toHaveLength(31)
  })

  it('lie between 0 and 100 where they are percentages, and rise where they are ranges', () => {
    const wrong = shippedValues.filter(({ unit, content }) => {
      if (Array.isArray(content)) return content[0] >= content[1]
      return unit === 'percent' && (typeof content !== 'number' || content < 0 || content > 100)
    })
    expect(wrong.map(name)).toEqual([])
  })

  it('are confirmed by nobody at first', () => {
    expect([...installed.values()].filter(({ confirmed }) => confirmed !== null)).toEqual([])
  })
})

describe('a value on a day', () => {
  it('is what held then, and nothing before the first', () => {
    expect(numberOn('aid.boarding.primary', '2011-08-31', installed)).toBe(750)
    expect(numberOn('aid.boarding.primary', '2011-09-01', installed)).toBe(1000)
    expect(numberOn('aid.boarding.primary', '2026-01-01', installed)).toBe(1250)
    expect(numberOn('aid.boarding.primary', '2009-12-31', installed)).toBeNull()
  })

  it('is nothing after its last day, while it is off, and under a key that does not exist', () => {
    expect(valueOn('finance.surcharge.national', '2022-05-01', installed)).toBeNull()
    expect(valueOn('hotline.consult', '2026-01-01', installed)).toBeNull()
    expect(valueOn('no.such', '2026-01-01', installed)).toBeNull()
  })

  it('gives a clock where it is a period of time, with its basis', () => {
    const handle = valueOn('petition.handle', '2026-01-01', installed) as ValuePeriod
    expect(clockFrom(handle)).toEqual({
      kind: 'natural-days',
      amount: 60,
      basis: handle.basis,
      onHoliday: 'next-working-day',
    })
    expect(clockFrom(handle, 'stays')?.onHoliday).toBe('stays')
    expect(clockFrom(valueOn('openness.answer', '2026-01-01', installed) as ValuePeriod)?.kind).toBe('working-days')
    expect(clockFrom(valueOn('school.size', '2026-01-01', installed) as ValuePeriod)).toBeNull()
  })

  it('is given to rules by its key alone, and is nothing where it is off', () => {
    const inForce = inForceOn('2026-01-01', installed)
    expect(inForce.number('aid.boarding.primary')).toBe(1250)
    expect(inForce.clock('petition.handle', 'stays')).toMatchObject({ amount: 60, onHoliday: 'stays' })
    expect([inForce.number('hotline.consult'), inForce.clock('school.size')]).toEqual([null, null])
  })

  it('sets the thresholds of the lights, which begin as the assumptions of the rules', () => {
    expect(lightThresholdsOn('2026-09-15', installed)).toEqual(lightThresholds)
    const off = {
      soon: null,
      shareWhenSoon: null,
      signWithin: null,
      behindPath: null,
      figureBehindPath: null,
      evidenceGrace: null,
      aheadOfPath: null,
    }
    expect(lightThresholdsOn('2026-09-15', new Map())).toEqual(off)
  })
})

describe('what officers did', () => {
  const period = (from: string, content: number): ValuePeriod => {
    const base = valueOn('petition.handle', '2026-01-01', installed) as ValuePeriod
    return { ...base, from, to: null, content }
  }
  const record = (changes: ValuePeriod[]): ValueRecord => ({
    id: '1',
    unitId: '2',
    key: 'petition.handle',
    on: null,
    confirmed: null,
    changes,
    added: null,
  })

  it('stands on top of what was shipped: the older value ends on the day before', () => {
    const changed = installValues(shippedValues, [record([period('2026-03-01', 45)])])
    expect(numberOn('petition.handle', '2026-02-28', changed)).toBe(60)
    expect(numberOn('petition.handle', '2026-03-01', changed)).toBe(45)
    expect(changed.get('petition.handle')?.periods.map(({ to }) => to)).toEqual(['2026-02-28', null])
  })

  it('replaces what was shipped from the same day', () => {
    const changed = installValues(shippedValues, [record([period('2022-05-01', 45)])])
    expect(changed.get('petition.handle')?.periods.map(({ content }) => content)).toEqual([45])
  })

  it('leaves periods that never overlap, in whatever order they were entered', () => {
    const ordered = inOrder([period('2026-03-01', 45), period('2022-05-01', 60), period('2026-01-01', 50)])
    for (const [i, { to }] of ordered.slice(0, -1).entries())
      expect(to).toBe(addDays((ordered[i + 1] as ValuePeriod).from, -1))
  })
})

describe('the table', () => {
  it('reads every form of a value', () => {
    expect(parseValue('15')).toEqual({ content: 15, comparator: 'is' })
    expect(parseValue('>=2.5')).toEqual({ content: 2.5, comparator: 'at-least' })
    expect(parseValue('<=30')).toEqual({ content: 30, comparator: 'at-most' })
    expect(parseValue('~5')).toEqual({ content: 5, comparator: 'about' })
    expect(parseValue('3..5')).toEqual({ content: [3, 5], comparator: 'between' })
    expect(parseValue('20:30')).toEqual({ content: '20:30', comparator: 'is' })
    expect(parseValue('yes')).toEqual({ content: true, comparator: 'is' })
    expect(parseValue('?')).toEqual({ content: null, comparator: 'is' })
    expect(parseValue('about 5')).toBeNull()
  })

  it('refuses a line that is not of its form', () => {
    const line = 'a.b | 名 | Name | 3 | months | 2020 | | 依据 | statute | national'
    expect(readValues('aid', line)).toMatchObject([{ from: '2020-01-01', fromKnown: 'year', on: true }])
    for (const [from, to] of [
      ['months', 'moons'],
      ['2020', '2020-13'],
      ['statute', 'sure'],
      ['national', 'nowhere'],
      ['| 3 |', '| three |'],
      ['依据', ''],
      ['a.b', 'A b'],
    ] as const)
      expect(() => readValues('aid', line.replace(from, to))).toThrow('values of aid')
  })
})

describe('keys', () => {
  it('that places and plan words name exist', () => {
    const named = [...coreUses.map(({ key }) => key), ...Object.keys(planWords)]
    expect(named.filter((key) => !installed.has(key))).toEqual([])
  })
})

describe('the named lists', () => {
  it('have different keys and terms, and no more items than the term speaks of', () => {
    expect(new Set(namedLists.map(({ key }) => key)).size).toBe(namedLists.length)
    expect(new Set(namedLists.map(({ term }) => term)).size).toBe(namedLists.length)
    expect(namedLists.filter(({ count, items }) => count !== null && items.length > count)).toEqual([])
  })

  it('are whole where their meaning is the usual one', () => {
    const partial = namedLists.filter(({ meaning, count, items }) => meaning === 'common' && items.length !== count)
    expect(partial.map(({ term }) => term)).toEqual([])
  })
})
