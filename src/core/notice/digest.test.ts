import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOf, cut, digestText } from './digest.ts'
import type { Notice } from './notice.ts'

const head = { city: '测试市', address: 'http://127.0.0.1:4000/', now: new Date('2026-10-21T01:30:00.000Z') }
const notice = (i: number, values: Partial<Notice> = {}): Notice => ({
  key: `late:${i}`,
  kind: 'late',
  about: { type: 'assignment', id: String(i) },
  title: `第${i}项工作`,
  said: null,
  unit: '北县',
  due: '2026-10-20T09:00:00.000Z',
  urgent: false,
  chasedAt: null,
  ...values,
})
const many = (count: number) => Array.from({ length: count }, (_, i) => notice(i + 1))

describe('a digest', () => {
  test('names unit and words of what has some, with its time only on the day itself', () => {
    const said = { zh: '约谈：陈述申辩截止10月23日', en: '' }
    const order = notice(1, { kind: 'order', said, due: '2026-10-23T09:00:00.000Z' })
    const lines = digestText([order, { ...order, urgent: true }], head, 2048).split('\n')
    expect(lines.slice(1, 3)).toEqual([
      '1.【督办文书待办】第1项工作（北县）约谈：陈述申辩截止10月23日',
      '2.【督办文书待办】第1项工作（北县）约谈：陈述申辩截止10月23日（今日到期：10月23日17:00）',
    ])
  })

  test('names every item with its time, and where to go', () =>
    expect(digestText([notice(1), notice(2, { kind: 'due-soon', urgent: true })], head, 2048).split('\n')).toEqual([
      '【测试市督办提醒】截至10月21日09:30，您有2项待办：逾期未报1项，即将到期1项。',
      '1.【逾期未报】第1项工作（时限10月20日17:00）',
      '2.【即将到期】第2项工作（今日到期：10月20日17:00）',
      '请登录办理：http://127.0.0.1:4000/',
    ]))

  test('that would be too long ends with how many more there are, and shows as many as fit', () => {
    const text = digestText(many(200), head, 2048)
    const shown = text.split('\n').length - 2
    expect(bytesOf(text)).toBeLessThanOrEqual(2048)
    expect(text.split('\n').pop()).toBe(`其余${200 - shown}项请登录查看：http://127.0.0.1:4000/`)
    const oneMore = digestText(
      many(200),
      head,
      2048 + bytesOf(`\n${shown + 1}.【逾期未报】第${shown + 1}项工作（时限10月20日17:00）`),
    )
    expect(oneMore.split('\n').length - 2).toBe(shown + 1)
  })

  test('may hold numbers only', () => {
    const text = digestText(many(3), { ...head, countsOnly: true }, 2048)
    expect(text).not.toContain('第1项工作')
    expect(text).toContain('逾期未报3项')
  })

  test('is never longer than the channel takes and never holds half a character, whatever the titles are', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 60 }),
        fc.integer({ min: 120, max: 2048 }),
        (titles, bytes) => {
          const text = digestText(
            titles.map((title, i) => notice(i, { title })),
            head,
            bytes,
          )
          expect(bytesOf(text)).toBeLessThanOrEqual(bytes)
          expect(text.isWellFormed()).toBe(true)
        },
      ),
    ))
})

test('a text is cut between characters, those of four bytes too', () => {
  expect(cut('一二三', 9)).toBe('一二三')
  expect(cut('一二三四', 9)).toBe('一二…')
  expect(cut('一𠮷二三', 10)).toBe('一𠮷…')
  expect(cut('一𠮷二三', 9)).toBe('一…')
})
