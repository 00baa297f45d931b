/**
 * Writes a table as the annex (附件) of an official document, in the layout of GB/T 9704-2012: number of the annex at the top
 * left, title, table with its head on every page, page number at the outer edge. A4, sideways where the table needs it.
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { word } from './words.ts'

/** One column of the table. */
export interface AnnexColumn {
  heading: string
  /** Share of the width, in any unit. */
  width: number
  /** Short words stand in the middle; texts begin at the left. */
  centred?: boolean
}

/** A table as an annex. Values are those of the columns, in order. */
export interface Annex {
  language: 'zh' | 'en'
  /** Number of the annex; empty where it is none. */
  number: string
  title: string
  columns: readonly AnnexColumn[]
  /** A row with one text is a heading over the rows below it. */
  rows: readonly (readonly string[] | { heading: string })[]
  /** A line below the table. */
  note?: string
  landscape: boolean
}

/** Fonts of the standard with what stands in for them where they are not installed. They are named, never embedded. */
export const fonts = {
  title: { name: '方正小标宋简体', instead: '宋体' },
  annex: { name: '黑体', instead: 'SimHei' },
  body: { name: '仿宋_GB2312', instead: '仿宋' },
  page: { name: '宋体', instead: 'SimSun' },
} as const

/** Twentieths of a point in a millimetre. */
const millimetre = 1440 / 25.4
export const mm = (length: number) => Math.round(length * millimetre)

/** Page of the standard: A4, type area 156 x 225 mm; sideways the same margins are turned. */
export const page = { width: mm(210), height: mm(297) }
export const margins = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) }
const sideways = { top: mm(28), bottom: mm(26), left: mm(37), right: mm(35) }

/** Half-points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 五号 10.5 pt. */
const size = { title: 44, annex: 32, page: 28, cell: 21 }

/** The bytes of the document (.docx). */
export async function writeAnnex(annex: Annex): Promise<Uint8Array> {
  const { landscape } = annex
  const margin = landscape ? sideways : margins
  const room = (landscape ? page.height : page.width) - margin.left - margin.right
  const document = new Document({
    title: annex.title,
    styles: { default: { document: { run: { font: fonts.body.name, size: size.cell } } } },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { ...page, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { ...margin, footer: mm(20) },
          },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          ...(annex.number === ''
            ? []
            : [
                new Paragraph({
                  children: [run(word('attachment', annex.language, { number: annex.number }), 'annex')],
                  spacing: { after: 120 },
                }),
              ]),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { before: 120, after: 240 },
            children: [run(annex.title, 'title')],
          }),
          table(annex, room),
          ...(annex.note
            ? [new Paragraph({ spacing: { before: 120 }, children: [run(annex.note, 'body', size.cell)] })]
            : []),
        ],
      },
    ],
  })
  return Packer.toBuffer(document, false, [{ path: 'word/fontTable.xml', data: fontTable() }])
}

/** Words in one of the fonts. */
export function run(text: string, font: keyof typeof fonts, points: number = font === 'body' ? size.cell : size[font]) {
  const { name } = fonts[font]
  // Figures and letters stand in the same font as the words around them.
  return new TextRun({ text, size: points, font: { ascii: name, eastAsia: name, hAnsi: name, cs: name } })
}

/** — 1 — in 四号, one character from the outer edge. */
export function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const { name } = fonts.page
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: size.page * 10 } : { left: size.page * 10 },
        children: [
          new TextRun({
            font: { ascii: name, eastAsia: name, hAnsi: name, cs: name },
            size: size.page,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}

/** A table as wide as there is room, its head repeated on every page. */
export function table({ columns, rows }: Pick<Annex, 'columns' | 'rows'>, room: number): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((room * width) / whole))
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        height: { value: mm(9), rule: HeightRule.ATLEAST },
        children: columns.map(({ heading }, at) =>
          cell([heading], widths[at] as number, { centred: true, font: 'annex' }),
        ),
      }),
      ...rows.map((row) =>
        'heading' in row
          ? new TableRow({
              cantSplit: true,
              children: [cell([row.heading], room, { span: columns.length, font: 'annex' })],
            })
          : new TableRow({
              children: columns.map(({ centred }, at) =>
                cell((row[at] ?? '').split('\n'), widths[at] as number, { centred }),
              ),
            }),
      ),
    ],
  })
}

function cell(
  lines: readonly string[],
  width: number,
  { centred, span, font = 'body' }: { centred?: boolean | undefined; span?: number; font?: keyof typeof fonts },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    children: lines.map(
      (line) =>
        new Paragraph({
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: 300, lineRule: LineRuleType.EXACT },
          children: [run(line, font, size.cell)],
        }),
    ),
  })
}

/** Part of the document that names what to use instead of a font that is not installed (word/fontTable.xml). */
export function fontTable(): string {
  const each = Object.values(fonts).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${each.join('')}</w:fonts>`
}
