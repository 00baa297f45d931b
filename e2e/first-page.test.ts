import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from './accessibility.ts'
import { openBrowser } from './browser.ts'
import { type Installation, startInstallation } from './installation.ts'

let installation: Installation
let browser: Browser

beforeAll(async () => {
  installation = await startInstallation(['--empty'])
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await installation?.stop()
})

/** The first page once it is drawn, with everything that went wrong on the way. */
async function openFirstPage(width: number): Promise<{ page: Page; trouble: string[]; hosts: Set<string> }> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const trouble: string[] = []
  const hosts = new Set<string>()
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('requestfailed', (request) => trouble.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await page.goto(installation.address)
  await page
    .getByText(/\p{Script=Han}/u)
    .first()
    .waitFor()
  return { page, trouble, hosts }
}

describe('the first page of an empty installation', () => {
  it('is drawn in Chinese without an error and without asking any other host', async () => {
    const { page, trouble, hosts } = await openFirstPage(1440)
    expect(trouble).toEqual([])
    expect([...hosts]).toEqual([new URL(installation.address).host])
    expect(await page.getAttribute('html', 'lang')).toMatch(/^zh/)
    await page.context().close()
  })

  it.each([360, 1440])('fits a screen of %i px', async (width) => {
    const { page } = await openFirstPage(width)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.context().close()
  })

  it('can be used by everyone: axe finds nothing, and would find a picture without words', async () => {
    const { page } = await openFirstPage(1440)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.evaluate(() => document.querySelector('main, body')?.append(new Image()))
    const faults = await accessibilityFaults(page)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^image-alt: <img>/)
    await page.context().close()
  })
})
