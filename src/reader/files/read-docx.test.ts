import {
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { docxEntries, makeArchive, makeDocx, paragraph } from './fixtures/make-archive.ts'
import { readSource } from './read-source.ts'
import type { Source } from './source.ts'

const read = (bytes: Uint8Array) => readSource(bytes, 'a.docx')
const lines = (source: Source) => source.text.trimEnd().split('\n')
const codes = (source: Source) => source.problems.map(({ code }) => code)
const cells = (source: Source) =>
  source.cells?.map(({ row, column, rowSpan, columnSpan, span }) => [
    source.text.slice(...span),
    row,
    column,
    rowSpan,
    columnSpan,
  ])

/** A list definition: one level for each pair of format and pattern. */
function numbering(
  levels: [format: string, pattern: string, more?: string][],
  lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
) {
  const inside = levels.map(
    ([format, pattern, more], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more ?? ''}</w:lvl>`,
  )
  return `<w:numbering><w:abstractNum w:abstractNumId="0">${inside.join('')}</w:abstractNum>${lists}</w:numbering>`
}

const item = (text: string, level = 0, list = 1) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

async function labels(levels: Parameters<typeof numbering>[0], body: string, lists?: string): Promise<string[]> {
  return lines(await read(makeDocx(body, { 'numbering.xml': numbering(levels, lists) })))
}

test('A document made by a program comes out paragraph by paragraph, with its notes', async () => {
  const document = new Document({
    numbering: {
      config: [{ reference: 'plan', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }] }],
    },
    footnotes: { 1: { children: [new Paragraph('说明。')] } },
    sections: [
      {
        children: [
          new Paragraph('工作要点'),
          new Paragraph({
            numbering: { reference: 'plan', level: 0 },
            children: [new TextRun('学校'), new TextRun({ text: '建设', bold: true })],
          }),
          new Paragraph({ children: [new TextRun('完成。'), new FootnoteReferenceRun(1)] }),
          new Table({
            rows: [
              new TableRow({
                children: ['甲', '乙'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
              }),
            ],
          }),
        ],
      },
    ],
  })
  const source = await read(new Uint8Array(await Packer.toBuffer(document)))
  expect(lines(source)).toEqual(['工作要点', '一、学校建设', '完成。', '甲\t乙', '说明。'])
  expect(source.problems).toEqual([])
  expect(
    source.map?.map((entry) => [
      source.text.slice(...entry.span),
      entry.at === 'run' && [entry.part, entry.paragraph, entry.run],
    ]),
  ).toEqual([
    ['工作要点', ['body', 0, 0]],
    ['一、', ['body', 1, null]],
    ['学校', ['body', 1, 0]],
    ['建设', ['body', 1, 1]],
    ['完成。', ['body', 2, 0]],
    ['甲', ['body', 3, 0]],
    ['乙', ['body', 4, 0]],
    ['说明。', ['footnote', 0, 1]],
  ])
})

test('Levels count on their own and begin again below a new parent', async () => {
  const levels: [string, string][] = [
    ['chineseCountingThousand', '%1、'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
  ]
  const body = [
    item('甲'),
    item('乙', 1),
    item('丙', 2),
    item('丁', 2),
    item('戊', 1),
    item('己', 2),
    item('庚'),
    item('辛', 1),
  ]
  expect(await labels(levels, body.join(''))).toEqual([
    '一、甲',
    '（一）乙',
    '1.丙',
    '2.丁',
    '（二）戊',
    '1.己',
    '二、庚',
    '（一）辛',
  ])
})

test('Patterns of several levels are filled from all of them', async () => {
  expect(
    await labels(
      [
        ['decimal', '%1'],
        ['decimal', '%1.%2'],
      ],
      item('甲') + item('乙', 1) + item('丙', 1) + item('丁') + item('戊', 1),
    ),
  ).toEqual(['1 甲', '1.1 乙', '1.2 丙', '2 丁', '2.1 戊'])
})

test('A legal level prints the numbers above it in plain digits', async () => {
  const levels: [string, string, string?][] = [
    ['chineseCounting', '第%1章'],
    ['decimal', '%1.%2', '<w:isLgl/>'],
  ]
  expect(await labels(levels, item('甲') + item('乙', 1))).toEqual(['第一章 甲', '1.1 乙'])
})

test('A level that never restarts goes on below the next parent', async () => {
  const levels: [string, string, string?][] = [
    ['decimal', '%1.'],
    ['decimal', '%2)', '<w:lvlRestart w:val="0"/>'],
  ]
  expect(await labels(levels, item('甲') + item('乙', 1) + item('丙') + item('丁', 1))).toEqual([
    '1.甲',
    '1)乙',
    '2.丙',
    '2)丁',
  ])
})

test('Two lists of one definition count together, unless one says where it starts', async () => {
  const lists = `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
  const body = item('甲') + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3)
  expect(await labels([['decimal', '%1.']], body, lists)).toEqual(['1.甲', '2.乙', '5.丙', '6.丁'])
})

test('A number may come from the style of a paragraph, or be taken away from it', async () => {
  const styles = `<w:styles><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:styleId="c"><w:basedOn w:val="c"/></w:style></w:styles>`
  const body = [
    paragraph('甲', '<w:pStyle w:val="a"/>'),
    paragraph('乙', '<w:pStyle w:val="b"/>'),
    paragraph('丙', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    paragraph('丁', '<w:pStyle w:val="c"/>'),
    paragraph('戊', '<w:pStyle w:val="a"/>'),
  ]
  const parts = { 'styles.xml': styles, 'numbering.xml': numbering([['decimal', '%1.']]) }
  expect(lines(await read(makeDocx(body.join(''), parts)))).toEqual(['1.甲', '2.乙', '丙', '丁', '3.戊'])
})

test('The heading styles of a list take their levels from it', async () => {
  const levels: [string, string, string?][] = [
    ['chineseCounting', '%1、', '<w:pStyle w:val="h1"/>'],
    ['chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>'],
  ]
  const number = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
  const styles = `<w:styles><w:style w:styleId="h1">${number}</w:style><w:style w:styleId="h2">${number}</w:style></w:styles>`
  const body = ['h1', 'h2', 'h2', 'h1'].map((style) => paragraph('甲', `<w:pStyle w:val="${style}"/>`)).join('')
  expect(lines(await read(makeDocx(body, { 'styles.xml': styles, 'numbering.xml': numbering(levels) })))).toEqual([
    '一、甲',
    '（一）甲',
    '（二）甲',
    '二、甲',
  ])
})

test('Bullets of symbol fonts become characters that every font has', async () => {
  expect(await labels([['bullet', '\uf06c']], item('甲'))).toEqual(['●甲'])
  expect(await labels([['bullet', 'o']], item('甲'))).toEqual(['○甲'])
  const font = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'
  expect(await labels([['bullet', 'l', font]], item('甲'))).toEqual(['●甲'])
  expect(await labels([['bullet', '—']], item('甲'))).toEqual(['— 甲'])
})

test('Label and text do not run together into another number', async () => {
  expect(await labels([['decimal', '%1.']], item('5万平方米') + item('乙'))).toEqual(['1. 5万平方米', '2.乙'])
})

test('Merged cells keep rows and columns', async () => {
  const cell = (text: string, properties = '') =>
    `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text)}</w:tc>`
  const rows = [
    `<w:tr>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('乙', '<w:gridSpan w:val="2"/>')}</w:tr>`,
    `<w:tr>${cell('', '<w:vMerge/>')}${cell('丙')}${cell('丁')}</w:tr>`,
  ]
  const source = await read(makeDocx(`<w:tbl>${rows.join('')}</w:tbl>`))
  expect(lines(source)).toEqual(['甲\t乙', '\t丙\t丁'])
  expect(cells(source)).toEqual([
    ['甲', 0, 0, 2, 1],
    ['乙', 0, 1, 1, 2],
    ['丙', 1, 1, 1, 1],
    ['丁', 1, 2, 1, 1],
  ])
})

test('A table in a cell has a number of its own and lies inside the cell', async () => {
  const inner = `<w:tbl><w:tr><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`
  const source = await read(
    makeDocx(`<w:tbl><w:tr><w:tc>${paragraph('甲')}${inner}${paragraph('丙')}</w:tc></w:tr></w:tbl>`),
  )
  expect(source.cells?.map(({ table, span }) => [table, source.text.slice(...span)])).toEqual([
    [0, '甲\n乙\n丙'],
    [1, '乙'],
  ])
})

test('Deleted text is left out, inserted text is taken, and both are noted', async () => {
  const body = `<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins></w:p>`
  const source = await read(makeDocx(body))
  expect(lines(source)).toEqual(['甲丙'])
  expect(source.problems).toMatchObject([{ code: 'file/tracked-changes', severity: 'note', arguments: { count: 2 } }])
})

test('When the mark between two paragraphs was deleted they are one, and each half leads to its own', async () => {
  const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>${paragraph('乙')}`
  const source = await read(makeDocx(body))
  expect(lines(source)).toEqual(['甲乙'])
  expect(source.map?.map((entry) => entry.at === 'run' && entry.paragraph)).toEqual([0, 1])
})

test('A document that was inserted and never merged is asked about', async () => {
  expect(codes(await read(makeDocx(`${paragraph('甲')}<w:altChunk r:id="a"/>`)))).toEqual(['file/inserted-document'])
})

test('The last paragraph is not lost when the mark at its end was deleted', async () => {
  expect(lines(await read(makeDocx(paragraph('甲') + paragraph('乙', '<w:rPr><w:del/></w:rPr>'))))).toEqual([
    '甲',
    '乙',
  ])
})

test('Properties of an earlier version do not count', async () => {
  const earlier = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
  const body = paragraph('甲', `<w:jc w:val="left"/>${earlier}`) + item('乙')
  expect(await labels([['decimal', '%1.']], body)).toEqual(['甲', '1.乙'])
})

test('Comments in the margin are left out and noted', async () => {
  const comments = '<w:comments><w:comment w:id="0"><w:p><w:r><w:t>改</w:t></w:r></w:p></w:comment></w:comments>'
  const source = await read(makeDocx(paragraph('甲'), { 'comments.xml': comments }))
  expect(lines(source)).toEqual(['甲'])
  expect(codes(source)).toEqual(['file/comments-left-out'])
})

test('Hidden text is left out and noted', async () => {
  const source = await read(
    makeDocx(
      `<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r><w:r><w:t>丙</w:t></w:r></w:p>`,
    ),
  )
  expect(lines(source)).toEqual(['甲丙'])
  expect(codes(source)).toEqual(['file/hidden-text'])
})

test('Fields show their result, readings above characters are left out, breaks and tabs are kept', async () => {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const simple = '<w:fldSimple w:instr="DATE"><w:r><w:t>2026年</w:t></w:r></w:fldSimple>'
  const ruby =
    '<w:r><w:ruby><w:rt><w:r><w:t>jiā</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>'
  const source = await read(
    makeDocx(`<w:p>${field}${simple}${ruby}<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`),
  )
  expect(source.text).toBe('32026年甲\t乙\n丙\n')
})

test('A text box is read once, after the paragraph that holds it', async () => {
  const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`
  const both = `<mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`
  const source = await read(
    makeDocx(`<w:p><w:r><w:t>前</w:t></w:r><w:r>${both}</w:r><w:r><w:t>后</w:t></w:r></w:p>${paragraph('次')}`),
  )
  expect(lines(source)).toEqual(['前后', '框内', '次'])
})

test('Text in marks of direction, in formulas and after a break of old kind is not lost', async () => {
  const body = `<w:p><w:bdo w:val="ltr"><w:r><w:t>甲</w:t></w:r></w:bdo><m:oMath><m:r><m:t>85%</m:t></m:r></m:oMath><w:r><w:cr/><w:t>乙</w:t></w:r></w:p>`
  expect(lines(await read(makeDocx(body)))).toEqual(['甲85%', '乙'])
})

test('What another reader of .docx finds is found here too', async () => {
  const body = Array.from({ length: 50 }, (_, i) => paragraph(`第${i}段，共${i * 3}所。`)).join('')
  const bytes = makeDocx(body, {
    'styles.xml': '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
  })
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  expect(lines(await read(bytes))).toEqual(value.trim().split('\n\n'))
})

test('Embedded files, macros and outside pictures are not opened, and said so', async () => {
  const outside =
    '<Relationships><Relationship Id="a" Type="x/image" Target="http://127.0.0.1/a.png" TargetMode="External"/><Relationship Id="b" Type="x/hyperlink" Target="http://127.0.0.1/" TargetMode="External"/></Relationships>'
  const bytes = makeArchive([
    ...docxEntries(paragraph('甲')).filter(({ name }) => name !== 'word/_rels/document.xml.rels'),
    { name: 'word/_rels/document.xml.rels', data: outside },
    { name: 'word/embeddings/a.xlsx', data: 'PK' },
    { name: 'word/vbaProject.bin', data: 'x' },
  ])
  const source = await read(bytes)
  expect(source.text).toBe('甲\n')
  expect(source.problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['file/nested-archive', 'note'],
    ['file/macros-ignored', 'note'],
    ['file/external-link', 'note'],
  ])
})

test.each([
  [
    'a document type',
    docxEntries('').map((entry) =>
      entry.name === 'word/document.xml'
        ? { ...entry, data: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' }
        : entry,
    ),
    'file/document-type',
  ],
  ['broken XML', docxEntries('<w:p>'), 'file/broken'],
  ['no document', docxEntries('').slice(0, 1).concat({ name: 'word/styles.xml', data: '<a/>' }), 'file/broken'],
  ['only empty paragraphs', docxEntries('<w:p/><w:p/>'), 'file/no-text'],
  [
    'XML that is not Unicode',
    docxEntries('').concat({ name: 'word/a.xml', data: new Uint8Array([0xc4, 0xe3, 0xff]) }),
    'file/broken',
  ],
] as const)('A .docx with %s gives no text and one error', async (_, entries, code) => {
  const source = await read(makeArchive([...entries]))
  expect(source.text.trim()).toBe('')
  expect(source.problems.map((each) => [each.code, each.severity])).toEqual([[code, 'error']])
})
