import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** What is refused is said where it happened, all at once, and costs nothing that was typed. */
export function refusals(stage: Stage, width: Width) {
  describe('what is refused', () => {
    let office: Visitor
    let clerk: Visitor
    stage.visitors(width, ['demo-office', 'demo-district-clerk'], (...both) => {
      ;[office, clerk] = both
    })

    it.each([
      ['a file of the wrong kind', 'picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
      ['a broken .docx', 'broken.docx', Buffer.from('PK\u0003\u0004 this is no archive')],
    ])('%s is refused beside its name', async (_, name, buffer) => {
      const { page } = office
      await office.goto('/plans')
      await page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer })
      const line = page.locator(`[data-file="${name}"]`)
      await line.getByRole('alert').waitFor({ timeout: 60_000 })
      expect((await office.text(`[data-file="${name}"] [role="alert"]`)).length).toBeGreaterThan(6)
      expect(await line.getByRole('button', { name: '重试' }).count()).toBe(1)
      await office.look(`refused-${name.split('.')[0]}`)
    })

    it('a task of another county is not there, whoever knows its address', async () => {
      await office.goto('/tasks')
      const foreign = office.page.locator('.table tbody tr', { hasText: '青岚县' }).getByRole('link').first()
      const address = await foreign.getAttribute('href')
      await clerk.goto(address ?? '')
      await clerk.page.locator('[data-state="not-found"]').waitFor()
      await clerk.look('not-found')
    })

    it('a place that the rights do not open is not there', async () => {
      await clerk.goto('/settings/audit')
      await clerk.page.locator('[data-state="not-found"]').waitFor()
    })

    it('an address that does not exist says so', async () => {
      await clerk.goto('/nowhere')
      await clerk.page.locator('[data-state="not-found"]').waitFor()
    })

    it('without a network nothing typed is lost', async () => {
      const { page } = office
      await office.goto('/plans')
      await page
        .getByRole('link', { name: /某某市教育局/ })
        .first()
        .click()
      await office.button('分解下达').first().click()
      await office.dialog().locator('#note').fill('请按时完成。')
      await page.context().setOffline(true)
      await office.dialog().getByRole('button', { name: '全部县（市、区）' }).click()
      await office.dialog().getByRole('button', { name: '分解下达' }).click()
      await office.dialog().getByText('连不上服务器').waitFor()
      expect(await office.dialog().locator('#note').inputValue()).toBe('请按时完成。')
      await page.context().setOffline(false)
    })
  })
}
