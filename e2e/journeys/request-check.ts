import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** A draft of a request is stopped by the gate, mended, and passes. */
export function requestCheck(stage: Stage, width: Width) {
  describe('the check of a draft', () => {
    let office: Visitor
    stage.visitors(width, ['demo-office'], (...all) => {
      ;[office] = all
    })

    it('says which rule stops it, with the words that it is about and a milder wording', async () => {
      const { page } = office
      await office.goto('/matters')
      await page.getByRole('link', { name: '减负一致性评估' }).click()
      await page.waitForURL(/\/matters\/check$/)
      await page.getByText('请先填写草稿').waitFor()
      await office.look('request-empty')
      await page.locator('#text').fill('请各校按中考成绩进行排名，每日报送并拍照上传。')
      await page.locator('[data-finding="request/ranks-schools"]').getByText('不排名').waitFor()
      await page.locator('[data-part="verdict"]').getByText('3处').waitFor()
      await office.look('request-stopped')
    })

    it('tells what it costs, and what a register has already', async () => {
      const { page } = office
      await page.locator('#fields').fill('学校名称\n校服颜色')
      await page.locator('#units').fill('41')
      await page.locator('[data-part="burden"]').getByText('每个单位约6分钟，合计约4.1小时').waitFor()
      expect(await page.locator('[data-known]').count()).toBe(1)
      await page.locator('[data-known="学校名称"]').getByText('学校基本情况').waitFor()
    })

    it('passes once it is mended', async () => {
      const { page } = office
      await page.locator('#text').fill('请各校报送校服颜色，有变化时报送，无变化不报。')
      await page.locator('#basis').fill('教发〔2026〕1号')
      await page.locator('#until').fill('2026-11-30')
      await page.getByText('没有规定拦住这份草稿。').waitFor()
      expect(await page.locator('[data-finding]').count()).toBe(0)
      await office.look('request-passed')
    })
  })
}
