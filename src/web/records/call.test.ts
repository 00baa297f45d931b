import { describe, expect, it } from 'vitest'
import { fingerprint } from './call.ts'

describe('two calls are the same change', () => {
  const input = { params: { id: 'a' }, body: { reason: 'late' } }

  it('when everything sent is the same', () => {
    expect(fingerprint({ ...input })).toBe(fingerprint(structuredClone(input)))
  })

  it.each([
    ['another record', { ...input, params: { id: 'b' } }],
    ['other words', { ...input, body: { reason: 'later' } }],
    ['a file', { ...input, file: new File(['a'], 'a.txt', { lastModified: 1 }) }],
  ])('but not with %s', (_, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(input))
  })

  it('files are told apart by name, size and time', () => {
    const file = (name: string, text: string, lastModified: number) => ({
      file: new File([text], name, { lastModified }),
    })
    const first = fingerprint(file('a.txt', 'a', 1))
    expect(fingerprint(file('a.txt', 'a', 1))).toBe(first)
    expect([file('b.txt', 'a', 1), file('a.txt', 'aa', 1), file('a.txt', 'a', 2)].map(fingerprint)).not.toContain(first)
  })
})
