/**
 * Writes a report for a meeting (.docx) in the fonts and sizes of GB/T 9704-2012: title, a line that says what instant it is of,
 * parts under headings 一、, tables between the paragraphs. Made again of the same instant it has the same bytes.
 */
import { AlignmentType, Document, LineRuleType, Packer, Paragraph } from 'docx'
import { coreProperties, dateZip } from './fixed-bytes.ts'
import { type AnnexColumn, fonts, fontTable, margins, mm, page, pageNumber, run, table } from './write-annex.ts'

/** A table between the paragraphs of a report. */
export interface ReportTable {
  columns: readonly AnnexColumn[]
  rows: readonly (readonly string[])[]
}

export interface Report {
  title: string
  /** The line below the title. */
  subtitle: string
  parts: readonly { heading: string; content: readonly (string | ReportTable)[] }[]
  /** A small line at the end: where the figures come from. */
  note: string
  /** The instant it is of. */
  at: Date
}

/** Half-points: 小四 12 pt, 三号 16 pt. */
const size = { small: 24, body: 32 }
/** A line of the body is 28 pt high; two characters of 三号 begin a paragraph. */
const line = { line: 560, lineRule: LineRuleType.EXACT }
const twoCharacters = 640

/** The bytes of the report. */
export async function writeReport({ title, subtitle, parts, note, at }: Report): Promise<Uint8Array> {
  const room = page.width - margins.left - margins.right
  const document = new Document({
    title,
    styles: { default: { document: { run: { font: fonts.body.name, size: size.body } } } },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { size: page, margin: { ...margins, footer: mm(20) } } },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 200 },
            children: [run(title, 'title')],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 300 },
            children: [run(subtitle, 'body', size.small)],
          }),
          ...parts.flatMap(({ heading, content }) => [
            paragraph(heading, 'annex'),
            ...content.map((each) => (typeof each === 'string' ? paragraph(each, 'body') : table(each, room))),
          ]),
          new Paragraph({ spacing: { before: 240 }, children: [run(note, 'body', size.small)] }),
        ],
      },
    ],
  })
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable() }, coreProperties(title, at)]
  return dateZip(await Packer.toBuffer(document, false, overrides), at)
}

function paragraph(text: string, font: 'annex' | 'body'): Paragraph {
  return new Paragraph({
    spacing: line,
    indent: { firstLine: twoCharacters },
    keepNext: font === 'annex',
    children: [run(text, font, size.body)],
  })
}
