import { describe, expect, it } from 'vitest'
import { daysUntil, dayText, exactText, fromLocalField, instantText, toLocalField } from './time.ts'

describe('time on the page', () => {
  it('is that of Asia/Shanghai', () => {
    expect(instantText('2026-11-25T09:00:00Z', 'zh')).toBe('2026年11月25日 17:00')
    expect(instantText('2026-11-25T16:30:00Z', 'en')).toBe('2026-11-26 00:30')
  })

  it('leaves the year out when it is the present one', () => {
    expect(instantText('2026-11-25T09:00:00Z', 'zh', '2026-01-01T00:00:00Z')).toBe('11月25日 17:00')
    expect(dayText('2027-03-01', 'zh', '2026-01-01T00:00:00Z')).toBe('2027年3月1日')
  })

  it('is exact to the second on hover', () => {
    expect(exactText('2026-11-25T09:00:07Z')).toBe('2026-11-25 17:00:07 (UTC+8)')
  })

  it('counts days by the calendar of Shanghai, not by hours', () => {
    expect(daysUntil('2026-11-25T16:30:00Z', '2026-11-25T15:30:00Z')).toBe(1)
    expect(daysUntil('2026-11-24T09:00:00Z', '2026-11-25T15:30:00Z')).toBe(-1)
  })

  it('goes into a field and comes back the same', () => {
    const instant = '2026-11-25T09:00:00.000Z'
    expect(toLocalField(instant)).toBe('2026-11-25T17:00')
    expect(fromLocalField(toLocalField(instant))).toBe(instant)
  })

  it('is nothing while a field is incomplete', () => {
    expect(fromLocalField('2026-11')).toBeUndefined()
  })
})
