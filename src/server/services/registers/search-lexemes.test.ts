import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { initialsOf } from './search-lexemes.ts'

/** Characters of one reading and of several, and what is no Chinese character. */
const characters = [...'河口第一小学初级中重长单行乐都会校区王芳敏李仇曾朴A1（）〇']

test('initials found character by character are those that the words give', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 }), (chosen) => {
      const text = chosen.join('')
      const inContext = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('')
      expect(initialsOf(text)).toBe(inContext.toLowerCase().replace(/[^a-z]/g, ''))
    }),
    { numRuns: 2000 },
  )
})
