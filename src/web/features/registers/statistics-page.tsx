import { Link } from 'wouter'
import { listContests } from '#api/contest.ts'
import type { Pack } from '#core/pack.ts'
import { useAnswer } from '../../records/call.ts'
import { ContestList } from '../../records/contest-list.tsx'
import { type CountsAnswer, doorsOf, registerHref } from '../../records/pack/doors.ts'
import { fieldText } from '../../records/pack/field-text.ts'
import { useMay } from '../../records/session.ts'
import { UnitTreeSelect } from '../../records/unit-tree-select.tsx'
import { useAddressValue } from '../../ui/address.ts'
import { Instant } from '../../ui/instant.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Pages, usePage } from '../../ui/pages.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { contestWords } from '../../words/contest.ts'
import { registerWords } from '../../words/register.ts'
import { type Period, PeriodChoice, PeriodNote, statisticsHref, usePeriod } from './period-choice.tsx'
import { figureText, reaches } from './reaches.ts'
import { RegisterHead } from './register-head.tsx'

/** Counts by unit and state, and the indicators with their passport (口径和来源); the unit and the period stand in the address bar. */
export function StatisticsPage({ pack }: { pack: Pack }) {
  const say = useSay()
  const [unit, setUnit] = useAddressValue('unit')
  const [period, setPeriod] = usePeriod()
  const asked = useAnswer(doorsOf(pack).counts, { query: { unit, ...period } }, { keep: true })
  return (
    <>
      <RegisterHead pack={pack} />
      <search className="register-filter no-print">
        <UnitTreeSelect
          label={say(registerWords.unit)}
          placeholder={say(registerWords.wholeReach)}
          value={unit}
          onChange={setUnit}
        />
        <PeriodChoice pack={pack} period={period} onChange={setPeriod} />
      </search>
      <PeriodNote pack={pack} period={period} />
      <Answered asked={asked}>
        {(counts) => (
          <div className="stack">
            <Contested pack={pack} />
            <section className="panel">
              <h2>{say(registerWords.indicators)}</h2>
              <Indicators pack={pack} indicators={counts.indicators} />
            </section>
            <section>
              <h2 className="register-part">{say(registerWords.byUnit)}</h2>
              {counts.total === 0 ? (
                <Empty title={say(registerWords.noCounts)} />
              ) : (
                <UnitCounts pack={pack} counts={counts} unit={unit} period={period} />
              )}
            </section>
          </div>
        )}
      </Answered>
    </>
  )
}

/** Figures of the register that units contest and that wait for an answer; nothing where there are none. */
function Contested({ pack }: { pack: Pack }) {
  const say = useSay()
  const may = useMay()
  const filter = { pack: pack.name, state: 'contested' } as const
  const page = usePage(filter)
  const { data } = useAnswer(
    listContests,
    { query: { ...filter, ...page.query } },
    { enabled: may('contest.read'), keep: true },
  )
  if (!data || data.contests.length === 0) return null
  return (
    <section className="panel">
      <h2>{say(contestWords.title)}</h2>
      <ContestList contests={data.contests} linked />
      <Pages page={page} total={data.total} />
    </section>
  )
}

type CountLine = { id: string | undefined; name: string; total: number; by: CountsAnswer['by']; below: boolean }

function UnitCounts(props: { pack: Pack; counts: CountsAnswer; unit: string | undefined; period: Period }) {
  const { pack, counts, unit, period } = props
  const say = useSay()
  const language = useLanguage()
  const rows: CountLine[] = [
    {
      id: unit,
      name: say(unit ? registerWords.sum : registerWords.wholeReach),
      ...counts,
      below: false,
    },
    ...counts.units.map((row) => ({ id: row.unit.id, name: row.unit.name, ...row, below: true })),
  ]
  // A list shows records as they are: only counts of now, and of a period that is a field, lead to one.
  const listed = Object.keys(period).every((name) => name === 'period')
  const where = pack.period && period.period ? `${pack.period.field}:${period.period}` : undefined
  const link = (row: CountLine, state: string | undefined, count: number) =>
    count === 0 || !listed ? (
      String(count)
    ) : (
      <Link href={registerHref(pack, { unit: row.id, state, where })}>{count}</Link>
    )
  const columns: Column<CountLine>[] = [
    {
      key: 'unit',
      title: say(registerWords.unit),
      as: 'main',
      cell: (row) =>
        row.below ? (
          <Link href={statisticsHref(pack, { ...period, unit: row.id })}>{row.name}</Link>
        ) : (
          <strong>{row.name}</strong>
        ),
    },
    {
      key: 'total',
      title: say(registerWords.all),
      as: 'number',
      cell: (row) => link(row, undefined, row.total),
    },
    ...pack.states.map(
      (state): Column<CountLine> => ({
        key: state,
        title: pack.words.states[state]?.[language] ?? state,
        as: 'number',
        cell: (row) => link(row, state, row.by.state?.[state] ?? 0),
      }),
    ),
  ]
  return (
    <div className="register-scroll">
      <Table caption={say(registerWords.byUnit)} rows={rows} columns={columns} keyOf={(row) => row.id ?? 'all'} />
    </div>
  )
}

function Indicators({ pack, indicators }: { pack: Pack; indicators: CountsAnswer['indicators'] }) {
  const say = useSay()
  const language = useLanguage()
  if (indicators.length === 0) return <p className="quiet">{say(registerWords.noIndicators)}</p>
  return (
    <ul className="register-indicators">
      {indicators.map((each) => (
        <li key={each.name}>
          <h3>{pack.words.indicators[each.name]?.[language] ?? each.name}</h3>
          <p className="register-figure number">
            {each.value === null ? (
              <span className="register-no-figure">{say(registerWords.notComputable)}</span>
            ) : (
              `${figureText(each.value)} ${each.unit}`
            )}
          </p>
          <Standard pack={pack} indicator={each} />
          <details>
            <summary>{say(registerWords.passport)}</summary>
            <dl className="register-values">
              <Fact title={say(registerWords.numerator)}>{figureText(each.numerator)}</Fact>
              {each.denominator !== null && (
                <Fact title={say(registerWords.denominator)}>{figureText(each.denominator)}</Fact>
              )}
              {each.threshold && <Fact title={say(registerWords.threshold)}>{each.threshold.basis}</Fact>}
              <Fact title={say(registerWords.basis)}>{each.basis}</Fact>
              {each.period && (
                <Fact title={say(registerWords.period)}>
                  {pack.period ? fieldText(pack, pack.period.field, each.period, language) : each.period}
                </Fact>
              )}
              <Fact title={say(registerWords.asOf)}>
                <Instant at={each.at} />
              </Fact>
            </dl>
          </details>
        </li>
      ))}
    </ul>
  )
}

/** What a rule asks of a figure, and whether the figure reaches it. */
function Standard({ pack, indicator }: { pack: Pack; indicator: CountsAnswer['indicators'][number] }) {
  const say = useSay()
  const { name, unit, threshold } = indicator
  if (!threshold) return null
  const up = pack.indicators[name]?.direction === 'up'
  const reached = reaches(pack, indicator)
  return (
    <p className="row register-standard">
      <span className="quiet">
        {say(up ? registerWords.atLeast : registerWords.atMost, { value: `${figureText(threshold.value)} ${unit}` })}
      </span>
      {reached !== null && (
        <span className={reached ? 'tag' : 'tag tag-warn'}>
          {say(reached ? registerWords.reached : registerWords.notReached)}
        </span>
      )}
    </p>
  )
}

function Fact({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
