import { App } from 'antd'
import { useLocation } from 'wouter'
import { escalateOrder } from '#api/order-acts.ts'
import { dayOf } from '#core/day.ts'
import { stepWords } from '#core/ladder/words.ts'
import { useAct } from '../../records/call.ts'
import { DraftFields, type DraftForm, draftBody } from '../../records/orders/draft-fields.tsx'
import { useNow } from '../../records/session.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { useSay } from '../../ui/language.ts'
import { orderWords } from '../../words/order.ts'
import type { OrderAnswer } from './order-page.tsx'

/** Takes the next step: drafts it about the failure, and this order ends with it. */
export function NextStep(props: { answer: OrderAnswer; next: OrderAnswer['next'][number]; onClose: () => void }) {
  const { answer, next, onClose } = props
  const { order } = answer
  const say = useSay()
  const now = useNow()
  const act = useAct(escalateOrder)
  const { message } = App.useApp()
  const [, go] = useLocation()
  return (
    <ActDialog<DraftForm>
      title={say(orderWords.take, { step: say(stepWords[next.step]) })}
      ok={say(orderWords.doDraft)}
      explain={
        <>
          <p>{next.because.message}</p>
          <p className="quiet small">{next.basis}</p>
        </>
      }
      width={640}
      initial={{
        fact: {
          text: order.fact.text,
          foundOn: dayOf(new Date(now)),
          ...(order.fact.caseFiled && { caseFiled: order.fact.caseFiled }),
        },
        demand: order.demand,
      }}
      send={async (typed) => {
        const { id } = await act.mutateAsync({
          params: { id: order.id },
          body: { to: next.step, ...draftBody(typed) },
        })
        message.success(say(orderWords.drafted))
        go(`/orders/${id}`)
      }}
      onClose={onClose}
    >
      <DraftFields authority={order.authority} />
    </ActDialog>
  )
}
