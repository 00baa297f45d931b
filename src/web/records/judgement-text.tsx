import { Instant } from '../ui/instant.tsx'
import { useSay } from '../ui/language.ts'
import { judgementWords } from '../words/judgement.ts'
import { lightWords } from '../words/light.ts'
import type { Judgement } from './assignment.ts'

/** A leader's judgement in words: its colour, who gave it when, the reason, and whether the light has turned since. */
export function JudgementText({ judgement }: { judgement: Judgement }) {
  const { colour, reason, by, at, beside, turned } = judgement
  const say = useSay()
  return (
    <div>
      <strong>{say(judgementWords.said, { light: say(lightWords[colour]) })}</strong>
      <p className="text-block">{reason}</p>
      <p className="quiet small">
        {by} <Instant at={at} />
      </p>
      {turned && (
        <p>
          <span className="tag tag-warn">{say(judgementWords.turned, { light: say(lightWords[beside]) })}</span>
        </p>
      )}
    </div>
  )
}
