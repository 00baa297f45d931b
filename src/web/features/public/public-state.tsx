import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#api/endpoint.ts'
import { publicReportEndpoints } from '#api/public-report.ts'
import type { Pack } from '#core/pack.ts'
import { call } from '../../records/call.ts'
import { useSending } from '../../ui/act-form.tsx'
import { FactList } from '../../ui/facts.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox } from '../../ui/problems.tsx'
import { dayText } from '../../ui/time.ts'
import { publicWords } from '../../words/public.ts'

type Stands = AnswerOf<ReturnType<typeof publicReportEndpoints>['state']>

/** Looks up where the report with a code stands. */
export function PublicState({ pack, report }: { pack: Pack; report: NonNullable<Pack['publicReport']> }) {
  const say = useSay()
  const language = useLanguage()
  const [form] = Form.useForm<{ code: string }>()
  const [stands, setStands] = useState<Stands | null>(null)
  const { submit, sending, problems } = useSending<{ code: string }>(form, async (body) => {
    setStands(null)
    setStands(await call(publicReportEndpoints(pack).state, { body }))
  })
  const state = stands && report.words.states[stands.state]
  return (
    <section className="panel stack" data-part="public-state">
      <ProblemBox problems={problems} />
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item
          name="code"
          label={say(publicWords.code)}
          rules={[{ required: true, message: say(publicWords.codeMissing) }]}
        >
          <Input placeholder="2345-BCDF-GHJK" autoComplete="off" spellCheck={false} maxLength={40} size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={sending} size="large">
          {say(publicWords.lookUp)}
        </Button>
      </Form>
      {stands && state && (
        <div aria-live="polite">
          <FactList
            facts={[
              [say(publicWords.stands), <strong key="state">{state[language]}</strong>],
              [say(publicWords.reportedOn), dayText(stands.reportedOn, language)],
              [say(publicWords.changedOn), dayText(stands.changedOn, language)],
            ]}
          />
        </div>
      )}
      <p className="quiet small">{say(publicWords.nothingElse)}</p>
    </section>
  )
}
