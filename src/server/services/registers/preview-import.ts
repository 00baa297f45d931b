import type { ImportCounts, ImportReading } from '#core/import/import-record.ts'
import type { ReadSheet } from '#core/import/sheet.ts'
import { sees } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { failure, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { TakenFile } from '../../files/file.ts'
import { sentence } from '../../words.ts'
import { keptSynonyms } from '../imports/kept-synonyms.ts'
import { begin } from '../perform.ts'
import { installedValues } from '../values/installed-values.ts'
import { checkRows, rowsAtOnce } from './check-rows.ts'
import { imports, unitOfHand } from './exchange.ts'
import { keepingOf } from './keeping.ts'
import { keepRows } from './kept-rows.ts'
import { maskValues } from './mask-values.ts'
import { isGood, keysOfRows, type MatchedRow, type RowOutcome, rowsMatcher } from './match-rows.ts'
import { readRows } from './read-rows.ts'
import { readSaid } from './read-said.ts'

/** Rows that a preview shows: what is refused first, then what changes. All are counted and all good ones are kept. */
const shownRows = 1000

/** What a workbook would change: nothing is taken before somebody commits it. */
export async function previewImport(
  work: Work,
  pack: Pack,
  file: TakenFile,
  sheets: readonly ReadSheet[],
  how?: string,
) {
  if (!pack.imports) return failure({ code: 'import/no-imports' })
  const said = readSaid(how)
  if (!said.ok) return said
  const read = await readRows(work, pack, sheets, { said: said.value, kept: await keptSynonyms(work) })
  if (!read.ok) return read
  const { fields, units, reading } = read.value
  const keys = keysOfRows(work, pack, read.value.rows)
  const asked = keys.filter((_, at) => read.value.rows[at]?.problems.length === 0)
  const rows = await (await rowsMatcher(work, pack, fields, asked))(read.value.rows, keys)
  const paths = [...units.values()].flatMap(({ id, unitPath }): [string, string][] =>
    unitPath === null ? [] : [[id, unitPath]],
  )
  const facts = {
    units: new Map(paths),
    installed: await installedValues(work),
    rowsCheck: keepingOf(pack).rowsCheck?.(work),
  }
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = rows.slice(from, from + rowsAtOnce).filter(isGood)
    for (const { row, problems } of await checkRows(work, pack, part, facts))
      if (problems) Object.assign(row, { outcome: 'refused', problems: [...row.problems, ...problems] })
  }
  const counts: ImportCounts = { new: 0, same: 0, changed: 0, refused: 0 }
  for (const { outcome } of rows) counts[outcome]++
  for (const { sheet, problems } of rows)
    if (sheet !== '') for (const problem of problems) problem.at = `${sheet}!${problem.at ?? ''}`
  const id = rows.length === 0 ? null : await keepPreview(work, pack, file, counts, reading, { rows, keys, fields })
  return success({ import: id, sheets: read.value.sheets, counts, rows: presentRows(work, pack, rows) })
}

/** Begins the record of the import and keeps its rows. */
async function keepPreview(
  work: Work,
  pack: Pack,
  file: TakenFile,
  counts: ImportCounts,
  reading: ImportReading,
  read: Parameters<typeof keepRows>[2],
): Promise<string> {
  const unitId = (await unitOfHand(work)).id
  const values = { unitId, pack: pack.name, fileName: file.name, fileHash: file.hash, reading, ...counts }
  const [kept] = await begin(work, imports, [{ verb: 'preview', values }])
  const { id } = kept as { id: string }
  await keepRows(work, id, read)
  return id
}

const order: readonly RowOutcome[] = ['refused', 'changed', 'new', 'same']

function presentRows(work: Work, pack: Pack, rows: readonly MatchedRow[]) {
  const seesContacts = sees(work.visitor.standings, 'contact')
  const shown: MatchedRow[] = []
  for (const outcome of order)
    for (const row of rows) if (row.outcome === outcome && shown.length < shownRows) shown.push(row)
  return shown.map(({ sheet, row, outcome, problems, values }) => ({
    sheet,
    row,
    outcome,
    problems: problems.map((problem) => worded(work, problem)),
    values: maskValues(pack, values, seesContacts),
  }))
}

/** A problem with its sentence. */
function worded({ language }: Pick<Work, 'language'>, { arguments: values, ...rest }: Problem) {
  return { ...rest, message: sentence(rest.code, values ?? {}, language) }
}
