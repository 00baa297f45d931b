import { expect, test } from 'vitest'
import { checkOrderText } from './check-order-text.ts'
import { parts } from './paper-templates.ts'

const codes = (text: string, order: { silent: boolean; statement: string | null }, heavier = false) =>
  checkOrderText(text, order, heavier).map(({ code, at, basis }) => [code, at, basis !== undefined])
const heard = { silent: false, statement: '情况属实' }
const silent = { silent: true, statement: null }

test('a text that says what happened may be signed, in whatever words', () => {
  expect(codes('已充分听取你单位的申辩意见，决定通报批评。', heard)).toEqual([])
  expect(codes('你单位在期限内没有陈述和申辩，决定通报批评。', silent)).toEqual([])
  expect(codes('请于五日内报送。', { silent: false, statement: null })).toEqual([])
})

test('a text that says another thing than the record is refused, with the rule', () => {
  expect(codes('经听取你单位意见和陈述，决定通报批评。', silent)).toEqual([['order/text-says-heard', 'text', true]])
  expect(codes('你单位没有提出陈述，决定通报批评。', heard)).toEqual([['order/text-says-silent', 'text', true]])
  expect(codes(`经查明，${parts.unheard}，决定如下。`, heard)).toEqual([
    ['order/text-leaves-hearing-open', 'text', true],
  ])
})

test('a decision weighs heavier exactly where its text says so', () => {
  expect(codes('决定公开批评。', heard, true)).toEqual([['order/text-not-heavier', 'text', true]])
  expect(codes('决定从重处理，公开批评。', heard, true)).toEqual([])
  expect(codes(parts.heavier, heard, true)).toEqual([])
  expect(codes(parts.heavier, heard)).toEqual([['order/text-says-heavier', 'text', true]])
})
