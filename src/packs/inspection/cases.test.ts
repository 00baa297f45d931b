import { describe, expect, test } from 'vitest'
import { checkPack } from '#core/check-pack.ts'
import { runCase, runFigures } from '#core/testing/pack-cases.ts'
import { figureCases } from './cases/figures.ts'
import { cases } from './cases/plan.ts'
import { inspection } from './index.ts'

test('the pack has nothing wrong with it', () => expect(checkPack(inspection)).toEqual([]))

describe('from the plan to what the school is told', () => {
  test.each(cases)('$title', ({ becomes, ...steps }) =>
    expect(runCase(inspection, steps)).toMatchObject({ refused: [], ...becomes }),
  )
})

describe('figures', () => {
  test.each(figureCases)('$title', (one) => expect(runFigures(inspection, one)).toMatchObject(one.figures))
})
