import { expect, test } from 'vitest'
import { checkArchive, unpackEntries } from './archive.ts'
import { makeArchive } from './fixtures/make-archive.ts'
import { packArchive } from './pack-archive.ts'

function refusal(bytes: Uint8Array): { code: string; reason: unknown } | null {
  const checked = checkArchive(bytes)
  if (!checked.ok) return { code: checked.problem.code, reason: checked.problem.arguments.reason }
  const unpacked = unpackEntries(bytes, checked.value, () => true)
  return unpacked.ok ? null : { code: unpacked.problem.code, reason: unpacked.problem.arguments.reason }
}

test('An honest archive gives back what was packed', () => {
  const bytes = makeArchive([
    { name: 'a/b.xml', data: '<a>甲</a>' },
    { name: 'c.xml', data: '', stored: true },
  ])
  const entries = checkArchive(bytes)
  expect(entries.ok && entries.value.map(({ name }) => name)).toEqual(['a/b.xml', 'c.xml'])
  const parts = unpackEntries(bytes, entries.ok ? entries.value : [], (name) => name.endsWith('b.xml'))
  const unpacked = parts.ok ? [...parts.value].map(([name, data]) => [name, Buffer.from(data).toString()]) : []
  expect(unpacked).toEqual([['a/b.xml', '<a>甲</a>']])
})

test('An archive written here is read here', () => {
  expect(refusal(packArchive(new Map([['word/甲.xml', '<a/>']])))).toBeNull()
})

test.each([
  ['climbs out of its folder', '../../etc/passwd'],
  ['is absolute', '/etc/passwd'],
  ['uses the other slash', 'word\\document.xml'],
  ['names a drive', 'c:evil.xml'],
  ['holds a NUL', 'word/a.xml\0.png'],
])('An entry whose path %s is refused', (_, name) => {
  expect(refusal(makeArchive([{ name, data: 'x' }]))?.code).toBe('file/archive-path')
})

test('An archive of more than two thousand entries is refused', () => {
  const entries = Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}.xml`, data: '', stored: true }))
  expect(refusal(makeArchive(entries))).toEqual({ code: 'file/archive-bomb', reason: 'entries' })
  expect(refusal(makeArchive(entries.slice(1)))).toBeNull()
})

test('An entry that packs more than a hundred to one is refused', () => {
  const zeros = new Uint8Array(1_000_000)
  expect(refusal(makeArchive([{ name: 'a.xml', data: zeros }]))).toEqual({ code: 'file/archive-bomb', reason: 'ratio' })
})

test('An archive that unpacks to more than a hundred megabytes is refused', () => {
  const data = Buffer.alloc(500_000, 1)
  const entries = ['a', 'b', 'c'].map((name) => ({ name, data, stored: true, claimedSize: 40 * 1024 * 1024 }))
  expect(refusal(makeArchive(entries))).toEqual({ code: 'file/archive-bomb', reason: 'size' })
})

test('An entry that holds more than it claims is given up at the claimed size', () => {
  const data = Buffer.from('甲乙丙丁'.repeat(500))
  expect(refusal(makeArchive([{ name: 'a.xml', data, claimedSize: 5_000 }]))).toEqual({
    code: 'file/archive-bomb',
    reason: 'lie',
  })
})

test('Entries that share their bytes are refused', () => {
  const bytes = makeArchive([
    { name: 'a.xml', data: 'x'.repeat(100) },
    { name: 'b.xml', data: 'x'.repeat(100), sameBytesAs: 0 },
  ])
  expect(refusal(bytes)).toEqual({ code: 'file/archive-bomb', reason: 'overlap' })
})

test('Damage is told from malice', () => {
  const bytes = makeArchive([{ name: 'a.xml', data: 'x'.repeat(100) }])
  expect(refusal(bytes.subarray(0, -10))).toEqual({ code: 'file/broken-archive', reason: 'no-directory' })
  expect(refusal(makeArchive([{ name: 'a.xml', data: 'x', claimedCrc: 1 }]))).toEqual({
    code: 'file/broken-archive',
    reason: 'entry',
  })
  expect(refusal(makeArchive([{ name: 'a.xml', data: 'x', method: 99 }]))?.code).toBe('file/broken-archive')
  expect(refusal(makeArchive([{ name: 'a.xml', data: 'x' }], 7))?.code).toBe('file/broken-archive')
  const twice = [
    { name: 'a.xml', data: 'x' },
    { name: 'A.xml', data: 'y' },
  ]
  expect(refusal(makeArchive(twice))).toEqual({ code: 'file/broken-archive', reason: 'duplicate' })
})

test('An encrypted archive is named as such', () => {
  expect(refusal(makeArchive([{ name: 'a.xml', data: 'x', flags: 1 }]))).toEqual({
    code: 'file/encrypted',
    reason: 'archive',
  })
})
