import '../../records/orders/orders.css'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { getOrder, getOrderPaper } from '#api/order.ts'
import { authorityWords, paperWords, relationWords } from '#core/authority/words.ts'
import { acteeWords, orderStateWords, stepWords } from '#core/ladder/words.ts'
import { ActHistory } from '../../records/act-history.tsx'
import { ActLine } from '../../records/act-line.tsx'
import { useAnswer } from '../../records/call.ts'
import { Due } from '../../records/due.tsx'
import { type ActVerb, isForm } from '../../records/orders/act-fields.ts'
import { OrderLinks } from '../../records/orders/order-line.tsx'
import { SaidAct } from '../../records/orders/said-act.tsx'
import { useMay } from '../../records/session.ts'
import { type Fact, FactList } from '../../ui/facts.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered } from '../../ui/states.tsx'
import { dayText, instantText } from '../../ui/time.ts'
import { orderActWords, orderWords } from '../../words/order.ts'
import { NextStep } from './next-step.tsx'
import { OrderDialog } from './order-dialog.tsx'

export type OrderAnswer = AnswerOf<typeof getOrder>

/** An order: its clocks, what may be done now and what stands against it, the fact, what was answered, and what happened. */
export default function OrderPage({ id }: { id: string }) {
  const asked = useAnswer(getOrder, { params: { id } }, { keep: true })
  return <Answered asked={asked}>{(answer) => <Order answer={answer} />}</Answered>
}

function Order({ answer }: { answer: OrderAnswer }) {
  const { order, before, after, may } = answer
  const say = useSay()
  return (
    <>
      <PageHead
        title={`${say(stepWords[order.step])} · ${order.unit.name}`}
        above={{ href: '/orders', title: say(orderWords.title) }}
        note={
          <span className="row" style={{ gap: '4px 16px' }}>
            <span>{order.number ?? say(orderWords.unsigned)}</span>
            <span className="tag tag-brand">{say(orderStateWords[order.state])}</span>
            <span>
              {order.authority} {say(authorityWords[order.authority])}
            </span>
            <span>{order.paper ? say(paperWords[order.paper]) : say(orderWords.noPaper)}</span>
            {order.heavier && <span className="tag tag-warn">{say(orderWords.heavier)}</span>}
          </span>
        }
      />
      <div className="main-and-side order-parts">
        <div>
          <Now answer={answer} />
          <section className="panel" data-part="fact">
            <h2>{say(orderWords.fact)}</h2>
            <p className="text-block">{order.fact.text}</p>
            <p className="order-term">{say(orderWords.demand)}</p>
            <p className="text-block">{order.demand}</p>
          </section>
          <Said answer={answer} />
        </div>
        <div>
          <Facts answer={answer} />
          {[
            { words: orderWords.before, lines: before },
            { words: orderWords.after, lines: after },
          ]
            .filter(({ lines }) => lines.length > 0)
            .map(({ words, lines }) => (
              <section className="panel" key={words.en}>
                <h2>{say(words)}</h2>
                <OrderLinks lines={lines} />
              </section>
            ))}
          <Papers answer={answer} />
          {may.history && <ActHistory id={order.id} />}
        </div>
      </div>
    </>
  )
}

/** The papers as documents: the order's own, and that which tells the facts. */
function Papers({ answer: { order, paperId, may: mayOf } }: { answer: OrderAnswer }) {
  const say = useSay()
  const may = useMay()
  const address = (part: 'order' | 'telling') => pathOf(getOrderPaper, { params: { id: order.id }, query: { part } })
  if (!mayOf.paper && !order.grave) return null
  return (
    <section className="panel" data-part="papers">
      <h2>{say(orderWords.papers)}</h2>
      <div className="row">
        {mayOf.paper && <Button href={address('order')}>{say(orderWords.paperFile)}</Button>}
        {paperId && may('paper.read') && (
          <Link href={`/papers/${paperId}`} asChild>
            <Button>{say(orderWords.openPaper)}</Button>
          </Link>
        )}
        {order.grave && <Button href={address('telling')}>{say(orderWords.tellingFile)}</Button>}
      </div>
    </section>
  )
}

/** The clocks that run, the acts that are mine, and the rules that stand against some of them. */
function Now({ answer }: { answer: OrderAnswer }) {
  const { clocks, acts, next, times } = answer
  const say = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState<ActVerb | null>(null)
  const [taken, setTaken] = useState<OrderAnswer['next'][number] | null>(null)
  const forms = acts.flatMap(({ verb, against }) => (isForm(verb) ? [{ verb, against }] : []))
  const free = forms.filter(({ against }) => against.length === 0)
  const held = forms.filter(({ against }) => against.length > 0)
  /** What a clock waits for stands out; what only may be done does not. */
  const awaited = free.find(({ verb }) => clocks.some((clock) => clock.acts.includes(verb)))?.verb
  const escalates = acts.some(({ verb, against }) => verb === 'escalate' && against.length === 0)
  return (
    <section className="panel" data-part="now">
      <h2>{say(orderWords.now)}</h2>
      {clocks.length === 0 ? (
        <p className="quiet">{say(orderWords.noClock)}</p>
      ) : (
        <ul className="order-clocks">
          {clocks.map((clock) => (
            <li key={clock.acts.join()}>
              <div className="row spread">
                <strong>
                  {say(orderWords.waitsFor, {
                    who: say(acteeWords[clock.who]),
                    acts: clock.acts.map((act) => say(orderActWords[act as keyof typeof orderActWords])).join('、'),
                  })}
                </strong>
                <Due at={clock.due} />
              </div>
              <p className="quiet small">
                {say(orderWords.since, { at: instantText(clock.since, language) })} · {clock.basis}
              </p>
            </li>
          ))}
        </ul>
      )}
      {times !== null && times > 1 && (
        <p>
          <span className="tag tag-warn">{say(orderWords.times, { count: times })}</span>
        </p>
      )}
      {free.length > 0 && (
        <div className="order-acts no-print">
          {free.map(({ verb }) => (
            <Button key={verb} type={verb === awaited ? 'primary' : 'default'} onClick={() => setOpen(verb)}>
              {say(orderActWords[verb])}
            </Button>
          ))}
        </div>
      )}
      {held.map(({ verb, against }) => (
        <div className="order-against" key={verb} data-against={verb}>
          <strong>{say(orderWords.mayNot, { act: say(orderActWords[verb]) })}</strong>
          {against.map(({ code, message, basis }) => (
            <p key={code}>
              {message} {basis && <span className="small">{basis}</span>}
            </p>
          ))}
        </div>
      ))}
      {escalates && next.length > 0 && (
        <>
          <p className="order-term">{say(orderWords.next)}</p>
          <ul className="order-clocks">
            {next.map((each) => (
              <li key={each.step} className="row spread">
                <span>
                  {say(stepWords[each.step])}{' '}
                  <span className="quiet small">
                    {each.paper && say(paperWords[each.paper])} {each.basis}
                  </span>
                </span>
                <Button size="small" onClick={() => setTaken(each)}>
                  {say(orderWords.take, { step: say(stepWords[each.step]) })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {open && <OrderDialog key={open} verb={open} answer={answer} onClose={() => setOpen(null)} />}
      {taken && <NextStep answer={answer} next={taken} onClose={() => setTaken(null)} />}
    </section>
  )
}

/** What was said of it by either side, the last first: statement, reply, re-check, more time, review and appeal, with grounds and reasons. */
function Said({ answer: { order, said } }: { answer: OrderAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { silent, redressDue } = order
  if (said.length === 0 && !silent && !redressDue) return null
  return (
    <section className="panel" data-part="answers">
      <h2>{say(orderWords.spoken)}</h2>
      <ol>
        {said.map((act) => (
          <ActLine key={act.id} act={act}>
            <SaidAct act={act} />
          </ActLine>
        ))}
      </ol>
      {silent && <p className="quiet order-said">{say(orderWords.silence)}</p>}
      {redressDue && (
        <p className="quiet order-said">{say(orderWords.redressUntil, { at: instantText(redressDue, language) })}</p>
      )}
    </section>
  )
}

/** Basis, paper, who drafted and signed it, and where it belongs. */
function Facts({ answer: { order } }: { answer: OrderAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { caseFiled } = order.fact
  const facts: Fact[] = [
    [
      say(orderWords.matter),
      <Link key="matter" href={`/matters/${order.matter.id}`}>
        {[order.matter.number, order.matter.title].filter(Boolean).join(' ')}
      </Link>,
    ],
    [
      say(orderWords.task),
      <Link key="task" href={`/tasks/${order.assignmentId}`}>
        {order.unit.name}
      </Link>,
    ],
    [say(orderWords.relation), say(relationWords[order.relation])],
    [
      say(orderWords.basis),
      <>
        {order.basis}{' '}
        {(order.sure === 'press' || order.sure === 'assumption') && (
          <span className="tag tag-warn">{say(orderWords.press)}</span>
        )}
      </>,
    ],
    [say(orderWords.foundOn), dayText(order.fact.foundOn, language)],
    [say(orderWords.supervisionEnded), order.fact.supervisionEnded && dayText(order.fact.supervisionEnded, language)],
    [say(orderWords.caseFiledOn), caseFiled && dayText(caseFiled.on, language)],
    [say(orderWords.caseNumber), caseFiled?.number],
    [say(orderWords.decisionDue), order.decisionDue && instantText(order.decisionDue, language)],
    [say(orderWords.draftedBy), `${order.draftedBy} ${order.keeper.name}`],
    [say(orderWords.signedBy), order.signedAt && `${order.signer ?? ''} ${instantText(order.signedAt, language)}`],
    [say(orderWords.due), order.answerDue && instantText(order.answerDue, language)],
    ['', order.extensions > 0 && say(orderWords.extensions, { count: order.extensions })],
  ]
  return (
    <section className="panel">
      <h2>{say(orderWords.facts)}</h2>
      <FactList facts={facts} />
    </section>
  )
}
