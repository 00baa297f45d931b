import type { JudgedColour } from '#core/judgement.ts'
import { useSay } from '../ui/language.ts'
import { judgementWords } from '../words/judgement.ts'
import { lightWords } from '../words/light.ts'

/** What a leader said, where an act of a line of time is a judgement. */
export function JudgedAct({ act }: { act: { type: string; verb: string; values: Record<string, unknown> } }) {
  const say = useSay()
  if (act.type !== 'assignment' || act.verb !== 'judge') return null
  const { colour, reason } = act.values as { colour: JudgedColour; reason: string }
  return (
    <p className="small">
      {say(judgementWords.said, { light: say(lightWords[colour]) })}。{reason}
    </p>
  )
}
