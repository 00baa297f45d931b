import type { Pack } from '#core/pack.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { dayText, instantText } from '../../ui/time.ts'
import { registerWords } from '../../words/register.ts'
import { Due } from '../due.tsx'
import { useNow } from '../session.ts'
import type { RecordAnswer } from './doors.ts'

/** The clock of the present state: when it runs out, how it is counted and why, what happens then. */
export function ClockPanel({ pack, answer: { record, clock } }: { pack: Pack; answer: RecordAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  if (pack.clocks.length === 0) return null
  return (
    <section className="panel" data-part="clock">
      <h2>{say(registerWords.clock)}</h2>
      {record.ended ? (
        <p>{say(registerWords.ended, { at: instantText(record.ended, language, now) })}</p>
      ) : record.due && clock ? (
        <>
          <p>
            <Due at={record.due} />
          </p>
          <p className="quiet">
            {clock.kind === 'until'
              ? say(registerWords.clockUntil, { day: dayText(clock.day, language) })
              : say(registerWords.clockLength, { amount: clock.amount, unit: say(registerWords[clock.kind]) })}
          </p>
          <p className="quiet">{say(registerWords.clockBasis, { basis: clock.basis })}</p>
          <p className="quiet">{say(registerWords.clockAfter)}</p>
        </>
      ) : (
        <p className="quiet">{say(registerWords.noClock)}</p>
      )}
    </section>
  )
}
