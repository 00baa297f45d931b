import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { picture } from '../picture.ts'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** Somebody who has no account tells of a hazard, and later looks up what became of it. */
export function publicReport(stage: Stage, width: Width) {
  describe('a report without signing in', () => {
    const title = `井盖缺失${width}`
    let passer: Visitor
    let code = ''
    beforeAll(async () => {
      passer = await stage.visitor(width)
    })
    afterAll(() => passer.leave())

    it('begins at the sign-in and asks for little', async () => {
      const { page } = passer
      await passer.goto('/')
      await page.getByRole('link', { name: '反映校园安全隐患' }).click()
      await page.locator('[data-part="public-report"]').waitFor()
      await passer.look('public-report')
      await passer.button('提交').click()
      await page.getByText('请填写发现了什么').waitFor()
      await page.getByText('请填写在哪所学校').waitFor()
      await passer.look('public-report-missing')
    })

    it('is sent with a photo and answered with a code', async () => {
      const { page } = passer
      await page.locator('#unit').fill('枫浦镇中心')
      await page.locator('.ant-select-item-option', { hasText: '枫浦镇中心' }).first().click()
      await page.locator('#title').fill(title)
      await page.locator('#place').fill('北门外人行道')
      await page.locator('#teller').fill('邮箱 passer-by')
      await page.locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture })
      await page.waitForTimeout(3_000)
      await passer.look('public-report-filled')
      await passer.button('提交').click()
      await page.locator('[data-part="public-taken"]').waitFor()
      code = await passer.text('.public-code')
      expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
      await passer.look('public-taken')
    })

    it('shows by its code where it stands, and to nobody what it says', async () => {
      const { page } = passer
      await passer.goto('/public/hazard/state')
      await page.locator('#code').fill('2222-2222-2222')
      await passer.button('查询').click()
      await page.getByText('没有这个查询码，请核对。').waitFor()
      await page.locator('#code').fill(code.toLowerCase())
      await passer.button('查询').click()
      await page.getByText('已收到，等待核实').waitFor()
      expect(await page.content()).not.toContain(title)
      await passer.look('public-state')
    })

    it('stands before the county, which sees how to reach who told of it only by saying what for', async () => {
      const clerk = await stage.visitor(width)
      await clerk.signIn('demo-county-clerk')
      await clerk.goto('/registers/hazard?state=reported')
      await clerk.page.getByRole('link', { name: title }).click()
      await clerk.page.waitForURL(/hazard\/[0-9a-f-]{36}$/)
      await clerk.settled()
      await clerk.page.getByText('群众反映').first().waitFor()
      expect(await clerk.page.content()).not.toContain('passer-by')
      await clerk.look('public-at-the-county')
      await clerk.button('查看 反映人联系方式').click()
      await clerk.dialog().locator('#purpose').fill('核实具体位置')
      await clerk.dialog().getByRole('button', { name: '查看', exact: true }).click()
      await clerk.page.locator('[data-part="revealed"]', { hasText: 'passer-by' }).waitFor()
      await clerk.look('public-revealed')
      await clerk.page.keyboard.press('Escape')
      await clerk.page.getByText('查看了“反映人联系方式”，用途：核实具体位置').waitFor()
      await clerk.button('定级').click()
      await clerk.choose('隐患等级', '一般')
      await clerk.dialog().getByRole('button', { name: '提交' }).click()
      await clerk.page.getByText('已办理：定级').waitFor()
      await clerk.leave()
      await passer.button('查询').click()
      await passer.page.getByText('已核实，正在安排整改').waitFor()
    })
  })
}
