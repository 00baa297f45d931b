import type { Field, Values } from '#core/field.ts'
import { sees } from '#core/may.ts'
import { mediaTypes } from '#core/media-types.ts'
import type { Pack } from '#core/pack.ts'
import { success } from '#core/problem.ts'
import { word } from '#documents/words.ts'
import {
  type ListColumn,
  type ListDocument,
  rowsWithLayout,
  writeLongWorkbook,
  writeWorkbook,
} from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import { unitNames } from '../unit-names.ts'
import { exportMark, recordExport } from './export-mark.ts'
import { keepingOf } from './keeping.ts'
import { conditionOf, pagesOf, type RecordFilter, readStates } from './list-records.ts'
import { maskValues } from './mask-values.ts'

/** Rows that are read and written at once. */
const pageRows = 2000

/** The list as a workbook: what the list shows and no more; taking it is an act, and the workbook says by whom. */
export async function exportRecords(work: Work, pack: Pack, filter: RecordFilter) {
  const { language } = work
  const condition = await conditionOf(work, pack, filter)
  if (!condition.ok) return condition
  const mark = await exportMark(work, pack.name)
  const fields = exportedFields(pack)
  const lines = linesOf(work, pack, fields, pagesOf(work, pack, { ...filter, limit: pageRows }, condition.value))
  const document = {
    ...layoutOf(pack, fields, language),
    filled: mark.filled,
    watermark: mark.watermark,
  }
  const { content, rows } = await writeLines(document, lines, summedColumns(pack, fields))
  const { limit: _, cursor: __, ...query } = filter
  await recordExport(work, mark, rows, query)
  return success({ content, name: `${pack.words.name[language]}-${mark.number}.xlsx`, mediaType: mediaTypes.xlsx })
}

export type Line = (string | number | null)[]

/** Writes lines as they come: with the whole layout while they are few, as a stream where they are many. */
export async function writeLines(
  document: Omit<ListDocument, 'rows' | 'totals'>,
  lines: AsyncGenerator<Line>,
  summed: readonly boolean[],
): Promise<{ content: Uint8Array; rows: number }> {
  let rows = 0
  const sums: (number | null)[] = summed.map((is) => (is ? 0 : null))
  const counted = (async function* () {
    for await (const line of lines) {
      rows++
      for (const [at, sum] of sums.entries())
        if (sum !== null && typeof line[at] === 'number') sums[at] = sum + (line[at] as number)
      yield line
    }
  })()
  const totals = () => (summed.includes(true) ? [...sums, null] : undefined)
  const first: Line[] = []
  for (let next = await counted.next(); !next.done; next = await counted.next())
    if (first.push(next.value) > rowsWithLayout) break
  if (first.length <= rowsWithLayout) {
    const own = totals()
    return { content: await writeWorkbook({ ...document, rows: first, ...(own ? { totals: own } : {}) }), rows }
  }
  const all = (async function* () {
    yield* first.splice(0)
    yield* counted
  })()
  const content = await writeLongWorkbook({ ...document, rows: all, totals })
  return { content, rows }
}

/** Fields of an export: those of the list, then the others that a cell can hold. */
function exportedFields(pack: Pack): string[] {
  const others = Object.keys(pack.fields).filter(
    (name) => !['files', 'point'].includes(pack.fields[name]?.kind ?? '') && pack.fields[name]?.kept !== 'act',
  )
  return [...new Set([pack.holder, ...pack.lists.filter((name) => others.includes(name)), ...others])]
}

/** What the list shows of each record. */
async function* linesOf(
  work: Work,
  pack: Pack,
  fields: readonly string[],
  pages: AsyncIterable<Record<string, unknown>[]>,
): AsyncGenerator<Line> {
  const { language } = work
  const unitFields = fields.filter((name) => pack.fields[name]?.kind === 'unit')
  const seesContacts = sees(work.visitor.standings, 'contact')
  for await (const page of pages) {
    const states = await readStates(work, pack, page)
    const ids = new Set(states.flatMap((state) => unitFields.map((name) => state.values[name] as string | null)))
    const names = await unitNames(work, [...ids])
    const own = states.map((state) => state.id)
    const beside = (await keepingOf(pack).beside?.(work, own)) ?? new Map<string, Values>()
    for (const state of states) {
      const values = maskValues(pack, { ...state.values, ...beside.get(state.id) }, seesContacts)
      const cells = fields.map((name) => shownValue(pack, name, values, (id) => names.get(id)?.name ?? '', language))
      yield [...cells, pack.words.states[state.state]?.[language] ?? state.state]
    }
  }
}

function layoutOf(pack: Pack, fields: readonly string[], language: 'zh' | 'en') {
  const columns: ListColumn[] = [
    ...fields.map((name) => listColumn(pack, name, language)),
    { heading: word('state', language), width: 12, kind: 'text' },
  ]
  const name = pack.words.name[language]
  return { language, sheet: name, title: name, columns, numbered: true, frozenColumns: 2 }
}

function summedColumns(pack: Pack, fields: readonly string[]): boolean[] {
  return fields.map((name) => isSummed(pack.fields[name] as Field))
}

/** Numbers of people and things and money add up; years and shares do not. */
function isSummed(field: Field): boolean {
  return field.class !== 'personal' && (field.kind === 'money' || (field.kind === 'number' && field.unit !== '%'))
}

/** The column of a field. */
export function listColumn(pack: Pack, name: string, language: 'zh' | 'en'): ListColumn {
  const field = pack.fields[name] as Field
  const heading = pack.words.fields[name]?.[language] ?? name
  const width = Math.max(12, Math.min(40, heading.length * 2 + 4))
  if (field.class === 'personal') return { heading, width: 22, kind: 'text' }
  if (field.kind === 'money') return { heading, width: 14, kind: 'number', decimals: 2 }
  if (field.kind === 'number') return { heading, width, kind: 'number', decimals: field.decimals ?? 0 }
  if (field.kind === 'day') return { heading, width: 12, kind: 'day' }
  return { heading, width: field.kind === 'text' || field.kind === 'unit' ? 28 : width, kind: 'text' }
}

/** A value in words, as a cell shows it. */
export function shownValue(
  pack: Pack,
  name: string,
  values: Values,
  unitName: (id: string) => string,
  language: 'zh' | 'en',
): string | number | null {
  const value = values[name]
  const kind = pack.fields[name]?.kind
  if (value === null || value === undefined) return null
  if (kind === 'unit') return unitName(value as string)
  if (kind === 'choice')
    return (
      (pack.words.choices as Record<string, Record<string, { zh: string; en: string }>>)[name]?.[value as string]?.[
        language
      ] ?? String(value)
    )
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'
  return typeof value === 'number' ? value : String(value)
}
