import { beforeAll, describe, expect, it } from 'vitest'
import { lastYearText, thisYearText } from '../compared-texts.ts'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

const kinds = '取消、弱化、推迟、矛盾、责任变更、合并、拆分、新增、强化、提前、改写、未变'.split('、')

/** Two plans are read from files, published and compared; the differences are taken away, and items carried over. */
export function compare(stage: Stage, width: Width) {
  describe('comparing this year with last', () => {
    let office: Visitor
    stage.visitors(width, ['demo-office'], (visitor) => {
      office = visitor
    })
    const titles = [2031, 2032].map((year) => `某某市教育局${year}年工作要点`)

    beforeAll(async () => {
      const { page } = office
      await office.goto('/plans')
      const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
      const files = [file('last-year.txt', lastYearText), file('this-year.txt', thisYearText)]
      await page.setInputFiles('input[type=file]', files)
      for (const title of titles) {
        await page.locator('.table').getByRole('link', { name: title }).click({ timeout: 60_000 })
        await office.button('确认并发布').first().click()
        await office.dialog().getByRole('button', { name: '确认并发布' }).click()
        await page.getByText('12 项任务，0 项已下达').waitFor()
        await office.goto('/plans')
      }
    })

    it('shows every kind of difference with both texts', async () => {
      const { page } = office
      await office.button('比对').click()
      await office.look('compare-first')
      for (const [label, title] of [
        ['前一份（或上级）', titles[0]],
        ['后一份（或下级）', titles[1]],
      ] as const)
        await office.choose(label, title as string)
      await page.locator('.finding').first().waitFor()
      for (const kind of kinds) {
        await office.button(new RegExp(`^${kind} 1$`)).click()
        expect(await page.locator('.finding-kind').allInnerTexts()).toEqual([kind])
      }
      expect(new URL(page.url()).searchParams.get('kind')).toBe('unchanged')
      await office.button(/^弱化/).click()
      expect(await page.locator('.finding del').textContent()).toContain('6')
      expect(await page.locator('.finding ins').textContent()).toContain('5')
      await office.look('compare-weakened')
      await office.button(/^全部变化 11$/).click()
      await office.look('compare')
    })

    it('gives the differences away as a document and as a workbook', async () => {
      for (const name of ['导出报告（Word）', '导出 Excel']) {
        const href = await office.page.getByRole('link', { name }).getAttribute('href')
        const report = await office.page.request.get(href ?? '')
        expect([report.status(), (await report.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
      }
    })

    it('carries items over, which then show their years', async () => {
      const { page } = office
      const line = page.locator('.carry-over li', { hasText: '教师体检' })
      await line.getByRole('button', { name: '确认结转' }).click()
      await line.getByText('已确认').waitFor()
      await page.reload()
      await line.getByText('已确认').waitFor()
      await office.look('carried-over')
    })
  })
}
