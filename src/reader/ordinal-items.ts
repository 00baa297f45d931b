import type { FairCopy } from './fair-copy.ts'
import { type Label, makesHeading } from './labels.ts'

const TITLED = /^第[一二三四五六七八九十][,、][^。;:!?]{2,30}。./
const LONGEST = 30
const FEWEST = 2

/** 第一,… 第二,… straight below a title are items where each has a title and a body of its own:
 *    > | 二、主要工作
 *    > | 第一,抓好食堂。每周检查两次。
 *    > | 第二,抓好维修。改造教室12间。
 */
export function findOrdinalItems(copy: FairCopy, printed: readonly (Label | null)[]): ReadonlySet<number> {
  const items = new Set<number>()
  for (let index = 1; index < printed.length; index++) {
    if (!isNumbered(copy, printed, index, 1) || !isTitle(copy, printed, index - 1)) continue
    let count = 1
    while (isNumbered(copy, printed, index + count, count + 1)) count++
    if (count >= FEWEST) for (let at = 0; at < count; at++) items.add(index + at)
    index += count - 1
  }
  return items
}

function isNumbered(copy: FairCopy, printed: readonly (Label | null)[], index: number, number: number): boolean {
  const label = printed[index]
  if (label?.kind !== 'ordinal' || label.number !== number) return false
  const [from, to] = copy.ranges[index] as [number, number]
  return TITLED.test(copy.text.slice(from, Math.min(to, from + 40)))
}

/** A section or a short line without a sentence. */
function isTitle(copy: FairCopy, printed: readonly (Label | null)[], index: number): boolean {
  const [from, to] = copy.ranges[index] as [number, number]
  const label = printed[index]
  if (label && (!makesHeading(label.kind) || label.kind === 'number' || label.kind === 'number-bracket')) return false
  return to - from <= LONGEST && !(label ? /[。;,!?]/ : /[。;,!?:]/).test(copy.text.slice(from, to))
}
