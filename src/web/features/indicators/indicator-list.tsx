import './indicators.css'
import { Link } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import { listIndicators } from '#api/indicator.ts'
import { domains } from '#core/indicator/catalogue.ts'
import { scopes } from '#core/indicator/definition.ts'
import { trendWords } from '#core/indicator/words.ts'
import { useAnswer } from '../../records/call.ts'
import { figureWords } from '../../records/indicator-figure.tsx'
import { UnitTreeSelect } from '../../records/unit-tree-select.tsx'
import { useAddressValue } from '../../ui/address.ts'
import { FilterSearch, FilterSelect } from '../../ui/filter.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { colours, LightMark } from '../../ui/light.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { dayText } from '../../ui/time.ts'
import { domainWords, scopeWords, indicatorWords as words } from '../../words/indicator.ts'
import { lightWords } from '../../words/light.ts'

type Line = AnswerOf<typeof listIndicators>['indicators'][number]

/** The indicators over an area: figures, light and freshness; the filter stands in the address bar. */
export default function IndicatorList() {
  const say = useSay()
  const [unit, setUnit] = useAddressValue('unit')
  const { bar, fits } = useFilter()
  const asked = useAnswer(listIndicators, { query: { unit } }, { keep: true })
  return (
    <>
      <PageHead title={say(words.title)} note={say(words.intro)} />
      <search className="filter no-print">
        <UnitTreeSelect label={say(words.area)} placeholder={say(words.ownArea)} value={unit} onChange={setUnit} />
        {bar}
      </search>
      <Answered asked={asked}>
        {({ indicators }) => {
          const shown = indicators.filter(fits)
          if (shown.length === 0) return <Empty title={say(words.empty)}>{say(words.emptyHint)}</Empty>
          return (
            <>
              <p className="list-count">{say(words.count, { count: shown.length })}</p>
              <Lines lines={shown} unit={unit} />
            </>
          )
        }}
      </Answered>
    </>
  )
}

function Lines({ lines, unit }: { lines: readonly Line[]; unit: string | undefined }) {
  const say = useSay()
  const language = useLanguage()
  const columns: Column<Line>[] = [
    {
      key: 'name',
      title: say(words.name),
      as: 'main',
      cell: ({ key, name, scope }) => (
        <>
          <Link href={`/indicators/${key}${unit ? `?unit=${unit}` : ''}`}>{name}</Link>
          <div className="quiet small">{say(scopeWords[scope])}</div>
        </>
      ),
    },
    {
      key: 'value',
      title: say(words.value),
      as: 'number',
      cell: ({ figure, unit: printed }) => (
        <span className={figure.state === 'computed' ? 'number' : 'quiet'}>{figureWords(figure, printed, say)}</span>
      ),
    },
    {
      key: 'period',
      title: say(words.period),
      as: 'tight',
      cell: ({ figure }) => figure.period && `${say(words.asOf)} ${dayText(figure.period.to, language)}`,
    },
    {
      key: 'freshness',
      title: say(words.freshness),
      as: 'tight',
      cell: ({ figure }) =>
        figure.period && (
          <span className={figure.freshness.fresh ? 'tag' : 'tag tag-warn'}>
            {say(figure.freshness.fresh ? words.fresh : words.stale)}
          </span>
        ),
    },
    {
      key: 'trend',
      title: say(words.trend),
      as: 'tight',
      cell: ({ trend }) => trend !== 'unknown' && say(trendWords[trend]),
    },
    {
      key: 'light',
      title: say(words.light),
      as: 'tight',
      cell: ({ light, targets }) =>
        light && (
          <span className="row">
            <LightMark colour={light} size={20} />
            <span className="quiet small">{say(words.targetCount, { count: targets })}</span>
          </span>
        ),
    },
  ]
  return (
    <Table
      caption={say(words.title)}
      rows={lines}
      columns={columns}
      keyOf={({ key }) => key}
      groupOf={({ domain }) => say(domainWords[domain])}
    />
  )
}

/** The filter: its controls, and whether a line fits it. Without one what has numbers or targets is shown. */
function useFilter() {
  const say = useSay()
  const [q, setQ] = useAddressValue('q')
  const [domain, setDomain] = useAddressValue('domain')
  const [scope, setScope] = useAddressValue('scope')
  const [light, setLight] = useAddressValue('light')
  const [fresh, setFresh] = useAddressValue('fresh')
  const bar = (
    <>
      <FilterSearch label={say(words.search)} value={q} set={setQ} />
      <FilterSelect
        label={say(words.domain)}
        value={domain}
        set={setDomain}
        options={domains.map((each) => ({ value: each, label: say(domainWords[each]) }))}
      />
      <FilterSelect
        label={say(words.scope)}
        value={scope}
        set={setScope}
        options={scopes.map((each) => ({ value: each, label: say(scopeWords[each]) }))}
      />
      <FilterSelect
        label={say(words.light)}
        value={light}
        set={setLight}
        options={colours.map((each) => ({ value: each, label: say(lightWords[each]) }))}
      />
      <FilterSelect
        label={say(words.freshness)}
        value={fresh}
        set={setFresh}
        options={[
          { value: 'fresh', label: say(words.fresh) },
          { value: 'stale', label: say(words.stale) },
          { value: 'all', label: say(words.all) },
        ]}
      />
    </>
  )
  const fits = (line: Line) => {
    const { period, freshness } = line.figure
    if (q && !line.name.includes(q)) return false
    if (domain && line.domain !== domain) return false
    if (scope && line.scope !== scope) return false
    if (light && line.light !== light) return false
    if (fresh === 'fresh' || fresh === 'stale') return period !== null && freshness.fresh === (fresh === 'fresh')
    return fresh === 'all' || q !== undefined || period !== null || line.targets > 0
  }
  return { bar, fits }
}
