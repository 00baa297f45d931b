import { describe, expect, it } from 'vitest'
import { type Place, placeAt } from './places.ts'
import { cut } from './segments.ts'

const place = (kind: Place['kind'], from: number, to: number, id = kind): Place => ({
  id,
  kind,
  from,
  to,
  index: 0,
  node: null,
})

/** `[目标:target]` for each piece that is marked. */
const drawn = (text: string, places: Place[]) =>
  cut(text, places)
    .map(({ segments }) =>
      segments
        .map(({ from, to, kinds }) => (kinds.length ? `[${text.slice(from, to)}:${kinds}]` : text.slice(from, to)))
        .join(''),
    )
    .join('\n')

describe('a text cut at its marks', () => {
  it('is the same text when nothing is marked', () => {
    expect(drawn('甲乙丙', [])).toBe('甲乙丙')
  })

  it('has a piece for each mark', () => {
    expect(drawn('甲乙丙丁', [place('target', 1, 3)])).toBe('甲[乙丙:target]丁')
  })

  it('is cut where marks overlap', () => {
    expect(drawn('甲乙丙丁', [place('target', 0, 3), place('deadline', 2, 4)])).toBe(
      '[甲乙:target][丙:deadline,target][丁:deadline]',
    )
  })

  it('counts a mark within a mark of its own kind once', () => {
    expect(drawn('甲乙丙', [place('problem', 0, 3), place('problem', 1, 2)])).toBe(
      '[甲:problem][乙:problem][丙:problem]',
    )
  })

  it('carries a mark over the end of a line', () => {
    expect(drawn('甲乙\r\n丙丁', [place('target', 1, 5)])).toBe('甲[乙:target]\n[丙:target]丁')
  })

  it('is cut at nodes too, which leave no mark', () => {
    expect(cut('甲乙丙', [place('node', 1, 3)])[0]?.segments).toEqual([
      { from: 0, to: 1, kinds: [] },
      { from: 1, to: 3, kinds: [] },
    ])
  })

  it('leaves out marks without a character', () => {
    expect(drawn('甲乙', [place('problem', 1, 1)])).toBe('甲乙')
  })

  it('keeps empty lines', () => {
    expect(cut('甲\n\n乙', []).length).toBe(3)
  })

  it('loses no character, whatever the marks', () => {
    const text = '甲乙丙丁\n戊己庚\n辛'
    const places = [place('node', 0, 10), place('target', 2, 7), place('owner', 3, 4), place('problem', 6, 10)]
    const pieces = cut(text, places).flatMap(({ segments }) => segments.map(({ from, to }) => text.slice(from, to)))
    expect(pieces.join('')).toBe(text.replace(/\n/g, ''))
  })
})

describe('the place under a character', () => {
  const places = [place('node', 0, 20, 'n1' as never), place('node', 5, 10, 'n2' as never), place('target', 6, 8)]

  it('is the mark, if there is one', () => {
    expect(placeAt(places, 7)?.kind).toBe('target')
  })

  it('is otherwise the smallest node', () => {
    expect(placeAt(places, 9)?.id).toBe('n2')
    expect(placeAt(places, 15)?.id).toBe('n1')
  })

  it('is nothing outside the tree', () => {
    expect(placeAt(places, 25)).toBeUndefined()
  })
})
