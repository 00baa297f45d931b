import { type ContentsCut, findContentsCuts } from './contents-keys.ts'
import { findDecimalChains } from './decimal-chains.ts'
import { readLabel } from './labels.ts'
import { type Line, makeLine } from './lines.ts'

/** Where a page ran the lines of a plan together they are parted again: by its table of contents, then by its decimals.
 *    > | …7.2督导一、背景1.1政策近年来,…
 *              ^    ^   opens a line of its own
 */
export function openFlatLines(shadow: string, lines: Line[]): Line[] {
  const parted = cutLines(shadow, lines, findContentsCuts(shadow, lines))
  const cuts = [...findDecimalChains(shadow, parted), ...findDoubleLabels(shadow, parted)].map(
    (at): ContentsCut => ({ at, titleEnd: null, contents: false }),
  )
  return cutLines(shadow, parted, cuts)
}

/** 二、(一)排查隐患 - the first part of a section whose title is lost. */
function findDoubleLabels(shadow: string, lines: readonly Line[]): number[] {
  return lines.flatMap(({ role, label }) => {
    if (role !== 'body' || label?.kind !== 'chinese' || shadow[label.end] !== '(') return []
    const second = readLabel(shadow, label.end)
    return second?.kind === 'chinese-bracket' && second.number === 1 ? second.start : []
  })
}

function cutLines(shadow: string, lines: Line[], cuts: ContentsCut[]): Line[] {
  if (cuts.length === 0) return lines
  cuts.sort((a, b) => a.at - b.at)
  const result: Line[] = []
  let next = 0
  for (const line of lines) {
    let open = line
    const { end, role } = line
    result.push(line)
    while (next < cuts.length && (cuts[next] as ContentsCut).at < line.start) next++
    for (; next < cuts.length && (cuts[next] as ContentsCut).at < end; next++) {
      const { at, titleEnd, contents } = cuts[next] as ContentsCut
      if (role !== 'body') continue
      if (at > line.start) {
        open.end = shadow.slice(open.start, at).trimEnd().length + open.start
        if (open.label && open.label.end > open.end) open.label = null
        open = makeLine(shadow, at, end)
        result.push(open)
      }
      open.titleEnd = titleEnd ?? spacedTitle(shadow, open)
      if (contents) [open.role, open.reason] = ['contents', 'contents']
    }
  }
  return result
}

/** 1.1背景 近年来,… - a space behind a short title ends it. */
function spacedTitle(shadow: string, { label, start, end }: Line): number | null {
  const from = label?.end ?? start
  const found = /^\s?[^\s。;:,!?]{2,30}(?=\s)/.exec(shadow.slice(from, Math.min(end, from + 34)))
  return found ? from + found[0].length : null
}
