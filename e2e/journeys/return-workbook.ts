import { readFile } from 'node:fs/promises'
import { type CellValue, readXlsx, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

interface Line {
  id: string
  state: string
  waiting: boolean
  share: number
  matter: { title: string }
  item: { title: string } | null
}
type Sheet = { name: string; rows: CellValue[][] }

/** A clerk takes the tasks of the unit as a workbook, fills it in elsewhere, and brings it back: what is right is handed in. */
export function returnWorkbook(stage: Stage, width: Width) {
  describe('returns by workbook', () => {
    let clerk: Visitor
    let good: Line | undefined
    let wrong: Line | undefined
    let sheets: Sheet[] = []
    const progress = `已完成排查整改（${width}）`
    stage.visitors(width, ['demo-county-clerk'], (only) => {
      clerk = only
    })
    const idOf = (line: Line | undefined) => line?.id ?? ''
    const rowOf = (line: Line | undefined) => {
      const [sheet] = sheets
      const row = sheet?.rows.findIndex((cells) => cells.some((cell) => String(cell).startsWith(idOf(line)))) ?? -1
      if (!sheet || row < 0) throw new Error('no row of the task')
      const headings = sheet.rows.find((cells) => cells.includes('识别码')) ?? []
      const column = (heading: string) => headings.findIndex((cell) => String(cell).replace('*', '') === heading)
      return { cells: sheet.rows[row] as CellValue[], number: row + 1, column }
    }
    const fill = (line: Line | undefined, said: string, share: CellValue) => {
      const { cells, column } = rowOf(line)
      cells[column('进展情况')] = said
      cells[column('完成百分比')] = share
    }
    const send = async () => {
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      const buffer = Buffer.from(await writeXlsx({ sheets }))
      await clerk.dialog().locator('input[type=file]').setInputFiles({ name: '填报表.xlsx', mimeType, buffer })
    }
    const take = async (link: string) => {
      const [download] = await Promise.all([
        clerk.page.waitForEvent('download'),
        clerk.page.getByRole('link', { name: link }).click(),
      ])
      sheets = (await readXlsx(await readFile(await download.path()))).sheets
      return download.suggestedFilename()
    }

    it('go out with what the view shows', async () => {
      const answer = await clerk.page.request.get('/api/assignments?view=mine')
      const lines: Line[] = (await answer.json()).assignments
      const open = lines.filter(({ waiting, share, item }) => !waiting && share < 100 && item !== null)
      ;[good, wrong] = open
      for (const line of [good, wrong])
        if (line?.state === 'assigned') {
          await clerk.goto(`/tasks/${line.id}`)
          await clerk.button('签收').click()
          await clerk.page.locator('[data-part="return-form"]').waitFor()
        }
      await clerk.goto('/tasks?view=mine')
      await clerk.look('workbook-tasks')
      expect(await take('导出 Excel')).toMatch(/^任务填报表-.*\.xlsx$/)
      const { cells, column } = rowOf(good)
      expect(cells[column('任务')]).toBe(good?.item?.title)
      expect(cells[column('能否填报')]).toBe('可填报')
    })

    it('come back with a preview that names every cell with a problem', async () => {
      fill(good, progress, 100)
      fill(wrong, '推进中', '约六成')
      await clerk.button('上传填报表').click()
      await clerk.look('workbook-upload')
      await send()
      await clerk.dialog().getByText('可提交 1').waitFor()
      await clerk
        .dialog()
        .getByText(`“任务”表 第${rowOf(wrong).number}行`)
        .waitFor()
      await clerk.dialog().getByText('“约六成”不是数字。').waitFor()
      await clerk.look('workbook-preview')
    })

    it('are handed in where nothing stands against them; the others come back to be put right', async () => {
      await clerk.button('提交可提交的 1 项').click()
      await clerk.dialog().getByText('已提交 1 项').waitFor()
      await clerk.look('workbook-committed')
      await take('下载有问题的 1 行')
      expect(rowOf(wrong).cells[rowOf(wrong).column('问题')]).toContain('“约六成”不是数字。')
      fill(wrong, `${progress}，尚余一处`, 99)
      await send()
      await clerk.button('提交可提交的 1 项').click()
      await clerk.dialog().getByText('已提交 1 项').waitFor()
      await send()
      await clerk.dialog().getByText('已报过 1').waitFor()
      await clerk.look('workbook-again')
      await clerk.dialog().getByRole('button', { name: '关闭' }).last().click()
      await clerk.goto(`/tasks/${idOf(good)}`)
      await clerk.page.getByText(progress).first().waitFor()
      await clerk.look('workbook-return')
    })
  })
}
