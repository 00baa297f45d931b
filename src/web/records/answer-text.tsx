import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { answerShape } from '#api/assignment.ts'
import { useLanguage, useSay } from '../ui/language.ts'
import { instantText } from '../ui/time.ts'
import { taskWords } from '../words/task.ts'
import { figure } from './target-text.tsx'

type Answer = z.infer<typeof answerShape>

/** Figures that registers answered: nobody types them, and each says where it comes from (口径和来源). */
export function AnswerList(props: { answers: readonly Answer[]; actsOn?: (answer: Answer) => ReactNode }) {
  const { answers, actsOn } = props
  const say = useSay()
  const language = useLanguage()
  return (
    <ul className="target-list">
      {answers.map((answer) => (
        <li key={`${answer.targetId} ${answer.name}`}>
          <span>{answer.name}</span>{' '}
          <strong className="number">
            {figure(Math.round(answer.value * 100) / 100)}
            {answer.unit}
          </strong>
          {answer.reached !== null && <span> {say(answer.reached ? taskWords.reached : taskWords.notReached)}</span>}
          <span className="quiet small" style={{ display: 'block' }}>
            {say(taskWords.answerSource, {
              register: answer.register,
              period: answer.period ?? '',
              parts:
                answer.denominator === null
                  ? figure(answer.numerator)
                  : `${figure(answer.numerator)} ÷ ${figure(answer.denominator)}`,
              basis: answer.basis,
              at: instantText(answer.at, language),
            })}
          </span>
          {actsOn?.(answer)}
        </li>
      ))}
    </ul>
  )
}
