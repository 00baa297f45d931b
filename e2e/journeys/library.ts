import { beforeAll, describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** Plans are found by their words and by initials; an original is read in its own layout. */
export function library(stage: Stage, width: Width) {
  describe('the library', () => {
    let office: Visitor
    const plans: { id: string; title: string; fileName: string }[] = []
    stage.visitors(width, ['demo-office'], (visitor) => {
      office = visitor
    })
    beforeAll(async () => {
      plans.push(...(await (await office.page.request.get('/api/plans')).json()).plans)
    })
    const planOf = (end: string) => plans.find(({ fileName }) => fileName.endsWith(`工作要点${end}`))?.id

    it('finds words in the sentences in which they stand', async () => {
      const { page } = office
      await office.goto('/plans')
      await page.getByRole('searchbox').fill('校车')
      await page.keyboard.press('Enter')
      const hit = page.locator('[data-part="found"] p').first()
      await hit.waitFor()
      expect(await hit.locator('mark').first().textContent()).toBe('校车')
      expect((await hit.textContent())?.length).toBeGreaterThan(8)
      expect(new URL(page.url()).searchParams.get('q')).toBe('校车')
      await office.look('search-words')
    })

    it('finds headings by the initials of their pinyin', async () => {
      await office.goto('/plans?q=xqjy')
      expect(await office.page.locator('[data-part="found"] mark').first().textContent()).toContain('学前教育')
    })

    it('says so when nothing was found', async () => {
      await office.goto('/plans?q=没有这样的词语')
      await office.page.getByText('所有规划中都没有').waitFor()
    })

    it.each([['.docx'], ['.html']])('shows a %s in its layout, lit both ways', async (end) => {
      const { page } = office
      await office.goto(`/plans/${planOf(end)}?tab=reading`)
      await page.getByText('版式', { exact: true }).click()
      await page.locator('.original-document').first().waitFor()
      await office.look(`layout-${end.slice(1)}`)
      await page.locator('.original-line .mark-target').first().click()
      await page.locator('.reading-tree .lit').waitFor({ state: 'attached' })
      if (width === 360) await page.getByText('结构', { exact: true }).click()
      const row = page.locator('.reading-row-target').nth(1)
      await row.click()
      const lit = async () => (await page.locator('.original-line .lit').allInnerTexts()).join('')
      const words = await row.locator('.reading-words').getAttribute('title')
      await expect.poll(lit, { timeout: 10_000 }).toBe(words)
    })
  })
}
