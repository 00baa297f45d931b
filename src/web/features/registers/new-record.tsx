import { App, Button, Form } from 'antd'
import { useMemo, useRef } from 'react'
import { useLocation } from 'wouter'
import type { Endpoint } from '#api/endpoint.ts'
import { listUnits } from '#api/unit.ts'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { fieldsOf, givenOf } from '../../records/pack/act-values.ts'
import { beginnings, doorsOf, recordHref, registerHref } from '../../records/pack/doors.ts'
import { PackField } from '../../records/pack/field-control.tsx'
import { useMay, useSession } from '../../records/session.ts'
import { marked, useSending } from '../../ui/act-form.tsx'
import { useAddressValue } from '../../ui/address.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemBox } from '../../ui/problems.tsx'
import { Loading, NotFound } from '../../ui/states.tsx'
import { registerWords } from '../../words/register.ts'
import { sharedWords } from '../../words/shared.ts'
import { useRecordDraft } from './use-record-draft.ts'

/** The form of a new record; what is typed is kept as a draft. */
export function NewRecord({ pack, verb }: { pack: Pack; verb: string }) {
  const may = useMay()
  const units = useAnswer(listUnits)
  if (!beginnings(pack).includes(verb) || !may(`${pack.name}.${verb}`)) return <NotFound />
  return units.isLoading ? <Loading /> : <NewForm pack={pack} verb={verb} />
}

function NewForm({ pack, verb }: { pack: Pack; verb: string }) {
  const say = useSay()
  const language = useLanguage()
  const [, go] = useLocation()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const begin = useAct(doorsOf(pack).acts[verb] as Endpoint)
  const [asked] = useAddressValue('unit')
  const own = useOwnUnit(pack)
  const holder = asked ?? own
  const draft = useRecordDraft(pack, verb)
  const sent = useRef(false)
  const first = useMemo(
    () => ({ ...(holder && { [pack.holder]: holder }), ...draft.found, ...(asked && { [pack.holder]: asked }) }),
    [holder, asked, pack, draft.found],
  )
  const title = pack.words.acts[verb]?.[language] ?? verb
  const { submit, sending, problems } = useSending<Values>(form, async (typed) => {
    sent.current = true
    try {
      const answer = (await begin.mutateAsync({ body: givenOf(pack, verb, typed, {}) })) as { id: string }
      draft.drop()
      message.success(say(registerWords.done, { act: title }))
      go(recordHref(pack, answer.id))
    } catch (error) {
      sent.current = false
      throw error
    }
  })
  const clear = () => {
    draft.drop()
    for (const { name } of fieldsOf(pack, verb)) form.setFieldValue(name, undefined)
  }
  return (
    <>
      <PageHead
        title={title}
        above={{ href: registerHref(pack), title: pack.words.name[language] }}
        note={pack.words.one[language]}
      />
      <section className="panel register-form" data-part="new-record">
        <ProblemBox problems={problems} />
        <Form
          form={form}
          layout="vertical"
          initialValues={first}
          onValuesChange={(_, values) => sent.current || draft.keep(values)}
          onFinish={submit}
          requiredMark={marked}
          scrollToFirstError={{ focus: true, block: 'center' }}
        >
          {fieldsOf(pack, verb).map(({ name, required }) => (
            <PackField key={name} pack={pack} name={name} required={required} />
          ))}
          <div className="row">
            <Button type="primary" htmlType="submit" loading={sending}>
              {say(sharedWords.submit)}
            </Button>
            <Button onClick={() => go(registerHref(pack))}>{say(sharedWords.cancel)}</Button>
            {draft.note && (
              <>
                <span className="quiet small">{draft.note}</span>
                <button type="button" className="plain-button small" onClick={clear}>
                  {say(registerWords.draftDrop)}
                </button>
              </>
            )}
          </div>
        </Form>
      </section>
    </>
  )
}

/** The visitor's own unit where it can hold a record of the pack. */
function useOwnUnit(pack: Pack): string | undefined {
  const { data: session } = useSession()
  const { data } = useAnswer(listUnits)
  const field = pack.fields[pack.holder]
  const kinds = field?.kind === 'unit' ? field.kinds : undefined
  const fit = (data?.units ?? []).filter((unit) => kinds === undefined || kinds.includes(unit.kind))
  const own = session?.posts.map((post) => post.unit.id) ?? []
  return (fit.find((unit) => own.includes(unit.id)) ?? (fit.length === 1 ? fit[0] : undefined))?.id
}
