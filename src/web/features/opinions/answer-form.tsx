import { App, Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { giveOpinions } from '#api/consultation.ts'
import { useAct } from '../../records/call.ts'
import { useClock, useSession } from '../../records/session.ts'
import { dropDraft, findDraft, keepDraft } from '../../ui/drafts.ts'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { cascadeWords } from '../../words/cascade.ts'
import { sharedWords } from '../../words/shared.ts'
import type { Found } from './opinion-page.tsx'

/** Key of what is said of the whole draft. */
const whole = ''

/** The draft with a field for each item; what was typed is kept until it is sent. */
export function AnswerForm({ found }: { found: Found }) {
  const say = useSay()
  const { modal, message } = App.useApp()
  const { data } = useSession()
  const clock = useClock()
  const { id, title } = found.consultation
  const of = `${data?.account?.id ?? ''}.opinions.${id}`
  const [texts, setTexts] = useState<Record<string, string>>(
    () => (findDraft(of)?.values.texts as Record<string, string> | undefined) ?? {},
  )
  const give = useAct(giveOpinions, () => {
    setTexts({})
    dropDraft(of)
    message.success(say(cascadeWords.answered))
  })
  const opinions = Object.entries(texts)
    .filter(([, text]) => text.trim() !== '')
    .map(([key, text]) => ({ key: key === whole ? null : key, text: text.trim() }))
  useEffect(() => {
    if (Object.values(texts).some((text) => text.trim() !== ''))
      keepDraft({ of, title, href: `/opinions/${id}`, at: clock(), values: { texts } })
  })
  const send = (none: boolean) => give.mutate({ params: { id }, body: { opinions: none ? [] : opinions, none } })
  const field = (key: string, label: string) => (
    <Input.TextArea
      aria-label={label}
      placeholder={label}
      autoSize={{ minRows: 1, maxRows: 6 }}
      maxLength={2000}
      value={texts[key] ?? ''}
      onChange={({ target }) => setTexts({ ...texts, [key]: target.value })}
    />
  )
  return (
    <section className="panel" data-part="answer">
      <h2>{say(cascadeWords.answer)}</h2>
      {give.error && <ProblemBox problems={problemsOf(give.error, say)} />}
      <p className="quiet">{say(cascadeWords.answerExplain)}</p>
      <div className="stack">
        {found.rows.map((row) => (
          <div key={row.key}>
            <strong>
              {row.label}
              {row.title}
            </strong>
            {[row.objective, row.measures].filter(Boolean).map((text) => (
              <p key={text} className="text-block">
                {text}
              </p>
            ))}
            <p className="quiet small">{[row.lead, row.support, row.implement].filter(Boolean).join('；')}</p>
            {field(row.key, say(cascadeWords.opinionOn, { title: row.title }))}
          </div>
        ))}
        {field(whole, say(cascadeWords.toTheWhole))}
        <div className="row">
          <Button type="primary" disabled={opinions.length === 0} loading={give.isPending} onClick={() => send(false)}>
            {say(cascadeWords.submitOpinions, { count: opinions.length })}
          </Button>
          <Button
            disabled={opinions.length > 0}
            onClick={() =>
              modal.confirm({
                title: say(cascadeWords.noOpinionAsk),
                okText: say(cascadeWords.noOpinion),
                cancelText: say(sharedWords.cancel),
                onOk: () => send(true),
              })
            }
          >
            {say(cascadeWords.noOpinion)}
          </Button>
        </div>
      </div>
    </section>
  )
}
