import { describe, expect, it } from 'vitest'
import { importsOf } from './imports.ts'
import { absolute, isTest, read, scripts } from './project.ts'

type Row = { zh: string; en: string }

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

/** Every table of words that a word file exports: `{ code: { zh, en } }`. */
async function rowsOf(file: string) {
  const tables = Object.values(await import(absolute(file))).map((value) => (typeof value === 'object' ? value : null))
  return tables.flatMap((table) =>
    Object.entries(table ?? {}).flatMap(([code, row]) =>
      isRow(row) ? [{ file, code, row, zh: row.zh, en: row.en }] : [],
    ),
  )
}

const wordFiles = scripts.filter((file) => /(^|[/-])words\.ts$|\/words\/[^/]+\.ts$/.test(file))
const rows = (await Promise.all(wordFiles.map(rowsOf))).flat()
const problemRows = rows.filter((row) => row.code.includes('/'))
const known = new Set(rows.map((row) => row.code))
const prefixes = new Set(problemRows.map((row) => row.code.split('/')[0]))

/** Places to be filled in a sentence: `{day}`. */
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

/** Codes of problems that a source text uses: after `code:`, or with the prefix of a word file. */
function codesOf(text: string): string[] {
  const imported = new Set(importsOf(text).map((found) => found.specifier))
  const stated = [...text.matchAll(/\bcode:\s*'([a-z-]+\/[a-z0-9-]+)'/g)].map(([, code = '']) => code)
  const quoted = [...text.matchAll(/'([a-z-]+)\/([a-z0-9-]+)'/g)].flatMap(([, prefix = '', rest]) =>
    prefixes.has(prefix) ? [`${prefix}/${rest}`] : [],
  )
  return [...new Set([...stated, ...quoted])].filter((code) => !imported.has(code))
}

/** Words that officials would misread, with what to say instead. */
const misleading: [word: string | RegExp, instead: string][] = [
  ['听证', '陈述和申辩: a hearing is a statutory procedure of its own'],
  ['督查令', '督办通知单, 提示函, 督办函 or 函, by the relation of the two bodies'],
  // The travel document is called so; a figure has none.
  [/护照(?![号、或等])/, '口径和来源'],
  ['黑名单', '风险提示名单, unless a statute provides for the list'],
  ['留痕', '办理过程'],
]

describe('the word files', () => {
  it('leave no row empty in either language', () => {
    const empty = rows.filter((row) => [row.zh, row.en].some((text) => typeof text !== 'string' || text.trim() === ''))
    expect(empty.map((row) => `${row.file}: ${row.code}`)).toEqual([])
  })

  it('say what a problem is in Chinese and in English', () => {
    const said = (text: string, letter: RegExp) => /^(\s|\{\w+\})*$/.test(text) || letter.test(text)
    const broken = problemRows.filter((row) => !said(row.zh, /\p{Script=Han}/u) || !said(row.en, /[A-Za-z]/))
    expect(broken.map((row) => `${row.file}: ${row.code}`)).toEqual([])
  })

  it('name the same places to be filled in both languages', () => {
    const broken = rows.filter((row) => places(row.zh).join() !== places(row.en).join())
    expect(broken.map((row) => `${row.file}: ${row.code}`)).toEqual([])
  })

  it('exist', () => expect(problemRows.length).toBeGreaterThan(0))

  it('define no code of a problem twice', () => {
    const twice = problemRows.filter((one) =>
      problemRows.some((other) => other.code === one.code && other.row !== one.row),
    )
    expect(twice.map((one) => `${one.file}: ${one.code}`)).toEqual([])
  })

  it('avoid the Chinese words that mean something else in an office', () => {
    const chinese = [...wordFiles, ...scripts.filter((file) => /^src\/(web|public)\/.*\.tsx$/.test(file))]
    const broken = chinese.flatMap((file) =>
      misleading
        .filter(([word]) => (typeof word === 'string' ? read(file).includes(word) : word.test(read(file))))
        .map(([word, instead]) => `${file}: ${word} -> ${instead}`),
    )
    expect(broken).toEqual([])
  })
})

describe('a problem', () => {
  it('has words in both languages', () => {
    const sources = scripts.filter((file) => file.startsWith('src/') && !isTest(file) && !file.startsWith('src/house/'))
    const broken = sources.flatMap((file) =>
      codesOf(read(file))
        .filter((code) => !known.has(code))
        .map((code) => `${file}: ${code}`),
    )
    expect(broken).toEqual([])
  })
})
