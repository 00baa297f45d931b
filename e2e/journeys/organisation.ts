import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** Units loaded from a workbook, and a person opened by the form: the first Monday of a system administrator. */
export function organisation(stage: Stage, width: Width) {
  describe('the registers of units and people', () => {
    const school = `试点小学${width}`
    const rows = [
      '学校名称,主管单位,学校类型,简称',
      `${school},云溪市教育局,小学,试点${width}`,
      `试点教学点${width},${school},教学点,`,
      `没有上级${width},没有的局,小学,`,
      `类型不对${width},云溪市教育局,大学校,`,
    ]
    const workbook = { name: '学校.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }
    let admin: Visitor
    beforeAll(async () => {
      admin = await stage.visitor(width)
      await admin.signIn('demo-system-admin')
    })
    afterAll(() => admin.leave())

    it('units are shown as a list beside the tree', async () => {
      const { page } = admin
      await admin.goto('/settings/units')
      await page.getByRole('link', { name: '清单、导入导出' }).click()
      await page.getByRole('heading', { name: '机构', exact: true }).waitFor()
      await page.locator('.register-table a').first().waitFor()
      await admin.look('unit-list')
    })

    it('a workbook says beforehand what it would open, and what is wrong with it, cell by cell', async () => {
      const { page } = admin
      await admin.button('从 Excel 导入').click()
      await admin.dialog().locator('input[type=file]').setInputFiles(workbook)
      await admin.dialog().getByText('新增 2').waitFor()
      await admin.dialog().getByText('有误 2').waitFor()
      await admin
        .dialog()
        .getByText(/B4 .*没有叫“没有的局”的机构/)
        .first()
        .waitFor()
      await admin
        .dialog()
        .getByText(/C5 .*“大学校”不在可选项里/)
        .first()
        .waitFor()
      await admin.look('unit-import')
      await page.getByRole('button', { name: '写入正确的 2 行' }).click()
      await admin.dialog().getByText('已写入 2 行').waitFor()
      await admin.dialog().getByRole('button', { name: '关闭' }).last().click()
    })

    it('changes nothing the second time', async () => {
      await admin.button('从 Excel 导入').click()
      await admin.dialog().locator('input[type=file]').setInputFiles(workbook)
      await admin.dialog().getByText('相同 2').waitFor()
      await admin.dialog().getByText('新增 0').waitFor()
      await admin.dialog().getByRole('button', { name: '关闭' }).last().click()
    })

    it('a unit is found by its short name, and its line of time tells how it came', async () => {
      const { page } = admin
      await admin.goto(`/settings/registers/unit?q=${encodeURIComponent(`试点${width}`)}`)
      await page.locator('.register-table').getByRole('link', { name: school }).click()
      await page.locator('[data-part="history"]').getByText('新设机构').waitFor()
      await page.locator('[data-part="history"]').getByText('上级机构').first().waitFor()
      await page.locator('[data-part="around"]').getByText('与其他机构的关系').waitFor()
      await admin.look('unit-record')
    })

    it('a unit is closed by a form that says what it will bring about', async () => {
      const { page } = admin
      await admin.goto(`/settings/registers/unit?q=${encodeURIComponent(`试点教学点${width}`)}`)
      await page
        .locator('.register-table')
        .getByRole('link', { name: `试点教学点${width}` })
        .click()
      await admin.button('撤销').click()
      await admin.dialog().getByText('任职随之终止').waitFor()
      await admin.look('unit-close')
      await admin.dialog().getByRole('button', { name: '提交' }).click()
      await page.locator('[data-part="history"]').getByText('撤销', { exact: true }).waitFor()
      await page.getByText('已撤销', { exact: true }).first().waitFor()
    })

    it('a person is opened by the form, whose draft is kept but for the telephone', async () => {
      const { page } = admin
      const name = `林二${width}`
      await admin.goto('/settings/people')
      await admin.button('登记人员').click()
      await page.locator('#name').fill(name)
      await page.locator('#phone').fill('19900004321')
      await page.waitForFunction((text) => JSON.stringify(sessionStorage).includes(text), name)
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('19900004321')
      await page.reload()
      await admin.settled()
      expect(await page.locator('#name').inputValue()).toBe(name)
      expect(await page.locator('#phone').inputValue()).toBe('')
      await page.locator('#phone').fill('12')
      await admin.button('提交').click()
      await page.getByText('不是有效的电话号码。').waitFor()
      await admin.look('person-new')
      await page.locator('#phone').fill('19900004321')
      await page.locator('#unitId').fill(school)
      await page.locator('.ant-select-tree-node-content-wrapper', { hasText: school }).last().click()
      await admin.button('提交').click()
      await page.waitForURL(/settings\/people\/[0-9a-f-]{36}$/)
      await page.locator('[data-part="history"]').getByText('199****4321').waitFor()
      expect(await page.content()).not.toContain('19900004321')
      await admin.look('person-record')
    })
  })
}
