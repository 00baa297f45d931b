import { type Label, type LabelKind, makesHeading } from './labels.ts'
import { isSpace, type Line } from './lines.ts'
import { SEMICOLON } from './signs.ts'

const NONE: ReadonlySet<number> = new Set()
/** A title that a semicolon closes. */
const TITLE = /^\s*[^。;:!?,]{2,24};\s*$/

/** The labels of a line whose headings are parted by semicolons instead of line ends.
 *    > | (二)教学工作;1、听课,每周一节;2、集体备课;(三)后勤工作;1、…
 *                     ^                  ^            ^             ^
 *
 *  A title without a sentence has to stand before the first of them, or sections follow one another; a list of a sentence stays whole.
 */
export function findSemicolonLabels(shadow: string, line: Line, labels: readonly Label[]): ReadonlySet<number> {
  let held = line.label
  if (!held || !makesHeading(held.kind) || !labels.some((label) => followsSemicolon(shadow, line, label))) return NONE
  const found = new Set<number>()
  const last = new Map<LabelKind, number | null>([[held.kind, held.number]])
  for (const label of labels) {
    if (!followsSemicolon(shadow, line, label) || !makesHeading(label.kind) || label.number === null) continue
    const continues = (last.get(label.kind) ?? 0) + 1 === label.number && last.has(label.kind)
    const sections = held.kind === 'chinese' && label.kind === 'chinese'
    const opened = label.number === 1 && label.kind !== held.kind && TITLE.test(shadow.slice(held.end, label.start))
    if (!opened && !(continues && (found.size > 0 || sections))) continue
    found.add(label.start)
    last.set(label.kind, label.number)
    held = label
  }
  return found
}

function followsSemicolon(shadow: string, line: Line, label: Label): boolean {
  let before = label.start - 1
  while (before > line.start && isSpace(shadow.charCodeAt(before))) before--
  return shadow.charCodeAt(before) === SEMICOLON
}
