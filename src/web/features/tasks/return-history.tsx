import { App, Button } from 'antd'
import { attachScan, getScan, withdrawReturn } from '#api/assignment.ts'
import { pathOf } from '#api/client.ts'
import { uploadFile } from '#api/file.ts'
import { AnswerList } from '../../records/answer-text.tsx'
import type { AssignmentAnswer, Return } from '../../records/assignment.ts'
import { call, useAct } from '../../records/call.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { instantText } from '../../ui/time.ts'
import { submissionWords } from '../../words/submission.ts'
import { taskWords } from '../../words/task.ts'
import { PrintLink } from './print-link.tsx'
import { ReportEvidence, ReportFilled, ReportQuantities, ReportTexts } from './report-texts.tsx'
import { isInSteps, ReviewSteps } from './review-steps.tsx'

/** All returns, newest first, with what became of each. */
export function ReturnHistory({ answer }: { answer: AssignmentAnswer }) {
  const { assignment, returns, review } = answer
  const say = useSay()
  const newestFirst = [...returns].sort((a, b) => b.submittedAt.localeCompare(a.submittedAt))
  return (
    <section className="panel" data-part="returns">
      <h2>{say(taskWords.history)}</h2>
      {newestFirst.length === 0 && <p className="quiet">{say(taskWords.noHistory)}</p>}
      {newestFirst.map((each) => (
        <article key={each.id} className="return-card">
          <ReturnWords of={each} review={review} />
          {answer.may.withdraw && each.state === 'submitted' && each.openedAt === null && (
            <div className="row">
              <Withdraw id={each.id} />
              <PrintLink id={assignment.id} />
              <AttachScan id={each.id} />
            </div>
          )}
        </article>
      ))}
    </section>
  )
}

const tagOf: Record<Return['state'], string> = {
  submitted: 'tag tag-warn',
  accepted: 'tag tag-brand',
  'sent-back': 'tag tag-warn',
  withdrawn: 'tag',
}

/** One return in words, with its files. */
export function ReturnWords({ of, review }: { of: Return; review: AssignmentAnswer['review'] }) {
  const say = useSay()
  const language = useLanguage()
  const steps = isInSteps(of, review)
  return (
    <div>
      <p className="row">
        <span className={tagOf[of.state]}>{say(taskWords[`state-${of.state}`])}</span>
        <strong className="number">
          {say(taskWords.share)} {of.share}%
        </strong>
        {!steps && (
          <span className="quiet small">
            {say(taskWords.submittedBy, { name: of.submittedBy, at: instantText(of.submittedAt, language) })}
          </span>
        )}
      </p>
      <ReviewSteps of={of} review={review} />
      <dl>
        <ReportFilled report={of} />
        <ReportTexts report={of} />
        {of.answers.length > 0 && (
          <>
            <dt>{say(taskWords.answers)}</dt>
            <dd>
              <AnswerList answers={of.answers} />
            </dd>
          </>
        )}
        <ReportQuantities report={of} />
        <ReportEvidence evidence={of.evidence} />
        {of.reason && (
          <div>
            <dt>{say(taskWords.sendBackReason)}</dt>
            <dd className="text-block">
              <strong>{of.reason}</strong>
            </dd>
          </div>
        )}
      </dl>
      <Signatures of={of} />
      {of.reviewedAt && !steps && (
        <p className="quiet small">
          {say(taskWords.reviewedBy, { name: of.reviewedBy ?? '', at: instantText(of.reviewedAt, language) })}
        </p>
      )}
    </div>
  )
}

/** Who signed it inside the unit, its stamped scan, and whether the level above looked at it. */
function Signatures({ of: { id, signatures, scan, openedAt, state } }: { of: Return }) {
  const say = useSay()
  const names = signatures && [
    [submissionWords.filledBy, [signatures.filler.name, signatures.filler.unit].filter(Boolean).join('，')],
    [submissionWords.checker, signatures.checker],
    [submissionWords.headName, signatures.head],
  ]
  return (
    <>
      {names && (
        <p className="row small" data-part="signatures">
          {(names as [{ zh: string; en: string }, string | null][]).map(
            ([step, name]) =>
              name && <span key={step.en}>{say(submissionWords.signedBy, { step: say(step), name })}</span>,
          )}
        </p>
      )}
      {scan && (
        <p>
          <Button size="small" href={pathOf(getScan, { params: { id } })}>
            {say(submissionWords.openScan)}
          </Button>
        </p>
      )}
      {openedAt && state === 'submitted' && <p className="quiet small">{say(submissionWords.opened)}</p>}
    </>
  )
}

/** The scan of what was printed and stamped becomes a file of the return. */
function AttachScan({ id }: { id: string }) {
  const say = useSay()
  const { message } = App.useApp()
  const attach = useAct(attachScan, () => message.success(say(submissionWords.done)))
  const take = async (file: File) => {
    const { hash, name, mediaType } = await call(uploadFile, { file })
    attach.mutate({ params: { id }, body: { scan: { hash, name, mediaType } } })
  }
  return (
    <>
      {attach.error && <ProblemBox problems={problemsOf(attach.error, say)} />}
      <ChooseFile
        label={say(submissionWords.doScan)}
        accept=".pdf,.jpg,.jpeg,.png"
        disabled={attach.isPending}
        onFiles={([file]) => file && void take(file)}
      >
        {say(submissionWords.doScan)}
      </ChooseFile>
    </>
  )
}

function Withdraw({ id }: { id: string }) {
  const say = useSay()
  const { message, modal } = App.useApp()
  const withdraw = useAct(withdrawReturn)
  return (
    <>
      {withdraw.error && <ProblemBox problems={problemsOf(withdraw.error, say)} />}
      <Button
        loading={withdraw.isPending}
        onClick={() =>
          modal.confirm({
            title: say(taskWords.withdraw),
            content: say(taskWords.withdrawExplain),
            okText: say(taskWords.withdraw),
            onOk: () =>
              withdraw.mutateAsync({ params: { id } }).then(
                () => void message.success(say(taskWords.withdrawDone)),
                () => undefined,
              ),
          })
        }
      >
        {say(taskWords.withdraw)}
      </Button>
    </>
  )
}
