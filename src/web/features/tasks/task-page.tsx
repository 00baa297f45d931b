import './tasks.css'
import { Link } from 'wouter'
import { getAssignment } from '#api/assignment.ts'
import { cadenceWords } from '#core/breakdown/words.ts'
import { ActHistory } from '../../records/act-history.tsx'
import { AsOf } from '../../records/as-of.tsx'
import { groupName } from '../../records/asked-group.ts'
import { type AssignmentAnswer, subjectOrigin } from '../../records/assignment.ts'
import { useAnswer } from '../../records/call.ts'
import { Due } from '../../records/due.tsx'
import { IndicatorValue } from '../../records/indicator-figure.tsx'
import { ChasePanel } from '../../records/orders/chase-panel.tsx'
import { useMay } from '../../records/session.ts'
import { StandingLine } from '../../records/target-standing.tsx'
import { useAddressValue } from '../../ui/address.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered } from '../../ui/states.tsx'
import { dayText, instantText } from '../../ui/time.ts'
import { breakdownWords } from '../../words/breakdown.ts'
import { indicatorWords } from '../../words/indicator.ts'
import { assignmentRoleWords } from '../../words/shared.ts'
import { taskWords } from '../../words/task.ts'
import { TaskApplications } from './applications.tsx'
import { EndedEvidence } from './ended-evidence.tsx'
import { EvidencePairs } from './evidence-pairs.tsx'
import { ItemHistory } from './item-history.tsx'
import { JudgementPanel } from './judgement-panel.tsx'
import { LightPanel } from './light-panel.tsx'
import { ReturnHistory } from './return-history.tsx'
import { SourcePanel } from './source-panel.tsx'
import { ToDo } from './to-do.tsx'

/** One task of one unit: what the plan says, how it stands and why, what is to be done, what was done. */
export function TaskPage({ id }: { id: string }) {
  const [asOf, setAsOf] = useAddressValue('asOf')
  const asked = useAnswer(getAssignment, { params: { id }, query: { asOf } }, { keep: true })
  return <Answered asked={asked}>{(answer) => <Task answer={answer} asOf={asOf} setAsOf={setAsOf} />}</Answered>
}

function Task(props: {
  answer: AssignmentAnswer
  asOf: string | undefined
  setAsOf: (next: string | undefined) => void
}) {
  const { answer, asOf, setAsOf } = props
  const { assignment, item } = answer
  const say = useSay()
  const may = useMay()
  return (
    <>
      <PageHead
        title={`${item.label}${item.title}`}
        above={{ href: '/tasks', title: say(taskWords.title) }}
        note={
          <span className="row" style={{ gap: '4px 16px' }}>
            <span>
              {assignment.unit.name} <span className="tag tag-brand">{say(assignmentRoleWords[assignment.role])}</span>
            </span>
            <span>
              {say(taskWords.due)} <Due at={assignment.due} done={assignment.share >= 100} />
            </span>
            <span>{say(taskWords.shareOf, { share: assignment.share })}</span>
            <Link href={`/matters/${assignment.matter.id}`}>
              {say(taskWords.matter)} {assignment.matter.number}
            </Link>
            {assignment.plan ? (
              <Link href={`/plans/${assignment.plan.id}?tab=items`}>{assignment.plan.title}</Link>
            ) : (
              <span>{subjectOrigin(assignment, say)}</span>
            )}
          </span>
        }
      />
      <AsOf asOf={asOf} setAsOf={setAsOf} />
      <div className="main-and-side task-parts">
        <div className="task-body">
          {asOf === undefined && (
            <div className="task-first">
              <EndedEvidence answer={answer} />
              <ToDo answer={answer} />
              {may('return.check') && <EvidencePairs assignmentId={assignment.id} />}
            </div>
          )}
          <SourcePanel
            contest={answer.may.contest ? assignment.id : undefined}
            item={item}
            planId={assignment.plan?.id}
          />
          {may('order.read') && asOf === undefined && <ChasePanel assignmentId={assignment.id} />}
          <Measures measures={answer.measures} />
          <ReturnHistory answer={answer} />
        </div>
        <div className="task-side">
          <div className="task-second">
            <LightPanel light={assignment.light} />
            <JudgementPanel assignment={assignment} may={answer.may} />
          </div>
          <Calendar assignment={assignment} />
          <Dispatch answer={answer} />
          {assignment.item && <ItemHistory itemId={assignment.item.id} />}
          {asOf === undefined && <TaskApplications answer={answer} />}
          {may('act.read') && asOf === undefined && <ActHistory id={assignment.id} />}
        </div>
      </div>
    </>
  )
}

/** Figures of the targets that an indicator measures, over the unit's area; nothing where none is. */
function Measures({ measures }: Pick<AssignmentAnswer, 'measures'>) {
  const say = useSay()
  if (measures.length === 0) return null
  return (
    <section className="panel" data-part="measures">
      <h2>{say(indicatorWords.measures)}</h2>
      <ul className="target-list">
        {measures.map(({ indicator, figure, target, area }) => (
          <li key={`${indicator.key} ${target?.targetId}`}>
            <p>
              <Link href={`/indicators/${indicator.key}?unit=${area}`}>{indicator.name}</Link>{' '}
              <IndicatorValue head={indicator} figure={figure} targets={target ? [target] : []} />
            </p>
            {target && <StandingLine target={target} unit={indicator.unit} area={figure.of.id} linked={false} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How often it is returned, and when next; nothing where it is returned once. */
function Calendar({ assignment: { cadence, nextReturn, waiting, owed } }: Pick<AssignmentAnswer, 'assignment'>) {
  const say = useSay()
  const language = useLanguage()
  if (cadence === null) return null
  return (
    <section className="panel" data-part="return-calendar">
      <p>
        {say(taskWords.cadence, { cadence: say(cadenceWords[cadence]) })}{' '}
        {owed > 0 && <span className="tag tag-warn">{say(taskWords.owed, { count: owed })}</span>}
      </p>
      {waiting && owed === 0 && nextReturn === null && <p className="quiet">{say(taskWords.nothingOwed)}</p>}
      {nextReturn && (
        <p className="quiet">
          {say(taskWords.nextReturn, {
            from: dayText(nextReturn.from, language),
            to: dayText(nextReturn.to, language),
            due: instantText(nextReturn.due, language),
          })}
        </p>
      )}
    </section>
  )
}

/** Who assigned it and who signed for it. */
function Dispatch({ answer }: { answer: AssignmentAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { assignedBy, assignedAt, signedBy, signedFor, signedAt, note } = answer
  return (
    <section className="panel">
      <p>
        {say(taskWords.assignedBy, { name: assignedBy, at: instantText(assignedAt, language) })}
        {answer.assignment.group && (
          <span className="tag">{say(taskWords.askedAs, { group: say(groupName(answer.assignment.group)) })}</span>
        )}
        {answer.assignment.paper === 'letter' && <span className="tag"> {say(breakdownWords['paper-letter'])}</span>}
      </p>
      <p>
        {signedAt
          ? say(taskWords.signedBy, { name: signedBy ?? '', at: instantText(signedAt, language) })
          : say(taskWords.unsigned)}{' '}
        {signedFor && <span className="tag">{say(taskWords.signedFor, { unit: signedFor })}</span>}
      </p>
      {note && (
        <>
          <p className="task-term">{say(taskWords.note)}</p>
          <p className="text-block">{note}</p>
        </>
      )}
    </section>
  )
}
