import type { RefObject } from 'react'
import type { Reading, ReadingProblem } from '../../../records/plan.ts'
import { useSay } from '../../../ui/language.ts'
import { readingWords } from '../../../words/reading.ts'

const order: Record<ReadingProblem['severity'], number> = { error: 0, question: 1, note: 2 }
const startOf = (problem: ReadingProblem) => problem.span?.[0] ?? -1
const tags: Record<ReadingProblem['severity'], string> = {
  error: 'tag tag-error',
  question: 'tag tag-warn',
  note: 'tag',
}

/** What is wrong with the text itself, the gravest first; each leads to its place. */
export function ProblemSide(props: {
  reading: Reading
  pane: RefObject<HTMLDivElement | null>
  hidden: string
  onPick: (id: string) => void
}) {
  const { reading, pane, hidden, onPick } = props
  const say = useSay()
  const problems = reading.problems
    .map((problem, index) => ({ problem, id: `problem-${index}` }))
    .sort((a, b) => order[a.problem.severity] - order[b.problem.severity] || startOf(a.problem) - startOf(b.problem))
  return (
    <div ref={pane} className={`reading-pane ${hidden}`}>
      {problems.length === 0 && <p className="quiet">{say(readingWords.noProblems)}</p>}
      <ul>
        {problems.map(({ problem, id }) => (
          <li key={id}>
            <button type="button" data-row={id} className="reading-problem" onClick={() => onPick(id)}>
              <span className={tags[problem.severity]}>{say(readingWords[problem.severity])}</span>
              <span className="reading-words">
                {problem.message}
                {problem.proposal && (
                  <span className="quiet">
                    {' '}
                    {say(readingWords.proposal, { actual: problem.actual ?? '', proposal: problem.proposal })}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
