import { findingKindWords } from '#core/comparison-words.ts'
import { mediaTypes } from '#core/media-types.ts'
import { type Outcome, success } from '#core/problem.ts'
import { word } from '#documents/words.ts'
import { writeAnnex } from '#documents/write-annex.ts'
import { writeWorkbook } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { exportMark, recordExport } from '../registers/export-mark.ts'
import { type Compared, type Comparison, comparePlans } from './compare-plans.ts'
import { words } from './words.ts'

/** The columns of the report, with their width in characters. */
const columns = [
  { key: 'kind', width: 10 },
  { key: 'item', width: 22 },
  { key: 'what', width: 30 },
  { key: 'before', width: 48 },
  { key: 'after', width: 48 },
] as const

/** The comparison as a table: an annex of a document or a workbook. Taking it is an act. */
export async function exportComparison(
  work: Work,
  id: string,
  asked: Compared & { format: 'xlsx' | 'docx'; kinds?: string },
): Promise<Outcome<GivenFile>> {
  const compared = await comparePlans(work, id, asked)
  if (!compared.ok) return compared
  const { language } = work
  const { before, after } = compared.value
  const rows = rowsOf(compared.value, asked.kinds?.split(','), language)
  const mark = await exportMark(work, 'comparison')
  await recordExport(work, mark, rows.length, { plan: id, other: asked.other, format: asked.format })
  const title = words.title[language]
  const pair = `《${before.plan.title}》→《${after.plan.title}》`
  const name = `${title}-${mark.number}.${asked.format}`
  if (asked.format === 'docx') {
    const content = await writeAnnex({
      language,
      number: '',
      title,
      landscape: true,
      columns: [
        { heading: word('number', language), width: 5, centred: true },
        ...columns.map(({ key, width }) => ({ heading: words[key][language], width, centred: key === 'kind' })),
      ],
      rows: [{ heading: pair }, ...rows.map((row, at) => [String(at + 1), ...row])],
    })
    return success({ content, name, mediaType: mediaTypes.docx })
  }
  const content = await writeWorkbook({
    language,
    sheet: title,
    title: `${title} ${pair}`,
    filled: mark.filled,
    columns: columns.map(({ key, width }) => ({ heading: words[key][language], width, kind: 'text', wrap: true })),
    rows,
    numbered: true,
    frozenColumns: 3,
    watermark: mark.watermark,
  })
  return success({ content, name, mediaType: mediaTypes.xlsx })
}

/** One row for each difference: what it is called, in which item, what differs, both sentences. */
function rowsOf(
  { before, after, findings }: Comparison,
  kinds: string[] | undefined,
  language: 'zh' | 'en',
): string[][] {
  const wanted = (kind: string) => (kinds ? kinds.includes(kind) : kind !== 'unchanged')
  const titleOf = ({ parts }: Comparison['before'], part: number | undefined) => {
    const found = part === undefined ? undefined : parts[part]
    return found ? `${found.label}${found.title}` : ''
  }
  const sentences = (places: Comparison['findings'][number]['before']) =>
    places.map(({ text }) => text.trim()).join('\n')
  return findings
    .filter(({ kind }) => wanted(kind))
    .map((finding) => [
      findingKindWords[finding.kind][language],
      titleOf(before, finding.before[0]?.part) || titleOf(after, finding.after[0]?.part),
      finding.what.message,
      sentences(finding.before),
      sentences(finding.after),
    ])
}
