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

/** Matches rows against the records within reach by the key of the import, and against each other. */
export async function matchRows(
  work: Work,
  pack: Pack,
  rows: readonly GivenRow[],
  fields: readonly string[],
): Promise<MatchedRow[]> {
  const key = pack.imports?.key ?? []
  const textOf = textReader(work, pack)
  const seen = fields.filter((name) => !key.includes(name))
  const texts = rows.map((row) => key.map((name) => textOf(name, row.values[name])))
  const known = await findKnown(
    work,
    pack,
    key,
    seen,
    texts.filter((_, i) => rows[i]?.problems.length === 0),
  )
  const first = new Map<string, string>()
  const matchRow = (row: GivenRow, i: number): MatchedRow => {
    const refuse = (problem?: Problem): MatchedRow => ({
      ...row,
      outcome: 'refused',
      problems: problem ? [...row.problems, problem] : row.problems,
    })
    if (row.problems.length > 0) return refuse()
    const id = joined(texts[i] as string[])
    const earlier = first.get(id)
    const at = `A${row.row}`
    if (earlier !== undefined) return refuse({ code: 'import/doubled', at, arguments: { row: earlier } })
    first.set(id, row.sheet === '' ? String(row.row) : `${row.sheet}!${row.row}`)
    const record = known.get(id)
    if (record === 'several') return refuse({ code: 'import/several-records', at })
    if (record === undefined)
      return pack.acts[pack.imports?.act ?? '']?.from === 'new'
        ? { ...row, outcome: 'new' }
        : refuse({ code: 'import/no-such-record', at })
    const differs = seen.filter((name, n) => {
      const value = row.values[name]
      return value !== undefined && !sameText(pack.fields[name] as Field, textOf(name, value), record.seen[n] ?? null)
    })
    if (differs.length === 0) return { ...row, outcome: 'same', id: record.id }
    const problem = whyNotChanged(work, pack, record, differs)
    return problem ? refuse({ ...problem, at }) : { ...row, outcome: 'changed', id: record.id, differs }
  }
  const matched: MatchedRow[] = []
  for (const row of rows) {
    if (matched.length % rowsInOneGo === 0) await letOthers()
    matched.push(matchRow(row, matched.length))
  }
  return refuseDoubles(work, pack, matched)
}

/** New rows of which the pack says that there is one already, where that is told by other fields than the key of the import. */
async function refuseDoubles(work: Work, pack: Pack, rows: MatchedRow[]): Promise<MatchedRow[]> {
  const { unique } = pack
  if (!unique || unique.every((name) => pack.imports?.key.includes(name))) return rows
  const textOf = textReader(work, pack)
  const textsOf = (row: MatchedRow) => unique.map((name) => textOf(name, row.values[name]))
  const asked = rows.filter((row) => row.outcome === 'new' && unique.every((name) => row.values[name] !== undefined))
  const known = await findKnown(work, pack, unique, [], asked.map(textsOf))
  const seen = new Set<string>()
  const doubles = new Set(
    asked.filter((row) => {
      const id = joined(textsOf(row))
      const double = known.has(id) || seen.has(id)
      seen.add(id)
      return double
    }),
  )
  const fields = unique.map((name) => pack.words.fields[name]?.[work.language] ?? name).join('、')
  return rows.map((row) =>
    doubles.has(row)
      ? {
          ...row,
          outcome: 'refused',
          problems: [{ code: 'register/doubled', at: `A${row.row}`, arguments: { fields } }],
        }
      : row,
  )
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
  keys: readonly (readonly string[])[],
): Promise<Map<string, KeyedRow | 'several'>> {
  const { table, sealed } = keepingOf(pack).stored
  const columns = getTableColumns(table) as unknown as Record<string, { name: string }>
  const columnOf = (name: string) => (columns[sealed.includes(name) ? `${name}Index` : name] as { name: string }).name
  const known = new Map<string, KeyedRow | 'several'>()
  const distinct = [...new Map(keys.map((each) => [joined(each), each])).values()]
  const wanted = { key: key.map(columnOf), seen: seen.map(columnOf) }
  for await (const rows of recordsByKey(tx, table, context.city.id, wanted, distinct))
    for (const row of rows) {
      if (!covers(extent, row.unit_path)) continue
      const id = joined(row.key)
      known.set(id, known.has(id) ? 'several' : row)
    }
  return known
}

const joined = (key: readonly string[]) => key.join('\u001f')

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
