import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import { followPlan, getFollowOns, suggestLinks } from '#api/follow-on.ts'
import { listPlans } from '#api/plan.ts'
import { useAct, useAnswer } from '../../../records/call.ts'
import type { PlanLine } from '../../../records/plan.ts'
import { useMay } from '../../../records/session.ts'
import { useSay } from '../../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../../ui/problems.tsx'
import { Answered, Empty } from '../../../ui/states.tsx'
import { Table } from '../../../ui/table.tsx'
import { breakdownWords } from '../../../words/breakdown.ts'
import { planWords } from '../../../words/plan.ts'

type County = AnswerOf<typeof getFollowOns>['counties'][number]

/** The plans of the counties under a plan; for a plan of a county the way to hang it under one above. */
export function FollowTab({ plan }: { plan: PlanLine }) {
  const say = useSay()
  const may = useMay()
  const asked = useAnswer(getFollowOns, { params: { id: plan.id } })
  return (
    <div className="stack">
      {may('plan.follow') && <LinkAbove plan={plan} />}
      <p className="quiet">{say(breakdownWords.followExplain)}</p>
      <Answered asked={asked}>
        {({ counties }) =>
          counties.length === 0 ? (
            <Empty title={say(breakdownWords.followNone)} />
          ) : (
            counties.map((county) => <CountyPanel key={county.unit.id} county={county} />)
          )
        }
      </Answered>
    </div>
  )
}

function CountyPanel({ county }: { county: County }) {
  const say = useSay()
  const { unit, plans, missing, linked } = county
  const lacking = linked.flatMap(({ item, own, shortfalls }) =>
    shortfalls.map(({ kind, quote, own: words }) => ({ item, own, kind, quote, words })),
  )
  return (
    <section className="panel" data-county={unit.name}>
      <h2>{unit.name}</h2>
      <p className="row">
        {plans.length === 0 && <span className="tag tag-warn">{say(breakdownWords.followNone)}</span>}
        {plans.map(({ id, title }) => (
          <Link key={id} href={`/plans/${id}`}>
            {title}
          </Link>
        ))}
        <span className="tag tag-brand">{say(breakdownWords.followLinked, { count: linked.length })}</span>
        {missing.length > 0 && (
          <span className="tag tag-warn">{say(breakdownWords.followMissing, { count: missing.length })}</span>
        )}
      </p>
      {missing.length > 0 && plans.length > 0 && (
        <p className="quiet">{missing.map(({ label, title }) => `${label}${title}`).join('；')}</p>
      )}
      {lacking.length > 0 && (
        <Table
          caption={unit.name}
          rows={lacking}
          keyOf={({ item, own, kind, quote }) => `${item.id}${own.id}${kind}${quote}`}
          columns={[
            {
              key: 'item',
              title: say(planWords.item),
              as: 'main',
              cell: ({ item, own }) => `${item.label}${item.title} → ${own.label}${own.title}`,
            },
            {
              key: 'kind',
              title: say(planWords.state),
              as: 'tight',
              cell: ({ kind }) => <span className="tag tag-warn">{say(breakdownWords[`shortfall-${kind}`])}</span>,
            },
            {
              key: 'words',
              title: say(planWords.objective),
              cell: ({ quote, words }) => say(breakdownWords.shortfallOwn, { city: quote, own: words ?? '—' }),
            },
          ]}
        />
      )}
    </section>
  )
}

function LinkAbove({ plan }: { plan: PlanLine }) {
  const say = useSay()
  const plans = useAnswer(listPlans).data?.plans ?? []
  const [over, setOver] = useState<string>()
  return (
    <section className="panel">
      <h2>{say(breakdownWords.linkAbove)}</h2>
      <p className="quiet">{say(breakdownWords.linkExplain)}</p>
      <Select
        aria-label={say(breakdownWords.linkOver)}
        placeholder={say(breakdownWords.linkOver)}
        value={over}
        onChange={setOver}
        style={{ width: '100%', maxWidth: 480 }}
        options={plans
          .filter(({ id, state }) => id !== plan.id && state === 'published')
          .map(({ id, title }) => ({ value: id, label: title }))}
      />
      {over && <Links key={over} plan={plan} over={over} />}
    </section>
  )
}

function Links({ plan, over }: { plan: PlanLine; over: string }) {
  const asked = useAnswer(suggestLinks, { params: { id: plan.id }, query: { over } })
  return <Answered asked={asked}>{(found) => <LinkForm plan={plan} over={over} found={found} />}</Answered>
}

function LinkForm(props: { plan: PlanLine; over: string; found: AnswerOf<typeof suggestLinks> }) {
  const { plan, over, found } = props
  const say = useSay()
  const { message } = App.useApp()
  const follow = useAct(followPlan, ({ linked }) => message.success(say(breakdownWords.linkDone, { count: linked })))
  const isLinked = found.items.some(({ linked }) => linked.length > 0)
  const [chosen, setChosen] = useState(
    () =>
      new Map(
        found.items.map(({ item, linked, suggested }) => [item.id, isLinked ? linked : suggested ? [suggested] : []]),
      ),
  )
  const links = [...chosen].flatMap(([itemId, above]) => above.map((overItemId) => ({ itemId, overItemId })))
  return (
    <>
      {follow.error && <ProblemBox problems={problemsOf(follow.error, say)} />}
      <Table
        caption={say(breakdownWords.linkAbove)}
        rows={found.items}
        keyOf={({ item }) => item.id}
        columns={[
          { key: 'item', title: say(planWords.item), as: 'main', cell: ({ item }) => `${item.label}${item.title}` },
          {
            key: 'above',
            title: say(breakdownWords.linkOver),
            cell: ({ item }) => (
              <Select
                mode="multiple"
                aria-label={`${say(breakdownWords.linkOver)} ${item.title}`}
                placeholder={say(breakdownWords.noneAbove)}
                value={chosen.get(item.id) ?? []}
                onChange={(next: string[]) => setChosen(new Map(chosen).set(item.id, next))}
                showSearch={{ optionFilterProp: 'label' }}
                style={{ width: '100%', minWidth: 220 }}
                options={found.above.map(({ id, label, title }) => ({ value: id, label: `${label}${title}` }))}
              />
            ),
          },
        ]}
      />
      <Button
        type="primary"
        loading={follow.isPending}
        style={{ marginTop: 8 }}
        onClick={() => follow.mutate({ params: { id: plan.id }, body: { over, links } })}
      >
        {say(breakdownWords.linkAbove)}
      </Button>
    </>
  )
}
