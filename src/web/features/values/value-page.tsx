import { Link } from 'wouter'
import { getValue } from '#api/value.ts'
import { useAnswer } from '../../records/call.ts'
import { useMay } from '../../records/session.ts'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { valueSubjectWords, valueWords } from '../../words/value.ts'
import { ValueActs } from './value-acts.tsx'
import { ConfirmedText, Marks } from './value-marks.tsx'
import { fromText, valueText } from './value-text.ts'

/** One value: what holds, what held, the places that use it, and what officers did to it. */
export function ValuePage({ valueKey }: { valueKey: string }) {
  const say = useSay()
  const may = useMay()
  const asked = useAnswer(getValue, { params: { key: valueKey } })
  return (
    <Answered asked={asked}>
      {({ value, periods, uses, targets, acts }) => (
        <div className="stack">
          <PageHead
            title={say(value.name)}
            above={{ href: '/settings/values', title: say(valueWords.title) }}
            note={say(valueSubjectWords[value.subject])}
          >
            {may('value.change') && <ValueActs value={value} />}
          </PageHead>
          <section className="panel stack">
            <p className="value-now">
              <strong>{valueText(value.period, say)}</strong> <Marks value={value} />
            </p>
            <p>
              {say(valueWords.confirmed)}：<ConfirmedText value={value} />
            </p>
          </section>
          <section className="panel">
            <h2>{say(valueWords.periods)}</h2>
            <Table
              caption={say(valueWords.periods)}
              rows={[...periods].reverse()}
              keyOf={(period) => period.from}
              columns={[
                { key: 'value', title: say(valueWords.value), as: 'main', cell: (each) => valueText(each, say) },
                { key: 'from', title: say(valueWords.from), as: 'tight', cell: fromText },
                { key: 'to', title: say(valueWords.to), as: 'tight', cell: (each) => each.to ?? '—' },
                { key: 'basis', title: say(valueWords.basis), cell: (each) => each.basis },
                {
                  key: 'sure',
                  title: say(valueWords.sure),
                  as: 'tight',
                  cell: (each) => say(valueWords[`sure-${each.certainty}`]),
                },
              ]}
            />
          </section>
          <section className="panel">
            <h2>{say(valueWords.places)}</h2>
            {uses.length === 0 && <p className="quiet">{say(valueWords.noPlaces)}</p>}
            <ul>
              {uses.map(({ name, running }) => (
                <li key={name.zh}>
                  {say(name)}{' '}
                  {running > 0 && <span className="tag tag-warn">{say(valueWords.running, { records: running })}</span>}
                </li>
              ))}
            </ul>
          </section>
          {targets.length > 0 && (
            <section className="panel">
              <h2>{say(valueWords.targets)}</h2>
              <ul>
                {targets.map((target) => (
                  <li key={`${target.itemId} ${target.quote}`}>
                    <Link href={`/plans/${target.planId}`}>{target.plan}</Link>：{target.quote}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section className="panel">
            <h2>{say(valueWords.story)}</h2>
            {acts.length === 0 && <p className="quiet">{say(valueWords.noStory)}</p>}
            <ol>
              {acts.map((act) => (
                <li key={act.id} className="value-act">
                  <div className="row spread">
                    <strong>
                      {act.title} {act.period && valueText(act.period, say)}
                    </strong>
                    <Instant at={act.at} />
                  </div>
                  <div className="quiet small">
                    {act.name} {act.note}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        </div>
      )}
    </Answered>
  )
}
