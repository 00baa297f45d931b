import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** The wall chart besides its lights: what changed in a week, what is due, who is slow, what blocks; the past; matters without a plan. */
export function wallChart(stage: Stage, width: Width) {
  describe('the wall chart', () => {
    let leader: Visitor
    stage.visitors(width, ['demo-director'], (only) => {
      leader = only
    })
    const chart = async (query = '') => (await leader.page.request.get(`/api/wall-chart?${query}`)).json()
    const part = (name: string) => leader.page.locator(`[data-part="${name}"]`)

    it('lists what is due, who has not answered and what blocks, from its own cells', async () => {
      const { lists } = await chart()
      await leader.goto('/wall')
      for (const [name, title] of [
        ['due', '14天内到期'],
        ['slow', '未签收、未报送的单位'],
        ['blocked', '堵点卡点'],
      ] as const)
        await part(name).getByText(title).waitFor()
      expect(lists.slow.length).toBeGreaterThan(0)
      await part('slow').getByRole('link').first().scrollIntoViewIfNeeded()
      await leader.look('wall-lists')
      await part('slow').getByRole('link').first().click()
      await leader.page.waitForURL(/\/tasks\/./)
    })

    it('says what a unit cannot do alone, on the chart and on the page of the matter', async () => {
      const { lists } = await chart()
      const [line] = (lists.blocked.lines as { assignmentId: string; coordination: { text: string } | null }[]).filter(
        ({ coordination }) => coordination,
      )
      if (!line?.coordination) throw new Error('no unit of the plan asks for coordination')
      await leader.goto('/wall')
      const said = part('blocked').locator('[data-part="coordination-text"]').first()
      await said.scrollIntoViewIfNeeded()
      expect(await said.textContent()).toContain(line.coordination.text)
      await leader.look('wall-coordination')
      const { assignment } = await (await leader.page.request.get(`/api/assignments/${line.assignmentId}`)).json()
      await leader.goto(`/matters/${assignment.matter.id}`)
      await part('coordination').scrollIntoViewIfNeeded()
      expect(await part('coordination').textContent()).toContain(line.coordination.text.slice(0, 20))
      await leader.look('matter-coordination')
    })

    it('says which lights turned since a week before, the worst first, with counts', async () => {
      const { page } = leader
      await leader.goto('/wall')
      await leader.button(/较一周前的变化/).click()
      await page.waitForURL(/changes=week/)
      await part('turn-counts').waitFor()
      expect(await part('turn-counts').textContent()).toMatch(/转[红黄绿蓝灰] \d+/)
      expect(await part('turn').count()).toBeGreaterThan(0)
      await leader.look('wall-changes')
      const first = part('changes').getByRole('listitem').first()
      await first.scrollIntoViewIfNeeded()
      expect(await first.textContent()).toMatch(/由.灯转.灯/)
      await leader.look('wall-change-list')
    })

    it('is the chart of any instant, and its lights lead to the tasks as they stood then', async () => {
      const { page } = leader
      const { at } = await chart()
      const before = new Date(Date.parse(at) - 30 * 86_400_000).toISOString()
      const { lights } = await chart(`asOf=${before}`)
      expect(lights).not.toEqual((await chart()).lights)
      await leader.goto('/wall')
      const local = new Date(Date.parse(before) + 8 * 3_600_000).toISOString().slice(0, 16)
      await page.getByLabel('查看某一时刻').fill(local)
      await leader.button('查看').click()
      await page.getByText('的情况，由当时已有的办理过程还原').waitFor()
      await leader.settled()
      await leader.look('wall-as-of')
      await page.locator('.wall-cell, .wall-chip').first().click()
      await page.waitForURL(/\/tasks\/.*asOf=/)
      await page.goBack()
      await leader.button('回到现在').click()
      await page.getByText('的情况，由当时已有的办理过程还原').waitFor({ state: 'detached' })
    })

    it('shows matters that come from no plan, which lead to their pages', async () => {
      const { page } = leader
      await leader.goto('/wall')
      await leader.choose('来源文件', '督办事项')
      await page.waitForURL(/plan=matters/)
      await leader.settled()
      await leader.look('wall-matters')
      await leader.button(/未报名单/).click()
      await leader
        .dialog()
        .getByText(/督办事项应报未报情况|没有应报未报的单位/)
        .first()
        .waitFor()
      await leader.goto('/wall?plan=matters')
      await page.locator('.wall a[href^="/matters/"]').first().click()
      await page.waitForURL(/\/matters\/./)
    })
  })
}
