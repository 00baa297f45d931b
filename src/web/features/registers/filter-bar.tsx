import { Input, Select } from 'antd'
import { Link } from 'wouter'
import type { Pack } from '#core/pack.ts'
import type { CountsAnswer } from '../../records/pack/doors.ts'
import { registerHref } from '../../records/pack/doors.ts'
import { choicesOf } from '../../records/pack/field-control.tsx'
import { UnitTreeSelect } from '../../records/unit-tree-select.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { registerWords } from '../../words/register.ts'
import { type RecordFilter, readWhere, withWhere } from './record-filter.ts'

interface Props {
  pack: Pack
  filter: RecordFilter
  change: (part: RecordFilter) => void
  /** Counts of the chosen unit; absent while they are being read. */
  counts: CountsAnswer | undefined
}

/** What a list can be narrowed by: words, unit, counted fields; states and what is overdue as counts that are links. */
export function FilterBar({ pack, filter, change, counts }: Props) {
  const say = useSay()
  const language = useLanguage()
  const where = readWhere(filter.where)
  const filtered = Object.keys(filter).some((name) => name !== 'sort')
  return (
    <search className="register-filter no-print">
      <Input.Search
        key={filter.q}
        allowClear
        aria-label={say(registerWords.search)}
        placeholder={say(registerWords.search)}
        defaultValue={filter.q}
        onSearch={(next) => change({ q: next.trim() })}
      />
      <UnitTreeSelect
        label={say(registerWords.unit)}
        placeholder={say(registerWords.anyUnit)}
        value={filter.unit}
        onChange={(unit) => change({ unit })}
      />
      {pack.counts.map((name) => {
        const label = pack.words.fields[name]?.[language] ?? name
        return (
          <Select
            key={name}
            aria-label={label}
            value={where[name] ?? ''}
            onChange={(next) => change({ where: withWhere(filter.where, name, next || undefined) })}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: say(registerWords.anyOf, { name: label }) },
              ...choicesOf(pack, name, say).map(({ value, label: words }) => ({
                value,
                label: counts ? `${words} ${counts.by[name]?.[value] ?? 0}` : words,
              })),
            ]}
          />
        )
      })}
      {filtered && <Link href={registerHref(pack, { sort: filter.sort })}>{say(registerWords.clearFilter)}</Link>}
    </search>
  )
}

/** The states with their counts, and what is overdue: each a link that keeps the rest of the filter. */
export function StateLinks({ pack, filter, counts }: Omit<Props, 'change'>) {
  const say = useSay()
  const language = useLanguage()
  const { state, overdue, ...rest } = filter
  const link = (part: RecordFilter) => registerHref(pack, { ...rest, ...part })
  const count = (value: number | undefined) => counts && <span className="number">{value ?? 0}</span>
  return (
    <nav className="register-states" aria-label={say(registerWords.state)}>
      <Link href={link({})} aria-current={!state && !overdue ? 'true' : undefined}>
        {say(registerWords.all)} {count(counts?.total)}
      </Link>
      {pack.states.map((each) => (
        <Link key={each} href={link({ state: each })} aria-current={state === each ? 'true' : undefined}>
          {pack.words.states[each]?.[language]} {count(counts?.by.state?.[each])}
        </Link>
      ))}
      {pack.clocks.length > 0 && (
        <Link
          href={link({ overdue: 'yes' })}
          className={counts?.overdue ? 'due-late' : undefined}
          aria-current={overdue ? 'true' : undefined}
        >
          {say(registerWords.overdue)} {count(counts?.overdue)}
        </Link>
      )}
    </nav>
  )
}
