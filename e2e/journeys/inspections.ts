import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

const base = '/registers/inspection'

/** An inspection enters the yearly plan, is held and answered; a second comprehensive one of a school is refused, wherever the first is kept. */
export function inspections(stage: Stage, width: Width) {
  describe('an inspection of the yearly plan', () => {
    const title = `教辅材料专项检查${width}`
    let office: Visitor
    let principal: Visitor
    let record = ''
    stage.visitors(width, ['demo-office', 'demo-principal'], (...all) => {
      ;[office, principal] = all
    })

    const planned = async (name: string, scope: string) => {
      const { page } = office
      const { rows } = await (await page.request.get('/api/burden?month=2026-10')).json()
      const school = rows.find(({ unit }: { unit: { name: string } }) => unit.name === '枫浦镇学校').unit.id
      await office.goto(`${base}/new/plan?unit=${school}`)
      await page.locator('#title').fill(name)
      await office.choose('类别', '督查检查')
      await office.choose('范围', scope)
      await page.locator('#organiser').fill('市教育局基础教育科')
      await page.locator('#basis').fill('教办〔2026〕40号')
      await page.locator('#on').fill('2026-10-20')
      await office.look('inspection-new')
      await office.button('提交').click()
      await page.waitForURL(/inspection\/[0-9a-f-]{36}$/)
      await office.settled()
      return new URL(page.url()).pathname
    }
    const act = async (name: string, given: Record<string, string>) => {
      await office.button(name).click()
      for (const [field, text] of Object.entries(given)) await office.dialog().locator(`#${field}`).fill(text)
      await office.dialog().getByRole('button', { name: '提交' }).click()
    }
    const done = (name: string) => office.page.getByText(`已办理：${name}`).first().waitFor()

    it('is planned for a school, put into the plan with its number, held and answered', async () => {
      await office.goto(base)
      await office.look('inspections')
      record = await planned(title, '专项')
      await act('列入年度计划', { number: '第201项' })
      await done('列入年度计划')
      await act('登记已开展', { on: '2026-10-20', group: '检查人员两人' })
      await done('登记已开展')
      await act('反馈意见', { result: '账目清楚。', issues: '0' })
      await done('反馈意见')
      await office.look('inspection-answered')
    })

    it('is read by the school, and stands in its burden', async () => {
      const { page } = principal
      await principal.goto(record)
      await page.getByText(title).first().waitFor()
      await principal.goto('/burden?month=2026-10')
      const { rows } = await (await page.request.get('/api/burden?month=2026-10')).json()
      await principal.goto(`/burden?month=2026-10&unit=${rows[0].unit.id}`)
      await page.locator('[data-part="burden-visits"]').getByText(title).waitFor()
      await principal.look('burden-visits')
    })

    it('that is comprehensive is refused where a request inspects the school in the same year', async () => {
      const { page } = office
      await planned(`综合督导${width}`, '综合')
      await act('列入年度计划', { number: '第202项' })
      await office
        .dialog()
        .getByText(/已安排综合督导“2026年秋季综合督导”/)
        .first()
        .waitFor()
      await office.look('inspection-refused')
      await office.dialog().getByRole('button', { name: '取消' }).click()
      expect(await page.getByText('拟开展').count()).toBeGreaterThan(0)
    })
  })
}
