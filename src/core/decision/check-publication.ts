import type { Reading, Span, Target } from '#reader/reading.ts'
import type { Problem } from '../problem.ts'
import { itemsOf } from '../published-items.ts'
import type { Settlement } from './settlement.ts'

/**
 * All that a document still lacks before it may be published, at once. `at` leads there: `node:n17`, `target:t9`,
 * `problem:5` (index among the reader's questions), `decision:<id>`.
 */
export function checkPublication(base: Reading, settlement: Settlement, documentId: string): Problem[] {
  const { reading, questions, leftOpen, corrections, lost, refused } = settlement
  const document = reading.documents.find(({ id }) => id === documentId)
  if (!document) return [{ code: 'plan/no-such-document', at: 'documentId' }]
  const open = new Set(leftOpen.map(({ target }) => target))
  const before = new Map(base.targets.map((target) => [target.id, target]))
  const problems: Problem[] = []
  const items = itemsOf(reading, documentId, corrections)
  if (items.length === 0) problems.push({ code: 'plan/no-items', at: 'documentId' })
  const promised = new Map<string, Target>()
  for (const { node, label, title, owners, targets } of items) {
    if (!owners.some(({ role }) => role === 'lead'))
      problems.push({ code: 'decision/no-lead', at: `node:${node}`, arguments: { title: `${label}${title}` } })
    for (const target of targets) promised.set(target.id, target)
  }
  for (const target of promised.values()) {
    const at = `target:${target.id}`
    const words = { quote: oneLine(target.quote) }
    if (open.has(target.id)) continue
    if (target.value === null) problems.push({ code: 'decision/no-value', at, arguments: words })
    if (target.by === null) problems.push({ code: 'decision/no-date', at, arguments: words })
    const old = before.get(target.id)
    const number = corrections.find(
      ({ span, text }) => overlap(span, target.span) && digits(text) !== digits(reading.text.slice(...span)),
    )
    if (number && old && sameValues(old, target))
      problems.push({ code: 'decision/number-corrected', at, arguments: { ...words, text: number.text } })
  }
  problems.push(...checkParts([...promised.values()], before))
  questions.forEach(({ question, settledBy }, index) => {
    if (settledBy !== null || question.severity !== 'error') return
    if (question.span && !overlap(question.span, document.span)) return
    problems.push({
      code: 'decision/error-open',
      at: `problem:${index}`,
      arguments: { message: question.message || question.code },
    })
  })
  for (const { decision, quote } of lost)
    problems.push({
      code: 'decision/place-lost',
      at: `decision:${decision.id}`,
      arguments: { quote: oneLine(quote), name: decision.by.name },
    })
  for (const { decision, holds } of refused)
    problems.push({
      code: 'decision/place-held',
      at: `decision:${decision.id}`,
      arguments: { name: holds.by.name, at: holds.at },
    })
  return problems
}

/** Parts of a total that somebody changed must still add up to it; those as printed the reader has looked at. */
function checkParts(targets: readonly Target[], before: ReadonlyMap<string, Target>): Problem[] {
  const isChanged = (target: Target) => {
    const old = before.get(target.id)
    return !old || !sameValues(old, target)
  }
  return targets.flatMap((total): Problem[] => {
    const parts = targets.filter(({ partOf, unit }) => partOf === total.id && unit === total.unit)
    const sum = parts.reduce<number | null>(
      (all, { value }) => (all === null || value === null ? null : all + value),
      0,
    )
    if (parts.length === 0 || sum === null || total.value === null || sum === total.value) return []
    if (!isChanged(total) && !parts.some(isChanged)) return []
    return [{ code: 'decision/parts-and-total', at: `target:${total.id}`, actual: sum, expected: total.value }]
  })
}

const sameValues = (one: Target, other: Target) =>
  one.value === other.value && one.to === other.to && one.unit === other.unit && one.comparator === other.comparator

const overlap = (one: Span, other: Span) => one[0] < other[1] && other[0] < one[1]
const digits = (text: string) => text.replace(/\D/g, '')
const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 60)
