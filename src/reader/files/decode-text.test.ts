import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { encode } from './fixtures/encode.ts'
import type { TextEncoding } from './source.ts'

const ENCODINGS: TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']
const SIMPLIFIED =
  '一、全市小学要在2026年底前完成改造，学位不少于500个。\r\n（二）各县区每月报送一次进展情况；责任单位：基础教育科。\n'
const TRADITIONAL =
  '一、全市國民小學應於本學年度結束前完成校舍改建，每校不得少於三間。\n（二）各區每月報送辦理情形；負責單位：教育局。\n'

function decoded(bytes: Uint8Array, declared: TextEncoding | null = null) {
  const result = decodeText(bytes, declared)
  return result.ok
    ? {
        text: result.value.text,
        encoding: result.value.encoding,
        problems: result.value.problems.map(({ code }) => code),
      }
    : { problem: result.problem.code }
}

test.each(ENCODINGS)('Chinese text without a byte-order mark is read as %s', (encoding) => {
  const text = encoding === 'big5' ? TRADITIONAL : SIMPLIFIED
  expect(decoded(encode(text, encoding))).toEqual({ text, encoding, problems: [] })
})

test('Traditional characters do not make a text Big5', () => {
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le'] as const) {
    expect(decoded(encode(TRADITIONAL, encoding))).toEqual({ text: TRADITIONAL, encoding, problems: [] })
  }
})

test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('A byte-order mark of %s is believed and dropped', (encoding) => {
  expect(decoded(encode(`\ufeff${SIMPLIFIED}`, encoding))).toEqual({ text: SIMPLIFIED, encoding, problems: [] })
})

test('Only the mark is dropped: a second one, line ends and odd spaces stay', () => {
  const text = '\ufeff　要点\r\n\u00a0一、\t其他\r'
  expect(decoded(encode(`\ufeff${text}`, 'utf-8'))).toEqual({ text, encoding: 'utf-8', problems: [] })
})

test('A GB18030 text under a mark of UTF-8 is read as what it is, and that is said', () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...encode(SIMPLIFIED, 'gb18030')])
  expect(decoded(bytes)).toEqual({ text: SIMPLIFIED, encoding: 'gb18030', problems: ['file/declared-encoding'] })
})

test('A declaration that is not true is noted; one that is true is not', () => {
  const bytes = encode(SIMPLIFIED, 'gb18030')
  expect(decoded(bytes, 'utf-8').problems).toEqual(['file/declared-encoding'])
  expect(decoded(bytes, 'gb18030').problems).toEqual([])
})

test('Characters beyond the basic plane survive, four-byte GB18030 among them', () => {
  const fourBytes = new Uint8Array([...encode(SIMPLIFIED, 'gb18030'), 0x95, 0x32, 0x82, 0x36])
  expect(decoded(fourBytes).text).toBe(`${SIMPLIFIED}\u{20000}`)
  expect(decoded(encode(`${SIMPLIFIED}\u{20000}`, 'utf-16le')).text).toBe(`${SIMPLIFIED}\u{20000}`)
})

test('Plain ASCII is never taken for ideographs', () => {
  expect(decoded(encode('Bush hid the facts', 'utf-8'))).toEqual({
    text: 'Bush hid the facts',
    encoding: 'utf-8',
    problems: [],
  })
})

test('A text that is broken in one place is shown with the place, and asked about', () => {
  const bytes = encode(SIMPLIFIED.repeat(3), 'utf-8')
  bytes[encode('一、', 'utf-8').length + 1] = 0xff
  const result = decodeText(bytes)
  const problem = result.ok ? result.value.problems[0] : null
  expect(problem).toMatchObject({ code: 'file/encoding-mixed', severity: 'question' })
  expect(result.ok && problem?.span && result.value.text.slice(...problem.span)).toBe('\ufffd')
  expect(problem?.span?.[0]).toBe(2)
})

test('A text cut off inside a character is asked about', () => {
  expect(decoded(encode(SIMPLIFIED, 'utf-8').subarray(0, -2)).problems).toEqual(['file/encoding-mixed'])
})

test('A few bytes that may be one thing or another are asked about', () => {
  expect(decoded(encode('乙丑', 'big5')).problems).toEqual(['file/encoding-uncertain'])
})

test('Bytes that are no text in any encoding are refused', () => {
  const noise = new Uint8Array(4_000).map((_, i) => (i * 7919 + (i >> 3) * 104729) & 0xff)
  expect(decoded(noise)).toEqual({ problem: 'file/unknown-kind' })
  expect(decoded(new Uint8Array([65, 0, 0, 0, 66, 67, 68]))).toEqual({ problem: 'file/unknown-kind' })
})

const WORDS =
  '全市 学校 教师 幼儿园 建设 完成 落实 加强 覆盖率 不低于 达到 年底前 责任单位 各县区 每月 报送 改造 3所 85% 2026年 ， 。 ； 、 （一） \n 1.'
const sentences = fc
  .array(fc.constantFrom(...WORDS.split(' ')), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(''))

test('Any text of common words comes back as it was, or is asked about', () => {
  fc.assert(
    fc.property(sentences, fc.constantFrom(...ENCODINGS.slice(0, 4)), (text, encoding) => {
      const result = decoded(encode(text, encoding))
      const isAsked = 'problem' in result || result.problems.length > 0
      return result.text === text || isAsked
    }),
    { numRuns: 2_000 },
  )
})

test('A text of some length is read without a question', () => {
  const long = fc
    .array(fc.constantFrom(...WORDS.split(' ')), { minLength: 40, maxLength: 60 })
    .map((words) => words.join(''))
  fc.assert(
    fc.property(long, fc.constantFrom(...ENCODINGS.slice(0, 4)), (text, encoding) => {
      expect(decoded(encode(text, encoding))).toEqual({ text, encoding, problems: [] })
    }),
    { numRuns: 500 },
  )
})

const folder = process.env.YAODIAN_SEEDS

test.skipIf(!folder)('Real plans are read without a question in every encoding that has their characters', () => {
  for (const file of readdirSync(folder as string).filter((name) => name.endsWith('.txt'))) {
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    for (const encoding of ENCODINGS) {
      const known =
        encoding === 'big5' || encoding === 'gb18030'
          ? [...text].filter((each) => isKnown(each, encoding)).join('')
          : text
      // A plan in simplified characters has too few of them left in Big5 to be a text.
      if (known.length < text.length * 0.9) continue
      expect(decoded(encode(known, encoding)), `${file} as ${encoding}`).toEqual({
        text: known,
        encoding,
        problems: [],
      })
    }
  }
})

function isKnown(character: string, encoding: TextEncoding): boolean {
  try {
    return encode(character, encoding).length > 0
  } catch {
    return false
  }
}

test('No bytes make a replacement character without a question', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const result = decoded(bytes)
      return !result.text?.includes('\ufffd') || (result.problems?.length ?? 0) > 0
    }),
    { numRuns: 2_000 },
  )
})
