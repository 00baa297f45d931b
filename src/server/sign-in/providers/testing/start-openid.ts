import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Browser } from './browser.ts'

/** Starts the OpenID provider of the tests as a process; gives its issuer. */
export async function startOpenId(redirectUri: string, secret: string): Promise<{ issuer: string; stop: () => void }> {
  const file = fileURLToPath(new URL('./openid-server.mjs', import.meta.url))
  const child = spawn(process.execPath, [file, redirectUri, secret], { stdio: ['ignore', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })
  const issuer = await new Promise<string>((ready, failed) => {
    lines.once('line', ready)
    child.once('exit', (code) => failed(new Error(`the provider ended with ${code}`)))
  })
  return { issuer, stop: () => child.kill() }
}

/** Signs in at the provider's own pages and consents, up to where it sends the browser back to us. */
export async function signInAt(browser: Browser, url: string, login: string, back: string): Promise<URL> {
  const returns = (at: URL) => at.href.startsWith(back)
  let { url: at } = await browser.go(url, {}, returns)
  for (const prompt of ['login', 'consent']) {
    if (returns(at)) return at
    ;({ url: at } = await browser.post(at, { prompt, login, password: 'any' }, returns))
  }
  return at
}
