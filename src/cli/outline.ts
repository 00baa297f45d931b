import type { PlanNode, Reading, Target } from '#reader/reading.ts'
import { REASON_WORDS } from '#reader/words.ts'
import { indexLines, lineAt } from './line-index.ts'
import { words } from './read-words.ts'

const SHOWN = new Set(['section', 'item', 'appendix', 'table'])

/** The tree of a reading for a terminal: line numbers, headings, and under each what was found in it. */
export function outline(reading: Reading): string {
  const index = indexLines(reading.text)
  const targets = group(reading.targets)
  const owners = group(reading.owners)
  const deadlines = group(reading.deadlines.filter((deadline) => !deadline.inherited))
  const depth = new Map<string, number>()
  const lines: string[] = [reading.source.name]
  let document: string | null = null
  for (const node of reading.nodes) {
    if (node.document !== null && node.document !== document) {
      document = node.document
      lines.push('', ...headOf(reading, document))
    }
    const level: number = (node.parent === null ? 0 : (depth.get(node.parent) ?? 0)) + (SHOWN.has(node.type) ? 1 : 0)
    depth.set(node.id, level)
    if (!SHOWN.has(node.type)) continue
    const margin = '  '.repeat(level)
    const gutter = String(lineAt(index, node.span[0]).line).padStart(5)
    lines.push(`${gutter} ${margin}${headline(node)}`)
    for (const target of targets.get(node.id) ?? []) lines.push(`      ${margin}  ◆ ${sayTarget(target)}`)
    const units = (owners.get(node.id) ?? []).map((owner) => `${owner.name}(${ROLES[owner.role]})`)
    if (units.length > 0) lines.push(`      ${margin}  ● ${units.join('、')}`)
    const dates = (deadlines.get(node.id) ?? []).map((deadline) => deadline.quote.replace(/\s+/g, ''))
    if (dates.length > 0) lines.push(`      ${margin}  ⏱ ${[...new Set(dates)].join('、')}`)
  }
  return `${lines.join('\n')}\n\n${summary(reading)}`
}

const ROLES = { lead: '牵头', support: '配合', implement: '实施', assist: '协助' }

function headOf(reading: Reading, id: string): string[] {
  const document = reading.documents.find((each) => each.id === id)
  if (!document) return []
  const period = document.period
    ? document.period.from === document.period.to
      ? ` ${document.period.from}`
      : ` ${document.period.from}-${document.period.to}`
    : ''
  const state = document.draft ? ` [${document.draft}]` : ''
  return [
    `《${document.title || words.untitled}》${period}${state} · ${document.kind}${document.issuer ? ` · ${document.issuer}` : ''}`,
  ]
}

function headline(node: PlanNode): string {
  const title = node.title.length > 44 ? `${node.title.slice(0, 43)}…` : node.title
  const reason =
    node.reason === null ? '' : ` [${REASON_WORDS[node.reason as keyof typeof REASON_WORDS]?.zh ?? node.reason}]`
  return `${node.label}${title}${node.inferred && node.number !== null ? ` (${node.number}?)` : ''}${reason}`
}

function sayTarget(target: Target): string {
  const value = target.value === null ? '?' : target.to === null ? String(target.value) : `${target.value}-${target.to}`
  const per = target.per.length > 0 ? ` / ${target.per.join('·')}` : ''
  const by = target.by ? ` @${target.by.date}` : ''
  const comparator = target.comparator === 'between' ? '' : `${target.comparator} `
  return `${target.subject}: ${comparator}${value}${target.unit}${per}${by}${target.strength === 'strive' ? ' (力争)' : ''}`
}

function summary(reading: Reading): string {
  const items = reading.nodes.filter((node) => node.type === 'item').length
  const furniture = reading.nodes.filter((node) => node.type === 'furniture').length
  const count = (severity: string) => reading.problems.filter((problem) => problem.severity === severity).length
  return [
    words.counts(items, reading.targets.length, reading.owners.length, reading.deadlines.length),
    words.problems(count('error'), count('question'), count('note')),
    words.accounted(reading.coverage.characters, reading.coverage.accounted),
    ...(furniture > 0 ? [words.left(furniture)] : []),
    '',
  ].join('\n')
}

function group<Entry extends { node: string | null }>(list: Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of list) {
    if (entry.node === null) continue
    const own = groups.get(entry.node)
    if (own) own.push(entry)
    else groups.set(entry.node, [entry])
  }
  return groups
}
