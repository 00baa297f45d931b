import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** A meeting is called, held and minuted; what it resolved is chased like any other matter, and the next meeting asks for it. */
export function meetings(stage: Stage, width: Width) {
  describe('a meeting', () => {
    let office: Visitor
    let county: Visitor
    let principal: Visitor
    let body = ''
    stage.visitors(width, ['demo-office', 'demo-county-clerk', 'demo-principal'], (...all) => {
      ;[office, county, principal] = all
    })
    /** Chooses a unit by typing its name; where several may be chosen the list stays open until one clicks beside it. */
    const chooseUnit = async ({ page }: Visitor, field: string, name: string, several = false) => {
      await page.locator(field).fill(name)
      const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
      await list.locator('.ant-select-item-option', { hasText: name }).first().click()
      // A click that comes before the list has settled leaves it open.
      const beside = async () => {
        if (several) await page.mouse.click(2, 2)
        return list.count()
      }
      await expect.poll(beside, { timeout: 20_000, interval: 500 }).toBe(0)
    }

    it('that a body missed is said on the desk and in the list, and what the last one resolved on the page of the next', async () => {
      const { page } = office
      await office.goto('/')
      await page.getByRole('link', { name: '到期未开的会' }).click()
      await page.locator('[data-part="missed"]').getByText('校车安全管理联席会议').waitFor()
      await office.look('meetings')
      await page.getByRole('link', { name: '局长办公会', exact: true }).click()
      await page.locator('[data-part="members"]').waitFor()
      await office.look('body')
      await page.getByRole('link', { name: '2026年第18次会议' }).click()
      await page
        .locator('[data-part="before"]')
        .getByText('冬季采暖', { exact: false })
        .or(page.getByText('采暖前', { exact: false }))
        .first()
        .waitFor()
      await office.look('meeting-called')
    })

    it('is of a body that is entered with its members', async () => {
      const { page } = office
      await office.goto('/meetings')
      await office.button('登记议事机构').click()
      const dialog = office.dialog()
      await dialog.locator('#name').fill(`校园防溺水领导小组${width}`)
      await chooseUnit(office, '#unitId', '安全科')
      await office.look('body-new')
      await dialog.getByRole('button', { name: '提交' }).click()
      await page.waitForURL(/\/meetings\/bodies\//)
      await office.settled()
      body = new URL(page.url()).pathname
      await office.button('更多').click()
      await page.getByRole('menuitem', { name: '增加成员' }).click()
      await chooseUnit(office, '#units', '青岚县教育', true)
      await office.dialog().getByRole('button', { name: '提交' }).click()
      await office.dialog().waitFor({ state: 'hidden' })
      await page.locator('[data-part="members"]').getByText('青岚', { exact: false }).first().waitFor()
    })

    it('is called with its agenda and entered as held', async () => {
      const { page } = office
      await office.goto(body)
      await office.button('通知开会').click()
      await page.locator('#at').fill('2026-10-20T09:00')
      await page.locator('#agenda_0_title').fill('冬季防溺水安排')
      await office.look('meeting-call')
      await office.dialog().getByRole('button', { name: '提交' }).click()
      await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
      await office.settled()
      await office.button('登记召开').click()
      await office.dialog().locator('#attended').fill('全体成员')
      await office.dialog().getByRole('button', { name: '提交' }).click()
      await page.getByText('已召开').first().waitFor()
      await office.dialog().waitFor({ state: 'hidden' })
    })

    it('is minuted: the text falls into resolutions, what is lacking is said, and they become matters in one act', async () => {
      const { page } = office
      await page.getByRole('link', { name: '印发纪要' }).click()
      await page.waitForURL(/\/minutes$/)
      await page.locator('#number').fill(`防溺水〔2026〕${width}号`)
      await page
        .locator('#text')
        .fill('会议研究了防溺水工作。\n一、由安全科牵头，十一月底前完成水域警示牌排查。\n二、原则同意经费安排。')
      await office.button('按条拆分成议定事项').click()
      await page.locator('#resolutions_1_words').waitFor()
      await page.getByLabel('仅作记录，不立项').nth(1).check()
      await office.button('印发纪要，立项并下达').click()
      await page.getByText('请填写牵头单位').first().waitFor()
      await office.look('minutes-missing')
      await chooseUnit(office, '#resolutions_0_matter_leadUnitId', '安全科')
      await chooseUnit(office, '#resolutions_0_matter_supportUnitIds', '青岚县教育', true)
      await page.locator('#resolutions_0_matter_due').fill('2026-11-30T17:00')
      await office.button('印发纪要，立项并下达').click()
      await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
      await office.settled()
      const minutes = page.locator('[data-part="minutes"]')
      await minutes.getByText('督〔2026〕', { exact: false }).first().waitFor()
      await minutes.getByText('仅作记录').waitFor()
      await office.look('meeting-minuted')
      await minutes.getByRole('link', { name: '水域警示牌', exact: false }).click()
      await page.waitForURL(/\/matters\//)
      await page.locator('[data-part="source"]').getByText('会议议定事项').waitFor()
    })

    it('has its minutes corrected with a reason; what was issued stays beside what it reads now', async () => {
      const { page } = office
      await page.goBack()
      await page.locator('[data-part="minutes"]').waitFor()
      await office.button('更正纪要').click()
      await office.dialog().getByRole('button', { name: '更正纪要' }).click()
      await office.dialog().getByText('请填写更正理由').waitFor()
      await office.dialog().locator('#reason').fill('期限写错')
      await office.dialog().locator('#resolutions_1_words').fill('原则同意经费安排，十二月底前拨付。')
      await office.look('minutes-correct')
      await office.dialog().getByRole('button', { name: '更正纪要' }).click()
      await office.dialog().waitFor({ state: 'hidden' })
      const corrections = page.locator('[data-part="corrections"]')
      await corrections.getByText('期限写错', { exact: false }).waitFor()
      await corrections.getByText('十二月底前拨付', { exact: false }).waitFor()
      await office.look('minutes-corrected')
    })

    it('is read by the county that sits in the body, and does not exist for a school that does not', async () => {
      await county.goto('/meetings')
      await county.page.getByRole('link', { name: `校园防溺水领导小组${width}` }).click()
      await county.page.waitForURL(/\/meetings\/bodies\//)
      await county.look('body-of-county')
      expect(await county.page.getByRole('button', { name: '通知开会' }).count()).toBe(0)
      await principal.goto(body)
      await principal.page.locator('[data-state="not-found"]').waitFor()
      await principal.goto('/meetings')
      await principal.page.getByText('还没有议事机构').waitFor()
      await principal.look('meetings-empty')
    })

    it('gives its resolutions as a workbook', async () => {
      const { page } = office
      await office.goto(body)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '导出议定事项' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/议定事项办理情况-.*\.xlsx$/)
    })
  })
}
