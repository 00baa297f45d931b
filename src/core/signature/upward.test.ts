import { describe, expect, test } from 'vitest'
import { findInUpward, superiorOf } from './upward.ts'

describe('to whom a unit writes upward', () => {
  const bureaus = ['/c/edu/', '/c/north/edu/', '/c/zone/social/'].map((path) => ({ path }))
  test.each([
    ['a school, to the bureau of its county', '/c/north/school/', '/c/north/edu/'],
    ['a teaching point of a town, to the bureau of its county', '/c/north/town/point/', '/c/north/edu/'],
    ['a bureau of a county, to that of the city', '/c/north/edu/', '/c/edu/'],
    ['a zone without an education bureau, from its social affairs bureau to the city', '/c/zone/social/', '/c/edu/'],
    ['a school of the city, to the bureau that runs it', '/c/edu/high/', '/c/edu/'],
    ['the bureau of the city, to nobody of the tree', '/c/edu/', undefined],
  ])('%s', (_, from, to) => {
    expect(superiorOf(from, bureaus)?.path).toBe(to)
  })
})

describe('what the words of an upward paper show', () => {
  const codesOf = (paper: 'report' | 'request-for-instructions' | 'notice', title: string, text: string) =>
    findInUpward({ paper, title, text }).map(({ code }) => code)

  test('a report that asks for something', () => {
    const found = findInUpward({
      paper: 'report',
      title: '关于学位建设情况的报告',
      text: '一、已开工三所。\n二、资金有缺口，恳请市里予以解决。\n妥否，请批示。',
    })
    expect(found.map(({ words }) => words)).toEqual(['恳请市里予以解决', '妥否', '请批示'])
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['upward/report-asks']))
  })

  test('a report that only reports', () => {
    expect(codesOf('report', '关于学位建设情况的报告', '已开工三所，年底前完工。\n专此报告。')).toEqual([])
  })

  test('a request for one matter, for more than one, and for none', () => {
    const ask = '妥否，请批示。'
    expect(codesOf('request-for-instructions', '关于追加建设资金的请示', `资金不足。\n${ask}`)).toEqual([])
    expect(codesOf('request-for-instructions', '关于追加建设资金、增加编制的请示', ask)).toEqual([
      'upward/several-matters',
    ])
    expect(codesOf('request-for-instructions', '关于追加建设资金的请示', `${ask}另，请增加编制。`)).toEqual([
      'upward/several-matters',
    ])
    expect(codesOf('request-for-instructions', '关于追加建设资金的请示', '资金不足。')).toEqual(['upward/asks-nothing'])
  })

  test('nothing in a paper that goes elsewhere', () => {
    expect(codesOf('notice', '关于报送材料的通知', '请批示。')).toEqual([])
  })
})
