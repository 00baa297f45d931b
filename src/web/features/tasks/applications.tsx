import { App, Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { applyForAssignment, decideApplication, listApplications, withdrawApplication } from '#api/application.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { type ApplicationKind, applicationKinds } from '#core/application.ts'
import { type AssignmentAnswer, subjectOrigin, subjectTitle } from '../../records/assignment.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { useAddressValue } from '../../ui/address.ts'
import { Field } from '../../ui/field.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Pages, usePage } from '../../ui/pages.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { fromLocalField, instantText, toLocalField } from '../../ui/time.ts'
import { cascadeWords } from '../../words/cascade.ts'
import { taskWords } from '../../words/task.ts'

type Application = AnswerOf<typeof listApplications>['applications'][number]

/** Applications about one assignment, and the way to apply. */
export function TaskApplications({ answer }: { answer: AssignmentAnswer }) {
  const say = useSay()
  const { assignment, may } = answer
  const asked = useAnswer(listApplications, { query: { assignment: assignment.id, state: 'all' } })
  const [applying, setApplying] = useState(false)
  const applications = asked.data?.applications ?? []
  const open = applications.some(({ state }) => state === 'submitted')
  if (applications.length === 0 && !may.apply) return null
  return (
    <section className="panel" data-part="applications">
      <h2>{say(cascadeWords.applications)}</h2>
      {assignment.extensions > 0 && <p>{say(cascadeWords.extended, { count: assignment.extensions })}</p>}
      <ul className="stack">
        {applications.map((each) => (
          <li key={each.id}>
            <ApplicationText application={each} />
          </li>
        ))}
      </ul>
      {may.apply && !open && <Button onClick={() => setApplying(true)}>{say(cascadeWords.apply)}</Button>}
      {applying && <ApplyDialog answer={answer} onClose={() => setApplying(false)} />}
    </section>
  )
}

/** All applications within reach: those that wait first, with how many came of them. */
export function ApplicationList() {
  const say = useSay()
  const [state, setState] = useAddressValue('state')
  const filter = { state: state === 'open' ? 'open' : 'all' } as const
  const page = usePage(filter)
  const asked = useAnswer(listApplications, { query: { ...filter, ...page.query } }, { keep: true })
  return (
    <>
      <PageHead title={say(cascadeWords.applications)} above={{ href: '/tasks', title: say(taskWords.title) }}>
        <Select
          aria-label={say(taskWords.view)}
          value={state ?? 'all'}
          onChange={(next) => setState(next === 'all' ? undefined : next)}
          options={[
            { value: 'all', label: say(cascadeWords.allApplications) },
            { value: 'open', label: say(cascadeWords.toDecide) },
          ]}
        />
      </PageHead>
      <Answered asked={asked}>
        {({ applications, total, counts }) => (
          <div className="stack">
            <p>{say(cascadeWords.counts, counts)}</p>
            {applications.length === 0 ? (
              <Empty title={say(cascadeWords.noApplications)}>{say(cascadeWords.noApplicationsHint)}</Empty>
            ) : (
              applications.map((each) => (
                <section key={each.id} className="panel">
                  <h2>
                    <Link href={`/tasks/${each.assignmentId}`}>{subjectTitle(each)}</Link>
                  </h2>
                  <p className="quiet">
                    {each.unit.name} · {subjectOrigin(each, say)}
                    {each.extensions > 0 && ` · ${say(cascadeWords.extended, { count: each.extensions })}`}
                  </p>
                  <ApplicationText application={each} />
                </section>
              ))
            )}
            <Pages page={page} total={total} />
          </div>
        )}
      </Answered>
    </>
  )
}

function ApplicationText({ application }: { application: Application }) {
  const say = useSay()
  const language = useLanguage()
  const { message } = App.useApp()
  const withdraw = useAct(withdrawApplication, () => message.success(say(cascadeWords.withdrawn)))
  const [deciding, setDeciding] = useState(false)
  const { kind, state, text, due, may } = application
  const at = (instant: string) => instantText(instant, language)
  return (
    <div data-application={state}>
      <p className="row">
        <strong>{say(cascadeWords[`kind-${kind}`])}</strong>
        <span className={state === 'submitted' ? 'tag tag-warn' : 'tag'}>{say(cascadeWords[`state-${state}`])}</span>
        {due && <span>{say(cascadeWords.askedUntil, { at: at(due) })}</span>}
      </p>
      <p className="text-block">{text}</p>
      <p className="quiet small">
        {say(cascadeWords.submittedBy, { name: application.submittedBy, at: at(application.submittedAt) })}
      </p>
      {application.decidedAt && (
        <p className="small">
          {say(cascadeWords.decidedBy, {
            name: application.decidedBy ?? '',
            at: at(application.decidedAt),
            reason: application.reason ?? '',
          })}
          {application.grantedDue && ` ${say(cascadeWords.grantedDue)} ${at(application.grantedDue)}`}
        </p>
      )}
      <div className="row">
        {may.withdraw && (
          <Button
            size="small"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ params: { id: application.id } })}
          >
            {say(cascadeWords.withdraw)}
          </Button>
        )}
        {may.decide && (
          <Button size="small" type="primary" onClick={() => setDeciding(true)}>
            {say(cascadeWords.decideApplication)}
          </Button>
        )}
      </div>
      {deciding && <DecideDialog application={application} onClose={() => setDeciding(false)} />}
    </div>
  )
}

function ApplyDialog({ answer, onClose }: { answer: AssignmentAnswer; onClose: () => void }) {
  const say = useSay()
  const apply = useAct(applyForAssignment)
  const { id, due: now } = answer.assignment
  const [kind, setKind] = useState<ApplicationKind>('extension')
  return (
    <ActDialog<{ text: string; due?: string }>
      title={say(cascadeWords.apply)}
      done={say(cascadeWords.applied)}
      explain={say(cascadeWords.applyExplain)}
      initial={{ due: toLocalField(now) }}
      send={({ text, due }) =>
        apply.mutateAsync({
          params: { id },
          body: { kind, text, due: kind === 'extension' && due ? fromLocalField(due) : null },
        })
      }
      onClose={onClose}
    >
      <Radio.Group
        aria-label={say(cascadeWords.applyKind)}
        value={kind}
        onChange={({ target }) => setKind(target.value)}
        style={{ marginBottom: 16 }}
        options={applicationKinds.map((each) => ({ value: each, label: say(cascadeWords[`kind-${each}`]) }))}
      />
      <Field name="text" label={say(cascadeWords.applyText)} required>
        <Input.TextArea rows={4} maxLength={2000} />
      </Field>
      {kind === 'extension' ? (
        <Field name="due" label={say(cascadeWords.applyDue)} required>
          <Input type="datetime-local" style={{ width: 220 }} />
        </Field>
      ) : null}
    </ActDialog>
  )
}

function DecideDialog({ application, onClose }: { application: Application; onClose: () => void }) {
  const say = useSay()
  const decide = useAct(decideApplication)
  const [granted, setGranted] = useState(true)
  const asksTime = application.kind === 'extension' && granted
  return (
    <ActDialog<{ reason: string; due?: string }>
      title={say(cascadeWords.decideApplication)}
      done={say(cascadeWords.decided)}
      explain={<p className="text-block">{application.text}</p>}
      initial={{ due: application.due ? toLocalField(application.due) : undefined }}
      send={({ reason, due }) =>
        decide.mutateAsync({
          params: { id: application.id },
          body: { granted, reason, due: asksTime && due ? fromLocalField(due) : null },
        })
      }
      onClose={onClose}
    >
      <Radio.Group
        aria-label={say(cascadeWords.decision)}
        value={granted}
        onChange={({ target }) => setGranted(target.value)}
        style={{ marginBottom: 16 }}
        options={[
          { value: true, label: say(cascadeWords.grant) },
          { value: false, label: say(cascadeWords.refuse) },
        ]}
      />
      {asksTime ? (
        <Field name="due" label={say(cascadeWords.grantedDue)} required>
          <Input type="datetime-local" style={{ width: 220 }} />
        </Field>
      ) : null}
      <Field name="reason" label={say(cascadeWords.reason)} required>
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
    </ActDialog>
  )
}
