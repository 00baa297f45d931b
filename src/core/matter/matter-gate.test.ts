import { expect, test } from 'vitest'
import { burdenKindOf, draftForGate, isGated, type MatterGate } from './matter-gate.ts'
import { type Source, sourceKinds } from './source.ts'

const gate: MatterGate = { basis: '', approval: '2026-07', until: '2026-12-31', minutes: 40, holidayReason: '' }
const source: Source = {
  kind: 'campaign',
  title: 'Canteens',
  number: 'Paper 9',
  on: null,
  record: null,
  file: null,
  picture: null,
  words: 'Look at every canteen.',
  gate,
}
const of = (more: Partial<Source>) =>
  draftForGate(
    { title: 'Canteens', demand: 'Look.', source: { ...source, ...more } },
    { due: '2026-11-30T18:00:00.000Z' },
  )

test('a campaign passes the gate whomever it asks, another source where schools are among them, and no paper or note', () => {
  expect(sourceKinds.filter((kind) => isGated(kind, false))).toEqual(['campaign'])
  expect(sourceKinds.filter((kind) => isGated(kind, true))).toEqual(['campaign', 'other'])
})

test('the number of the source is the document it rests on, unless another is named', () => {
  expect(of({}).basis).toBe('Paper 9')
  expect(of({ gate: { ...gate, basis: 'Paper 10' } }).basis).toBe('Paper 10')
  expect(of({ number: null, gate: null })).toMatchObject({ basis: '', approval: '', until: null, visit: 0 })
})

test('it is due on the day that its instant has in the city, and takes its minutes as a visit does', () => {
  expect(of({})).toMatchObject({ kind: 'campaign', due: '2026-12-01', visit: 40, fields: [], until: '2026-12-31' })
})

test('what was never estimated does not count as a request in the burden', () => {
  expect(burdenKindOf(source)).toBe('campaign')
  expect(burdenKindOf({ ...source, kind: 'other' })).toBe('data')
  expect([burdenKindOf({ ...source, gate: null }), burdenKindOf({ ...source, kind: 'instruction' })]).toEqual([
    undefined,
    undefined,
  ])
})
