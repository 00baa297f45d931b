import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ListedPerson } from './listed-persons.ts'
import { likeness, matchLists, settingsWithoutBirth } from './match-lists.ts'

const person = (more: Partial<ListedPerson> = {}): ListedPerson => ({
  identity: null,
  name: '甲乙丙',
  birth: '2015-03-04',
  school: '第一小学',
  ...more,
})
const [one, two] = ['110101201503040011', '110101201503040038']

describe('two lists', () => {
  test('find the same person by the number alone, and say what changed', () => {
    const there = person({ identity: one.toLowerCase(), school: '第二小学', values: { grade: 3 } })
    expect(matchLists([person({ identity: one, values: { grade: 2 } })], [there])).toEqual({
      same: [],
      changed: [{ here: 0, there: 0, score: 1, differs: ['school', 'grade'] }],
      onlyHere: [],
      onlyThere: [],
      doubtful: [],
    })
  })

  test('find a person without a number by name, birth and school', () => {
    expect(matchLists([person()], [person({ identity: one })]).same).toEqual([
      { here: 0, there: 0, score: 1, differs: [] },
    ])
  })

  test('write the point in a name in any way, and know rare characters', () => {
    const [a, b] = [person({ name: '阿依·𠮷娜' }), person({ name: '阿依•𠮷娜' })]
    expect(matchLists([a], [b]).same.length).toBe(1)
    expect(likeness('𠮷', '𠮸')).toBe(0)
  })

  test('leave a wrong character or a wrong digit of the birth to somebody who looks', () => {
    for (const other of [person({ name: '甲已丙' }), person({ birth: '2015-03-14' })])
      expect(matchLists([person()], [other])).toMatchObject({
        same: [],
        changed: [],
        onlyHere: [],
        doubtful: [{ here: 0 }],
      })
  })

  test('do not take two numbers for one person, however alike they are', () => {
    const found = matchLists([person({ identity: one })], [person({ identity: two })])
    expect(found.doubtful).toEqual([{ here: 0, there: 0, score: 1, differs: ['identity'] }])
  })

  test('do not guess between two of one name', () => {
    const found = matchLists([person()], [person(), person()])
    expect([found.same.length, found.doubtful.length, found.onlyThere.length]).toEqual([0, 1, 1])
  })

  test('do not believe a number under which stands quite another name', () => {
    const found = matchLists(
      [person({ identity: one })],
      [person({ identity: one, name: '丁戊', birth: '2012-01-01' })],
    )
    expect(found.doubtful[0]?.differs).toEqual(['name', 'birth'])
  })

  test('are matched in whatever place of a list somebody stands', () => {
    const list = [person(), person({ name: '丁戊己' }), person({ name: '庚辛壬' })]
    expect(matchLists(list, list).same.map(({ here, there }) => [here, there])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ])
  })

  test('without days of birth: one name at one place is the same, a like name there or an unknown place somebody looks at', () => {
    const school = (name: string, place: string | null) => person({ name, birth: null, school: place })
    const found = matchLists(
      [school('实验小学', '东区'), school('第三中校', '东区'), school('新村小学', null), school('独有学校', '西区')],
      [school('实验小学', '东区'), school('第三中学', '东区'), school('新村小学', '西区'), school('实验小学', '西区')],
      settingsWithoutBirth,
    )
    expect(found.same.map(({ here, there }) => [here, there])).toEqual([[0, 0]])
    expect(found.doubtful.map(({ here, there }) => [here, there]).sort()).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect([found.onlyHere, found.onlyThere]).toEqual([[3], [3]])
  })

  test('leave strangers alone', () => {
    const found = matchLists([person()], [person({ name: '丁戊己', birth: '2014-01-01' })])
    expect([found.onlyHere, found.onlyThere]).toEqual([[0], [0]])
  })

  test('account for every place exactly once, and for the same ones from either side', () => {
    const names = fc.constantFrom('甲乙', '甲丙', '乙丙丁', '甲乙丙')
    const anyone = fc.record({
      identity: fc.constantFrom(null, one, two),
      name: names,
      birth: fc.constantFrom(null, '2015-03-04', '2015-04-03', '2015-03-05'),
      school: fc.constantFrom(null, '一小', '二小'),
    })
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 12 }), fc.array(anyone, { maxLength: 12 }), (here, there) => {
        const found = matchLists(here, there)
        const pairs = [...found.same, ...found.changed, ...found.doubtful]
        const sorted = (places: number[]) => places.sort((a, b) => a - b)
        expect(sorted([...pairs.map((pair) => pair.here), ...found.onlyHere])).toEqual([...here.keys()])
        expect(sorted([...pairs.map((pair) => pair.there), ...found.onlyThere])).toEqual([...there.keys()])
        expect(matchLists(there, here).same.length).toBe(found.same.length)
      }),
    )
  })
})

/** A fixed sequence of numbers from 0 to 1. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

describe('long lists with seeded errors', () => {
  test('are told apart as they were made', () => {
    const count = 20_000
    const random = seeded(7)
    const pick = (text: string) => text[Math.floor(random() * text.length)] as string
    const character = () => String.fromCodePoint(0x4e00 + Math.floor(random() * 3000))
    const here: ListedPerson[] = Array.from({ length: count }, (_, i) => ({
      identity: random() < 0.9 ? `1101012015${String(i).padStart(8, '0')}` : null,
      name: pick('张王李赵陈杨黄周吴徐') + character() + character(),
      birth: `20${10 + Math.floor(random() * 8)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
      school: `第${Math.floor(random() * 200)}小学`,
    }))
    const expected = { untouched: 0, moved: 0, misspelt: 0, gone: 0 }
    const there: ListedPerson[] = []
    for (const each of here) {
      const fate = random()
      if (fate < 0.05) expected.gone++
      else if (fate < 0.1) {
        expected.moved++
        there.push({ ...each, school: '转入学校' })
      } else if (fate < 0.15) {
        expected.misspelt++
        there.push({ ...each, identity: null, name: each.name[0] + character() + each.name[2] })
      } else {
        expected.untouched++
        there.push(random() < 0.2 ? { ...each, identity: null } : each)
      }
    }
    const found = matchLists(here, there.toReversed())
    expect(found.onlyHere.length).toBe(expected.gone)
    expect(found.onlyThere).toEqual([])
    expect(found.same.length).toBe(expected.untouched)
    // Without a number and with another school somebody must look.
    expect(found.changed.length + found.doubtful.length).toBe(expected.moved + expected.misspelt)
    expect(found.doubtful.length).toBeGreaterThanOrEqual(expected.misspelt)
    const turned = there.toReversed()
    for (const { here: i, there: j } of [...found.same, ...found.changed]) expect(turned[j]?.birth).toBe(here[i]?.birth)
  })
})
