import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** Longer than any title that an office would write. */
const long = '关于进一步加强和改进全市中小学校和幼儿园食品安全与营养健康工作并开展专项检查的通知要求'.repeat(3)

/** A leader looks at one page before a meeting, prints it and takes it along as a picture. */
export function onePage(stage: Stage, width: Width) {
  describe('one page', () => {
    let leader: Visitor
    let section: Visitor
    stage.visitors(width, ['demo-director', 'demo-section'], (...all) => {
      ;[leader, section] = all
    })

    it('is one click from the desk of a leader, and tells five figures, three reds, two things to decide', async () => {
      const { page } = leader
      await leader.goto('/')
      await page.getByRole('link', { name: '一页纸' }).click()
      await page.waitForURL(/\/one-page$/)
      await page.locator('[data-part="questions"]').waitFor()
      await leader.look('one-page')
      expect(await page.locator('[data-figure]').count()).toBe(5)
      expect(await page.locator('[data-part="reds"] ol > li').count()).toBe(3)
      expect(await page.locator('[data-part="decisions"] ol > li').count()).toBe(2)
      expect(await page.locator('[data-part="questions"] dt').count()).toBe(5)
    })

    it('opens each figure to what it counts, as many lines as it says', async () => {
      const { page } = leader
      const figure = page.locator('[data-figure="red"]')
      const count = Number(await leader.text('[data-figure="red"] strong'))
      await figure.getByRole('button').click()
      const passport = page.locator('[data-part="passport"]')
      await passport.getByText('亮红灯的任务数').waitFor()
      const lines = passport.locator('[data-part="counted"] > li')
      await lines.first().waitFor()
      const all = passport.getByRole('button', { name: /^查看全部/ })
      if (await all.count()) await all.click()
      await expect.poll(() => lines.count(), { timeout: 10_000 }).toBe(count)
      await leader.look('one-page-figure')
      await passport.getByRole('button', { name: /^查看 \d+ 条/ }).click()
      await passport.locator('[data-part="rest"] > li').first().waitFor()
      await lines.first().getByRole('link').click()
      await page.waitForURL(/\/matters\/[0-9a-f-]+$/)
      await leader.goto('/one-page')
    })

    it('tells what changed since a day that the leader chooses; the address keeps it', async () => {
      const { page } = leader
      const before = await leader.text('[data-part="changes"] p')
      await page.getByLabel('与哪一天相比').fill('2026-03-01')
      await page.waitForURL(/since=2026-03-01/)
      await page.getByRole('heading', { name: '3月1日以来的变化' }).waitFor()
      await leader.settled()
      expect(await leader.text('[data-part="changes"] p')).not.toBe(before)
    })

    it('prints on exactly one sheet of A4, with titles as long as anybody writes them too', async () => {
      const { page } = leader
      const sheets = async () =>
        (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
      expect(await sheets()).toHaveLength(1)
      await page.route('**/api/one-page*', async (route) => {
        const answer = await route.fetch()
        const told = await answer.text()
        await route.fulfill({ response: answer, body: told.replace(/"title":"[^"]*"/g, `"title":"${long}"`) })
      })
      await leader.goto('/one-page')
      await page.getByText(long.slice(0, 20), { exact: false }).first().waitFor()
      expect(await sheets()).toHaveLength(1)
      await leader.look('one-page-long')
      await page.unroute('**/api/one-page*')
    })

    it('is taken along as a picture', async () => {
      const { page } = leader
      await leader.goto('/one-page')
      const [download] = await Promise.all([page.waitForEvent('download'), leader.button('存为手机图片').click()])
      expect(download.suggestedFilename()).toBe('一页纸-2026-10-21.png')
      const bytes = await readFile(await download.path())
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      // As wide as a phone's screen, and longer than wide.
      expect(bytes.readUInt32BE(16)).toBe(750)
      expect(bytes.readUInt32BE(20)).toBeGreaterThan(750)
    })

    it('is not offered to a section', async () => {
      await section.goto('/')
      expect(await section.page.getByRole('link', { name: '一页纸' }).count()).toBe(0)
    })
  })
}
