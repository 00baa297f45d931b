// The thread of `match-aside.ts`: holds both lists in columns, matches them, and gives what it found part by part.
import { parentPort } from 'node:worker_threads'
import { PersonList, Texts } from '#algorithms/listed-persons.ts'
import {
  type Matched,
  matchPersons,
  mostPersons,
  pairOf,
  settingsWithoutBirth,
  TooManyAlike,
  usualSettings,
} from '#algorithms/match-lists.ts'
import type { Answer, FoundPair, Order } from './match-aside.ts'

const texts = new Texts()
const lists = { here: new PersonList(texts), there: new PersonList(texts) }
let matched: Matched | undefined
let hasBirths = false

const say = (answer: Answer) => parentPort?.postMessage(answer)

function add(side: 'here' | 'there', persons: Extract<Order, { add: unknown }>['persons']): void {
  const list = lists[side]
  for (const person of persons) {
    if (list.length === mostPersons) throw new TooManyAlike()
    hasBirths ||= person.birth !== null
    list.add(person)
  }
}

function pairsOf(from: number, to: number): (FoundPair | null)[] {
  const found: (FoundPair | null)[] = []
  for (let at = from; at < Math.min(to, lists.here.length); at++) {
    const pair = pairOf(lists.here, lists.there, matched as Matched, at)
    found.push(pair && { part: pair.part, there: pair.pair.there, score: pair.pair.score, differs: pair.pair.differs })
  }
  return found
}

function follow(order: Order): (FoundPair | null)[] | Uint8Array | null {
  if ('add' in order) add(order.add, order.persons)
  else if ('from' in order) return pairsOf(order.from, order.to)
  else {
    const settings = hasBirths ? usualSettings : settingsWithoutBirth
    matched = matchPersons(lists.here, lists.there, settings, (looked) => say({ looked }))
    return matched.taken
  }
  return null
}

parentPort?.on('message', (order: Order) => {
  try {
    say({ answer: follow(order) })
  } catch (error) {
    if (!(error instanceof TooManyAlike)) throw error
    say({ tooManyAlike: true })
  }
})
