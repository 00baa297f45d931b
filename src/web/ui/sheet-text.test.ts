import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSheetText, writeSheetText } from './sheet-text.ts'

describe('cells on the clipboard', () => {
  it('are read with tabs, line ends and quotation marks inside quoted cells', () => {
    expect(readSheetText('一\t"二\n""三"""\r\n四\t\r\n')).toEqual([
      ['一', '二\n"三"'],
      ['四', ''],
    ])
  })

  it('keep a quotation mark that stands inside a word', () => {
    expect(readSheetText('5"管\t好')).toEqual([['5"管', '好']])
  })

  it('come back as they were written', () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => each.replaceAll('\r', '').replace(/^'/, ''))
    const row = fc.array(text, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        expect(readSheetText(writeSheetText(rows))).toEqual(rows)
      }),
    )
  })

  it('are no formula for a spreadsheet', () => {
    expect(writeSheetText([['=1+1', '-5', '+86', '@x']])).toBe("'=1+1\t-5\t+86\t'@x")
  })
})
