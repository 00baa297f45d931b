import { describe, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** A county asks the city bureau for instructions; the paper arrives there as a matter with a time, and the county sees that it did. */
export function papersUpward(stage: Stage, width: Width) {
  describe('a paper that goes upward', () => {
    let clerk: Visitor
    let head: Visitor
    let office: Visitor
    let paper = ''
    const title = `关于追加校舍维修资金的请示（${width}）`
    stage.visitors(width, ['demo-county-clerk', 'demo-county-head', 'demo-office'], (...all) => {
      ;[clerk, head, office] = all
    })
    const act = async (visitor: Visitor, name: string, fill?: (visitor: Visitor) => Promise<void>) => {
      await visitor.goto(paper)
      await visitor.button(name).click()
      await fill?.(visitor)
      await visitor.dialog().getByRole('button', { name, exact: true }).click()
      await visitor.dialog().waitFor({ state: 'hidden' })
    }

    it('is addressed to the one body above by itself', async () => {
      const { page } = clerk
      await clerk.goto('/papers/new')
      await page.locator('#paper').fill('请示')
      await page.keyboard.press('Enter')
      await page.getByText('云溪市教育局').first().waitFor()
      await clerk.look('paper-upward-new')
      await page.locator('#title').fill(title)
      await page.locator('#text').fill('维修资金尚有缺口。\n妥否，请批示。')
      await page.getByRole('radio', { name: '不予公开' }).check()
      await page.locator('#openness_reason').fill('请示事项未定')
      await clerk.button('提交核稿').click()
      await page.waitForURL(/\/papers\/[0-9a-f-]{36}$/)
      paper = new URL(page.url()).pathname
    })

    it('is signed and sent by the county, and arrives in the city as a matter', async () => {
      await act(head, '核稿')
      await act(head, '签发')
      await act(clerk, '编号', async ({ page }) => {
        await page.locator('#series').fill('青教体')
        await page.locator('#series').blur()
      })
      await act(clerk, '用印')
      await clerk.page.getByText('已用印').first().waitFor()
      await clerk.look('paper-upward-arrived')
      await office.goto('/matters')
      await office.page.getByRole('link', { name: title }).click()
      await office.page.waitForURL(/\/matters\//)
      await office.page.locator('[data-part="source"]').getByText('青教体〔2026〕', { exact: false }).first().waitFor()
      await office.look('matter-of-paper-upward')
    })
  })
}
