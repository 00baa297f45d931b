import { App, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { listMatters } from '#api/matter.ts'
import * as api from '#api/matter-acts.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { UnitSelect } from '../../records/unit-select.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { fromLocalField, toLocalField } from '../../ui/time.ts'
import { matterWords } from '../../words/matter.ts'
import type { MatterAnswer } from './matter-page.tsx'

/** What may be done to a matter from its page. */
export type Act =
  | 'correct'
  | 'assign'
  | 'file'
  | 'decline'
  | 'change'
  | 'hold'
  | 'resume'
  | 'ask-closing'
  | 'refuse-closing'
  | 'close'
  | 'reopen'
  | 'merge'

export const actNames = {
  correct: matterWords.correct,
  assign: matterWords.assign,
  file: matterWords.doFile,
  decline: matterWords.decline,
  change: matterWords.change,
  hold: matterWords.hold,
  resume: matterWords.resume,
  'ask-closing': matterWords.askClosing,
  'refuse-closing': matterWords.refuseClosing,
  close: matterWords.close,
  reopen: matterWords.reopen,
  merge: matterWords.merge,
} as const

type DialogProps = { answer: MatterAnswer; onClose: () => void }

/** The form of one act on a matter. */
export function MatterDialog({ act, ...props }: DialogProps & { act: Exclude<Act, 'assign'> }) {
  const id = props.answer.matter.id
  const params = { id }
  const { matter } = props.answer
  const file = useAct(api.fileMatter)
  const decline = useAct(api.declineMatter)
  const correct = useAct(api.correctMatter)
  const change = useAct(api.changeMatter)
  const hold = useAct(api.holdMatter)
  const resume = useAct(api.resumeMatter)
  const askClosing = useAct(api.askClosing)
  const refuse = useAct(api.refuseClosing)
  const close = useAct(api.closeMatter)
  const reopen = useAct(api.reopenMatter)
  const merge = useAct(api.mergeMatter)
  const say = useSay()
  const { message } = App.useApp()
  const common = { title: say(actNames[act]), ok: say(actNames[act]), onClose: props.onClose }
  const due = toLocalField(matter.due)
  const at = (text: string | undefined) => (text && text !== due ? fromLocalField(text) : undefined)
  switch (act) {
    case 'file':
      return (
        <ActDialog
          {...common}
          explain={say(matterWords.doFileExplain)}
          send={async () => {
            const { number } = await file.mutateAsync({ params })
            message.success(say(matterWords.filedAs, { numbers: number }))
          }}
        />
      )
    case 'decline':
      return (
        <ActDialog<{ reason: string }>
          {...common}
          done={say(matterWords.declined)}
          send={(body) => decline.mutateAsync({ params, body })}
        >
          <Text name="reason" label={say(matterWords.reason)} />
        </ActDialog>
      )
    case 'correct':
      return (
        <ActDialog<{ title: string; demand: string; leadUnitId: string; due: string; officer?: string }>
          {...common}
          done={say(matterWords.corrected)}
          initial={{
            title: matter.title,
            demand: matter.demand,
            leadUnitId: matter.lead.id,
            due,
            officer: matter.officer ?? '',
          }}
          send={({ due: chosen, officer, ...body }) =>
            correct.mutateAsync({
              params,
              body: { ...body, officer: officer || null, ...(at(chosen) && { due: at(chosen) }) },
            })
          }
        >
          <Text name="title" label={say(matterWords.matterTitle)} />
          <Text name="demand" label={say(matterWords.demand)} rows={4} />
          <LeadAndDue />
          <Text name="officer" label={say(matterWords.officer)} required={false} />
        </ActDialog>
      )
    case 'change':
      return (
        <ActDialog<{ due: string; leadUnitId: string; supportUnitIds: string[]; reason: string; approvedBy: string }>
          {...common}
          done={say(matterWords.changed)}
          initial={{ due, leadUnitId: matter.lead.id, supportUnitIds: matter.support.map((unit) => unit.id) }}
          send={({ due: chosen, ...body }) =>
            change.mutateAsync({ params, body: { ...body, ...(at(chosen) && { due: at(chosen) }) } })
          }
        >
          <LeadAndDue />
          <Field name="supportUnitIds" label={say(matterWords.support)}>
            <UnitSelect mode="multiple" label={say(matterWords.support)} />
          </Field>
          <Text name="reason" label={say(matterWords.reason)} />
          <Text name="approvedBy" label={say(matterWords.approvedBy)} />
        </ActDialog>
      )
    case 'hold':
      return (
        <ActDialog<{ reason: string; document: string; until?: string }>
          {...common}
          done={say(matterWords.held)}
          send={({ until, ...body }) =>
            hold.mutateAsync({ params, body: { ...body, until: fromLocalField(until ?? '') ?? null } })
          }
        >
          <Text name="document" label={say(matterWords.document)} />
          <Text name="reason" label={say(matterWords.reason)} />
          <Field name="until" label={say(matterWords.until)}>
            <Input type="datetime-local" style={{ width: 220 }} />
          </Field>
        </ActDialog>
      )
    case 'resume':
      return (
        <ActDialog<{ reason: string }>
          {...common}
          done={say(matterWords.resumed)}
          send={(body) => resume.mutateAsync({ params, body })}
        >
          <Text name="reason" label={say(matterWords.reason)} />
        </ActDialog>
      )
    case 'ask-closing':
      return (
        <ActDialog<{ outcome: 'done' | 'lapsed'; summary: string; document?: string }>
          {...common}
          done={say(matterWords.closingAsked)}
          initial={{ outcome: 'done' }}
          explain={<Against answer={props.answer} />}
          send={({ document, ...body }) =>
            askClosing.mutateAsync({ params, body: { ...body, document: document || null } })
          }
        >
          <Field name="outcome" label={say(matterWords.outcome)} required>
            <Radio.Group
              options={[
                { value: 'done', label: say(matterWords.done) },
                { value: 'lapsed', label: say(matterWords.lapsed) },
              ]}
            />
          </Field>
          <Text name="summary" label={say(matterWords.summary)} rows={4} />
          <Text name="document" label={say(matterWords.document)} required={false} />
        </ActDialog>
      )
    case 'refuse-closing':
      return (
        <ActDialog<{ reason: string }>
          {...common}
          done={say(matterWords.refused)}
          send={(body) => refuse.mutateAsync({ params, body })}
        >
          <Text name="reason" label={say(matterWords.reason)} />
        </ActDialog>
      )
    case 'close':
      return (
        <ActDialog<{ approvedBy: string }>
          {...common}
          explain={matter.summary}
          done={say(matterWords.closed)}
          send={(body) => close.mutateAsync({ params, body })}
        >
          <Text name="approvedBy" label={say(matterWords.approvedBy)} />
        </ActDialog>
      )
    case 'reopen':
      return (
        <ActDialog<{ reason: string; document: string }>
          {...common}
          done={say(matterWords.reopened)}
          send={(body) => reopen.mutateAsync({ params, body })}
        >
          <Text name="document" label={say(matterWords.document)} />
          <Text name="reason" label={say(matterWords.reason)} />
        </ActDialog>
      )
    case 'merge':
      return (
        <ActDialog<{ into: string; reason: string }>
          {...common}
          done={say(matterWords.merged)}
          send={(body) => merge.mutateAsync({ params, body })}
        >
          <Field name="into" label={say(matterWords.mergeInto)} required>
            <OpenMatters except={id} />
          </Field>
          <Text name="reason" label={say(matterWords.reason)} />
        </ActDialog>
      )
  }
}

/** A line or a paragraph that must be filled in. */
function Text(props: { name: string; label: string; rows?: number; required?: boolean }): ReactNode {
  const { name, label, rows, required = true } = props
  return (
    <Field name={name} label={label} required={required}>
      {rows ? <Input.TextArea rows={rows} maxLength={4000} /> : <Input maxLength={200} />}
    </Field>
  )
}

function LeadAndDue() {
  const say = useSay()
  return (
    <>
      <Field name="leadUnitId" label={say(matterWords.lead)} required>
        <UnitSelect label={say(matterWords.lead)} />
      </Field>
      <Field name="due" label={say(matterWords.dueAt)} required>
        <Input type="datetime-local" style={{ width: 220 }} />
      </Field>
    </>
  )
}

/** What stands against closing it as done, before anybody types a word. */
function Against({ answer: { against } }: { answer: MatterAnswer }) {
  const say = useSay()
  if (against.length === 0) return null
  return (
    <>
      <p>{say(matterWords.notClosable)}</p>
      <ul className="problem-list">
        {against.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </>
  )
}

/** Chooses another matter that is still open. */
function OpenMatters(props: { except: string; id?: string; value?: string; onChange?: (next: string) => void }) {
  const { except, id, value, onChange } = props
  const { data } = useAnswer(listMatters)
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      options={(data?.matters ?? [])
        .filter((each) => each.id !== except)
        .map(({ id: each, number, title }) => ({ value: each, label: [number, title].filter(Boolean).join(' ') }))}
    />
  )
}
