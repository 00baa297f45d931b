import { expect, test } from 'vitest'
import type { ListedPerson } from '#algorithms/listed-persons.ts'
import { matchLists } from '#algorithms/match-lists.ts'
import { ComparisonRefused, MatchAside } from './match-aside.ts'

const list = (count: number, school: string): ListedPerson[] =>
  Array.from({ length: count }, (_, n) => ({
    identity: null,
    name: `学生${n}`,
    birth: `2015-03-${String(10 + (n % 18))}`,
    school,
  }))

/** Both lists in pieces, matched aside. */
async function matched(here: ListedPerson[], there: ListedPerson[], aside = new MatchAside()) {
  for (const [side, persons] of [
    ['here', here],
    ['there', there],
  ] as const)
    for (let from = 0; from < persons.length; from += 1000) await aside.add(side, persons.slice(from, from + 1000))
  const looked: number[] = []
  const taken = await aside.match((done) => looked.push(done))
  return { aside, taken, looked }
}

test('lists that come in pieces are matched aside as they are in place', async () => {
  const [here, there] = [list(2300, '第一小学'), list(2290, '第二小学')]
  const { aside, taken } = await matched(here, there)
  const found = matchLists(here, there)
  const pairs = [...(await aside.pairs(0, 2000)), ...(await aside.pairs(2000, 4000))]
  await aside.end()
  expect(pairs).toHaveLength(2300)
  expect(pairs.flatMap((pair, at) => (pair ? [] : [at]))).toEqual(found.onlyHere)
  for (const part of ['same', 'changed', 'doubtful'] as const)
    expect(pairs.flatMap((pair, here) => (pair?.part === part ? [{ ...pair, here }] : []))).toEqual(
      found[part].map((pair) => ({ ...pair, part })),
    )
  expect([...taken].flatMap((each, at) => (each ? [] : [at]))).toEqual(found.onlyThere)
})

test('while lists are matched others are served, and hear how far it is', async () => {
  let turns = 0
  const turning = setInterval(() => turns++, 1)
  const { aside, taken, looked } = await matched(list(20_000, '第一小学'), list(20_000, '第一小学'))
  clearInterval(turning)
  await aside.end()
  expect(taken.every((each) => each === 1)).toBe(true)
  expect(turns).toBeGreaterThan(10)
  expect(looked).toEqual(Array.from({ length: 20 }, (_, n) => n * 1000))
})

test('lists that need more memory than there is, or in which everybody is like everybody, are refused', async () => {
  const refused = (lists: Promise<unknown>) =>
    lists.then(
      () => null,
      (error) => (error instanceof ComparisonRefused ? error.problems : error),
    )
  const many = list(60_000, '第一小学')
  expect(await refused(matched(many, many, new MatchAside(12)))).toEqual([
    { code: 'comparison/too-much-memory', arguments: { limit: 12 } },
  ])
  const alike = Array.from({ length: 100_000 }, (_, n): ListedPerson => {
    const block = Math.floor(n / 190)
    return { identity: null, name: `甲${String.fromCodePoint(0x4e00 + block)}`, birth: null, school: null }
  })
  expect(await refused(matched(alike, alike))).toEqual([{ code: 'comparison/too-many-alike' }])
})
