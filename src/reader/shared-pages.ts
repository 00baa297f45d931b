import { type Line, makeLine } from './lines.ts'

const STATEMENT =
  /《([^《》]{4,80}?)(?:\.(?:docx?|pdf|pptx?|xlsx?|wps|txt))?(?:\([^()《》]{0,20}\))?》[^。]{0,12}由会员(?:分享|上传|提供)/
const PAGE = /^(\d{1,3})、/

/** Pages of a site that hands documents around: a statement about the file, and then its text with the number of each page
 *  glued to what stands there. The numbers are furniture, the pages go on with one another.
 *    > | 《某局工作安排.docx》由会员分享,可在线阅读…
 *    > | 1、某局工作安排一、工作成效…共建成
 *    > | 2、学校5所。二、工作安排…
 *        ^^
 */
export function openSharedPages(shadow: string, lines: Line[]): Line[] {
  const at = lines.findIndex((line) => isStatement(shadow, line))
  if (at < 0) return lines
  const statement = lines[at] as Line
  ;[statement.role, statement.reason] = ['furniture', 'site']
  const name = STATEMENT.exec(shadow.slice(statement.start, statement.end))?.[1] ?? ''
  const result = lines.slice(0, at + 1)
  let expected = 1
  for (const line of lines.slice(at + 1)) {
    const number = line.role === 'body' ? PAGE.exec(shadow.slice(line.start, line.start + 5)) : null
    if (!number || Number(number[1]) !== expected) {
      result.push(line)
      continue
    }
    expected++
    const start = line.start + number[0].length
    result.push({ ...line, end: start, label: null, role: 'furniture', reason: 'page-number' })
    // the first page repeats the name of the file as its title
    const body = expected === 2 && shadow.startsWith(name, start) ? start + name.length : start
    if (body > start) result.push(makeLine(shadow, start, body))
    if (line.end > body) result.push({ ...makeLine(shadow, body, line.end), page: expected > 2 })
  }
  return result
}

function isStatement(shadow: string, line: Line): boolean {
  return line.end - line.start < 400 && STATEMENT.test(shadow.slice(line.start, line.end))
}
