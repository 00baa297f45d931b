import './plans.css'
import { Button, Tabs } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { pathOf } from '#api/client.ts'
import { getOriginal, getPlan } from '#api/plan.ts'
import { useAnswer } from '../../records/call.ts'
import type { PlanLine } from '../../records/plan.ts'
import { useMay } from '../../records/session.ts'
import { useAddressValue } from '../../ui/address.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { LightCounts } from '../../ui/light.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Loading } from '../../ui/states.tsx'
import { dayText } from '../../ui/time.ts'
import { breakdownWords } from '../../words/breakdown.ts'
import { cascadeWords } from '../../words/cascade.ts'
import { comparisonWords } from '../../words/comparison.ts'
import { indicatorWords } from '../../words/indicator.ts'
import { planKindWords, planWords } from '../../words/plan.ts'
import { Breakdown } from './breakdown/breakdown.tsx'
import { DraftTab } from './breakdown/draft-breakdown.tsx'
import { FollowTab } from './cascade/follow-tab.tsx'
import { IssuingDialog } from './cascade/issuing-dialog.tsx'
import { OpinionsTab } from './cascade/opinions-tab.tsx'
import { RevisionsTab } from './cascade/revisions-tab.tsx'
import { periodText } from './library.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useSettling } from './reading/use-settling.ts'
import { SameFile } from './same-file.tsx'
import { TiesTab } from './ties-tab.tsx'

const ReadingView = lazy(() => import('./reading/reading-view.tsx').then((file) => ({ default: file.ReadingView })))

/** A plan: what was read of it, and after publication its items and who was asked. */
export default function PlanPage({ id }: { id: string }) {
  const say = useSay()
  const may = useMay()
  const asked = useAnswer(getPlan, { params: { id } })
  const [, go] = useLocation()
  const [tab, setTab] = useAddressValue('tab')
  const [publishing, setPublishing] = useState(false)
  const [issuing, setIssuing] = useState(false)
  return (
    <Answered asked={asked}>
      {({ plan, items }) => {
        const shown = tab ?? (plan.state === 'published' ? 'items' : 'reading')
        return (
          <>
            <PageHead
              title={plan.title}
              above={{ href: '/plans', title: say(planWords.title) }}
              note={<PlanNote plan={plan} />}
            >
              <Button href={pathOf(getOriginal, { params: { id } })}>{say(planWords.original)}</Button>
              <Button onClick={() => go(`/plans/compare?after=${id}`)}>{say(comparisonWords.title)}</Button>
              {may('plan.revise') && <Button onClick={() => setIssuing(true)}>{say(breakdownWords.issuing)}</Button>}
              {plan.state === 'read' && may('plan.publish') && (
                <Button type="primary" onClick={() => setPublishing(true)}>
                  {say(planWords.publish)}
                </Button>
              )}
            </PageHead>
            <SameFile plan={plan} />
            <Tabs
              className="plan-tabs"
              activeKey={shown}
              onChange={setTab}
              items={[
                {
                  key: 'reading',
                  label: say(planWords.readingTab),
                  children: <ReadingTab plan={plan} editable={plan.state === 'read' && may('plan.settle')} />,
                },
                {
                  key: 'items',
                  label: say(planWords.itemsTab),
                  children:
                    plan.state === 'published' ? <Breakdown plan={plan} items={items} /> : <DraftTab plan={plan} />,
                },
                { key: 'opinions', label: say(cascadeWords.opinions), children: <OpinionsTab plan={plan} /> },
                ...(plan.state === 'published'
                  ? [
                      {
                        key: 'revisions',
                        label: say(breakdownWords.revisions),
                        children: <RevisionsTab planId={id} />,
                      },
                      {
                        key: 'indicators',
                        label: say(indicatorWords.tie),
                        children: <TiesTab planId={id} />,
                      },
                      { key: 'follow', label: say(breakdownWords.follow), children: <FollowTab plan={plan} /> },
                    ]
                  : []),
              ]}
            />
            {issuing && <IssuingDialog plan={plan} onClose={() => setIssuing(false)} />}
            {publishing && (
              <PublishDialog
                plan={plan}
                onClose={() => setPublishing(false)}
                onDone={() => {
                  setPublishing(false)
                  setTab('items')
                }}
              />
            )}
          </>
        )
      }}
    </Answered>
  )
}

function PlanNote({ plan }: { plan: PlanLine }) {
  const say = useSay()
  const language = useLanguage()
  const parts = [
    planKindWords[plan.kind]?.[language],
    plan.issuer,
    periodText(plan) === '—' ? undefined : periodText(plan),
    plan.number,
    plan.issuedOn ? dayText(plan.issuedOn, language) : undefined,
  ].filter(Boolean)
  return (
    <span className="row" style={{ gap: '4px 16px' }}>
      <span className={plan.state === 'published' ? 'tag tag-brand' : 'tag tag-warn'}>
        {say(planWords[plan.state])}
      </span>
      <span>{parts.join(' · ')}</span>
      {plan.state === 'published' && <LightCounts counts={plan.lights} />}
      <span className="small plan-hash">
        {say(planWords.hash)} {plan.fileHash}
      </span>
    </span>
  )
}

function ReadingTab({ plan, editable }: { plan: PlanLine; editable: boolean }) {
  const settling = useSettling(plan.id, editable)
  if (!settling) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      <ReadingView plan={plan} settling={settling} editable={editable} />
    </Suspense>
  )
}
