/** The workbook in which units fill in the quantities of an indicator, out and in with the same columns. */
import type { AnswerOf } from '#api/endpoint.ts'
import type { importQuantities as importDoor } from '#api/indicator.ts'
import { cellsOf, columnLetter, type ReadSheet } from '#core/import/sheet.ts'
import { findDefinition, quantities } from '#core/indicator/catalogue.ts'
import { type IndicatorDefinition, quantitiesOf } from '#core/indicator/definition.ts'
import type { GivenQuantity } from '#core/indicator/entry.ts'
import { isInScope } from '#core/indicator/scope.ts'
import { mediaTypes } from '#core/media-types.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { type ListColumn, writeWorkbook } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { sentence } from '../../words.ts'
import { exportMark, recordExport } from '../registers/export-mark.ts'
import { findArea } from './area.ts'
import { askedPeriods } from './asked-quantities.ts'
import { checkGiven, keepQuantities } from './enter-quantities.ts'
import { type MeasuredUnit, openMeasuring } from './measuring.ts'

const headings = ['entry/unit-column', 'entry/code-column', 'entry/from-column', 'entry/to-column'] as const

/** The quantities of a definition that units give. */
const returnedOf = ({ formula }: IndicatorDefinition) =>
  quantitiesOf(formula).filter((key) => quantities.get(key)?.register === null)

/** The workbook of an indicator over an area: one row for each unit of its scope, with what stands already. Taking it is an act. */
export async function exportQuantities(work: Work, key: string, unit: string | undefined): Promise<Outcome<GivenFile>> {
  const definition = findDefinition(key)
  if (!definition) return failure({ code: 'wire/not-found' })
  const found = await findArea(work, unit)
  if (!found.ok) return found
  const { language, now } = work
  const measuring = await openMeasuring(work, [definition], { path: found.value.path, now: work.now })
  const period = (await askedPeriods(work, found.value.path, now))(definition)
  const keys = returnedOf(definition)
  const measured = period && measuring.over(definition, found.value.path, period)
  const rows = (measured?.units ?? []).map(({ unit: of, known }) => [
    of.name,
    of.id,
    period?.from ?? '',
    period?.to ?? '',
    ...keys.map((quantity) => known.find((each) => each.quantity === quantity)?.value ?? null),
  ])
  const mark = await exportMark(work, 'indicator')
  await recordExport(work, mark, rows.length, { key })
  const columns: ListColumn[] = [
    { heading: sentence(headings[0], {}, language), width: 28, kind: 'text' },
    { heading: sentence(headings[1], {}, language), width: 38, kind: 'text' },
    { heading: sentence(headings[2], {}, language), width: 12, kind: 'text' },
    { heading: sentence(headings[3], {}, language), width: 12, kind: 'text' },
    ...keys.map(
      (quantity): ListColumn => ({ heading: headingOf(quantity, language), width: 22, kind: 'number', required: true }),
    ),
  ]
  const name = definition.name[language]
  const content = await writeWorkbook({
    language,
    sheet: name.slice(0, 30),
    title: name,
    filled: mark.filled,
    columns,
    rows,
    numbered: false,
    frozenColumns: 1,
    watermark: mark.watermark,
  })
  return success({ content, name: `${name}-${mark.number}.xlsx`, mediaType: mediaTypes.xlsx })
}

const headingOf = (quantity: string, language: Work['language']) => {
  const { name, unit } = quantities.get(quantity) as { name: Record<Work['language'], string>; unit: string }
  return `${name[language]}（${unit}）`
}

/** Where the headings of a sheet stand, and in which column each is. */
interface Headings {
  row: number
  columns: Map<string, number>
}

/** The workbook comes back filled in: everything is checked, with problems by row and column, and kept only when all is right. */
export async function importQuantities(
  work: Work,
  key: string,
  { explanation }: { explanation: string },
  sheets: readonly ReadSheet[],
): Promise<Outcome<AnswerOf<typeof importDoor>>> {
  const definition = findDefinition(key)
  if (!definition) return failure({ code: 'wire/not-found' })
  const found = await findArea(work, undefined)
  if (!found.ok) return found
  const keys = returnedOf(definition)
  const sheet = sheets[0]
  const at = sheet && findHeadings(sheet, keys)
  if (!sheet || !at) return failure({ code: 'entry/no-heading', at: 'file' })
  const { units } = await openMeasuring(work, [definition], { path: found.value.path, now: work.now })
  const read = readLines(
    sheet,
    at,
    keys,
    units.filter((unit) => isInScope(definition.scope, unit) || unit.kind === 'city'),
  )
  const problems = [...read.problems]
  for (const { unit, given, places } of read.lines)
    problems.push(
      ...(await checkGiven(work, unit, { quantities: given, explanation, at: (index) => places[index] ?? 'file' })),
    )
  if (problems.length > 0) return failure(...problems)
  const total = { entered: 0, corrected: 0 }
  const reason = explanation || sentence('entry/corrected-by-import', {}, 'zh')
  for (const { unit, given } of read.lines) {
    const kept = await keepQuantities(work, unit.id, { quantities: given, explanation, returnId: null, reason })
    total.entered += kept.entered
    total.corrected += kept.corrected
  }
  return success(total)
}

function findHeadings({ rows }: ReadSheet, keys: readonly string[]): Headings | null {
  for (const [row, line] of rows.slice(0, 10).entries()) {
    const columns = new Map<string, number>()
    for (const [column, cell] of cellsOf(line).entries()) {
      const text = cell.replace(/[*＊\s]/g, '')
      for (const code of headings)
        if (isHeading(text, (language) => sentence(code, {}, language))) columns.set(code, column)
      for (const key of keys) if (isHeading(text, (language) => headingOf(key, language))) columns.set(key, column)
    }
    if (keys.every((key) => columns.has(key)) && columns.has('entry/to-column')) return { row, columns }
  }
  return null
}

const isHeading = (text: string, heading: (language: Work['language']) => string) =>
  text !== '' && (['zh', 'en'] as const).some((language) => heading(language).replace(/\s/g, '') === text)

interface Line {
  unit: MeasuredUnit
  given: GivenQuantity[]
  /** The cell of each. */
  places: string[]
}

function readLines(
  { rows }: ReadSheet,
  { row: first, columns }: Headings,
  keys: readonly string[],
  units: readonly MeasuredUnit[],
): { lines: Line[]; problems: Problem[] } {
  const problems: Problem[] = []
  const lines: Line[] = []
  const column = (name: string) => columns.get(name) ?? -1
  for (const [index, cellsText] of rows.entries()) {
    if (index <= first) continue
    const cells = cellsOf(cellsText)
    const text = (name: string) => (cells[column(name)] ?? '').trim()
    const given = keys.filter((key) => text(key) !== '')
    if (given.length === 0) continue
    const [code, name] = [text('entry/code-column'), text('entry/unit-column')]
    const unit =
      units.find((each) => each.id === code) ?? units.find((each) => each.name === name || each.shortName === name)
    const row = index + 1
    if (!unit) {
      problems.push({ code: 'entry/unknown-unit', at: `A${row}`, arguments: { row, name: name || code } })
      continue
    }
    const line: Line = { unit, given: [], places: [] }
    for (const quantity of given) {
      const place = `${columnLetter(column(quantity))}${row}`
      const value = Number(text(quantity).replace(/,/g, ''))
      if (Number.isNaN(value))
        problems.push({ code: 'entry/not-a-number', at: place, arguments: { text: text(quantity) } })
      else {
        line.given.push({
          quantity,
          from: text('entry/from-column'),
          to: text('entry/to-column'),
          value,
          notApplicable: null,
        })
        line.places.push(place)
      }
    }
    lines.push(line)
  }
  return { lines, problems }
}
