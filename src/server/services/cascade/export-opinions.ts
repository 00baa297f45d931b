import { verdictWords } from '#core/consultation-words.ts'
import { mediaTypes } from '#core/media-types.ts'
import { type Outcome, success } from '#core/problem.ts'
import { word } from '#documents/words.ts'
import { writeAnnex } from '#documents/write-annex.ts'
import { writeWorkbook } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { exportMark, recordExport } from '../registers/export-mark.ts'
import { getConsultation } from './opinions.ts'

/** The summary of opinions (意见采纳情况表): who said what of which item, whether it was adopted, and why not. Taking it is an act. */
export async function exportOpinions(
  work: Work,
  id: string,
  { format }: { format: 'xlsx' | 'docx' },
): Promise<Outcome<GivenFile>> {
  const found = await getConsultation(work, id)
  if (!found.ok) return found
  const { consultation, rows, opinions, units } = found.value
  const say = (key: keyof typeof verdictWords) => verdictWords[key][work.language]
  const itemOf = new Map(rows.map((row) => [row.key, `${row.label}${row.title}`]))
  const lines = opinions.map((each) => [
    each.key === null ? say('whole') : (itemOf.get(each.key) ?? ''),
    each.unit.name,
    each.text,
    say(each.state),
    each.reason ?? '',
  ])
  const silent = units.filter((each) => each.state === 'answered' && each.opinions === 0)
  for (const { unit } of silent) lines.push(['—', unit.name, say('none'), '—', ''])
  const title = `${consultation.title}${say('summary')}`
  const heads = (['item', 'unit', 'opinion', 'verdict', 'reason'] as const).map(say)
  const widths = [24, 16, 44, 12, 34]
  const mark = await exportMark(work, 'opinion')
  await recordExport(work, mark, lines.length, { consultation: id, format })
  const content =
    format === 'docx'
      ? await writeAnnex({
          language: work.language,
          number: '',
          title,
          landscape: true,
          columns: [
            { heading: word('number', work.language), width: 6, centred: true },
            ...heads.map((heading, at) => ({ heading, width: widths[at] as number, centred: at === 1 || at === 3 })),
          ],
          rows: lines.map((line, at) => [String(at + 1), ...line]),
        })
      : await writeWorkbook({
          language: work.language,
          sheet: say('summary'),
          title,
          filled: mark.filled,
          numbered: true,
          frozenColumns: 1,
          columns: heads.map((heading, at) => ({
            heading,
            width: widths[at] as number,
            kind: 'text' as const,
            wrap: true,
          })),
          rows: lines,
          watermark: mark.watermark,
        })
  return success({ content, name: `${title}.${format}`, mediaType: mediaTypes[format] })
}
