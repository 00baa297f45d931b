import { writeXlsx } from 'hucre'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

/** The export of a national system comes as it is: recognised, completed by hand, and what was matched by hand is kept for everyone. */
export function importProfiles(stage: Stage, width: Width) {
  describe('a workbook of another system', () => {
    let office: Visitor
    let schools: string[] = []
    const heading = `核定容量${width}`
    stage.visitors(width, ['demo-office'], (only) => {
      office = only
    })
    beforeAll(async () => {
      const answer = await office.page.request.get('/api/registers/school?limit=200&where=kind:primary-school')
      const records: { unit: { name: string } }[] = (await answer.json()).records
      schools = [...new Set(records.map(({ unit }) => unit.name))].slice(width === 360 ? 2 : 0)
    })

    const workbook = async (school: string | undefined) => {
      const headings = [
        '学校（机构）名称',
        '邮政编码',
        '学校（机构）办学类型',
        '学校（机构）驻地城乡类型',
        '学校（机构）举办者',
      ]
      const figures = ['小学在校生数', '小学班数', '小学专任教师数']
      const content = await writeXlsx({
        sheets: [
          {
            name: '基本情况',
            rows: [
              ['学校（机构）基本情况表'],
              [...headings, '办学性质', heading, ...figures],
              [school ?? '', '000000', '211', '121', '县级教育部门', '公办', 900, 860, 20, 46],
            ],
          },
          {
            name: '填表说明',
            rows: [
              ['指标', '解释'],
              ['学校（机构）名称', '全称'],
            ],
          },
        ],
      })
      return Buffer.from(content)
    }
    const send = async (school: string | undefined) => {
      await office.goto('/registers/school')
      await office.button('从 Excel 导入').click()
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      const buffer = await workbook(school)
      await office.dialog().locator('input[type=file]').setInputFiles({ name: '导出.xlsx', mimeType, buffer })
      await office.dialog().getByText('基本情况', { exact: true }).waitFor()
    }
    const choose = async (label: string, option: string) => {
      await office.dialog().getByRole('combobox', { name: label }).click()
      await office.page
        .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option })
        .first()
        .click()
    }

    it('is recognised by its headings, and says which of ours are missing', async () => {
      await send(schools[0])
      await office.dialog().getByText('事业统计：学校（机构）基本情况').waitFor()
      await office.dialog().getByText('缺少：学年').waitFor()
      await office.dialog().getByText('有误 1').waitFor()
      await office.look('import-recognised')
    })

    it('is completed by what holds in every row and by a column matched by hand', async () => {
      await choose('学年', '2023—2024')
      await office.dialog().getByText('缺少：学年').waitFor({ state: 'detached' })
      await choose(`“${heading}”列对应`, '学位')
      await office.dialog().getByText('新增 1').waitFor()
      await office.look('import-mapped')
      await office.button('写入正确的 1 行').click()
      await office.dialog().getByText('已写入 1 行').waitFor()
      await office.look('import-taken')
    })

    it('leaves a proposal to whoever looks after the headings, and is recognised once it is kept', async () => {
      const { page } = office
      await office.dialog().getByRole('link', { name: '导入对照' }).click()
      await page.waitForURL('**/settings/values/profiles')
      const line = page.locator('.import-proposed li', { hasText: heading })
      await line.waitFor()
      await office.look('import-proposed')
      await line.getByRole('button', { name: '采用', exact: true }).click()
      await line.waitFor({ state: 'detached' })
      await office.goto('/settings/values/profiles?profile=schools')
      await page.getByText('已用真实文件核对').first().waitFor({ state: 'detached' })
      await office.button('补充列名或代码').click()
      await office.choose('列', '学校（机构）办学类型')
      await office.choose('选项（补充列名时不选）', '幼儿园')
      await office.dialog().locator('#text').fill(`完小${width}`)
      await office.look('import-add')
      await office.dialog().getByRole('button', { name: '提交' }).click()
      await office.dialog().waitFor({ state: 'detached' })
      await office.look('import-profiles')
      await send(schools[1])
      await office.dialog().getByText('缺少：学年').waitFor()
      await choose('学年', '2023—2024')
      await office.dialog().getByText('新增 1').waitFor()
      expect(await office.dialog().locator('.import-columns li', { hasText: heading }).textContent()).toContain('学位')
    })
  })
}
