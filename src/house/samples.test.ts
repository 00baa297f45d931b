import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, read } from './project.ts'

const folder = process.env.YAODIAN_SEEDS
const length = 20

/** Every stretch of this many characters, white space left out. */
function* windows(text: string): Generator<string> {
  const solid = text.replace(/\s+/g, '')
  for (let at = 0; at + length <= solid.length; at++) yield solid.slice(at, at + length)
}

describe('the windows over a text', () => {
  it('find a sentence again that was broken over lines', () => {
    const sample = new Set(windows('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑'))
    expect(
      [...windows('开头一二三四五六七八九十\n  甲乙丙丁戊己庚辛壬癸结尾')].some((window) => sample.has(window)),
    ).toBe(true)
  })
})

describe.skipIf(!folder)('the sample documents', () => {
  it('lend no sentence to the project', () => {
    const samples = readdirSync(folder as string).filter((name) => name.endsWith('.txt'))
    expect(samples.length).toBeGreaterThan(0)
    const taken = new Set(samples.flatMap((name) => [...windows(readFileSync(join(folder as string, name), 'utf8'))]))
    const own = files.filter(
      (file) => /\.(tsx?|mjs|md|sql|json|html|css|txt)$/.test(file) && file !== 'package-lock.json',
    )
    const broken = own.flatMap((file) => {
      for (const window of windows(read(file)))
        if (taken.has(window) && /\p{Script=Han}/u.test(window)) return [`${file}: ${window}`]
      return []
    })
    expect(broken).toEqual([])
  })
})
