import { describe, expect, test } from 'vitest'
import { checkPack } from '#core/check-pack.ts'
import { runCase, runFigures } from '#core/testing/pack-cases.ts'
import { figureCases } from './cases/figures.ts'
import { cases } from './cases/year.ts'
import { school } from './index.ts'

test('the pack has nothing wrong with it', () => expect(checkPack(school)).toEqual([]))

describe('a school year from the first figure to the lock', () => {
  test.each(cases)('$title', ({ becomes, ...steps }) =>
    expect(runCase(school, steps)).toMatchObject({ refused: [], ...becomes }),
  )
})

describe('figures', () => {
  test.each(figureCases)('$title', (one) => {
    const figures = runFigures(school, one)
    for (const [name, wanted] of Object.entries(one.figures))
      if (wanted === null) expect(figures[name]).toBeNull()
      else expect(figures[name]).toBeCloseTo(wanted, 9)
  })
})
