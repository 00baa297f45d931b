/** Packs as the pages see them: their doors, and the lines that these give. */
import type { z } from 'zod'
import type { AnswerOf } from '#api/endpoint.ts'
import { packEndpoints, type recordLine } from '#api/pack.ts'
import { isOffered, type Pack } from '#core/pack.ts'
import { packs } from '#packs/index.ts'
import { useMay } from '../session.ts'

export type PackDoors = ReturnType<typeof packEndpoints>
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

/** The pack of a name, if this installation has it. */
export function findPack(name: string): Pack | undefined {
  return packs.find((pack) => pack.name === name)
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

/** The address of a register's page. */
export function registerHref(pack: Pack, query: Record<string, string | undefined> = {}): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return `/registers/${pack.name}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`
}
