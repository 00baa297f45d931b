import { Link } from 'wouter'
import { listSubmissions } from '#api/submission.ts'
import { useAnswer } from '../../records/call.ts'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { submissionWords } from '../../words/submission.ts'

/** What waits for my signature as reviewer or head of my unit; nothing where nothing waits. */
export function SigningDesk() {
  const say = useSay()
  const { data } = useAnswer(listSubmissions)
  if (!data || data.submissions.length === 0) return null
  return (
    <section className="panel" data-part="signing">
      <h2>{say(submissionWords.desk)}</h2>
      <ul className="desk-matters">
        {data.submissions.map(({ id, assignmentId, title, unit, filledBy, filledAt, step }) => (
          <li key={id}>
            <Link href={`/tasks/${assignmentId}`}>{title}</Link>
            <span className="quiet small">
              {unit.name} · {say(submissionWords.deskLine, { name: filledBy, step: say(submissionWords[step]) })}
            </span>
            <Instant at={filledAt} />
          </li>
        ))}
      </ul>
    </section>
  )
}
