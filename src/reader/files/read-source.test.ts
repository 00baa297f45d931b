import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { encode } from './fixtures/encode.ts'
import { docxEntries, makeArchive, makeDocx, paragraph } from './fixtures/make-archive.ts'
import { MOST_MEGABYTES } from './problem.ts'
import { readSource } from './read-source.ts'
import type { Source } from './source.ts'
import { words } from './words.ts'

const TEXT = '一、全市学校建设年底前完成。\r\n二、每月报送进展情况。\r\n'
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))
const problems = (source: Source) => source.problems.map(({ code, severity }) => `${severity} ${code}`)

test('Plain text is handed on unchanged, with its hash and without a map', async () => {
  const bytes = encode(TEXT, 'utf-8')
  expect(await readSource(bytes, '要点.txt')).toEqual({
    name: '要点.txt',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    text: TEXT,
    map: null,
    problems: [],
  })
})

test('A name that lies is noted, and the file is read by its content', async () => {
  const lies: [Uint8Array, string, string, string][] = [
    [encode(TEXT, 'utf-8'), 'a.docx', 'text/plain', 'text'],
    [encode(TEXT, 'gb18030'), 'a.pdf', 'text/plain', 'text'],
    [
      makeDocx(paragraph('甲')),
      'a.doc',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'docx',
    ],
    [fixture('plan.doc'), 'a.docx', 'application/msword', 'doc'],
    [fixture('plan.pdf'), 'a.docx', 'application/pdf', 'pdf'],
    [encode('<html><body>甲乙</body></html>', 'utf-8'), 'a.txt', 'text/html', 'html'],
  ]
  for (const [bytes, name, mediaType, actual] of lies) {
    const source = await readSource(bytes, name)
    expect(source.mediaType).toBe(mediaType)
    expect(source.text.trim()).not.toBe('')
    expect(source.problems).toMatchObject([{ code: 'file/wrong-kind', severity: 'note', arguments: { actual } }])
  }
})

test('A name without an ending, or with one that promises nothing, is no lie', async () => {
  for (const name of ['要点', 'a.dat', 'a.csv', '2026.工作']) {
    expect((await readSource(encode(TEXT, 'utf-8'), name)).problems).toEqual([])
  }
  expect((await readSource(encode(TEXT, 'utf-8'), 'a.md')).mediaType).toBe('text/markdown')
})

const compound = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(600),
    ]),
  )

test.each([
  ['nothing', new Uint8Array(), 'file/empty', {}],
  ['white space', encode(' \r\n　', 'utf-8'), 'file/no-text', {}],
  ['a picture', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'file/image', { format: 'PNG' }],
  ['a photograph', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'file/image', { format: 'JPEG' }],
  [
    'a drawing',
    encode('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'utf-8'),
    'file/image',
    { format: 'SVG' },
  ],
  ['a program', latin1('MZ\x90\0\x03\0\0\0'), 'file/executable', { format: 'EXE' }],
  ['a program of Linux', latin1('\x7fELF\x02\x01'), 'file/executable', { format: 'ELF' }],
  ['an archive', makeArchive([{ name: 'a.txt', data: '甲' }]), 'file/archive', { format: 'ZIP' }],
  ['a RAR archive', latin1('Rar!\x1a\x07\0'), 'file/archive', { format: 'RAR' }],
  ['an OFD file', makeArchive([{ name: 'OFD.xml', data: '<a/>' }]), 'file/unsupported-format', { format: 'OFD' }],
  [
    'slides',
    makeArchive([{ name: 'ppt/presentation.xml', data: '<a/>' }]),
    'file/unsupported-format',
    { format: 'PPTX' },
  ],
  ['a spreadsheet of .et or .xls', compound('Workbook'), 'file/unsupported-format', { format: 'XLS' }],
  ['an RTF file', latin1('{\\rtf1\\ansi'), 'file/unsupported-format', { format: 'RTF' }],
  ['a .docx with a password', compound('EncryptedPackage'), 'file/encrypted', {}],
  ['a compound file of another program', compound('Something'), 'file/unknown-kind', {}],
  ['noise', new Uint8Array(3_000).map((_, i) => (i * 7_919 + (i >> 3) * 104_729) & 0xff), 'file/unknown-kind', {}],
])('%s is refused with its name', async (_, bytes, code, values) => {
  const source = await readSource(bytes, 'a')
  expect(source.problems).toMatchObject([{ code, severity: 'error', arguments: values }])
  expect(source.text.trim()).toBe('')
})

test('A .docx cut off in transfer is told from one that is something else', async () => {
  const whole = makeDocx(paragraph('甲'))
  for (const length of [whole.length - 1, whole.length >> 1, 60]) {
    expect(problems(await readSource(whole.subarray(0, length), 'a.docx'))).toEqual(['error file/broken-archive'])
  }
})

test('A bomb is refused before it is unpacked', async () => {
  const bomb = makeArchive([...docxEntries(''), { name: 'word/media/a.xml', data: new Uint8Array(150 * 1024 * 1024) }])
  expect(bomb.length).toBeLessThan(200_000)
  const before = process.memoryUsage().heapUsed
  expect(problems(await readSource(bomb, 'a.docx'))).toEqual(['error file/archive-bomb'])
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1024 * 1024)
})

test('A file beyond the limit is refused unread', async () => {
  const source = await readSource(new Uint8Array(MOST_MEGABYTES * 1024 * 1024 + 1), 'a.txt')
  expect(source.problems).toMatchObject([
    { code: 'file/too-large', severity: 'error', arguments: { actual: 51, limit: 50 } },
  ])
})

test('Every problem code of files has its sentence in Chinese and English, and every blank of it is filled by a name', () => {
  const folder = new URL('.', import.meta.url)
  const code = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'words.ts')
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
  const used = new Set(code.match(/'file\/[a-z-]+'/g)?.map((quoted) => quoted.slice(1, -1)))
  expect([...used].sort()).toEqual(Object.keys(words).sort())
  const blanks = (sentence: string) => sentence.match(/\{[a-z]+\}/g)?.sort() ?? []
  for (const { zh, en } of Object.values(words)) expect(blanks(zh)).toEqual(blanks(en))
})
