import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('./test.mjs', import.meta.url))

/** Runs `npm test` for one part on a machine that seems to have no browser. */
function testWithoutBrowser(...args: string[]) {
  const env = { ...process.env, CHROMIUM: '/nowhere/chromium' }
  const { status, stdout } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', env })
  return { status, lines: stdout.trim().split('\n') }
}

describe('a part that cannot run on this machine', () => {
  it('is named as not run, and nothing of it counts as passed', () => {
    const { status, lines } = testWithoutBrowser('browser')
    expect(status).toBe(0)
    expect(lines).toContain('  browser: CHROMIUM=/nowhere/chromium does not exist')
    expect(lines.at(-1)).toBe('0 passed, 0 failed, 0 skipped')
  })

  it('fails the run when all of it is demanded', () => {
    const { status, lines } = testWithoutBrowser('browser', '--complete')
    expect(status).toBe(1)
    expect(lines.at(-1)).toBe('0 passed, 0 failed, 0 skipped')
  })

  it('that does not exist is refused', () => {
    expect(testWithoutBrowser('brwoser').status).toBe(2)
  })
})
