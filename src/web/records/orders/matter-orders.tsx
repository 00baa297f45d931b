import { listOrders } from '#api/order.ts'
import { useSay } from '../../ui/language.ts'
import { orderWords } from '../../words/order.ts'
import { useAnswer } from '../call.ts'
import { OrderTable } from './order-line.tsx'

/** The orders of a matter; nothing where there are none. */
export function MatterOrders({ matterId }: { matterId: string }) {
  const say = useSay()
  const { data } = useAnswer(listOrders, { query: { view: 'all', matter: matterId, state: 'all' } })
  if (!data || data.orders.length === 0) return null
  return (
    <section className="panel" data-part="orders">
      <h2>{say(orderWords.title)}</h2>
      <OrderTable lines={data.orders} ofOne />
    </section>
  )
}
