import { App, Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { acceptReturn, checkReturn, openReturn, sendBackReturn } from '#api/assignment.ts'
import type { AssignmentAnswer, Return } from '../../records/assignment.ts'
import { useAct } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { instantText } from '../../ui/time.ts'
import { reviewWords } from '../../words/review.ts'
import { taskWords } from '../../words/task.ts'
import { ReturnWords } from './return-history.tsx'

/** Whoever has the turn has looked at it: from then on it is not taken back. */
function useOpened({ id, openedAt }: Return, hasTurn: boolean) {
  const { mutate } = useAct(openReturn)
  const unopened = hasTurn && openedAt === null
  useEffect(() => {
    if (unopened) mutate({ params: { id } })
  }, [id, unopened, mutate])
}

/** The return that waits, with what the reader may do: check it, accept it, send it back. */
export function ReviewPanel({ waiting, answer }: { waiting: Return; answer: AssignmentAnswer }) {
  const say = useSay()
  const { message } = App.useApp()
  const { may, review } = answer
  const [dialog, setDialog] = useState<'check' | 'send-back' | null>(null)
  const accept = useAct(acceptReturn, () => message.success(say(taskWords.acceptDone)))
  const check = useAct(checkReturn)
  const sendBack = useAct(sendBackReturn)
  const params = { id: waiting.id }
  useOpened(waiting, may.check || may.review)
  return (
    <section className="panel" data-part="review">
      <h2>{say(may.check ? reviewWords.checkTitle : taskWords.review)}</h2>
      {accept.error && <ProblemBox problems={problemsOf(accept.error, say)} />}
      <ReturnWords of={waiting} review={review} />
      <Explain waiting={waiting} answer={answer} />
      <div className="row">
        {may.check && (
          <Button type="primary" onClick={() => setDialog('check')}>
            {say(reviewWords.checkDo)}
          </Button>
        )}
        {may.review && (
          <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate({ params })}>
            {say(taskWords.accept)}
          </Button>
        )}
        {may.sendBack && (
          <Button danger onClick={() => setDialog('send-back')}>
            {say(taskWords.sendBack)}
          </Button>
        )}
      </div>
      {dialog === 'check' && (
        <ActDialog<{ remark?: string }>
          title={say(reviewWords.checkDo)}
          explain={say(reviewWords.checkExplain)}
          ok={say(reviewWords.checkDo)}
          done={say(reviewWords.checkDone)}
          send={({ remark = '' }) => check.mutateAsync({ params, body: { remark } })}
          onClose={() => setDialog(null)}
        >
          <Field name="remark" label={say(reviewWords.remarkField)}>
            <Input.TextArea rows={3} maxLength={4000} autoFocus />
          </Field>
        </ActDialog>
      )}
      {dialog === 'send-back' && (
        <ActDialog<{ reason: string }>
          title={say(taskWords.sendBack)}
          explain={say(taskWords.sendBackExplain)}
          ok={say(taskWords.sendBack)}
          done={say(taskWords.sendBackDone)}
          send={(body) => sendBack.mutateAsync({ params, body })}
          onClose={() => setDialog(null)}
        >
          <Field name="reason" label={say(taskWords.sendBackReason)} required>
            <Input.TextArea rows={4} maxLength={4000} autoFocus />
          </Field>
        </ActDialog>
      )}
    </section>
  )
}

/** What follows from the reader's step, or why it is not theirs yet. */
function Explain({ waiting, answer: { may, review } }: { waiting: Return; answer: AssignmentAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const words = may.check
    ? say(reviewWords.checkExplain)
    : may.review
      ? say(taskWords.acceptExplain, { share: waiting.share })
      : review.checkDue && say(reviewWords.notYet, { due: instantText(review.checkDue, language) })
  return (
    <>
      {may.review && review.unchecked && (
        <p className="task-change" data-part="unchecked">
          {say(reviewWords.without)}
        </p>
      )}
      {words && (
        <p className="quiet" style={{ margin: '12px 0' }}>
          {words}
        </p>
      )}
    </>
  )
}
