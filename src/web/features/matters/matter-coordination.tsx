import { Link } from 'wouter'
import { CoordinationText } from '../../records/coordination-text.tsx'
import { useSay } from '../../ui/language.ts'
import { taskWords } from '../../words/task.ts'
import type { MatterAnswer } from './matter-page.tsx'

/** What units say they cannot do alone in a matter, the longest first; nothing where none does. */
export function MatterCoordination({ coordination: { lines, total } }: Pick<MatterAnswer, 'coordination'>) {
  const say = useSay()
  if (total === 0) return null
  return (
    <section className="panel" data-part="coordination">
      <h2>
        {say(taskWords.coordination)} <span className="tag tag-warn">{total}</span>
      </h2>
      <ul className="target-list">
        {lines.map((line) => (
          <li key={line.assignmentId}>
            <Link href={`/tasks/${line.assignmentId}`}>
              <strong>{line.unit.name}</strong>
            </Link>
            <CoordinationText of={line} />
          </li>
        ))}
      </ul>
      {total > lines.length && (
        <p className="quiet small">{say(taskWords.coordinationMore, { count: total - lines.length })}</p>
      )}
    </section>
  )
}
