/** What a marked city is made with: places with ids that are known before anything stands there, and a way to enter one of each. */
import type { RecordState, Verbs } from '#core/record.ts'
import type { Hand } from '../../context.ts'
import { begin } from '../../services/perform.ts'
import type { Stored } from '../../services/stored.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import type { TestCity, UnitKey } from '../../testing.ts'
import type { RecordIds } from './pack-records.ts'
import type { Marks } from './pack-values.ts'

/** Ids of what stands at a unit. */
export interface Place {
  key: UnitKey
  unit: string
  person: string
  account: string
  post: string
  relation: string
  group: string
  /** A plan that was read, and one that is published with an item. */
  draft: string
  plan: string
  item: string
  target: string
  /** The matter that the item is, filed; and one entered from a note of a leader. */
  matter: string
  note: string
  /** SHA-256 of the file that stands for the picture of the note and for everything attached. */
  pictureHash: string
  /** A body that is kept there with a meeting that is called, one that was held, and whoever sits in it. */
  body: string
  member: string
  called: string
  held: string
  /** A request that is drafted. */
  request: string
  /** A part of the target, an application that waits, a consultation that was answered with an opinion, and an open one. */
  quota: string
  /** A quantity that the unit entered. */
  entry: string
  application: string
  /** A register's figure that the unit contests. */
  contest: string
  consultation: string
  opinion: string
  toAnswer: string
  /** Assignments that wait to be signed, to be returned, and for review. */
  toSign: string
  toReturn: string
  toReview: string
  returned: string
  /** A matter that the city keeps, what it asks of the unit, and what the unit returned: it is checked by the county first. */
  ofCity: string
  askedByCity: string
  toCheck: string
  evidence: string
  /** An order that is drafted, one that waits for a statement in defence, and one in effect. */
  orderDraft: string
  orderTold: string
  orderOpen: string
  /** A paper that was drafted here, and one that went out and was delivered here. */
  paper: string
  sent: string
  /** A paper that was checked, and the countersignature that the unit is asked for. */
  toCountersign: string
  countersignature: string
  /** What the unit filled in and has not signed yet. */
  submission: string
  /** What values of records of packs are made of here, and the records. */
  marks: Marks
  records: RecordIds
}

/** What gets its id before it is entered. */
export const kinds = [
  'person',
  'account',
  'post',
  'relation',
  'group',
  'draft',
  'plan',
  'item',
  'target',
  'matter',
  'note',
  'body',
  'member',
  'called',
  'held',
  'request',
  'quota',
  'entry',
  'application',
  'contest',
  'consultation',
  'opinion',
  'toAnswer',
  'toSign',
  'toReturn',
  'toReview',
  'returned',
  'ofCity',
  'askedByCity',
  'toCheck',
  'evidence',
  'orderDraft',
  'orderTold',
  'orderOpen',
  'paper',
  'sent',
  'toCountersign',
  'countersignature',
  'submission',
] as const

/** A place with the mark of everything that stands there. */
export type Marked = Place & { mark: string }

/** A city that is being marked. */
export interface Marking {
  city: TestCity
  hand: Hand
  all: readonly Marked[]
  /** Enters one record at every unit. */
  enter<State extends RecordState, Acts extends Verbs, Verb extends keyof Acts & string>(
    stored: Stored<State, Acts>,
    verb: Verb,
    kind: (typeof kinds)[number] | null,
    values: (place: Marked) => Acts[Verb],
  ): Promise<unknown>
  /**
   * Sets columns of some records at once: states that several acts lead to, where what is tried is only who reaches them.
   * `set` is what follows SET in SQL.
   */
  set(table: string, set: string, ids: (place: Marked) => string[]): Promise<unknown>
  /** The path of a unit. */
  pathOf(unit: string): Promise<string>
}

/** Begins to mark a city. */
export function markingOf(city: TestCity, hand: Hand, all: readonly Marked[]): Marking {
  return {
    city,
    hand,
    all,
    enter: (stored, verb, kind, values) =>
      begin(
        hand,
        stored,
        all.map((place) => ({ id: kind === null ? uuidv7(hand.now) : place[kind], verb, values: values(place) })),
      ),
    set: (table, set, ids) =>
      hand.tx.query(`update ${table} set ${set} where city_id = $1 and id = any($2::uuid[])`, [
        city.context.city.id,
        all.flatMap(ids),
      ]),
    pathOf: async (unit) => {
      const rows = await hand.tx.query<{ unit_path: string }>(
        'select unit_path from unit where city_id = $1 and id = $2',
        [city.context.city.id, unit],
      )
      return rows[0]?.unit_path as string
    },
  }
}
