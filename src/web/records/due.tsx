import { Instant } from '../ui/instant.tsx'
import { useSay } from '../ui/language.ts'
import { daysUntil } from '../ui/time.ts'
import { taskWords } from '../words/task.ts'
import { useNow } from './session.ts'

/** When something is due, to the hour, and how many natural days that is from today. Done is no longer counted. */
export function Due({ at, done = false }: { at: string; done?: boolean }) {
  return <DueFrom at={at} done={done} now={useNow()} />
}

/** The same from an instant that a long list finds out once. */
export function DueFrom({ at, done, now }: { at: string; done: boolean; now: string }) {
  const say = useSay()
  const days = daysUntil(at, now)
  const late = new Date(at) < new Date(now)
  const words = late ? taskWords.daysLate : days === 0 ? taskWords.dueToday : taskWords.daysLeft
  return (
    <span className="due">
      <Instant at={at} now={now} />{' '}
      {!done && (
        <span className={`small number ${late ? 'due-late' : 'quiet'}`}>{say(words, { days: Math.abs(days) })}</span>
      )}
    </span>
  )
}
