import { cadences, columns } from '#core/breakdown/columns.ts'
import type { Row } from '#core/breakdown/row.ts'
import { cadenceWords, columnWords, tableWords } from '#core/breakdown/words.ts'
import { mediaTypes } from '#core/media-types.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { word } from '#documents/words.ts'
import { type Annex, writeAnnex } from '#documents/write-annex.ts'
import { type ListColumn, writeWorkbook } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { find } from '../perform.ts'
import { exportMark, recordExport } from '../registers/export-mark.ts'
import { plans } from '../stored.ts'
import { loadRows } from './load-rows.ts'

type Language = Work['language']

/** Characters that a column of the workbook is wide. */
const widths: Partial<Record<(typeof columns)[number], number>> = {
  title: 28,
  objective: 40,
  measures: 48,
  targets: 30,
  lead: 18,
  support: 24,
  implement: 24,
}

/** The breakdown table as a workbook that can be read back, or as the annex of a document; taking it is an act. */
export async function exportBreakdown(
  work: Work,
  planId: string,
  { format, annex }: { format: 'xlsx' | 'docx'; annex: string },
): Promise<Outcome<GivenFile>> {
  const { language } = work
  const { extent: _, ...shared } = work
  const plan = await find(shared, plans, planId)
  if (plan?.state !== 'published') return failure({ code: 'wire/not-found' })
  const rows = await loadRows(work, planId)
  const mark = await exportMark(work, 'breakdown')
  await recordExport(work, mark, rows.length, { plan: planId, format })
  const title = `${plan.title}${tableWords.name[language]}`
  const name = `${title}.${format}`
  if (format === 'docx')
    return success({
      content: await writeAnnex(annexOf(rows, title, annex, language)),
      name,
      mediaType: mediaTypes.docx,
    })
  const { filled, watermark } = mark
  const content = await writeBreakdownWorkbook(rows, { title, language, filled, watermark })
  return success({ content, name, mediaType: mediaTypes.xlsx })
}

/** The table as a workbook: one row for each item, its key at the end, so that it is found again when it is read back. */
export function writeBreakdownWorkbook(
  rows: readonly Row[],
  {
    title,
    language,
    ...above
  }: {
    title: string
    language: Language
    filled: { unit: string; by?: string; day?: string }
    watermark?: string
  },
): Promise<Uint8Array> {
  const text = (heading: string, width: number): ListColumn => ({ heading, width, kind: 'text', wrap: true })
  return writeWorkbook({
    ...above,
    language,
    sheet: tableWords.name[language],
    title,
    numbered: true,
    frozenColumns: 4,
    columns: [
      text(tableWords.section[language], 20),
      text(tableWords.label[language], 8),
      ...columns.map((column) => ({
        ...text(columnWords[column][language], widths[column] ?? 14),
        ...(column === 'cadence' ? { choices: cadences.map((each) => cadenceWords[each][language]) } : {}),
      })),
      text(tableWords.key[language], 20),
    ],
    rows: rows.map((row) => [row.section, row.label, ...shownCells(row, language), row.itemId]),
    notes: [
      tableWords.noteKey[language],
      tableWords.noteNames[language],
      tableWords.noteTargets[language],
      tableWords.noteDay[language],
      tableWords.noteCadence[language] + cadences.map((each) => cadenceWords[each][language]).join('、'),
    ],
  })
}

function shownCells({ cells }: Row, language: Language): string[] {
  return columns.map((column) => {
    const text = cells[column]
    return column === 'cadence' && text !== '' ? cadenceWords[text as (typeof cadences)[number]][language] : text
  })
}

/** Columns of the annex: those in which anything stands, with their share of the width. */
const annexWidths: Record<(typeof columns)[number], number> = {
  title: 16,
  objective: 24,
  measures: 34,
  targets: 18,
  leader: 8,
  lead: 11,
  support: 14,
  implement: 14,
  assist: 11,
  deadline: 12,
  cadence: 8,
  contact: 9,
}

/** On paper a target stands where the text promises it; what the text does not hold stands in a column of its own. */
function withoutRepeated({ cells, ...row }: Row): Row {
  const text = `${cells.objective}${cells.measures}`.replace(/\n/g, '')
  const targets = cells.targets.split('\n').filter((line) => !text.includes(line))
  return { ...row, cells: { ...cells, targets: targets.join('\n') } }
}

function annexOf(given: readonly Row[], title: string, number: string, language: Language): Annex {
  const rows = given.map(withoutRepeated)
  const used = columns.filter((column) => column === 'title' || rows.some((row) => row.cells[column] !== ''))
  const lines: Annex['rows'][number][] = []
  let section = ''
  rows.forEach((row, at) => {
    if (row.section !== section && row.section !== '') lines.push({ heading: row.section })
    section = row.section
    const cells = shownCells(row, language)
    lines.push([String(at + 1), ...used.map((column) => cells[columns.indexOf(column)] as string)])
  })
  return {
    language,
    number,
    title,
    landscape: true,
    columns: [
      { heading: word('number', language), width: 5, centred: true },
      ...used.map((column) => ({
        heading: columnWords[column][language],
        width: annexWidths[column],
        centred: ['leader', 'deadline', 'cadence', 'contact'].includes(column),
      })),
    ],
    rows: lines,
  }
}
