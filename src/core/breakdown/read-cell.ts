/** What somebody typed or pasted into a cell, in the one form in which the table keeps it. */
import { readDay } from '../import/read-day.ts'
import { failure, type Outcome, success } from '../problem.ts'
import { type Cadence, type Column, cadences, columnRules } from './columns.ts'
import { cadenceWords } from './words.ts'

/** The text of a cell as the table keeps it, or what is wrong with it. */
export function readCell(column: Column, typed: string): Outcome<string> {
  const { kind, most } = columnRules[column]
  const text = tidy(typed)
  if (text.length > most) return failure({ code: 'breakdown/too-long', arguments: { most } })
  if (column === 'title' && text === '') return failure({ code: 'breakdown/empty-title' })
  if (kind === 'text') return success(text.replace(/\s*\n\s*/g, ' '))
  if (kind === 'names') return success(joinNames(splitNames(text)))
  if (text === '' || kind === 'lines') return success(text)
  if (kind === 'day') {
    const day = readDay(text)
    return day ? success(day) : failure({ code: 'breakdown/not-a-day', arguments: { text } })
  }
  const cadence = readCadence(text)
  return cadence ? success(cadence) : failure({ code: 'breakdown/no-such-cadence', arguments: { text } })
}

/** The text of a cell as it compares: as the table keeps it, and what cannot be kept as it is. */
export function comparableCell(column: Column, text: string): string {
  const read = readCell(column, text)
  return read.ok ? read.value : tidy(text)
}

/** One kind of line end, no blank lines or blanks at the ends, nothing that a workbook cannot hold. */
function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff\ufffe\uffff]/g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n')
  )
}

const opening = '（(【[〔《“'
const closing = '）)】]〕》”'
const partings = '、，,；;\n'

/** The names in a cell; what parts them inside brackets, as in 各县（市、区）, belongs to the name. Each name once. */
export function splitNames(text: string): string[] {
  const names: string[] = []
  let depth = 0
  let name = ''
  for (const sign of text) {
    if (opening.includes(sign)) depth++
    if (closing.includes(sign)) depth = Math.max(0, depth - 1)
    if (partings.includes(sign) && (depth === 0 || sign === '\n')) {
      names.push(name)
      name = ''
      depth = 0
    } else name += sign
  }
  names.push(name)
  return [...new Set(names.map((each) => each.trim()).filter((each) => each !== ''))]
}

/** Names that mean every unit of a kind: 各县（市、区）, 有关单位. */
export const isEach = (name: string) => /^(各|全市|有关|相关)/.test(name)

/** Names as a cell shows them. */
export function joinNames(names: readonly string[]): string {
  return [...new Set(names)].join('、')
}

/** A cadence by its code or its word in either language. */
export function readCadence(text: string): Cadence | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  return cadences.find((cadence) => {
    const { zh, en } = cadenceWords[cadence]
    return plain === cadence || plain === zh || plain === en.toLowerCase()
  })
}
