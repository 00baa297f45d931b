/** What the rows of a workbook would make of the records, by the checks of the forms. */
import type { Values } from '#core/field.ts'
import { columnLetter } from '#core/import/sheet.ts'
import type { Pack } from '#core/pack.ts'
import type { Problem } from '#core/problem.ts'
import type { RecordState } from '#core/record.ts'
import type { Installed } from '#core/values/dated-value.ts'
import type { Work } from '../../context.ts'
import { pathUnder } from '../perform.ts'
import { checkDoer } from './check-doer.ts'
import { onlyAsked, stateOf } from './do-act.ts'
import { keepingOf, type RowsCheck } from './keeping.ts'
import { letOthers, rowsInOneGo } from './let-others.ts'
import { changingAct, type MatchedRow } from './match-rows.ts'
import { findMany, type Written } from './write-many.ts'

/** Paths of the units within reach; those that rows open are added as these are found right. */
export type UnitPaths = Map<string, string>

/** A row that would be written, and how; or what stands against it. */
export type CheckedRow =
  | { row: MatchedRow; written: Written; problems?: undefined }
  | { row: MatchedRow; problems: Problem[] }

/** What checking needs to know: asked once for a file, so that nothing waits for the database between its rows. */
export interface RowFacts {
  units: UnitPaths
  installed: Installed
  /** What the register asks of new rows together, remembering those before. */
  rowsCheck?: RowsCheck
}

/** Checks at most `rowsAtOnce` rows that are new or changed. */
export async function checkRows(
  work: Work,
  pack: Pack,
  rows: readonly MatchedRow[],
  facts: RowFacts,
): Promise<CheckedRow[]> {
  const ids = rows.flatMap((row) => (row.outcome === 'changed' && row.id ? [row.id] : []))
  const known = ids.length > 0 ? await findMany(work, pack, ids) : new Map()
  const fresh = rows.filter((row) => row.outcome === 'new')
  const together = new Map((await facts.rowsCheck?.(fresh))?.map((each, at) => [fresh[at], each]))
  const checked: CheckedRow[] = []
  for (const row of rows) {
    if (checked.length % rowsInOneGo === 0) await letOthers()
    checked.push(
      row.outcome === 'new'
        ? checkNew(work, pack, row, facts, together.get(row))
        : await checkChanged(work, pack, row, known, facts),
    )
  }
  return checked
}

function checkNew(
  work: Work,
  pack: Pack,
  row: MatchedRow,
  { units, installed }: RowFacts,
  together: { values: Values; problems: readonly Problem[] } = { values: row.values, problems: [] },
): CheckedRow {
  const verb = pack.imports?.act as string
  const missing = (pack.acts[verb]?.asks ?? []).filter((name) => row.values[name] === undefined)
  const required = missingFields(pack, row, missing)
  const unitId = row.values[pack.holder] as string | undefined
  const above = unitId === undefined ? undefined : units.get(unitId)
  if (unitId !== undefined && above === undefined)
    required.push({ code: 'import/row-above-refused', at: cellOf(row, pack.holder) })
  if (unitId === undefined || above === undefined) return { row, problems: required }
  const { id } = row
  const given = onlyAsked(pack, verb, together.values)
  const { state, problems } = stateOf(work, pack, verb, given, { id, unitId, before: null }, installed)
  const all = [...required, ...located(row, [...problems, ...together.problems])]
  if (all.length > 0) return { row, problems: all }
  const { stored, rowsAreUnits } = keepingOf(pack)
  const unitPath = pathUnder(stored, above, state)
  if (rowsAreUnits) units.set(id, unitPath)
  return { row, written: { before: null, after: state, given, unitPath } }
}

async function checkChanged(
  work: Work,
  pack: Pack,
  row: MatchedRow,
  known: ReadonlyMap<string, RecordState & { unitPath: string }>,
  { installed }: RowFacts,
): Promise<CheckedRow> {
  const verb = changingAct(pack) as string
  const record = known.get(row.id as string)
  if (!record) return { row, problems: [{ code: 'import/no-such-record', at: `A${row.row}` }] }
  const { unitPath, ...before } = record
  const act = pack.acts[verb]
  const asked = (act?.asks ?? []).filter((name) => row.values[name] !== undefined)
  const given: Values = Object.fromEntries([...asked, ...(row.differs ?? [])].map((name) => [name, row.values[name]]))
  const missing = (act?.asks ?? []).filter((name) => given[name] === undefined)
  const { state, problems } = stateOf(
    work,
    pack,
    verb,
    given,
    { id: before.id, unitId: before.unitId, before },
    installed,
  )
  const all = [
    ...missingFields(pack, row, missing),
    ...located(row, problems),
    ...(await checkDoer(work, pack, verb, before.id)),
  ]
  return all.length > 0 ? { row, problems: all } : { row, written: { before, after: state, given, unitPath } }
}

/** Problems of fields, at their cells. */
function located(row: MatchedRow, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, at: cellOf(row, problem.at) }))
}

/** The cell of a field; the first of the row where the workbook has no column for it. */
function cellOf({ row, places }: MatchedRow, name: string | undefined): string {
  return `${columnLetter((name && places.get(name)) || 0)}${row}`
}

/** Fields that must be given and are not. */
function missingFields(pack: Pack, row: MatchedRow, names: readonly string[]): Problem[] {
  return names.map((name) => ({
    code: 'import/required',
    at: cellOf(row, name),
    arguments: { heading: pack.words.fields[name]?.zh ?? name },
  }))
}
