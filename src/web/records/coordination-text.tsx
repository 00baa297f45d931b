import { dayOf } from '#core/day.ts'
import { useLanguage, useSay } from '../ui/language.ts'
import { dayText } from '../ui/time.ts'
import { taskWords } from '../words/task.ts'

/** What a unit says it cannot do alone (需要协调的事项), and since when. */
export function CoordinationText({ of: { text, since } }: { of: { text: string; since: string } }) {
  const say = useSay()
  const day = dayText(dayOf(new Date(since)), useLanguage())
  return (
    <span className="small" style={{ display: 'block' }} data-part="coordination-text">
      <span className="quiet">{say(taskWords.coordinationSince, { day })}</span>
      {text}
    </span>
  )
}
