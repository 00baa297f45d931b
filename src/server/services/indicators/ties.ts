import { and, eq, isNull } from 'drizzle-orm'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { listTies as listDoor, tieTarget as tieDoor } from '#api/indicator.ts'
import { definitions, findDefinition, quantities } from '#core/indicator/catalogue.ts'
import { proposeIndicators, sentenceAround } from '#core/indicator/propose.ts'
import { may } from '#core/may.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { tieTable } from '../../storage/tables/indicator.ts'
import { itemTable, targetTable } from '../../storage/tables/plan.ts'
import { begin, find, perform } from '../perform.ts'
import { plans, targets, ties } from '../stored.ts'
import { askedBy } from './present-measure.ts'

/** The targets of a published plan, by which indicator each is measured, and which are proposed where nobody has decided. */
export async function listTies(work: Work, planId: string): Promise<Outcome<AnswerOf<typeof listDoor>>> {
  const { tx, context, visitor, language } = work
  const { extent: _, ...shared } = work
  const plan = await find(shared, plans, planId)
  if (!plan) return failure({ code: 'wire/not-found' })
  const city = context.city.id
  const rows = await tx.orm
    .select({ target: targetTable, item: itemTable, tie: tieTable })
    .from(targetTable)
    .innerJoin(itemTable, and(eq(itemTable.cityId, city), eq(itemTable.id, targetTable.itemId)))
    .leftJoin(tieTable, and(eq(tieTable.cityId, city), eq(tieTable.targetId, targetTable.id)))
    .where(and(eq(targetTable.cityId, city), eq(targetTable.planId, planId), isNull(targetTable.endedAt)))
    .orderBy(itemTable.position, targetTable.position)
  return success({
    mayTie: may(visitor.standings, 'indicator.tie', context.city.path, plan.unitPath, context.policy),
    targets: rows.map(({ target, item, tie }) => ({
      id: target.id,
      item: { id: item.id, label: item.label, title: item.title },
      quote: target.quote,
      subject: target.subject,
      asked: askedBy(target),
      tie: tie && {
        indicator: tie.indicator,
        name: tie.indicator === null ? null : (findDefinition(tie.indicator)?.name[language] ?? tie.indicator),
        start: tie.start,
        points: tie.points,
        note: tie.note,
        by: tie.decidedBy,
        at: tie.decidedAt,
      },
      proposals: proposeIndicators({ ...target, around: aroundOf(target, item) }, definitions, quantities).map(
        ({ indicator, score }) => {
          const { name, unit } = findDefinition(indicator) as (typeof definitions)[number]
          return { indicator, name: name[language], unit, score }
        },
      ),
    })),
  })
}

/** The sentence of the item in which a target stands, and the item's heading. */
function aroundOf(
  { quote }: { quote: string },
  { objective, measures, title, section }: { objective: string; measures: string; title: string; section: string },
): string {
  return `${sentenceAround(`${objective}。${measures}`, quote)} ${title} ${section}`
}

/** Somebody decides by which indicator a target is measured, and from where its way starts; or decides again. */
export async function tieTarget(
  work: Work,
  targetId: string,
  decision: InputOf<typeof tieDoor>['body'],
): Promise<Outcome<Record<string, never>>> {
  const target = await find(work, targets, targetId)
  if (!target || target.endedAt !== null) return failure({ code: 'wire/not-found' })
  const { indicator, start, points } = decision
  const problems: Problem[] = []
  if (indicator !== null && !findDefinition(indicator)) problems.push({ code: 'tie/no-indicator', at: 'indicator' })
  if (start && target.byDate && start.day >= target.byDate.slice(0, 10))
    problems.push({ code: 'tie/start-after-due', at: 'start.day' })
  problems.push(...checkPoints(decision, target.byDate?.slice(0, 10) ?? null))
  if (problems.length > 0) return failure(...problems)
  const [present] = await work.tx.orm
    .select({ id: tieTable.id })
    .from(tieTable)
    .where(and(eq(tieTable.cityId, work.context.city.id), eq(tieTable.targetId, targetId)))
  const sorted = { ...decision, points: [...points].sort((a, b) => a.day.localeCompare(b.day)) }
  if (present) await perform(work, ties, present.id, 'change', sorted)
  else {
    const { unitId, planId, itemId } = target
    await begin(work, ties, [{ verb: 'tie', values: { unitId, planId, itemId, targetId, ...sorted } }])
  }
  return success({})
}

/** Points lie after the start and before the target is due, one on a day. */
function checkPoints(
  { start, points }: Pick<InputOf<typeof tieDoor>['body'], 'start' | 'points'>,
  due: string | null,
): Problem[] {
  return points.flatMap(({ day }, i): Problem[] => {
    const outside = (start && day <= start.day) || (due !== null && day >= due)
    const twice = points.findIndex((point) => point.day === day) !== i
    return outside || twice ? [{ code: 'tie/point-outside-way', at: `points.${i}.day` }] : []
  })
}
