import type { ReactNode } from 'react'
import type { AssignmentAnswer, Return } from '../../records/assignment.ts'
import { Instant } from '../../ui/instant.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { instantText } from '../../ui/time.ts'
import { reviewWords } from '../../words/review.ts'
import { taskWords } from '../../words/task.ts'

type Review = AssignmentAnswer['review']

/** A step: done, the one that is waited for, to come, or left out. */
type Standing = 'done' | 'now' | 'later' | 'left-out'

/** Where a return is on its way through a review of two steps, with who did what when. */
export function ReviewSteps({ of, review }: { of: Return; review: Review }) {
  const say = useSay()
  if (!isInSteps(of, review)) return null
  return (
    <ol className="review-steps" aria-label={say(reviewWords.steps)} data-part="review-steps">
      <Step name={say(reviewWords.submitted)} standing="done">
        <Done by={of.submittedBy} at={of.submittedAt} />
      </Step>
      <CheckStep of={of} review={review} />
      <AcceptStep of={of} review={review} />
    </ol>
  )
}

/** Whether a return goes, or went, by two steps. */
export function isInSteps({ state, checkedAt, unchecked }: Return, review: Review): boolean {
  return state !== 'withdrawn' && (review.checks || checkedAt !== null || unchecked !== null)
}

function CheckStep({ of, review: { checkDue, unchecked } }: { of: Return; review: Review }) {
  const say = useSay()
  const language = useLanguage()
  const name = say(reviewWords.check)
  const due = checkDue ? instantText(checkDue, language) : ''
  if (of.checkedAt)
    return (
      <Step name={name} standing="done">
        <Done by={of.checkedBy ?? ''} at={of.checkedAt} />
        {of.remark && <span className="text-block">{say(reviewWords.remark, { remark: of.remark })}</span>}
      </Step>
    )
  // It was sent back before anybody checked it: nothing of a check is to be told.
  if (of.state === 'sent-back') return null
  if (of.state === 'accepted')
    return (
      <Step name={name} standing="left-out">
        {say(reviewWords[`unchecked-${of.unchecked ?? 'nobody'}`])}
      </Step>
    )
  if (unchecked === 'nobody')
    return (
      <Step name={name} standing="left-out">
        {say(reviewWords.checkNobody)}
      </Step>
    )
  return (
    <Step name={name} standing="now">
      {say(unchecked === 'late' ? reviewWords.checkLate : reviewWords.checkBefore, { due })}
    </Step>
  )
}

function AcceptStep({ of, review: { accepts, unchecked } }: { of: Return; review: Review }) {
  const say = useSay()
  if (of.state === 'sent-back')
    return (
      <Step name={say(taskWords['state-sent-back'])} standing="now">
        <Done by={of.reviewedBy ?? ''} at={of.reviewedAt ?? ''} />
      </Step>
    )
  const name = say(reviewWords[`accept-${accepts}`])
  if (of.state === 'accepted')
    return (
      <Step name={name} standing="done">
        <Done by={of.reviewedBy ?? ''} at={of.reviewedAt ?? ''} />
      </Step>
    )
  const isNow = of.checkedAt !== null || unchecked !== null
  return (
    <Step name={name} standing={isNow ? 'now' : 'later'}>
      {say(isNow ? reviewWords.acceptNow : reviewWords.acceptAfter)}
    </Step>
  )
}

function Step({ name, standing, children }: { name: string; standing: Standing; children: ReactNode }) {
  return (
    <li data-standing={standing} aria-current={standing === 'now' ? 'step' : undefined}>
      <strong>{name}</strong>
      <span className="quiet small review-step-words">{children}</span>
    </li>
  )
}

function Done({ by, at }: { by: string; at: string }) {
  return (
    <span>
      {by} {at && <Instant at={at} />}
    </span>
  )
}
