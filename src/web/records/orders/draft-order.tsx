import './orders.css'
import { App, Form, Radio } from 'antd'
import { useLocation } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import { draftOrder, proposeSteps } from '#api/order.ts'
import { authorityWords, paperWords, relationWords } from '#core/authority/words.ts'
import { dayOf } from '#core/day.ts'
import type { StepKind } from '#core/ladder/ladder.ts'
import { orderStateWords, stepWords } from '#core/ladder/words.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { orderWords } from '../../words/order.ts'
import { sharedWords } from '../../words/shared.ts'
import { useAct, useAnswer } from '../call.ts'
import { useNow } from '../session.ts'
import { DraftFields, type DraftForm, draftBody } from './draft-fields.tsx'

type Proposed = AnswerOf<typeof proposeSteps>

/** What may be done about an assignment, with the step that the system proposes; drafts the one that a person takes. */
export function DraftOrder({ assignmentId, onClose }: { assignmentId: string; onClose: () => void }) {
  const asked = useAnswer(proposeSteps, { params: { id: assignmentId } })
  return <Answered asked={asked}>{(answer) => <Steps {...{ assignmentId, answer, onClose }} />}</Answered>
}

function Steps(props: { assignmentId: string; answer: Proposed; onClose: () => void }) {
  const { assignmentId, answer, onClose } = props
  const say = useSay()
  const now = useNow()
  const act = useAct(draftOrder)
  const { message } = App.useApp()
  const [, go] = useLocation()
  const free = answer.steps.filter(({ against }) => against.length === 0)
  const first = free.find(({ proposed }) => proposed !== null) ?? free[0]
  const earlier = answer.orders.map(({ id, step, number, state }) => ({
    id,
    title: [say(stepWords[step]), number, say(orderStateWords[state])].filter(Boolean).join(' '),
  }))
  return (
    <ActDialog<DraftForm & { step: StepKind }>
      title={`${say(orderWords.chaseTitle)} · ${answer.unit.name}`}
      ok={say(orderWords.doDraft)}
      width={680}
      explain={<Because answer={answer} />}
      initial={{
        step: first?.step,
        fact: {
          text: answer.wording.fact,
          foundOn: dayOf(new Date(now)),
          caseFiled: { number: answer.caseNumber },
          sameAs: '',
        },
        demand: answer.wording.demand,
      }}
      send={async ({ step, ...typed }) => {
        const { id } = await act.mutateAsync({ params: { id: assignmentId }, body: { step, ...draftBody(typed) } })
        message.success(say(orderWords.drafted))
        go(`/orders/${id}`)
      }}
      onClose={onClose}
    >
      {answer.authority !== null && (
        <>
          <Form.Item
            name="step"
            label={say(orderWords.choose)}
            rules={[{ required: true, message: say(sharedWords.required, { name: say(orderWords.choose) }) }]}
          >
            <Radio.Group className="order-steps">
              {answer.steps.map((each) => (
                <Radio key={each.step} value={each.step} disabled={each.against.length > 0}>
                  <Step step={each} />
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
          <DraftFields authority={answer.authority} earlier={earlier} />
        </>
      )}
    </ActDialog>
  )
}

/** By which authority, and how late; or the rule that forbids it. */
function Because({ answer }: { answer: Proposed }) {
  const say = useSay()
  const { authority, because, relation, late } = answer
  return (
    <>
      <p className="row">
        <span className={authority ? 'tag tag-brand' : 'tag tag-warn'}>
          {authority ? `${authority} ${say(authorityWords[authority])}` : say(orderWords.noAuthority)}
        </span>
        <span className="quiet small">{say(relationWords[relation])}</span>
        <span className="quiet small">
          {late > 0 ? say(orderWords.chaseLate, { days: late }) : say(orderWords.chaseInTime)}
        </span>
      </p>
      {because
        .filter(({ code }) => code !== 'authority/relation')
        .map(({ code, message, basis }) => (
          <p key={code} className="small">
            {message} {basis && <span className="quiet">{basis}</span>}
          </p>
        ))}
    </>
  )
}

/** A step with its paper and basis, why it is proposed, or the rule that refuses it. */
function Step({ step: { step, paper, basis, grave, proposed, against } }: { step: Proposed['steps'][number] }) {
  const say = useSay()
  return (
    <>
      <span className="row" style={{ gap: '2px 8px' }}>
        <strong>{say(stepWords[step])}</strong>
        <span className="quiet small">{paper ? say(paperWords[paper]) : say(orderWords.noPaper)}</span>
        {proposed && <span className="tag tag-brand">{say(orderWords.proposed)}</span>}
        {against.length > 0 && <span className="tag">{say(orderWords.refusedStep)}</span>}
      </span>
      <span className="quiet small" style={{ display: 'block' }}>
        {[basis, proposed?.message, grave && say(orderWords.graveHelp), ...against.map((each) => each.message)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}
