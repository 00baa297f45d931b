import '../../records/orders/orders.css'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { InputOf } from '#api/endpoint.ts'
import { listOrders } from '#api/order.ts'
import { authorities } from '#core/authority/authority-table.ts'
import { authorityWords } from '#core/authority/words.ts'
import { stepKinds } from '#core/ladder/ladder.ts'
import { orderStates } from '#core/ladder/order.ts'
import { actees } from '#core/ladder/running-clocks.ts'
import { acteeWords, orderStateWords, stepWords } from '#core/ladder/words.ts'
import { useAnswer } from '../../records/call.ts'
import { OrderTable } from '../../records/orders/order-line.tsx'
import { useMay } from '../../records/session.ts'
import { useAddressValue } from '../../ui/address.ts'
import { FilterLinks, FilterSearch, FilterSelect } from '../../ui/filter.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Pages, usePage } from '../../ui/pages.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { orderWords } from '../../words/order.ts'

type Query = InputOf<typeof listOrders>['query']

/** All orders within reach, what is due first; the filter stands in the address. */
export default function OrderList() {
  const say = useSay()
  const may = useMay()
  const { filter, filtered, bar } = useFilter()
  const page = usePage(filter)
  const asked = useAnswer(listOrders, { query: { ...filter, ...page.query } }, { keep: true })
  return (
    <>
      <PageHead title={say(orderWords.title)}>
        {may('order.draft') && <Link href="/orders/reminders">{say(orderWords.reminders)}</Link>}
        {may('clue.hand-over') && <Link href="/orders/clues">{say(orderWords.clues)}</Link>}
      </PageHead>
      {bar}
      <Answered asked={asked}>
        {({ orders, total }) =>
          orders.length > 0 ? (
            <>
              <p className="list-count">{say(orderWords.count, { count: total })}</p>
              <OrderTable lines={orders} />
              <Pages page={page} total={total} />
            </>
          ) : filtered ? (
            <Empty title={say(orderWords.emptyFiltered)}>
              <Link href="/orders">{say(orderWords.clear)}</Link>
            </Empty>
          ) : (
            <Empty title={say(orderWords.empty)}>
              {say(may('order.draft') ? orderWords.emptyHint : orderWords.emptyUnit)}
            </Empty>
          )
        }
      </Answered>
    </>
  )
}

/** The filter as the address has it, and the bar that changes it. */
function useFilter(): { filter: Query; filtered: boolean; bar: ReactNode } {
  const say = useSay()
  const [view, setView] = useAddressValue('view')
  const [state, setState] = useAddressValue('state')
  const [authority, setAuthority] = useAddressValue('authority')
  const [step, setStep] = useAddressValue('step')
  const [who, setWho] = useAddressValue('who')
  const [due, setDue] = useAddressValue('due')
  const [unit] = useAddressValue('unit')
  const [q, setQ] = useAddressValue('q')
  const filter = { view: view ?? 'all', state: state ?? 'open', authority, step, who, due, unit, q } as Query
  const filtered = [view, state, authority, step, who, due, unit, q].some(Boolean)
  const bar = (
    <>
      <FilterLinks label={say(orderWords.title)} links={quick} />
      <search className="filter">
        <FilterSearch label={say(orderWords.search)} value={q} set={setQ} />
        <FilterSelect
          label={say(orderWords.view)}
          any={say(orderWords.viewAll)}
          value={view}
          set={setView}
          options={[
            { value: 'acting', label: say(orderWords.viewActing) },
            { value: 'mine', label: say(orderWords.viewMine) },
          ]}
        />
        <FilterSelect
          label={say(orderWords.state)}
          any={say(orderWords.open)}
          value={state}
          set={setState}
          options={[
            { value: 'all', label: say(orderWords.anyState) },
            ...orderStates.map((each) => ({ value: each, label: say(orderStateWords[each]) })),
          ]}
        />
        <FilterSelect
          label={say(orderWords.step)}
          any={say(orderWords.anyStep)}
          value={step}
          set={setStep}
          options={stepKinds.slice(1).map((each) => ({ value: each, label: say(stepWords[each]) }))}
        />
        <FilterSelect
          label={say(orderWords.authority)}
          any={say(orderWords.anyAuthority)}
          value={authority}
          set={setAuthority}
          options={authorities.map((each) => ({ value: each, label: `${each} ${say(authorityWords[each])}` }))}
        />
        <FilterSelect
          label={say(orderWords.who)}
          any={say(orderWords.who)}
          value={who}
          set={setWho}
          options={actees.map((each) => ({ value: each, label: say(acteeWords[each]) }))}
        />
        <FilterSelect
          label={say(orderWords.due)}
          any={say(orderWords.anyDue)}
          value={due}
          set={setDue}
          options={[
            { value: 'late', label: say(orderWords.late) },
            { value: 'week', label: say(orderWords.week) },
          ]}
        />
      </search>
    </>
  )
  return { filter, filtered, bar }
}

/** Filters of every day. */
const quick = [
  { words: orderWords.open, href: '/orders' },
  { words: orderWords.viewActing, href: '/orders?view=acting' },
  { words: orderWords.toSign, href: '/orders?who=signer' },
  { words: orderWords.toAnswer, href: '/orders?who=addressee' },
  { words: orderWords.late, href: '/orders?due=late' },
  { words: orderWords.redress, href: '/orders?who=reviewer' },
  { words: orderWords.anyState, href: '/orders?state=all' },
] as const
