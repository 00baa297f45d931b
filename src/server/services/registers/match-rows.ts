/** Which rows of a workbook are new, which are known and the same, and which differ from what is kept. */
import { getTableColumns } from 'drizzle-orm'
import type { Field } from '#core/field.ts'
import { covers, may } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import type { Problem } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { type KeyedRow, recordsByKey } from '../../storage/queries/pack-rows.ts'
import { keepingOf } from './keeping.ts'
import { letOthers, rowsInOneGo } from './let-others.ts'
import type { GivenRow } from './read-rows.ts'
import { sealable } from './stored-pack.ts'

export type RowOutcome = 'new' | 'same' | 'changed' | 'refused'

/** A row with what it would do. `id` is that of the record it meets, or of the one it would begin. */
export interface MatchedRow extends GivenRow {
  outcome: RowOutcome
  /** Fields that differ from the record. */
  differs?: string[]
}

/** Whether a row would be taken. */
export const isGood = ({ outcome }: MatchedRow) => outcome === 'new' || outcome === 'changed'

/** What a row is known by: the key of the import, and the pack's unique fields where these are others and the row has them all. */
export interface RowKey {
  key: string
  unique?: string
}

/** Fields by which rows are known. */
export const keyFields = (pack: Pack): string[] => [...(pack.imports?.key ?? []), ...otherUnique(pack)]

/** What rows are known by, in their order. */
export function keysOfRows(work: Work, pack: Pack, rows: readonly GivenRow[]): RowKey[] {
  const textOf = textReader(work, pack)
  const key = pack.imports?.key ?? []
  const unique = otherUnique(pack)
  const text = ({ values }: GivenRow, names: readonly string[]) =>
    joined(names.map((name) => textOf(name, values[name])))
  return rows.map((row) => ({
    key: text(row, key),
    ...(unique.length > 0 && unique.every((name) => row.values[name] !== undefined)
      ? { unique: text(row, unique) }
      : {}),
  }))
}

/** Fields by which a pack says that there is one already, where they are not the key of the import. */
function otherUnique({ unique = [], imports }: Pack): readonly string[] {
  return unique.every((name) => imports?.key.includes(name)) ? [] : unique
}

/** Matches rows with their keys against the records and against the rows before them. */
export type MatchRows = (rows: readonly GivenRow[], keys: readonly RowKey[]) => Promise<MatchedRow[]>

/** Finds the records within reach that have one of the keys, once for all rows: they are matched against what was found. */
export async function rowsMatcher(
  work: Work,
  pack: Pack,
  fields: readonly string[],
  keys: readonly RowKey[],
): Promise<MatchRows> {
  const key = pack.imports?.key ?? []
  const textOf = textReader(work, pack)
  const seen = fields.filter((name) => !key.includes(name))
  const known = await findKnown(
    work,
    pack,
    key,
    seen,
    keys.map((each) => each.key),
  )
  const isDouble = await doublesFinder(work, pack, keys)
  const first = new Map<string, string>()
  const matchRow = (row: GivenRow, { key, unique }: RowKey): MatchedRow => {
    const refuse = (problem?: Problem): MatchedRow => ({
      ...row,
      outcome: 'refused',
      problems: problem ? [...row.problems, problem] : row.problems,
    })
    if (row.problems.length > 0) return refuse()
    const earlier = first.get(key)
    const at = `A${row.row}`
    if (earlier !== undefined) return refuse({ code: 'import/doubled', at, arguments: { row: earlier } })
    first.set(key, row.sheet === '' ? String(row.row) : `${row.sheet}!${row.row}`)
    const record = known.get(key)
    if (record === 'several') return refuse({ code: 'import/several-records', at })
    if (record === undefined) {
      if (pack.acts[pack.imports?.act ?? '']?.from !== 'new') return refuse({ code: 'import/no-such-record', at })
      const doubled = unique && isDouble(unique)
      return doubled ? refuse({ ...doubled, at }) : { ...row, outcome: 'new' }
    }
    const differs = seen.filter((name, n) => {
      const value = row.values[name]
      return value !== undefined && !sameText(pack.fields[name] as Field, textOf(name, value), record.seen[n] ?? null)
    })
    if (differs.length === 0) return { ...row, outcome: 'same', id: record.id }
    const problem = whyNotChanged(work, pack, record, differs)
    return problem ? refuse({ ...problem, at }) : { ...row, outcome: 'changed', id: record.id, differs }
  }
  return async (rows, keysOfRows) => {
    const matched: MatchedRow[] = []
    for (const row of rows) {
      if (matched.length % rowsInOneGo === 0) await letOthers()
      matched.push(matchRow(row, keysOfRows[matched.length] as RowKey))
    }
    return matched
  }
}

/** Says of new rows whether a record or a row before them has the same values in the unique fields. */
async function doublesFinder(
  work: Work,
  pack: Pack,
  keys: readonly RowKey[],
): Promise<(unique: string) => Problem | undefined> {
  const names = otherUnique(pack)
  const asked = keys.flatMap(({ unique }) => (unique ? [unique] : []))
  const known = asked.length > 0 ? await findKnown(work, pack, names, [], asked) : new Map()
  const seen = new Set<string>()
  const fields = names.map((name) => pack.words.fields[name]?.[work.language] ?? name).join('、')
  return (unique) => {
    if (known.has(unique) || seen.has(unique)) return { code: 'register/doubled', arguments: { fields } }
    seen.add(unique)
    return undefined
  }
}

/** The act by which a row changes a record that exists. */
export function changingAct(pack: Pack): string | undefined {
  const { imports } = pack
  if (!imports) return undefined
  return imports.changes ?? (pack.acts[imports.act]?.from === 'new' ? undefined : imports.act)
}

function whyNotChanged(work: Work, pack: Pack, record: KeyedRow, differs: readonly string[]): Problem | undefined {
  const verb = changingAct(pack)
  const act = verb === undefined ? undefined : pack.acts[verb]
  const names: readonly string[] = [...(act?.asks ?? []), ...(act?.allows ?? [])]
  const { visitor, context } = work
  if (!act || !differs.every((name) => names.includes(name))) return { code: 'import/not-to-be-changed' }
  if (!may(visitor.standings, `${pack.name}.${verb}`, context.city.path, record.unit_path, context.policy))
    return { code: 'wire/not-allowed', arguments: { right: `${pack.name}.${verb}` } }
  if (act.from !== 'new' && act.from.includes(record.state)) return undefined
  return { code: 'register/not-from-here', arguments: { state: pack.words.states[record.state]?.zh ?? record.state } }
}

async function findKnown(
  { tx, context, extent }: Work,
  pack: Pack,
  key: readonly string[],
  seen: readonly string[],
  keys: readonly string[],
): Promise<Map<string, KeyedRow | 'several'>> {
  const { table, sealed } = keepingOf(pack).stored
  const columns = getTableColumns(table) as unknown as Record<string, { name: string }>
  const columnOf = (name: string) => (columns[sealed.includes(name) ? `${name}Index` : name] as { name: string }).name
  const known = new Map<string, KeyedRow | 'several'>()
  const distinct = [...new Set(keys)]
  const texts = key.length === 1 ? [distinct] : key.map((_, at) => distinct.map((each) => parted(each)[at] as string))
  const wanted = { key: key.map(columnOf), seen: seen.map(columnOf) }
  for await (const rows of recordsByKey(tx, table, context.city.id, wanted, texts))
    for (const row of rows) {
      if (!covers(extent, row.unit_path)) continue
      const id = joined(row.key)
      known.set(id, known.has(id) ? 'several' : row)
    }
  return known
}

const mark = '\u001f'
const joined = (key: readonly string[]) => key.join(mark)
const parted = (key: string) => key.split(mark)

/** A value as its column shows it in text; of a sealed field its blind index, so that nothing is opened. */
function textReader({ context }: Work, pack: Pack) {
  const { sealed } = keepingOf(pack).stored
  return (name: string, value: unknown): string => {
    if (value === undefined || value === null) return ''
    return sealed.includes(name) ? context.keyring.blindIndex(`${pack.name}.${name}`, sealable(value)) : String(value)
  }
}

function sameText(field: Field, given: string, kept: string | null): boolean {
  if (given === kept) return true
  const isNumber = field.kind === 'number' || field.kind === 'money' || field.kind === 'year'
  return isNumber && kept !== null && field.class !== 'personal' && Number(given) === Number(kept)
}
