import { App, Button, Dropdown, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import {
  checkRequest,
  endRequest,
  justifyField,
  listRequests,
  mergeRequest,
  openRequest,
  withdrawRequest,
} from '#api/request.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { requestWords } from '../../words/request.ts'
import type { RequestAnswer } from './request-page.tsx'

type Dialog = 'open' | 'end' | 'withdraw' | 'merge' | 'justify'

/** What may be done to a request as it stands: the next step is a button, the rest stands in a menu. */
export function RequestActs({ answer }: { answer: RequestAnswer }) {
  const { request, may } = answer
  const say = useSay()
  const { message } = App.useApp()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const params = { id: request.id }
  const check = useAct(checkRequest)
  const isDraft = request.state === 'draft' || request.state === 'checked'
  const known = request.findings.some(({ code }) => code === 'request/register-answers')
  const more = [
    may.decide && isDraft && known && { key: 'justify', label: say(requestWords.justify) },
    may.draft && isDraft && { key: 'merge', label: say(requestWords.merge) },
    may.draft && isDraft && { key: 'withdraw', label: say(requestWords.withdraw) },
    may.decide && request.state === 'open' && { key: 'end', label: say(requestWords.end) },
  ].filter((each) => each !== false)
  return (
    <>
      {may.decide && request.standing === 'checked' && (
        <Button type="primary" onClick={() => setDialog('open')}>
          {say(requestWords.openIt)}
        </Button>
      )}
      {may.draft && isDraft && (
        <>
          <Link href={`/requests/${request.id}/edit`} asChild>
            <Button>{say(requestWords.change)}</Button>
          </Link>
          <Button
            loading={check.isPending}
            onClick={async () => {
              await check.mutateAsync({ params })
              message.success(say(requestWords.checked))
            }}
          >
            {say(requestWords.checkIt)}
          </Button>
        </>
      )}
      {more.length > 0 && (
        <Dropdown menu={{ items: more, onClick: ({ key }) => setDialog(key as Dialog) }} trigger={['click']}>
          <Button>{say(requestWords.more)}</Button>
        </Dropdown>
      )}
      <Dialogs answer={answer} open={dialog} onClose={() => setDialog(null)} />
    </>
  )
}

function Dialogs({ answer, open, onClose }: { answer: RequestAnswer; open: Dialog | null; onClose: () => void }) {
  const { request, asked } = answer
  const say = useSay()
  const params = { id: request.id }
  const begin = useAct(openRequest)
  const finish = useAct(endRequest)
  const withdraw = useAct(withdrawRequest)
  if (open === 'open')
    return (
      <ActDialog
        title={say(requestWords.openIt)}
        explain={say(requestWords.openExplain, { count: asked.length })}
        done={say(requestWords.opened)}
        send={() => begin.mutateAsync({ params })}
        onClose={onClose}
      />
    )
  if (open === 'merge') return <Merge id={request.id} onClose={onClose} />
  if (open === 'justify') return <Justify answer={answer} onClose={onClose} />
  if (open === null) return null
  return (
    <ActDialog<{ reason: string }>
      title={say(open === 'end' ? requestWords.end : requestWords.withdraw)}
      explain={open === 'end' ? say(requestWords.endExplain) : undefined}
      danger={open === 'end'}
      done={say(requestWords.done)}
      send={(body) => (open === 'end' ? finish : withdraw).mutateAsync({ params, body })}
      onClose={onClose}
    >
      <Reason />
    </ActDialog>
  )
}

function Reason() {
  const say = useSay()
  return (
    <Field name="reason" label={say(requestWords.reason)} required>
      <Input maxLength={200} />
    </Field>
  )
}

function Merge({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const merge = useAct(mergeRequest)
  const { data } = useAnswer(listRequests, { query: { standing: 'current' } })
  const others = (data?.requests ?? []).filter((each) => each.id !== id)
  return (
    <ActDialog<{ into: string; reason: string }>
      title={say(requestWords.merge)}
      done={say(requestWords.done)}
      send={(body) => merge.mutateAsync({ params: { id }, body })}
      onClose={onClose}
    >
      <Field name="into" label={say(requestWords.mergeInto)} required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map(({ id: value, title }) => ({ value, label: title }))}
        />
      </Field>
      <Reason />
    </ActDialog>
  )
}

function Justify({ answer: { request }, onClose }: { answer: RequestAnswer; onClose: () => void }) {
  const say = useSay()
  const justify = useAct(justifyField)
  const check = useAct(checkRequest)
  const params = { id: request.id }
  const fields = request.findings
    .filter(({ code }) => code === 'request/register-answers')
    .map(({ arguments: { field } }) => String(field))
  return (
    <ActDialog<{ field: string; reason: string }>
      title={say(requestWords.justify)}
      done={say(requestWords.done)}
      initial={{ field: fields[0] ?? '' }}
      send={async (body) => {
        await justify.mutateAsync({ params, body })
        await check.mutateAsync({ params })
      }}
      onClose={onClose}
    >
      <Field name="field" label={say(requestWords.field)} required>
        <Select options={fields.map((value) => ({ value, label: value }))} />
      </Field>
      <Reason />
    </ActDialog>
  )
}
