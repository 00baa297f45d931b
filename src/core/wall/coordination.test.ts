import { expect, it } from 'vitest'
import { nothingReturned } from '../return-summary.ts'
import { coordinationOf } from './coordination.ts'

it('is what a unit cannot do alone, until it is done or asked no more', () => {
  const now = new Date('2026-11-23T02:00:00.000Z')
  const [text, since] = ['土地手续需自然资源局支持', '2026-11-02T02:00:00.000Z']
  const asked = { heldBy: null, until: null }
  const said = { ...nothingReturned, share: 40, coordination: text, coordinationSince: since }
  expect(coordinationOf(asked, said, now)).toEqual({ text, since })
  expect(coordinationOf(asked, nothingReturned, now)).toBeNull()
  expect(coordinationOf(asked, { ...said, share: 100 }, now)).toBeNull()
  expect(coordinationOf({ ...asked, heldBy: '〔2026〕3号' }, said, now)).toBeNull()
  expect(coordinationOf({ ...asked, until: '2026-11-22' }, said, now)).toBeNull()
})
