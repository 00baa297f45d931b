/** Sets a plan as an official document (GB/T 9704-2012): page, mark, title, levels 一、(一)1., page numbers, one table. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** Lengths of the standard: points times two for type, twentieths of a point for lines and page. */
const size = { mark: 72, title: 44, body: 32, table: 24, page: 28 }
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)
const line = 28 * 20
const indent = 2 * 16 * 20

const face = { mark: '方正小标宋简体', body: '仿宋_GB2312', first: '黑体', second: '楷体_GB2312', page: '宋体' }
const font = (name: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name })

/** A cell of a table: text, and how many columns and rows it covers. */
export type Cell = { text: string; columns?: number; rows?: number }

/** How one line of a plan's text is set. */
type Style = {
  face: string
  size?: number
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  red?: boolean
}

const styles: [pattern: RegExp, style: Style][] = [
  [/文件$/, { face: face.mark, size: size.mark, alignment: AlignmentType.CENTER, red: true }],
  [/^[一-龥]+〔\d{4}〕\d+号$/, { face: face.body, alignment: AlignmentType.CENTER }],
  [/(工作要点|实施方案|规划表)$/, { face: face.mark, size: size.title, alignment: AlignmentType.CENTER }],
  [/^（\d{4}—\d{4}年）$|^目\s+录$/, { face: face.second, alignment: AlignmentType.CENTER }],
  [
    /^(云溪市教育局|云溪市人民政府办公室|\d{4}年\d+月\d+日|单位：所)$/,
    { face: face.body, alignment: AlignmentType.RIGHT },
  ],
  [/^[一二三四五六七八九十]+、/, { face: face.first }],
  [/^（[一二三四五六七八九十]+）/, { face: face.second }],
]

const label = /^(目标任务：|工作措施：|牵头科室：|\d+\.[^。]{2,24}。)/

function paragraph(text: string): Paragraph {
  const style = styles.find(([pattern]) => pattern.test(text))?.[1] ?? { face: face.body }
  const run = (part: string, bold = false) =>
    new TextRun({
      text: part,
      bold,
      font: font(style.face),
      size: style.size ?? size.body,
      color: style.red ? 'FF0000' : '000000',
    })
  const lead = label.exec(text)?.[0] ?? ''
  return new Paragraph({
    alignment: style.alignment ?? AlignmentType.BOTH,
    spacing: { line, lineRule: 'exact', ...(style.size ? { line: 48 * 20, after: 200 } : {}) },
    indent: style.alignment ? {} : { firstLine: indent },
    children: lead ? [run(lead, true), run(text.slice(lead.length))] : [run(text)],
  })
}

function table(rows: Cell[][]): Table {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const borders = { top: edge, bottom: edge, left: edge, right: edge }
  const cell = ({ text, columns, rows: rowSpan }: Cell) =>
    new TableCell({
      borders,
      ...(columns ? { columnSpan: columns } : {}),
      ...(rowSpan ? { rowSpan } : {}),
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text, font: font(face.body), size: size.table })],
        }),
      ],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells, at) => new TableRow({ tableHeader: at < 2, children: cells.map(cell) })),
  })
}

/** The bytes of a .docx with these lines, and after them the table if there is one. */
export async function officialDocument(lines: string[], rows: Cell[][] = []): Promise<Uint8Array> {
  const page: ISectionOptions['properties'] = {
    page: {
      size: { width: twips(210), height: twips(297) },
      margin: { top: twips(37), left: twips(28), bottom: twips(35), right: twips(26) },
    },
  }
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: font(face.page), size: size.page })
  const section: ISectionOptions = {
    properties: page,
    footers: {
      default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
    },
    children: [...lines.map(paragraph), ...(rows.length > 0 ? [table(rows)] : [])],
  }
  return new Uint8Array(await Packer.toBuffer(new Document({ creator: '云溪市', sections: [section] })))
}
