import './plans.css'
import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { listPlans } from '#api/plan.ts'
import { useAnswer } from '../../records/call.ts'
import type { PlanLine } from '../../records/plan.ts'
import { useMay } from '../../records/session.ts'
import { Instant } from '../../ui/instant.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { LightCounts } from '../../ui/light.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { dayText } from '../../ui/time.ts'
import { comparisonWords } from '../../words/comparison.ts'
import { planKindWords, planLevelWords, planWords } from '../../words/plan.ts'
import { usePlanFilters } from './plan-filters.tsx'
import { PlanSearch } from './plan-search.tsx'
import { UploadBox } from './upload-box.tsx'

/** The library of plans, newest first, and the way in for a new one. */
export function PlanLibrary() {
  const say = useSay()
  const may = useMay()
  const asked = useAnswer(listPlans)
  const [, go] = useLocation()
  return (
    <>
      <PageHead title={say(planWords.title)}>
        <Button onClick={() => go('/plans/compare')}>{say(comparisonWords.title)}</Button>
      </PageHead>
      <div className="stack">
        {may('plan.upload') && <UploadBox />}
        <PlanSearch />
        <Answered asked={asked}>
          {({ plans }) =>
            plans.length === 0 ? (
              <Empty title={say(planWords.empty)}>
                {say(may('plan.upload') ? planWords.emptyHint : planWords.emptyReader)}
              </Empty>
            ) : (
              <PlanTable plans={[...plans].sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt))} />
            )
          }
        </Answered>
      </div>
    </>
  )
}

function PlanTable({ plans }: { plans: readonly PlanLine[] }) {
  const say = useSay()
  const language = useLanguage()
  const { bar, shown } = usePlanFilters(plans)
  const titleOf = (id: string) => plans.find((plan) => plan.id === id)?.title
  const columns: Column<PlanLine>[] = [
    {
      key: 'title',
      title: say(planWords.name),
      as: 'main',
      cell: (plan) => (
        <>
          <Link href={`/plans/${plan.id}`}>{plan.title}</Link>
          <div className="quiet small">
            {plan.number ? `${plan.number} · ` : ''}
            {plan.fileName}
          </div>
          <div className="quiet small plan-hash" title={plan.fileHash}>
            SHA-256 {plan.fileHash.slice(0, 12)}…
          </div>
          {plan.follows && titleOf(plan.follows) && (
            <div className="quiet small">
              {say(planWords.earlierDraft)}
              <Link href={`/plans/${plan.follows}`}>{titleOf(plan.follows)}</Link>
            </div>
          )}
          {plans
            .filter(({ follows }) => follows === plan.id)
            .map((later) => (
              <div key={later.id} className="quiet small">
                {say(planWords.laterDraft)}
                <Link href={`/plans/${later.id}`}>{later.title}</Link>
              </div>
            ))}
        </>
      ),
    },
    {
      key: 'state',
      title: say(planWords.state),
      as: 'tight',
      cell: (plan) => (
        <span className={plan.state === 'published' ? 'tag tag-brand' : 'tag tag-warn'}>
          {say(planWords[plan.state])}
        </span>
      ),
    },
    { key: 'kind', title: say(planWords.kind), as: 'tight', cell: (plan) => kindText(plan, language) },
    { key: 'level', title: say(planWords.level), as: 'tight', cell: (plan) => say(planLevelWords[plan.level]) },
    { key: 'issuer', title: say(planWords.issuer), cell: (plan) => plan.issuer ?? '—' },
    { key: 'period', title: say(planWords.period), as: 'tight', cell: periodText },
    {
      key: 'issuedOn',
      title: say(planWords.issuedOn),
      as: 'tight',
      cell: (plan) => (plan.issuedOn ? dayText(plan.issuedOn, language) : '—'),
    },
    {
      key: 'lights',
      title: say(planWords.lights),
      width: '11em',
      cell: (plan) => <LightCounts counts={plan.lights} />,
    },
    {
      key: 'uploadedAt',
      title: say(planWords.uploadedAt),
      as: 'tight',
      cell: (plan) => <Instant at={plan.uploadedAt} />,
    },
  ]
  return (
    <>
      {bar}
      <Table caption={say(planWords.title)} rows={shown} columns={columns} keyOf={(plan) => plan.id} />
    </>
  )
}

const kindText = (plan: PlanLine, language: 'zh' | 'en') => planKindWords[plan.kind]?.[language] ?? plan.kind

/** `2021` or `2021—2025`; a dash when the text names no years. */
export const periodText = ({ yearFrom, yearTo }: Pick<PlanLine, 'yearFrom' | 'yearTo'>) =>
  yearFrom === null ? '—' : yearTo === null || yearTo === yearFrom ? String(yearFrom) : `${yearFrom}—${yearTo}`
