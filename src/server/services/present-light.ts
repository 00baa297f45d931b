import { hasTurnedSince, type Judgement } from '#core/judgement.ts'
import type { Light, Reason } from '#core/light.ts'
import { type Language, sentence } from '../words.ts'

/** A light as it goes over the wire: with its sentences in a language. */
export function presentLight(light: Light, language: Language) {
  const word = (reason: Reason) => ({ code: reason.code, message: sentence(reason.code, reason.arguments, language) })
  return {
    colour: light.colour,
    rule: light.rule,
    because: word(light.because),
    facts: light.facts.map(word),
    change: light.change && word(light.change),
    at: light.at,
  }
}

/** A leader's judgement as it goes over the wire, beside the light of the same instant. */
export function presentJudgement(judgement: Judgement | null, light: Pick<Light, 'colour'>) {
  if (judgement === null) return null
  const { colour, reason, by, at, beside } = judgement
  return { colour, reason, by, at, beside, turned: hasTurnedSince(judgement, light) }
}
