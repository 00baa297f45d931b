import type { AssignmentLine } from '../../records/assignment.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { LightMark } from '../../ui/light.tsx'
import { instantText } from '../../ui/time.ts'
import { lightWords } from '../../words/light.ts'
import { taskWords } from '../../words/task.ts'

/** The light with its derivation, and the smallest change that would turn it. */
export function LightPanel({ light }: { light: AssignmentLine['light'] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <section className="panel" data-light={light.colour}>
      <div className="task-light">
        <LightMark colour={light.colour} size={44} />
        <div className="task-light-words">
          <h2>{say(taskWords.why, { light: say(lightWords[light.colour]) })}</h2>
          <p className="task-light-because">{light.because.message}</p>
        </div>
      </div>
      {light.change && (
        <p className="task-change">
          <strong>{say(taskWords.change)}</strong> {light.change.message}
        </p>
      )}
      <p className="task-term">{say(taskWords.facts)}</p>
      <ul className="task-facts">
        {light.facts.map((fact) => (
          <li key={fact.code}>{fact.message}</li>
        ))}
      </ul>
      <p className="quiet small" style={{ marginTop: 8 }}>
        {say(taskWords.computedAt, { at: instantText(light.at, language) })}
      </p>
    </section>
  )
}
