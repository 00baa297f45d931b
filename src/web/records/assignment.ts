/** Assignments as the pages see them. */
import type { z } from 'zod'
import type { assignmentLine, getAssignment, returnShape } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { sourceWords } from '#core/matter/words.ts'
import type { Say } from '../ui/language.ts'

export type AssignmentLine = z.infer<typeof assignmentLine>
export type AssignmentAnswer = AnswerOf<typeof getAssignment>
export type Judgement = NonNullable<AssignmentLine['judgement']>
export type Return = z.infer<typeof returnShape>

type Subject = Pick<AssignmentLine, 'matter' | 'plan' | 'item'>

/** What is asked, by name: the item with its label, or the matter where it comes from elsewhere. */
export function subjectTitle({ item, matter }: Subject): string {
  return item ? `${item.label}${item.title}` : matter.title
}

/** Where it comes from: the plan, or the kind of source with the number of the matter. */
export function subjectOrigin({ plan, matter }: Subject, say: Say): string {
  return plan ? plan.title : [say(sourceWords[matter.kind]), matter.number].filter(Boolean).join(' · ')
}

/** What the unit asked does next: sign for it, return, wait for the review, or nothing more. */
export function nextStep(
  line: Pick<AssignmentLine, 'state' | 'mustWait' | 'share'>,
): 'sign' | 'return' | 'wait' | 'none' {
  if (line.share >= 100) return 'none'
  if (line.mustWait) return 'wait'
  return line.state === 'assigned' ? 'sign' : 'return'
}

const urgency = { red: 0, yellow: 1, green: 2, grey: 3, blue: 4 }

/** The most urgent first: by light, then by due time. */
export function byUrgency(a: AssignmentLine, b: AssignmentLine): number {
  return urgency[a.light.colour] - urgency[b.light.colour] || a.due.localeCompare(b.due)
}
