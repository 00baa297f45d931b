import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

const folder = process.env.YAODIAN_SEEDS

/** The office uploads real documents and sees what was read of them. */
export function samples(stage: Stage, width: Width) {
  describe.skipIf(!folder)('the office uploads the sample documents', () => {
    const files = folder ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
    let office: Visitor
    stage.visitors(width, ['demo-office'], (visitor) => {
      office = visitor
    })

    it.each(files.map((file, index) => [index, file] as const))('document %i is read whole', async (index, file) => {
      const { page } = office
      await office.goto('/plans')
      await page.setInputFiles('input[type=file]', join(folder as string, file))
      await page.locator('[data-part="coverage"]').waitFor({ timeout: 60_000 })
      expect(await office.text('[data-part="coverage"]')).toMatch(/^全部 [\d,]+ 个字均已归类$/)
      expect(await page.locator('.reading-text .mark-target').count()).toBeGreaterThan(3)
      if (width === 360) await page.getByText('结构', { exact: true }).click()
      expect(await page.getByRole('treeitem').count()).toBeGreaterThan(10)
      await office.look(`reading-${index}`)
    })

    it('a click in the tree lights the same words in the text', async () => {
      const { page } = office
      if (width === 360) await page.getByText('结构', { exact: true }).click()
      const row = page.locator('.reading-row-target').first()
      await row.click()
      const title = await row.locator('.reading-words').getAttribute('title')
      const lit = async () => (await page.locator('.reading-text .lit').allInnerTexts()).join('')
      await expect.poll(lit, { timeout: 10_000 }).toBe(title)
    })

    it('a click in the text lights the row of the tree', async () => {
      const { page } = office
      await page.locator('.reading-text .mark-owner').last().click()
      await page.locator('.reading-tree .lit').waitFor({ state: 'attached' })
      expect(await page.locator('.reading-tree .lit').count()).toBe(1)
    })
  })
}
