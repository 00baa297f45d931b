import type { Answer } from '#core/answered-target.ts'
import type { Comparator } from '#reader/reading.ts'
import type { Work } from '../../context.ts'

type Asked = { id: string; comparator: Comparator; value: number | null; to: number | null; change: string }

/** Figures of registers as they go over the wire: with their names, and whether they reach what the target asks. */
export function presentAnswers(
  { context, language }: Pick<Work, 'context' | 'language'>,
  answers: readonly Answer[],
  targets: readonly Asked[],
) {
  return answers.flatMap((answer) => {
    const pack = context.packs.find((each) => each.name === answer.pack)
    const target = targets.find((each) => each.id === answer.targetId)
    if (!pack || !target) return []
    const name = pack.words.indicators[answer.indicator]?.[language] ?? answer.indicator
    return [{ ...answer, name, register: pack.words.name[language], reached: reached(answer.value, target) }]
  })
}

/** Whether a figure reaches a target; null where the target says by how much to change and not where to arrive. */
function reached(value: number, { comparator, value: wanted, to, change }: Asked): boolean | null {
  if (wanted === null || (change !== 'reach' && change !== 'keep')) return null
  if (comparator === 'between') return value >= wanted && value <= (to ?? wanted)
  if (comparator === '<=') return value <= wanted
  if (comparator === '<') return value < wanted
  if (comparator === '>') return value > wanted
  return value >= wanted
}
