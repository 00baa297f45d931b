import { expect, it } from 'vitest'
import { findInText } from './find-in-text.ts'

const text = '一、学位供给\n新建幼儿园6所。改造食堂；年内新建\n食堂2处，新建书屋1处。\nAI 教学。'
const marked = (words: string, most = 9) =>
  findInText(text, words, most).hits.map(({ sentence, marks }) =>
    [...marks]
      .reverse()
      .reduce((all, [from, to]) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, sentence),
  )

it('shows the sentence in which the words stand, with all of its marks', () => {
  expect(marked('新建')).toEqual(['[新建]幼儿园6所。', '年内[新建]', '食堂2处，[新建]书屋1处。'])
})

it('finds words over a broken line', () => {
  expect(marked('新建食堂')).toEqual(['年内[新建\n食堂]2处，新建书屋1处。'])
})

it('does not mind the case of letters nor signs of patterns', () => {
  expect(marked('ai教')).toEqual(['[AI 教]学。'])
  expect(marked('(.*)')).toEqual([])
})

it('counts what it does not show', () => {
  expect(findInText(text, '新建', 1).count).toBe(3)
  expect(findInText(text, '新建', 1).hits).toHaveLength(1)
})

it('knows where a sentence begins in the text', () => {
  const [hit] = findInText(text, '改造', 1).hits
  expect(text.slice(hit?.from, (hit?.from ?? 0) + 4)).toBe('改造食堂')
})
