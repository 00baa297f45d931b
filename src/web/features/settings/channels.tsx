import { App, Button, Form, Input, Select } from 'antd'
import { listChannels, setChannel, switchChannel, testChannel } from '#api/channel.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { channelSettings, type SettingField, secretNames } from '#core/notice/channel.ts'
import { channelWords, deliveryResultWords, deliveryStateWords } from '#core/notice/words.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { marked, useSending } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { Answered } from '../../ui/states.tsx'
import { instantText } from '../../ui/time.ts'
import { noticePageWords } from '../../words/notice.ts'

type ChannelLine = AnswerOf<typeof listChannels>['channels'][number]

/** Channels by which messages leave: set, tried and switched by the system administrator. */
export function Channels() {
  const say = useSay()
  // While a test is under way its result is waited for.
  const asked = useAnswer(listChannels, {}, { every: 3000 })
  return (
    <div className="stack">
      <p className="quiet">{say(noticePageWords.channelsNote)}</p>
      <Answered asked={asked}>
        {({ channels }) => channels.map((channel) => <ChannelPanel key={channel.kind} channel={channel} />)}
      </Answered>
    </div>
  )
}

function ChannelPanel({ channel }: { channel: ChannelLine }) {
  const say = useSay()
  const { kind, on } = channel
  const { mutate, isPending, error } = useAct(switchChannel)
  return (
    <section className="panel" data-channel={kind}>
      <div className="panel-head">
        <h2>{say(channelWords[kind])}</h2>
        <span className="row">
          <span className="tag">{say(on ? noticePageWords.on : noticePageWords.off)}</span>
          <Button
            size="small"
            loading={isPending}
            disabled={!on && channel.secretAt === null && kind !== 'email'}
            onClick={() => mutate({ params: { kind }, body: { on: !on } })}
          >
            {say(on ? noticePageWords.switchOff : noticePageWords.switchOn)}
          </Button>
        </span>
      </div>
      {error && <ProblemBox problems={problemsOf(error, say)} />}
      <ChannelForm channel={channel} />
      <ChannelTest channel={channel} />
    </section>
  )
}

interface Given {
  settings: Record<string, string>
  secret?: string
}

function ChannelForm({ channel: { kind, settings, secretAt, secretBy } }: { channel: ChannelLine }) {
  const say = useSay()
  const language = useLanguage()
  const { message } = App.useApp()
  const [form] = Form.useForm()
  const { mutateAsync } = useAct(setChannel)
  const { submit, sending, problems } = useSending<Given>(form, async ({ settings: given, secret }) => {
    await mutateAsync({ params: { kind }, body: { settings: given, ...(secret ? { secret } : {}) } })
    form.setFieldValue('secret', undefined)
    message.success(say(noticePageWords.saved))
  })
  const secretHelp =
    secretAt === null
      ? say(noticePageWords.secretMissing)
      : say(noticePageWords.secretGiven, { at: instantText(secretAt, language), by: secretBy ?? '' })
  return (
    <Form
      form={form}
      name={kind}
      layout="vertical"
      initialValues={{ settings }}
      onFinish={submit}
      requiredMark={marked}
      autoComplete="off"
    >
      <ProblemBox problems={problems} />
      <div className="channel-form">
        {Object.entries(channelSettings[kind]).map(([name, field]) => (
          <Field
            key={name}
            name={['settings', name]}
            label={field[language]}
            required={!('optional' in field && field.optional)}
          >
            {controlOf(field, language)}
          </Field>
        ))}
        <Field name="secret" label={secretNames[kind][language]} help={secretHelp}>
          <Input.Password autoComplete="new-password" />
        </Field>
      </div>
      <Button type="primary" htmlType="submit" loading={sending}>
        {say(noticePageWords.save)}
      </Button>
    </Form>
  )
}

function controlOf(field: SettingField, language: 'zh' | 'en') {
  if (field.kind !== 'choice') return <Input inputMode={field.kind === 'number' ? 'numeric' : undefined} />
  return <Select options={field.of.map((each) => ({ value: each.value, label: each[language] }))} />
}

function ChannelTest({ channel: { kind, test } }: { channel: ChannelLine }) {
  const say = useSay()
  const language = useLanguage()
  const { message } = App.useApp()
  const [form] = Form.useForm()
  const { mutateAsync } = useAct(testChannel)
  const { submit, sending, problems } = useSending<{ to: string }>(form, async ({ to }) => {
    await mutateAsync({ params: { kind }, body: { to } })
    message.success(say(noticePageWords.testSent))
  })
  const result = test?.result as keyof typeof deliveryResultWords | null | undefined
  return (
    <Form
      form={form}
      name={`${kind}-test`}
      layout="vertical"
      onFinish={submit}
      className="channel-test"
      requiredMark={marked}
    >
      <ProblemBox problems={problems} />
      <Field name="to" label={say(noticePageWords.testTo)} required>
        <Input style={{ maxWidth: 320 }} />
      </Field>
      <Button htmlType="submit" loading={sending}>
        {say(noticePageWords.test)}
      </Button>
      {test && (
        <p role="status" style={{ marginTop: 8 }} data-part="test">
          {say(noticePageWords.lastTest, { at: instantText(test.at, language) })}
          {say(deliveryStateWords[test.state])}
          {result && `（${say(deliveryResultWords[result])}）`}
        </p>
      )}
    </Form>
  )
}
