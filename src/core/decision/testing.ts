/** Readings for tests, made by hand from a marked text: each line is a clause, `# ` opens a section, `## ` an item. */
import type { PlanNode, Reading, Span, Target } from '#reader/reading.ts'
import { countCoverage } from './coverage.ts'
import type { Change, Decision, Deed } from './decision.ts'

/** Reads the marked text; `X处` is a placeholder target, `10所` a target, `??` a question, each with its clause. */
export function readMarked(marked: string): Reading {
  const nodes: PlanNode[] = []
  let text = ''
  const above: PlanNode[] = []
  for (const line of marked.split('\n')) {
    const depth = /^#*/.exec(line)?.[0].length ?? 0
    const words = line.slice(depth).trim()
    const from = text.length
    text += `${words}\n`
    if (words === '') continue
    const level = depth === 0 ? above.length + 1 : depth
    if (depth > 0) above.length = Math.min(above.length, depth - 1)
    const parent = above.at(-1) ?? null
    const span: Span = [from, from + words.length]
    const node: PlanNode = {
      id: `n${nodes.length + 1}`,
      parent: parent?.id ?? null,
      document: 'd1',
      type: depth === 0 ? 'clause' : depth === 1 ? 'section' : 'item',
      label: '',
      number: null,
      level,
      title: depth > 0 ? words : '',
      span: [...span],
      labelSpan: null,
      titleSpan: depth > 0 ? span : null,
      inferred: false,
      reason: null,
    }
    for (const each of above) each.span[1] = span[1]
    nodes.push(node)
    if (depth > 0) above.push(node)
  }
  const holder = (at: number) =>
    nodes.filter(({ type, span }) => type !== 'clause' && span[0] <= at && at < span[1]).at(-1)?.id ?? null
  const spots = (pattern: RegExp) => [...text.matchAll(pattern)].map(({ index, 0: quote }) => ({ index, quote }))
  return {
    format: 'yaodian-plan/1',
    source: { name: 'a.txt', sha256: '', mediaType: 'text/plain', encoding: 'utf-8', length: text.length },
    text,
    documents: [
      {
        id: 'd1',
        title: 'a',
        kind: 'work-points',
        issuer: null,
        period: { from: 2026, to: 2026, span: null },
        draft: null,
        span: [0, text.length],
      },
    ],
    nodes,
    targets: spots(/(\d+|X)所/g).map(({ index, quote }, at): Target => {
      const value = quote.startsWith('X') ? null : Number.parseInt(quote, 10)
      return {
        id: `t${at + 1}`,
        node: holder(index),
        span: [index, index + quote.length],
        quote,
        subject: quote,
        comparator: '=',
        value,
        to: null,
        unit: '所',
        approximate: false,
        per: [],
        change: 'reach',
        scope: null,
        partOf: null,
        basis: 'stated',
        by: null,
        strength: 'must',
        placeholder: value === null,
      }
    }),
    owners: spots(/(甲|乙|丙)局/g).map(({ index, quote }) => ({
      node: holder(index),
      role: 'lead',
      name: quote,
      each: false,
      quote,
      span: [index, index + quote.length],
      roleFrom: 'own',
      nameFrom: 'own',
    })),
    deadlines: [],
    references: [],
    tables: [],
    problems: spots(/\?\?|X所/g).map(({ index, quote }) => ({
      code: quote === '??' ? 'reader/lost-word' : 'reader/placeholder',
      severity: 'question',
      node: holder(index),
      span: [index, index + quote.length],
      related: [],
      arguments: { words: quote },
      message: '',
      actual: quote,
      proposal: quote === '??' ? '某某' : null,
    })),
    coverage: countCoverage(text, nodes),
  }
}

const by = { account: 'a1', name: '甲' }
const at = '2026-03-01T01:00:00.000Z'

/** A decision with this id. */
export function decide(id: string, change: Change, replaces: string[] = []): { decide: Decision } {
  return { decide: { id, at, by, change, replaces } }
}

/** A decision taken back. */
export function undo(id: string): Deed {
  return { undo: id, at, by }
}
