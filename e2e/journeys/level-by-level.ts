import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** What a school returns to the city is checked by its county and then accepted by the office; everybody sees where it is. */
export function levelByLevel(stage: Stage, width: Width) {
  describe('a return that is checked by the county', () => {
    let school: Visitor
    let clerk: Visitor
    let office: Visitor
    let task = ''
    stage.visitors(width, ['demo-principal', 'demo-county-clerk', 'demo-office'], (...all) => {
      ;[school, clerk, office] = all
    })
    const steps = (visitor: Visitor) => visitor.page.locator('[data-part="returns"] [data-part="review-steps"]').first()
    const standing = (visitor: Visitor, step: string) =>
      steps(visitor).locator('li', { hasText: step }).getAttribute('data-standing')

    it('waits for the county once the school has handed it in, and the school sees that', async () => {
      const { page } = school
      await school.goto('/tasks?view=mine')
      await page
        .getByRole('link', { name: /数字化/ })
        .first()
        .click()
      await page.waitForURL(/\/tasks\/./)
      task = new URL(page.url()).pathname
      await page.locator('#progress').fill('智慧教室已建成四间，设备已登记入账。')
      await page.locator('#problems').fill('网络提速尚待通信公司施工。')
      await page.locator('#share').fill(width === 360 ? '95' : '90')
      await school.button('提交填报').click()
      await steps(school).locator('[data-standing="now"]', { hasText: '县级初审' }).waitFor()
      expect(await standing(school, '市级审核')).toBe('later')
      await steps(school).scrollIntoViewIfNeeded()
      await school.look('level-submitted')
    })

    it('cannot be accepted by the office yet, which may send it back', async () => {
      await office.goto(task)
      await office.page.locator('[data-part="review"]').getByText('县级尚未初审').waitFor()
      expect(await office.button('审核通过').count()).toBe(0)
      expect(await office.button('退回').count()).toBe(1)
      await office.look('level-before-check')
    })

    it('is told to the clerk of the county, who checks it with a remark', async () => {
      const { page } = clerk
      await clerk.goto('/notices')
      await page.getByText('待初审').first().waitFor()
      await clerk.look('level-notices')
      await clerk.goto('/tasks?view=review')
      await page.locator(`a[href="${task}"]`).first().waitFor()
      await clerk.look('level-to-check')
      await clerk.goto(task)
      await clerk.look('level-check')
      await clerk.button('初审通过').click()
      await clerk.dialog().locator('#remark').fill('已现场核对四间智慧教室。')
      await clerk.look('level-check-dialog')
      await clerk.dialog().getByRole('button', { name: '初审通过' }).click()
      await page.locator('[data-part="review"]').waitFor({ state: 'detached' })
      expect(await standing(clerk, '县级初审')).toBe('done')
      await clerk.goto('/tasks?view=review')
      expect(await page.locator(`a[href="${task}"]`).count()).toBe(0)
    })

    it('is accepted by the office, and the school reads who did what', async () => {
      await office.goto('/tasks?view=review')
      await office.page.locator(`a[href="${task}"]`).first().waitFor()
      await office.goto(task)
      await office.look('level-review')
      await office.button('审核通过').click()
      await office.page.locator('[data-part="review"]').waitFor({ state: 'detached' })
      await school.goto(task)
      expect(await standing(school, '市级审核')).toBe('done')
      expect(await steps(school).textContent()).toContain('已现场核对四间智慧教室')
      await steps(school).scrollIntoViewIfNeeded()
      await school.look('level-accepted')
    })

    it('may be accepted without the check where the county let its time run out', async () => {
      const { page } = office
      const { assignments } = await (await page.request.get('/api/assignments?view=review')).json()
      const answers = await Promise.all(
        assignments.map(async ({ id }: { id: string }) => (await page.request.get(`/api/assignments/${id}`)).json()),
      )
      const late = answers.find(({ review }) => review.unchecked === 'late')
      await office.goto(`/tasks/${late.assignment.id}`)
      await page.locator('[data-part="unchecked"]').waitFor()
      expect(await office.button('审核通过').count()).toBe(1)
      await office.look('level-overlooked')
    })
  })
}
