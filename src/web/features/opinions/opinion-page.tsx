import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { pathOf } from '#api/client.ts'
import { decideOpinion, exportOpinions, getConsultation } from '#api/consultation.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { type OpinionVerdict, opinionVerdicts } from '#core/consultation.ts'
import { verdictWords } from '#core/consultation-words.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { instantText } from '../../ui/time.ts'
import { cascadeWords } from '../../words/cascade.ts'
import { AnswerForm } from './answer-form.tsx'

export type Found = AnswerOf<typeof getConsultation>
type Opinion = Found['opinions'][number]

/** One asking for opinions: the draft, the form of a unit that was asked, and what became of every opinion. */
export default function OpinionPage({ id }: { id: string }) {
  const asked = useAnswer(getConsultation, { params: { id } })
  return <Answered asked={asked}>{(found) => <Consultation found={found} />}</Answered>
}

function Consultation({ found }: { found: Found }) {
  const say = useSay()
  const language = useLanguage()
  const { consultation, opinions } = found
  const { id, title, askedBy, askedAt, due, note, answered, asked, mayAnswer } = consultation
  const summary = (format: 'xlsx' | 'docx') => pathOf(exportOpinions, { params: { id }, query: { format } })
  return (
    <>
      <PageHead
        title={title}
        above={{ href: '/opinions', title: say(cascadeWords.opinions) }}
        note={
          <span className="row" style={{ gap: '4px 16px' }}>
            <span>{say(cascadeWords.askedBy, { by: askedBy, at: instantText(askedAt, language) })}</span>
            <span>{say(cascadeWords.dueBy, { at: instantText(due, language) })}</span>
            <span>{say(cascadeWords.answeredOf, { answered, asked })}</span>
          </span>
        }
      >
        {opinions.length > 0 && (
          <>
            <Button href={summary('docx')}>{say(cascadeWords.summary)} Word</Button>
            <Button href={summary('xlsx')}>{say(cascadeWords.summary)} Excel</Button>
          </>
        )}
      </PageHead>
      <div className="stack">
        {note && <p className="text-block">{note}</p>}
        {mayAnswer ? <AnswerForm found={found} /> : <Opinions found={found} />}
        <Units found={found} />
        {!mayAnswer && <Draft found={found} />}
      </div>
    </>
  )
}

function Opinions({ found }: { found: Found }) {
  const say = useSay()
  const [deciding, setDeciding] = useState<Opinion | null>(null)
  const titles = new Map(found.rows.map(({ key, label, title }) => [key, `${label}${title}`]))
  const { opinions, mayDecide } = found
  return (
    <section className="panel" data-part="opinions">
      <h2>{say(cascadeWords.given)}</h2>
      {opinions.length === 0 ? (
        <p className="quiet">{say(cascadeWords.noneGiven)}</p>
      ) : (
        <Table
          caption={say(cascadeWords.given)}
          rows={opinions}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'item',
              title: say(cascadeWords.item),
              cell: ({ key }) => (key === null ? say(verdictWords.whole) : titles.get(key)),
            },
            { key: 'unit', title: say(cascadeWords.unit), as: 'tight', cell: ({ unit }) => unit.name },
            { key: 'text', title: say(cascadeWords.opinion), as: 'main', cell: ({ text }) => text },
            {
              key: 'verdict',
              title: say(cascadeWords.verdict),
              cell: ({ state, reason }) => (
                <>
                  <span className={state === 'given' ? 'tag tag-warn' : 'tag tag-brand'}>
                    {say(verdictWords[state])}
                  </span>
                  {reason && <div className="small quiet">{reason}</div>}
                </>
              ),
            },
            ...(mayDecide
              ? [
                  {
                    key: 'decide',
                    title: say(cascadeWords.decide),
                    as: 'tight' as const,
                    cell: (opinion: Opinion) =>
                      opinion.state === 'given' && (
                        <Button size="small" onClick={() => setDeciding(opinion)}>
                          {say(cascadeWords.decide)}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {deciding && <DecideDialog opinion={deciding} onClose={() => setDeciding(null)} />}
    </section>
  )
}

function DecideDialog({ opinion, onClose }: { opinion: Opinion; onClose: () => void }) {
  const say = useSay()
  const decide = useAct(decideOpinion)
  return (
    <ActDialog<{ verdict: OpinionVerdict; reason?: string }>
      title={say(cascadeWords.decide)}
      done={say(cascadeWords.decided)}
      explain={<p className="text-block">{opinion.text}</p>}
      initial={{ verdict: 'adopted' }}
      send={({ verdict, reason }) =>
        decide.mutateAsync({ params: { id: opinion.id }, body: { verdict, reason: reason ?? '' } })
      }
      onClose={onClose}
    >
      <Field name="verdict" label={say(cascadeWords.verdict)} required>
        <Select options={opinionVerdicts.map((verdict) => ({ value: verdict, label: say(verdictWords[verdict]) }))} />
      </Field>
      <Field name="reason" label={say(cascadeWords.reason)} help={say(cascadeWords.reasonHelp)}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Field>
    </ActDialog>
  )
}

function Units({ found }: { found: Found }) {
  const say = useSay()
  return (
    <section className="panel">
      <h2>{say(cascadeWords.units)}</h2>
      <p className="row">
        {found.units.map(({ id, unit, state, opinions }) => (
          <span key={id} className={state === 'answered' ? 'tag tag-brand' : 'tag'}>
            {unit.name}：
            {state === 'asked'
              ? say(cascadeWords.notAnswered)
              : opinions === 0
                ? say(cascadeWords.noOpinion)
                : `${say(cascadeWords.answered)} ${opinions}`}
          </span>
        ))}
      </p>
    </section>
  )
}

function Draft({ found }: { found: Found }) {
  const say = useSay()
  return (
    <section className="panel">
      <h2>{say(cascadeWords.draft)}</h2>
      <Table
        caption={say(cascadeWords.draft)}
        rows={found.rows}
        keyOf={({ key }) => key}
        groupOf={({ section }) => section}
        columns={[
          {
            key: 'title',
            title: say(cascadeWords.item),
            as: 'main',
            cell: ({ label, title }) => `${label}${title}`,
          },
          {
            key: 'text',
            title: '',
            cell: ({ objective, measures }) => [objective, measures].filter(Boolean).join('\n'),
          },
        ]}
      />
    </section>
  )
}
