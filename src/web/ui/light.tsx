/** Lights: a shape and a letter beside the colour, so that they can be told apart on paper and without colour sight. */
import './light.css'
import type { LightColour } from '#core/light.ts'
import { lightLetter, lightMeaning, lightWords } from '../words/light.ts'
import { useSay } from './language.ts'

/** Worst first. */
export const colours: readonly LightColour[] = ['red', 'yellow', 'green', 'blue', 'grey']

const shapes: Record<LightColour, React.ReactNode> = {
  red: <polygon points="8,1 16,1 23,8 23,16 16,23 8,23 1,16 1,8" />,
  yellow: <polygon points="12,0 24,12 12,24 0,12" />,
  green: <circle cx="12" cy="12" r="11" />,
  blue: <rect x="1.5" y="1.5" width="21" height="21" rx="3" />,
  grey: <circle cx="12" cy="12" r="10" />,
}

/** The mark of a light. Its name is read aloud unless words stand beside it (`bare`). */
export function LightMark({ colour, size = 24, bare = false }: { colour: LightColour; size?: number; bare?: boolean }) {
  const say = useSay()
  return (
    <span className={`light light-${colour}`} style={{ width: size, height: size, fontSize: size * 0.46 }}>
      <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
        {shapes[colour]}
      </svg>
      <span className="light-letter" aria-hidden="true">
        {say(lightLetter[colour])}
      </span>
      {!bare && <span className="visually-hidden">{say(lightWords[colour])}</span>}
    </span>
  )
}

/** The mark with its name and meaning in words. */
export function LightName({ colour }: { colour: LightColour }) {
  const say = useSay()
  return (
    <span className="light-name">
      <LightMark colour={colour} bare />
      <span>
        {say(lightWords[colour])} <span className="quiet small">{say(lightMeaning[colour])}</span>
      </span>
    </span>
  )
}

/** How many lights of each colour; colours without a light are left out unless `full`. */
export function LightCounts({ counts, full = false }: { counts: Record<LightColour, number>; full?: boolean }) {
  const say = useSay()
  const shown = colours.filter((colour) => full || counts[colour] > 0)
  if (shown.length === 0) return <span className="quiet">—</span>
  return (
    <span className="light-counts">
      {shown.map((colour) => (
        <span key={colour} className="light-count" title={`${say(lightWords[colour])} ${say(lightMeaning[colour])}`}>
          <LightMark colour={colour} size={18} />
          <span className="number">{counts[colour]}</span>
        </span>
      ))}
    </span>
  )
}
