import { and, eq, inArray } from 'drizzle-orm'
import type { FieldFile, Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import type { Problem } from '#core/problem.ts'
import type { Doing } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { unitTable } from '../../storage/tables/organisation.ts'

/** What a value points at must be there: units within reach, open and of the kinds the field wants; files that were uploaded. */
export async function checkReferences({ tx, context, extent }: Doing, pack: Pack, given: Values): Promise<Problem[]> {
  const problems: Problem[] = []
  const units = Object.entries(given).filter(
    ([name, value]) => pack.fields[name]?.kind === 'unit' && typeof value === 'string',
  )
  if (units.length > 0) {
    const ids = units.map(([, value]) => value as string)
    const rows = await tx.orm
      .select({ id: unitTable.id, kind: unitTable.kind, to: unitTable.to, name: unitTable.shortName })
      .from(unitTable)
      .where(
        and(eq(unitTable.cityId, context.city.id), inArray(unitTable.id, ids), inExtent(extent, unitTable.unitPath)),
      )
    const known = new Map(rows.map((row) => [row.id, row]))
    for (const [name, value] of units) {
      const unit = known.get(value as string)
      const field = pack.fields[name]
      if (!unit) problems.push({ code: 'register/no-such-unit', at: name })
      else if (unit.to !== null)
        problems.push({ code: 'register/unit-closed', at: name, arguments: { unit: unit.name } })
      else if (field?.kind === 'unit' && field.kinds && !field.kinds.includes(unit.kind))
        problems.push({ code: 'register/unit-of-other-kind', at: name, arguments: { unit: unit.name } })
    }
  }
  for (const [name, value] of Object.entries(given))
    if (pack.fields[name]?.kind === 'files')
      for (const file of (value ?? []) as FieldFile[])
        if (!(await context.files.has(file.hash)))
          problems.push({ code: 'register/file-missing', at: name, arguments: { name: file.name } })
  return problems
}
