import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** Statistics of a period, and areas of the map coloured by a figure: both in the address, so that a colleague sees the same. */
export function periodsAndAreas(stage: Stage, width: Width) {
  describe('figures of registers', () => {
    let office: Visitor
    stage.visitors(width, ['demo-office'], (only) => {
      office = only
    })
    const total = async () => Number((await office.text('td[data-title="全部"]')).replace(/\D/g, ''))

    it('are of now, of a school year, of months, or as of a day', async () => {
      const { page } = office
      await office.goto('/registers/hazard/statistics')
      const now = await total()
      await office.choose('所属时期', '按月份')
      await page.getByLabel('起始月份').fill('2026-09')
      await page.waitForURL(/from=2026-09/)
      await page.getByText('以下为 2026-09 至 … 新建的记录').waitFor()
      await office.settled()
      const since = await total()
      expect(since).toBeGreaterThan(0)
      expect(since).toBeLessThan(now)
      await office.look('statistics-months')
      await office.choose('所属时期', '截至某日')
      await page.getByLabel('截至某日').last().fill('2026-08-31')
      await page.waitForURL(/asOf=2026-08-31/)
      await page.getByText('以下为截至').waitFor()
      await office.settled()
      expect(await total()).toBe(now - since)
      await office.look('statistics-as-of')
      await office.goto('/registers/school/statistics?period=2025-2026')
      await page.getByText('2025—2026').first().waitFor()
      await office.look('statistics-year')
    })

    it('colour the areas of the map, with the same figures in a list beside it', async () => {
      const { page } = office
      await office.goto('/registers/school/map')
      await office.choose('县区着色', '记录数')
      await page.waitForURL(/by=count/)
      // A register without places has areas alone.
      await office.goto('/registers/hazard/map')
      await page.locator('.city-map .shade-3').first().waitFor()
      expect(await page.locator('.city-map-value').count()).toBe(6)
      await office.look('areas-count')
      await office.goto('/registers/school/map?by=juniorPupilsPerTeacher')
      await page.locator('.city-map').waitFor()
      await office.look('areas-figure')
      await page.locator('.city-map a').first().focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/statistics\?unit=/)
    })
  })
}
