/** Compares two plans: what was dropped, added, weakened, put off, given to others; each difference with both places. */
import type { PlanPart } from '#core/compared-plan.ts'
import { type FindingKind, findingKinds } from '#core/finding-kind.ts'
import { contradictionsIn, onlyIn } from './contradictions.ts'
import type { Finding, PlanComparison, PlanPair, Span } from './finding.ts'
import { judgeGroup, placeOf, round, spanOf } from './judge-group.ts'
import { judgeOwners } from './judge-owners.ts'
import { linkParts } from './link-parts.ts'
import { type Group, matchClauses } from './match-clauses.ts'
import { matchParts, type PartMatch } from './match-parts.ts'
import { type Clause, type PreparedPart, type PreparedPlan, prepare } from './prepare.ts'
import { regroup } from './regroup.ts'
import { frameOf, type Rarity, rarityIn, turnedFrame } from './wording.ts'

/** Compares two plans; the same plan twice has only `unchanged`. Takes the square of the items in time. */
export function comparePlans({ before, after }: PlanPair): PlanComparison {
  const frame = frameOf(before, after)
  const here = prepare(before, frame)
  const there = prepare(after, turnedFrame(frame))
  const rarity = rarityIn([...here.clauses, ...there.clauses].map(({ wording }) => wording))
  const { parts, groups } = match(here, there, rarity)
  const findings = [
    ...partFindings(here, there, parts, groups),
    ...sentenceFindings(here, there, parts, groups, rarity),
    ...ownerFindings(here, there, parts),
    ...contradictionFindings(here, there),
  ]
  findings.push(...unchangedFindings(here, there, parts, findings))
  findings.sort((a, b) => orderOf(a, here, there) - orderOf(b, here, there))
  const counts = Object.fromEntries(findingKinds.map((kind) => [kind, 0])) as Record<FindingKind, number>
  for (const { kind } of findings) counts[kind]++
  const pairs = parts.map(({ here: a, there: b, score, because }) => ({
    before: a,
    after: b,
    score: round(score),
    because,
  }))
  return { pairs, findings, counts }
}

/** Matches in one direction whichever plan comes first, so that turning the two round turns the result round. */
function match(here: PreparedPlan, there: PreparedPlan, rarity: Rarity): { parts: PartMatch[]; groups: Group[] } {
  if (here.plan.plain > there.plan.plain) {
    const turned = match(there, here, rarity)
    return {
      parts: turned.parts.map(({ here: a, there: b, ...rest }) => ({ here: b, there: a, ...rest })),
      groups: turned.groups.map(({ here: a, there: b, score }) => ({ here: b, there: a, score })),
    }
  }
  const alike = matchParts(here, there, rarity)
  const first = matchClauses(here, there, alike, rarity)
  const linked = linkParts(here, there, alike, first)
  if (linked.length === 0) return { parts: alike, groups: first }
  const parts = [...alike, ...linked].sort((a, b) => a.here - b.here)
  return { parts, groups: matchClauses(here, there, parts, rarity) }
}

function partFindings(
  here: PreparedPlan,
  there: PreparedPlan,
  parts: readonly PartMatch[],
  groups: readonly Group[],
): Finding[] {
  const { merged, split } = regroup(here, there, parts, groups)
  const place = (plan: PreparedPlan) => (part: number) => {
    const { span, sentences } = (plan.parts[part] as PreparedPart).part
    return { part, span: [...span] as Span, words: [...(sentences[0]?.span ?? span)] as Span }
  }
  const findings: Finding[] = []
  for (const [kind, list] of [
    ['merged', merged],
    ['split', split],
  ] as const)
    for (const { here: from, there: into, share } of list)
      findings.push({
        kind,
        subject: 'part',
        before: from.map(place(here)),
        after: into.map(place(there)),
        what: { code: `comparison/${kind}`, arguments: { from: from.length, into: into.length } },
        difference: [],
        score: round(share),
        because: [{ code: 'comparison/moved-words', arguments: { percent: Math.round(share * 100) } }],
      })
  const goneOn = new Set([...parts.map((each) => each.here), ...merged.flatMap((each) => each.here)])
  const comeFrom = new Set([...parts.map((each) => each.there), ...split.flatMap((each) => each.there)])
  const alone = { difference: [], score: 0, because: [], subject: 'part' as const }
  here.parts.forEach(({ part }, at) => {
    if (goneOn.has(at)) return
    const what = { code: `comparison/${part.kind}-dropped`, arguments: { title: titleOf(here, at) } }
    findings.push({ ...alone, kind: 'dropped', before: [place(here)(at)], after: [], what })
  })
  there.parts.forEach(({ part }, at) => {
    if (comeFrom.has(at)) return
    const what = { code: `comparison/${part.kind}-new`, arguments: { title: titleOf(there, at) } }
    findings.push({ ...alone, kind: 'new', before: [], after: [place(there)(at)], what })
  })
  return findings
}

/** Label and title of a part, or its first words. */
function titleOf({ plan }: PreparedPlan, at: number): string {
  const { label, title, span } = plan.parts[at] as PlanPart
  return `${label}${title}` || plan.text.slice(span[0], Math.min(span[1], span[0] + 20)).trim()
}

/** Sentences that changed, and sentences of parts that go on which the other text does not have. */
function sentenceFindings(
  here: PreparedPlan,
  there: PreparedPlan,
  parts: readonly PartMatch[],
  groups: readonly Group[],
  rarity: Rarity,
): Finding[] {
  const findings: Finding[] = []
  const pairOf = new Map(parts.map((pair) => [`${pair.here} ${pair.there}`, pair]))
  for (const group of groups) {
    const pair = pairOf.get(`${group.here[0]?.part} ${group.there[0]?.part}`)
    const because = [
      { code: 'comparison/alike-sentence', arguments: { percent: Math.round(group.score * 100) } },
      ...(pair?.because ?? [{ code: 'comparison/elsewhere', arguments: {} }]),
    ]
    findings.push(...judgeGroup(here, there, group, rarity, because))
  }
  const alone = { difference: [], score: 0, because: [] }
  const subjectOf = ({ sentence }: Clause) =>
    sentence.targets.length > 0 ? ('target' as const) : ('sentence' as const)
  for (const clause of left(here, parts, groups, 'here'))
    findings.push({
      ...alone,
      kind: 'dropped',
      subject: subjectOf(clause),
      before: [placeOf([clause], spanOf([clause]), null)],
      after: [],
      what: { code: 'comparison/sentence-dropped', arguments: {} },
    })
  for (const clause of left(there, parts, groups, 'there'))
    findings.push({
      ...alone,
      kind: 'new',
      subject: subjectOf(clause),
      before: [],
      after: [placeOf([clause], spanOf([clause]), null)],
      what: { code: 'comparison/sentence-new', arguments: {} },
    })
  return findings
}

/** Sentences without a partner, in parts that have one or whose other sentences went elsewhere. */
function left(
  plan: PreparedPlan,
  parts: readonly PartMatch[],
  groups: readonly Group[],
  side: 'here' | 'there',
): Clause[] {
  const taken = new Set(groups.flatMap((group) => group[side].map(({ at }) => at)))
  const going = new Set(parts.map((each) => each[side]))
  return plan.clauses.filter(({ at, part, sentence }) => !taken.has(at) && going.has(part) && !sentence.heading)
}

function ownerFindings(here: PreparedPlan, there: PreparedPlan, parts: readonly PartMatch[]): Finding[] {
  // A plan that names nobody is not a plan that took the work from everybody.
  if ([here, there].some(({ plan }) => plan.parts.every(({ owners }) => owners.length === 0))) return []
  return parts.flatMap(({ here: i, there: j, score, because }): Finding[] => {
    const [a, b] = [here.parts[i], there.parts[j]]
    if (!a || !b) return []
    const what = judgeOwners(a, b, here.frame)
    if (!what) return []
    const place = (part: number, { part: { owners, sentences, span } }: typeof a) => {
      const first = owners[0]?.span ?? sentences[0]?.span ?? span
      const last = owners.filter((owner) => owner.span[0] >= first[0]).at(-1)?.span ?? first
      const words: Span = [first[0], Math.max(first[1], last[1])]
      return { part, span: words, words }
    }
    return [
      {
        kind: 're-assigned',
        subject: 'owner',
        before: [place(i, a)],
        after: [place(j, b)],
        what,
        difference: [],
        score: round(score),
        because,
      },
    ]
  })
}

/** Two numbers for one thing that only one of the two texts has. */
function contradictionFindings(here: PreparedPlan, there: PreparedPlan): Finding[] {
  const [ours, theirs] = [contradictionsIn(here), contradictionsIn(there)]
  const places = ({ first, second }: (typeof ours)[number]) =>
    [first, second].map(({ clause, words }) => placeOf([clause], spanOf([clause]), words))
  const as = (list: typeof ours, side: 'before' | 'after') =>
    list.map(
      (each): Finding => ({
        kind: 'contradicted',
        subject: 'target',
        before: side === 'before' ? places(each) : [],
        after: side === 'after' ? places(each) : [],
        what: {
          code: `comparison/two-numbers-${side}`,
          arguments: { subject: each.subject, first: each.said[0], second: each.said[1] },
        },
        difference: [],
        score: 0,
        because: [],
      }),
    )
  return [...as(onlyIn(ours, theirs), 'before'), ...as(onlyIn(theirs, ours), 'after')]
}

/** Matched parts of which nothing else was said. */
function unchangedFindings(
  here: PreparedPlan,
  there: PreparedPlan,
  parts: readonly PartMatch[],
  findings: readonly Finding[],
): Finding[] {
  const touched = {
    before: new Set(findings.flatMap(({ before }) => before.map(({ part }) => part))),
    after: new Set(findings.flatMap(({ after }) => after.map(({ part }) => part))),
  }
  return parts.flatMap(({ here: i, there: j, score, because }): Finding[] => {
    const [a, b] = [here.parts[i]?.part, there.parts[j]?.part]
    if (!a || !b || touched.before.has(i) || touched.after.has(j)) return []
    return [
      {
        kind: 'unchanged',
        subject: 'part',
        before: [{ part: i, span: [...a.span], words: [...a.span] }],
        after: [{ part: j, span: [...b.span], words: [...b.span] }],
        what: { code: 'comparison/unchanged', arguments: {} },
        difference: [],
        score: round(score),
        because,
      },
    ]
  })
}

/** Where a finding stands when both texts are read side by side, as a share of the text. */
function orderOf({ before, after }: Finding, here: PreparedPlan, there: PreparedPlan): number {
  const [first] = before
  if (first) return first.span[0] / Math.max(1, here.plan.text.length)
  return (after[0]?.span[0] ?? 0) / Math.max(1, there.plan.text.length)
}
