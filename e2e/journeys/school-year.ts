import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

const base = '/registers/school'
const headings = '学校,学年,学校名称,办学类型,城乡类型,举办者,办学性质,学位,小学生,小学班数,小学专任教师'

/** What is known about schools in a school year: checked, locked, corrected by slip, imported, and measured against standards. */
export function schoolYear(stage: Stage, width: Width) {
  describe('a school year', () => {
    let office: Visitor
    beforeAll(async () => {
      office = await stage.visitor(width)
      await office.signIn('demo-office')
    })
    afterAll(() => office.leave())

    const submit = (visitor: Visitor) => visitor.dialog().getByRole('button', { name: '提交' }).click()

    it('is one record for each school, which a school does not fill in twice, nor before the year has begun', async () => {
      const principal = await stage.visitor(width)
      const { page } = principal
      await principal.signIn('demo-kindergarten')
      await principal.goto(base)
      await principal.look('school-own')
      await principal.button('填报').click()
      await principal.settled()
      await page.locator('#name').fill('中心幼儿园')
      for (const [label, option] of [
        ['学年', '2026—2027'],
        ['办学类型', '幼儿园'],
        ['城乡类型', '城区'],
        ['举办者', '教育部门'],
        ['办学性质', '公办'],
      ] as const)
        await principal.choose(label, option)
      await principal.button('提交').click()
      await page.getByText('请填写学位，以及本学段的学生数、班数和专任教师数。').waitFor()
      await page.locator('#capacity').fill('300')
      await page.locator('#kindergartenPupils').fill('260')
      await page.locator('#kindergartenClasses').fill('9')
      await page.locator('#kindergartenTeachers').fill('18')
      await principal.button('提交').click()
      await page.getByText('相同的记录已经存在（学校、学年），不能重复建立。').first().waitFor()
      await principal.look('school-double')
      await principal.choose('学年', '2027—2028')
      await principal.button('提交').click()
      await page.getByText('该学年还没有开始。').waitFor()
      await principal.leave()
    })

    it('is checked by the county, confirmed by the city, and then changed only by a slip', async () => {
      const county = await stage.visitor(width)
      await county.signIn('demo-county-head')
      await county.goto(`${base}?state=filled&where=schoolYear:2026-2027`)
      await county.page.locator('.table tbody a').first().click()
      await county.page.waitForURL(/school\/[0-9a-f-]{36}$/)
      await county.settled()
      await county.look('school-record')
      await county.button('审核通过').click()
      await submit(county)
      await county.page.getByText('已办理：审核通过').waitFor()
      const address = new URL(county.page.url()).pathname
      await county.leave()

      const { page } = office
      await office.goto(address)
      await office.button('确认并锁定').click()
      await submit(office)
      await page.getByText('已办理：确认并锁定').waitFor()
      await office.button('按更正单更正').click()
      await submit(office)
      await office.dialog().getByText('请填写理由').waitFor()
      await office.look('school-slip-missing')
      await office.dialog().locator('#reason').fill('学位按核定文件更正。')
      await office.dialog().locator('#slip').fill('更正〔2026〕9号')
      await office.dialog().locator('#capacity').fill('120')
      await submit(office)
      await page.getByText('已办理：按更正单更正').waitFor()
      await page.getByText('更正〔2026〕9号').first().waitFor()
      await office.look('school-corrected')
    })

    it('is imported from a workbook: what is wrong is said by cell, and only what is right is taken', async () => {
      const { page } = office
      const [name] = (await (await page.request.get('/api/registers/school?limit=200')).json()).records
        .filter((record: { values: { kind: string } }) => record.values.kind === 'primary-school')
        .map((record: { values: { name: string } }) => record.values.name)
      const rows = [
        `${name},2024-2025,${name},小学,城区,教育部门,公办,900,860,20,46`,
        '没有这所学校,2024-2025,没有这所学校,小学,城区,教育部门,公办,900,860,20,46',
        `${name},2023-2024,${name},小学,城区,教育部门,公办,900,八百,20,46`,
        `${name},2025-2026,${name},小学,城区,教育部门,公办,900,2100,20,46`,
      ]
      await office.goto(`${base}?where=schoolYear:2024-2025`)
      await page.getByText('没有符合这些条件的记录').waitFor()
      await office.look('school-empty')
      await office.goto(base)
      await office.button('从 Excel 导入').click()
      const buffer = Buffer.from(`\uFEFF${[headings, ...rows].join('\n')}\n`)
      await office
        .dialog()
        .locator('input[type=file]')
        .setInputFiles({ name: '历年数据.csv', mimeType: 'text/csv', buffer })
      await office.dialog().getByText('新增 1').waitFor()
      await office.dialog().getByText('有误 3').waitFor()
      expect(await office.dialog().textContent()).toContain('I4')
      await office.look('school-import')
      await office.button('写入正确的 1 行').click()
      await office.dialog().getByText('已写入 1 行').waitFor()
      await office.dialog().getByRole('button', { name: '关闭' }).last().click()
      await office.goto(`${base}?where=schoolYear:2024-2025`)
      await page.getByRole('link', { name }).first().waitFor()
    })

    it('gives ratios and large classes, each beside what a rule asks of it', async () => {
      const { page } = office
      await office.goto(`${base}/statistics`)
      const large = page.locator('.register-indicators li', { hasText: '义务教育大班额' })
      await large.getByText('标准：不超过 5 %').waitFor()
      const ratio = page.locator('.register-indicators li', { hasText: '小学生师比' })
      await ratio.getByText('标准：不超过 19 人').waitFor()
      await ratio.getByText('口径和来源').click()
      await ratio.getByText('中央编办发〔2014〕72号').waitFor()
      await office.look('school-statistics')
    })
  })
}
