import { findingKindWords } from '#core/comparison-words.ts'
import { type Outcome, success } from '#core/problem.ts'
import { word } from '#documents/words.ts'
import { writeAnnex } from '#documents/write-annex.ts'
import { writeWorkbook } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { begin } from '../perform.ts'
import { takenExports, unitOfHand } from '../registers/exchange.ts'
import { type Compared, type Comparison, comparePlans } from './compare-plans.ts'
import { words } from './words.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

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
  const { language, now, visitor } = work
  const { before, after } = compared.value
  const rows = rowsOf(compared.value, asked.kinds?.split(','), language)
  const exportId = uuidv7(now)
  const number = `comparison-${now.toISOString().slice(0, 10).replaceAll('-', '')}-${exportId.slice(-8)}`
  const unit = await unitOfHand(work)
  const query = { plan: id, other: asked.other, format: asked.format }
  await begin(work, takenExports, [
    { id: exportId, verb: 'take', values: { unitId: unit.id, pack: 'comparison', number, rows: rows.length, query } },
  ])
  const title = words.title[language]
  const pair = `《${before.plan.title}》→《${after.plan.title}》`
  const name = `${title}-${number}.${asked.format}`
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
    return success({ content, name, mediaType: docx })
  }
  const at = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  const user = visitor.account.name
  const content = await writeWorkbook({
    language,
    sheet: title,
    title: `${title} ${pair}`,
    filled: { unit: unit.name, by: user, day: at.slice(0, 10) },
    columns: columns.map(({ key, width }) => ({ heading: words[key][language], width, kind: 'text', wrap: true })),
    rows,
    numbered: true,
    frozenColumns: 3,
    watermark: word('watermark', language, { user, unit: unit.name, at, number }),
  })
  return success({ content, name, mediaType: xlsx })
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
