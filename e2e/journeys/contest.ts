import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** A figure that a register filled in is contested by the school it is about, and answered by the county that holds the register. */
export function contest(stage: Stage, width: Width) {
  describe('a contested figure', () => {
    let principal: Visitor
    let clerk: Visitor
    stage.visitors(width, ['demo-principal', 'demo-county-clerk'], (...both) => {
      ;[principal, clerk] = both
    })
    let task = ''
    let name = ''

    it('is contested from the page of the task, with a reason', async () => {
      const { page } = principal
      const { assignments } = await (await page.request.get('/api/assignments?view=mine')).json()
      for (const { id } of assignments) {
        const { item } = await (await page.request.get(`/api/assignments/${id}`)).json()
        if (!item.answers[0]) continue
        task = `/tasks/${id}`
        name = item.answers[0].name
      }
      await principal.goto(task)
      await principal.button(`对此数据提出异议 ${name}`).click()
      await principal.dialog().getByRole('button', { name: '提交' }).click()
      await principal.dialog().getByText('请填写理由').waitFor()
      await principal.look('contest-missing')
      await principal.dialog().locator('#reason').fill('九月新增一个班，台账尚未登记。')
      await principal.dialog().getByRole('button', { name: '提交' }).click()
      await page.locator('[data-part="contests"]').getByText('有异议，待答复').waitFor()
      // Once at a time.
      expect(await principal.button(`对此数据提出异议 ${name}`).count()).toBe(0)
      await principal.look('contest-raised')
    })

    it('is not answered by the school, and not as corrected while the register says the same', async () => {
      expect(await principal.button('维持原数据').count()).toBe(0)
      const { page } = clerk
      await clerk.goto('/registers/school/statistics')
      await page.getByText('九月新增一个班，台账尚未登记。').waitFor()
      await clerk.look('contest-to-answer')
      await clerk.button('已在台账中更正').click()
      await clerk.dialog().locator('#opinion').fill('已核实。')
      await clerk.dialog().getByRole('button', { name: '提交' }).click()
      await clerk.dialog().getByRole('alert').first().waitFor()
      await clerk.look('contest-not-corrected')
      await clerk.dialog().getByRole('button', { name: '取消' }).click()
      await clerk.dialog().waitFor({ state: 'hidden' })
    })

    it('is kept by the county with a reason, which the school reads where it contested', async () => {
      await clerk.button('维持原数据').click()
      await clerk.dialog().locator('#opinion').fill('以九月一日时点为准，新增班级计入下学年。')
      await clerk.dialog().getByRole('button', { name: '提交' }).click()
      await clerk.page.getByText('九月新增一个班，台账尚未登记。').waitFor({ state: 'detached' })
      const { page } = principal
      await principal.goto(task)
      const part = page.locator('[data-part="contests"]')
      await part.getByText('以九月一日时点为准，新增班级计入下学年。').first().waitFor()
      await part.getByText('维持', { exact: true }).first().waitFor()
      // It may be contested again, with another reason.
      await principal.button(`对此数据提出异议 ${name}`).waitFor()
      await principal.look('contest-kept')
    })
  })
}
