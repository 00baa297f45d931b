import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** Every place is reached by keyboard, in both languages, and only where the rights open it. */
export function places(stage: Stage, width: Width) {
  describe('the places', () => {
    let leader: Visitor
    beforeAll(async () => {
      leader = await stage.visitor(width)
      await leader.signIn('demo-director')
    })
    afterAll(() => leader.leave())

    it.each([
      '/',
      '/plans',
      '/tasks',
      '/wall',
      '/settings/units',
      '/settings/calendar',
      '/settings/groups',
      '/settings/account',
    ])('the leader looks at %s in English', async (address) => {
      await leader.goto('/')
      if (await leader.button('English').count()) await leader.button('English').click()
      await leader.goto(address)
      await leader.look(`english${address.replace(/\//g, '-')}`)
    })

    it('the first press of Tab offers to skip to the content', async () => {
      await leader.goto('/tasks')
      await leader.page.keyboard.press('Tab')
      expect(await leader.page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
    })

    it('an administrator is shown no tasks', async () => {
      const admin = await stage.visitor(width)
      await admin.signIn('demo-audit-admin')
      expect(await admin.places()).toEqual(['工作台', '设置'])
      await admin.look('desk-admin')
      await admin.leave()
    })

    it('no page is without the line on state secrets', async () => {
      for (const address of ['/', '/plans', '/tasks', '/wall', '/settings/account', '/nowhere']) {
        await leader.goto(address)
        expect(await leader.text('.frame-notice')).toMatch(/国家秘密|state secret/)
      }
    })
  })
}
