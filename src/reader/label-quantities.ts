import type { FairCopy } from './fair-copy.ts'
import { placeBehind } from './heading-labels.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Quantity } from './quantities.ts'

/** Quantities that do not lie in the label of a paragraph.
 *    > | 2.3场地建设
 *        ^^^ three of nothing
 */
export function withoutLabels(copy: FairCopy, paragraphs: readonly Paragraph[], quantities: Quantity[]): Quantity[] {
  let paragraph = 0
  let behind = 0
  let next = -1
  return quantities.filter(({ from }) => {
    while (paragraph < paragraphs.length && (copy.ranges[paragraph]?.[1] ?? 0) <= from) paragraph++
    if (paragraph !== next) {
      next = paragraph
      const label = paragraphs[paragraph]?.lines[0]?.label
      behind = label ? placeBehind(copy, paragraph, label.end) : 0
    }
    return from >= behind
  })
}
