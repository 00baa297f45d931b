import { Button, Pagination, Progress } from 'antd'
import { Link, Redirect, useLocation } from 'wouter'
import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { type ComparisonPart, comparisonParts, comparisonStages as stages } from '#core/list-comparison.ts'
import type { Pack } from '#core/pack.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { doorsOf, findRegister, type PackDoors, recordHref, registerHref } from '../../records/pack/doors.ts'
import { useAddressValue } from '../../ui/address.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox } from '../../ui/problems.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { instantText } from '../../ui/time.ts'
import { comparisonWords } from '../../words/list-comparison.ts'
import { RegisterHead } from './register-head.tsx'

type Answer = AnswerOf<PackDoors['comparison']>
type Pair = Answer['pairs'][number]

/** Pairs of a page. */
const pageSize = 100
/** Milliseconds after which one that is not made yet is looked for again. */
const askedEvery = 1000

/** What a comparison found, part by part; the part stands in the address bar. */
export function ComparisonPage({ pack, id }: { pack: Pack; id: string }) {
  const say = useSay()
  const [location, go] = useLocation()
  const [address] = useAddressValue('part')
  const part = comparisonParts.find((each) => each === address) ?? 'doubtful'
  const [pageText, setPage] = useAddressValue('page')
  const page = Math.max(1, Number(pageText) || 1)
  const query = { part, from: (page - 1) * pageSize, limit: pageSize }
  const asked = useAnswer(
    doorsOf(pack).comparison,
    { params: { id }, query },
    { keep: true, every: (answer) => (answer?.state === 'asked' ? askedEvery : false) },
  )
  return (
    <>
      <RegisterHead pack={pack} />
      <Answered asked={asked}>
        {(answer) => (
          <div className="stack">
            <ToFirstPart address={address} counts={answer.counts} />
            <Summary pack={pack} id={id} answer={answer} />
            {answer.progress && <HowFar progress={answer.progress} />}
            <ProblemBox problems={answer.problems} />
            {answer.state === 'found' && (
              <>
                <nav className="row compare-parts" aria-label={say(comparisonWords.title)}>
                  {comparisonParts.map((each) => (
                    <Button
                      key={each}
                      size="small"
                      type={each === part ? 'primary' : 'default'}
                      aria-pressed={each === part}
                      onClick={() => go(`${location}?part=${each}`, { replace: true })}
                    >
                      {say(comparisonWords[`part-${each}`])} {answer.counts[each]}
                    </Button>
                  ))}
                </nav>
                {answer.pairs.length === 0 ? (
                  <Empty title={say(comparisonWords.none)} />
                ) : (
                  <Pairs pack={pack} id={id} part={part} pairs={answer.pairs} />
                )}
                {answer.counts[part] > pageSize && (
                  <Pagination
                    current={page}
                    pageSize={pageSize}
                    total={answer.counts[part]}
                    showSizeChanger={false}
                    size="small"
                    showLessItems
                    onChange={(next) => setPage(next === 1 ? undefined : String(next))}
                  />
                )}
              </>
            )}
          </div>
        )}
      </Answered>
    </>
  )
}

/** Where nothing is in doubt the page opens at the first part that has something. */
function ToFirstPart({ address, counts }: { address: string | undefined; counts: Answer['counts'] }) {
  const [location] = useLocation()
  const first = comparisonParts.find((each) => counts[each] > 0)
  if (address !== undefined || first === undefined || first === 'doubtful') return null
  return <Redirect to={`${location}?part=${first}`} replace />
}

/** How far a comparison is that is not made yet: whoever leaves or reloads the page finds it here again. */
function HowFar({ progress: { stage, done, of } }: { progress: NonNullable<Answer['progress']> }) {
  const say = useSay()
  const first = stages.indexOf(stage) / stages.length
  const percent = Math.floor((first + (of ? done / of : 0) / stages.length) * 100)
  return (
    <section className="panel" role="status">
      <p>
        {stage === 'waiting' && done > 0
          ? say(comparisonWords.behind, { count: done })
          : say(comparisonWords[`stage-${stage}`], { done, of: of ?? 0 })}
      </p>
      <Progress percent={percent} showInfo={false} aria-label={say(comparisonWords.title)} />
      <p className="quiet small">{say(comparisonWords.mayLeave)}</p>
    </section>
  )
}

function Summary({ pack, id, answer }: { pack: Pack; id: string; answer: Answer }) {
  const say = useSay()
  const language = useLanguage()
  const { state, other, purpose, fields, counts, decided, comparedAt } = answer
  const name = other.kind === 'file' ? other.name : (findRegister(other.name)?.words.name[language] ?? other.name)
  const titles = fields.map((field) => pack.words.fields[field]?.[language] ?? field)
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(comparisonWords.against, { name })}</h2>
        <span className="row no-print">
          {state === 'found' && (
            <Button size="small" href={pathOf(doorsOf(pack).comparisonExport, { params: { id } })} download>
              {say(comparisonWords.export)}
            </Button>
          )}
          <Link className="link-in-text" href={`${registerHref(pack)}/compare`}>
            {say(comparisonWords.again)}
          </Link>
        </span>
      </div>
      <p className="quiet">
        {say(comparisonWords[state === 'found' ? 'madeAt' : 'askedAt'], { at: instantText(comparedAt, language) })}
        {purpose && ` · ${say(comparisonWords.for, { purpose })}`}
      </p>
      <p className="quiet small">
        {say(comparisonWords.compared, { fields: titles.join(language === 'zh' ? '、' : ', ') })}
      </p>
      {counts.doubtful > 0 && <p>{say(comparisonWords.decided, { count: counts.doubtful, decided })}</p>}
    </section>
  )
}

function Pairs({ pack, id, part, pairs }: { pack: Pack; id: string; part: ComparisonPart; pairs: readonly Pair[] }) {
  const say = useSay()
  const language = useLanguage()
  const titleOf = (field: string) => pack.words.fields[field]?.[language] ?? field
  const others = (values: Record<string, string>) =>
    Object.entries(values)
      .filter(([name]) => name !== pack.title)
      .slice(0, 4)
      .map(([name, value]) => `${titleOf(name)}：${value}`)
      .join('；')
  const inList: Column<Pair> = {
    key: 'list',
    title: say(comparisonWords.inList),
    as: 'main',
    cell: ({ list }) =>
      list && (
        <>
          {list.title || '—'}{' '}
          {/^[0-9a-f-]{36}$/.test(list.at) ? null : (
            <span className="quiet small">{say(comparisonWords.line, { at: list.at })}</span>
          )}
          {part !== 'changed' && <div className="quiet small">{others(list.values)}</div>}
        </>
      ),
  }
  const inRegister: Column<Pair> = {
    key: 'record',
    title: say(comparisonWords.inRegister),
    ...(part === 'only-register' ? { as: 'main' as const } : {}),
    cell: ({ record }) =>
      record && (
        <>
          <Link href={recordHref(pack, record.id)}>{record.title || '—'}</Link>
          {part !== 'changed' && <div className="quiet small">{others(record.values)}</div>}
        </>
      ),
  }
  const differs: Column<Pair> = {
    key: 'differs',
    title: say(comparisonWords.differs),
    cell: ({ differs: names, list, record }) =>
      names.length > 0 && (
        <ul className="compare-differs">
          {names.map((name) => (
            <li key={name}>
              <span className="quiet">{titleOf(name)}</span> {list?.values[name] ?? '—'} → {record?.values[name] ?? '—'}
            </li>
          ))}
        </ul>
      ),
  }
  const decision: Column<Pair> = {
    key: 'decide',
    title: say(comparisonWords.decide),
    cell: (pair) => <Decision pack={pack} id={id} pair={pair} />,
  }
  const columns: Record<ComparisonPart, Column<Pair>[]> = {
    doubtful: [inList, inRegister, differs, decision],
    changed: [inList, inRegister, differs],
    'only-list': [inList],
    'only-register': [inRegister],
    same: [inList, inRegister],
  }
  return (
    <Table
      caption={say(comparisonWords[`part-${part}`])}
      rows={pairs}
      keyOf={({ n }) => String(n)}
      columns={columns[part]}
    />
  )
}

function Decision({ pack, id, pair }: { pack: Pack; id: string; pair: Pair }) {
  const say = useSay()
  const act = useAct(doorsOf(pack).decidePair)
  return (
    <span className="row">
      <span className="quiet small number">
        {say(comparisonWords.likeness, { share: Math.round(pair.score * 100) })}
      </span>
      {[true, false].map((same) => (
        <Button
          key={String(same)}
          size="small"
          type={pair.decided === same ? 'primary' : 'default'}
          aria-pressed={pair.decided === same}
          loading={act.isPending && act.variables?.body?.same === same}
          onClick={() => act.mutate({ params: { id }, body: { pair: pair.n, same } })}
        >
          {say(same ? comparisonWords.same : comparisonWords.other)}
        </Button>
      ))}
    </span>
  )
}
