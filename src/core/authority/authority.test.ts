import { describe, expect, test } from 'vitest'
import type { SourceKind } from '../matter/source.ts'
import { authorityOf, checkMove, relationOf } from './authority.ts'
import { askingOf, authorities, authorityTable, type Relation, relations, wayOf } from './authority-table.ts'
import { type IssuerKind, type Mandate, ownMandate } from './mandate.ts'
import { authorityProblems, authorityWords, paperWords, relationWords } from './words.ts'

const day = '2026-03-10'

const mandate = (kind: IssuerKind, more: Partial<Mandate> = {}, consent = ''): Mandate => ({
  ...ownMandate('the bureau'),
  ...more,
  issuer: { kind, name: 'the issuer', jointly: [], consent },
})

const designation = { document: 'Order 7', matters: 'school places', unitIds: [], from: '2026-01-01', to: '2026-06-30' }

/** The authority, or the code of the rule that refuses. */
function derived(source: SourceKind, given: Mandate, relation: Relation, on = day) {
  const found = authorityOf({ source, mandate: given, unit: { id: 'u', name: 'the unit', relation }, day: on })
  return found.ok ? found.value.authority : found.problems.map(({ code }) => code).join()
}

describe('the authority follows from source, issuer and relation', () => {
  // biome-ignore format: a table is read row by row
  test.each<[string, SourceKind, Mandate, Relation, string]>([
    ['the bureau toward its own section', 'plan-item', mandate('bureau'), 'own', 'A'],
    ['the bureau toward a county bureau', 'plan-item', mandate('bureau'), 'lower-bureau', 'A'],
    ['a task of the supervision office without a designation', 'government-supervision', mandate('bureau'), 'lower-bureau', 'A'],
    ['the same, designated in writing', 'government-supervision', mandate('bureau', { designation }), 'lower-bureau', 'B'],
    ['designated, toward a county government', 'livelihood', mandate('bureau', { designation }), 'government', 'B'],
    ['designated, toward its own section', 'livelihood', mandate('bureau', { designation }), 'own', 'authority/not-under-government-supervision'],
    ['designated, toward a training institution', 'campaign', mandate('bureau', { designation }), 'private-body', 'authority/government-supervision-of-private'],
    ['the supervision committee toward a county government', 'rectification', mandate('supervision-committee'), 'government', 'C'],
    ['the supervision committee toward a school', 'rectification', mandate('supervision-committee'), 'lower-unit', 'C'],
    ['enforcement with a case', 'campaign', mandate('enforcement', { caseNumber: 'Case 3' }), 'private-body', 'D'],
    ['enforcement without a case', 'campaign', mandate('enforcement'), 'private-body', 'authority/no-case'],
    ['enforcement against a department', 'campaign', mandate('enforcement', { caseNumber: 'Case 3' }), 'peer', 'authority/no-enforcement-inside'],
    ['the bureau toward a county government', 'plan-item', mandate('bureau'), 'government', 'authority/government-without-consent'],
    ['the same with consent', 'plan-item', mandate('bureau', {}, 'Reply 12'), 'government', 'A'],
    ["the government's own plan toward a county government", 'plan-item', mandate('government'), 'government', 'A'],
    ['the bureau toward whom it stands under', 'plan-item', mandate('bureau'), 'above', 'authority/above'],
    ["the bureau toward a county's school", 'plan-item', mandate('bureau'), 'lower-unit', 'authority/through-its-bureau'],
  ])('%s: %s', (_, source, given, relation, expected) => {
    expect(derived(source, given, relation)).toBe(expected)
  })

  test('a designation ends with its last day and reaches only whom it names', () => {
    const narrow = mandate('bureau', { designation: { ...designation, unitIds: ['another'] } })
    expect(derived('government-supervision', mandate('bureau', { designation }), 'peer', '2026-06-30')).toBe('B')
    expect(derived('government-supervision', mandate('bureau', { designation }), 'peer', '2026-07-01')).toBe('A')
    expect(derived('government-supervision', narrow, 'peer')).toBe('A')
  })

  test('it says that being asked is not being designated', () => {
    const unit = { id: 'u', name: 'the unit', relation: 'peer' as const }
    const found = authorityOf({ source: 'government-supervision', mandate: mandate('bureau'), unit, day })
    expect(found.ok && found.value.because.map(({ code }) => code)).toEqual([
      'authority/not-designated',
      'authority/own',
      'authority/relation',
    ])
  })
})

describe('the paper follows from the relation', () => {
  // biome-ignore format: a table is read row by row
  test.each([
    ['A', 'own', 'supervision-notice', 'supervision-notice'],
    ['A', 'lower-bureau', 'prompt-letter', 'supervision-letter'],
    ['A', 'peer', 'letter', 'letter'],
    ['A', 'government', 'letter-with-consent', 'letter-with-consent'],
    ['C', 'lower-unit', 'supervision-opinion', 'supervision-rectification'],
    ['D', 'private-body', 'order-to-correct', 'order-to-correct'],
  ] as const)('%s toward %s', (authority, relation, notice, rectification) => {
    expect(wayOf(authority, relation)).toMatchObject({ notice, rectification })
  })

  test('nobody is reached upward', () => {
    expect(authorities.filter((authority) => wayOf(authority, 'above'))).toEqual([])
  })

  test('an order is given by enforcement alone', () => {
    const ordering = authorities.filter((a) => relations.some((r) => wayOf(a, r)?.wording === 'order'))
    expect(ordering).toEqual(['D'])
  })
})

describe('a fact moves to another authority', () => {
  test('by a paper, from A to C or D', () => {
    expect(checkMove('A', 'C', 'lower-unit', 'Paper 4').ok).toBe(true)
    expect(checkMove('A', 'D', 'private-body', 'Paper 4').ok).toBe(true)
    expect(checkMove('A', 'D', 'private-body', ' ').ok).toBe(false)
  })
  test('never back to A, never to one that does not reach the unit, with every reason said at once', () => {
    expect(checkMove('C', 'A', 'own', 'Paper 4').ok).toBe(false)
    const both = checkMove('A', 'D', 'peer', '')
    expect(!both.ok && both.problems.map(({ code }) => code)).toEqual([
      'authority/move-without-paper',
      'authority/no-enforcement-inside',
    ])
  })
})

describe('asking and chasing rest on one table', () => {
  const asked = (
    relation: Parameters<typeof askingOf>[0],
    role: Parameters<typeof askingOf>[1],
    kind: IssuerKind = 'bureau',
  ) => {
    const found = askingOf(relation, role, { kind, consent: '' })
    return typeof found === 'string' ? found : found.code
  }

  test("a county's school is reached through its bureau: asked by a notice, never made to lead, never chased", () => {
    expect(asked('lower-unit', 'implement')).toBe('notice')
    expect(asked('lower-unit', 'lead')).toBe('authority/through-its-bureau')
    expect(derived('plan-item', mandate('bureau'), 'lower-unit')).toBe('authority/through-its-bureau')
  })

  test('what the bureau may not ask it may not chase, and by the same rule', () => {
    for (const relation of ['above', 'lower-department', 'government'] as const)
      expect(asked(relation, 'implement')).toBe(derived('plan-item', mandate('bureau'), relation))
  })

  test('a government asks everybody but those above it', () => {
    expect(asked('lower-unit', 'lead', 'government')).toBe('notice')
    expect(asked('lower-department', 'lead', 'government')).toBe('notice')
    expect(asked('above', 'support', 'government')).toBe('authority/above')
  })
})

test('a private body is one wherever it stands, but never above', () => {
  expect(relationOf('lower-unit', true)).toBe('private-body')
  expect(relationOf('own', false)).toBe('own')
  expect(relationOf('above', true)).toBe('above')
})

test('every refusal, authority, relation and paper has words', () => {
  const cells = authorities.flatMap((authority) => relations.map((relation) => authorityTable[authority][relation]))
  const codes = cells.flatMap((cell) => ('code' in cell ? [cell.code] : []))
  const used = cells.flatMap((cell) => ('code' in cell ? [] : [cell.notice, cell.rectification]))
  expect(codes.filter((code) => !(code in authorityProblems))).toEqual([])
  expect(used.filter((paper) => !(paper in paperWords))).toEqual([])
  expect(Object.keys(authorityWords)).toEqual([...authorities])
  expect(Object.keys(relationWords)).toEqual([...relations])
})
