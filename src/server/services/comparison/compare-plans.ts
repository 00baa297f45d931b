import { and, eq } from 'drizzle-orm'
import { comparePlans as compare } from '#algorithms/compare-plans/compare-plans.ts'
import type { Place } from '#algorithms/compare-plans/finding.ts'
import type { comparePlans as door } from '#api/comparison.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { type ComparedPlan, comparedPlan } from '#core/compared-plan.ts'
import { sayComparison } from '#core/comparison-words.ts'
import type { Plan } from '#core/plan.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { plainText } from '#reader/plain-text.ts'
import type { Reading } from '#reader/reading.ts'
import type { Work } from '../../context.ts'
import { itemTable } from '../../storage/tables/plan.ts'
import { loadRows } from '../breakdown/load-rows.ts'
import { settledReading } from '../decisions/list-decisions.ts'
import { readablePlans } from '../plans/get-plan.ts'
import { planOfRows } from './plan-of-rows.ts'

/** Which plan is compared with which, and which documents of their files. */
export interface Compared {
  other: string
  document?: string
  otherDocument?: string
}

export type Comparison = AnswerOf<typeof door>
type Side = Comparison['before']
type ItemRow = Pick<typeof itemTable.$inferSelect, 'id' | 'node' | 'carriesOn'>

/** What became of the first plan's promises in the second; both as people have settled what was read. Computed, not kept. */
export async function comparePlans(work: Work, id: string, asked: Compared): Promise<Outcome<Comparison>> {
  const before = await findSide(work, id, asked.document)
  const after = await findSide(work, asked.other, asked.otherDocument)
  if (!before || !after) return failure({ code: 'wire/not-found' })
  const { findings, counts, pairs } = compare({ before: before.compared, after: after.compared })
  const say = (said: Parameters<typeof sayComparison>[0]) => sayComparison(said, work.language)
  return success({
    before: before.side,
    after: after.side,
    findings: findings.map(({ what, because, before: first, after: second, ...finding }) => ({
      ...finding,
      before: first.map((place) => shown(place, before.compared)),
      after: second.map((place) => shown(place, after.compared)),
      what: { code: what.code, message: say(what) },
      because: because.map(say),
    })),
    counts,
    pairs: pairs.map(({ because: _, ...pair }) => pair),
  })
}

/** A plan that may be read: its whole text, or where that is out of reach the items that one was asked. */
async function findSide(
  work: Work,
  id: string,
  wanted: string | undefined,
): Promise<{ side: Side; compared: ComparedPlan } | undefined> {
  const [plan] = await readablePlans(work, id)
  if (!plan) return undefined
  const settled = await settledReading(work, id)
  if (!settled) {
    const rows = plan.state === 'published' ? await loadRows(work, id) : []
    const compared = planOfRows(plan, rows)
    const none = { documents: [] }
    return rows.length === 0
      ? undefined
      : { side: await present(work, plan, none, compared, plan.documentId), compared }
  }
  const { reading } = settled.settlement
  const chosen = wanted ?? plan.documentId ?? undefined
  const document = reading.documents.find((each) => each.id === chosen) ?? reading.documents[0]
  const compared = comparedPlan(reading, plainText(reading.text), document?.id)
  return { side: await present(work, plan, reading, compared, document?.id ?? null), compared }
}

async function present(
  { tx, context }: Work,
  plan: Plan,
  reading: Pick<Reading, 'documents'>,
  compared: ComparedPlan,
  document: string | null,
): Promise<Side> {
  const rows: ItemRow[] =
    plan.state === 'published' && plan.documentId === document
      ? await tx.orm
          .select({ id: itemTable.id, node: itemTable.node, carriesOn: itemTable.carriesOn })
          .from(itemTable)
          .where(and(eq(itemTable.cityId, context.city.id), eq(itemTable.planId, plan.id)))
      : []
  const byNode = new Map(rows.map((row) => [row.node, row]))
  return {
    plan: { id: plan.id, title: plan.title, state: plan.state, year: plan.yearFrom },
    document,
    whole: reading.documents.length > 0,
    documents: reading.documents.map(({ id, title }) => ({ id, title })),
    parts: compared.parts.map(({ node, kind, label, title, section, owners }) => {
      const item = node === null ? undefined : byNode.get(node)
      return {
        kind,
        label,
        title,
        section,
        owners: [...new Set(owners.map((owner) => owner.name))],
        item: item?.id ?? null,
        carriesOn: item?.carriesOn ?? [],
      }
    }),
  }
}

function shown({ part, span, words }: Place, { text }: ComparedPlan) {
  return { part, span, text: text.slice(span[0], span[1]), words }
}
