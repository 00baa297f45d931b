/** Lists as they are compared: what each line says by the fields of a register, without opening anything that is sealed. */
import type { ListedPerson } from '#algorithms/listed-persons.ts'
import type { Field, Values } from '#core/field.ts'
import { cellIsEmpty } from '#core/import/convert-cell.ts'
import { cellsOf } from '#core/import/sheet.ts'
import { sees } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../../context.ts'
import { unitNames } from '../../unit-names.ts'
import { shownValue } from '../export-records.ts'
import { keepingOf } from '../keeping.ts'
import { conditionOf, pageAfter, type RecordFilter, readStates } from '../list-records.ts'
import { maskValues } from '../mask-values.ts'
import type { GivenRow, GivenRows } from '../read-rows.ts'
import type { Row } from '../record-order.ts'
import { sealable } from '../stored-pack.ts'

/** A line of a list: where it stands (a row of a workbook, the id of a record), what is shown of it, and what is compared. */
export interface ListedLine {
  at: string
  title: string
  /** As whoever compares may see it, in words. */
  shown: Record<string, string>
  person: ListedPerson
}

/** Fields that tell one record from another, as far as the register has them. */
export function tellingFields(pack: Pack): { number: string | undefined; birth: string | undefined } {
  const find = (wanted: (field: Field) => boolean) =>
    Object.keys(pack.fields).find((name) => wanted(pack.fields[name] as Field))
  return {
    number: find(({ kind }) => kind === 'identity') ?? find(({ kind }) => kind === 'code'),
    birth: find((field) => field.kind === 'day' && field.class === 'personal'),
  }
}

/** Fields of a comparison that are masked for whoever makes it. */
export function maskedOf({ visitor }: Pick<Work, 'visitor'>, pack: Pack, fields: readonly string[]): string[] {
  const seesContacts = sees(visitor.standings, 'contact')
  return fields.filter((name) => {
    const { class: fieldClass = 'open' } = pack.fields[name] as Field
    return fieldClass === 'personal' || (fieldClass === 'contact' && !seesContacts)
  })
}

/** The rows of a workbook as lines, part by part; what a cell says counts also where an import would refuse it. */
export async function* linesOfRows(
  work: Work,
  pack: Pack,
  { read, fields }: Pick<GivenRows, 'read' | 'fields'>,
): AsyncIterable<ListedLine[]> {
  const seesContacts = sees(work.visitor.standings, 'contact')
  const line = ({ sheet, row, text, places, values }: GivenRow, units: ReadonlyMap<string, string>): ListedLine => {
    const cells = cellsOf(text)
    const said: Values = {}
    const given: Values = {}
    for (const name of fields) {
      const cell = cells[places.get(name) ?? -1] ?? ''
      const value = values[name]
      const isUnit = pack.fields[name]?.kind === 'unit'
      if (value === undefined && (cellIsEmpty(cell) || cell.includes('***'))) continue
      // A unit that nobody knows says nothing of where somebody belongs.
      given[name] = isUnit ? (units.get(value as string) ?? null) : value === undefined ? cell.trim() : value
      said[name] = cell === '' ? (given[name] ?? null) : cell
    }
    const shown = Object.entries(maskValues(pack, said, seesContacts)).filter(([, value]) => value !== null)
    return {
      at: sheet === '' ? String(row) : `${sheet}!${row}`,
      title: String(given[pack.title] ?? ''),
      shown: Object.fromEntries(shown.map(([name, value]) => [name, String(value)])),
      person: personOf(pack, fields, given, (name, value) => compared(work, pack, name, value)),
    }
  }
  for await (const rows of read()) {
    const values = rows.map((row) => row.values)
    const units = await namesOfUnits(work, pack, fields, values)
    yield rows.map((row) => line(row, units))
  }
}

/** Records of one page. */
const pageRecords = 2000

/** A page of the records of a register within reach as lines, read with `fields` that the other list has too. */
export async function pageOfLines(
  work: Work,
  pack: Pack,
  fields: readonly string[],
  filter: Omit<RecordFilter, 'limit'>,
): Promise<Outcome<{ lines: ListedLine[]; next: string | undefined }>> {
  const condition = await conditionOf(work, pack, filter)
  if (!condition.ok) return condition
  const { rows, next } = await pageAfter(work, pack, { ...filter, limit: pageRecords }, condition.value)
  const states = await readStates(work, pack, rows)
  const values = states.map((state) => state.values)
  const units = await namesOfUnits(work, pack, fields, values)
  const seesContacts = sees(work.visitor.standings, 'contact')
  const { sealed } = keepingOf(pack).stored
  const lines = states.map((state, i): ListedLine => {
    const row = rows[i] as Row
    const given: Values = {}
    for (const name of fields) {
      const value = state.values[name]
      given[name] = pack.fields[name]?.kind === 'unit' ? (units.get(value as string) ?? null) : value
    }
    return {
      at: state.id,
      title: String(state.values[pack.title] ?? ''),
      shown: shownOf(work, pack, fields, state, units, seesContacts),
      // Of what is sealed the blind index says enough; what is masked by who reads was opened.
      person: personOf(pack, fields, given, (name, value) =>
        sealed.includes(name) && pack.fields[name]?.class === 'personal'
          ? ((row[`${name}Index`] as string | null) ?? null)
          : compared(work, pack, name, value),
      ),
    }
  })
  return success({ lines, next })
}

function shownOf(
  { language }: Work,
  pack: Pack,
  fields: readonly string[],
  { values }: PackState,
  units: ReadonlyMap<string, string>,
  seesContacts: boolean,
): Record<string, string> {
  const masked = maskValues(pack, values, seesContacts)
  const shown: Record<string, string> = {}
  for (const name of fields) {
    const value = shownValue(pack, name, masked, (id) => units.get(id) ?? '', language)
    if (value !== null && value !== '') shown[name] = String(value)
  }
  return shown
}

function personOf(
  pack: Pack,
  fields: readonly string[],
  given: Values,
  read: (name: string, value: unknown) => string | number | boolean | null,
): ListedPerson {
  const { number, birth } = tellingFields(pack)
  const textOf = (name: string | undefined) => {
    const value = name !== undefined && fields.includes(name) ? read(name, given[name]) : null
    return value === null ? null : String(value)
  }
  const others = fields.filter((name) => ![number, birth, pack.title, pack.holder].includes(name))
  return {
    identity: textOf(number),
    name: textOf(pack.title) ?? '',
    birth: textOf(birth),
    school: textOf(pack.holder),
    values: Object.fromEntries(others.filter((name) => name in given).map((name) => [name, read(name, given[name])])),
  }
}

/** A value in the form in which both lists have it: of a personal one its blind index. */
function compared({ context }: Work, pack: Pack, name: string, value: unknown): string | number | boolean | null {
  if (value === undefined || value === null || value === '') return null
  const field = pack.fields[name] as Field
  if (field.class === 'personal') return context.keyring.blindIndex(`${pack.name}.${name}`, sealable(value))
  if (typeof value === 'boolean') return value
  if (field.kind === 'number' || field.kind === 'money' || field.kind === 'year') {
    const number = Number(value)
    return Number.isNaN(number) ? String(value) : number
  }
  return String(value).normalize('NFKC').trim()
}

async function namesOfUnits(work: Work, pack: Pack, fields: readonly string[], values: readonly Values[]) {
  const unitFields = fields.filter((name) => pack.fields[name]?.kind === 'unit')
  const ids = new Set(values.flatMap((each) => unitFields.map((name) => (each[name] as string | undefined) ?? null)))
  const names = new Map<string, string>()
  for (const [id, { name }] of await unitNames(work, ids)) names.set(id, name)
  return names
}
