import { isOffered, type Pack } from '#core/pack.ts'
import { useMay } from '../../records/session.ts'

/** The acts that can be done to several records at once: those that ask for nothing, as far as the visitor has their rights. */
export function useBulkVerbs(pack: Pack): string[] {
  const may = useMay()
  return Object.entries(pack.acts)
    .filter(([verb, act]) => act.from !== 'new' && isOffered(pack, verb))
    .filter(([, act]) => (act.asks ?? []).length + (act.allows ?? []).length === 0)
    .map(([verb]) => verb)
    .filter((verb) => may(`${pack.name}.${verb}`))
}
