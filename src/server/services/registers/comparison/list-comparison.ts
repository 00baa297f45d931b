/** What a comparison found, for whoever made it and for a day: its parts in pages, decisions about pairs in doubt, a workbook. */
import { and, eq, inArray } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import {
  type ComparisonPart,
  type ComparisonProgress,
  comparisonParts,
  type ListComparison,
} from '#core/list-comparison.ts'
import { sees } from '#core/may.ts'
import { mediaTypes } from '#core/media-types.ts'
import type { Pack } from '#core/pack.ts'
import type { PackState } from '#core/pack-record.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { ListColumn } from '#documents/write-workbook.ts'
import type { Work } from '../../../context.ts'
import { inExtent } from '../../../storage/queries/extent.ts'
import { sentence } from '../../../words.ts'
import { find, perform } from '../../perform.ts'
import { unitNames } from '../../unit-names.ts'
import { listComparisons } from '../exchange.ts'
import { exportMark, recordExport } from '../export-mark.ts'
import { type Line, shownValue, writeLines } from '../export-records.ts'
import { keepingOf, tableOf } from '../keeping.ts'
import { rowsLast } from '../kept-pieces.ts'
import { readStates } from '../list-records.ts'
import { maskValues } from '../mask-values.ts'
import { progressOfComparison } from './comparison-queue.ts'
import { comparisonWords } from './comparison-words.ts'
import { type KeptPair, pairsFrom } from './kept-pairs.ts'

type Found = ListComparison & { unitPath: string }

/** Of a comparison that is about to be made. */
const atStart: ComparisonProgress = { stage: 'waiting', done: 0, of: null }

/** One part of the result, from a pair on. */
export async function getComparison(
  work: Work,
  pack: Pack,
  id: string,
  { part, from, limit }: { part: ComparisonPart; from: number; limit: number },
) {
  const found = await findComparison(work, pack, id)
  if (!found.ok) return found
  const { other, query, purpose, fields, counts, decided, comparedAt, state, problems } = found.value
  const pairs = state === 'found' ? await pairsFrom(work, id, part, from, limit) : []
  const { language } = work
  return success({
    other,
    query,
    purpose,
    fields,
    state,
    progress: state === 'asked' ? (progressOfComparison(id) ?? atStart) : null,
    problems: problems.map(({ arguments: values, ...rest }) => ({
      ...rest,
      message: sentence(rest.code, values ?? {}, language),
    })),
    counts,
    decided: Object.keys(decided).length,
    comparedAt,
    pairs: await presentPairs(work, pack, found.value, part, pairs),
    more: counts[part] > from + limit,
  })
}

/** A person says whether a pair in doubt is one and the same; said again, the last holds. */
export async function decidePair(
  work: Work,
  pack: Pack,
  id: string,
  given: { pair: number; same: boolean },
): Promise<Outcome<Record<string, never>>> {
  const found = await findComparison(work, pack, id)
  if (!found.ok) return found
  if (given.pair >= found.value.counts.doubtful) return failure({ code: 'comparison/not-in-doubt', at: 'pair' })
  await perform(work, listComparisons, id, 'decide', given)
  return success({})
}

/** The whole result as a workbook; taking it is an act like any export. */
export async function exportComparison(work: Work, pack: Pack, id: string) {
  const found = await findComparison(work, pack, id)
  if (!found.ok) return found
  if (found.value.state !== 'found') return failure({ code: 'comparison/not-made' })
  const { language } = work
  const say = (key: keyof typeof comparisonWords) => comparisonWords[key][language]
  const mark = await exportMark(work, pack.name)
  const text = (key: keyof typeof comparisonWords, width: number) => ({
    heading: say(key),
    width,
    kind: 'text' as const,
  })
  const likeness: ListColumn = { heading: say('likeness'), width: 10, kind: 'number' }
  const title = `${pack.words.name[language]} ${say('comparison')}`
  const document = {
    language,
    sheet: say('comparison'),
    title,
    filled: mark.filled,
    columns: [
      text('outcome', 16),
      text('at', 14),
      text('in-list', 26),
      text('in-register', 26),
      text('unit', 24),
      { ...text('differs', 48), wrap: true },
      likeness,
      text('decided', 16),
    ],
    numbered: true,
    frozenColumns: 2,
    watermark: mark.watermark,
  }
  const { content, rows } = await writeLines(document, linesOf(work, pack, found.value), [])
  await recordExport(work, mark, rows, { comparison: id })
  return success({
    content,
    name: `${title}-${mark.number}.xlsx`,
    mediaType: mediaTypes.xlsx,
  })
}

/** Pairs that are read for a workbook at once. */
const pairsAtOnce = 2000

/** The lines of the workbook: every part, what needs somebody first. */
async function* linesOf(work: Work, pack: Pack, found: Found): AsyncGenerator<Line> {
  const { language } = work
  const say = (key: keyof typeof comparisonWords) => comparisonWords[key][language]
  for (const part of comparisonParts)
    for (let from = 0; from < found.counts[part]; from += pairsAtOnce) {
      const pairs = await pairsFrom(work, found.id, part, from, pairsAtOnce)
      for (const { list, record, score, differs, decided } of await presentPairs(work, pack, found, part, pairs))
        yield [
          say(part),
          list?.at ?? null,
          list?.title ?? null,
          record?.title ?? null,
          record?.values[pack.holder] ?? list?.values[pack.holder] ?? null,
          differs
            .map((name) => {
              const label = pack.words.fields[name]?.[language] ?? name
              return `${label}：${list?.values[name] ?? '—'} → ${record?.values[name] ?? '—'}`
            })
            .join('\n'),
          part === 'doubtful' ? Math.round(score * 100) : null,
          decided === null ? null : say(decided ? 'is-same' : 'is-other'),
        ]
    }
}

async function findComparison(work: Work, pack: Pack, id: string): Promise<Outcome<Found>> {
  const { visitor, now } = work
  const found = await find(work, listComparisons, id)
  if (!found || found.pack !== pack.name || found.account !== visitor.account.id)
    return failure({ code: 'wire/not-found' })
  if (now.getTime() - new Date(found.comparedAt).getTime() > rowsLast) return failure({ code: 'comparison/expired' })
  return success(found)
}

/** Pairs with their records as they are now, masked as everywhere. */
async function presentPairs(
  work: Work,
  pack: Pack,
  { fields, decided }: Found,
  part: ComparisonPart,
  pairs: readonly KeptPair[],
) {
  const ids = pairs.flatMap(({ record }) => (record === null ? [] : [record]))
  const states = await statesOf(work, pack, ids)
  const unitFields = Object.keys(pack.fields).filter((name) => pack.fields[name]?.kind === 'unit')
  const named = [...states.values()].flatMap(({ values }) => unitFields.map((name) => values[name] as string | null))
  const units = await unitNames(work, named)
  const seesContacts = sees(work.visitor.standings, 'contact')
  const recordOf = (state: PackState) => {
    const masked = maskValues(pack, state.values, seesContacts)
    const values: Record<string, string> = {}
    for (const name of new Set([pack.holder, ...fields])) {
      const value = shownValue(pack, name, masked, (unit) => units.get(unit)?.name ?? '', work.language)
      if (value !== null && value !== '') values[name] = String(value)
    }
    return { id: state.id, title: String(state.values[pack.title] ?? ''), values }
  }
  return pairs.map(({ n, score, list, record, differs }) => {
    const state = record === null ? undefined : states.get(record)
    return {
      n,
      part,
      score,
      list: list && { at: list.at, title: list.title, values: list.shown },
      record: state ? recordOf(state) : null,
      differs,
      decided: part === 'doubtful' ? (decided[n] ?? null) : null,
    }
  })
}

async function statesOf(work: Work, pack: Pack, ids: readonly string[]): Promise<Map<string, PackState>> {
  if (ids.length === 0) return new Map()
  const { table, columns } = tableOf(pack)
  const column = (name: string) => columns[name] as PgColumn
  const rows = await work.tx.orm
    .select()
    .from(table as never)
    .where(
      and(
        eq(column('cityId'), work.context.city.id),
        inArray(column('id'), [...ids]),
        inExtent(work.extent, column('unitPath')),
      ),
    )
  const beside = await keepingOf(pack).beside?.(work, ids)
  const states = await readStates(work, pack, rows as Record<string, unknown>[])
  return new Map(states.map((state) => [state.id, { ...state, values: { ...state.values, ...beside?.get(state.id) } }]))
}
