/** The browser that the journeys use: the distribution's own, found by `npm test` and named in CHROMIUM. */
import { type Browser, chromium } from 'playwright-core'

/** Starts the browser. Root may run chromium only without its sandbox; the pages it opens are our own. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM
  if (!executablePath) throw new Error('CHROMIUM names no browser; run the journeys with: npm test -- browser')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...args, '--lang=zh-CN'] })
}
