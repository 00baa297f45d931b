import { comparePlans } from '#algorithms/compare-plans/compare-plans.ts'
import type { Finding } from '#algorithms/compare-plans/finding.ts'
import type { Plan, Target } from '#core/plan.ts'
import { isRate } from '#core/quota.ts'
import type { LoadedRow } from '../breakdown/load-rows.ts'
import { planOfRows } from '../comparison/plan-of-rows.ts'

/** What a county's item lacks of the city's, in the words of both; `own` is null where the county says nothing. */
export interface Shortfall {
  kind: 'missing' | 'weaker' | 'later'
  quote: string
  own: string | null
}

/** A row of a plan, with the plan that it is compared as part of. */
interface Side {
  plan: Plan
  row: LoadedRow
}

/**
 * Where a county's item misses, weakens or puts off what the city's promises. `quotaOf` is what the county was given of a target
 * that adds up; without one such a target is not held against a single county.
 */
export function shortfallsOf(city: Side, county: Side, quotaOf: (targetId: string) => number | null): Shortfall[] {
  const { row, open } = withQuotas(city.row, quotaOf)
  const before = planOfRows(city.plan, [row])
  const after = planOfRows(county.plan, [county.row])
  const promised = row.targets.map(({ quote }) => quote)
  const { findings } = comparePlans({ before, after })
  return findings.flatMap((finding): Shortfall[] => {
    const kind = kindOf(finding)
    if (kind === 'missing' && finding.subject === 'part')
      return promised.map((target) => ({ kind, quote: target, own: null }))
    const quote = wordsOf(before.text, finding.before[0])
    if (!kind || quote === null) return []
    // Its own measures are the county's affair: what is missed is what the city measures.
    const missed = promised.filter((target) => quote.includes(target) || target.includes(quote))
    if (kind === 'missing') return missed.map((target) => ({ kind, quote: target, own: null }))
    if (kind === 'weaker' && missed.length > 0 && missed.every((target) => open.has(target))) return []
    return [{ kind, quote, own: wordsOf(after.text, finding.after[0]) }]
  })
}

function kindOf({ kind, what }: Finding): Shortfall['kind'] | undefined {
  if (kind === 'dropped' || what.code === 'comparison/number-lost' || what.code === 'comparison/phrase-dropped')
    return 'missing'
  if (kind === 'weakened') return 'weaker'
  return kind === 'postponed' ? 'later' : undefined
}

const wordsOf = (text: string, place: Finding['before'][number] | undefined) =>
  place ? text.slice(...place.words).trim() : null

/** The city's item as it holds for a county: its part of what adds up; `open` are targets without a part of its own. */
function withQuotas(row: LoadedRow, quotaOf: (targetId: string) => number | null) {
  const open = new Set<string>()
  let { objective, measures } = row.item
  const targets = row.targets.map((target): Target => {
    if (isRate(target.unit) || target.value === null) return target
    const quota = quotaOf(target.id)
    const quote = quota === null ? target.quote : target.quote.replace(String(target.value), String(quota))
    if (quota === null) open.add(quote)
    objective = objective.replace(target.quote, quote)
    measures = measures.replace(target.quote, quote)
    return { ...target, quote }
  })
  return { row: { ...row, targets, item: { ...row.item, objective, measures } }, open }
}
