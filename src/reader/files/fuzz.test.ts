import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { writeXlsx } from 'hucre'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkArchive, unpackEntries } from './archive.ts'
import { encode } from './fixtures/encode.ts'
import { docxEntries, type MadeEntry, makeArchive, paragraph } from './fixtures/make-archive.ts'
import { readSource } from './read-source.ts'
import { words } from './words.ts'

/** Mutated files in one run; more by `FUZZ_FILES`. */
const FILES = Number(process.env.FUZZ_FILES ?? 500)
const LONGEST = 20_000

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))
const TEXT = '一、全市学校建设年底前完成，责任单位每月报送进展情况。\n（二）覆盖率达到85%。\n'
const NUMBERING =
  '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
const BODY =
  paragraph('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
  `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('乙')}</w:tc></w:tr></w:tbl>`
const DOCX = docxEntries(BODY, { 'numbering.xml': NUMBERING })
const PAGE = `<html><head><meta charset="gbk"><title>要点</title></head><body><h1>要点</h1><table><tr><td rowspan=2>甲</td><td>乙</td></tr></table><ol start=2><li>${TEXT.repeat(4)}</ol></body></html>`

let seeds: [name: string, bytes: Uint8Array][] = []
/** Entries of the archives among them. */
const insides = new Map<string, MadeEntry[]>([['a.docx', DOCX]])
const counts = new Map<string, number>()
let slowest = 0

beforeAll(async () => {
  const sheet = {
    name: '清单',
    rows: [
      ['任务', 1, new Date(0)],
      ['甲', 0.5, true],
    ],
    merges: [{ startRow: 0, endRow: 1, startCol: 0, endCol: 0 }],
  }
  const workbook = new Uint8Array(await writeXlsx({ sheets: [sheet] }))
  const entries = checkArchive(workbook)
  const parts = unpackEntries(workbook, entries.ok ? entries.value : [], () => true)
  insides.set('a.xlsx', parts.ok ? [...parts.value].map(([name, data]) => ({ name, data })) : [])
  seeds = [
    ['a.docx', makeArchive(DOCX)],
    ['a.xlsx', workbook],
    ['a.doc', fixture('numbered.doc')],
    ['a.pdf', fixture('plan.pdf')],
    ['b.pdf', fixture('radicals.pdf')],
    ['a.html', encode(PAGE, 'utf-8')],
    ['b.html', encode(PAGE, 'gb18030')],
    ['a.txt', encode(TEXT, 'gb18030')],
    ['b.txt', encode(TEXT, 'utf-16le')],
    ['c.txt', encode(TEXT, 'utf-8')],
  ]
})

afterAll(() => {
  const table = [...counts].sort(([, a], [, b]) => b - a).map(([what, count]) => `${what} ${count}`)
  console.log(`${FILES} mutated files, slowest ${Math.round(slowest)} ms: ${table.join(', ')}`)
})

type Mutation = {
  how: 'flip' | 'cut' | 'drop' | 'repeat' | 'insert' | 'number'
  at: number
  length: number
  byte: number
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  how: fc.constantFrom('flip', 'cut', 'drop', 'repeat', 'insert', 'number'),
  at: fc.noBias(fc.integer({ min: 0, max: 999_999 })),
  length: fc.integer({ min: 1, max: 64 }),
  byte: fc.integer({ min: 0, max: 255 }),
})

function mutate(bytes: Uint8Array, { how, at, length, byte }: Mutation): Uint8Array {
  const from = Math.floor((at / 1_000_000) * bytes.length)
  const piece = bytes.subarray(from, from + length)
  const [head, tail] = [bytes.subarray(0, from), bytes.subarray(from + length)]
  switch (how) {
    case 'flip':
      return new Uint8Array(Buffer.concat([head, piece.map((each) => each ^ byte), tail]))
    case 'cut':
      return head.slice()
    case 'drop':
      return new Uint8Array(Buffer.concat([head, tail]))
    case 'repeat':
      return new Uint8Array(Buffer.concat([head, ...Array<Uint8Array>(byte).fill(piece), tail]))
    case 'insert':
      return new Uint8Array(Buffer.concat([head, Buffer.alloc(length, byte), piece, tail]))
    case 'number':
      return new Uint8Array(Buffer.concat([head, Buffer.alloc(4, byte > 127 ? 0xff : 0), bytes.subarray(from + 4)]))
  }
}

/** One of the files, or a part inside a .docx or .xlsx that is then packed anew, mutated up to three times. */
const mutated = fc
  .tuple(fc.noBias(fc.nat()), fc.boolean(), fc.noBias(fc.nat()), fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([seed, isInside, part, mutations]) => {
    const [name, bytes] = seeds[seed % seeds.length] as [string, Uint8Array]
    const entries = insides.get(name)
    if (!isInside || !entries) return { name, bytes: mutations.reduce(mutate, bytes) }
    const chosen = entries[part % entries.length]
    return {
      name,
      bytes: makeArchive(
        entries.map((entry) =>
          entry === chosen
            ? { ...entry, data: mutations.reduce(mutate, new Uint8Array(Buffer.from(entry.data))) }
            : entry,
        ),
      ),
    }
  })

/** What must be true of whatever comes of any bytes. */
async function checkAny(name: string, bytes: Uint8Array): Promise<string> {
  const before = bytes.slice()
  const start = performance.now()
  const source = await readSource(bytes, name)
  const took = performance.now() - start
  slowest = Math.max(slowest, took)
  const error = source.problems.find(({ severity }) => severity === 'error')
  expect(took).toBeLessThan(LONGEST)
  expect(bytes).toEqual(before)
  expect(source.text.trim() !== '' || error !== undefined).toBe(true)
  expect(source.problems.every(({ code }) => code in words)).toBe(true)
  expect(source.text.isWellFormed()).toBe(true)
  expect(source.text.includes('\0')).toBe(false)
  let end = 0
  for (const { span } of source.map ?? []) {
    expect(span[0]).toBeGreaterThanOrEqual(end)
    expect(span[1]).toBeGreaterThan(span[0])
    end = span[1]
  }
  expect(end).toBeLessThanOrEqual(source.text.length)
  for (const { span } of source.cells ?? []) expect(source.text.length).toBeGreaterThanOrEqual(span[1])
  return `${name.slice(2)} ${error ? error.code : 'read'}`
}

test('A mutated file is read or refused with a reason: never an exception, never a hang, offsets always valid', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async ({ name, bytes }) => {
      const what = await checkAny(name, bytes)
      counts.set(what, (counts.get(what) ?? 0) + 1)
    }),
    { numRuns: FILES, interruptAfterTimeLimit: 600_000 },
  )
}, 600_000)

test('A damaged PDF leaves no failure behind that would end the process', async () => {
  const strays: unknown[] = []
  const note = (reason: unknown) => void strays.push(reason)
  process.on('unhandledRejection', note)
  // The end of the first page and the number of the second are gone; what is left looks like an unfinished text.
  const damaged = fixture('plan.pdf')
  const second = Buffer.from(damaged).indexOf('\n4 0 obj')
  await checkAny('a.pdf', damaged.fill('('.charCodeAt(0), second - 10, second + 8))
  await new Promise(setImmediate)
  process.off('unhandledRejection', note)
  expect(strays).toEqual([])
  expect(process.listeners('unhandledRejection')).not.toContain(note)
})

test('Any bytes under any name are read or refused with a reason', async () => {
  const names = fc.constantFrom('a.docx', 'a.doc', 'a.pdf', 'a.xlsx', 'a.html', 'a.txt')
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      async (name, bytes) => void (await checkAny(name, bytes)),
    ),
    { numRuns: 300 },
  )
})
