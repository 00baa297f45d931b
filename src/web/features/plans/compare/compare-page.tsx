import './compare.css'
import { Button, Select, Spin } from 'antd'
import { useSearchParams } from 'wouter'
import { pathOf } from '#api/client.ts'
import { comparePlans, exportComparison } from '#api/comparison.ts'
import { useAnswer } from '../../../records/call.ts'
import { useMay } from '../../../records/session.ts'
import { useSay } from '../../../ui/language.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Answered, Empty } from '../../../ui/states.tsx'
import { useLongerThan } from '../../../ui/use-longer-than.ts'
import { comparisonWords as words } from '../../../words/comparison.ts'
import { planWords } from '../../../words/plan.ts'
import { CarryOver } from './carry-over.tsx'
import { type Comparison, filterFindings } from './filter-findings.ts'
import { FindingFilters } from './finding-filters.tsx'
import { FindingList } from './finding-list.tsx'
import { PlanChoice } from './plan-choice.tsx'

/** What became of one plan's promises in another; the two plans and every filter stand in the address. */
export default function ComparePage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const value = (name: string) => search.get(name) ?? undefined
  const set = (values: Record<string, string | undefined>) =>
    setSearch(
      (old) => {
        const changed = new URLSearchParams(old)
        for (const [name, next] of Object.entries(values)) {
          if (next) changed.set(name, next)
          else changed.delete(name)
        }
        return changed
      },
      { replace: true },
    )
  const [before, after] = [value('before'), value('after')]
  const query = { document: value('document'), otherDocument: value('otherDocument') }
  const narrowed = { document: undefined, otherDocument: undefined, section: undefined, owner: undefined }
  const report = (format: 'docx' | 'xlsx') =>
    pathOf(exportComparison, {
      params: { id: before ?? '' },
      query: { other: after ?? '', ...query, format, kinds: value('kind') },
    })
  return (
    <>
      <PageHead title={say(words.title)} above={{ href: '/plans', title: say(planWords.title) }}>
        {before && after && (
          <>
            <Button href={report('docx')}>{say(words.report)}</Button>
            <Button href={report('xlsx')}>{say(words.workbook)}</Button>
            <Button onClick={() => window.print()}>{say(words.print)}</Button>
          </>
        )}
      </PageHead>
      <div className="stack">
        <PlanChoice
          before={before}
          after={after}
          choose={(first, second) => set({ ...narrowed, before: first, after: second })}
        />
        {before && after ? (
          <Compared before={before} after={after} query={query} value={value} set={set} />
        ) : (
          <Empty title={say(words.first)}>{say(words.firstHint)}</Empty>
        )}
      </div>
    </>
  )
}

function Compared(props: {
  before: string
  after: string
  query: { document?: string; otherDocument?: string }
  value: (name: string) => string | undefined
  set: (values: Record<string, string | undefined>) => void
}) {
  const { before, after, query, value, set } = props
  const say = useSay()
  const may = useMay()
  const asked = useAnswer(comparePlans, { params: { id: before }, query: { other: after, ...query } }, { keep: true })
  const isLong = useLongerThan(asked.isFetching, 1000)
  const filter = { kind: value('kind'), section: value('section'), owner: value('owner') }
  return (
    <>
      {isLong && (
        <p className="quiet row" role="status">
          <Spin size="small" /> {say(words.computing)}
        </p>
      )}
      <Answered asked={asked}>
        {(comparison) => (
          <>
            <Documents comparison={comparison} set={set} />
            {[comparison.before, comparison.after]
              .filter(({ whole }) => !whole)
              .map(({ plan, parts }) => (
                <p key={plan.id} className="quiet">
                  {say(words.onlyAsked, { title: plan.title, count: parts.length })}
                </p>
              ))}
            <FindingFilters comparison={comparison} filter={filter} change={(name, next) => set({ [name]: next })} />
            <div className="finding-titles">
              <h2>{comparison.before.plan.title}</h2>
              <h2>{comparison.after.plan.title}</h2>
            </div>
            <FindingList comparison={comparison} findings={filterFindings(comparison, filter)} />
            {may('plan.revise') && <CarryOver comparison={comparison} />}
          </>
        )}
      </Answered>
    </>
  )
}

/** Which document is compared, where a file holds several. */
function Documents({
  comparison,
  set,
}: {
  comparison: Comparison
  set: (values: Record<string, string | undefined>) => void
}) {
  const say = useSay()
  const sides = [
    { side: comparison.before, name: 'document' },
    { side: comparison.after, name: 'otherDocument' },
  ].filter(({ side }) => side.documents.length > 1)
  if (sides.length === 0) return null
  return (
    <div className="compare-documents no-print">
      {sides.map(({ side, name }) => (
        <Select
          key={name}
          aria-label={`${side.plan.title}: ${say(words.document)}`}
          value={side.document}
          onChange={(next) => set({ [name]: next ?? undefined })}
          popupMatchSelectWidth={false}
          options={side.documents.map(({ id, title }) => ({ value: id, label: title || id }))}
        />
      ))}
    </div>
  )
}
