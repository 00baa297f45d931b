import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { answerShape } from '#api/assignment.ts'
import { useLanguage, useSay } from '../ui/language.ts'
import { instantText } from '../ui/time.ts'
import { indicatorWords } from '../words/indicator.ts'
import { taskWords } from '../words/task.ts'
import { Passport } from './passport.tsx'
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
          <Passport
            title={answer.name}
            facts={[
              [say(indicatorWords.inputs), partsOf(answer)],
              [say(taskWords.answerRegister), answer.register],
              [say(indicatorWords.period), answer.period],
              [say(taskWords.answerBasis), answer.basis],
              [say(indicatorWords.asOf), instantText(answer.at, language)],
            ]}
          >
            <span className="number">
              {figure(Math.round(answer.value * 100) / 100)}
              {answer.unit}
            </span>
          </Passport>
          {answer.reached !== null && <span> {say(answer.reached ? taskWords.reached : taskWords.notReached)}</span>}
          {actsOn?.(answer)}
        </li>
      ))}
    </ul>
  )
}

/** The two numbers that are divided, or the one that stands for itself. */
function partsOf({ numerator, denominator }: Answer): string {
  return denominator === null ? figure(numerator) : `${figure(numerator)} ÷ ${figure(denominator)}`
}
