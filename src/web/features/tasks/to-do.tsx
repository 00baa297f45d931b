import { App, Button } from 'antd'
import { signAssignment } from '#api/assignment.ts'
import type { AssignmentAnswer } from '../../records/assignment.ts'
import { useAct } from '../../records/call.ts'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { taskWords } from '../../words/task.ts'
import { ReturnForm } from './return-form.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { SubmissionPanel } from './submission-panel.tsx'

/** What the reader can do now: sign for it, check or review what was returned, return. */
export function ToDo({ answer }: { answer: AssignmentAnswer }) {
  const { may, returns, assignment } = answer
  const told = returns.find(({ id }) => id === answer.review.returnId)
  return (
    <>
      {may.sign && <Sign id={assignment.id} />}
      {(may.check || may.sendBack) && told && <ReviewPanel waiting={told} answer={answer} />}
      {answer.submission && !assignment.mustWait && <SubmissionPanel answer={answer} />}
      {may.submit && !may.sign && !answer.submission && <ReturnForm answer={answer} />}
    </>
  )
}

function Sign({ id }: { id: string }) {
  const say = useSay()
  const { message } = App.useApp()
  const sign = useAct(signAssignment, () => message.success(say(taskWords.signDone)))
  return (
    <section className="panel">
      <h2>{say(taskWords.todo)}</h2>
      {sign.error && <ProblemBox problems={problemsOf(sign.error, say)} />}
      <p style={{ marginBottom: 12 }}>{say(taskWords.signExplain)}</p>
      <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate({ params: { id } })}>
        {say(taskWords.sign)}
      </Button>
    </section>
  )
}
