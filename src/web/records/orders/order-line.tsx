import { Link } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listOrders } from '#api/order.ts'
import { acteeWords, orderStateWords, stepWords } from '#core/ladder/words.ts'
import { useSay } from '../../ui/language.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { orderActWords, orderWords } from '../../words/order.ts'
import { Due } from '../due.tsx'

export type OrderLine = AnswerOf<typeof listOrders>['orders'][number]
export type Waiting = NonNullable<OrderLine['waits']>

/** The address of an order's page. */
function orderHref({ id }: Pick<OrderLine, 'id'>): string {
  return `/orders/${id}`
}

/** What an order waits for, by whom, until when. */
export function Waits({ waits }: { waits: Waiting | null }) {
  const say = useSay()
  if (waits === null) return <span className="quiet">{say(orderWords.nothing)}</span>
  const acts = waits.acts.map((act) => say(orderActWords[act as keyof typeof orderActWords])).join('、')
  return (
    <>
      <div>
        {say(orderWords.waitsFor, { who: say(acteeWords[waits.who]), acts })}{' '}
        {waits.mine && <span className="tag tag-brand">{say(orderWords.forMe)}</span>}
      </div>
      <Due at={waits.due} />
    </>
  )
}

/** Orders one below the other, where there is little room. */
export function OrderLinks({ lines }: { lines: readonly OrderLine[] }) {
  const say = useSay()
  return (
    <ul className="order-links">
      {lines.map((line) => (
        <li key={line.id} className="row">
          <Link href={orderHref(line)}>
            {say(stepWords[line.step])} {line.number}
          </Link>
          <span className="tag">{say(orderStateWords[line.state])}</span>
        </li>
      ))}
    </ul>
  )
}

/** Orders side by side; on a phone one card for each. */
export function OrderTable({ lines, ofOne = false }: { lines: readonly OrderLine[]; ofOne?: boolean }) {
  const say = useSay()
  const columns: Column<OrderLine>[] = [
    {
      key: 'order',
      title: say(orderWords.step),
      as: 'main',
      cell: (line) => (
        <>
          <Link href={orderHref(line)}>
            {say(stepWords[line.step])} · {line.unit.name}
          </Link>
          {!ofOne && (
            <div className="quiet small">{[line.matter.number, line.matter.title].filter(Boolean).join(' ')}</div>
          )}
        </>
      ),
    },
    {
      key: 'number',
      title: say(orderWords.number),
      width: '12em',
      cell: ({ number }) => number,
    },
    {
      key: 'state',
      title: say(orderWords.state),
      as: 'tight',
      cell: ({ state }) => <span className="tag">{say(orderStateWords[state])}</span>,
    },
    { key: 'waits', title: say(orderWords.waits), width: '20em', cell: ({ waits }) => <Waits waits={waits} /> },
  ]
  return <Table caption={say(orderWords.title)} rows={lines} columns={columns} keyOf={({ id }) => id} />
}
