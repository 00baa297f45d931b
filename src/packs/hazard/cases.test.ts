import { describe, expect, test } from 'vitest'
import { checkPack } from '#core/check-pack.ts'
import { runCase, runFigures } from '#core/testing/pack-cases.ts'
import { cases as escalation } from './cases/escalation.ts'
import { figureCases } from './cases/figures.ts'
import { cases as rectification } from './cases/rectification.ts'
import { hazard } from './index.ts'

test('the pack has nothing wrong with it', () => expect(checkPack(hazard)).toEqual([]))

describe.each([
  ['from the first report to the re-check', rectification],
  ['what goes up to the city', escalation],
])('%s', (_, cases) => {
  test.each(cases)('$title', ({ becomes, ...steps }) =>
    expect(runCase(hazard, steps)).toMatchObject({ refused: [], ...becomes }),
  )
})

describe('figures', () => {
  test.each(figureCases)('$title', (one) => expect(runFigures(hazard, one)).toMatchObject(one.figures))
})
