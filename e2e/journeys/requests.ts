import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** A request is stopped by the gate, mended and opened; the school reads it in its list of the week, and what it was spared is listed. */
export function requests(stage: Stage, width: Width) {
  describe('a request', () => {
    let office: Visitor
    let county: Visitor
    let principal: Visitor
    let address = ''
    stage.visitors(width, ['demo-office', 'demo-county-head', 'demo-principal'], (...all) => {
      ;[office, county, principal] = all
    })

    it('is told which rule stops it as it is typed, with the words that it is about and a milder wording', async () => {
      const { page } = office
      await office.goto('/matters')
      await page.getByRole('link', { name: '报送检查要求' }).click()
      await page.waitForURL(/\/requests$/)
      await page.getByText('2026年秋季综合督导').first().waitFor()
      await office.look('requests')
      await page.getByRole('link', { name: '起草要求' }).click()
      await page.waitForURL(/\/requests\/new$/)
      await page.getByText('请先填写草稿').waitFor()
      await page.locator('#title').fill(`校车和校服${width}`)
      await page.locator('#text').fill('请各校按中考成绩进行排名，每日报送并拍照上传。')
      await page.locator('[data-finding="request/ranks-schools"]').getByText('不排名').waitFor()
      await page.locator('[data-finding="request/no-basis"]').waitFor()
      await office.look('request-stopped')
    })

    it('that a register answers is not asked, and says so', async () => {
      const { page } = office
      await page.locator('#fields').fill('学校名称\n校服颜色\n校服件数')
      await page.locator('[data-finding="request/register-answers"]').getByText('学校基本情况').waitFor()
      await page.locator('#text').fill('请各校报送校服颜色，有变化时报送，无变化不报。')
      await page.locator('#basis').fill('教发〔2026〕1号')
      await page.locator('#until').fill('2026-11-30')
      await page.locator('#due').fill('2026-10-31')
      await page.locator('#unitIds').fill('枫浦镇学校')
      await page.locator('.ant-select-tree-title', { hasText: '枫浦镇学校' }).first().click()
      await page.keyboard.press('Escape')
      await page.locator('[data-part="asked-count"]').getByText('共1个单位').waitFor()
      await office.button('保存并评估').click()
      await page.waitForURL(/\/requests\/[0-9a-f-]{36}$/)
      await office.settled()
      address = new URL(page.url()).pathname
      await page.locator('[data-finding="request/on-a-day-off"]').waitFor()
      await office.look('request-draft')
      expect(await office.button('开展并下达').count()).toBe(0)
    })

    it('is mended with one press each, opened, and is then a matter', async () => {
      const { page } = office
      await office.button('由台账取数，不再填报').click()
      await page.locator('[data-answered="学校名称"]').waitFor()
      await office.button(/^改到/).click()
      await page.getByText('没有规定拦住这份草稿。').waitFor()
      await office.button('开展并下达').click()
      await office.dialog().getByRole('button', { name: '提交' }).click()
      await page.getByRole('link', { name: /^督〔2026〕/ }).waitFor()
      await office.look('request-open')
    })

    it('lists on its page who has not returned it yet, and tells them by one press, once a day', async () => {
      const { page } = office
      await office.button(/未报名单/).click()
      const list = office.dialog().getByRole('textbox', { name: '未报名单' })
      await list.waitFor()
      expect(await list.inputValue()).toMatch(/还没有报（1 个）：枫浦镇学校/)
      await office.dialog().getByRole('button', { name: '提醒未报单位' }).click()
      await office.dialog().getByRole('status').getByText('已提醒 1 个单位').waitFor()
      await office.look('request-owing')
      await office.dialog().getByText('连同还没有到时限的单位').click()
      await office.dialog().getByText('没有应报未报的单位').waitFor()
      await office.dialog().getByText('关闭', { exact: true }).click()
      await office.dialog().waitFor({ state: 'hidden' })
      await page.getByRole('link', { name: /^督〔2026〕/ }).click()
      await page.waitForURL(/\/matters\//)
      await office.settled()
      await office.button(/未报名单/).click()
      await office.dialog().getByRole('button', { name: '提醒未报单位' }).click()
      await office.dialog().getByRole('status').getByText('今天已经提醒过').waitFor()
      await office.look('matter-owing')
      await office.goto(address)
    })

    it('for a second comprehensive inspection of the same school is stopped, and the first is named', async () => {
      const { page } = county
      await county.goto('/requests')
      await page.getByRole('link', { name: '青岚县第四季度综合督导' }).click()
      await page.locator('[data-finding="request/second-inspection"]').getByText('2026年秋季综合督导').waitFor()
      await county.look('request-second-inspection')
      expect(await county.button('开展并下达').count()).toBe(0)
    })

    it('stands in the list of the week of the school that it asks, with its basis and minutes', async () => {
      const { page } = principal
      await principal.goto('/')
      await page.locator('[data-part="week"]').getByText('冬季采暖准备情况').first().waitFor()
      await principal.look('desk-of-school')
      await page.getByRole('link', { name: '打印版' }).click()
      await page.waitForURL(/\/week$/)
      await page.locator('[data-part="week"]').getByText('教办〔2026〕31号 第二条').waitFor()
      await principal.look('week')
      await principal.goto('/burden')
      await page.locator('[data-part="burden-total"]').waitFor()
      await principal.look('burden-of-school')
      await principal.goto(address)
      await page.locator('[data-part="facts"]').getByText('校服颜色、校服件数', { exact: true }).waitFor()
    })

    it('has its fields filled in one by one by the school that it asks, and nothing else need be typed', async () => {
      const { page } = principal
      await page.locator('[data-part="collected"]').getByRole('link', { name: '枫浦镇学校' }).click()
      await page.waitForURL(/\/tasks\//)
      await principal.button('签收').click()
      await page.locator('[data-part="return-fields"]').waitFor()
      await principal.button('提交填报').click()
      await page.getByText('请填写校服件数').first().waitFor()
      await page.locator('#filled_0_value').fill('蓝白两色')
      await page.locator('#filled_1_value').fill('380')
      await principal.look('fields-to-fill')
      await principal.button('提交填报').click()
      await page.locator('[data-part="returns"] [data-part="filled"]').getByText('380').waitFor()
      await principal.look('fields-filled')
      await principal.goto('/requests')
      await page.getByRole('link', { name: '课后服务参加人数' }).click()
      await page.locator('[data-part="collected"]').getByRole('link', { name: '枫浦镇学校' }).click()
      await page.waitForURL(/\/tasks\//)
      await principal.button('全部照上期填').click()
      expect(await page.locator('#filled_0_value').inputValue()).toBe('612')
      await principal.look('fields-as-before')
      await principal.button('清空草稿').click()
    })

    it('is collected in one table: who owes first, totals of what are numbers, and what is none is marked', async () => {
      const { page } = office
      await office.goto(address)
      const collected = page.locator('[data-part="collected"]')
      await collected.getByText('蓝白两色').waitFor()
      expect(await collected.locator('[data-part="collected-count"]').textContent()).toMatch(/待审核1/)
      expect(await collected.locator('.table-foot').textContent()).toMatch(/380/)
      await office.look('collected')
      await office.goto('/requests')
      await page.getByRole('link', { name: '冬季采暖准备情况' }).click()
      await collected.getByText('集中供热').first().waitFor()
      expect(await collected.locator('tbody tr').first().textContent()).toMatch(/枫浦镇学校.*未报/)
      await office.look('collected-of-many')
      const [workbook] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '导出汇总表' }).click(),
      ])
      expect(workbook.suggestedFilename()).toMatch(/^冬季采暖准备情况 汇总表-collected-.*\.xlsx$/)
      await office.goto('/requests')
      await page.getByRole('link', { name: '课后服务参加人数' }).click()
      await collected.locator('[data-odd]').getByText('二百余人').waitFor()
      await office.look('collected-of-a-month')
    })

    it('is counted for each school against the dated limits, and what was spared goes out as a workbook', async () => {
      const { page } = office
      await office.goto('/burden')
      await page.locator('[data-part="limits"]').getByText('教师厅〔2025〕2号').first().waitFor()
      await page.locator('[data-part="by-asker"]').waitFor()
      await office.look('burden')
      const [workbook] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '导出 Excel' }).click(),
      ])
      expect(workbook.suggestedFilename()).toMatch(/^学校填报负担 2026-10-.*\.xlsx$/)
      await office.goto('/wall')
      await page.locator('[data-part="burden"]').getByText('学校填报负担（10月校均分钟）').waitFor()
      await office.look('wall-burden')
      await office.goto('/burden')
      await page.getByRole('link', { name: '减负清单' }).click()
      await page.getByText('国庆期间校舍安全检查').waitFor()
      await page.getByText('文明校园达标行动').waitFor()
      await office.look('relief')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '导出减负清单' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^减负清单-.*\.xlsx$/)
    })
  })
}
