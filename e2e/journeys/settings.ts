import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** Units, posts and telephones, each changed by the administrator whose task it is. */
export function settings(stage: Stage, width: Width) {
  describe('the settings', () => {
    let admin: Visitor
    let person = ''
    beforeAll(async () => {
      admin = await stage.visitor(width)
      await admin.signIn('demo-system-admin')
    })
    afterAll(() => admin.leave())

    it('the tree of units is searched, and a unit shows its names and relations', async () => {
      const { page } = admin
      await admin.goto('/settings/units')
      await admin.look('units')
      await page.getByPlaceholder('按名称查找机构').fill('第一中学')
      await page.locator('.unit-tree a').first().click()
      await page.getByText('与其他机构的关系').waitFor()
      await admin.look('unit')
    })

    it('another name is added, and refused when it is empty', async () => {
      const { page } = admin
      await admin.button('登记别称').click()
      await admin.dialog().getByRole('button', { name: '提交' }).click()
      await admin.dialog().getByText('请填写名称').waitFor()
      await admin.look('alias-missing')
      await admin.dialog().locator('#name').fill(`一中旧称${width}`)
      await admin.dialog().getByRole('button', { name: '提交' }).click()
      await page.getByText(`一中旧称${width}`).waitFor()
    })

    it('units are counted by the relation that is chosen', async () => {
      await admin.goto('/settings/counts?by=location')
      await admin.page.getByText('机构（属地口径）').first().waitFor({ state: 'attached' })
      await admin.look('counts')
    })

    it('a person is registered', async () => {
      const { page } = admin
      await admin.goto('/settings/people')
      await admin.button('登记人员').click()
      await page.locator('#name').fill(`林一${width}`)
      await page.locator('#phone').fill('19900001234')
      await page.locator('#unitId').fill('基教科')
      await page.locator('.ant-select-tree-node-content-wrapper', { hasText: '基教科' }).last().click()
      await admin.button('提交').click()
      await page.waitForURL(/people\/[0-9a-f-]{36}$/)
      await admin.settled()
      person = new URL(page.url()).pathname
      await admin.look('person')
    })

    it('is appointed by the security administrator, who opens no accounts', async () => {
      const security = await stage.visitor(width)
      await security.signIn('demo-security-admin')
      await security.goto(person)
      expect(await security.button('开通账号').count()).toBe(0)
      await security.button('任职').click()
      await security.dialog().getByRole('combobox', { name: '角色（决定权限）' }).click()
      await security.page.locator('.ant-select-item-option', { hasText: '科室' }).first().click()
      await security.look('appoint')
      await security.dialog().locator('#title').fill('科员')
      await security.dialog().getByRole('button', { name: '提交' }).click()
      await security.page.getByText('科员').waitFor()
      await security.leave()
    })

    it('a telephone is shown whole only for a purpose', async () => {
      const office = await stage.visitor(width)
      await office.signIn('demo-county-head')
      await office.goto('/settings/people')
      await office.page.locator('.register-table tbody a').first().click()
      await office.button(/查看.*联系电话/).click()
      await office.dialog().getByRole('button', { name: '查看', exact: true }).click()
      await office.dialog().getByText('请填写查看用途').waitFor()
      await office.dialog().locator('#purpose').fill('通知会议时间')
      await office.dialog().getByRole('button', { name: '查看', exact: true }).click()
      await office.page.locator('[data-part="revealed"]', { hasText: /1\d{10}/ }).waitFor()
      await office.look('reveal')
      await office.leave()
    })

    it('the audit administrator verifies the ledger', async () => {
      const audit = await stage.visitor(width)
      await audit.signIn('demo-audit-admin')
      await audit.goto('/settings/audit')
      await audit.button('校验办理过程').click()
      await audit.page.getByText('没有发现改动').waitFor({ timeout: 60_000 })
      await audit.look('audit')
      await audit.leave()
    })
  })
}
