import type { Matter, MatterActs } from '#core/matter/matter.ts'
import { lackingParts } from '#core/matter/source.ts'
import { sourcePartWords } from '#core/matter/words.ts'
import type { Problem } from '#core/problem.ts'
import type { Attempt } from '#core/rule.ts'
import type { Work } from '../../context.ts'

/** The rule of what a source lacks, at each part that is lacking and by its name. */
export function explainLacks(
  problems: Problem[],
  { values }: Pick<Attempt<Matter, MatterActs>, 'values'>,
  language: Work['language'],
): Problem[] {
  return problems.flatMap((problem) => {
    if (problem.code !== 'matter/source-lacks' || !('source' in values) || !values.source) return [problem]
    return lackingParts(values.source).map((part) => ({
      ...problem,
      at: `source.${part}`,
      arguments: { parts: sourcePartWords[part][language] },
    }))
  })
}
