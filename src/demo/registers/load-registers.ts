/** Enters the registers of the demo city, of those packs that the installation has. */
import type { Pack } from '#core/pack.ts'
import { installValues } from '#core/value.ts'
import { shippedOf } from '#server/services/values/installed-values.ts'
import type { DemoCity } from '../city.ts'
import type { DemoIds, Hand } from '../load-organisation.ts'
import { handsOf } from '../year/hands.ts'
import { loadContacts } from './load-contacts.ts'
import { loadHazards } from './load-hazards.ts'
import { loadInspections } from './load-inspections.ts'
import { loadSchools } from './load-schools.ts'
import type { City } from './register-hands.ts'

const loaders: Record<string, (city: City, pack: Pack) => Promise<number>> = {
  school: loadSchools,
  hazard: loadHazards,
  inspection: loadInspections,
  contact: loadContacts,
}

/** Gives how many records each register holds. */
export async function loadRegisters(
  bare: Omit<Hand, 'actor' | 'now'>,
  city: DemoCity,
  ids: DemoIds,
  told: Date,
): Promise<Record<string, number>> {
  const { context } = bare
  const installed = installValues(shippedOf(context), [])
  const entered = { bare, ids, hands: handsOf(bare, city, ids), calendar: context.calendar, installed, told }
  const counts: Record<string, number> = {}
  for (const pack of context.packs) {
    const load = loaders[pack.name]
    if (load) counts[pack.name] = await load(entered, pack)
  }
  return counts
}
