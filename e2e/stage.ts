/** Service and browser of all journeys. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { copyDemoCity } from './demo-city.ts'
import { type Installation, startInstallation } from './installation.ts'
import { Visitor } from './visitor.ts'

/** Widths at which every journey is made, in pixels: a phone and a desk. */
export const widths = [1440, 360] as const
export type Width = (typeof widths)[number]

export class Stage {
  readonly installation: Installation
  readonly browser: Browser
  constructor(installation: Installation, browser: Browser) {
    this.installation = installation
    this.browser = browser
  }

  /** A visitor with a browser of their own: nothing is shared with another. */
  async visitor(width: Width): Promise<Visitor> {
    const context = await this.browser.newContext({
      baseURL: this.installation.address,
      viewport: { width, height: width === 360 ? 740 : 900 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(30_000)
    return new Visitor(await context.newPage(), width)
  }

  /** Signs the visitors of a journey in before it, each in a browser of their own, and lets them leave after it. */
  visitors<const Logins extends readonly string[]>(
    width: Width,
    logins: Logins,
    take: (...visitors: { [Each in keyof Logins]: Visitor }) => void,
  ): void {
    const all: Visitor[] = []
    beforeAll(async () => {
      for (const login of logins) {
        const visitor = await this.visitor(width)
        all.push(visitor)
        await visitor.signIn(login)
      }
      take(...(all as unknown as { [Each in keyof Logins]: Visitor }))
    })
    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail') return
      for (const [n, visitor] of all.entries()) console.log(`${logins[n]}: ${await visitor.tells()}`)
    })
    afterAll(async () => {
      for (const visitor of all) await visitor.leave()
    })
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.installation.stop()
  }
}

/** Starts an installation with the demo city, and the browser. */
export async function openStage(): Promise<Stage> {
  return new Stage(await startInstallation([], copyDemoCity), await openBrowser())
}
