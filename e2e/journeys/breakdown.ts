import { readXlsx, writeXlsx } from 'hucre'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** The breakdown table of a published plan is changed as people change a spreadsheet; its targets are divided. */
export function breakdown(stage: Stage, width: Width) {
  describe('the breakdown table', () => {
    const isPhone = width === 360
    let office: Visitor
    let plan = ''
    let draft = ''
    stage.visitors(width, ['demo-office'], (visitor) => {
      office = visitor
    })
    beforeAll(async () => {
      const { plans } = await (await office.page.request.get('/api/plans')).json()
      const found = plans.find(
        (each: { title: string; state: string }) => each.state === 'published' && each.title.includes('2026年工作要点'),
      )
      plan = found.id
      draft = plans.find((each: { title: string }) => each.title.includes('征求意见稿')).id
    })

    const cell = (place: string) => office.page.locator(`[data-cell="${place}"]`)
    const paste = (text: string) =>
      office.page.evaluate((pasted) => {
        const data = new DataTransfer()
        data.setData('text/plain', pasted)
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      }, text)
    const pending = (count: number) => office.page.getByText(`有 ${count} 处改动未保存`).waitFor()
    const save = async () => {
      const dialog = office.dialog()
      await office.button('保存为修订').click()
      await dialog.locator('#reason').fill('年中调整')
      await dialog.locator('#document').fill('云教〔2026〕30号')
      await dialog.locator('#approvedBy').fill('局长办公会')
      await dialog.getByRole('button', { name: '保存为修订' }).click()
      await office.page.getByText(/已修订 \d+ 项任务/).waitFor()
      await dialog.waitFor({ state: 'hidden' })
    }

    it('of a draft shows what was decided; a change is a decision, and undone as one', async () => {
      const { page } = office
      await office.goto(`/plans/${draft}?tab=items`)
      const title = isPhone ? page.locator('.breakdown-card h3').first() : cell('1.title')
      await title.waitFor()
      await office.look('draft-table')
      const before = (await title.textContent())?.replace(/^1\. /, '') ?? ''
      if (isPhone) {
        await office.button('修改').first().click()
        await office.dialog().getByLabel('工作任务').fill('抓好理论学习')
        await office.dialog().getByRole('button', { name: '完成' }).click()
      } else {
        await title.click()
        await page.keyboard.type('抓好理论学习')
        await page.keyboard.press('Enter')
      }
      const undo = page.locator('.breakdown-tools').getByRole('button', { name: '撤销' })
      await undo.and(page.locator(':enabled')).waitFor()
      await office.goto(`/plans/${draft}?tab=reading&side=decisions`)
      await page.locator('.reading-node-item', { hasText: '抓好理论学习' }).waitFor({ state: 'attached' })
      await office.goto(`/plans/${draft}?tab=items`)
      await title.getByText('抓好理论学习').waitFor()
      await office.goto(`/plans/${draft}?tab=reading&side=decisions`)
      await page.locator('[data-decision="retitle"]').getByRole('button', { name: '撤销' }).first().click()
      await office.goto(`/plans/${draft}?tab=items`)
      await title.getByText(before).waitFor()
    })

    it('is shown in the layout of the offices', async () => {
      await office.goto(`/plans/${plan}?tab=items`)
      await office.look('breakdown-table')
    })

    if (isPhone)
      it('is a list of cards on a phone, each changed in a form', async () => {
        const { page } = office
        await office.button('修改').first().click()
        await office.look('breakdown-form')
        await office.dialog().getByLabel('牵头领导').fill('王某某')
        await office.dialog().getByRole('button', { name: '完成' }).click()
        await pending(1)
        await page.reload()
        await pending(1)
      })
    else {
      it('is changed in place by keyboard alone, and taken back', async () => {
        const { page } = office
        await cell('1.deadline').click()
        await page.keyboard.type('2026年12月1日')
        await page.keyboard.press('Enter')
        await page.keyboard.insertText('尽快')
        await page.keyboard.press('Tab')
        await pending(2)
        expect(await cell('1.deadline').textContent()).toBe('2026-12-01')
        expect(await cell('2.deadline').getAttribute('aria-invalid')).toBe('true')
        expect(await page.getByRole('button', { name: '保存为修订' }).isDisabled()).toBe(true)
        await office.look('breakdown-wrong')
        await page.keyboard.press('ArrowLeft')
        await page.keyboard.press('Control+z')
        await pending(1)
        await page.keyboard.press('Enter')
        await page.keyboard.type('9')
        await page.keyboard.press('Escape')
        await pending(1)
      })

      it('takes a block of cells from a spreadsheet', async () => {
        await cell('3.leader').click()
        await paste('王某某\t"督查室"\r\n李某某\t办公室\r\n')
        expect(await cell('3.leader').textContent()).toBe('王某某')
        expect(await cell('4.leader').textContent()).toBe('李某某')
        await cell('5.contact').click()
        await office.page.keyboard.press('Shift+ArrowDown')
        await paste('张某某')
        expect(await cell('6.contact').textContent()).toBe('张某某')
      })
    }

    it('asks for reason, document and who approved it, and keeps them with old and new', async () => {
      const { page } = office
      await office.button('保存为修订').click()
      await office.dialog().getByRole('button', { name: '保存为修订' }).click()
      await office.dialog().getByText('请填写修订理由').waitFor()
      expect(await office.dialog().getByText('请填写依据文号').count()).toBe(1)
      await office.look('breakdown-revise')
      await office.dialog().getByRole('button', { name: '取消' }).click()
      await save()
      expect(await page.getByText(/处改动未保存/).count()).toBe(0)
      await page.getByRole('tab', { name: '修订记录' }).click()
      await page.getByText('云教〔2026〕30号').first().waitFor()
      await office.look('breakdown-revisions')
    })

    it('is read back from Excel: the change is shown before it is taken, the error by its cell', async () => {
      const { page } = office
      const bytes = await (await page.request.get(`/api/plans/${plan}/breakdown?format=xlsx`)).body()
      const { sheets } = await readXlsx(new Uint8Array(bytes))
      const rows = (sheets[0]?.rows ?? []).map((row) => [...row])
      const heading = rows.findIndex((row) => row.includes('工作任务'))
      const at = (name: string) => (rows[heading] as unknown[]).indexOf(name)
      const [first, second] = [rows[heading + 1], rows[heading + 2]] as [unknown[], unknown[]]
      const contact = `赵某${width}`
      first[at('联系人')] = contact
      second[at('完成时限')] = '年底前'
      const changed = await writeXlsx({ sheets: [{ name: '任务分解表', rows: rows as never }] })
      await page.getByRole('tab', { name: '任务', exact: true }).click()
      await office.button('读回 Excel').click()
      const file = { name: 'table.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(changed) }
      await office.dialog().locator('input[type=file]').setInputFiles(file)
      await office.dialog().getByText('1 处不同，1 处错误').waitFor()
      expect(await office.dialog().getByText('“年底前”不是日期').count()).toBe(1)
      expect(await office.dialog().getByText(contact).count()).toBe(1)
      await office.look('breakdown-read-back')
      await office.dialog().getByRole('button', { name: '放入表中（1 处）' }).click()
      await pending(1)
      await save()
      const again = await (await page.request.get(`/api/plans/${plan}/breakdown?format=xlsx`)).body()
      await office.button('读回 Excel').click()
      const same = { name: 'same.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(again) }
      await office.dialog().locator('input[type=file]').setInputFiles(same)
      await office.dialog().getByText('没有差异').waitFor()
      await office.dialog().getByRole('button', { name: '关闭', exact: true }).last().click()
    })

    it('is exported as the annex of a document', async () => {
      const answer = await office.page.request.get(`/api/plans/${plan}/breakdown?format=docx`)
      expect([answer.status(), (await answer.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
    })

    it('divides a target of the city among the counties, and says when the parts do not fit', async () => {
      const { page } = office
      await page.getByPlaceholder('在表中查找').fill('学位供给')
      await office.button('分解指标').first().click()
      const part = office.dialog().locator('[data-part="division"]')
      await office.button('平均分').click()
      await part.getByText('符合', { exact: true }).waitFor()
      await part.getByRole('spinbutton').first().fill('0')
      await part.getByText('不符合').waitFor()
      await office.look('breakdown-divide')
      await office.button('保存分解').click()
      await office.dialog().getByRole('alert').waitFor()
      expect(await office.text('[role="dialog"] [role="alert"]')).toContain('分解合计')
      await office.button('平均分').click()
      await office.button('保存分解').click()
      await page.getByText('已分解').first().waitFor()
      await office.dialog().getByRole('button', { name: '关闭', exact: true }).last().click()
    })

    it('keeps the issuing body, which decides whom it may ask', async () => {
      const { page } = office
      await office.button('发文机关').click()
      await office.dialog().getByText('同级部门用函商请').waitFor()
      await office.look('issuing-body')
      await office.dialog().getByRole('button', { name: '提交' }).click()
      await office.dialog().waitFor({ state: 'hidden' })
      await page.getByRole('tab', { name: '配套方案' }).click()
      await page.locator('[data-county]').first().waitFor()
      await office.look('plans-below')
    })
  })
}
