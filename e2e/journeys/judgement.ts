import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** A leader judges a county's task beside its light; the county reads it, lists and chart show where it differs, and it is withdrawn. */
export function judgement(stage: Stage, width: Width) {
  describe("a leader's judgement", () => {
    let leader: Visitor
    let clerk: Visitor
    let id = ''
    let plan = ''
    let title = ''
    let light = ''
    const reason = '选址和资金都还没有落实，按计划推进有困难。'
    stage.visitors(width, ['demo-director', 'demo-county-clerk'], (...both) => {
      ;[leader, clerk] = both
    })

    it('is asked for with a colour and a reason, and told at the fields what is missing', async () => {
      const { page } = leader
      const { assignments } = await (await clerk.page.request.get('/api/assignments?view=mine&colour=green')).json()
      const task = assignments.find((each: { plan: unknown; judgement: unknown }) => each.plan && !each.judgement)
      ;[id, plan, title] = [task.id, task.plan.id, task.item.title]
      light = task.light.because.message
      await leader.goto(`/tasks/${id}`)
      await leader.button('作出研判').click()
      await leader.dialog().getByRole('button', { name: '提交' }).click()
      await leader.dialog().getByText('请填写研判理由').waitFor()
      await leader.dialog().getByText('请填写研判灯色').waitFor()
      await leader.look('judgement-missing')
      await leader.dialog().getByRole('radio', { name: '红灯' }).check()
      await leader.dialog().locator('#reason').fill('太慢')
      await leader.dialog().getByRole('button', { name: '提交' }).click()
      await leader.dialog().locator('.ant-form-item-explain-error').first().waitFor()
      await leader.dialog().locator('#reason').fill(reason)
      await leader.dialog().getByRole('button', { name: '提交' }).click()
      await page.locator('[data-part="judgement"]').getByText('领导研判：红灯').waitFor()
      // Beside the computed light, never over it.
      expect(await page.locator('[data-light]').getAttribute('data-light')).toBe('green')
      expect(await leader.text('[data-light]')).toContain(light)
      await leader.look('judgement-given')
    })

    it('is read by the unit that it is about, which cannot touch it', async () => {
      const { page } = clerk
      await clerk.goto(`/tasks/${id}`)
      await page.locator('[data-part="judgement"]').getByText(reason).waitFor()
      expect(await clerk.button('重新研判').count()).toBe(0)
      expect(await clerk.button('撤回研判').count()).toBe(0)
      await clerk.look('judgement-read')
    })

    it('stands in lists and on the wall chart beside the light from which it differs', async () => {
      const { page } = leader
      await leader.goto(`/tasks?plan=${plan}&colour=green`)
      await page.locator('[data-part="judgement-mark"]').first().waitFor()
      await leader.look('judgement-list')
      await leader.goto(`/wall?plan=${plan}`)
      const cell = page.getByRole('link', { name: new RegExp(`领导研判：红灯.*${title}，绿灯`) }).last()
      await cell.waitFor()
      await leader.look('judgement-wall')
      await cell.hover()
      await page.locator('.wall-why').getByText(reason).waitFor()
      await leader.picture('judgement-why')
    })

    it('is withdrawn by who gave it, and the line of time keeps both', async () => {
      const { page } = leader
      await leader.goto(`/tasks/${id}`)
      await leader.button('撤回研判').click()
      await leader.dialog().getByRole('button', { name: '撤回研判' }).click()
      await page.locator('[data-part="judgement"]').getByText('还没有领导研判').waitFor()
      await page.getByText('撤回研判').last().waitFor()
      await page.getByText(`领导研判：红灯。${reason}`).first().waitFor()
      await leader.look('judgement-withdrawn')
    })
  })
}
