/** Somebody in front of the page. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityFaults } from './accessibility.ts'
import type { Width } from './stage.ts'

/** Milliseconds. */
const patience = 10_000

export class Visitor {
  readonly page: Page
  readonly width: Width
  /** Requests without an answer so far. */
  readonly #asked = new Set<Request>()
  /** Requests that were refused, with the status. */
  readonly #refused: string[] = []
  /** What the page wrote to the console as an error, or threw. Answers of 4xx are written there by the browser itself. */
  readonly complaints: string[] = []

  constructor(page: Page, width: Width) {
    this.page = page
    this.width = width
    page.on('request', (request) => this.#asked.add(request))
    page.on('requestfinished', (request) => this.#asked.delete(request))
    page.on('response', (response) => {
      if (response.status() >= 400)
        this.#refused.push(`${response.status()} ${response.request().method()} ${response.url()}`)
    })
    page.on('requestfailed', (request) => this.#asked.delete(request))
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    page.on('console', (line) => {
      if (line.type() === 'error' && !/status of 4\d\d/.test(line.text())) this.complaints.push(line.text())
    })
  }

  /** Signs in as a demonstration account, with one click. */
  async signIn(login: string): Promise<void> {
    await this.page.goto('/')
    await this.page.locator(`[data-login="${login}"]`).click()
    await this.page.locator('.frame').waitFor()
  }

  /** Goes to a place by its link, or by the button behind which it stands. */
  async openPlace(name: string): Promise<void> {
    const link = this.page.locator('.frame-place', { hasText: new RegExp(`^${name}$`) })
    if ((await link.count()) > 0) return link.click()
    await this.page.locator('.frame-place', { hasText: '更多' }).click()
    await this.page.getByRole('menuitem', { name, exact: true }).click()
  }

  /** Names of the places that are shown. */
  async places(): Promise<string[]> {
    return (await this.page.locator('.frame-place').allInnerTexts()).map((text) => text.trim())
  }

  async goto(address: string): Promise<void> {
    this.#asked.clear()
    await this.page.goto(address)
    await this.settled()
  }

  /** Waits until the page has asked for nothing more for a moment, or for as long as a person would wait. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('load')
    await this.page.locator('.frame, .sign-in, .public').first().waitFor()
    const began = Date.now()
    for (let quiet = 0; quiet < 4 && Date.now() - began < patience; quiet = this.#asked.size === 0 ? quiet + 1 : 0)
      await this.page.waitForTimeout(50)
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  dialog() {
    return this.page.getByRole('dialog')
  }

  /** Chooses an option of a select by its label. */
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).click()
    const list = this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    await list.locator('.ant-select-item-option', { hasText: option }).first().click()
    await list.waitFor({ state: 'hidden' })
  }

  /** The words of the first thing a selector finds. */
  async text(selector: string): Promise<string> {
    return (await this.page.locator(selector).first().textContent()) ?? ''
  }

  /** Looks at the page: nothing against WCAG 2.2 AA, nothing off its side, no complaint. Keeps a picture when asked to. */
  async look(name: string): Promise<void> {
    await this.settled()
    await this.picture(name)
    expect(await accessibilityFaults(this.page), `${name} at ${this.width} px`).toEqual([])
    expect(await this.page.evaluate(sticksOut), `${name} scrolls sideways at ${this.width} px`).toEqual([])
    expect(this.complaints, `${name} at ${this.width} px`).toEqual([])
  }

  async picture(name: string): Promise<void> {
    const folder = process.env.YAODIAN_SCREENSHOTS
    if (!folder) return
    await mkdir(folder, { recursive: true })
    await this.page.screenshot({ path: join(folder, `${name}-${this.width}.png`) })
  }

  /** Where it stands, what it was told there and what was refused: why a journey went no further. */
  async tells(): Promise<string> {
    const told = this.page.locator(
      '[role="alert"], .ant-form-item-explain-error, .ant-message-notice, .ant-modal-title',
    )
    const words = (await told.allInnerTexts()).map((text) => text.trim())
    return JSON.stringify({ at: this.page.url(), told: words.filter(Boolean), refused: this.#refused.slice(-5) })
  }

  async leave(): Promise<void> {
    await this.page.context().close()
  }
}

/** In the page: what makes it scroll sideways, outermost first; empty when it does not. */
function sticksOut(): string[] {
  const { scrollWidth } = document.documentElement
  if (scrollWidth <= innerWidth) return []
  const out = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth)
  return [`${scrollWidth} px`, ...out.slice(0, 5).map((each) => (each.cloneNode() as Element).outerHTML.slice(0, 200))]
}
