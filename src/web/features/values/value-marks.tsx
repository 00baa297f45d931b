import { useSay } from '../../ui/language.ts'
import { valueWords } from '../../words/value.ts'
import type { ValueLine } from './value-acts.tsx'

/** How sure a value is, where it holds, whether it is on, and whether an older one is still used. */
export function Marks({ value }: { value: ValueLine }) {
  const say = useSay()
  const { period, on, own, stale } = value
  return (
    <span className="value-marks">
      <span className={`tag value-sure-${period.certainty}`}>{say(valueWords[`sure-${period.certainty}`])}</span>
      <span className="tag">{say(valueWords[`level-${period.level}`])}</span>
      {own && <span className="tag">{say(valueWords.own)}</span>}
      {!on && <span className="tag tag-warn">{say(valueWords['state-off'])}</span>}
      {stale > 0 && <span className="tag tag-warn">{say(valueWords['state-stale'])}</span>}
    </span>
  )
}

/** Who last confirmed a value or list, and when. */
export function ConfirmedText({ value: { confirmed } }: { value: Pick<ValueLine, 'confirmed'> }) {
  const say = useSay()
  if (!confirmed) return <span className="quiet">{say(valueWords.notConfirmed)}</span>
  return <>{say(valueWords.confirmedBy, { day: confirmed.day, by: confirmed.by })}</>
}
