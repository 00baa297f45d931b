import { useMemo } from 'react'
import { planLevels } from '#core/plan-level.ts'
import type { PlanLine } from '../../records/plan.ts'
import { useAddressValue } from '../../ui/address.ts'
import { FilterSelect } from '../../ui/filter.tsx'
import { useSay } from '../../ui/language.ts'
import { planLevelWords, planWords } from '../../words/plan.ts'

/** Plans of one year, level, state and issuer; the choices stand in the address. */
export function usePlanFilters(plans: readonly PlanLine[]) {
  const say = useSay()
  const [year, setYear] = useAddressValue('year')
  const [level, setLevel] = useAddressValue('level')
  const [state, setState] = useAddressValue('state')
  const [issuer, setIssuer] = useAddressValue('issuer')
  const years = useMemo(() => distinct(plans.flatMap(yearsOf)).reverse(), [plans])
  const issuers = useMemo(() => distinct(plans.flatMap((plan) => plan.issuer ?? [])), [plans])
  const shown = plans.filter(
    (plan) =>
      (year === undefined || yearsOf(plan).includes(year)) &&
      (level === undefined || plan.level === level) &&
      (state === undefined || plan.state === state) &&
      (issuer === undefined || plan.issuer === issuer),
  )
  const plain = (values: string[]) => values.map((value) => ({ value, label: value }))
  const states = (['read', 'published'] as const).map((value) => ({ value, label: say(planWords[value]) }))
  const levels = planLevels.map((value) => ({ value, label: say(planLevelWords[value]) }))
  const bar = (
    <search className="filter">
      <FilterSelect label={say(planWords.anyYear)} value={year} set={setYear} options={plain(years)} />
      <FilterSelect label={say(planWords.anyLevel)} value={level} set={setLevel} options={levels} />
      <FilterSelect label={say(planWords.anyState)} value={state} set={setState} options={states} />
      <FilterSelect label={say(planWords.anyIssuer)} value={issuer} set={setIssuer} options={plain(issuers)} />
    </search>
  )
  return { bar, shown }
}

const distinct = (values: string[]) => [...new Set(values)].sort()

/** Every year that a plan is made for. */
function yearsOf({ yearFrom, yearTo }: PlanLine): string[] {
  if (yearFrom === null) return []
  const last = yearTo ?? yearFrom
  return Array.from({ length: Math.min(last - yearFrom, 20) + 1 }, (_, index) => String(yearFrom + index))
}
