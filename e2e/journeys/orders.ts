import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** An order from the proposal to its closing; a talk that is not signed before the unit was told and heard. */
export function orders(stage: Stage, width: Width) {
  describe('an order', () => {
    let office: Visitor
    let leader: Visitor
    let unit: Visitor
    let deputy: Visitor
    let talk = ''
    let urging = ''
    stage.visitors(width, ['demo-urging', 'demo-director', 'demo-zone-clerk', 'demo-deputy'], (...all) => {
      ;[office, leader, unit, deputy] = all
    })
    const confirm = (visitor: Visitor, name: string) =>
      visitor.dialog().getByRole('button', { name, exact: true }).click()
    const done = async (visitor: Visitor) => {
      await visitor.dialog().waitFor({ state: 'hidden' })
      await visitor.settled()
    }
    const firstOf = async (visitor: Visitor, query: string, text: string) => {
      await visitor.goto(`/orders?${query}`)
      await visitor.page.locator('.table a', { hasText: text }).first().click()
      await visitor.page.waitForURL(/\/orders\/[0-9a-f-]{36}$/)
      await visitor.settled()
      return new URL(visitor.page.url()).pathname
    }

    it('stands in one list with what it waits for; what waits for me is on my desk', async () => {
      await leader.goto('/')
      await leader.page.locator('[data-part="orders"]').first().waitFor()
      await office.goto('/orders')
      await office.page.getByText('等我办理').first().waitFor()
      await office.look('orders')
      await office.page.getByRole('link', { name: '已超时' }).click()
      await office.page.waitForURL(/due=late/)
      await office.page.getByText('逾期').first().waitFor()
    })

    it('that weighs is not signed before the unit was told and heard, and the page names the rule', async () => {
      const { page } = office
      await firstOf(office, 'state=failed', '限期整改')
      await page.locator('[data-part="now"]').getByRole('button', { name: '转：约谈' }).click()
      await office.dialog().getByText('复查未通过').waitFor()
      await office.look('order-next-step')
      await confirm(office, '拟稿')
      await page.locator('h1', { hasText: '约谈' }).waitFor()
      await office.settled()
      talk = new URL(page.url()).pathname
      await leader.goto(talk)
      const against = leader.page.locator('[data-against="sign"]')
      await against.getByText('听取陈述申辩').waitFor()
      expect(await against.textContent()).toContain('行政处罚法')
      expect(await leader.page.getByRole('button', { name: '签发', exact: true }).count()).toBe(0)
      await leader.look('order-not-heard')
    })

    it('is told in writing; the unit makes its statement on its own page', async () => {
      await firstOf(unit, 'view=mine&state=told', '约谈')
      await unit.look('order-told')
      await unit.button('陈述和申辩').click()
      await unit.dialog().locator('#statement').fill('一家机构已于本周清退完毕，附清退凭证。')
      await confirm(unit, '陈述和申辩')
      await done(unit)
      await unit.page.locator('[data-part="answers"]').getByText('附清退凭证').waitFor()
      await unit.look('order-stated')
    })

    it('whose re-check failed says why, to the unit too', async () => {
      await firstOf(unit, 'view=mine&state=escalated', '限期整改')
      const said = unit.page.locator('[data-part="answers"] li', { hasText: '复查' }).first()
      expect(await said.textContent()).toContain('核查情况 一家机构没有清退，另有一家清退后再次超期收费。')
      await unit.look('order-failed')
    })

    it('on which a review was asked shows its grounds where the review is decided', async () => {
      await firstOf(deputy, 'who=reviewer', '批评')
      const grounds = '停课系消防检修安排在先，附检修通知，请予复核。'
      await deputy.page.locator('[data-part="answers"]').getByText(grounds).waitFor()
      await deputy.button('复核决定').click()
      await deputy.dialog().locator('[data-part="decided-on"]').getByText(grounds).waitFor()
      await deputy.look('order-review')
      await deputy.dialog().getByRole('button', { name: '取消' }).click()
      await deputy.dialog().waitFor({ state: 'hidden' })
    })

    it('is proposed from the task with its paper and basis, and drafted', async () => {
      const { page } = office
      await firstOf(office, 'state=drafted&step=urging', '催办')
      urging = new URL(page.url()).pathname
      await page.locator('dt', { hasText: '承办任务' }).locator('xpath=following-sibling::dd[1]').locator('a').click()
      await page.waitForURL(/\/tasks\//)
      await page.locator('[data-part="chase"]').getByRole('button', { name: '督办', exact: true }).click()
      await office.dialog().getByText('内部督办').first().waitFor()
      await office.dialog().getByText('同一任务的同类文书尚未办结').waitFor()
      await office.look('order-propose')
      await office.dialog().getByRole('button', { name: '取消' }).click()
      await office.dialog().waitFor({ state: 'hidden' })
      await page.locator('[data-part="chase"]').getByRole('button', { name: '登记提醒' }).click()
      await office.dialog().locator('#to').fill('科室负责人')
      await office.dialog().locator('#said').fill('再次提醒今天报送。')
      await confirm(office, '提交')
      await done(office)
      await page.getByText('再次提醒今天报送。').first().waitFor()
    })

    it('takes effect by the signature, is withdrawn no more, and is answered, re-checked and closed', async () => {
      await leader.goto(urging)
      await leader.button('签发').click()
      await confirm(leader, '签发')
      await done(leader)
      await leader.page.getByText('已生效').first().waitFor()
      const replied = await firstOf(office, 'state=replied', '书面督办')
      await office.button('复查').click()
      await office.dialog().locator('#note').fill('抽查两所学校，与回复一致。')
      await office.look('order-recheck')
      await confirm(office, '复查')
      await done(office)
      await office.button('销号').click()
      await office.dialog().locator('#note').fill('整改到位。')
      await confirm(office, '销号')
      await done(office)
      await office.page.getByText('已销号').first().waitFor()
      expect(new URL(office.page.url()).pathname).toBe(replied)
      await office.look('order-closed')
    })

    it('goes out as a document in the words of its paper', async () => {
      const { page } = office
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载文书稿' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/提示函.*\.docx$/)
    })

    it('follows ladders that the office reads and sets with a reason; what breaks the law is refused', async () => {
      const { page } = office
      await office.goto('/settings/values/ladders')
      await page
        .locator('[data-ladder="C"]')
        .getByText('督导意见书')
        .or(page.locator('[data-ladder="C"] table'))
        .first()
        .waitFor()
      await office.look('ladders')
      await page.locator('[data-ladder="A"]').getByRole('button', { name: '修改' }).click()
      await office.dialog().locator('#steps_1_basis').fill('')
      await office.dialog().locator('#reason').fill('本局督办办法第五条')
      await confirm(office, '保存阶梯')
      await office.dialog().getByRole('alert').getByText('缺少依据').waitFor()
      await office.look('ladder-refused')
      await office.dialog().getByRole('button', { name: '取消' }).click()
      await office.dialog().waitFor({ state: 'hidden' })
    })

    it('leaves nothing of a clue but that it was handed over', async () => {
      await office.goto('/orders/clues')
      await office.page.getByText('派驻纪检监察组').first().waitFor()
      await office.look('clues')
      await office.goto('/orders/reminders')
      await office.page.locator('[data-part="due-reminders"]').waitFor()
      await office.look('reminders')
    })
  })
}
