import type { ComparedPlan, PlanPart, Sentence } from '#core/compared-plan.ts'
import { type Frame, joined, type Wording, wordingOf, wordingOfText } from './wording.ts'

/** A sentence with its place and its wording. */
export interface Clause {
  /** Place among the clauses of the plan. */
  at: number
  part: number
  sentence: Sentence
  wording: Wording
}

/** A part with its wording. */
export interface PreparedPart {
  part: PlanPart
  title: Wording
  section: Wording
  /** What is said besides the title. */
  body: Wording
  leads: ReadonlySet<string>
  clauses: Clause[]
}

/** A plan ready to be matched. */
export interface PreparedPlan {
  plan: ComparedPlan
  frame: Frame
  parts: PreparedPart[]
  clauses: Clause[]
}

/** A name of a unit without the level that stands before it: 市教育局 and 县教育局 are each plan's own. */
export function ownName(name: string, { levels }: Frame): string {
  const short = name.replace(/[\s\p{Cc}]/gu, '')
  return levels ? short.replace(/^[市县区州旗](?=.{2})/, '') : short
}

/** Splits and words everything once. */
export function prepare(plan: ComparedPlan, frame: Frame): PreparedPlan {
  const clauses: Clause[] = []
  const parts = plan.parts.map((part, index) => {
    const own = part.sentences.map((sentence): Clause => {
      const clause = {
        at: clauses.length,
        part: index,
        sentence,
        wording: wordingOf(plan, sentence.span, frame),
      }
      clauses.push(clause)
      return clause
    })
    const words = own.filter(({ sentence }) => !sentence.heading).map(({ wording }) => wording)
    return {
      part,
      title: own[0]?.sentence.heading ? own[0].wording : wordingOfText(part.kind === 'item' ? '' : part.title),
      section: wordingOfText(part.section),
      body: joined(words),
      leads: new Set(part.owners.filter(({ role }) => role === 'lead').map(({ name }) => ownName(name, frame))),
      clauses: own,
    }
  })
  return { plan, frame, parts, clauses }
}
