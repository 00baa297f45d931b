import { Alert, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { getCalendar, setTerm } from '#api/calendar.ts'
import { dayOf } from '#core/day.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { useMay, useNow } from '../../records/session.ts'
import { UnitSelect } from '../../records/unit-select.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { dayText } from '../../ui/time.ts'
import { settingsWords } from '../../words/settings.ts'
import { dayRuns, type NamedDay } from './day-runs.ts'
import { DayField } from './units/unit-acts.tsx'

/** Days off, make-up working days and school terms of a year: what working-day clocks count by. */
export function CalendarPage({ year: asked }: { year: string | undefined }) {
  const say = useSay()
  const language = useLanguage()
  const may = useMay()
  const now = useNow()
  const year = Number(asked) || Number(dayOf(new Date(now)).slice(0, 4))
  const answer = useAnswer(getCalendar, { params: { year } }, { keep: true })
  const [setting, setSetting] = useState(false)
  return (
    <div className="stack">
      <p className="row" style={{ gap: 16 }}>
        <Link href={`/settings/calendar/${year - 1}`}>‹ {say(settingsWords.previousYear)}</Link>
        <strong className="number">{say(settingsWords.year, { year })}</strong>
        <Link href={`/settings/calendar/${year + 1}`}>{say(settingsWords.nextYear)} ›</Link>
        {may('calendar.change') && (
          <Button type="primary" onClick={() => setSetting(true)}>
            {say(settingsWords.setTerm)}
          </Button>
        )}
      </p>
      <Answered asked={answer}>
        {(calendar) => (
          <>
            {calendar.provisional && <Alert type="warning" showIcon title={say(settingsWords.provisional)} />}
            <DayList title={say(settingsWords.holidays)} days={calendar.holidays} />
            <DayList title={say(settingsWords.makeUpDays)} days={calendar.makeUpDays} />
            <section className="panel">
              <h2>{say(settingsWords.terms)}</h2>
              {calendar.terms.length === 0 ? (
                <Empty title={say(settingsWords.noTerms)} />
              ) : (
                <Table
                  caption={say(settingsWords.terms)}
                  rows={calendar.terms}
                  keyOf={(term) => term.id}
                  columns={[
                    { key: 'name', title: say(settingsWords.termName), as: 'main', cell: (term) => term.name },
                    {
                      key: 'kind',
                      title: say(settingsWords.termKind),
                      as: 'tight',
                      cell: (term) => say(settingsWords[`kind-${term.kind}`]),
                    },
                    { key: 'year', title: say(settingsWords.schoolYear), as: 'tight', cell: (term) => term.schoolYear },
                    {
                      key: 'from',
                      title: say(settingsWords.from),
                      as: 'tight',
                      cell: (term) => dayText(term.from, language),
                    },
                    {
                      key: 'to',
                      title: say(settingsWords.to),
                      as: 'tight',
                      cell: (term) => dayText(term.to, language),
                    },
                    { key: 'unit', title: say(settingsWords.unit), cell: (term) => term.unit.name },
                  ]}
                />
              )}
            </section>
          </>
        )}
      </Answered>
      {setting && <SetTerm onClose={() => setSetting(false)} />}
    </div>
  )
}

function DayList({ title, days }: { title: string; days: readonly NamedDay[] }) {
  const say = useSay()
  const language = useLanguage()
  const text = (day: string) => dayText(day, language, `${day}T04:00:00Z`)
  return (
    <section className="panel">
      <h2>{title}</h2>
      {days.length === 0 && <p className="quiet">—</p>}
      <ul className="day-list">
        {dayRuns(days).map(({ name, from, to, count }) => (
          <li key={from}>
            <strong>{name}</strong>
            <span className="number">{from === to ? text(from) : `${text(from)} — ${text(to)}`}</span>
            {count > 1 && <span className="quiet small">{say(settingsWords.days, { count })}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function SetTerm({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const set = useAct(setTerm)
  return (
    <ActDialog<{ unitId: string; kind: 'term' | 'holiday'; name: string; schoolYear: string; from: string; to: string }>
      title={say(settingsWords.setTerm)}
      initial={{ kind: 'term' }}
      send={(body) => set.mutateAsync({ body })}
      onClose={onClose}
    >
      <Field name="unitId" label={say(settingsWords.unit)} required>
        <UnitSelect />
      </Field>
      <Field name="kind" label={say(settingsWords.termKind)} required>
        <Select
          options={(['term', 'holiday'] as const).map((kind) => ({
            value: kind,
            label: say(settingsWords[`kind-${kind}`]),
          }))}
        />
      </Field>
      <Field name="name" label={say(settingsWords.termName)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="schoolYear" label={say(settingsWords.schoolYear)} help={say(settingsWords.schoolYearHelp)} required>
        <Input maxLength={9} style={{ width: 180 }} />
      </Field>
      <DayField name="from" label={say(settingsWords.from)} />
      <DayField name="to" label={say(settingsWords.to)} />
    </ActDialog>
  )
}
