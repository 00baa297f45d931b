import { type Line, makeLine } from './lines.ts'

const STATEMENT =
  /《([^《》]{4,80}?)(?:\.(?:docx?|pdf|pptx?|xlsx?|wps|txt))?(?:\([^()《》]{0,20}\))?》[^。]{0,12}由会员(?:分享|上传|提供)/
const PAGE = /^(\d{1,3})、/

/** Pages of a site that hands documents around: a statement about the file, and then its text with the number of each page
 *  glued to what stands there, also without the statement. The numbers are furniture, the pages go on with one another.
 *    > | 《某局工作安排.docx》由会员分享,可在线阅读…
 *    > | 1、某局工作安排一、工作成效…共建成
 *    > | 2、学校5所。二、工作安排…
 *        ^^
 */
export function openSharedPages(shadow: string, lines: Line[]): Line[] {
  const told = shadow.includes('由会员') ? lines.findIndex((line) => isStatement(shadow, line)) : -1
  const at = told >= 0 ? told : findFirstPage(shadow, lines) - 1
  if (at < -1) return lines
  const statement = told >= 0 ? (lines[told] as Line) : null
  if (statement) [statement.role, statement.reason] = ['furniture', 'site']
  const name = statement ? (STATEMENT.exec(shadow.slice(statement.start, statement.end))?.[1] ?? '') : ''
  const result = lines.slice(0, at + 1)
  let expected = 1
  for (const line of lines.slice(at + 1)) {
    const number = line.role === 'body' ? PAGE.exec(shadow.slice(line.start, line.start + 5)) : null
    // the number of a page alone on its line
    const lone = statement !== null && number !== null && line.end - line.start === number[0].length
    if (lone) expected = Number(number[1])
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

/** A line that ends with who is responsible is whole. */
const NAMES_WHO = /(?:部门|单位|科室|处室|责任人|负责人):[^。;]*$/
/** Shorter lines are entries of a list. */
const SHORTEST_PAGE = 70

/** The line of the first page where no statement tells: long lines 1、 2、 3、 that break off in mid-sentence; -1 where there is none. */
function findFirstPage(shadow: string, lines: Line[]): number {
  const first = lines.findIndex((line) => isPage(shadow, line, 1) && breaksOff(shadow, line))
  if (first < 0) return -1
  let [pages, broken] = [1, 1]
  for (const line of lines.slice(first + 1)) {
    if (line.role !== 'body' || !isPage(shadow, line, pages + 1)) continue
    pages++
    if (breaksOff(shadow, line)) broken++
  }
  // the last page ends where the text ends
  return pages >= 2 && broken >= pages - 1 ? first : -1
}

function isPage(shadow: string, line: Line, number: number): boolean {
  return line.end - line.start > 3 && shadow.startsWith(`${number}、`, line.start)
}

function breaksOff(shadow: string, line: Line): boolean {
  if (line.end - line.start < SHORTEST_PAGE || /[。;:!?)”]/.test(shadow[line.end - 1] as string)) return false
  return !NAMES_WHO.test(shadow.slice(line.end - SHORTEST_PAGE, line.end))
}

function isStatement(shadow: string, line: Line): boolean {
  return line.end - line.start < 400 && STATEMENT.test(shadow.slice(line.start, line.end))
}
