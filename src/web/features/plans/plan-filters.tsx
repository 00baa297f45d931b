import { Select } from 'antd'
import { useMemo } from 'react'
import { planLevels } from '#core/plan-level.ts'
import type { PlanLine } from '../../records/plan.ts'
import { useAddressValue } from '../../ui/address.ts'
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
  const choice = (
    any: string,
    value: string | undefined,
    set: typeof setYear,
    options: { value: string; label: string }[],
  ) => (
    <Select
      allowClear
      aria-label={any}
      placeholder={any}
      value={value}
      onChange={set}
      options={options}
      popupMatchSelectWidth={false}
      style={{ minWidth: 130 }}
    />
  )
  const plain = (values: string[]) => values.map((value) => ({ value, label: value }))
  const states = (['read', 'published'] as const).map((value) => ({ value, label: say(planWords[value]) }))
  const levels = planLevels.map((value) => ({ value, label: say(planLevelWords[value]) }))
  const bar = (
    <div className="row plan-filters">
      {choice(say(planWords.anyYear), year, setYear, plain(years))}
      {choice(say(planWords.anyLevel), level, setLevel, levels)}
      {choice(say(planWords.anyState), state, setState, states)}
      {choice(say(planWords.anyIssuer), issuer, setIssuer, plain(issuers))}
    </div>
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
