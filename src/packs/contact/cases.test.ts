import { expect, test } from 'vitest'
import { checkPack } from '#core/check-pack.ts'
import { runCase } from '#core/testing/pack-cases.ts'
import { cases } from './cases/confirmation.ts'
import { contact } from './index.ts'

test('the pack has nothing wrong with it', () => expect(checkPack(contact)).toEqual([]))

test.each(cases)('$title', ({ becomes, ...steps }) =>
  expect(runCase(contact, steps)).toMatchObject({ refused: [], ...becomes }),
)
