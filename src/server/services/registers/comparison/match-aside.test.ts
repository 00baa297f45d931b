import { expect, test } from 'vitest'
import { type ListedPerson, matchLists, usualSettings } from '#algorithms/match-lists.ts'
import { matchAside } from './match-aside.ts'

const list = (count: number, school: string): ListedPerson[] =>
  Array.from({ length: count }, (_, n) => ({
    identity: null,
    name: `学生${n}`,
    birth: `2015-03-${String(10 + (n % 18))}`,
    school,
  }))

test('a comparison aside is the same as one in place', async () => {
  const [here, there] = [list(300, '第一小学'), list(290, '第二小学')]
  const aside = await matchAside({ here, there, settings: usualSettings })
  expect(aside).toEqual({ ok: true, value: matchLists(here, there, usualSettings) })
})

test('while lists are compared others are served', async () => {
  const lists = { here: list(20_000, '第一小学'), there: list(20_000, '第一小学'), settings: usualSettings }
  let turns = 0
  const turning = setInterval(() => turns++, 1)
  const found = await matchAside(lists)
  clearInterval(turning)
  expect(found.ok && found.value.same.length).toBe(20_000)
  expect(turns).toBeGreaterThan(10)
})

test('lists that need more memory than there is are refused, and the next are compared', async () => {
  const lists = { here: list(60_000, '第一小学'), there: list(60_000, '第一小学'), settings: usualSettings }
  const refused = await matchAside(lists, 20)
  expect(refused).toMatchObject({
    ok: false,
    problems: [{ code: 'comparison/too-much-memory', arguments: { limit: 20 } }],
  })
  const found = await matchAside({ here: list(3, 'a'), there: list(3, 'a'), settings: usualSettings })
  expect(found.ok && found.value.same.length).toBe(3)
})
