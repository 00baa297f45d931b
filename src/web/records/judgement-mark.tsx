import './judgement-mark.css'
import type { LightColour } from '#core/light.ts'
import { useSay } from '../ui/language.ts'
import { judgementWords } from '../words/judgement.ts'
import { lightLetter, lightWords } from '../words/light.ts'
import type { Judgement } from './assignment.ts'

/** A small mark beside a light from which a leader's judgement differs; nothing where both say the same. */
export function JudgementMark({ of: judgement, beside }: { of: Judgement | null; beside: LightColour }) {
  const say = useSay()
  if (judgement === null || judgement.colour === beside) return null
  const { colour, by, reason } = judgement
  const said = say(judgementWords.said, { light: say(lightWords[colour]) })
  return (
    <span
      className={`judgement-mark judgement-${colour}`}
      data-part="judgement-mark"
      title={`${said}（${by}）${reason}`}
    >
      <span aria-hidden="true">{say(judgementWords.mark, { letter: say(lightLetter[colour]) })}</span>
      <span className="visually-hidden">，{said}</span>
    </span>
  )
}
