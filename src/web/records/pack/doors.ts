/** Packs as the pages see them: their doors, and the lines that these give. */
import type { z } from 'zod'
import type { AnswerOf } from '#api/endpoint.ts'
import { type PackEndpoints, packEndpoints } from '#api/pack.ts'
import type { recordLine } from '#api/pack-shapes.ts'
import { organisationRegisters } from '#core/organisation-registers.ts'
import { isOffered, type Pack, type Words } from '#core/pack.ts'
import { personRegister } from '#core/person-register.ts'
import { unitRegister } from '#core/unit-register.ts'
import { packs } from '#packs/index.ts'
import { registerWords } from '../../words/register.ts'
import { settingsWords } from '../../words/settings.ts'
import { useMay } from '../session.ts'

export type PackDoors = PackEndpoints
export type RecordLine = z.infer<typeof recordLine>
export type RecordAnswer = AnswerOf<PackDoors['get']>
export type CountsAnswer = AnswerOf<PackDoors['counts']>

const made = new WeakMap<Pack, PackDoors>()

/** The doors of a pack: the same objects for the same pack. */
export function doorsOf(pack: Pack): PackDoors {
  const doors = made.get(pack) ?? packEndpoints(pack)
  made.set(pack, doors)
  return doors
}

/** The register of a name, if this installation has it. */
export function findRegister(name: string): Pack | undefined {
  return [...organisationRegisters, ...packs].find((register) => register.name === name)
}

/** The packs that the visitor may read, in the order of the list. */
export function useReadablePacks(): Pack[] {
  const may = useMay()
  return packs.filter((pack) => may(`${pack.name}.read`))
}

/** The acts that begin a record and that forms offer. */
export function beginnings(pack: Pack): string[] {
  return Object.entries(pack.acts)
    .filter(([verb, act]) => act.from === 'new' && isOffered(pack, verb))
    .map(([verb]) => verb)
}

/** Registers of the organisation stand among the settings; there a record has a page with what stands around it. */
const places: ReadonlyMap<Pack, string> = new Map([
  [unitRegister, '/settings/units'],
  [personRegister, '/settings/people'],
])

/** The page above those of a register. */
export function aboveRegister(pack: Pack): { href: string; title: Words } {
  return places.has(pack)
    ? { href: '/settings', title: settingsWords.title }
    : { href: '/registers', title: registerWords.title }
}

/** The address of a register's list. */
export function registerHref(pack: Pack, query: Record<string, string | undefined> = {}): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const base = places.has(pack) ? '/settings/registers' : '/registers'
  return `${base}/${pack.name}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`
}

/** The address of a record's page. */
export function recordHref(pack: Pack, id: string): string {
  return `${places.get(pack) ?? registerHref(pack)}/${id}`
}
