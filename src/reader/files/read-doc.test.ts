import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSource } from './read-source.ts'

const bytes = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))

test('A .doc comes out paragraph by paragraph', async () => {
  const source = await readSource(bytes('plan.doc'), 'plan.doc')
  expect(source.text).toBe('工作要点\n一、学校工作\n学校工作要点。\n第二页\n')
  expect(source.mediaType).toBe('application/msword')
  expect(source.map?.map(({ span }) => source.text.slice(...span))).toEqual([
    '工作要点',
    '一、学校工作',
    '学校工作要点。',
    '第二页',
  ])
  expect(source.problems).toEqual([])
})

test('Curly quotes and dashes stay what they are, and lost automatic numbers are asked about', async () => {
  const source = await readSource(bytes('numbered.doc'), 'numbered.doc')
  expect(source.text).toBe('工作要点\n“学校”工作——要点\n甲\t乙\t\n完\n')
  expect(source.problems).toMatchObject([{ code: 'file/automatic-numbers', severity: 'question' }])
})

test('A .doc with a password is named as such', async () => {
  const locked = bytes('plan.doc')
  const at = Buffer.from(locked.buffer).indexOf(Buffer.from([0xec, 0xa5, 0x01, 0x01]))
  locked[at + 0x0b] = (locked[at + 0x0b] as number) | 0x01
  const source = await readSource(locked, 'plan.doc')
  expect(source.problems.map(({ code }) => code)).toEqual(['file/encrypted'])
})

test('A .wps written as a .doc is read without a word about its name', async () => {
  expect((await readSource(bytes('plan.doc'), 'plan.wps')).problems).toEqual([])
})
