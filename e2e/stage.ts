/** Service and browser of all journeys. */
import { type Browser, chromium } from 'playwright-core'
import { type Service, startService } from './service.ts'
import { Visitor } from './visitor.ts'

/** Widths at which every journey is made, in pixels: a phone and a desk. */
export const widths = [1440, 360] as const
export type Width = (typeof widths)[number]

const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export class Stage {
  readonly service: Service
  readonly browser: Browser
  constructor(service: Service, browser: Browser) {
    this.service = service
    this.browser = browser
  }

  /** A visitor with a browser of their own: nothing is shared with another. */
  async visitor(width: Width): Promise<Visitor> {
    const context = await this.browser.newContext({
      baseURL: this.service.address,
      viewport: { width, height: width === 360 ? 740 : 900 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(15_000)
    return new Visitor(await context.newPage(), width)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.service.stop()
  }
}

/** Starts the service and the browser. */
export async function openStage(): Promise<Stage> {
  const service = await startService()
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  return new Stage(service, await chromium.launch({ executablePath, args: switches }))
}
