import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import { codeAt } from '../totp.ts'
import type { Visitor } from '../visitor.ts'

/** Signing in: mistakes, a one-time code, a second factor. */
export function signIn(stage: Stage, width: Width) {
  describe('signing in', () => {
    const login = `journey-${width}`
    const password = 'Peach-Orchard-2026'
    let visitor: Visitor
    let oneTimeCode = ''
    let secret = ''
    beforeAll(async () => {
      visitor = await stage.visitor(width)
    })
    afterAll(() => visitor.leave())

    const give = async (account: string, secretWord: string) => {
      await visitor.page.locator('#login').fill(account)
      await visitor.page.locator('#password').fill(secretWord)
      await visitor.button('登录').click()
    }
    const now = async () => new Date((await (await visitor.page.request.get('/api/session')).json()).now)

    it('the first page offers the demonstration accounts, marked as such', async () => {
      await visitor.goto('/')
      await visitor.page.getByText('演示账号').first().waitFor()
      await visitor.look('sign-in')
    })

    it('everything that is missing is named at once', async () => {
      await visitor.button('登录').click()
      await visitor.page.getByText('请填写账号').waitFor()
      expect(await visitor.page.getByText('请填写密码').count()).toBe(1)
    })

    it('a wrong password is refused and the login stays', async () => {
      await give('nobody-here', 'not the password')
      await visitor.page.getByRole('alert').first().waitFor()
      expect(await visitor.page.locator('#login').inputValue()).toBe('nobody-here')
      await visitor.look('sign-in-wrong')
    })

    it('the language is one click away', async () => {
      await visitor.button('English').click()
      await visitor.page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor()
      await visitor.button('中文').click()
      await visitor.page.getByRole('heading', { name: '登录', exact: true }).waitFor()
    })

    it('the administrator opens an account, and its code is shown once', async () => {
      const admin = await stage.visitor(width)
      await admin.signIn('demo-system-admin')
      await admin.goto('/settings/people')
      await admin.look('people')
      await admin.page
        .locator('.register-table tbody a')
        .nth(width === 360 ? 30 : 31)
        .click()
      await admin.button('开通账号').click()
      await admin.dialog().locator('#login').fill(login)
      await admin.dialog().getByRole('button', { name: '提交' }).click()
      await admin.page.locator('.one-time-code').waitFor()
      oneTimeCode = await admin.text('.one-time-code')
      await admin.look('one-time-code')
      await admin.button('我已记下').click()
      expect(await admin.page.getByText(login).count()).toBeGreaterThan(0)
      await admin.leave()
    })

    it('the one-time code leads to nothing but a new password', async () => {
      await visitor.goto('/tasks')
      await give(login, oneTimeCode)
      await visitor.page.getByRole('heading', { name: '设置新密码' }).waitFor()
      await visitor.look('must-change')
    })

    it('a weak password is refused with all its reasons at the field', async () => {
      const { page } = visitor
      await page.locator('#current').fill(oneTimeCode)
      await page.locator('#next').fill('abc')
      await page.locator('#again').fill('abc')
      await visitor.button('设置并继续').click()
      await page.locator('#next_help').waitFor()
      expect(await page.locator('#next_help > *').count()).toBeGreaterThan(1)
      await visitor.look('weak-password')
    })

    it('a good one opens the page', async () => {
      const { page } = visitor
      await page.locator('#current').fill(oneTimeCode)
      await page.locator('#next').fill(password)
      await page.locator('#again').fill(password)
      await visitor.button('设置并继续').click()
      await page.locator('.frame').waitFor()
    })

    it('an authenticator is bound in my account', async () => {
      const { page } = visitor
      await visitor.goto('/settings/account')
      await visitor.look('my-account')
      await visitor.button('开始绑定').click()
      await visitor.dialog().locator('#password').fill(password)
      await visitor.dialog().getByRole('button', { name: '提交' }).click()
      await page.locator('[data-part="totp-secret"]').waitFor()
      secret = await visitor.text('[data-part="totp-secret"]')
      await visitor.look('totp')
      await page.locator('#code').fill(codeAt(secret, await now()))
      await visitor.button('确认绑定').click()
      await page.getByText('已绑定，登录时需要输入动态口令').waitFor()
    })

    it('from then on the code is asked for, and a wrong one refused', async () => {
      const { page } = visitor
      await page.locator('.frame-me').click()
      await page.getByRole('menuitem', { name: '退出登录' }).click()
      await give(login, password)
      await page.locator('#code').waitFor()
      await visitor.look('second-factor')
      await page.locator('#code').fill('000000')
      await visitor.button('登录').click()
      await page.locator('#code_help').waitFor()
      await page.locator('#code').fill(codeAt(secret, await now(), 1))
      await visitor.button('登录').click()
      await page.locator('.frame').waitFor()
    })

    it('too many wrong passwords lock the account, and the page says for how long', async () => {
      const stranger = await stage.visitor(width)
      await stranger.goto('/')
      for (let attempt = 0; attempt < 8; attempt += 1) {
        await stranger.page.locator('#login').fill(login)
        await stranger.page.locator('#password').fill(`wrong ${attempt}`)
        const answered = stranger.page.waitForResponse('**/api/sign-in')
        await stranger.button('登录').click()
        await answered
        await stranger.settled()
      }
      expect(await stranger.text('[role="alert"]')).toMatch(/\d+ ?分钟/)
      await stranger.look('locked')
      await stranger.leave()
    })
  })
}
