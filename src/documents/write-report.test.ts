import { afterEach, expect, it, vi } from 'vitest'
import { type Report, writeReport } from './write-report.ts'

const report: Report = {
  title: 'What became of it',
  subtitle: 'as of noon',
  at: new Date('2026-09-15T04:00:00Z'),
  note: 'from the minutes',
  parts: [
    { heading: 'I. How it stands', content: ['Two & a half < three.'] },
    { heading: 'II. All', content: [{ columns: [{ heading: 'Matter', width: 1 }], rows: [['Buses']] }] },
  ],
}

afterEach(() => void vi.useRealTimers())

it('has the same bytes whenever it is made, and others for another instant', async () => {
  const madeOn = async (day: string, at = report.at) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) })
    return Buffer.from(await writeReport({ ...report, at }))
  }
  const first = await madeOn('2026-09-16T01:00:00Z')
  expect((await madeOn('2027-01-05T13:30:00Z')).equals(first)).toBe(true)
  expect((await madeOn('2026-09-16T01:00:00Z', new Date('2026-09-15T05:00:00Z'))).equals(first)).toBe(false)
})
