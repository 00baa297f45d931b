import { describe, expect, it } from 'vitest'
import { picture } from '../picture.ts'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** A photographed note becomes a matter: entered, filed, asked, done, closed; minutes give several at once. */
export function matters(stage: Stage, width: Width) {
  describe('a matter', () => {
    let office: Visitor
    let section: Visitor
    let leader: Visitor
    let matter = ''
    let task = ''
    stage.visitors(width, ['demo-office', 'demo-section', 'demo-director'], (...all) => {
      ;[office, section, leader] = all
    })

    /** Chooses a unit by typing its name: there are hundreds. */
    const chooseUnit = async ({ page }: Visitor, field: string, name: string) => {
      await page.locator(field).fill(name)
      const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
      await list.locator('.ant-select-item-option', { hasText: name }).first().click()
      await list.waitFor({ state: 'hidden' })
    }
    const confirm = (visitor: Visitor, name: string) =>
      visitor.dialog().getByRole('button', { name, exact: true }).click()

    it('stands on the desk and in one list, the late first, found by its filters', async () => {
      const { page } = office
      await office.goto('/')
      await page.locator('[data-part="due-matters"]').waitFor()
      await office.look('desk-matters')
      await office.goto('/matters?kind=entered')
      await page.getByText('逾期', { exact: false }).first().waitFor()
      await office.look('matters')
      await page.getByRole('link', { name: '上级来文办理' }).click()
      await page.waitForURL(/kind=incoming-document/)
      await page.getByText('今天到期').first().waitFor()
      await page.getByRole('searchbox').fill('营养改善')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=/)
      await office.settled()
      expect(await page.locator('.table tbody tr').count()).toBe(1)
    })

    it('tells everything that is missing at once, each at its field', async () => {
      const { page } = office
      await office.goto('/matters/new')
      await office.look('matter-new')
      await office.button('立项并下达').click()
      for (const name of ['照片或者原件', '交办人、交办机关', '原文', '事项名称', '牵头单位'])
        await page.getByText(`请填写${name}`).first().waitFor()
      await office.look('matter-missing')
    })

    it('is entered from a photograph, filed under a number and asked of its section in one go', async () => {
      const { page } = office
      const file = { name: '批示件.png', mimeType: 'image/png', buffer: picture }
      await page.locator('input[type=file]').first().setInputFiles(file)
      await page.getByRole('button', { name: '移除 批示件.png' }).waitFor()
      await page.locator('#asked_by').fill('局长')
      await page.locator('#source_words').fill('请基教科摸清午间托管情况，月底前报我。')
      await page.locator('#matters_0_title').fill('摸清午间托管情况')
      await page.locator('#matters_0_due').fill('2026-10-30T17:00')
      await chooseUnit(office, '#matters_0_leadUnitId', '基教科')
      await office.button('立项并下达').click()
      await page.waitForURL(/\/matters\/[0-9a-f-]{36}$/)
      await office.settled()
      matter = new URL(page.url()).pathname
      await page.getByText('内部督办').first().waitFor()
      await page.locator('[data-part="source"] img').waitFor()
      await office.look('matter')
    })

    it('is a task of the section like any other, with a way back to the matter', async () => {
      const { page } = section
      await section.goto('/')
      await page.locator('[data-part="due-matters"]').waitFor()
      await section.goto(matter)
      await page.locator('[data-part="assignments"] a').first().click()
      await page.waitForURL(/\/tasks\//)
      task = new URL(page.url()).pathname
      await section.settled()
      await section.look('matter-task')
      await section.button('签收').click()
      await page.locator('#progress').fill('全市午间托管情况已汇总。')
      await page.locator('#share').fill('100')
      await section.button('提交填报').click()
      await page.getByText('等待审核').or(page.getByText('待审核')).first().waitFor()
      expect(await page.locator(`a[href="${matter}"]`).count()).toBeGreaterThan(0)
    })

    it('is not closed while something is not accepted as done, and the page says what', async () => {
      const { page } = section
      await section.goto(matter)
      await section.button('申请销号').click()
      await section.dialog().getByText('暂不能按办结申请销号').waitFor()
      await section.dialog().locator('#summary').fill('已办结。')
      await confirm(section, '申请销号')
      await section.dialog().getByRole('alert').waitFor()
      await section.look('matter-not-done')
      await section.dialog().getByRole('button', { name: '取消' }).click()
      await section.dialog().waitFor({ state: 'hidden' })
      expect(await page.getByRole('button', { name: '销号', exact: true }).count()).toBe(0)
    })

    it('is closed by a leader once the office has accepted it', async () => {
      await office.goto(task)
      await office.button('审核通过').click()
      await office.page.getByText('已认定 100%').waitFor()
      await section.goto(matter)
      await section.button('申请销号').click()
      await section.dialog().locator('#summary').fill('情况已报局长。')
      await confirm(section, '申请销号')
      await section.page.getByText('申请销号', { exact: true }).first().waitFor()
      await section.dialog().waitFor({ state: 'hidden' })
      await leader.goto(matter)
      await leader.button('销号').click()
      await leader.dialog().locator('#approvedBy').fill('局长')
      await confirm(leader, '销号')
      await leader.page.getByText('已销号').first().waitFor()
      await leader.dialog().waitFor({ state: 'hidden' })
      await leader.look('matter-closed')
    })

    it('comes several from one set of minutes, in one go', async () => {
      const { page } = office
      await office.goto('/matters/new')
      await office.choose('事项来源', '会议议定事项')
      await page.locator('#asked_by').fill('局长办公会')
      await page.locator('#source_title').fill('局长办公会纪要')
      await page.locator('#source_number').fill(`第${width}期`)
      await page.locator('#source_words').fill('会议议定两件事项。')
      await office.button('同一来源再加一件').click()
      for (const [index, title] of ['完善请销假制度', '修订公文模板'].entries()) {
        await page.locator(`#matters_${index}_title`).fill(title)
        await page.locator(`#matters_${index}_due`).fill('2026-11-06T12:00')
        await chooseUnit(office, `#matters_${index}_leadUnitId`, '政策法规科')
      }
      // From its top, so that no button stands half under the head of the page.
      await page.evaluate(() => scrollTo(0, 0))
      await office.look('matter-minutes')
      await office.button('登记并立项').click()
      await page.waitForURL(/\/matters$/)
      await office.goto(`/matters?q=${encodeURIComponent(`第${width}期`)}`)
      await page.locator('.table tbody tr').nth(1).waitFor()
      expect(await page.locator('.table tbody tr').count()).toBe(2)
    })

    it('goes out as a workbook by the same filter', async () => {
      const { page } = office
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '导出台账' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^督办事项台账-.*\.xlsx$/)
    })

    it('comes back to the section that leads it, which reviews it; what others lead is not its own', async () => {
      const { page } = section
      await section.goto('/tasks?view=review')
      await section.look('section-review')
      const waiting = page.locator('.table tbody tr')
      const count = await waiting.count()
      expect(count).toBeGreaterThan(0)
      await waiting.first().getByRole('link').first().click()
      await page.waitForURL(/\/tasks\/./)
      await section.button('审核通过').click()
      await page.getByText('已审核通过').waitFor()
      await section.goto('/tasks?view=review')
      await section.settled()
      expect(await waiting.count()).toBe(count - 1)
      await office.goto('/tasks?view=review')
      await office.settled()
      expect(await office.page.locator('.table tbody tr').count()).toBeGreaterThan(count - 1)
    })
  })
}
