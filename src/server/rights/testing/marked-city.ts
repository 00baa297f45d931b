/** A city with one record of every kind at every unit, each marked so that it is known again wherever it turns up. */
import { organisationRegisters } from '#core/organisation-registers.ts'
import type { Pack } from '#core/pack.ts'
import { changeValue } from '../../services/values/change-value.ts'
import type { Database } from '../../storage/database.ts'
import { valueIn } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { makeTestCity, phoneOf, type TestCity, type UnitKey, unitRows } from '../../testing.ts'
import { markMeetings, markOrganisation } from './mark-organisation.ts'
import { markPapers } from './mark-papers.ts'
import { markPlans, planText } from './mark-plans.ts'
import { markRequests } from './mark-requests.ts'
import { markAssignments, markMatters, markOrders } from './mark-tasks.ts'
import { kinds, markingOf, type Place } from './marking.ts'
import { keepFiles, makeRecords } from './pack-records.ts'
import { makePreviews } from './pack-rows.ts'
import type { Marks } from './pack-values.ts'

export interface MarkedCity extends TestCity {
  places: Record<UnitKey, Place>
  /** Imports that wait for their commit: `pack role` -> id. */
  previews: Record<string, string>
  /** The mark in every text that stands at a unit. */
  markOf(key: UnitKey): string
  /** Telephone number of the person at a unit. */
  phoneAt(key: UnitKey): string
}

const unitKeys = Object.keys(unitRows) as UnitKey[]

/** Makes the city; the numbers of two cities must not overlap. */
export async function makeMarkedCity(
  database: Database,
  {
    id,
    numbersFrom,
    packs = [],
    recordsAt = unitKeys,
  }: { id: string; numbersFrom: number; packs?: readonly Pack[]; recordsAt?: readonly UnitKey[] },
): Promise<MarkedCity> {
  const city = await makeTestCity(database, { id, numbersFrom, packs })
  const { clock } = city
  const markOf = (key: UnitKey) => `@${id}.${key}@`
  const phoneAt = (key: UnitKey) => phoneOf(numbersFrom + 100 + unitKeys.indexOf(key))
  const places = {} as Record<UnitKey, Place>
  for (const [i, key] of unitKeys.entries()) {
    const ids = Object.fromEntries(kinds.map((kind) => [kind, uuidv7(clock.now)]))
    const secret = { contact: `~contact.${id}.${key}~`, personal: `~personal.${id}.${key}~` }
    const marks: Marks = {
      unit: city.units[key],
      mark: markOf(key),
      secret,
      phone: phoneAt(key),
      digits: String(numbersFrom + 100 + i).padStart(4, '0'),
      files: await keepFiles(city, { open: markOf(key), ...secret }),
    }
    places[key] = { key, unit: city.units[key], ...ids, marks, records: {} } as unknown as Place
  }
  for (const place of Object.values(places)) place.pictureHash = (await city.keep(planText(markOf(place.key)))).hash
  const all = unitKeys.map((key) => ({ ...places[key], mark: markOf(key) }))

  await city.byHand(async (hand) => {
    const marking = markingOf(city, hand, all)
    await markOrganisation(marking)
    await markPlans(marking)
    await markMatters(marking)
    await markMeetings(marking)
    await markRequests(marking)
    await markAssignments(marking)
    await markOrders(marking)
    await markPapers(marking)
    const period = { content: 55, comparator: 'at-least' as const, from: '2026-09-01', basis: '新规定', reason: '' }
    valueIn(await changeValue(hand, 'kindergarten.public-share', period))
  })
  const previews: MarkedCity['previews'] = {}
  for (const pack of packs) {
    const made = await makeRecords(
      city,
      pack,
      recordsAt.map((key) => places[key].marks),
    )
    for (const [i, key] of recordsAt.entries()) places[key].records[pack.name] = made[i] ?? {}
    Object.assign(previews, await makePreviews(city, pack, places.northPrimary.marks))
  }
  for (const register of organisationRegisters)
    Object.assign(previews, await makePreviews(city, register, places.northPrimary.marks))
  return { ...city, places, previews, markOf, phoneAt }
}
