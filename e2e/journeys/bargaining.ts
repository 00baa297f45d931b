import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** Before issue opinions are asked, given and decided; after it a unit applies for more time. */
export function bargaining(stage: Stage, width: Width) {
  describe('before and after issue', () => {
    let office: Visitor
    let clerk: Visitor
    stage.visitors(width, ['demo-office', 'demo-county-clerk'], (...both) => {
      ;[office, clerk] = both
    })

    it('the office sends a draft to the counties', async () => {
      const { page } = office
      const { plans } = await (await page.request.get('/api/plans')).json()
      const draft = plans.find((each: { title: string; state: string }) => each.title.includes('征求意见稿'))
      await office.goto(`/plans/${draft.id}?tab=opinions`)
      await office.look('opinions-none')
      await office.button('发出征求意见稿').click()
      await office.dialog().getByRole('button', { name: '全部县（市、区）教育部门' }).click()
      await office.look('opinions-ask')
      await office.dialog().getByRole('button', { name: '发出征求意见稿' }).click()
      await page.getByText('0 / 6 个单位已反馈').waitFor()
    })

    it('a county finds it on the desk and says what it thinks of an item', async () => {
      const { page } = clerk
      await clerk.goto('/')
      await page.getByRole('link', { name: /待反馈意见/ }).click()
      await page
        .getByRole('link', { name: /征求意见稿/ })
        .first()
        .click()
      const part = page.locator('[data-part="answer"]')
      await part.waitFor()
      await clerk.look('opinions-answer')
      await part.getByRole('textbox').first().fill('建议适当延后完成时限。')
      await page.reload()
      expect(await part.getByRole('textbox').first().inputValue()).toBe('建议适当延后完成时限。')
      await clerk.button('提交意见（1 条）').click()
      await page.locator('[data-part="opinions"]').getByText('待处理').waitFor()
    })

    it('the office adopts it or not, with a reason, and takes the summary', async () => {
      const { page } = office
      await page.reload()
      await page
        .locator('.table')
        .getByRole('link', { name: /征求意见稿/ })
        .first()
        .click()
      await page.locator('[data-part="opinions"]').getByRole('button', { name: '处理' }).click()
      const dialog = office.dialog()
      await dialog.locator('#verdict').click()
      await page.locator('.ant-select-item-option', { hasText: '未采纳' }).click()
      await dialog.getByRole('button', { name: '提交' }).click()
      await dialog.getByText('部分采纳和未采纳要说明理由').waitFor()
      await office.look('opinions-reason')
      await dialog.locator('#reason').fill('时限由市政府确定。')
      await dialog.getByRole('button', { name: '提交' }).click()
      await page.locator('[data-part="opinions"]').getByText('时限由市政府确定。').waitFor()
      await office.look('opinions-decided')
      const summary = await page.getByRole('link', { name: /意见采纳情况表 Word/ }).getAttribute('href')
      expect((await page.request.get(summary ?? '')).status()).toBe(200)
    })

    it('a county that has signed applies for more time', async () => {
      const { page } = clerk
      const { assignments } = await (await page.request.get('/api/assignments?view=mine')).json()
      const signed = assignments.find(
        (each: { state: string; share: number }) => each.state === 'signed' && each.share < 100,
      )
      await clerk.goto(`/tasks/${signed.id}`)
      await clerk.button('申请调整或延期').click()
      const dialog = clerk.dialog()
      await dialog.locator('#text').fill('汛期影响施工。')
      await dialog.getByRole('button', { name: '提交' }).click()
      await dialog.getByText('延期须晚于现在的时限').waitFor()
      await clerk.look('apply-refused')
      await dialog.locator('#due').fill('2027-03-31T17:00')
      await dialog.getByRole('button', { name: '提交' }).click()
      await page.locator('[data-application="submitted"]').waitFor()
      await clerk.look('applied')
    })

    it('the office grants it with a reason; the deadline moves and is counted', async () => {
      const { page } = office
      await office.goto('/')
      await page.getByRole('link', { name: /待处理申请/ }).click()
      await office.button('处理申请').first().click()
      await office.look('application-decide')
      await office.dialog().locator('#reason').fill('情况属实。')
      await office.dialog().getByRole('button', { name: '提交' }).click()
      await office.dialog().waitFor({ state: 'hidden' })
      await office.goto('/tasks/applications')
      await page.getByText(/已同意 1 件（其中延期 1 件）/).waitFor()
      await page.getByText('已延期 1 次').waitFor()
      await office.look('applications')
    })
  })
}
