import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailReceiver, startMailReceiver } from '../mail-receiver.ts'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** The bell and what it leads to; who owes is told and listed; the administrator opens the way to a mail server. */
export function notices(stage: Stage, width: Width) {
  describe('notices', () => {
    let section: Visitor
    let office: Visitor
    let admin: Visitor
    stage.visitors(width, ['demo-section', 'demo-office', 'demo-system-admin'], (...all) => {
      ;[section, office, admin] = all
    })
    const unread = async () => Number(await section.page.locator('.bell').getAttribute('data-unread'))

    it('are counted at the bell, open what they are about, and are read then', async () => {
      const { page } = section
      await section.goto('/')
      await page.locator('.bell').waitFor()
      const before = await unread()
      expect(before).toBeGreaterThan(0)
      await page.locator('.bell').click()
      const first = page.locator('.notice-lines li[data-unread] .notice-title').first()
      await first.waitFor()
      await section.look('bell')
      await first.click()
      await page.waitForURL(/\/(tasks|matters|opinions|orders|papers)\//)
      await page.locator(`.bell[data-unread="${before - 1}"]`).waitFor()
    })

    it('stand in one list, and are marked as read all at once', async () => {
      await section.goto('/notices')
      await section.page.locator('.notice-lines li').first().waitFor()
      await section.look('notices')
      await section.button('全部标为已读').click()
      await section.page.locator('.bell[data-unread="0"]').waitFor()
    })

    it('those who owe are told by one click, and a copy of it stands in the list of messages', async () => {
      const { page } = office
      await office.goto('/wall')
      await office.choose('来源文件', '云溪市教育局2026年工作要点')
      await office.button(/未报名单/).click()
      await office.dialog().getByRole('button', { name: '提醒未报单位' }).click()
      await office
        .dialog()
        .getByRole('status')
        .getByText(/已提醒|今天已经提醒过/)
        .waitFor()
      await office.look('owing-told')
      // On plain http, as inside a bureau, a page has no clipboard of its own.
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
      const list = await office.dialog().getByRole('textbox', { name: '未报名单' }).inputValue()
      await office.dialog().getByRole('button', { name: '复制', exact: true }).click()
      await page.getByText('已复制').first().waitFor()
      await office.goto('/matters')
      // A chat window stands beside the page in life: here a field of no maximal length takes its place.
      await page.evaluate(() => document.body.append(document.createElement('textarea')))
      const chat = page.locator('body > textarea')
      await chat.press('Control+V')
      expect(await chat.inputValue()).toBe(list)
      await office.goto('/settings/messages?way=system')
      await page.locator('.table tbody tr').first().waitFor()
      await office.look('messages')
      expect(await office.text('.table tbody tr')).toContain('提醒未报')
    })

    it('go to the addresses of the directory, which names units that have none', async () => {
      await office.goto('/settings/contacts')
      await office.page.locator('[data-part="lacking"]').waitFor()
      await office.look('contacts')
      await section.goto('/settings/account')
      await section.page.locator('[data-part="my-channels"]').waitFor()
      await section.look('my-channels')
    })

    describe('by e-mail', () => {
      let receiver: MailReceiver
      beforeAll(async () => {
        receiver = await startMailReceiver()
      })
      afterAll(() => receiver.close())

      it('everything that is missing of a channel is said at its field', async () => {
        const { page } = admin
        await admin.goto('/settings/channels')
        const panel = page.locator('[data-channel="email"]')
        await panel.locator('#email_settings_host').fill('')
        await panel.getByRole('button', { name: '保存设置' }).click()
        await panel.getByText('请填写邮件服务器').waitFor()
        await admin.look('channels')
      })

      it('the administrator sets the mail server, and a test arrives there', async () => {
        const panel = admin.page.locator('[data-channel="email"]')
        await panel.locator('#email_settings_host').fill('127.0.0.1')
        await panel.locator('#email_settings_port').fill(String(receiver.port))
        await panel.locator('#email_settings_from').fill('notices@bureau.test')
        await panel.locator('#email_settings_security').click()
        await admin.page.locator('.ant-select-item-option', { hasText: '不加密' }).first().click()
        await panel.getByRole('button', { name: '保存设置' }).click()
        await admin.page.getByText('已保存').first().waitFor()
        await panel.locator('#email-test_to').fill(`admin-${width}@bureau.test`)
        await panel.getByRole('button', { name: '发送测试消息' }).click()
        await panel.locator('[data-part="test"]').getByText('已送达').waitFor()
        expect(receiver.to).toContain(`admin-${width}@bureau.test`)
        await admin.look('channel-tested')
      })
    })
  })
}
