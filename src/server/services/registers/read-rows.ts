/** The rows of a workbook as values of a pack's fields, each with everything that is wrong with it. */
import { and, eq, inArray } from 'drizzle-orm'
import { fieldShape, type SheetRead, type SheetsSaid } from '#api/pack-shapes.ts'
import { checkField } from '#core/check-field.ts'
import type { Values } from '#core/field.ts'
import { type ImportColumn, importColumns } from '#core/import/columns.ts'
import { type Conversion, type Converted, cellIsEmpty, conversionOf, type FindUnit } from '#core/import/convert-cell.ts'
import type { ImportReading } from '#core/import/import-record.ts'
import type { OfferedProfile } from '#core/import/profiles/profile.ts'
import { cellsOf, columnLetter, type ReadSheet } from '#core/import/sheet.ts'
import { codesOf, offeredProfiles, readSheet, type SheetReading } from '#core/import/sheet-reading.ts'
import type { KeptSynonym } from '#core/import/synonym.ts'
import { unitFinder } from '#core/import/unit-names.ts'
import type { Pack } from '#core/pack.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { aliasTable, unitTable } from '../../storage/tables/organisation.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { keepingOf } from './keeping.ts'
import { letOthers, rowsInOneGo } from './let-others.ts'
import { openedUnits } from './opened-units.ts'

/** One row: where it stands, what it says, and what is wrong with that. */
export interface GivenRow {
  /** Of the record that it would begin. */
  id: string
  /** Empty where only one sheet is read. */
  sheet: string
  /** Row of its sheet as spreadsheets count, from 1. */
  row: number
  values: Values
  problems: Problem[]
  /** The row as the sheet has it. */
  text: string
  /** Field -> place of its column in the sheet, from 0. */
  places: ReadonlyMap<string, number>
}

/** Rows of a workbook, the fields that it has columns for, and how its sheets are read. */
export interface GivenRows {
  fields: string[]
  units: Map<string, UnitFacts>
  sheets: SheetRead[]
  reading: ImportReading
  /** How many rows there are. */
  count: number
  /**
   * Reads the rows part by part, so that they are never whole in memory; as often as they are wanted. `names`: no more than these fields
   * is wanted of them.
   */
  read(names?: readonly string[]): AsyncIterable<GivenRow[]>
}

/** Rows of one part. */
export const rowsAtOnce = 1000

/** How a workbook is to be read: what somebody said of it, and the synonyms that officers keep. */
export interface HowRead {
  said: SheetsSaid
  kept: readonly KeptSynonym[]
}

/** What an import has to know of a unit; one that a row would open has no path before that row is found right. */
export interface UnitFacts {
  id: string
  parentId: string | null
  name: string
  kind: string
  to: string | null
  unitPath: string | null
}

/** Cells of a column say the same again and again: what they mean is found out once. */
const remembered = 5000

/** A sheet that is taken, how it is read, and which of its lines are rows. */
interface TakenSheet {
  sheet: ReadSheet
  reading: SheetReading
  lines: number[]
}

/** Opens the sheets whose headings mean fields of the register; a workbook without any headings is told which are wanted. */
export async function openRows(
  work: Work,
  pack: Pack,
  sheets: readonly ReadSheet[],
  { said, kept }: HowRead,
): Promise<Outcome<GivenRows>> {
  const units = await unitsWithin(work)
  const known = new Map<string, UnitFacts>(units)
  const finder = unitFinder([...units.values()].map(({ id, names, codes }) => ({ id, names, codes })))
  const conversionBy = (find: FindUnit) => (column: ImportColumn, offered: OfferedProfile | undefined) =>
    withMemory(checked(column, conversionOf(column.field, find, codesOf(pack, offered, kept, column.name)), known))
  const forAll = valuesForAll(pack, said.all, (column) => conversionBy(finder)(column, undefined))
  if (!forAll.ok) return forAll
  const { value: alike } = forAll

  const readings = sheets.map((sheet) => ({ sheet, reading: readSheet(pack, sheet, kept, said.sheets[sheet.name]) }))
  const taken = readings.flatMap(({ sheet, reading }): TakenSheet[] =>
    reading && !said.sheets[sheet.name]?.skip && reading.columns.some(({ fields }) => fields.length > 0)
      ? [{ sheet, reading, lines: linesOf(sheet, reading) }]
      : [],
  )
  const counts = new Map(taken.map(({ sheet, lines }) => [sheet, lines.length]))
  const count = taken.reduce((sum, { lines }) => sum + lines.length, 0)
  const present = readings.map(({ sheet, reading }) =>
    presentSheet(pack, sheet, reading, { rows: counts.get(sheet) ?? 0, skipped: !counts.has(sheet), all: said.all }),
  )
  if (readings.every(({ reading }) => reading === undefined))
    return failure({ code: 'import/no-heading', at: 'file', arguments: { headings: wantedHeadings(pack) } })
  if (taken.length > 0 && count === 0) return failure({ code: 'import/no-rows', at: 'file' })

  const named = taken.flatMap(({ reading }) => reading.columns.flatMap(({ fields }) => fields.map(({ name }) => name)))
  // Rows that open units are the same units each time; of others the ids would weigh more than the file.
  const ids: string[] = []
  const { rowsAreUnits } = keepingOf(pack)
  async function* read(names?: readonly string[]): AsyncIterable<GivenRow[]> {
    const opened = rowsAreUnits ? openedUnits(finder, known) : undefined
    const conversion = conversionBy(opened?.find ?? finder)
    let [part, at]: [GivenRow[], number] = [[], 0]
    for (const { sheet, reading, lines } of taken) {
      const offered = offeredProfiles(pack).find((each) => each.profile.name === reading.profile)
      const readers = reading.columns.flatMap(({ at, fields }) =>
        fields
          // What a row opens others name by more than its key.
          .filter(({ name }) => !names || opened || names.includes(name))
          .map((column) => ({ at, letter: columnLetter(at), column, convert: conversion(column, offered) })),
      )
      const places = new Map(readers.map(({ at, column }) => [column.name, at]))
      for (const line of lines) {
        if (at % rowsInOneGo === 0) await letOthers()
        if (opened) ids[at] ??= uuidv7(work.now)
        const place = { id: ids[at] ?? uuidv7(work.now), sheet: taken.length > 1 ? sheet.name : '', row: line + 1 }
        const row = readRow(work, pack, place, sheet.rows[line] as string, readers, places, alike)
        opened?.add(row.id, row.values)
        part.push(row)
        at++
        if (part.length < rowsAtOnce) continue
        yield part
        part = []
      }
    }
    if (part.length > 0) yield part
  }
  return success({
    fields: [...new Set([...named, ...Object.keys(alike)])],
    units: known,
    sheets: present,
    reading: {
      profiles: [...new Set(taken.map(({ reading }) => reading.profile ?? pack.name))],
      mapped: taken.flatMap(({ reading }) => reading.mapped),
    },
    count,
    read,
  })
}

/** Lines of a sheet that are rows of its table, from 0. */
function linesOf(sheet: ReadSheet, { row: last }: SheetReading): number[] {
  const lines: number[] = []
  for (let at = last + 1; at < sheet.rows.length; at++) {
    const text = sheet.rows[at] as string
    if (text !== '' && !isTotal(text)) lines.push(at)
  }
  return lines
}

/** Values that were said to hold in every row. */
function valuesForAll(
  pack: Pack,
  all: Readonly<Record<string, string>>,
  conversion: (column: ImportColumn) => Checked,
): Outcome<Values> {
  const values: Values = {}
  const problems: Problem[] = []
  for (const column of importColumns(pack)) {
    const text = all[column.name]
    if (text === undefined || text === '') continue
    const meaning = conversion(column)(text)
    if ('value' in meaning) values[column.name] = meaning.value
    else problems.push({ ...meaning.problem, at: `how.all.${column.name}` })
  }
  return problems.length > 0 ? failure(...problems) : success(values)
}

/** Fields without which a row is refused. */
function isWanted(pack: Pack, { required, name }: ImportColumn): boolean {
  return required || (pack.imports?.key.includes(name) ?? false)
}

function wantedHeadings(pack: Pack): string {
  const wanted = importColumns(pack).filter((column) => isWanted(pack, column))
  return wanted.map(({ heading }) => heading).join('、')
}

function presentSheet(
  pack: Pack,
  { name }: ReadSheet,
  reading: SheetReading | undefined,
  { rows, skipped, all }: { rows: number; skipped: boolean; all: Readonly<Record<string, string>> },
): SheetRead {
  const columns = (reading?.columns ?? []).map(({ at, heading, fields }) => ({
    letter: columnLetter(at),
    heading,
    fields: fields.map((field) => field.name),
  }))
  const has = new Set([...columns.flatMap(({ fields }) => fields), ...Object.keys(all).filter((field) => all[field])])
  const missing = importColumns(pack).filter((column) => isWanted(pack, column) && !has.has(column.name))
  return {
    name,
    profile: reading?.profile ?? pack.name,
    row: reading ? reading.row + 1 : 0,
    rows,
    skipped,
    columns,
    missing: missing.map((column) => column.name),
  }
}

interface ColumnReader {
  at: number
  letter: string
  column: ImportColumn
  convert: Checked
}

/** A conversion whose refusal is a whole problem. */
type Checked = (text: string) => Meaning

type Meaning = { value: unknown } | { problem: Omit<Problem, 'at'> }

function readRow(
  { now }: Pick<Work, 'now'>,
  pack: Pack,
  place: Pick<GivenRow, 'id' | 'sheet' | 'row'>,
  line: string,
  readers: readonly ColumnReader[],
  places: ReadonlyMap<string, number>,
  forAll: Values,
): GivenRow {
  const { row } = place
  const cells = cellsOf(line)
  const values: Values = { ...forAll }
  const problems: Problem[] = []
  for (const { at, letter, column, convert } of readers) {
    const text = cells[at] ?? ''
    if (cellIsEmpty(text) || isMasked(column, text)) continue
    const converted = convert(text)
    if ('value' in converted) values[column.name] = converted.value
    else problems.push({ ...converted.problem, at: `${letter}${row}` })
  }
  // A row that is refused here is checked no further, so that everything is said at once.
  if (problems.length > 0)
    for (const { letter, column } of readers) {
      const value = values[column.name]
      if (value !== undefined)
        problems.push(
          ...checkField(column.name, column.field, value, now).map((problem) => ({
            ...problem,
            at: `${letter}${row}`,
          })),
        )
    }
  const key = pack.imports?.key ?? []
  if (problems.length === 0 && key.length > 0 && key.every((name) => values[name] === undefined))
    problems.push({
      code: 'import/key-missing',
      at: `A${row}`,
      arguments: { headings: key.map((name) => pack.words.fields[name]?.zh ?? name).join('、') },
    })
  return { ...place, values, problems, text: line, places }
}

/** A masked value of an export says that there is one, not what it is. */
function isMasked({ field }: ImportColumn, text: string): boolean {
  return field.class !== undefined && field.class !== 'open' && text.includes('***')
}

/** Lines that add up, and the line of names below the table, are no records. */
function isTotal(text: string): boolean {
  const [first = '', second = ''] = cellsOf(text).filter((cell) => cell !== '')
  return (
    /^(合\s*计|总\s*计|小\s*计|total)$/i.test(first) ||
    /^(填报单位|填表人|填报人|审核人|注|备注|说明)[:：]|^导出人：|^Exported by /.test(first + second)
  )
}

function withMemory(convert: Checked): Checked {
  const known = new Map<string, Meaning>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const converted = convert(text)
    if ('value' in converted && known.size < remembered) known.set(text, converted)
    return converted
  }
}

/** The conversion with the shape that the field has at every other door, and what a unit must be here. */
function checked(column: ImportColumn, convert: Conversion, units: ReadonlyMap<string, UnitFacts>): Checked {
  const shape = fieldShape(column.field)
  const { field } = column
  const choices = field.kind === 'choice' ? field.of.length : 0
  return (text): Meaning => {
    const shown = text.slice(0, 40)
    const converted: Converted = convert(text)
    if ('wrong' in converted)
      return {
        problem: { code: converted.wrong, arguments: { text: shown, ...(choices ? { choices: listed(column) } : {}) } },
      }
    const { value } = converted
    if (field.kind === 'unit') {
      const unit = units.get(value as string) as UnitFacts
      if (unit.to !== null) return { problem: { code: 'register/unit-closed', arguments: { unit: unit.name } } }
      if (field.kinds && !(field.kinds as readonly string[]).includes(unit.kind))
        return { problem: { code: 'register/unit-of-other-kind', arguments: { unit: unit.name } } }
    }
    const shaped = shape.safeParse(value)
    return shaped.success
      ? { value: shaped.data }
      : { problem: { code: 'import/wrong-value', arguments: { text: shown } } }
  }
}

function listed({ choices }: ImportColumn): string {
  return (choices ?? []).slice(0, 12).join('、')
}

/** Units within reach with everything that they are called. */
async function unitsWithin({ tx, context, extent }: Work) {
  const within = await tx.orm
    .select({
      id: unitTable.id,
      parentId: unitTable.parentId,
      name: unitTable.name,
      shortName: unitTable.shortName,
      code: unitTable.code,
      kind: unitTable.kind,
      to: unitTable.to,
      unitPath: unitTable.unitPath,
    })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inExtent(extent, unitTable.unitPath)))
  const units = new Map(
    within.map(({ shortName, code, ...unit }) => [
      unit.id,
      { ...unit, names: [unit.name, shortName], codes: [code, unit.id] },
    ]),
  )
  const ids = [...units.keys()]
  for (let from = 0; from < ids.length; from += 5000)
    for (const alias of await tx.orm
      .select({ unitId: aliasTable.unitId, name: aliasTable.name })
      .from(aliasTable)
      .where(and(eq(aliasTable.cityId, context.city.id), inArray(aliasTable.unitId, ids.slice(from, from + 5000)))))
      units.get(alias.unitId)?.names.push(alias.name)
  return units
}
