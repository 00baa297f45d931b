/**
 * Writes a paper that goes out as a document (.docx) from its text, in the fonts and sizes of GB/T 9704-2012: issuer and number,
 * title, addressees, text, attachments, issuer and day, copies. The whole layout of the standard (版头, 版记) is not drawn.
 */
import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } from 'docx'
import { word } from './words.ts'
import { fonts, fontTable } from './write-annex.ts'

/** What is printed; empty texts and null are left out. */
export interface PrintedPaper {
  issuer: string
  kind: string
  number: string | null
  urgency: string
  /** Who signed, on papers that go upward; null on others. */
  signer: string | null
  title: string
  to: readonly string[]
  copies: readonly string[]
  paragraphs: readonly string[]
  attachments: readonly string[]
  /** ISO day of the signature; null on a draft. */
  day: string | null
}

/** Half-points: 二号 22 pt, 三号 16 pt, 四号 14 pt. */
const size = { title: 44, body: 32, copies: 28 }
/** Twentieths of a point: a line of the body is 28 pt; two characters of 三号 begin a paragraph. */
const line = { line: 560, lineRule: LineRuleType.EXACT }
const twoCharacters = 640
const mm = (length: number) => Math.round((length * 1440) / 25.4)

/** The bytes of the document. */
export async function writePaper(paper: PrintedPaper): Promise<Uint8Array> {
  const { issuer, number, urgency, signer, title, to, copies, paragraphs, attachments, day } = paper
  const zh = (key: Parameters<typeof word>[0], values = {}) => word(key, 'zh', values)
  const document = new Document({
    title,
    creator: issuer,
    styles: { default: { document: { run: { font: fonts.body.name, size: size.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
          },
        },
        children: [
          ...(urgency ? [plain(urgency, { font: 'annex' })] : []),
          plain(issuer, { font: 'title', at: AlignmentType.CENTER }),
          plain([number, signer === null ? null : zh('signer', { signer })].filter(Boolean).join('　　'), {
            at: AlignmentType.CENTER,
            after: 400,
          }),
          ...title.split('\n').map((part) => plain(part, { font: 'title', at: AlignmentType.CENTER, after: 300 })),
          ...(to.length > 0 ? [plain(`${to.join('、')}：`)] : []),
          ...paragraphs.map((text) => plain(text.trim(), { font: headingFont(text), indent: true })),
          ...attachments.map((name, i) =>
            plain(zh('attachmentNamed', { number: attachments.length > 1 ? i + 1 : '', name }), {
              indent: true,
              before: i === 0 ? 300 : 0,
            }),
          ),
          plain(issuer, { at: AlignmentType.RIGHT, before: 800 }),
          ...(day ? [plain(printDay(day), { at: AlignmentType.RIGHT })] : []),
          ...(copies.length > 0
            ? [plain(zh('copies', { copies: copies.join('，') }), { before: 600, points: size.copies })]
            : []),
        ],
      },
    ],
  })
  return Packer.toBuffer(document, false, [{ path: 'word/fontTable.xml', data: fontTable() }])
}

/** Headings of the first level 一、 stand in 黑体. */
const headingFont = (text: string): keyof typeof fonts =>
  /^\s*[一二三四五六七八九十]+、/.test(text) ? 'annex' : 'body'

/** 2026年9月5日, as papers are dated. */
function printDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function plain(
  text: string,
  given: {
    font?: keyof typeof fonts
    at?: (typeof AlignmentType)[keyof typeof AlignmentType]
    indent?: boolean
    before?: number
    after?: number
    points?: number
  } = {},
): Paragraph {
  const { font = 'body', at = AlignmentType.LEFT, indent = false, before = 0, after = 0 } = given
  const { name } = fonts[font]
  const points = given.points ?? (font === 'title' ? size.title : size.body)
  return new Paragraph({
    alignment: at,
    spacing: { ...(font === 'title' ? {} : line), before, after },
    ...(indent && { indent: { firstLine: twoCharacters } }),
    children: [new TextRun({ text, size: points, font: { ascii: name, eastAsia: name, hAnsi: name, cs: name } })],
  })
}
