import './requests.css'
import { App, Button } from 'antd'
import { Link } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import { answerFields, changeRequest, checkRequest, getRequest } from '#api/request.ts'
import { cadenceWords } from '#core/breakdown/words.ts'
import { returnedKinds } from '#core/request/request-draft.ts'
import { inspectionScopeWords, requestKindWords, requestStandingWords } from '#core/request/words.ts'
import { ActHistory } from '../../records/act-history.tsx'
import { useAct, useAnswer } from '../../records/call.ts'
import { OwingButton } from '../../records/owing/owing-button.tsx'
import { useMay } from '../../records/session.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered } from '../../ui/states.tsx'
import { dayText } from '../../ui/time.ts'
import { requestWords } from '../../words/request.ts'
import { CollectedPanel } from './collected-panel.tsx'
import { Findings } from './findings.tsx'
import { RequestActs } from './request-acts.tsx'
import { draftedAgain } from './request-values.ts'

export type RequestAnswer = AnswerOf<typeof getRequest>

/** A request: on what it rests, whom it asks, what it costs, what the gate found, and what may be done to it. */
export default function RequestPage({ id }: { id: string }) {
  const asked = useAnswer(getRequest, { params: { id } }, { keep: true })
  return <Answered asked={asked}>{(answer) => <Shown answer={answer} />}</Answered>
}

function Shown({ answer }: { answer: RequestAnswer }) {
  const { request, asked, matter, mergedInto, may } = answer
  const say = useSay()
  const mayRead = useMay()
  return (
    <>
      <PageHead
        title={request.title}
        above={{ href: '/requests', title: say(requestWords.list) }}
        note={
          <span className="row" style={{ gap: '4px 16px' }}>
            <span className={`tag ${request.standing === 'stopped' ? 'tag-stop' : 'tag-brand'}`}>
              {say(requestStandingWords[request.standing])}
            </span>
            <span>{say(requestKindWords[request.kind])}</span>
            {request.scope && <span>{say(inspectionScopeWords[request.scope])}</span>}
            <span>{request.asker.name}</span>
            {request.reason && <span>{request.reason}</span>}
          </span>
        }
      >
        <RequestActs answer={answer} />
      </PageHead>
      <div className="request-stack">
        {matter && (
          <p>
            {say(requestWords.becameMatter)}{' '}
            <Button size="small" href={`/matters/${matter.id}`}>
              {matter.number ?? request.title}
            </Button>
          </p>
        )}
        {mergedInto && (
          <p>
            {say(requestWords.mergedInto)} <Link href={`/requests/${mergedInto.id}`}>{mergedInto.title}</Link>
          </p>
        )}
        {matter && request.fields.length > 0 && <CollectedPanel id={request.id} />}
        <Gate answer={answer} />
        <Facts answer={answer} />
        <section className="panel" data-part="asked">
          <div className="panel-head">
            <h2>{say(requestWords.askedUnits)}</h2>
            {matter && returnedKinds.includes(request.kind) && mayRead('notice.follow') && (
              <OwingButton of={{ matter: matter.id, title: request.title }} />
            )}
          </div>
          <p className="quiet">{say(requestWords.askedCount, { count: asked.length })}</p>
          <p className="request-asked">
            {asked
              .slice(0, shownUnits)
              .map(({ name }) => name)
              .join('、')}
            {asked.length > shownUnits && ' …'}
          </p>
        </section>
        {may.history && <ActHistory id={request.id} />}
      </div>
    </>
  )
}

/** Units that are named; of the rest the number says enough. */
const shownUnits = 60

/** What the gate found when it was last asked; what stops a draft can be mended here with one press where that is enough. */
function Gate({ answer }: { answer: RequestAnswer }) {
  const { request, may } = answer
  const say = useSay()
  const { message } = App.useApp()
  const params = { id: request.id }
  const change = useAct(changeRequest)
  const check = useAct(checkRequest)
  const take = useAct(answerFields)
  const { cost, justified, answered } = request
  const isDraft = request.state === 'draft' || request.state === 'checked'
  const move = async (day: string) => {
    const drafted = draftedAgain(answer)
    const until = drafted.until !== null && drafted.until < day ? day : drafted.until
    await change.mutateAsync({ params, body: { ...drafted, due: day, until } })
    await check.mutateAsync({ params })
    message.success(say(requestWords.moved, { day }))
  }
  const takeFrom = async (field: string) => {
    await take.mutateAsync({ params, body: { fields: [field] } })
    if (request.fields.length > 1 || request.visit > 0) await check.mutateAsync({ params })
    message.success(say(requestWords.taken))
  }
  const busy = change.isPending || check.isPending || take.isPending
  return (
    <section className="panel" data-part="gate">
      <h2>{say(requestWords.result)}</h2>
      {request.checkedAt === null && isDraft && <p className="quiet">{say(requestWords.unchecked)}</p>}
      {request.checkedAt !== null && (
        <Findings findings={request.findings as Parameters<typeof Findings>[0]['findings']}>
          {({ code, arguments: blanks }) =>
            may.draft && isDraft ? (
              <p className="row">
                {typeof blanks.instead === 'string' && blanks.instead !== '' && (
                  <Button size="small" disabled={busy} onClick={() => move(String(blanks.instead))}>
                    {say(requestWords.moveTo, { day: blanks.instead })}
                  </Button>
                )}
                {code === 'request/register-answers' && (
                  <Button size="small" disabled={busy} onClick={() => takeFrom(String(blanks.field))}>
                    {say(requestWords.takeFrom)}
                  </Button>
                )}
              </p>
            ) : null
          }
        </Findings>
      )}
      {justified.map(({ field, reason, by }) => (
        <p key={field} data-justified={field}>
          {say(requestWords.justifiedBy, { field, reason, by })}
        </p>
      ))}
      {answered.map(({ field, register, minutes }) => (
        <p key={field} data-answered={field}>
          {say(requestWords.answeredBy, { field, register, minutes })}
        </p>
      ))}
      {cost && (
        <p data-part="cost">
          {say(requestWords.cost, {
            units: cost.units,
            each: cost.minutesEach,
            times: cost.times,
            hours: Math.round(cost.minutes / 6) / 10,
          })}
        </p>
      )}
    </section>
  )
}

function Facts({ answer: { request } }: { answer: RequestAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const day = (value: string | null) => value && dayText(value, language)
  const facts = [
    [requestWords.basis, [request.basis, request.article].filter(Boolean).join(' ')],
    [requestWords.approval, request.approval],
    [requestWords.validity, [day(request.from), day(request.until)].filter(Boolean).join(' — ')],
    [returnedKinds.includes(request.kind) ? requestWords.due : requestWords.takesPlace, day(request.due)],
    [requestWords.cadence, request.cadence && say(cadenceWords[request.cadence])],
    [requestWords.holidayReason, request.holidayReason],
    [requestWords.fieldsShort, request.fields.join('、')],
    [requestWords.minutesEach, say(requestWords.minutesOf, { minutes: request.minutesEach })],
    [requestWords.contact, request.contact],
    [requestWords.text, request.text],
  ] as const
  return (
    <section className="panel" data-part="facts">
      <h2>{say(requestWords.what)}</h2>
      <dl className="request-facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name.zh}>
              <dt>{say(name)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}
