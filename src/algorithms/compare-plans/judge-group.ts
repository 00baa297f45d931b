import type { Target } from '#core/compared-plan.ts'
import type { FindingKind } from '#core/finding-kind.ts'
import { difference } from './difference.ts'
import type { Finding, FindingSubject, Place, Said, Span } from './finding.ts'
import { type Judgement, judgeFirmness } from './firmness.ts'
import { judgeDates, mentionsIn } from './judge-dates.ts'
import { judgeFigures } from './judge-figures.ts'
import { isOpposed, judgeTarget } from './judge-target.ts'
import type { Group } from './match-clauses.ts'
import { holds, matchTargets } from './match-targets.ts'
import { type Alignment, alignPhrases, type Phrase, phrasesOf } from './phrases.ts'
import type { Clause, PreparedPlan } from './prepare.ts'
import { containment, joined, type Rarity } from './wording.ts'

/** A phrase that stands (almost) whole elsewhere in the other sentence is not lost. */
const leastElsewhere = 0.6
/** Shorter phrases that come or go are a matter of wording. */
const shortestPhrase = 4

/** What two sentences that say the same thing differ in; nothing when they do not differ. */
export function judgeGroup(
  here: PreparedPlan,
  there: PreparedPlan,
  group: Group,
  rarity: Rarity,
  because: readonly Said[],
): Finding[] {
  const [ours, theirs] = [wording(group.here), wording(group.there)]
  if (ours.text === theirs.text) return []
  const whole = { before: spanOf(group.here), after: spanOf(group.there) }
  const pieces = difference(textOf(here, group.here), textOf(there, group.there))
  const finding = (
    kind: FindingKind,
    subject: FindingSubject,
    what: Said,
    before: Span | null,
    after: Span | null,
  ): Finding => ({
    kind,
    subject,
    before: [placeOf(group.here, whole.before, before)],
    after: [placeOf(group.there, whole.after, after)],
    what,
    difference: pieces,
    score: round(group.score),
    because: [...because],
  })

  const alignment = alignPhrases(phrasesOf(here, group.here), phrasesOf(there, group.there), rarity)
  const targets = matchTargets(group.here, group.there, alignment, rarity)
  const mentions = { here: mentionsIn(group.here), there: mentionsIn(group.there) }
  const findings: Finding[] = []
  const known = { before: mentions.here.map(({ span }) => span), after: mentions.there.map(({ span }) => span) }
  for (const { here: one, there: other } of targets) {
    const differences = judgeTarget(
      { target: one, words: wordsOf(here, one) },
      { target: other, words: wordsOf(there, other) },
    )
    for (const { kind, what } of differences) findings.push(finding(kind, 'target', what, one.span, other.span))
    if (differences.length === 0) continue
    known.before.push(one.span)
    known.after.push(other.span)
  }
  for (const { here: one, there: other } of alignment.pairs) {
    if (one.plain === other.plain) continue
    const said = [
      ...judgeFirmness(one, other),
      ...judgeFigures(withOriginal(here, one), withOriginal(there, other), known),
    ]
    const opposed = findings.some(({ what }) => what.code === 'comparison/opposed')
    if (!opposed && isOpposed(one.plain, other.plain)) {
      const words = [here.plan.text.slice(...one.span), there.plan.text.slice(...other.span)] as const
      const what = { code: 'comparison/opposed', arguments: { before: words[0], after: words[1] } }
      findings.push(finding('contradicted', 'sentence', what, one.span, other.span))
    }
    for (const judgement of said)
      findings.push(finding(kindOf(judgement), 'sentence', judgement.what, one.span, other.span))
    const dates = judgeDates(
      { plan: here, phrase: one, mentions: mentions.here },
      { plan: there, phrase: other, mentions: mentions.there },
    )
    for (const { kind, what, before, after } of dates)
      findings.push(finding(kind, 'sentence', what, before ?? one.span, after ?? other.span))
  }
  const lost = left(
    alignment,
    'onlyHere',
    theirs,
    targets.map((pair) => pair.here),
    rarity,
  )
  const come = left(
    alignment,
    'onlyThere',
    ours,
    targets.map((pair) => pair.there),
    rarity,
  )
  if (lost.length === 0 || come.length === 0) {
    for (const phrase of lost) {
      const what = { code: 'comparison/phrase-dropped', arguments: { words: here.plan.text.slice(...phrase.span) } }
      findings.push(finding('dropped', subjectOf(group.here, phrase), what, phrase.span, null))
    }
    for (const phrase of come) {
      const what = { code: 'comparison/phrase-new', arguments: { words: there.plan.text.slice(...phrase.span) } }
      findings.push(finding('new', subjectOf(group.there, phrase), what, null, phrase.span))
    }
  }
  if (findings.length === 0)
    findings.push(finding('reworded', 'sentence', { code: 'comparison/reworded', arguments: {} }, null, null))
  return findings
}

/** The whole words of sentences of one plan, as printed. */
export function textOf({ plan }: PreparedPlan, clauses: readonly Clause[]): string {
  return clauses.map(({ sentence: { span } }) => plan.text.slice(span[0], span[1])).join(' ')
}

/** From the first to the last of sentences that stand together. */
export function spanOf(clauses: readonly Clause[]): Span {
  const first = clauses[0]?.sentence.span[0] ?? 0
  return [first, clauses.filter(({ part }) => part === clauses[0]?.part).at(-1)?.sentence.span[1] ?? first]
}

/** A place that shows a whole sentence and points at words in it. */
export function placeOf(clauses: readonly Clause[], span: Span, words: Span | null): Place {
  return { part: clauses[0]?.part ?? 0, span, words: words ?? span }
}

/** Two digits behind the point are as much as a score says. */
export function round(score: number): number {
  return Math.round(score * 100) / 100
}

const wording = (clauses: readonly Clause[]) => joined(clauses.map((clause) => clause.wording))

function kindOf({ sign }: Judgement): FindingKind {
  return sign < 0 ? 'weakened' : 'strengthened'
}

function withOriginal({ plan }: PreparedPlan, phrase: Phrase) {
  return { ...phrase, original: plan.plain.slice(phrase.span[0], phrase.span[1]) }
}

/** The words of a target with the two or three behind its number: 以内, 以上. */
function wordsOf({ plan }: PreparedPlan, { span }: Target): string {
  return plan.plain.slice(span[0], span[1] + 2)
}

function subjectOf(clauses: readonly Clause[], phrase: Phrase): FindingSubject {
  return clauses.some(({ sentence }) => sentence.targets.some((target) => holds(phrase, target)))
    ? 'target'
    : 'sentence'
}

/** Phrases of one side that the other side has nowhere: neither as words nor by a target that was found again. */
function left(
  alignment: Alignment,
  side: 'onlyHere' | 'onlyThere',
  other: ReturnType<typeof wording>,
  found: readonly Target[],
  rarity: Rarity,
): Phrase[] {
  return alignment[side].filter(
    (phrase) =>
      phrase.wording.text.length >= shortestPhrase &&
      containment(phrase.wording, other, rarity) < leastElsewhere &&
      !found.some((target) => holds(phrase, target)),
  )
}
