import { Link } from 'wouter'
import { AnswerList } from '../../records/answer-text.tsx'
import type { AssignmentAnswer } from '../../records/assignment.ts'
import { ContestList } from '../../records/contest-list.tsx'
import { TargetList } from '../../records/target-text.tsx'
import { useSay } from '../../ui/language.ts'
import { contestWords } from '../../words/contest.ts'
import { taskWords } from '../../words/task.ts'
import { ContestFigure } from './contest-figure.tsx'

type Item = AssignmentAnswer['item']

/** A figure is contested once at a time. */
function mayContest({ contests }: Item, { targetId }: Item['answers'][number]): boolean {
  return !contests.some((each) => each.targetId === targetId && each.state === 'contested')
}

/** What the plan itself says, or the demand of a matter that comes from elsewhere. */
export function SourcePanel(props: {
  item: AssignmentAnswer['item']
  planId: string | undefined
  /** The assignment, where the visitor may contest its figures. */
  contest?: string
}) {
  const { item, planId, contest } = props
  const say = useSay()
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(planId ? taskWords.source : taskWords.demand)}</h2>
        {planId && <Link href={`/plans/${planId}?tab=reading`}>{say(taskWords.openSource)}</Link>}
      </div>
      {item.section && <p className="quiet small">{item.section}</p>}
      {item.objective && (
        <>
          <p className="task-term">{say(taskWords.objective)}</p>
          <blockquote className="task-source text-block" style={{ margin: 0 }}>
            {item.objective}
          </blockquote>
        </>
      )}
      {item.measures && (
        <>
          {planId && <p className="task-term">{say(taskWords.measures)}</p>}
          <blockquote className="task-source text-block" style={{ margin: 0 }}>
            {item.measures}
          </blockquote>
        </>
      )}
      {planId && (
        <>
          <p className="task-term">{say(taskWords.targets)}</p>
          {item.targets.length > 0 ? (
            <TargetList targets={item.targets} />
          ) : (
            <p className="quiet">{say(taskWords.noTargets)}</p>
          )}
        </>
      )}
      {item.answers.length > 0 && (
        <>
          <p className="task-term">{say(taskWords.answers)}</p>
          <AnswerList
            answers={item.answers}
            actsOn={(answer) =>
              mayContest(item, answer) && contest && <ContestFigure assignmentId={contest} answer={answer} />
            }
          />
          {item.contests.length > 0 && (
            <>
              <p className="task-term">{say(contestWords.title)}</p>
              <ContestList contests={item.contests} />
            </>
          )}
        </>
      )}
    </section>
  )
}
