import './matters.css'
import { App, Button, Collapse, Form, Input, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { enterMatters } from '#api/matter.ts'
import { issuerKinds } from '#core/authority/mandate.ts'
import { dayOf } from '#core/day.ts'
import { mayBeGated } from '#core/matter/matter-gate.ts'
import { isEntered, sourceKinds, sourceNeeds } from '#core/matter/source.ts'
import { sourceWords } from '#core/matter/words.ts'
import { useAct } from '../../records/call.ts'
import { FilesControl } from '../../records/pack/files-control.tsx'
import { useClock, useMay, useNow, useSession } from '../../records/session.ts'
import { marked, useSending } from '../../ui/act-form.tsx'
import { dropDraft, findDraft, keepDraft } from '../../ui/drafts.ts'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemBox } from '../../ui/problems.tsx'
import { toLocalField } from '../../ui/time.ts'
import { issuerWords, matterWords } from '../../words/matter.ts'
import { GateFieldSet } from './gate-fields.tsx'
import { bodyOf, type MatterDraft, type Until } from './matter-draft.ts'
import { MatterFieldSet } from './matter-fields.tsx'

/** Enters the matters of one source: the photograph or paper first, then who asked, what for, who leads and by when. */
export default function MatterForm() {
  const say = useSay()
  const may = useMay()
  const { message } = App.useApp()
  const [, go] = useLocation()
  const [form] = Form.useForm<MatterDraft>()
  const enter = useAct(enterMatters)
  const draft = useMatterDraft()
  const until = useRef<Until>('entered')
  const { submit, sending, problems } = useSending<MatterDraft>(form, async (values) => {
    const { matters } = await enter.mutateAsync({ body: bodyOf(values, until.current, say(sourceWords.instruction)) })
    draft.drop()
    const numbers = matters.flatMap(({ number }) => number ?? []).join('、')
    message.success(
      numbers ? say(matterWords.filedAs, { numbers }) : say(matterWords.entered, { count: matters.length }),
    )
    go(matters.length === 1 ? `/matters/${matters[0]?.id}` : '/matters')
  })
  const send = (how: Until) => {
    until.current = how
    form.submit()
  }
  const proof = Form.useWatch(['source', 'proof'], form)
  const waiting = (proof ?? []).some(({ hash }) => hash === '')
  const filing = may('matter.decide') && may('item.assign')
  return (
    <div className="matter-form">
      <PageHead
        title={say(matterWords.enter)}
        above={{ href: '/matters', title: say(matterWords.title) }}
        note={say(matterWords.formNote)}
      />
      <ProblemBox problems={problems} />
      <Form
        form={form}
        layout="vertical"
        initialValues={draft.initial}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={submit}
        requiredMark={marked}
        scrollToFirstError={{ focus: true, block: 'center' }}
      >
        <div className="matter-halves">
          <div>
            <SourceFields />
            <Collapse
              items={[{ key: 'power', label: say(matterWords.power), children: <PowerFields />, forceRender: true }]}
            />
          </div>
          <div>
            <Form.List name="matters">
              {(fields, { add, remove }) => (
                <>
                  {fields.map(({ key, name }, index) => (
                    <section key={key} className="panel">
                      <div className="panel-head">
                        <h2>
                          {fields.length > 1 ? say(matterWords.nth, { number: index + 1 }) : say(matterWords.what)}
                        </h2>
                        {fields.length > 1 && (
                          <Button size="small" onClick={() => remove(name)}>
                            {say(matterWords.removeMatter, { number: index + 1 })}
                          </Button>
                        )}
                      </div>
                      <MatterFieldSet index={name} several={fields.length > 1} />
                    </section>
                  ))}
                  <p style={{ marginBottom: 16 }}>
                    <Button onClick={() => add({})}>{say(matterWords.addMatter)}</Button>
                  </p>
                </>
              )}
            </Form.List>
          </div>
        </div>
        <div className="matter-send">
          <div className="row">
            {filing && (
              <Button
                type="primary"
                htmlType="submit"
                loading={sending}
                disabled={waiting}
                onClick={(event) => {
                  event.preventDefault()
                  send('asked')
                }}
              >
                {say(matterWords.ask)}
              </Button>
            )}
            {filing && (
              <Button disabled={sending || waiting} onClick={() => send('filed')}>
                {say(matterWords.file)}
              </Button>
            )}
            <Button type={filing ? 'default' : 'primary'} disabled={sending || waiting} onClick={() => send('entered')}>
              {say(filing ? matterWords.keep : matterWords.enter)}
            </Button>
            <span className="quiet small" aria-live="polite">
              {waiting ? say(matterWords.uploading) : filing && say(matterWords.askHelp)}
            </span>
          </div>
        </div>
      </Form>
    </div>
  )
}

/** Where it comes from, who asked, and what proves it. */
function SourceFields() {
  const say = useSay()
  const kind = Form.useWatch<MatterDraft['source']['kind'] | undefined>(['source', 'kind']) ?? 'instruction'
  const needs = sourceNeeds[kind]
  return (
    <section className="panel">
      <h2>{say(matterWords.source)}</h2>
      <Field
        name={['source', 'proof']}
        label={say(matterWords.proof)}
        help={say(matterWords.proofHelp)}
        required={needs.anyOf !== undefined && !needs.anyOf.includes('number')}
      >
        <FilesControl most={2} label={say(matterWords.proof)} />
      </Field>
      <Field name={['source', 'kind']} label={say(matterWords.kind)} required>
        <Select
          options={sourceKinds.filter(isEntered).map((each) => ({ value: each, label: say(sourceWords[each]) }))}
        />
      </Field>
      <div className="matter-pair">
        <Field name={['asked', 'by']} label={say(matterWords.askedByName)} required>
          <Input maxLength={200} />
        </Field>
        <Field name={['asked', 'at']} label={say(matterWords.askedAt)} required>
          <Input type="datetime-local" />
        </Field>
        <Field
          name={['source', 'title']}
          label={say(matterWords.sourceTitle)}
          help={say(matterWords.sourceTitleHelp)}
          required={kind !== 'instruction'}
        >
          <Input maxLength={200} />
        </Field>
        <Field name={['source', 'number']} label={say(matterWords.sourceNumber)} required={needs.number === true}>
          <Input maxLength={200} />
        </Field>
        <Field name={['source', 'on']} label={say(matterWords.sourceOn)} required={needs.on === true}>
          <Input type="date" />
        </Field>
      </div>
      <Field name={['source', 'words']} label={say(matterWords.words)} help={say(matterWords.wordsHelp)} required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={4000} />
      </Field>
      {mayBeGated(kind) && <GateFieldSet at={['source', 'gate']} />}
    </section>
  )
}

/** By whose power it is chased; the authority follows from it. */
function PowerFields() {
  const say = useSay()
  return (
    <div className="matter-pair">
      <Field name={['power', 'kind']} label={say(matterWords.issuer)}>
        <Select options={issuerKinds.map((each) => ({ value: each, label: say(issuerWords[each]) }))} />
      </Field>
      <Field name={['power', 'name']} label={say(matterWords.issuerName)} help={say(matterWords.issuerNameHelp)}>
        <Input maxLength={200} />
      </Field>
      <Field name={['power', 'consent']} label={say(matterWords.consent)}>
        <Input maxLength={200} />
      </Field>
      <Field name={['power', 'caseNumber']} label={say(matterWords.caseNumber)}>
        <Input maxLength={200} />
      </Field>
      <Field name={['power', 'designation']} label={say(matterWords.designation)}>
        <Input maxLength={200} />
      </Field>
      <div className="matter-pair">
        <Field name={['power', 'from']} label={say(matterWords.designationFrom)}>
          <Input type="date" />
        </Field>
        <Field name={['power', 'to']} label={say(matterWords.designationTo)}>
          <Input type="date" />
        </Field>
      </div>
    </div>
  )
}

/** The draft of this account: what the form begins with, and how it is kept with every keystroke. */
function useMatterDraft() {
  const say = useSay()
  const now = useNow()
  const clock = useClock()
  const { data } = useSession()
  const of = `${data?.account?.id ?? ''}.matter.new`
  const [found] = useState(() => findDraft(of))
  const timer = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const empty: MatterDraft = {
    source: { kind: 'instruction', on: dayOf(new Date(now)) },
    asked: { at: toLocalField(now) },
    matters: [{}],
    power: { kind: 'bureau' },
  }
  return {
    initial: (found?.values as MatterDraft | undefined) ?? empty,
    keep: (values: MatterDraft) => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        const title = values.matters?.[0]?.title || say(matterWords.enter)
        keepDraft({ of, title, href: '/matters/new', at: clock(), values: { ...values } })
      }, 300)
    },
    drop: () => {
      clearTimeout(timer.current)
      dropDraft(of)
    },
  }
}
