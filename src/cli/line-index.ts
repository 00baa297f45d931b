/** Lines of a text: where each starts. LF, CR and CR LF end a line. */
export type LineIndex = { text: string; starts: number[] }

/** Index of the lines, made once for a text. */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
  return { text, starts }
}

/** Line (from 1), column (from 1) and words of the line that holds an offset. */
export function lineAt(index: LineIndex, offset: number): { line: number; column: number; words: string } {
  let low = 0
  let high = index.starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((index.starts[middle] as number) <= offset) low = middle
    else high = middle
  }
  const start = index.starts[low] as number
  const end = index.starts[low + 1] ?? index.text.length
  return { line: low + 1, column: offset - start + 1, words: index.text.slice(start, end).replace(/[\r\n]+$/, '') }
}

/** Columns that a text takes in a terminal: Chinese signs take two. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u.test(sign)
        ? 2
        : 1
  return width
}
