import type { Draft } from './draft.ts'
import type { Deadline, PlanDocument } from './reading.ts'

/** For every item whose own words name no time: the time of the nearest heading above it that names one, else the last day of
 *  the plan's period. Its span is where that stands.
 */
export function inheritDeadlines(
  headings: Draft[],
  own: Deadline[],
  document: PlanDocument | null,
  text: string,
): Deadline[] {
  const last = new Map<string, Deadline>()
  for (const deadline of own) {
    if (deadline.node === null || deadline.kind === 'cadence' || deadline.to === null) continue
    const before = last.get(deadline.node)?.to ?? ''
    if (deadline.to > before) last.set(deadline.node, deadline)
  }
  const inherited: Deadline[] = []
  for (const item of headings) {
    const node = item.id
    if (item.type !== 'item' || node === null || last.has(node)) continue
    const above = fromAbove(item, last) ?? periodOf(document, text)
    if (above) inherited.push({ ...above, node, inherited: true })
  }
  return inherited
}

function fromAbove(item: Draft, last: Map<string, Deadline>): Deadline | null {
  for (let above = item.parent; above; above = above.parent) {
    const deadline = last.get(above.id ?? '')
    if (deadline) return deadline
  }
  return null
}

function periodOf(document: PlanDocument | null, text: string): Deadline | null {
  const period = document?.period
  if (!document || !period?.span || document.kind === 'summary' || document.kind === 'report') return null
  return {
    node: null,
    span: period.span,
    quote: text.slice(...period.span),
    kind: 'period',
    from: `${period.from}`,
    to: `${period.to}-12-31`,
    every: null,
    inherited: true,
  }
}
