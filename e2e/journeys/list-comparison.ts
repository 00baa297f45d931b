import { describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

const year = 'where=schoolYear:2026-2027,kind:senior-high-school'

/** A list that somebody sends is held against the register: who is in both, what differs, what somebody must look at. */
export function listComparison(stage: Stage, width: Width) {
  describe('a comparison of lists', () => {
    let office: Visitor
    stage.visitors(width, ['demo-office'], (only) => {
      office = only
    })

    it('takes a list against the records of a filter, and tells them apart', async () => {
      const { page } = office
      const { records } = await (await page.request.get(`/api/registers/school?limit=200&${year}`)).json()
      const [first, second, third] = records.map(
        ({ unit, values }: { unit: { name: string }; values: { name: string; capacity: number } }) => [
          unit.name,
          values.name,
          values.capacity,
        ],
      )
      const rows = [
        ['学校', '学校名称', '学位'],
        first,
        [second[0], second[1], second[2] + 50],
        [third[0], `${third[1].slice(0, -1)}校`, third[2]],
        ['', '名单里独有的学校', 100],
      ]
      await office.goto(`/registers/school/compare?${year}`)
      await office.look('compare-lists')
      const buffer = Buffer.from(`\uFEFF${rows.map((row) => row.join(',')).join('\n')}\n`)
      await page.locator('input[type=file]').setInputFiles({ name: '上级名单.csv', mimeType: 'text/csv', buffer })
      await page.waitForURL(/compare\/[0-9a-f-]{36}/)
      await page.getByText('与“上级名单.csv”比对').waitFor()
      await page.getByRole('button', { name: `仅在台账中 ${records.length - 3}` }).waitFor()
      await office.look('compared-doubtful')
      await office.button('不是同一条').click()
      await page.getByText('疑似 1 对，已判断 1 对').waitFor()
      await office.button('内容不同 1').click()
      await page.waitForURL(/part=changed/)
      await page
        .getByText(`${(second[2] + 50).toLocaleString('en-US')}`, { exact: false })
        .or(page.getByText(String(second[2] + 50)))
        .first()
        .waitFor()
      await office.look('compared-changed')
      await office.button('仅在名单中 1').click()
      await page.getByText('名单里独有的学校').waitFor()
      const href = await page.getByRole('link', { name: '导出比对结果' }).getAttribute('href')
      expect((await page.request.get(href ?? '')).status()).toBe(200)
    })

    it('is shown to nobody else', async () => {
      const clerk = await stage.visitor(width)
      await clerk.signIn('demo-county-clerk')
      await clerk.goto(new URL(office.page.url()).pathname)
      await clerk.page.locator('[data-state="not-found"]').waitFor()
      await clerk.leave()
    })

    it('asks what for where masked values are compared, and goes between two registers as well', async () => {
      const { page } = office
      await office.goto('/registers/hazard/compare')
      await office.choose('另一本台账', '学校基本情况')
      await office.button('开始比对').click()
      await page.waitForURL(/compare\/[0-9a-f-]{36}/)
      await page.getByText('与“学校基本情况”比对').waitFor()
      // Who comes again finds it where it is, and then what it found.
      await page.reload()
      await page.getByRole('link', { name: '导出比对结果' }).waitFor()
      await office.look('compared-registers')
      const buffer = Buffer.from('\uFEFF所在机构,姓名,联系电话\n市教育局,某某,13900000000\n')
      const clerk = await stage.visitor(width)
      await clerk.signIn('demo-system-admin')
      await clerk.goto('/settings/registers/person/compare')
      const send = () =>
        clerk.page.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer })
      await send()
      await clerk.page.getByText('比对会用到脱敏内容（联系电话），请填写用途。').waitFor()
      await clerk.look('compare-purpose')
      await clerk.page.locator('#purpose').fill('核对通讯录')
      await send()
      await clerk.page.getByText('用途：核对通讯录').waitFor()
      await clerk.leave()
    })
  })
}
