import './matters.css'
import { Button } from 'antd'
import { Link } from 'wouter'
import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { getMatter, getMatterFile } from '#api/matter.ts'
import { reachNode } from '#api/matter-acts.ts'
import { authorityWords, paperWords, relationWords } from '#core/authority/words.ts'
import { matterStateWords, sourceWords } from '#core/matter/words.ts'
import { ActHistory } from '../../records/act-history.tsx'
import { AssignmentTable } from '../../records/assignment-table.tsx'
import { useAct, useAnswer } from '../../records/call.ts'
import { Due } from '../../records/due.tsx'
import { MatterOrders } from '../../records/orders/matter-orders.tsx'
import { OwingButton } from '../../records/owing/owing-button.tsx'
import { useMay } from '../../records/session.ts'
import { Corrected } from '../../ui/corrected.tsx'
import { type Fact, FactList } from '../../ui/facts.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { LightCounts } from '../../ui/light.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { dayText, instantText } from '../../ui/time.ts'
import { matterWords } from '../../words/matter.ts'
import { GateLine } from './gate-fields.tsx'
import { MatterActs } from './matter-acts.tsx'
import { MatterCoordination } from './matter-coordination.tsx'

export type MatterAnswer = AnswerOf<typeof getMatter>

/** A matter: where it comes from, what was asked of whom and how it stands, by which authority, and what happened. */
export default function MatterPage({ id }: { id: string }) {
  const asked = useAnswer(getMatter, { params: { id } }, { keep: true })
  return <Answered asked={asked}>{(answer) => <Matter answer={answer} />}</Answered>
}

function Matter({ answer }: { answer: MatterAnswer }) {
  const { matter, assignments, authorities, may } = answer
  const say = useSay()
  const mayRead = useMay()
  const ended = matter.span === 'ended' || matter.span === 'done'
  return (
    <>
      <PageHead
        title={matter.title}
        above={{ href: '/matters', title: say(matterWords.title) }}
        note={
          <span className="row" style={{ gap: '4px 16px' }}>
            <span>{matter.number ?? say(matterWords.unnumbered)}</span>
            <span className="tag tag-brand">{say(matterStateWords[matter.state])}</span>
            <span>
              {say(matterWords.due)} <Due at={matter.due} done={ended || matter.state === 'held'} />
            </span>
            {answer.assignments.length > 0 && <LightCounts counts={answer.lights} />}
          </span>
        }
      >
        <MatterActs answer={answer} />
      </PageHead>
      <div className="main-and-side matter-parts">
        <div>
          <section className="panel">
            <h2>{say(matterWords.demand)}</h2>
            <p className="text-block">{matter.demand}</p>
            {matter.summary && (
              <>
                <h2 style={{ marginTop: 12 }}>{say(matterWords.summary)}</h2>
                <p className="text-block">{matter.summary}</p>
              </>
            )}
          </section>
          <section className="panel" data-part="assignments">
            <div className="panel-head">
              <h2>{say(matterWords.asked)}</h2>
              {assignments.length > 0 && mayRead('notice.follow') && (
                <OwingButton of={{ matter: matter.id, title: matter.title }} />
              )}
            </div>
            {assignments.length > 0 ? (
              <AssignmentTable caption={say(matterWords.asked)} lines={assignments} />
            ) : (
              <Empty title={say(matterWords.askedEmpty)}>{say(matterWords.askedEmptyHint)}</Empty>
            )}
          </section>
          <MatterCoordination coordination={answer.coordination} />
          {mayRead('order.read') && <MatterOrders matterId={matter.id} />}
          <SourcePanel matter={matter} />
        </div>
        <div>
          <Facts answer={answer} />
          {authorities.length > 0 && <Authorities authorities={authorities} />}
          {may.history && <ActHistory id={matter.id} />}
        </div>
      </div>
    </>
  )
}

/** The source: its words, its photograph or paper, and the plan where it is an item of one. */
function SourcePanel({ matter }: { matter: MatterAnswer['matter'] }) {
  const say = useSay()
  const { source, item, id } = matter
  const address = (hash: string) => pathOf(getMatterFile, { params: { id, hash } })
  return (
    <section className="panel" data-part="source">
      <div className="panel-head">
        <h2>{say(matterWords.source)}</h2>
        {item && <Link href={`/plans/${item.planId}?tab=reading`}>{say(matterWords.openPlan)}</Link>}
        {matter.paper && <Button href={`/papers/${matter.paper}`}>{say(matterWords.openPaper)}</Button>}
      </div>
      <p>
        <span className="tag">{say(sourceWords[source.kind])}</span> {source.title} {source.number}
      </p>
      {source.gate && <GateLine gate={source.gate} />}
      {source.withheld && <p className="quiet">{say(matterWords.withheld)}</p>}
      {source.words && (
        <blockquote className="matter-source text-block" style={{ margin: '10px 0 0' }}>
          {source.words}
        </blockquote>
      )}
      {matter.corrections.map(({ at, by, reason, from, to }) => (
        <div key={at}>
          <p className="small">
            <span className="tag tag-warn">{say(matterWords.sourceCorrected)}</span> <Instant at={at} /> {by}：{reason}
          </p>
          <Corrected from={from} to={to} />
        </div>
      ))}
      {source.picture && (
        <a
          className="matter-picture"
          href={address(source.picture.hash)}
          target="_blank"
          rel="noreferrer"
          aria-label={say(matterWords.picture)}
        >
          <img src={address(source.picture.hash)} alt={source.picture.name} loading="lazy" />
        </a>
      )}
      {source.file && !item && (
        <p style={{ marginTop: 10 }}>
          <Button href={address(source.file.hash)}>
            {say(matterWords.openFile)} {source.file.name}
          </Button>
        </p>
      )}
    </section>
  )
}

/** Who asked, who leads, and the times. */
function Facts({ answer: { matter, may } }: { answer: MatterAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const names = (units: readonly { name: string }[]) =>
    units
      .map(({ name }) => name)
      .filter(Boolean)
      .join('、')
  const held = matter.holds.find(({ to }) => to === null)
  const facts: Fact[] = [
    [say(matterWords.askedBy), `${matter.asked.by} ${instantText(matter.asked.at, language)}`],
    [say(matterWords.leaders), [matter.leaders.lead, matter.leaders.responsible].filter(Boolean).join('、')],
    [say(matterWords.lead), matter.lead.name],
    [say(matterWords.officer), matter.officer],
    [say(matterWords.support), names(matter.support)],
    [say(matterWords.registeredBy), matter.unit.name],
    [say(matterWords.tellBy), matter.tellBy && dayText(matter.tellBy, language)],
    [say(matterWords.handling), say(matterWords.workingDays, { days: matter.handlingDays })],
    [say(matterWords.changes), matter.changes > 0 && say(matterWords.times, { count: matter.changes })],
    [say(matterWords.hold), held && say(matterWords.heldBy, { document: held.document })],
    [
      say(matterWords.mergedInto),
      matter.mergedInto && <Link href={`/matters/${matter.mergedInto.id}`}>{matter.mergedInto.title}</Link>,
    ],
  ]
  return (
    <section className="panel">
      <h2>{say(matterWords.facts)}</h2>
      <FactList facts={facts} />
      {matter.nodes.length > 0 && <Nodes matter={matter} mayReach={may.report && matter.state === 'filed'} />}
    </section>
  )
}

/** Time nodes on the way, and the button that says that one is reached. */
function Nodes({ matter, mayReach }: { matter: MatterAnswer['matter']; mayReach: boolean }) {
  const say = useSay()
  const reach = useAct(reachNode)
  return (
    <>
      <h2 style={{ marginTop: 12 }}>{say(matterWords.nodes)}</h2>
      {reach.error && <ProblemBox problems={problemsOf(reach.error, say)} />}
      <ul className="matter-authorities">
        {matter.nodes.map(({ name, due, reachedAt }) => (
          <li key={name} className="row spread">
            <span>{name}</span>
            {reachedAt ? (
              <span className="quiet">
                <Instant at={reachedAt} /> {say(matterWords.reach)}
              </span>
            ) : (
              <span className="row">
                <Due at={due} />
                {mayReach && (
                  <Button
                    size="small"
                    loading={reach.isPending}
                    onClick={() => reach.mutate({ params: { id: matter.id }, body: { node: name } })}
                  >
                    {say(matterWords.reach)}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** By which authority each unit may be chased, in sentences; or the rule by which it may not. */
function Authorities({ authorities }: Pick<MatterAnswer, 'authorities'>) {
  const say = useSay()
  return (
    <section className="panel" data-part="authority">
      <h2>{say(matterWords.authority)}</h2>
      <p className="quiet small">{say(matterWords.authorityHelp)}</p>
      <ul className="matter-authorities">
        {authorities.map(({ unit, relation, authority, because, basis, notice, rectification }) => (
          <li key={unit.id}>
            <div className="row">
              <strong>{unit.name}</strong>
              <span className={authority ? 'tag tag-brand' : 'tag'}>
                {authority ? `${authority} ${say(authorityWords[authority])}` : say(matterWords.noAuthority)}
              </span>
              <span className="quiet small">{say(relationWords[relation])}</span>
            </div>
            {because
              .filter(({ code }) => code !== 'authority/relation')
              .map(({ code, message }) => (
                <p key={code} className="small">
                  {message} {basis && <span className="quiet">{basis}</span>}
                </p>
              ))}
            {notice && rectification && (
              <p className="quiet small">
                {say(matterWords.papers, {
                  papers: [...new Set([notice, rectification])].map((paper) => say(paperWords[paper])).join('、'),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
