import { listActs } from '#api/assignment.ts'
import { useSay } from '../ui/language.ts'
import { Answered } from '../ui/states.tsx'
import { taskWords } from '../words/task.ts'
import { ActLine } from './act-line.tsx'
import { useAnswer } from './call.ts'
import { JudgedAct } from './judged-act.tsx'
import { SaidAct } from './orders/said-act.tsx'

/** The line of time (办理过程) of a record: who did what, when; newest first. */
export function ActHistory({ id }: { id: string }) {
  const say = useSay()
  const asked = useAnswer(listActs, { params: { id } })
  return (
    <section className="panel">
      <h2>{say(taskWords.acts)}</h2>
      <Answered asked={asked}>
        {({ acts }) => (
          <ol>
            {[...acts].reverse().map((act) => (
              <ActLine key={act.id} act={act}>
                <JudgedAct act={act} />
                <SaidAct act={act} brief />
              </ActLine>
            ))}
          </ol>
        )}
      </Answered>
    </section>
  )
}
