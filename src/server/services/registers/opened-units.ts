/** Units that rows of a workbook would open: rows below may name them before they are there. */
import type { Values } from '#core/field.ts'
import type { FindUnit } from '#core/import/convert-cell.ts'
import { normalizeName } from '#core/import/unit-names.ts'
import type { UnitFacts } from './read-rows.ts'

/** Remembers the units of rows read so far, and finds them beside those that there are. */
export function openedUnits(find: FindUnit, units: Map<string, UnitFacts>) {
  const byName = new Map<string, UnitFacts | null>()
  return {
    /** A row that is a unit by itself: its id, and its values by the names of the state. */
    add(id: string, values: Values): void {
      const { name, shortName, kind, parentId } = values as Partial<Record<string, string>>
      if (!name || !kind) return
      const facts = { id, name, kind, to: null, parentId: parentId ?? null, unitPath: null }
      for (const key of new Set([name, shortName ?? name].map(normalizeName)))
        byName.set(key, byName.has(key) ? null : facts)
    },
    find: ((text) => {
      const found = find(text)
      const opened = byName.get(normalizeName(text))
      if (opened === undefined || found === 'several') return found
      if (opened === null) return 'several'
      if (found !== 'none') return units.get(found.id)?.parentId === opened.parentId ? found : 'several'
      units.set(opened.id, opened)
      return { id: opened.id }
    }) satisfies FindUnit,
  }
}
