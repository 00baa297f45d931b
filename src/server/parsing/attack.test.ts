import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { docxEntries, makeArchive, makeDocx, makeWorkbook, paragraph } from '#reader/files/fixtures/make-archive.ts'
import { LIMITS, parseUpload } from './parse-upload.ts'

const folder = mkdtempSync(join(tmpdir(), 'yaodian-attack-'))
afterAll(() => rmSync(folder, { recursive: true }))
const MEGABYTE = 1024 * 1024
const took: string[] = []
/** Less time than in use, so that the test is over sooner. */
const QUICK = { ...LIMITS, seconds: 8 }
/** What may become of a file that asks for much, as the machine is fast or slow. */
const ENDED = ['parsing/too-slow', 'parsing/too-much-memory']

afterAll(() => console.log(`${took.length} hostile files: ${took.join(', ')}`))

/** A PDF of one page whose instructions unpack to a size in megabytes. */
function makePdfBomb(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * MEGABYTE, ' '))
  const head = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj
4 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream
`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF')])
}

/** A PDF whose tree of pages claims a number of pages, or leads back to itself. */
const makePdfTree = (count: number, kids: string) =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${kids}]/Count ${count}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`

const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7_919 + (i >> 3) * 104_729) & 0xff)
const entity = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>'
const outside = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'
const withDocument = (data: string) =>
  makeArchive(docxEntries('').map((entry) => (entry.name === 'word/document.xml' ? { ...entry, data } : entry)))

/** Files made to do harm: each is read or refused with one of the named problems. */
const ATTACKS: [what: string, ending: string, make: () => Uint8Array | string, codes: string[]][] = [
  ['entities that multiply', 'docx', () => withDocument(entity), ['file/document-type']],
  ['an entity that reads a file', 'docx', () => withDocument(outside), ['file/document-type']],
  ['the same in a workbook', 'xlsx', () => makeWorkbook(entity), ['file/document-type']],
  [
    'an entry of zeros',
    'docx',
    () => makeArchive([...docxEntries(''), { name: 'word/b.xml', data: new Uint8Array(90 * MEGABYTE) }]),
    ['file/archive-bomb'],
  ],
  [
    'a hundred thousand empty paragraphs',
    'docx',
    () => makeDocx(`${paragraph('甲')}${'<w:p/>'.repeat(100_000)}`),
    ['file/archive-bomb', 'read'],
  ],
  [
    'tables in tables without end',
    'docx',
    () => makeDocx('<w:tbl><w:tr><w:tc>'.repeat(20_000)),
    ['file/broken', 'file/archive-bomb'],
  ],
  [
    'a cell as wide as the world',
    'docx',
    () =>
      makeDocx(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${paragraph('甲')}</w:tc></w:tr></w:tbl>`,
      ),
    ['read'],
  ],
  [
    'a number with a label of a megabyte',
    'docx',
    () =>
      makeDocx(paragraph('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>'), {
        'numbering.xml': `<a><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="${'%1'.repeat(20_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></a>`,
      }),
    ['read', 'file/archive-bomb'],
  ],
  [
    'two cells at opposite corners',
    'xlsx',
    () => makeWorkbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    ['file/broken', ...ENDED],
  ],
  [
    'one cell at the end of a column',
    'xlsx',
    () => makeWorkbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    ['read', 'file/broken', ...ENDED],
  ],
  [
    'a long string in every cell',
    'xlsx',
    () =>
      makeWorkbook(
        Array.from({ length: 6_000 }, (_, r) => `<row r="${r + 1}"><c r="A${r + 1}" t="s"><v>0</v></c></row>`).join(''),
        `<si><t>${Array.from({ length: 5_000 }, (_, i) => `甲${i}`).join('')}</t></si>`,
      ),
    ['file/text-too-long', 'file/broken', ...ENDED],
  ],
  [
    'a merge over the whole sheet',
    'xlsx',
    () =>
      makeWorkbook(
        '<row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>',
      ),
    ['read', 'file/broken'],
  ],
  [
    'a stream that unpacks to 400 megabytes',
    'pdf',
    () => makePdfBomb(400),
    ['file/scanned-pdf', 'file/broken', ...ENDED],
  ],
  [
    'a million pages that are not there',
    'pdf',
    () => makePdfTree(1_000_000, ''),
    ['file/too-large', 'file/broken', 'file/scanned-pdf'],
  ],
  ['a tree of pages that leads to itself', 'pdf', () => makePdfTree(5, '2 0 R'), ['file/broken', 'file/scanned-pdf']],
  ['elements in elements without end', 'html', () => `<html><body>${'<div>'.repeat(200_000)}甲`, ['file/broken']],
  [
    'a cell that spans a billion rows',
    'html',
    () => '<html><table><tr><td rowspan=1000000000 colspan=1000000000>甲<td>乙<tr><td>丙</table>',
    ['read'],
  ],
  [
    'a megabyte of opening brackets',
    'html',
    () => `<html><body>${'<'.repeat(MEGABYTE)}`,
    ['read', 'file/broken', ...ENDED],
  ],
  [
    'a program under another name',
    'docx',
    () => Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), noise(500)]),
    ['file/executable'],
  ],
  [
    'a web page that is an archive as well',
    'html',
    () => Buffer.concat([Buffer.from('<html><body>甲</body></html>'), makeDocx(paragraph('乙'))]),
    ['file/unknown-kind', 'read'],
  ],
  [
    'five megabytes of noise',
    'doc',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('WordDocument', 'utf16le'),
        noise(5 * MEGABYTE),
      ]),
    ['file/broken'],
  ],
  ['a million brackets', 'txt', () => '（'.repeat(MEGABYTE), ['read', ...ENDED]],
  ['a million labels', 'txt', () => '一、\n'.repeat(300_000), ['read', ...ENDED]],
]

test.each(ATTACKS)('%s (.%s) does no harm', async (what, ending, make, codes) => {
  const path = join(folder, `${took.length}`)
  writeFileSync(path, make())
  const start = performance.now()
  const before = process.memoryUsage().heapUsed
  const outcome = await parseUpload(path, `a.${ending}`, QUICK)
  const seconds = (performance.now() - start) / 1_000
  const came = outcome.ok ? 'read' : (outcome.problems[0]?.code ?? '')
  took.push(`${what}: ${came} ${seconds.toFixed(1)} s`)
  expect(codes).toContain(came)
  expect(seconds).toBeLessThan(QUICK.seconds + 5)
  expect((process.memoryUsage().heapUsed - before) / MEGABYTE).toBeLessThan(200)
})
