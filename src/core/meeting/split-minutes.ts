/** Minutes as they are pasted, split by the labels of their points: 一、 (一) 1. and, without any label, by lines. */

const label = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[.．、])\s*/

/** The points of minutes, each without its label. What stands before the first label is an introduction, and no point. */
export function splitMinutes(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (!lines.some((line) => label.test(line))) return lines
  const points: string[] = []
  for (const line of lines) {
    if (label.test(line)) points.push(line.replace(label, ''))
    else if (points.length > 0) points[points.length - 1] += line
  }
  return points.filter((point) => point !== '')
}

/** What a point is called: its first clause that says what is to be done, without whoever leads. */
export function titleOf(point: string): string {
  const clauses = point.split(/[，。；;,]/).filter((clause) => clause.trim() !== '')
  const clause =
    clauses.find((each) => !/^(?:由|会议|请)?.{0,20}(?:牵头|负责|配合|指出|强调|认为)$/.test(each)) ?? point
  return clause.trim().slice(0, 60)
}
