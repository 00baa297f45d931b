import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { picture } from '../picture.ts'
import type { Stage, Width } from '../stage.ts'
import type { Visitor } from '../visitor.ts'

const base = '/registers/hazard'

/** A hazard from the school that finds it to the county that closes it, and everything that the rules refuse on the way. */
export function hazards(stage: Stage, width: Width) {
  describe('a hazard', () => {
    const title = `楼梯扶手松动${width}`
    const major = `围墙开裂${width}`
    let principal: Visitor
    let clerk: Visitor
    let head: Visitor
    let record = ''
    beforeAll(async () => {
      principal = await stage.visitor(width)
      await principal.signIn('demo-principal')
      clerk = await stage.visitor(width)
      await clerk.signIn('demo-county-clerk')
      head = await stage.visitor(width)
      await head.signIn('demo-county-head')
    })
    afterAll(async () => {
      for (const each of [principal, clerk, head]) await each.leave()
    })

    const photo = (visitor: Visitor, name: string) =>
      visitor.page.locator('input[type=file]').last().setInputFiles({ name, mimeType: 'image/png', buffer: picture })
    const today = async (visitor: Visitor) =>
      (await (await visitor.page.request.get('/api/session')).json()).now.slice(0, 10) as string
    /** Fills the fields of an act's dialog and sends it. */
    const act = async (visitor: Visitor, name: string, given: Record<string, string> = {}) => {
      await visitor.button(name).click()
      for (const [field, text] of Object.entries(given)) await visitor.dialog().locator(`#${field}`).fill(text)
      await visitor.dialog().getByRole('button', { name: '提交' }).click()
    }
    const done = (visitor: Visitor, name: string) => visitor.page.getByText(`已办理：${name}`).first().waitFor()
    const refused = async (visitor: Visitor, sentence: string, look?: string) => {
      await visitor.dialog().getByText(sentence).first().waitFor()
      if (look) await visitor.look(look)
      await visitor.dialog().getByRole('button', { name: '取消' }).click()
      await visitor.dialog().waitFor({ state: 'hidden' })
    }
    const report = async (visitor: Visitor, name: string, kind: string) => {
      const { page } = visitor
      await visitor.choose('隐患类别', kind)
      await page.locator('#title').fill(name)
      await page.locator('#place').fill('教学楼二层东侧')
      await page.locator('#foundOn').fill(await today(visitor))
      await page.locator('#description').fill('靠墙一侧的固定件松脱，用手可以晃动。')
    }

    it('is reported by the school that found it, with a photo of how it is', async () => {
      const { page } = principal
      await principal.goto(base)
      await principal.look('hazards')
      await principal.button('上报隐患').click()
      await principal.settled()
      await principal.button('提交').click()
      await page.getByText('请填写隐患名称').waitFor()
      await principal.look('hazard-new-missing')
      await report(principal, title, '设施设备')
      await principal.choose('发现方式', '学校自查')
      await photo(principal, '整改前.png')
      await page.getByRole('button', { name: '移除 整改前.png' }).waitFor()
      await principal.look('hazard-new')
      await principal.button('提交').click()
      await page.waitForURL(/hazard\/[0-9a-f-]{36}$/)
      await principal.settled()
      record = new URL(page.url()).pathname
      await page.getByText('2 个工作日').waitFor()
      await principal.look('hazard-reported')
    })

    it('is graded by the county, which then asks somebody to put it right', async () => {
      await clerk.goto(record)
      expect(await clerk.button('落实责任人').count()).toBe(0)
      await clerk.button('定级').click()
      await clerk.choose('隐患等级', '一般')
      await clerk.dialog().getByRole('button', { name: '提交' }).click()
      await done(clerk, '定级')
      const given = { responsible: '总务主任', precautions: '拉警戒线，专人看守。' }
      await act(clerk, '落实责任人', { ...given, deadline: '2027-03-01' })
      await refused(clerk, '整改期限超过了该等级的最长期限。', 'hazard-deadline-refused')
      await act(clerk, '落实责任人', given)
      await done(clerk, '落实责任人')
      await clerk.page.getByText('15 个自然日').waitFor()
    })

    it('is put right by the school, which must show a photo of how it is now', async () => {
      await principal.goto(record)
      await act(principal, '报告整改完成', { result: '已更换固定件并加固。' })
      await refused(principal, '请填写整改后照片', 'hazard-no-photo')
      await principal.button('报告整改完成').click()
      await principal.dialog().locator('#result').fill('已更换固定件并加固。')
      await photo(principal, '整改后.png')
      await principal.dialog().getByRole('button', { name: '移除 整改后.png' }).waitFor()
      await principal.dialog().getByRole('button', { name: '提交' }).click()
      await done(principal, '报告整改完成')
      await principal.page.locator('[data-part="values-rectify"] img').waitFor()
      await principal.look('hazard-rectified')
    })

    it('is not closed by whoever put it right: the page offers nothing, and the door refuses', async () => {
      expect(await principal.button('复查通过并销号').count()).toBe(0)
      const day = await today(principal)
      const answer = await principal.page.request.post(`/api${base}/records/${record.split('/').pop()}/close`, {
        data: { recheckedOn: day, opinion: '自查合格。' },
        headers: { 'idempotency-key': crypto.randomUUID(), origin: stage.installation.address },
      })
      expect(answer.status()).toBe(403)
    })

    it('is re-checked by somebody of another unit, sent back once, and closed', async () => {
      const { page } = clerk
      await clerk.goto(record)
      const day = await today(clerk)
      await act(clerk, '复查通过并销号', { recheckedOn: '2026-01-01', opinion: '现场核查合格。' })
      await refused(clerk, '复查日期应在报告整改完成之后')
      await act(clerk, '复查不通过', { recheckedOn: day, opinion: '底部一处仍松动。' })
      await done(clerk, '复查不通过')
      await principal.goto(record)
      await principal.button('报告整改完成').click()
      await principal.dialog().locator('#result').fill('底部固定件已一并更换。')
      await principal.dialog().getByRole('button', { name: '提交' }).click()
      await done(principal, '报告整改完成')
      await clerk.goto(record)
      await act(clerk, '复查通过并销号', { recheckedOn: day, opinion: '现场核查合格。' })
      await done(clerk, '复查通过并销号')
      await clerk.settled()
      const told = await page.locator('[data-part="history"] strong').allTextContents()
      expect(told).toEqual([
        '复查通过并销号',
        '报告整改完成',
        '复查不通过',
        '报告整改完成',
        '落实责任人',
        '定级',
        '上报隐患',
      ])
      await clerk.look('hazard-closed')
    })

    it('that is major goes up to the city before anybody is asked to put it right', async () => {
      const { page } = head
      await head.goto(`${base}/new/report`)
      await page.locator('#unit').fill('枫浦镇学校')
      await page.locator('.ant-select-tree-title', { hasText: '枫浦镇学校' }).click()
      await report(head, major, '校舍')
      await head.choose('发现方式', '县级检查')
      await head.button('提交').click()
      await page.waitForURL(/hazard\/[0-9a-f-]{36}$/)
      await head.settled()
      await head.button('定级').click()
      await head.choose('隐患等级', '重大')
      await head.dialog().getByRole('button', { name: '提交' }).click()
      await done(head, '定级')
      await page.getByText('2 小时').waitFor()
      const given = { responsible: '校长', precautions: '封闭东侧通道。' }
      await act(head, '落实责任人', given)
      await refused(head, '重大隐患须先报市级挂牌，再落实整改。', 'hazard-major-refused')
      await act(head, '提请市级挂牌', { reason: '评定为重大隐患，提请市级挂牌督办。' })
      await done(head, '提请市级挂牌')
      await act(head, '落实责任人', given)
      await done(head, '落实责任人')
      await page.getByText('90 个自然日').waitFor()
      await act(head, '批准延期', { deadline: '2026-12-01', reason: '材料未到。' })
      await refused(head, '重大隐患不得延期。')
    })

    it('whose time has run out is not postponed', async () => {
      const { page } = head
      await head.goto(`${base}?overdue=yes&state=rectifying`)
      await head.look('hazards-overdue')
      await page.locator('.table tbody a').first().click()
      await page.waitForURL(/hazard\/[0-9a-f-]{36}$/)
      await head.settled()
      await act(head, '批准延期', { deadline: '2026-12-01', reason: '材料未到。' })
      await refused(head, '期限已过，不能延期。', 'hazard-overdue-refused')
    })

    it('is counted with the others', async () => {
      await head.goto(`${base}/statistics`)
      await head.page.getByText('隐患按期销号率').waitFor()
      await head.look('hazard-statistics')
    })
  })
}
