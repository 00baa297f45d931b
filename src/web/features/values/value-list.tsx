import { Button, Input, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import { listValues } from '#api/value.ts'
import { type ValueSubject, valueSubjects } from '#core/values/dated-value.ts'
import { useAnswer } from '../../records/call.ts'
import { useMay } from '../../records/session.ts'
import { useSay } from '../../ui/language.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { valueSubjectWords, valueWords } from '../../words/value.ts'
import { AddValue } from './value-acts.tsx'
import { ConfirmedText, Marks } from './value-marks.tsx'
import { fromText, valueText } from './value-text.ts'

const states = ['on', 'off', 'unconfirmed', 'confirmed', 'stale'] as const

/** The values by subject, with search. */
export function ValueList() {
  const say = useSay()
  const may = useMay()
  const [words, setWords] = useState('')
  const [subject, setSubject] = useState<ValueSubject>()
  const [state, setState] = useState<(typeof states)[number]>()
  const [adding, setAdding] = useState(false)
  const q = useDeferredValue(words.trim())
  const asked = useAnswer(listValues, { query: { q: q || undefined, subject, state } }, { keep: true })
  return (
    <div className="stack">
      <p className="quiet">{say(valueWords.about)}</p>
      <div className="row no-print">
        <Input.Search
          className="value-search"
          allowClear
          maxLength={50}
          placeholder={say(valueWords.search)}
          aria-label={say(valueWords.search)}
          onChange={(event) => setWords(event.target.value)}
        />
        <Select
          className="value-choice"
          allowClear
          value={subject}
          placeholder={say(valueWords.allSubjects)}
          aria-label={say(valueWords.subject)}
          onChange={setSubject}
          options={valueSubjects.map((each) => ({ value: each, label: say(valueSubjectWords[each]) }))}
        />
        <Select
          className="value-choice"
          allowClear
          value={state}
          placeholder={say(valueWords.allStates)}
          aria-label={say(valueWords.state)}
          onChange={setState}
          options={states.map((each) => ({ value: each, label: say(valueWords[`state-${each}`]) }))}
        />
        {may('value.change') && <Button onClick={() => setAdding(true)}>{say(valueWords.add)}</Button>}
      </div>
      <Answered asked={asked}>
        {({ values, counts }) => (
          <section className="panel">
            <p className="quiet">{say(valueWords.counts, counts)}</p>
            {values.length === 0 ? (
              <Empty title={say(valueWords.none)} />
            ) : (
              <Table
                caption={say(valueWords.title)}
                rows={values}
                keyOf={(value) => value.key}
                groupOf={(value) => say(valueSubjectWords[value.subject])}
                columns={[
                  {
                    key: 'name',
                    title: say(valueWords.name),
                    as: 'main',
                    cell: (value) => <Link href={`/settings/values/${value.key}`}>{say(value.name)}</Link>,
                  },
                  { key: 'value', title: say(valueWords.value), cell: (value) => valueText(value.period, say) },
                  {
                    key: 'from',
                    title: say(valueWords.from),
                    as: 'tight',
                    cell: (value) => fromText(value.period),
                  },
                  { key: 'basis', title: say(valueWords.basis), cell: (value) => value.period.basis },
                  { key: 'sure', title: say(valueWords.sure), cell: (value) => <Marks value={value} /> },
                  {
                    key: 'confirmed',
                    title: say(valueWords.confirmed),
                    cell: (value) => <ConfirmedText value={value} />,
                  },
                ]}
              />
            )}
          </section>
        )}
      </Answered>
      {adding && <AddValue onClose={() => setAdding(false)} />}
    </div>
  )
}
