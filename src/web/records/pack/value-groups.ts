import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'

/**
 * Fields in groups by the act that gives them first, in the order of the acts; groups of later acts only when they hold something.
 * What is shown from other records stands with the first, unless the page
 * shows these records themselves.
 */
export function valueGroups(
  pack: Pack,
  values: Values,
  { elsewhere = true } = {},
): { verb: string; names: string[] }[] {
  const placed = new Set<string>([pack.title, pack.holder])
  for (const [name, field] of Object.entries(pack.fields)) if (field.kept === 'act') placed.add(name)
  const groups = Object.entries(pack.acts).map(([verb, act]) => {
    const gives = new Set([...(act.asks ?? []), ...(act.allows ?? [])])
    const names = Object.keys(pack.fields).filter((name) => gives.has(name) && !placed.has(name))
    for (const name of names) placed.add(name)
    return { verb, names, begins: act.from === 'new' }
  })
  const shown = Object.keys(pack.fields).filter((name) => pack.fields[name]?.kept === 'elsewhere')
  if (elsewhere) groups[0]?.names.push(...shown)
  return groups
    .filter(({ names, begins }) => names.length > 0 && (begins || names.some((name) => isThere(values[name]))))
    .map(({ verb, names }) => ({ verb, names }))
}

const isThere = (value: unknown) =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
