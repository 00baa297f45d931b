import { isWorse, type Turn } from '#core/wall/changes.ts'
import { useSay } from '../../ui/language.ts'
import { LightMark } from '../../ui/light.tsx'
import { lightLetter, lightWords } from '../../words/light.ts'
import { wallWords } from '../../words/wall.ts'

/** Before a light that turned since a week ago: what it was, with an arrow; or that it is new. */
export function TurnMark({ turn }: { turn: Turn }) {
  const say = useSay()
  const { from } = turn
  const worse = isWorse(turn)
  return (
    <span
      className={`wall-turn ${worse ? 'wall-turn-worse' : worse === false ? 'wall-turn-better' : ''}`}
      data-part="turn"
      aria-hidden="true"
    >
      {from === null ? say(wallWords.added) : `${say(lightLetter[from])}→`}
    </span>
  )
}

/** The same in words, for the name of a cell. */
export function TurnText({ turn: { from } }: { turn: Turn }) {
  const say = useSay()
  return (
    <span className="visually-hidden">
      {from === null ? say(wallWords.addedText) : say(wallWords.turnedText, { light: say(lightWords[from]) })}
    </span>
  )
}

/** From which light to which, with both marks. */
export function TurnOf({ turn: { from, to } }: { turn: Turn & { from: NonNullable<Turn['from']> } }) {
  const say = useSay()
  return (
    <span className="wall-from-to">
      <LightMark colour={from} size={20} bare />
      <span aria-hidden="true">→</span>
      <LightMark colour={to} size={20} bare />
      <span className="visually-hidden">
        {say(wallWords.fromTo, { from: say(lightWords[from]), to: say(lightWords[to]) })}
      </span>
    </span>
  )
}
