import { dayOf } from '#core/day.ts'
import { importColumns } from '#core/import/columns.ts'
import { sees } from '#core/may.ts'
import { mediaTypes } from '#core/media-types.ts'
import type { Pack } from '#core/pack.ts'
import { failure, success } from '#core/problem.ts'
import { writeWorkbook } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import { sentence } from '../../words.ts'
import { find } from '../perform.ts'
import { imports } from './exchange.ts'
import { exportMark, recordExport } from './export-mark.ts'
import { listColumn } from './export-records.ts'
import { refusedRows } from './kept-rows.ts'
import { maskValues } from './mask-values.ts'
import { templateWords } from './template-words.ts'

/**
 * What a preview refused, whole, as a workbook: each row with its number in the file and everything wrong with it beside its cells,
 * under headings by which it comes back when it was put right. Only for whoever sent the file; taking it is an act like any export.
 */
export async function writeRefused(work: Work, pack: Pack, id: string) {
  const { visitor, language, now } = work
  const found = await find(work, imports, id)
  if (!found || found.pack !== pack.name || found.account !== visitor.account.id)
    return failure({ code: 'wire/not-found' })
  const { rows, fields } = await refusedRows(work, id)
  if (rows.length === 0) return failure({ code: found.refused > 0 ? 'import/expired' : 'wire/not-found' })
  const mark = await exportMark(work, pack.name)
  const columns = importColumns(pack).filter(({ name }) => fields.includes(name))
  const seesContacts = sees(visitor.standings, 'contact')
  // Personal values do not come back, not even to who sent them: an import skips a masked cell, the file has the value.
  const shown = (cells: readonly string[]) => {
    const said = Object.fromEntries(fields.map((name, at) => [name, cells[at] || null]))
    const masked = maskValues(pack, said, seesContacts)
    return columns.map(({ name }) => masked[name] as string | null)
  }
  const content = await writeWorkbook({
    language,
    sheet: pack.words.name[language],
    title: `${pack.words.name[language]} ${templateWords.refused[language]}`,
    filled: mark.filled,
    columns: [
      { heading: templateWords.rowInFile[language], width: 12, kind: 'number' },
      { heading: templateWords.problems[language], width: 48, kind: 'text', wrap: true },
      // Cells as they were written: what is no number must not be made one.
      ...columns.map(({ name }) => ({ ...listColumn(pack, name, language), kind: 'text' as const })),
    ],
    rows: rows.map(({ row, cells, problems }) => [
      row,
      problems
        .map((each) => `${each.at ?? ''} ${sentence(each.code, each.arguments ?? {}, language)}`.trim())
        .join('\n'),
      ...shown(cells),
    ]),
    numbered: false,
    frozenColumns: 2,
    watermark: mark.watermark,
  })
  await recordExport(work, mark, rows.length, { import: id })
  return success({
    content,
    name: `${pack.words.name[language]}-${templateWords.refused[language]}-${dayOf(now)}.xlsx`,
    mediaType: mediaTypes.xlsx,
  })
}
