import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planText } from './plan-text.ts'
import { openStage, type Stage } from './stage.ts'
import type { Visitor } from './visitor.ts'

const folder = process.env.YAODIAN_SEEDS
const files = folder ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []

/** Settling from file to published plan, by keys only once the list has the focus. */
describe('the reading room', () => {
  let stage: Stage
  let office: Visitor
  beforeAll(async () => {
    stage = await openStage()
    office = await stage.visitor(1440)
    await office.signIn('demo-office')
  }, 400_000)
  afterAll(() => stage?.close())

  const upload = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    await office.goto('/plans')
    await office.page.setInputFiles('input[type=file]', file)
    await office.page.locator('[data-part="coverage"]').waitFor({ timeout: 60_000 })
    return new URL(office.page.url()).pathname
  }
  /** Opens the list of one kind with the focus on its first line; gives how many stand there. */
  const list = async (plan: string, kind: string, visitor = office) => {
    await visitor.goto(`${plan}?tab=reading&side=work&kind=${encodeURIComponent(kind)}`)
    await visitor.page.locator('.work-list').waitFor()
    const lines = visitor.page.locator('[data-entry]')
    const count = await lines.count()
    if (count > 0) await lines.first().click()
    return count
  }
  const confirm = async () => {
    await office
      .dialog()
      .getByRole('button', { name: /^(确定|采\s?纳)$/ })
      .click()
    await office.dialog().waitFor({ state: 'hidden' })
    await office.settled()
  }
  const openOf = async (plan: string, kind: string) => {
    await list(plan, kind)
    return office.page.locator('[data-entry]').count()
  }
  /** One decision for all of a kind: a lead, or left open, or a date. */
  const leadAll = async (plan: string, unit: string) => {
    const count = await list(plan, 'decision/no-lead')
    if (count === 0) return
    await office.page.keyboard.press(count > 1 ? 'Shift+E' : 'e')
    await office.dialog().locator('#name').fill(unit)
    await confirm()
    expect(await openOf(plan, 'decision/no-lead')).toBe(0)
  }
  const leaveOpen = async (plan: string, kind: string) => {
    const count = await list(plan, kind)
    if (count === 0) return 0
    await office.page.keyboard.press(count > 1 ? 'Shift+O' : 'o')
    await office.dialog().locator('#reason').fill('数据待核')
    await confirm()
    expect(await openOf(plan, kind)).toBe(0)
    return count
  }
  const publish = async (plan: string) => {
    await office.goto(`${plan}?tab=reading&side=work`)
    await office.button('确认并发布').first().click()
    await office
      .dialog()
      .getByText(/将生成 \d+ 项任务/)
      .waitFor()
    await office.dialog().getByRole('button', { name: '确认并发布' }).click()
    await office.page
      .getByText(/^已发布$/)
      .first()
      .waitFor()
  }

  describe('two people in one plan', () => {
    let plan = ''
    let other: Visitor
    beforeAll(async () => {
      plan = await upload({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(planText(2031, '修缮书屋')) })
      other = await stage.visitor(1440)
      await other.signIn('demo-office')
    }, 120_000)
    afterAll(() => other?.leave())

    it('what lacks is named before publication, each with the way to it', async () => {
      await office.goto(plan)
      await office.button('确认并发布').first().click()
      await office.dialog().getByText('发布前还缺 1 项').waitFor()
      await office.look('lacking')
      await office
        .dialog()
        .getByRole('button', { name: /没有数值/ })
        .click()
      await office.page.locator('[data-entry^="lacking-decision/no-value"]').waitFor()
      expect(new URL(office.page.url()).searchParams.get('kind')).toBe('decision/no-value')
      await office.look('work-list')
    })

    it('what one decides arrives at the other, without anything being pressed', async () => {
      await other.goto(`${plan}?tab=reading&side=decisions`)
      await leaveOpen(plan, 'decision/no-value')
      await other.page.locator('[data-decision="leave-open"]').waitFor({ timeout: 15_000 })
      expect(await other.text('[data-part="progress"]')).toContain('可以发布')
    })

    it('u takes the last decision back, and the other sees that too', async () => {
      await list(plan, 'reader/placeholder')
      await office.page.locator('.work-list').press('u')
      await other.page.getByText('发布前还缺 1 项').waitFor({ timeout: 15_000 })
    })

    it('an item is renamed and a clause made an item from the keyboard in the tree', async () => {
      await office.goto(`${plan}?tab=reading`)
      await office.page.locator('.reading-node-item').first().waitFor()
      const items = await office.page.locator('.reading-node-item').count()
      await office.page.locator('[role=treeitem]', { hasText: '改善食堂' }).first().focus()
      await office.page.keyboard.press('m')
      await office.dialog().getByRole('menuitem', { name: '改标题' }).click()
      await office.dialog().locator('#text').fill('办好学校食堂')
      await confirm()
      await office.page.locator('[role=treeitem]', { hasText: '办好学校食堂' }).first().waitFor()
      await office.button('全部展开').click()
      await office.page
        .locator('[role=treeitem]', { has: office.page.locator('.reading-node-clause') })
        .last()
        .focus()
      await office.page.keyboard.press('m')
      await office.look('row-menu')
      await office.dialog().getByRole('menuitem', { name: '改为 任务' }).click()
      await office.page.waitForFunction(
        (before) => document.querySelectorAll('.reading-node-item').length === before + 1,
        items,
      )
      await office.goto(`${plan}?tab=reading&side=decisions`)
      await office.look('decisions')
      await office.page.locator('[data-decision="retype"]').getByRole('button', { name: '撤销' }).click()
      await office.page.getByText(/撤销$/).first().waitFor()
    })

    it('reading the file again keeps every decision', async () => {
      await office.button('重新读取').click()
      await office.page.getByText('已重新读取：0 项处理位置有变动，0 项需重新处理').waitFor()
      await office.goto(`${plan}?tab=reading`)
      await office.page.locator('[role=treeitem]', { hasText: '办好学校食堂' }).first().waitFor()
    })
  })

  describe.skipIf(!folder)('takes each sample document from its file to a published plan', () => {
    const at = (index: number) => join(folder as string, files[index] as string)

    it('document 0: every item is given a lead by one form', async () => {
      const plan = await upload(at(0))
      await leadAll(plan, '办公室')
      await publish(plan)
    }, 120_000)

    it('document 1: lost dashes are taken as proposed, one key each', async () => {
      const plan = await upload(at(1))
      const dashes = await list(plan, 'reader/lost-dash')
      expect(dashes).toBeGreaterThan(1)
      for (let left = dashes; left > 0; left -= 1) {
        await office.page.keyboard.press('Enter')
        await office.page.waitForFunction((most) => document.querySelectorAll('[data-entry]').length < most, left)
      }
      await leadAll(plan, '办公室')
      const kind = await list(plan, 'decision/number-corrected')
      for (let left = kind; left > 0; left -= 1) {
        await list(plan, 'decision/number-corrected')
        await office.page.keyboard.press('e')
        const value = Number(await office.dialog().locator('#value').inputValue())
        await office
          .dialog()
          .locator('#value')
          .fill(`${value % 10}`)
        await confirm()
      }
      await publish(plan)
    }, 120_000)

    it('document 2: its placeholders are one decision, and each of its plans is published from the one file', async () => {
      const plan = await upload(at(2))
      expect(await office.page.locator('[data-part="progress"] .ant-select').count()).toBe(1)
      await leadAll(plan, '办公室')
      const count = await leaveOpen(plan, 'reader/placeholder')
      expect(count).toBeGreaterThan(20)
      await office.goto(`${plan}?tab=reading&side=decisions`)
      expect(await office.text('[data-decision="leave-open"]')).toContain(`×${count}`)
      await leaveOpen(plan, 'decision/no-value')
      await publish(plan)
      const others = office.page.locator('[data-part="same-file"] [data-document]')
      await others.first().waitFor()
      const plansLeft = await others.count()
      for (let done = 0; done < plansLeft; done += 1) {
        await office.goto(plan)
        await office.button('另立一份').first().click()
        await office.page.waitForURL((url) => url.pathname.startsWith('/plans/') && url.pathname !== plan)
        const other = new URL(office.page.url()).pathname
        await leadAll(other, '办公室')
        for (const kind of ['decision/no-value', 'decision/no-date']) await leaveOpen(other, kind)
        await publish(other)
      }
      await office.goto(plan)
      await others.first().waitFor()
      expect(await others.getByText('已发布').count()).toBe(plansLeft)
      expect(await office.button('另立一份').count()).toBe(0)
    }, 240_000)

    it('document 3: glosses at a stroke, a lost year put in, dates for all targets', async () => {
      const plan = await upload(at(3))
      expect(await list(plan, 'reader/gloss')).toBeGreaterThan(10)
      await office.page.keyboard.press('Shift+Enter')
      await confirm()
      expect(await openOf(plan, 'reader/gloss')).toBe(0)
      const years = await list(plan, 'reader/lost-year')
      await office.page.keyboard.press('e')
      const words = await office.dialog().locator('#text').inputValue()
      await office.dialog().locator('#text').fill(`2013${words}`)
      await confirm()
      expect(await openOf(plan, 'reader/lost-year')).toBe(years - 1)
      await leadAll(plan, '办公室')
      const dates = await list(plan, 'decision/no-date')
      expect(dates).toBeGreaterThan(5)
      await office.page.keyboard.press('Shift+E')
      await office.dialog().locator('#text').fill('2013')
      await confirm()
      await leaveOpen(plan, 'decision/no-value')
      await publish(plan)
    }, 120_000)

    it('document 4: the sum of its table is settled with a reason, and those without an owner get one', async () => {
      const plan = await upload(at(4))
      const errors = await list(plan, 'reader/table-sum')
      expect(errors).toBe(1)
      await office.page.keyboard.press('x')
      await office.dialog().locator('#reason').fill('按各县合计数执行')
      await confirm()
      expect(await list(plan, 'decision/no-lead')).toBe(5)
      await leadAll(plan, '市教育局')
      expect(await openOf(plan, 'reader/no-owner')).toBe(0)
      await publish(plan)
    }, 120_000)
  })
})
