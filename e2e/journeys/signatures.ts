import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** A county signs what it returns, takes it back once, and signs again; once the level above opened it, it stays. */
export function signatures(stage: Stage, width: Width) {
  describe('a return through the chain of a county', () => {
    let office: Visitor
    let clerk: Visitor
    let head: Visitor
    let task = ''
    stage.visitors(width, ['demo-office', 'demo-county-clerk', 'demo-county-head'], (...all) => {
      ;[office, clerk, head] = all
    })
    const chain = async (visitor: Visitor, steps: string[]) => {
      await visitor.goto('/tasks/signing')
      const panel = visitor.page.locator('[data-part="signing-chain"]', { hasText: '青岚县教育和体育局' }).first()
      for (const name of ['审核', '负责人签字', '打印盖章上传']) {
        const box = panel.getByRole('checkbox', { name })
        if ((await box.isChecked()) !== steps.includes(name)) await box.click()
      }
      const save = panel.getByRole('button', { name: '保存' })
      if (await save.isEnabled()) await save.click()
      await visitor.settled()
    }
    const fill = async (progress: string) => {
      await clerk.page.locator('#progress').fill(progress)
      await clerk.page.locator('#share').fill('60')
      await clerk.button('提交填报').click()
      await clerk.page.locator('[data-part="submission"]').waitFor()
    }
    const sign = async () => {
      await head.goto('/')
      await head.page.locator('[data-part="signing"] a').first().waitFor()
      await head.goto(task)
      await head.button('审核通过').click()
      await head.button('签字报送').click()
      await head.page.locator('[data-part="signatures"]').first().waitFor()
    }

    it('waits for the signatures that the county chose', async () => {
      await chain(head, ['审核', '负责人签字'])
      await head.look('signing-chain')
      await office.goto('/matters/new')
      await office.choose('事项来源', '会议议定事项')
      const { page } = office
      await page.locator('#asked_by').fill('局长')
      await page.locator('#source_title').fill('局务会纪要')
      await page.locator('#source_number').fill(`局务〔2026〕${width}号`)
      await page.locator('#source_words').fill('请核对校舍台账。')
      await page.locator('#matters_0_title').fill(`核对校舍台账（${width}）`)
      await page.locator('#matters_0_due').fill('2026-11-20T17:00')
      await page.locator('#matters_0_leadUnitId').fill('青岚县教育和体育局')
      const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
      await list.locator('.ant-select-item-option', { hasText: '青岚县教育和体育局' }).first().click()
      await office.button('立项并下达').click()
      await page.waitForURL(/\/matters\/[0-9a-f-]{36}$/)
      const matter = new URL(page.url()).pathname
      await clerk.goto(matter)
      await clerk.page.locator('[data-part="assignments"] a').first().click()
      await clerk.page.waitForURL(/\/tasks\//)
      task = new URL(clerk.page.url()).pathname
      await clerk.button('签收').click()
      await fill('校舍台账已核对一半。')
      await clerk.look('submission')
    })

    it('is handed in when the head signed it, taken back once, and signed again', async () => {
      await sign()
      await clerk.goto(task)
      await clerk.button('撤回').first().click()
      await clerk.page
        .locator('.ant-modal')
        .getByRole('button', { name: '撤 回' })
        .or(clerk.page.locator('.ant-modal').getByRole('button', { name: '撤回' }))
        .first()
        .click()
      await clerk.page.getByText('已撤回，修改后重新审签。').waitFor()
      await clerk.look('submission-withdrawn')
      await fill('校舍台账已全部核对。')
      await sign()
      await clerk.goto(`${task}/print`)
      await clerk.look('print-return')
    })

    it('shows the numbers to whoever signs, and keeps them when it comes back', async () => {
      const { page } = clerk
      await clerk.goto('/tasks')
      await page
        .getByRole('link', { name: /深化作风和行风建设/ })
        .first()
        .click()
      await page.waitForURL(/\/tasks\//)
      const asked = new URL(page.url()).pathname
      const number = page.locator('#quantities_0_value')
      await number.fill('255')
      await page.locator('#explanation').fill('有一件正在复核。')
      await fill('信访件已逐件核对。')
      await head.goto(asked)
      const panel = head.page.locator('[data-part="submission"]')
      await panel.locator('[data-part="quantities"]').getByText('255 件').waitFor()
      await panel.getByText('有一件正在复核。').waitFor()
      await head.look('submission-quantities')
      await head.goto(`${asked}/print`)
      await head.page.locator('[data-part="sheet"]').getByText('255 件').waitFor()
      await head.look('print-quantities')
      await head.goto(asked)
      await head.button('退回修改').click()
      await head.dialog().locator('#reason').fill('请核对办结数')
      await head.dialog().getByRole('button', { name: '退回修改' }).click()
      await head.page.getByText('请核对办结数').waitFor()
      await clerk.goto(asked)
      await page.getByText('请核对办结数').waitFor()
      expect(await number.inputValue()).toBe('255')
      expect(await page.locator('#explanation').inputValue()).toBe('有一件正在复核。')
    })

    it('is not taken back any more once the office opened it', async () => {
      await office.goto(task)
      await office.page.locator('[data-part="review"] [data-part="signatures"]').waitFor()
      await office.look('return-signed')
      await clerk.goto(task)
      expect(await clerk.page.getByRole('button', { name: '撤回' }).count()).toBe(0)
      await chain(head, [])
    })
  })
}
