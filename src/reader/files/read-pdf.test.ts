import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { replaceRadicals } from './radicals.ts'
import { readSource } from './read-source.ts'

const bytes = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))

/** A PDF of one page with these drawing instructions, and no text. */
function makePdf(drawing: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>',
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = pdf.length
    pdf += `${index + 1} 0 obj${object}endobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 5\n0000000000 65535 f \n${table}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF`
  return new TextEncoder().encode(pdf + end)
}

test('A PDF comes out line by line with page and line of each', async () => {
  const source = await readSource(bytes('plan.pdf'), 'plan.pdf')
  expect(source.text).toBe('工作要点\n一、学校工作\n学校工作要点。\n第二页\n')
  expect(source.map?.map((entry) => entry.at === 'line' && [entry.page, entry.line])).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 1],
  ])
  expect(source.problems).toEqual([])
})

test('Radicals that a program wrote instead of characters become characters, offsets unchanged', async () => {
  expect((await readSource(bytes('radicals.pdf'), 'radicals.pdf')).text).toBe('小学生长\n')
  expect(replaceRadicals('⼩⽣⻓⻅⻋⻉⻚⻛⻢⻥⻦⻮⻰⼆⾏')).toBe('小生长见车贝页风马鱼鸟齿龙二行')
  for (let code = 0x2e80; code <= 0x2fd5; code++) {
    expect(replaceRadicals(String.fromCharCode(code))).toHaveLength(1)
  }
})

test('A PDF that asks for a password is named as such', async () => {
  expect((await readSource(bytes('encrypted.pdf'), 'a.pdf')).problems).toMatchObject([
    { code: 'file/encrypted', severity: 'error' },
  ])
})

test('A PDF of pictures only says that it was scanned', async () => {
  const source = await readSource(makePdf('0 0 100 100 re f'), 'a.pdf')
  expect(source.problems).toMatchObject([{ code: 'file/scanned-pdf', severity: 'error', arguments: { pages: 1 } }])
})

test('A PDF cut off in the middle gives a text or one error', async () => {
  const whole = bytes('plan.pdf')
  for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const source = await readSource(whole.subarray(0, Math.round(whole.length * share)), 'a.pdf')
    expect(source.text !== '' || source.problems.some(({ severity }) => severity === 'error')).toBe(true)
  }
})
