import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference } from './difference.ts'

const side = (pieces: ReturnType<typeof difference>, without: 'removed' | 'added') =>
  pieces
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('')

describe('the difference of two texts', () => {
  it('holds both texts whole', () => {
    const text = fc.array(fc.constantFrom('学', '校', '12', '年', '，', '新', '建')).map((signs) => signs.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = difference(before, after)
        expect(side(pieces, 'added')).toBe(before)
        expect(side(pieces, 'removed')).toBe(after)
      }),
    )
  })

  it('never cuts a number', () => {
    expect(difference('新建15所', '新建105所')).toEqual([
      { op: 'same', text: '新建' },
      { op: 'removed', text: '15' },
      { op: 'added', text: '105' },
      { op: 'same', text: '所' },
    ])
  })
})
