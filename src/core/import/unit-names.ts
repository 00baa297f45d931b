import type { FindUnit } from './convert-cell.ts'

/** A unit by everything it is called: names, earlier names and aliases, codes. */
export interface NamedUnit {
  id: string
  names: readonly string[]
  codes: readonly string[]
}

/** Finds units by name, alias or code; a name that several have names none of them. */
export function unitFinder(units: readonly NamedUnit[]): FindUnit {
  const byName = new Map<string, string | null>()
  const add = (name: string, id: string) => {
    const key = normalizeName(name)
    if (key === '') return
    const known = byName.get(key)
    byName.set(key, known === undefined || known === id ? id : null)
  }
  for (const { id, names } of units) for (const name of names) add(name, id)
  // A code counts where no unit is called like it.
  const named = new Set(byName.keys())
  for (const { id, codes } of units) for (const code of codes) if (!named.has(normalizeName(code))) add(code, id)
  return (name) => {
    const id = byName.get(normalizeName(name))
    return id === undefined ? 'none' : id === null ? 'several' : { id }
  }
}

/** A name without spaces and dots, in one width and case. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·•・]/g, '')
    .toLowerCase()
}
