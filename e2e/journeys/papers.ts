import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** A paper goes from its draft to its number, sent back once, and reaches the county it is for. */
export function papers(stage: Stage, width: Width) {
  describe('a paper that goes out', () => {
    let section: Visitor
    let office: Visitor
    let director: Visitor
    let county: Visitor
    let paper = ''
    const title = `关于开展安全教育周活动的通知（${width}）`
    stage.visitors(width, ['demo-section', 'demo-office', 'demo-director', 'demo-county-clerk'], (...all) => {
      ;[section, office, director, county] = all
    })
    const confirm = (visitor: Visitor, name: string) =>
      visitor.dialog().getByRole('button', { name, exact: true }).click()
    /** Opens the paper and does an act whose dialog asks for nothing else. */
    const act = async (visitor: Visitor, name: string) => {
      await visitor.goto(paper)
      await visitor.button(name).click()
      await confirm(visitor, name)
      await visitor.dialog().waitFor({ state: 'hidden' })
    }

    it('is drafted with everything that is missing said at once', async () => {
      const { page } = section
      await section.goto('/papers')
      await section.look('papers')
      await section.goto('/papers/new')
      await section.look('paper-new')
      await section.button('提交核稿').click()
      for (const name of ['标题', '正文']) await page.getByText(`请填写${name}`).first().waitFor()
      await page.locator('#title').fill(title)
      await page.locator('#text').fill('一、时间安排\n请于月底前组织开展。')
      await section.button('提交核稿').click()
      await page.getByText('请填写主送单位。').waitFor()
      await page.locator('#to').fill('青岚县教育和体育局')
      await page.keyboard.press('Enter')
      await section.button('提交核稿').click()
      await page.waitForURL(/\/papers\/[0-9a-f-]{36}$/)
      paper = new URL(page.url()).pathname
      await section.look('paper-drafted')
    })

    it('is sent back with a reason and waits for its drafter first', async () => {
      await director.goto(paper)
      await director.button('退回').click()
      await director.dialog().locator('#reason').fill('请写明依据')
      await confirm(director, '退回')
      await director.dialog().waitFor({ state: 'hidden' })
      await section.goto('/papers?view=waiting')
      await section.page.getByRole('link', { name: title }).click()
      await section.page.getByText('请写明依据').first().waitFor()
      await section.look('paper-sent-back')
      await section.page.getByRole('link', { name: '修改', exact: true }).click()
      await section.page.locator('#text').fill('根据年度安全工作安排，请于月底前组织开展。')
      await section.button('提交核稿').click()
      await section.page.waitForURL(new RegExp(`${paper}$`))
    })

    it('is checked, signed, numbered and sealed, and reaches the county', async () => {
      await act(office, '核稿')
      await act(director, '签发')
      await office.goto(paper)
      await office.button('编号').click()
      await office.dialog().locator('#series').fill('云教')
      await office.look('paper-number')
      await confirm(office, '编号')
      await office.dialog().waitFor({ state: 'hidden' })
      await office.page
        .getByText(/云教〔2026〕\d+号/)
        .first()
        .waitFor()
      await act(office, '用印')
      await office.page.getByText('已用印').first().waitFor()
      await office.look('paper-sealed')
      expect(await office.page.locator('[data-part="chain"] .paper-step-done').count()).toBe(5)
      await county.goto('/papers')
      await county.look('papers-of-county')
    })
  })
}
