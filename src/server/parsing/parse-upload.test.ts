import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { words as fileWords } from '#reader/files/words.ts'
import { LIMITS, parseUpload } from './parse-upload.ts'
import { words } from './words.ts'

const folder = mkdtempSync(join(tmpdir(), 'yaodian-upload-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fixture = (name: string) => join(import.meta.dirname, '../../reader/files/fixtures', name)

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('An upload comes back with its source and the plan read from it', async () => {
  const outcome = await parseUpload(put('1', '工作要点\n\n一、学校建设\n年底前完成。\n'), '要点.txt')
  expect(outcome).toMatchObject({
    ok: true,
    value: { source: { name: '要点.txt', mediaType: 'text/plain', encoding: 'utf-8' } },
  })
  expect(outcome.ok && outcome.value.reading?.text).toBe('工作要点\n\n一、学校建设\n年底前完成。\n')
})

test.each(['plan.doc', 'plan.pdf'])('The library for %s works within the limits of the child', async (name) => {
  const outcome = await parseUpload(fixture(name), name)
  expect(outcome.ok && outcome.value.source.text).toBe('工作要点\n一、学校工作\n学校工作要点。\n第二页\n')
})

test('An upload that gives no text is refused with the problem of the file', async () => {
  expect(await parseUpload(fixture('encrypted.pdf'), 'a.pdf')).toMatchObject({
    ok: false,
    problems: [{ code: 'file/encrypted' }],
  })
  expect(await parseUpload(put('2', ''), 'a.txt')).toMatchObject({ ok: false, problems: [{ code: 'file/empty' }] })
  expect(await parseUpload(join(folder, 'none'), 'a.txt')).toEqual({
    ok: false,
    problems: [{ code: 'parsing/not-found' }],
  })
})

test('A file beyond the limit is refused without a child', async () => {
  const path = put('3', '')
  truncateSync(path, 2 ** 31)
  // A child would have no time at all.
  const outcome = await parseUpload(path, 'a.txt', { ...LIMITS, seconds: 0 })
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'file/too-large' }] })
})

test('Many uploads at once are all answered', async () => {
  const path = put('4', '一、学校建设年底前完成。')
  const outcomes = await Promise.all(Array.from({ length: 6 }, (_, i) => parseUpload(path, `${i}.txt`)))
  expect(outcomes.map((outcome) => outcome.ok && outcome.value.source.name)).toEqual([
    '0.txt',
    '1.txt',
    '2.txt',
    '3.txt',
    '4.txt',
    '5.txt',
  ])
})

test('Beyond twenty in the line an upload is refused at once', async () => {
  const path = put('5', '')
  const hurried = { ...LIMITS, seconds: 0 }
  const outcomes = await Promise.all(Array.from({ length: 24 }, () => parseUpload(path, 'a.txt', hurried)))
  const codes = outcomes.map((outcome) => (outcome.ok ? '' : outcome.problems[0]?.code))
  expect(codes.filter((code) => code === 'parsing/busy')).toHaveLength(2)
  expect(codes.filter((code) => code === 'parsing/too-slow')).toHaveLength(22)
})

test('Every problem code of parsing has its sentence in Chinese and English', () => {
  const code = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'words.ts')
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n')
  const used = new Set(code.match(/'(?:parsing|file)\/[a-z-]+'/g)?.map((quoted) => quoted.slice(1, -1)))
  for (const each of used) expect({ ...words, ...fileWords }).toHaveProperty([each])
  for (const each of Object.keys(words)) expect(used).toContain(each)
})
