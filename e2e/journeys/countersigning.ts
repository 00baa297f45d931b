import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** Finance countersigns a paper of the education bureau: it objects, is answered and agrees; a body without an account stamps a sheet. */
export function countersigning(stage: Stage, width: Width) {
  describe('a paper that other bodies countersign', () => {
    let section: Visitor
    let office: Visitor
    let director: Visitor
    let finance: Visitor
    let paper = ''
    const title = `关于校园维修经费安排的通知（${width}）`
    stage.visitors(width, ['demo-section', 'demo-office', 'demo-director', 'demo-finance'], (...all) => {
      ;[section, office, director, finance] = all
    })
    const confirm = (visitor: Visitor, name: string) =>
      visitor.dialog().getByRole('button', { name, exact: true }).click()
    const done = (visitor: Visitor) => visitor.dialog().waitFor({ state: 'hidden' })

    it('is drafted for two bodies, and waits for both once it was checked', async () => {
      await section.goto('/papers/new')
      const { page } = section
      await page.locator('#title').fill(title)
      await page.locator('#text').fill('一、维修经费由财政部门统筹安排。')
      for (const [field, name] of [
        ['#to', '青岚县教育和体育局'],
        ['#countersigners', '云溪市财政局'],
        ['#countersigners', '市消防救援支队'],
      ] as const) {
        await page.locator(field).fill(name)
        await page.keyboard.press('Enter')
      }
      await page.keyboard.press('Escape')
      await section.button('提交核稿').click()
      await page.waitForURL(/\/papers\/[0-9a-f-]{36}$/)
      paper = new URL(page.url()).pathname
      await office.goto(paper)
      await office.button('核稿').click()
      await confirm(office, '核稿')
      await done(office)
      expect(await office.page.locator('[data-part="chain"]').textContent()).toContain('答复时限')
    })

    it('shows an objection without reasons what it lacks, and goes back to its drafter with them', async () => {
      await finance.goto('/papers?view=waiting')
      await finance.page.getByRole('link', { name: title }).click()
      await finance.button('会签').click()
      await finance.dialog().getByText('不同意', { exact: true }).click()
      await confirm(finance, '会签')
      await finance.dialog().getByText('应当写明意见和理由').waitFor()
      await finance.look('paper-countersign')
      await finance.dialog().locator('#opinion').fill('未列入年度预算')
      await confirm(finance, '会签')
      await done(finance)
    })

    it('is not signed over an objection, and is answered', async () => {
      await section.goto(paper)
      await section.look('paper-objected')
      await section.button('答复会签意见').first().click()
      await section.dialog().locator('#answer').fill('从年初预算中调剂，不新增支出。')
      await confirm(section, '答复会签意见')
      await done(section)
      await finance.goto(paper)
      await finance.page.getByText('从年初预算中调剂').first().waitFor()
      await finance.button('会签').click()
      await confirm(finance, '会签')
      await done(finance)
      await director.goto(paper)
      expect(await director.button('签发').count()).toBe(0)
    })

    it('takes the stamped sheet of a body without an account, and is signed', async () => {
      await section.goto(paper)
      await section.button('上传会签单').click()
      await confirm(section, '上传会签单')
      await section.dialog().getByText('请填写签字人').waitFor()
      await section.dialog().locator('#signer').fill('支队长')
      await section
        .dialog()
        .locator('input[type="file"]')
        .setInputFiles({
          name: '会签单.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from('%PDF-1.4 stamped'),
        })
      await section.dialog().getByRole('button', { name: '移除 会签单.pdf' }).waitFor()
      await confirm(section, '上传会签单')
      await done(section)
      await director.goto(paper)
      await director.button('签发').click()
      await confirm(director, '签发')
      await done(director)
      await director.page.getByText('已签发').first().waitFor()
      await director.look('paper-countersigned')
    })
  })
}
