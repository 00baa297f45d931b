import { Link } from 'wouter'
import { listAssignments } from '#api/assignment.ts'
import { listPlans } from '#api/plan.ts'
import { listUnits } from '#api/unit.ts'
import type { LightColour } from '#core/light.ts'
import { byUrgency } from '../../records/assignment.ts'
import { AssignmentTable } from '../../records/assignment-table.tsx'
import { useAnswer } from '../../records/call.ts'
import { useMay } from '../../records/session.ts'
import { useAddressValue } from '../../ui/address.ts'
import { FilterSelect } from '../../ui/filter.tsx'
import { useSay } from '../../ui/language.ts'
import { colours, LightCounts, LightName } from '../../ui/light.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Pages, usePage } from '../../ui/pages.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { cascadeWords } from '../../words/cascade.ts'
import { submissionWords } from '../../words/submission.ts'
import { taskWords } from '../../words/task.ts'
import { WorkbookTools } from './return-workbook.tsx'
import './tasks.css'

type View = 'mine' | 'review' | 'owing' | 'all'

/** The list of tasks; its filter stands in the address bar. */
export function TaskList() {
  const say = useSay()
  const may = useMay()
  const [view, setView] = useAddressValue('view')
  const [plan, setPlan] = useAddressValue('plan')
  const [unit, setUnit] = useAddressValue('unit')
  const [colour, setColour] = useAddressValue('colour')
  const filter = { view: (view ?? 'all') as View, plan, unit, colour: colour as LightColour | undefined }
  const page = usePage(filter)
  const asked = useAnswer(listAssignments, { query: { ...filter, ...page.query } }, { keep: true })
  const plans = useAnswer(listPlans, {}, { enabled: may('plan.read') })
  const units = useAnswer(listUnits, {}, { enabled: may('unit.read') })
  const views = [
    ...(may('assignment.sign') ? [{ value: 'mine', label: say(taskWords.viewMine) }] : []),
    ...(may('return.check') ? [{ value: 'review', label: say(taskWords.viewReview) }] : []),
    { value: 'owing', label: say(taskWords.viewOwing) },
  ]
  const filtered = [view, plan, unit, colour].some(Boolean)
  return (
    <>
      <PageHead title={say(taskWords.title)}>
        {may('return.submit') && <Link href="/tasks/signing">{say(submissionWords.settings)}</Link>}
        <Link href="/tasks/applications">{say(cascadeWords.applications)}</Link>
        <WorkbookTools filter={filter} />
      </PageHead>
      <search className="filter">
        <FilterSelect
          label={say(taskWords.view)}
          any={say(taskWords.viewAll)}
          value={view}
          set={setView}
          options={views}
        />
        <FilterSelect
          label={say(taskWords.plan)}
          any={say(taskWords.anyPlan)}
          value={plan}
          set={setPlan}
          searched
          options={(plans.data?.plans ?? [])
            .filter(({ state }) => state === 'published')
            .map(({ id, title }) => ({ value: id, label: title }))}
        />
        <FilterSelect
          label={say(taskWords.unit)}
          any={say(taskWords.anyUnit)}
          value={unit}
          set={setUnit}
          searched
          options={(units.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterSelect
          label={say(taskWords.colour)}
          any={say(taskWords.anyColour)}
          value={colour}
          set={setColour}
          options={colours.map((each) => ({ value: each, label: <LightName colour={each} /> }))}
        />
        {filtered && <Link href="/tasks">{say(taskWords.clearFilter)}</Link>}
      </search>
      <Answered asked={asked}>
        {({ assignments, total, lights }) =>
          assignments.length === 0 ? (
            filtered ? (
              <Empty title={say(taskWords.emptyFiltered)}>
                <Link href="/tasks">{say(taskWords.clearFilter)}</Link>
              </Empty>
            ) : (
              <Empty title={say(taskWords.empty)}>{say(taskWords.emptyHint)}</Empty>
            )
          ) : (
            <>
              <p className="row task-sum">
                <span>{say(taskWords.count, { count: total })}</span>
                <LightCounts counts={lights} />
              </p>
              <AssignmentTable
                caption={say(taskWords.title)}
                lines={[...assignments].sort(byUrgency)}
                reviewing={view === 'review'}
              />
              <Pages page={page} total={total} />
            </>
          )
        }
      </Answered>
    </>
  )
}
