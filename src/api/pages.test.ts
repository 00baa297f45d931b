import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'

/** Doors that give lists whole, by what these cannot outgrow. Whoever adds a list gives it pages, or says here why it needs none. */
const whole = {
  'of one person': [
    ...['session.get', 'demo.accounts', 'session.list', 'notice.channels', 'signing-chain.list'],
    ...['submission.list', 'week.get', 'contact.overview'],
  ],
  'of one record': [
    ...['unit.relations', 'person.posts', 'calendar.get', 'plan.get', 'plan.reading', 'item.suggest', 'plan.layout'],
    ...['plan.compare', 'item.history', 'plan.check', 'decision.list', 'evidence.pairs', 'plan.revisions'],
    ...['consultation.get', 'plan.follow-suggestions', 'quota.list', 'plan.ties', 'matter.get', 'body.get'],
    ...['meeting.get', 'request.get', 'page.get', 'order.get', 'order.propose', 'paper.get', 'assignment.get'],
    ...['act.list', 'value.get', 'indicator.get', 'unit.get', 'person.get', 'unit.comparison', 'person.comparison'],
  ],
  'of the units that there are': [
    'unit.tree',
    'unit.count',
    'group.list',
    'wall.get',
    'map.boundaries',
    'burden.counties',
    'unit.counts',
    'person.counts',
  ],
  'of what is declared': [
    ...['provider.list', 'ladder.list', 'named-list.list', 'value.list', 'value.stale-uses', 'import-profile.list'],
    ...['channel.list', 'indicator.list', 'paper.superior', 'ledger.verify'],
  ],
  'of the plans of the bureaus': ['plan.list', 'consultation.list', 'plan.follow-ons', 'clue.list', 'relief.list'],
  'cut at a number that the door says': [
    ...['plan.search', 'evidence.list', 'burden.get', 'audit.list', 'notice.messages', 'notice.list'],
  ],
}
const knownWhole = new Set(Object.values(whole).flat())

/** Parts of an answer that are lists. */
function listsOf({ answer }: Endpoint): string[] {
  if (!(answer instanceof z.ZodObject)) return []
  return Object.entries(answer.shape).flatMap(([name, shape]) => {
    let inner = shape as z.ZodType
    while (inner instanceof z.ZodNullable || inner instanceof z.ZodOptional) inner = inner.unwrap() as z.ZodType
    return inner instanceof z.ZodArray ? [name] : []
  })
}

const namesIn = (shape: z.ZodType) => (shape instanceof z.ZodObject ? Object.keys(shape.shape) : [])

const lists = endpoints.filter(
  ({ method, gives, ...door }) => method === 'GET' && !gives && listsOf(door as Endpoint).length > 0,
)

/** Records of registers go on after the last record of a page instead of a number of lines. */
const isPaged = ({ query, answer }: Endpoint) =>
  namesIn(query).includes('skip') || ['records', 'next'].every((name) => namesIn(answer).includes(name))

it('a list that grows with the city is given in pages', () => {
  const unpaged = lists.filter((door) => !isPaged(door) && !knownWhole.has(door.name)).map(({ name }) => name)
  expect(unpaged).toEqual([])
  const paged = lists.filter(isPaged).map(({ name }) => name)
  expect(paged.filter((name) => knownWhole.has(name))).toEqual([])
  expect([...knownWhole].filter((name) => !lists.some((door) => door.name === name))).toEqual([])
})

it('whoever sees a page is told how many lines there are in all', () => {
  const paged = lists.filter(isPaged)
  expect(paged.length).toBeGreaterThan(8)
  expect(paged.filter(({ answer }) => !namesIn(answer).includes('total')).map(({ name }) => name)).toEqual([])
})
