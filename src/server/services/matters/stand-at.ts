import { and, eq, inArray } from 'drizzle-orm'
import { lightColours } from '#core/light.ts'
import type { MatterStanding } from '#core/matter/standing.ts'
import { dueSpanOf, isDone } from '#core/matter/times.ts'
import type { Work } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { sentence } from '../../words.ts'
import { assessAsOf } from '../assignments/assess-as-of.ts'
import { foldAll } from '../fold-all.ts'
import { assignments, matters } from '../stored.ts'

/**
 * How matters in reach stood at an instant, from the acts up to it; those that did not exist yet are left out. The ids are those of
 * matters that were found in reach.
 */
export async function standAt(work: Work, ids: readonly string[], at: string): Promise<Map<string, MatterStanding>> {
  const { tx, context, language } = work
  if (ids.length === 0) return new Map()
  // A matter is read through its assignments too, and its acts with it.
  const then = await asSystemInside(tx, (whole) => foldAll({ tx: whole, context }, matters, ids, at))
  const rows = await tx.orm
    .select({ id: assignmentTable.id })
    .from(assignmentTable)
    .where(and(eq(assignmentTable.cityId, context.city.id), inArray(assignmentTable.matterId, [...ids])))
    .orderBy(assignmentTable.id)
  const asked = [
    ...(
      await foldAll(
        work,
        assignments,
        rows.map(({ id }) => id),
        at,
      )
    ).values(),
  ]
  const byMatter = Map.groupBy(asked, ({ matterId }) => matterId)
  const standings = await assessAsOf(work, asked, at)
  return new Map(
    [...then].map(([id, matter]) => {
      const own = byMatter.get(id) ?? []
      const lights = own.flatMap((each) => {
        const standing = standings.get(each.id)
        if (!standing) return []
        const { light, share, owed } = standing
        const say = (reason: typeof light.because | null) => reason && sentence(reason.code, reason.arguments, language)
        return [
          {
            unitId: each.unitId,
            colour: light.colour,
            because: say(light.because) ?? '',
            change: say(light.change),
            share,
            owed: owed.length,
          },
        ]
      })
      const shares = own.map(({ id: each, role }) => ({ role, share: standings.get(each)?.share ?? 0 }))
      return [
        id,
        {
          matter,
          span: dueSpanOf(matter, isDone(shares), new Date(at)),
          lights,
          worst: lightColours.find((colour) => lights.some((light) => light.colour === colour)) ?? 'grey',
          coordination: own.flatMap(({ id: each, unitId }) => {
            const asks = standings.get(each)?.coordination
            return asks ? [{ unitId, text: asks.text }] : []
          }),
        },
      ]
    }),
  )
}
