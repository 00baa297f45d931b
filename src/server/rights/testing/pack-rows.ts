/** Workbooks to import: one row about a unit, which says nothing that could be taken for what the city holds. */
import type { Values } from '#core/field.ts'
import { importColumns } from '#core/import/columns.ts'
import { cellMark, type ReadSheet } from '#core/import/sheet.ts'
import type { Role } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { compareWithFile } from '../../services/registers/comparison/compare-lists.ts'
import { makeComparison } from '../../services/registers/comparison/run-comparison.ts'
import { previewImport } from '../../services/registers/preview-import.ts'
import { valueIn } from '../../storage/testing.ts'
import type { TestCity } from '../../testing.ts'
import { type Marks, valuesOf } from './pack-values.ts'

/** Heading and one row. Personal values are the unit's: they must not come back even to who sent them. */
export function rowOf(pack: Pack, marks: Marks): string[][] {
  const neutral = { ...marks, mark: '新', phone: '13800000000', secret: { ...marks.secret, contact: '某' } }
  const columns = importColumns(pack)
  const values = valuesOf(
    pack,
    neutral,
    pack.states.length + 1,
    columns.map(({ name }) => name),
  )
  return [columns.map(({ heading }) => heading), columns.map(({ name }) => cellOf(values, name))]
}

function cellOf(values: Values, name: string): string {
  const value = values[name]
  return typeof value === 'boolean' ? '是' : String(value)
}

/** Rows as the reader of workbooks gives them. */
export function sheetOf(rows: string[][]): ReadSheet[] {
  return [{ name: 'S', rows: rows.map((row) => row.join(cellMark)) }]
}

/** A preview by everybody who may import into the pack, waiting for its commit: `pack role` -> id. */
export async function makePreviews(city: TestCity, pack: Pack, marks: Marks): Promise<Record<string, string>> {
  const made: Record<string, string> = {}
  const { imports } = pack
  const file = { hash: '0'.repeat(64), size: 1, name: '1.csv', mediaType: 'text/csv' }
  const [heading, row] = rowOf(pack, marks) as [string[], string[]]
  // The row a second time is refused, so that there is something to put right.
  const sheets = sheetOf([heading, row, row])
  for (const role of Object.keys(imports ? (pack.acts[imports.act]?.by ?? {}) : {}) as Role[]) {
    const shown = await city
      .as(role, `${pack.name}.${imports?.act}`, (work) => previewImport(work, pack, file, sheets))
      // Whose preview breaks has none to commit; the door of previews is tried with the same row, and says so.
      .catch(() => null)
    const id = shown && valueIn(shown).import
    if (id) made[`${pack.name} ${role}`] = id
  }
  for (const role of Object.keys(pack.exports) as Role[]) {
    const compared = await city
      .as(role, `${pack.name}.export`, async (work) => {
        const asked = await compareWithFile(work, pack, file, sheets, { purpose: '核实' })
        if (asked.ok) await makeComparison((run) => run(work), pack, asked.value.id)
        return asked
      })
      .catch(() => null)
    if (compared) made[comparisonKey(pack, role)] = valueIn(compared).id
  }
  return made
}

/** The key of a comparison that a role made. */
export const comparisonKey = (pack: Pack, role: string) => `${pack.name} compared ${role}`
