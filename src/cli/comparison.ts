import type { Finding, Piece, Place, PlanComparison, PlanPair } from '#algorithms/compare-plans/finding.ts'
import type { ComparedPlan } from '#core/compared-plan.ts'
import { findingKindWords, sayComparison } from '#core/comparison-words.ts'
import { type FindingKind, findingKinds } from '#core/finding-kind.ts'
import { words } from './compare-words.ts'
import { indexLines, type LineIndex, lineAt, widthOf } from './line-index.ts'

/** Each kind with a sign, so that nothing depends on colour, and the colour where there is a terminal. */
const signs: Record<FindingKind, [sign: string, colour: number]> = {
  dropped: ['✗', 31],
  weakened: ['▼', 31],
  postponed: ['»', 33],
  contradicted: ['≠', 31],
  're-assigned': ['⇄', 33],
  merged: ['⊃', 36],
  split: ['⊂', 36],
  new: ['+', 32],
  strengthened: ['▲', 32],
  'brought-forward': ['«', 32],
  reworded: ['~', 90],
  unchanged: ['=', 90],
}

/** Signs of unchanged words shown on each side of a change. */
const around = 18
const ruleWidth = 78

/** A comparison for a terminal: counts, then item by item what changed, both lines with the changed words marked. */
export function showComparison({ before, after }: PlanPair, { findings, counts }: PlanComparison, colours: boolean) {
  const paint = (text: string, colour: number) => (colours ? `\u001b[${colour}m${text}\u001b[0m` : text)
  const index = { before: indexLines(before.text), after: indexLines(after.text) }
  const lines = [`${titleOf(before)}  →  ${titleOf(after)}`, sum(counts, paint)]
  let heading = ''
  for (const finding of findings) {
    if (finding.kind === 'unchanged') continue
    const own = partOf(before, finding.before) ?? partOf(after, finding.after) ?? ''
    if (own !== heading) lines.push('', paint(rule(own), 1))
    heading = own
    lines.push(...show(finding, index, paint))
  }
  if (findings.every(({ kind }) => kind === 'unchanged')) lines.push('', words.nothing)
  return `${lines.join('\n')}\n`
}

type Paint = (text: string, colour: number) => string

function titleOf({ title, period }: ComparedPlan): string {
  return `《${title || words.untitled}》${period ? ` ${period.from}` : ''}`
}

function sum(counts: PlanComparison['counts'], paint: Paint): string {
  return findingKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const [sign, colour] = signs[kind]
      return paint(
        `${sign} ${findingKindWords[kind].zh} ${findingKindWords[kind].en.toLowerCase()} ${counts[kind]}`,
        colour,
      )
    })
    .join(' · ')
}

function partOf({ parts }: ComparedPlan, [place]: readonly Place[]): string | undefined {
  const part = place && parts[place.part]
  return part && (`${part.label}${part.title}` || part.section || words.untitled)
}

function rule(title: string): string {
  return `── ${title} ${'─'.repeat(Math.max(4, ruleWidth - widthOf(title)))}`
}

function show(finding: Finding, index: { before: LineIndex; after: LineIndex }, paint: Paint): string[] {
  const { kind, what, before, after, difference, subject } = finding
  const [sign, colour] = signs[kind]
  const head = `  ${paint(`${sign} ${findingKindWords[kind].zh}`, colour)}  ${sayComparison(what, 'zh')}`
  const lineOf = (list: LineIndex, place: Place | undefined) =>
    place ? words.line(lineAt(list, place.words[0]).line).padEnd(7) : ''
  if (difference.length > 0) {
    const side = (without: Piece['op']) =>
      elided(
        difference.filter(({ op }) => op !== without),
        paint,
      )
    return [
      head,
      `      - ${lineOf(index.before, before[0])} ${side('added')}`,
      `      + ${lineOf(index.after, after[0])} ${side('removed')}`,
    ]
  }
  if (subject === 'part' && kind !== 'merged' && kind !== 'split') return [head]
  const quote = (mark: string, list: LineIndex) => (place: Place) =>
    `      ${mark} ${lineOf(list, place)} ${short(list.text.slice(place.words[0], place.words[1]))}`
  return [head, ...before.map(quote('-', index.before)), ...after.map(quote('+', index.after))]
}

/** One side of a difference: changed words in brackets, long stretches of unchanged ones cut. */
function elided(pieces: readonly Piece[], paint: Paint): string {
  return pieces
    .map(({ op, text }, at) => {
      if (op !== 'same') return paint(`[${text}]`, op === 'removed' ? 31 : 32)
      const [left, right] = [at > 0, at < pieces.length - 1]
      if (text.length <= around * (left && right ? 2 : 1)) return text
      return `${left ? text.slice(0, around) : ''}…${right ? text.slice(-around) : ''}`
    })
    .join('')
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
