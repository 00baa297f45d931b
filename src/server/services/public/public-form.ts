import { and, eq, inArray, isNull } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import type { UnitKind } from '#core/organisation.ts'
import type { Pack } from '#core/pack.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Context } from '../../context.ts'
import { actTable } from '../../storage/tables/ledger.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { publicReportTable } from '../../storage/tables/public.ts'
import { find } from '../perform.ts'
import { storedPack } from '../registers/stored-pack.ts'
import { indexOfCode, makePass } from './pass.ts'

/** Kinds of unit by which schools are listed. */
const countyKinds: readonly UnitKind[] = ['county', 'development-zone']

/** What the form of a public report needs: the open units that a report can be about, by their county, and a pass. */
export async function publicForm(context: Context, pack: Pack, now: Date) {
  const field = pack.fields[pack.holder]
  const kinds = field?.kind === 'unit' ? (field.kinds ?? []) : []
  const rows = await context.database.asSystem((tx) =>
    tx.orm
      .select({ id: unitTable.id, name: unitTable.name, kind: unitTable.kind, path: unitTable.unitPath })
      .from(unitTable)
      .where(
        and(
          eq(unitTable.cityId, context.city.id),
          inArray(unitTable.kind, [...kinds, ...countyKinds]),
          isNull(unitTable.to),
        ),
      )
      .orderBy(unitTable.unitPath),
  )
  const counties = rows.filter(({ kind }) => countyKinds.includes(kind))
  const units = rows
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, name, path }) => ({
      id,
      name,
      area: counties.find((county) => path.startsWith(county.path))?.name ?? context.city.name,
    }))
  return success({ pass: makePass(context.keyring, now), units })
}

/** Where the report with a code stands: its state and two days, nothing else about it. */
export async function publicState(
  context: Context,
  pack: Pack,
  code: string,
): Promise<Outcome<{ state: string; reportedOn: string; changedOn: string }>> {
  const cityId = context.city.id
  return context.database.asSystem(async (tx) => {
    const [report] = await tx.orm
      .select()
      .from(publicReportTable)
      .where(
        and(
          eq(publicReportTable.cityId, cityId),
          eq(publicReportTable.pack, pack.name),
          eq(publicReportTable.code, indexOfCode(context.keyring, code)),
        ),
      )
    const record = report && (await find({ tx, context }, storedPack(pack), report.recordId))
    if (!record) return failure({ code: 'public/no-such-code', at: 'code' })
    const acts = await tx.orm
      .select({ at: actTable.at })
      .from(actTable)
      .where(and(eq(actTable.cityId, cityId), eq(actTable.recordId, record.id)))
      .orderBy(actTable.step)
    const days = acts.map(({ at }) => dayOf(new Date(at)))
    return success({ state: record.state, reportedOn: days[0] as string, changedOn: days.at(-1) as string })
  })
}
