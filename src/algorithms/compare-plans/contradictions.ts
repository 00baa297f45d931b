import type { Target } from '#core/compared-plan.ts'
import type { Span } from './finding.ts'
import { sayTarget } from './judge-target.ts'
import { phrasesOf } from './phrases.ts'
import type { Clause, PreparedPlan } from './prepare.ts'
import { plainWords, wordingOfText } from './wording.ts'

/** Two numbers that one text gives for one thing. */
export interface Contradiction {
  first: { clause: Clause; words: Span }
  second: { clause: Clause; words: Span }
  subject: string
  said: [string, string]
}

/** One place that counts something. */
interface Count {
  clause: Clause
  words: Span
  said: string
  target: Target | null
}

/** Shorter subjects (学校, 教师) are shared by targets that have nothing to do with each other. */
const shortestSubject = 5
/** Shorter phrases (每学期2次) may be said of many things. */
const shortestPhrase = 9
/** What is counted oftener than this is a turn of phrase, said of many things. */
const mostOften = 3

/** What a plan says twice with different numbers: of targets for the same thing, or in phrases that are otherwise the same. */
export function contradictionsIn(prepared: PreparedPlan): Contradiction[] {
  const found = excluding(targetsBySubject(prepared))
  const overlaps = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1]
  const known = (words: Span) =>
    found.some(({ first, second }) => overlaps(first.words, words) || overlaps(second.words, words))
  return [
    ...found,
    ...excluding(phrasesByFrame(prepared)).filter(({ first, second }) => !known(first.words) || !known(second.words)),
  ]
}

/** Contradictions of the first list that the second does not have. */
export function onlyIn(list: readonly Contradiction[], other: readonly Contradiction[]): Contradiction[] {
  const keyOf = ({ said, subject }: Contradiction) => [...said].sort().concat(subject).join('|')
  const known = new Set(other.map(keyOf))
  return list.filter((each) => !known.has(keyOf(each)))
}

/** Targets with the same subject, unit, basis and date. */
function targetsBySubject(prepared: PreparedPlan): Map<string, Count[]> {
  const { plan, frame, clauses } = prepared
  const counts = new Map<string, Count[]>()
  for (const clause of clauses)
    for (const target of clause.sentence.targets) {
      const { unit, per, change, scope, by, value, partOf } = target
      const plain = plainWords({ ...plan, plain: target.subject }, [0, target.subject.length], frame)
      const subject = wordingOfText(plain).text
      if (value === null || partOf !== null || subject.length < shortestSubject) continue
      const key = [subject, unit, per.join('·'), change, scope ?? '', by?.date ?? ''].join('|')
      counts.set(key, [...(counts.get(key) ?? []), { clause, words: target.span, said: sayTarget(target), target }])
    }
  return counts
}

/** Phrases that say the same thing but for their one number. */
function phrasesByFrame(prepared: PreparedPlan): Map<string, Count[]> {
  const counts = new Map<string, Count[]>()
  for (const clause of prepared.clauses) {
    if (clause.sentence.heading) continue
    for (const { span, wording } of phrasesOf(prepared, [clause])) {
      const [said, more] = wording.numbers
      const key = wording.text.replace(/\d+(?:\.\d+)?/g, '0')
      if (said === undefined || more !== undefined || key.length < shortestPhrase) continue
      counts.set(key, [...(counts.get(key) ?? []), { clause, words: span, said, target: null }])
    }
  }
  return counts
}

/** The first two places of each thing that cannot both hold. */
function excluding(counts: ReadonlyMap<string, Count[]>): Contradiction[] {
  return [...counts].flatMap(([key, places]): Contradiction[] => {
    const [first] = places
    const second = places.find((each) => first && excludes(first, each))
    if (!first || !second || places.length > mostOften) return []
    return [{ first, second, subject: key.split('|')[0] ?? '', said: [first.said, second.said] }]
  })
}

/** Whether no number satisfies both; two lower bounds that differ are two numbers for one thing as well. */
function excludes(one: Count, other: Count): boolean {
  const [a, b] = [one.target, other.target]
  if (!a || !b) return one.said !== other.said
  if (a.value === b.value && a.to === b.to) return false
  const most = ({ comparator }: Target) => comparator === '<' || comparator === '<='
  if (a.comparator === 'between' || b.comparator === 'between' || most(a) === most(b)) return true
  const [ceiling, floor] = most(a) ? [a, b] : [b, a]
  return (ceiling.value as number) < (floor.value as number)
}
