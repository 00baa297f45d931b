import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** Figures that open to where they come from: the office sees them all, a county its own and the median, and corrects a number. */
export function indicators(stage: Stage, width: Width) {
  describe('indicators', () => {
    let office: Visitor
    let clerk: Visitor
    beforeAll(async () => {
      office = await stage.visitor(width)
      clerk = await stage.visitor(width)
      await office.signIn('demo-office')
      await clerk.signIn('demo-county-clerk')
    })
    afterAll(async () => {
      await office.leave()
      await clerk.leave()
    })

    it('are listed with period, freshness and light, and found by their domain', async () => {
      const { page } = office
      await office.goto('/indicators')
      await page.getByRole('link', { name: '新增学位', exact: true }).waitFor()
      await office.look('indicators')
      await office.goto('/indicators?domain=governance')
      await page.getByRole('link', { name: '信访办结率' }).waitFor()
      expect(await page.getByRole('link', { name: '新增学位', exact: true }).count()).toBe(0)
    })

    it('open to formula, inputs, who entered them, and the target with its sentence', async () => {
      const { page } = office
      await office.goto('/indicators/places.new')
      await page.locator('[data-part="targets"]').getByText('目标路程完成').first().waitFor()
      await office.look('indicator')
      await page.locator('[data-part="figure"] .passport-open').click()
      const passport = page.locator('[data-part="passport"]')
      await passport.getByText('新增小学学位 + 新增初中学位').waitFor()
      await passport.getByText('补计学位').waitFor()
      await office.look('passport')
    })

    it('name who owes a number instead of showing a figure', async () => {
      const { page } = office
      await office.goto('/indicators/petition.closing?to=2026-09-30')
      await page.locator('[data-part="figure"]').getByText('缺 1 个单位').waitFor()
      await page.locator('[data-part="units"]').getByText('未填').first().waitFor()
    })

    it('measure the targets of a plan as the office decided', async () => {
      const { page } = office
      await office.goto('/indicators/places.new')
      await page.locator('[data-part="targets"] a').first().click()
      await page.getByText('确定每项目标用哪个指标衡量').waitFor()
      await office.settled()
      await office.look('ties')
    })

    it('are corrected by the county with a reason, which the passport shows', async () => {
      const { page } = clerk
      await clerk.goto('/indicators/places.new')
      await page.locator('[data-part="figure"]').getByText('同级中位数').waitFor()
      expect(await page.locator('[data-part="counties"]').count()).toBe(0)
      await page.locator('[data-part="units"]').getByRole('button', { name: '更正' }).first().click()
      await clerk.dialog().getByRole('button', { name: '更正' }).click()
      await clerk.dialog().getByText('请填写更正理由').waitFor()
      await clerk.dialog().locator('#value').fill('7')
      await clerk.dialog().locator('#reason').fill('复核后更正')
      await clerk.dialog().getByRole('button', { name: '更正' }).click()
      await clerk.dialog().waitFor({ state: 'detached' })
      await clerk.settled()
      await page.locator('[data-part="figure"] .passport-open').click()
      await page.locator('[data-part="passport"]').getByText('复核后更正').waitFor()
      await clerk.look('corrected')
    })
  })
}
