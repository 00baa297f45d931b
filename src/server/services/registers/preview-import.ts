import type { ImportCounts } from '#core/import/import-record.ts'
import type { ReadSheet } from '#core/import/sheet.ts'
import { sees } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { failure, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { TakenFile } from '../../files/file.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { sentence } from '../../words.ts'
import { keptSynonyms } from '../imports/kept-synonyms.ts'
import { begin } from '../perform.ts'
import { installedValues } from '../values/installed-values.ts'
import { checkRows } from './check-rows.ts'
import { imports, unitOfHand } from './exchange.ts'
import { keepingOf } from './keeping.ts'
import { keepRows } from './kept-rows.ts'
import { maskValues } from './mask-values.ts'
import {
  isGood,
  keyFields,
  keysOfRows,
  type MatchedRow,
  type RowKey,
  type RowOutcome,
  rowsMatcher,
} from './match-rows.ts'
import { openRows } from './read-rows.ts'
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
  const opened = await openRows(work, pack, sheets, { said: said.value, kept: await keptSynonyms(work) })
  if (!opened.ok) return opened
  const { fields, units, reading, read } = opened.value
  // Read twice, so that no more of them than a part is ever in memory: what all are known by first, then each part whole.
  const keys: RowKey[] = []
  for await (const rows of read(keyFields(pack))) for (const key of keysOfRows(work, pack, rows)) keys.push(key)
  const match = await rowsMatcher(work, pack, fields, keys)
  const paths = [...units.values()].flatMap(({ id, unitPath }): [string, string][] =>
    unitPath === null ? [] : [[id, unitPath]],
  )
  const facts = {
    units: new Map(paths),
    installed: await installedValues(work),
    rowsCheck: keepingOf(pack).rowsCheck?.(work),
  }
  const unit = await unitOfHand(work)
  const id = uuidv7(work.now)
  const kept = await keepRows(work, { id, unitPath: unit.unitPath }, fields)
  const counts: ImportCounts = { new: 0, same: 0, changed: 0, refused: 0 }
  const shown: Record<RowOutcome, ShownRow[]> = { refused: [], changed: [], new: [], same: [] }
  let at = 0
  for await (const given of read()) {
    const partKeys = keys.slice(at, at + given.length)
    at += given.length
    const rows = await match(given, partKeys)
    for (const { row, problems } of await checkRows(work, pack, rows.filter(isGood), facts))
      if (problems) Object.assign(row, { outcome: 'refused', problems: [...row.problems, ...problems] })
    for (const row of rows) {
      const { sheet, outcome, problems } = row
      counts[outcome]++
      if (sheet !== '') for (const problem of problems) problem.at = `${sheet}!${problem.at ?? ''}`
      if (counts[outcome] <= shownRows) shown[outcome].push(presentRow(work, pack, row))
    }
    await kept.add(rows, partKeys)
  }
  await kept.end()
  const values = { unitId: unit.id, pack: pack.name, fileName: file.name, fileHash: file.hash, reading, ...counts }
  if (at > 0) await begin(work, imports, [{ id, verb: 'preview', values }])
  const rows = order.flatMap((outcome) => shown[outcome]).slice(0, shownRows)
  return success({ import: at > 0 ? id : null, sheets: opened.value.sheets, counts, rows })
}

const order: readonly RowOutcome[] = ['refused', 'changed', 'new', 'same']

type ShownRow = ReturnType<typeof presentRow>

function presentRow(work: Work, pack: Pack, { sheet, row, outcome, problems, values }: MatchedRow) {
  return {
    sheet,
    row,
    outcome,
    problems: problems.map((problem) => worded(work, problem)),
    values: maskValues(pack, values, sees(work.visitor.standings, 'contact')),
  }
}

/** A problem with its sentence. */
function worded({ language }: Pick<Work, 'language'>, { arguments: values, ...rest }: Problem) {
  return { ...rest, message: sentence(rest.code, values ?? {}, language) }
}
