/** A register from its declaration alone: the chess club's pack, added to nothing, through the browser from first act to last. */
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { picture } from './picture.ts'
import { type ChessClub, openChessClub } from './registers/chess-club.ts'
import { type Width, widths } from './stage.ts'
import { Visitor } from './visitor.ts'

const base = '/registers/chess-match'
let club: ChessClub
let browser: Browser
beforeAll(async () => {
  club = await openChessClub()
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await club?.stop()
})

/** Somebody of a role in front of the page. */
async function visitorAs(role: string, width: Width): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: club.address,
    viewport: { width, height: width === 360 ? 740 : 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  await context.addCookies([{ name: 'yaodian-session', value: club.tokens[role] ?? '', url: club.address }])
  return new Visitor(await context.newPage(), width)
}

describe.each(widths)('the register of a pack, at %i px', (width) => {
  const opening = `西西里防御${width}`
  let principal: Visitor
  let record = ''
  beforeAll(async () => {
    principal = await visitorAs('principal', width)
  })
  afterAll(() => principal?.page.context().close())

  const submit = () => principal.dialog().getByRole('button', { name: '提交' }).click()
  const said = (text: string) => principal.page.getByText(text).first().waitFor()

  it('stands among the places, with its name and what it is for', async () => {
    const { page } = principal
    await principal.goto('/')
    await principal.openPlace('台账')
    await said('棋社的对局。')
    await principal.look('registers')
    await page.getByRole('link', { name: '对局', exact: true }).click()
    await page.waitForURL(`**${base}`)
    await principal.settled()
  })

  it('has a form in which everything wrong is said at its field, before and after it is sent', async () => {
    const { page } = principal
    await principal.button('约定').click()
    await principal.settled()
    await principal.look('register-new')
    await principal.button('提交').click()
    await said('请填写开局')
    await said('请填写台次')
    await page.locator('#white').fill('110101199003070135')
    await page.locator('#white').blur()
    await said('证件号码的校验位不对')
    await principal.look('register-new-wrong')
  })

  it('keeps what was typed, but nothing personal', async () => {
    const { page } = principal
    await page.locator('#opening').fill(opening)
    await page.waitForFunction((text) => JSON.stringify(sessionStorage).includes(text), opening)
    await page.reload()
    await principal.settled()
    expect(await page.locator('#opening').inputValue()).toBe(opening)
    expect(await page.locator('#white').inputValue()).toBe('')
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('110101')
  })

  it('begins a record by the act that begins one', async () => {
    const { page } = principal
    await principal.choose('台次', '第一台')
    await page.locator('#white').fill('110101199003070134')
    await page.getByPlaceholder('经度').fill('113.5')
    await page.getByPlaceholder('纬度').fill('28.5')
    await principal.button('在地图上点选').click()
    await page.locator('.city-map').waitFor()
    await principal.look('register-new-point')
    await principal.button('提交').click()
    await page.waitForURL(/chess-match\/[0-9a-f-]{36}$/)
    await principal.settled()
    record = new URL(page.url()).pathname
    expect(await principal.text('h1')).toBe(opening)
    expect(await page.content()).not.toContain('110101199003070134')
    await principal.look('register-record')
  })

  it('is led from act to act; what a condition refuses is said in its words', async () => {
    await principal.button('开始').click()
    await submit()
    await said('已办理：开始')
    await said('3 个自然日')
    await principal.button('判胜').click()
    await submit()
    await principal.dialog().getByText('还没有走过一步。').waitFor()
    await principal.look('register-refused')
    await principal.dialog().getByRole('button', { name: '取消' }).click()
  })

  it('takes files with an act, shows them, and gives them back byte by byte', async () => {
    const { page } = principal
    await principal.button('记录').click()
    await principal.dialog().locator('#moves').fill('31')
    await principal
      .dialog()
      .locator('input[type=file]')
      .setInputFiles({ name: '记录.png', mimeType: 'image/png', buffer: picture })
    await principal.dialog().getByRole('button', { name: '移除 记录.png' }).waitFor()
    await submit()
    await said('已办理：记录')
    const link = page.locator('[data-part="values-note"] .register-files a')
    await link.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect((await readFile(await download.path())).equals(picture)).toBe(true)
    await principal.look('register-files')
  })

  it('comes to its end, and its line of time tells the way', async () => {
    const { page } = principal
    await principal.button('判胜').click()
    await submit()
    await said('已办理：判胜')
    await principal.settled()
    const told = await page.locator('[data-part="history"] strong').allTextContents()
    expect(told).toEqual(['判胜', '记录', '开始', '约定'])
    expect(await principal.button('判和').count()).toBe(0)
    await principal.look('register-ended')
  })

  it('is found by the initials of its pinyin, and the address opens the same list for a colleague', async () => {
    const { page } = principal
    await principal.goto(base)
    await page.getByRole('searchbox', { name: '按文字或拼音首字母查找' }).fill('xxl')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=xxl/)
    await page.getByRole('link', { name: opening }).waitFor()
    await principal.look('register-list')
    const office = await visitorAs('office', width)
    await office.goto(`${base}?q=xxl&state=won`)
    await office.page.getByRole('link', { name: opening }).waitFor()
    await office.goto(`${base}?q=xxl&state=drawn`)
    await office.page.getByText('没有符合这些条件的记录').waitFor()
    await office.leave()
  })

  it('is ordered by the head of a column, and its columns are chosen', async () => {
    const { page } = principal
    await principal.goto(`${base}?sort=moves`)
    if (width > 820) {
      await page.getByRole('columnheader', { name: '着数' }).waitFor()
      expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain('着数')
    }
    await principal.button('选择列').click()
    await page.getByLabel('计等级分').check()
    await page.keyboard.press('Escape')
    await page.locator('[data-title="计等级分"]').first().waitFor({ state: 'attached' })
    await principal.button('常用视图').click()
    await page.getByPlaceholder('视图名称').fill('按着数')
    await principal.button('保存当前视图').click()
    await page.getByRole('link', { name: '按着数' }).waitFor()
    await principal.look('register-views')
  })

  it('is counted by unit and state; each count is a link, each figure has its passport', async () => {
    const { page } = principal
    const office = await visitorAs('office', width)
    await office.goto(`${base}/statistics`)
    await office.page.getByText('口径和来源').first().click()
    await office.page.getByText('Rules of the club, article 9').first().waitFor()
    await office.look('register-statistics')
    await office.page.locator('td[data-title="分出胜负"] a').first().click()
    await office.page.waitForURL(/state=won/)
    await office.page.getByRole('link', { name: opening }).waitFor()
    await office.leave()
    expect(page.isClosed()).toBe(false)
  })

  it('is drawn on the map of the city, from boundaries that the city gave', async () => {
    const { page } = principal
    await principal.goto(`${base}/map`)
    await page.locator('.city-map-mark').first().waitFor()
    await principal.look('register-map')
  })

  it('does an act without fields to several records at once, and says what was refused', async () => {
    const { page } = principal
    for (const name of ['一', '二']) {
      await principal.goto(`${base}/new/arrange`)
      await page.locator('#opening').fill(`让子${name}${width}`)
      await principal.choose('台次', '第二台')
      await principal.button('提交').click()
      await page.waitForURL(/chess-match\/[0-9a-f-]{36}$/)
    }
    await principal.goto(`${base}?state=arranged&q=rz`)
    await page.getByLabel(`选择 让子一${width}`).check()
    await page.getByLabel(`选择 让子二${width}`).check()
    await principal.look('register-bulk')
    await principal.button('开始 2').click()
    await submit()
    await principal.dialog().getByText('已办理 2 条').waitFor()
    await principal.look('register-bulk-done')
  })

  it('is not there for those who may not read it', async () => {
    const admin = await visitorAs('audit-admin', width)
    await admin.goto(record)
    await admin.page.locator('[data-state="not-found"]').waitFor()
    expect(await admin.places()).toEqual(['工作台', '设置'])
    await admin.leave()
  })
})
