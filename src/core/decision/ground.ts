/** What decisions stand on: the reading with its tree settled and what was added, before anything in it is changed. */
import type { Reading } from '#reader/reading.ts'
import { findPlace, placeOf } from './anchor.ts'
import { beginCarrying } from './carrying.ts'
import { type Change, type Decision, type Deed, inForce, type Place, placesOf } from './decision.ts'
import { settleStructure, withVerb } from './settle-structure.ts'
import { settleAdditions } from './settle-things.ts'

export type ThingKind = 'node' | 'target' | 'owner' | 'deadline'

/** A thing of the reading with what was decided about it: what added it, what changed it. */
export interface Thing {
  place: Place
  added: Decision | null
  changed: Decision[]
}

export interface Ground {
  reading: Reading
  /** The thing with an index in the list of the ground. */
  thingAt(kind: ThingKind, index: number): Thing
  /** The thing with an index in the list of the settled reading, where those taken out are gone. */
  settledAt(kind: ThingKind, index: number): Thing & { index: number }
}

const kindOf: Partial<Record<Change['verb'], ThingKind>> = {
  retitle: 'node',
  'change-target': 'target',
  'remove-target': 'target',
  'change-owner': 'owner',
  'remove-owner': 'owner',
  'change-deadline': 'deadline',
  'remove-deadline': 'deadline',
}
const adding = { target: 'add-target', owner: 'add-owner', deadline: 'add-deadline' } as const
const lists = { node: 'nodes', target: 'targets', owner: 'owners', deadline: 'deadlines' } as const

/** The ground of a reading and its decisions. Things keep their place in it, whatever they were changed into. */
export function groundOf(base: Reading, deeds: readonly Deed[]): Ground {
  const decisions = inForce(deeds)
  const carrying = beginCarrying()
  const reading = settleAdditions(settleStructure(base, decisions, carrying), decisions, carrying)
  const added = new Map<string, Decision>()
  for (const kind of ['target', 'owner', 'deadline'] as const) {
    const own = decisions
      .filter(withVerb(adding[kind]))
      .filter(({ id }) => carrying.placed.has(id))
      .sort((a, b) => a.id.localeCompare(b.id))
    const first = reading[lists[kind]].length - own.length
    for (const [at, decision] of own.entries()) added.set(`${kind} ${first + at}`, decision)
  }
  const changed = new Map<string, Decision[]>()
  const gone = new Set<string>()
  for (const decision of decisions) {
    const kind = kindOf[decision.change.verb]
    const found = kind && findPlace(reading, placesOf(decision.change)[0] as Place)
    if (!found || typeof found === 'string') continue
    const key = `${kind} ${found.index}`
    changed.set(key, [...(changed.get(key) ?? []), decision])
    if (decision.change.verb.startsWith('remove-')) gone.add(key)
  }
  const thingAt = (kind: ThingKind, index: number): Thing => ({
    place: placeOf(reading, kind, index),
    added: added.get(`${kind} ${index}`) ?? null,
    changed: changed.get(`${kind} ${index}`) ?? [],
  })
  const left = (kind: ThingKind) => [...reading[lists[kind]].keys()].filter((index) => !gone.has(`${kind} ${index}`))
  const live = { node: left('node'), target: left('target'), owner: left('owner'), deadline: left('deadline') }
  const settledAt = (kind: ThingKind, at: number) => {
    const index = live[kind][at]
    if (index === undefined) throw new Error(`no ${kind} ${at} is left of the reading`)
    return { ...thingAt(kind, index), index }
  }
  return { reading, thingAt, settledAt }
}
