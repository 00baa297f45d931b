import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { uploadFile } from '#api/file.ts'
import { checkSubmission, scanSubmission, sendBackSubmission, signSubmission } from '#api/submission.ts'
import type { AssignmentAnswer } from '../../records/assignment.ts'
import { call, useAct } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { Field } from '../../ui/field.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { submissionWords } from '../../words/submission.ts'
import { taskWords } from '../../words/task.ts'
import { PrintLink } from './print-link.tsx'
import { ReportEvidence, ReportFilled, ReportQuantities, ReportTexts } from './report-texts.tsx'
import { ReturnForm } from './return-form.tsx'

/** What the unit filled in and has not signed yet: its text, its steps with names, and what is mine to do. */
export function SubmissionPanel({ answer }: { answer: AssignmentAnswer }) {
  const say = useSay()
  const { submission, assignment } = answer
  const [editing, setEditing] = useState(false)
  if (!submission) return null
  const { sentBack, state, steps, filledBy, filledFor, report } = submission
  const again = sentBack !== null || state === 'withdrawn'
  if (editing || again)
    return (
      <>
        {again && (
          <section className="panel" data-part="submission">
            <h2>{say(submissionWords.title)}</h2>
            <p>
              {sentBack
                ? say(submissionWords.sentBackBy, { name: sentBack.by, reason: sentBack.reason })
                : say(submissionWords.withdrawn)}
            </p>
          </section>
        )}
        <ReturnForm answer={answer} onSent={() => setEditing(false)} />
      </>
    )
  return (
    <section className="panel" data-part="submission">
      <h2>{say(submissionWords.title)}</h2>
      <p className="quiet">{say(submissionWords.explain)}</p>
      <ol className="submission-steps">
        <li>
          <strong>{say(submissionWords.filledBy)}</strong> {filledBy.name}{' '}
          {filledFor && <span className="tag">{say(submissionWords.filledFor, { unit: filledFor })}</span>}{' '}
          <Instant at={filledBy.at} />
        </li>
        {steps.map(({ step, done }) => (
          <li key={step}>
            <strong>{say(submissionWords[step])}</strong>{' '}
            {done ? (
              <>
                {done.name} <Instant at={done.at} />
              </>
            ) : (
              <span className="quiet">{say(submissionWords.pending)}</span>
            )}
          </li>
        ))}
      </ol>
      <dl className="return-card">
        <ReportFilled report={report} />
        <ReportTexts report={report} />
        <div>
          <dt>{say(taskWords.share)}</dt>
          <dd>{report.share}%</dd>
        </div>
        <ReportQuantities report={report} />
        <ReportEvidence evidence={report.evidence} />
      </dl>
      <Acts answer={answer} onEdit={() => setEditing(true)} assignmentId={assignment.id} />
    </section>
  )
}

function Acts(props: { answer: AssignmentAnswer; assignmentId: string; onEdit: () => void }) {
  const say = useSay()
  const { message } = App.useApp()
  const { answer, assignmentId, onEdit } = props
  const [sendingBack, setSendingBack] = useState(false)
  const tell = ({ returnId }: { returnId: string | null }) =>
    message.success(say(returnId ? submissionWords.handedIn : submissionWords.done))
  const check = useAct(checkSubmission, tell)
  const sign = useAct(signSubmission, tell)
  const scan = useAct(scanSubmission, tell)
  const sendBack = useAct(sendBackSubmission)
  const submission = answer.submission as NonNullable<AssignmentAnswer['submission']>
  const params = { id: submission.id }
  const has = (act: (typeof submission.acts)[number]) => submission.acts.includes(act)
  const error = check.error ?? sign.error ?? scan.error
  const take = async (file: File) => {
    const { hash, name, mediaType } = await call(uploadFile, { file })
    scan.mutate({ params, body: { scan: { hash, name, mediaType } } })
  }
  return (
    <>
      {error && <ProblemBox problems={problemsOf(error, say)} />}
      <div className="row submission-acts">
        {has('check') && (
          <Button type="primary" loading={check.isPending} onClick={() => check.mutate({ params })}>
            {say(submissionWords.doCheck)}
          </Button>
        )}
        {has('sign') && (
          <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate({ params })}>
            {say(submissionWords.doSign)}
          </Button>
        )}
        {has('scan') && (
          <ChooseFile
            type="primary"
            label={say(submissionWords.doScan)}
            accept=".pdf,.jpg,.jpeg,.png"
            disabled={scan.isPending}
            onFiles={([file]) => file && void take(file)}
          >
            {say(submissionWords.doScan)}
          </ChooseFile>
        )}
        {submission.steps.some(({ step }) => step === 'scan') && <PrintLink id={assignmentId} />}
        {has('send-back') && <Button onClick={() => setSendingBack(true)}>{say(submissionWords.sendBack)}</Button>}
        {answer.may.submit && <Button onClick={onEdit}>{say(submissionWords.edit)}</Button>}
      </div>
      {sendingBack && (
        <ActDialog<{ reason: string }>
          title={say(submissionWords.sendBack)}
          ok={say(submissionWords.sendBack)}
          done={say(submissionWords.sentBackDone)}
          send={(body) => sendBack.mutateAsync({ params, body })}
          onClose={() => setSendingBack(false)}
        >
          <Field name="reason" label={say(submissionWords.reason)} required>
            <Input.TextArea rows={3} maxLength={1000} />
          </Field>
        </ActDialog>
      )}
    </>
  )
}
