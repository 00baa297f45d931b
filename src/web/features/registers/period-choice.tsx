import { Input, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { organisationRegisters } from '#core/organisation-registers.ts'
import type { Pack } from '#core/pack.ts'
import { registerHref } from '../../records/pack/doors.ts'
import { fieldText } from '../../records/pack/field-text.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { dayText } from '../../ui/time.ts'
import { registerWords } from '../../words/register.ts'

/** The period of statistics, word for word as the door takes it; empty for everything as it is now. */
export interface Period {
  period?: string
  from?: string
  to?: string
  asOf?: string
}

const names = ['period', 'from', 'to', 'asOf'] as const

/** The period in the address bar, and how to change it whole. */
export function usePeriod(): [Period, (next: Period) => void] {
  const [search, setSearch] = useSearchParams()
  const period: Period = {}
  for (const name of names) {
    const value = search.get(name)
    if (value) period[name] = value
  }
  const change = (next: Period) =>
    setSearch(
      (old) => {
        const changed = new URLSearchParams(old)
        for (const name of names) {
          const value = next[name]
          if (value) changed.set(name, value)
          else changed.delete(name)
        }
        return changed
      },
      { replace: true },
    )
  return [period, change]
}

/** The address of the statistics of a unit in a period. */
export function statisticsHref(pack: Pack, query: Period & { unit?: string | undefined }): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return `${registerHref(pack)}/statistics?${new URLSearchParams(given)}`
}

const kinds = ['now', 'year', 'months', 'day'] as const
type Kind = (typeof kinds)[number]

function kindOf(pack: Pack, { period, from, to, asOf }: Period): Kind {
  if (asOf) return 'day'
  if (period) return 'year'
  if (!from && !to) return 'now'
  return !pack.period && from?.endsWith('-09') && to === `${Number(from.slice(0, 4)) + 1}-08` ? 'year' : 'months'
}

/** Chooses what statistics are of: now, a school year, months in which records began, or as everything stood on a day. */
export function PeriodChoice(props: { pack: Pack; period: Period; onChange: (next: Period) => void }) {
  const { pack, period, onChange } = props
  const say = useSay()
  const [chosen, setChosen] = useState<Kind>()
  // Units and people are kept otherwise: their rows do not tell when each act was done.
  if (organisationRegisters.includes(pack)) return null
  const kind = chosen ?? kindOf(pack, period)
  const choose = (next: Kind) => {
    setChosen(next)
    onChange({})
  }
  return (
    <div className="row register-period">
      <Select
        aria-label={say(registerWords.period)}
        value={kind}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={kinds.map((each) => ({ value: each, label: say(registerWords[`period-${each}`]) }))}
      />
      {kind === 'year' && <Year pack={pack} period={period} onChange={onChange} />}
      {kind === 'months' && (
        <>
          <Input
            type="month"
            aria-label={say(registerWords.fromMonth)}
            value={period.from ?? ''}
            onChange={({ target }) => onChange({ ...period, from: target.value })}
          />
          <span aria-hidden="true">—</span>
          <Input
            type="month"
            aria-label={say(registerWords.toMonth)}
            value={period.to ?? ''}
            onChange={({ target }) => onChange({ ...period, to: target.value })}
          />
        </>
      )}
      {kind === 'day' && (
        <Input
          type="date"
          aria-label={say(registerWords['period-day'])}
          value={period.asOf ?? ''}
          onChange={({ target }) => onChange({ asOf: target.value })}
        />
      )}
    </div>
  )
}

/** School years: those of the pack's snapshots, or September to August of the years around now. */
function Year({ pack, period, onChange }: { pack: Pack; period: Period; onChange: (next: Period) => void }) {
  const say = useSay()
  const language = useLanguage()
  const field = pack.period && pack.fields[pack.period.field]
  const snapshots = field?.kind === 'choice' ? field.of : undefined
  const now = new Date().getFullYear()
  const years = snapshots ?? [now, now - 1, now - 2, now - 3].map((year) => `${year}-${year + 1}`)
  const label = (year: string) =>
    pack.period && snapshots
      ? fieldText(pack, pack.period.field, year, language)
      : say(registerWords.schoolYear, { year })
  const choose = (year: string) => {
    const [from, to] = year.split('-')
    onChange(snapshots ? { period: year } : { from: `${from}-09`, to: `${to}-08` })
  }
  return (
    <Select
      aria-label={say(registerWords['period-year'])}
      placeholder={say(registerWords['period-year'])}
      popupMatchSelectWidth={false}
      value={
        period.period ?? (period.from ? `${period.from.slice(0, 4)}-${Number(period.from.slice(0, 4)) + 1}` : undefined)
      }
      onChange={choose}
      options={years.map((year) => ({ value: year, label: label(year) }))}
    />
  )
}

/** Says loudly what the figures below are of, where they are not of now. */
export function PeriodNote({ pack, period }: { pack: Pack; period: Period }) {
  const say = useSay()
  const language = useLanguage()
  const { asOf, from, to } = period
  if (asOf)
    return (
      <p className="register-sum" role="status">
        <strong>{say(registerWords.countedAsOf, { day: dayText(asOf, language) })}</strong>
      </p>
    )
  if (period.period && pack.period)
    return (
      <p className="register-sum" role="status">
        <strong>{fieldText(pack, pack.period.field, period.period, language)}</strong>
      </p>
    )
  if (!from && !to) return null
  return (
    <p className="register-sum" role="status">
      <strong>{say(registerWords.countedMonths, { from: from ?? '…', to: to ?? '…' })}</strong>
    </p>
  )
}
