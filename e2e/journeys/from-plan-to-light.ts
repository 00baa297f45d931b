import { describe, expect, it } from 'vitest'
import { planText } from '../plan-text.ts'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** A plan is published, assigned, signed for, returned and accepted, and its light says so. */
export function fromPlanToLight(stage: Stage, width: Width) {
  describe('from a plan to a light', () => {
    const year = 2000 + (width % 100)
    const title = `某某市教育局${year}年工作要点`
    const item = width === 360 ? '布置校园书角' : '修缮校园书屋'
    let office: Visitor
    let clerk: Visitor
    let other: Visitor
    let task = ''
    const approval = { name: '立项批复.txt', mimeType: 'text/plain', buffer: Buffer.from('a document') }
    stage.visitors(width, ['demo-office', 'demo-county-clerk', 'demo-district-clerk'], (...all) => {
      ;[office, clerk, other] = all
    })

    it('the office uploads a plan and publishes it', async () => {
      const { page } = office
      await office.goto('/plans')
      await office.look('plans')
      const buffer = Buffer.from(planText(year, item))
      await page.setInputFiles('input[type=file]', { name: 'plan.txt', mimeType: 'text/plain', buffer })
      await page.locator('[data-part="coverage"]').waitFor({ timeout: 60_000 })
      await office.look('reading')
      const plan = new URL(page.url()).pathname
      await office.goto(`${plan}?tab=reading&side=work&kind=${encodeURIComponent('decision/no-value')}`)
      await page.locator('[data-entry]').first().click()
      await page.keyboard.press('o')
      await office.look('leave-open')
      await office.dialog().getByRole('button', { name: '确定' }).click()
      await page.getByText('可以发布').waitFor()
      await office.button('确认并发布').first().click()
      await office.dialog().getByText('将生成 3 项任务').waitFor()
      await office.look('publish')
      await office.dialog().getByRole('button', { name: '确认并发布' }).click()
      await page.getByText('3 项任务，0 项已下达').waitFor()
      await office.look('breakdown')
    })

    it('assigns an item to all counties by an hour', async () => {
      const { page } = office
      await office.button('分解下达').first().click()
      const dialog = office.dialog()
      await dialog.getByRole('button', { name: '移除', exact: true }).click()
      await dialog.getByRole('button', { name: '全部县（市、区）' }).click()
      await dialog.getByText('已选 6 个单位').waitFor()
      await dialog.locator('#due').fill('2026-11-25T17:00')
      await office.look('assign')
      await dialog.getByRole('button', { name: '分解下达' }).click()
      await page.getByText('3 项任务，1 项已下达').waitFor()
      expect(await page.getByText('11月25日 17:00').count()).toBe(1)
    })

    it('a county clerk finds it on the desk and signs for it', async () => {
      const { page } = clerk
      await clerk.goto('/')
      await clerk.look('desk')
      await clerk.goto('/tasks?view=mine')
      await clerk.look('tasks')
      await page.getByRole('link', { name: item }).first().click()
      await page.waitForURL(/\/tasks\/./)
      task = new URL(page.url()).pathname
      await clerk.look('task-to-sign')
      await clerk.button('签收').click()
      await page.getByText('填报进展').waitFor()
    })

    it('is told everything that is missing in a return at once', async () => {
      const { page } = clerk
      await page.locator('#share').fill('')
      await clerk.button('提交填报').click()
      await page.getByText('请填写进展情况').waitFor()
      expect(await page.getByText('请填写完成比例').count()).toBe(1)
      await clerk.look('return-missing')
    })

    it('finds the draft again after the page was closed and opened', async () => {
      const { page } = clerk
      await page.locator('#progress').fill('已完成选址和立项。')
      await page.locator('#share').fill('100')
      await page.getByText('草稿已保存在本浏览器').waitFor()
      await page.reload()
      await page.locator('#progress').waitFor()
      expect(await page.locator('#progress').inputValue()).toBe('已完成选址和立项。')
      await clerk.goto('/')
      expect(await page.getByText('未提交的草稿').count()).toBe(1)
      await clerk.goto(task)
    })

    it('submits a return with a file', async () => {
      const { page } = clerk
      await page.setInputFiles('[data-part="return-form"] input[type=file]', approval)
      await page.getByText('立项批复.txt').first().waitFor()
      await clerk.look('return')
      await clerk
        .button(/注明日期/)
        .first()
        .click()
      await clerk.dialog().locator('#until').fill('2020-01-01')
      await clerk.dialog().locator('#about').fill('2021-01-01')
      await clerk.dialog().getByRole('button', { name: '提交' }).click()
      await clerk.dialog().getByText('有效期不能早于材料日期').waitFor()
      await clerk.look('evidence-dated-wrong')
      await clerk.dialog().locator('#until').fill('2099-01-01')
      await clerk.dialog().getByRole('button', { name: '提交' }).click()
      await page
        .locator('[data-part="return-form"]')
        .getByText(/有效期至/)
        .waitFor()
      await clerk.button('选用已有材料').click()
      await clerk.dialog().getByText('立项批复.txt').first().waitFor()
      await clerk.look('evidence-choice')
      await clerk.dialog().getByRole('button', { name: '关闭', exact: true }).last().click()
      await clerk.button('提交填报').click()
      await page.locator('[data-part="returns"]').getByText('待审核').waitFor()
      expect(await page.locator('[data-part="returns"]').getByRole('link', { name: '立项批复.txt' }).count()).toBe(1)
      await clerk.look('task-returned')
    })

    it('another county returns the same file, and the office sees both beside each other', async () => {
      const { page } = other
      await other.goto('/tasks?view=mine')
      await page.getByRole('link', { name: item }).first().click()
      await page.waitForURL(/\/tasks\/./)
      await other.button('签收').click()
      await page.locator('#progress').fill('已完成选址。')
      await page.locator('#share').fill('100')
      await page.setInputFiles('[data-part="return-form"] input[type=file]', approval)
      await other.button(/注明日期/).waitFor()
      await other.button('提交填报').click()
      await page.locator('[data-part="returns"]').getByText('待审核').waitFor()
      await office.goto(new URL(page.url()).pathname)
      const pairs = office.page.locator('[data-part="evidence-pairs"]')
      await pairs.getByText('青岚县教体局').first().waitFor()
      await pairs.scrollIntoViewIfNeeded()
      await office.look('evidence-pairs')
      await office.button('审核通过').click()
      await office.page.locator('[data-light="blue"]').waitFor()
    })

    it('the office finds it waiting and sends it back with a reason, which it must give', async () => {
      const { page } = office
      await office.goto('/')
      await office.look('desk-office')
      await office.goto(task)
      await office.button('退回').click()
      await office.dialog().getByRole('button', { name: '退回' }).click()
      await office.dialog().getByText('请填写退回理由').waitFor()
      await office.look('send-back')
      await office.dialog().locator('#reason').fill('请补充开工日期。')
      await office.dialog().getByRole('button', { name: '退回' }).click()
      await page.locator('[data-part="returns"]').getByText('已退回').waitFor()
      expect(await page.locator('[data-light]').getAttribute('data-light')).toBe('yellow')
    })

    it('the clerk returns again, beginning with what was sent back', async () => {
      const { page } = clerk
      await clerk.goto(task)
      expect(await page.locator('#progress').inputValue()).toBe('已完成选址和立项。')
      await page.locator('#progress').fill('已完成选址和立项，10月20日开工。')
      await clerk.button('提交填报').click()
      await page.locator('[data-part="returns"]').getByText('待审核').waitFor()
    })

    it('evidence that has ended turns the light, and a newer file turns it back', async () => {
      const { page } = clerk
      const { returns } = await (await page.request.get(`/api/assignments/${task.split('/').pop()}`)).json()
      const headers = { 'idempotency-key': crypto.randomUUID(), origin: new URL(page.url()).origin }
      const data = { about: null, until: '2026-10-01' }
      const dated = await page.request.post(`/api/evidence/${returns[0].evidence[0].id}/date`, { data, headers })
      expect(dated.status()).toBe(200)
      await clerk.goto(task)
      const panel = page.locator('[data-part="ended-evidence"]')
      await panel.getByText('已过有效期').first().waitFor()
      expect(await page.locator('[data-light]').getAttribute('data-light')).toBe('yellow')
      expect(await clerk.text('[data-light]')).toContain('到期的佐证材料全部更新')
      await clerk.look('evidence-ended')
      await clerk.goto('/notices')
      await page.getByText('佐证材料到期').first().waitFor()
      await clerk.goto(task)
      const newer = { name: '立项批复（新）.txt', mimeType: 'text/plain', buffer: Buffer.from('a newer document') }
      await page.setInputFiles('[data-part="ended-evidence"] input[type=file]', newer)
      await panel.waitFor({ state: 'detached' })
      await page.locator('[data-light="green"]').waitFor()
    })

    it('the office accepts it, and the light turns blue and says why', async () => {
      const { page } = office
      await office.goto(task)
      await office.look('review')
      await office.button('审核通过').click()
      await page.locator('[data-light="blue"]').waitFor()
      expect(await office.text('[data-light]')).toContain('为什么是蓝灯')
      await office.look('task-done')
    })

    it('the page shows how it stood before', async () => {
      const { page } = office
      await page.goto(`${task}?asOf=2026-10-21T01:30:00.000Z`)
      await page.getByText(/没有找到这一页/).waitFor()
      const now = new Date(Date.parse((await (await page.request.get('/api/session')).json()).now) - 1_000)
      await page.goto(`${task}?asOf=${now.toISOString()}`)
      await page.getByText('的情况，由当时已有的办理过程还原').waitFor()
      await office.look('as-of')
    })

    it('the wall chart shows it', async () => {
      const { page } = office
      await office.goto('/wall')
      await office.look('wall')
      const light = page.getByRole('link', { name: new RegExp(`${item}，蓝灯`) }).last()
      await light.hover()
      await page.locator('.wall-why').first().waitFor()
      await office.picture('wall-why')
      await light.click()
      await page.waitForURL(/\/tasks\/./)
    })

    it('the plan stands in the library under its title', async () => {
      await office.goto('/plans')
      await office.page.getByRole('link', { name: title }).waitFor()
    })
  })
}
