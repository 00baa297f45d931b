/**
 * What a request should get, worked out apart from the program: from the table of rights alone, and a tree of units
 * that is climbed by hand. It shares no code with what it judges.
 */
import type { Role } from '#core/may.ts'
import { placeOfRole, type UnitKey, unitRows } from '../../testing.ts'

/** right -> role -> reach, as `policy` has it. */
export type Table = Record<string, Partial<Record<Role, string>>>

/** Who asks. */
export interface Subject {
  name: string
  role: Role | null
  session: 'none' | 'open' | 'second-factor' | 'must-change'
}

/** What is asked about: a unit of the subject's own city, one of another city, or nothing that exists. */
export type About = UnitKey | 'other-city' | 'missing'

/** What the units of the test city look after that are bureaus. */
const lookedAfter: Partial<Record<UnitKey, UnitKey>> = { bureau: 'city', northBureau: 'north', zoneBureau: 'zone' }

/** What the inspector inspects. */
const inspected: UnitKey[] = ['northPrimary']

/** Whether a unit stands at or under another. */
export function standsUnder(key: UnitKey, above: UnitKey): boolean {
  const parent = unitRows[key][0]
  return key === above || (parent !== null && standsUnder(parent, above))
}

/** The bureau at or above a unit; the unit itself where there is none. */
export function bureauOf(key: UnitKey): UnitKey {
  for (let at: UnitKey | null = key; at !== null; at = unitRows[at][0]) if (lookedAfter[at]) return at
  return key
}

/** What a post at a unit looks after: what the nearest bureau above it looks after, else the unit. */
function jurisdiction(key: UnitKey): UnitKey {
  for (let at: UnitKey | null = key; at !== null; at = unitRows[at][0]) {
    const after = lookedAfter[at]
    if (after) return after
  }
  return key
}

/** The place that a bureau looks after in which a unit stands, the innermost. */
export function placeLookedAfter(key: UnitKey): UnitKey {
  const places = Object.values(lookedAfter)
  for (let at: UnitKey | null = key; at !== null; at = unitRows[at][0]) if (places.includes(at)) return at
  return key
}

/** The place whose bureau looks after a unit as one of its own: a bureau, and what it looks after, stand in the place above. */
export function placeLookedAfterBeside(key: UnitKey): UnitKey {
  const place = placeLookedAfter(key)
  const parent = unitRows[place][0]
  return (key === place || lookedAfter[key] === place) && parent !== null ? placeLookedAfter(parent) : place
}

/** Whether a role has a right over what stands at a unit. */
export function reaches(table: Table, role: Role, right: string, about: About): boolean {
  if (about === 'other-city' || about === 'missing') return false
  const own = placeOfRole[role]
  switch (table[right]?.[role]) {
    case 'city':
      return true
    case 'jurisdiction':
      return standsUnder(about, jurisdiction(own))
    case 'unit':
      return standsUnder(about, own)
    case 'inspected':
      return inspected.includes(about)
    default:
      return false
  }
}

/** Whether a role speaks for a unit itself: it stands in it, or in the bureau of it. */
export function speaksFor(table: Table, role: Role, right: string, about: About): boolean {
  if (about === 'other-city' || about === 'missing' || !reaches(table, role, right, about)) return false
  const own = placeOfRole[role]
  return standsUnder(own, about) || jurisdiction(own) === about
}

/** The code of the refusal that a request should get, or null when rights let it pass. */
export function expectedRefusal(table: Table, right: string, subject: Subject, about: About | null): string | null {
  if (right === 'public') return null
  if (subject.session === 'none') return 'wire/not-signed-in'
  if (right === 'half') return null
  if (subject.session !== 'open') return `wire/${subject.session}-missing`
  if (right === 'signed-in') return null
  const { role } = subject
  if (role === null || table[right]?.[role] === undefined) return 'wire/not-allowed'
  return about !== null && !reaches(table, role, right, about) ? 'wire/not-found' : null
}
