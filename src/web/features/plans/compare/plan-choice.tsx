import { Button, Select } from 'antd'
import { useId } from 'react'
import { listPlans } from '#api/plan.ts'
import { useAnswer } from '../../../records/call.ts'
import { useSay } from '../../../ui/language.ts'
import { Answered } from '../../../ui/states.tsx'
import { comparisonWords as words } from '../../../words/comparison.ts'
import { planWords } from '../../../words/plan.ts'

/** The two plans that are compared, chosen from the library. */
export function PlanChoice(props: {
  before: string | undefined
  after: string | undefined
  choose: (before: string | undefined, after: string | undefined) => void
}) {
  const { before, after, choose } = props
  const say = useSay()
  const asked = useAnswer(listPlans)
  const ids = [useId(), useId()] as const
  return (
    <Answered asked={asked}>
      {({ plans }) => {
        const options = plans.map(({ id, title, state, yearFrom }) => ({
          value: id,
          label: `${title}${yearFrom && !title.includes(String(yearFrom)) ? ` · ${yearFrom}` : ''} · ${say(planWords[state])}`,
        }))
        const select = (id: string, label: string, value: string | undefined, change: (next: string) => void) => (
          <div className="compare-choice">
            <label htmlFor={id}>{label}</label>
            <Select
              id={id}
              showSearch
              optionFilterProp="label"
              placeholder={say(words.choose)}
              value={options.some((option) => option.value === value) ? value : undefined}
              onChange={change}
              options={options}
            />
          </div>
        )
        return (
          <div className="compare-choices panel no-print">
            {select(ids[0], say(words.before), before, (next) => choose(next, after))}
            <Button disabled={!before && !after} onClick={() => choose(after, before)}>
              ⇄ {say(words.swap)}
            </Button>
            {select(ids[1], say(words.after), after, (next) => choose(before, next))}
          </div>
        )
      }}
    </Answered>
  )
}
