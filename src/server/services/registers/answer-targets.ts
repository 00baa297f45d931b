import { and, eq } from 'drizzle-orm'
import { type Answer, indicatorFor } from '#core/answered-target.ts'
import { subtree } from '#core/may.ts'
import { schoolKinds } from '#core/organisation.ts'
import type { Hand } from '../../context.ts'
import { areaOf } from '../../storage/queries/area.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { measureIndicators } from './measure-indicators.ts'

type Target = { id: string; subject: string; unit: string }

/** Whether any register answers one of these targets. */
export function areAnswered(context: Pick<Hand['context'], 'packs'>, targets: readonly Target[]): boolean {
  return answering(context, targets).length > 0
}

/** Packs with the indicators by which they answer targets. */
function answering({ packs }: Pick<Hand['context'], 'packs'>, targets: readonly Target[]) {
  return packs.flatMap((pack) => {
    const wanted = targets.flatMap((target) => {
      const indicator = indicatorFor(pack, target)
      return indicator ? [{ targetId: target.id, indicator }] : []
    })
    return wanted.length > 0 ? [{ pack, wanted }] : []
  })
}

/** Figures of the registers that answer targets for a unit: of its county or city, of a school its own. */
export async function answerTargets(
  hand: Pick<Hand, 'tx' | 'context' | 'now'>,
  unitId: string,
  targets: readonly Target[],
): Promise<Answer[]> {
  const { tx, context } = hand
  const asked = answering(context, targets)
  if (asked.length === 0) return []
  const [unit] = await tx.orm
    .select({ path: unitTable.unitPath, kind: unitTable.kind })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), eq(unitTable.id, unitId)))
  if (!unit) return []
  const path = schoolKinds.includes(unit.kind) ? unit.path : await areaOf(tx, context.city.id, unit.path)
  const answers: Answer[] = []
  for (const { pack, wanted } of asked) {
    const { figures } = await measureIndicators(hand, pack, { ranges: [subtree(path)], units: [] })
    for (const { targetId, indicator } of wanted) {
      const figure = figures.find((each) => each.name === indicator)
      if (!figure || figure.value === null) continue
      const { value, unit: of, numerator, denominator, basis, period, at } = figure
      answers.push({ targetId, pack: pack.name, indicator, value, unit: of, numerator, denominator, basis, period, at })
    }
  }
  return answers
}
