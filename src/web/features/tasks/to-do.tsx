import { App, Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { acceptReturn, openReturn, sendBackReturn, signAssignment } from '#api/assignment.ts'
import type { AssignmentAnswer, Return } from '../../records/assignment.ts'
import { useAct } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { taskWords } from '../../words/task.ts'
import { ReturnForm } from './return-form.tsx'
import { ReturnWords } from './return-history.tsx'
import { SubmissionPanel } from './submission-panel.tsx'

/** What the reader can do now: sign for it, review what was returned, return. */
export function ToDo({ answer }: { answer: AssignmentAnswer }) {
  const { may, returns, assignment } = answer
  const waiting = returns.findLast(({ state }) => state === 'submitted')
  return (
    <>
      {may.sign && <Sign id={assignment.id} />}
      {may.review && waiting && <Review waiting={waiting} />}
      {answer.submission && !assignment.mustWait && <SubmissionPanel answer={answer} />}
      {may.submit && !may.sign && !answer.submission && <ReturnForm answer={answer} />}
    </>
  )
}

function Sign({ id }: { id: string }) {
  const say = useSay()
  const { message } = App.useApp()
  const sign = useAct(signAssignment)
  return (
    <section className="panel">
      <h2>{say(taskWords.todo)}</h2>
      {sign.error && <ProblemBox problems={problemsOf(sign.error, say)} />}
      <p style={{ marginBottom: 12 }}>{say(taskWords.signExplain)}</p>
      <Button
        type="primary"
        loading={sign.isPending}
        onClick={() => sign.mutate({ params: { id } }, { onSuccess: () => message.success(say(taskWords.signDone)) })}
      >
        {say(taskWords.sign)}
      </Button>
    </section>
  )
}

/** Whoever reviews it has looked at it: from then on it is not taken back. */
function useOpened({ id, openedAt }: Return) {
  const { mutate } = useAct(openReturn)
  const unopened = openedAt === null
  useEffect(() => {
    if (unopened) mutate({ params: { id } })
  }, [id, unopened, mutate])
}

function Review({ waiting }: { waiting: Return }) {
  const say = useSay()
  const { message } = App.useApp()
  const [sendingBack, setSendingBack] = useState(false)
  const accept = useAct(acceptReturn)
  const sendBack = useAct(sendBackReturn)
  const params = { id: waiting.id }
  useOpened(waiting)
  return (
    <section className="panel" data-part="review">
      <h2>{say(taskWords.review)}</h2>
      {accept.error && <ProblemBox problems={problemsOf(accept.error, say)} />}
      <ReturnWords of={waiting} />
      <p className="quiet" style={{ margin: '12px 0' }}>
        {say(taskWords.acceptExplain, { share: waiting.share })}
      </p>
      <div className="row">
        <Button
          type="primary"
          loading={accept.isPending}
          onClick={() => accept.mutate({ params }, { onSuccess: () => message.success(say(taskWords.acceptDone)) })}
        >
          {say(taskWords.accept)}
        </Button>
        <Button danger onClick={() => setSendingBack(true)}>
          {say(taskWords.sendBack)}
        </Button>
      </div>
      {sendingBack && (
        <ActDialog<{ reason: string }>
          title={say(taskWords.sendBack)}
          explain={say(taskWords.sendBackExplain)}
          ok={say(taskWords.sendBack)}
          done={say(taskWords.sendBackDone)}
          send={(body) => sendBack.mutateAsync({ params, body })}
          onClose={() => setSendingBack(false)}
        >
          <Field name="reason" label={say(taskWords.sendBackReason)} required>
            <Input.TextArea rows={4} maxLength={4000} autoFocus />
          </Field>
        </ActDialog>
      )}
    </section>
  )
}
