/**
 * The page in chromium (`CHROMIUM` names it) on the demo city: seconds until the first list of a register stands, and frames per
 * second while a list of 100,000 records scrolls. The records of the long list come from one real answer, repeated under other ids,
 * so that the page alone is measured. Limits: 1 s and 50 frames/s, in a browser without a graphics card. Beside each stands the time
 * that the page's own thread worked for it, which the rest of the machine changes little. Prints one line of JSON.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const port = 4712
const origin = `http://127.0.0.1:${port}`
const records = Number(process.env.ROWS ?? 100_000)
const runs = 5
/** Milliseconds of scrolling, and pixels of each step. */
const scrolling = 10_000
const step = 400
/** Milliseconds without a new page after which a list that has more counts as stopped. */
const patience = 30_000
const firstCell = '.register-table tbody td.cell-main'

async function main(): Promise<void> {
  if (!process.env.CHROMIUM) {
    console.log(JSON.stringify({ bench: 'page', notRun: 'CHROMIUM names no browser' }))
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-page-'))
  const place = ['--data', join(folder, 'data'), '--files', join(folder, 'files'), '--key', join(folder, 'key')]
  const service = spawn(process.execPath, [join(root, 'setup/start.mjs'), '--port', String(port), ...place], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => service.once('exit', () => resolve()))
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--lang=zh-CN'],
  })
  try {
    for (;;) {
      if (service.exitCode !== null) throw new Error(`the service ended with ${service.exitCode}`)
      if (
        await fetch(`${origin}/api/session`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        break
      await pause(100)
    }
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const signed = await context.request.post(`${origin}/api/demo/sign-in`, {
      data: { login: 'demo-office' },
      headers: { 'idempotency-key': randomUUID() },
    })
    if (!signed.ok()) throw new Error(await signed.text())
    const first: { seconds: number; worked: number }[] = []
    for (let run = 0; run < runs; run++) first.push(await firstList(context))
    first.sort((a, b) => a.seconds - b.seconds)
    const middle = first[Math.floor(runs / 2)]
    const page = await context.newPage()
    await giveManyRecords(page)
    const loaded = await readAll(page)
    const frames = await scroll(page)
    console.log(
      JSON.stringify({
        bench: 'page',
        firstListSeconds: first.map(({ seconds }) => Number(seconds.toFixed(2))),
        medianSeconds: Number(middle?.seconds.toFixed(2)),
        threadSeconds: Number(middle?.worked.toFixed(2)),
        records: loaded.records,
        loadSeconds: loaded.seconds,
        ...frames,
        limits: { seconds: 1, framesPerSecond: 50 },
        load: Number(loadavg()[0]?.toFixed(1)),
      }),
    )
  } finally {
    await browser.close()
    service.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Seconds from the address until a frame with the first record was drawn, by the clock of the page itself, with the files of the page
 * in the browser's store after the first time.
 */
async function firstList(context: BrowserContext): Promise<{ seconds: number; worked: number }> {
  const page = await context.newPage()
  const worked = await threadTime(page)
  await page.addInitScript((cell) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(cell)) return
      watch.disconnect()
      // The task after the next frame's work: by then the frame was drawn.
      requestAnimationFrame(() => setTimeout(() => performance.mark('first-list')))
    })
    watch.observe(document, { childList: true, subtree: true })
  }, firstCell)
  await page.goto(`${origin}/registers/hazard`, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('first-list').length > 0)
  const seconds = (await page.evaluate(() => performance.getEntriesByName('first-list')[0]?.startTime ?? 0)) / 1000
  const list = { seconds, worked: await worked() }
  await page.close()
  return list
}

/** A watch of the time that the page's own thread has worked, in seconds. */
async function threadTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
}

/** Answers every page of the list with the first real one under other ids, until there are as many as asked. */
async function giveManyRecords(page: Page): Promise<void> {
  let pattern: { records: { id: string; title: string }[] } | undefined
  let given = 0
  await page.route(/\/api\/registers\/hazard\?/, async (route) => {
    pattern ??= (await (await route.fetch()).json()) as typeof pattern
    const limit = Number(new URL(route.request().url()).searchParams.get('limit'))
    const own = pattern?.records ?? []
    const lines = Array.from({ length: Math.min(limit, records - given) }, (_, i) => {
      const line = own[i % own.length]
      return { ...line, id: randomUUID(), title: `${line?.title} ${given + i + 1}` }
    })
    given += lines.length
    await route.fulfill({ json: { records: lines, next: given < records ? String(given) : null, total: records } })
  })
}

/** Scrolls to the end again and again, without a pause, until every record was read; a list that stops loading is a failure. */
async function readAll(page: Page): Promise<{ records: number; seconds: number }> {
  const begun = performance.now()
  await page.goto(`${origin}/registers/hazard`)
  await page.waitForSelector(firstCell)
  await page.evaluate(
    (patience) =>
      new Promise<void>((resolve, reject) => {
        let [height, since] = [0, performance.now()]
        const timer = setInterval(() => {
          const { scrollHeight } = document.documentElement
          window.scrollTo(0, scrollHeight)
          if (scrollHeight !== height) [height, since] = [scrollHeight, performance.now()]
          const stopped = performance.now() - since > patience
          if (document.querySelector('.register-more') && !stopped) return
          clearInterval(timer)
          if (stopped) reject(new Error('the list stopped loading'))
          else resolve()
        }, 16)
      }),
    patience,
  )
  const bodies = await page.locator('.register-table tbody').count()
  return { records: Math.min(records, bodies * 100), seconds: Math.round((performance.now() - begun) / 1000) }
}

/** Scrolls from the middle as a wheel would, a step in each frame; counts frames and the longest that one took. */
async function scroll(page: Page): Promise<Record<string, number>> {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2))
  await pause(1000)
  const worked = await threadTime(page)
  const before = await worked()
  const told = await page.evaluate(
    ([duration, by]) =>
      new Promise<Record<string, number>>((resolve) => {
        const frames: number[] = []
        const begun = performance.now()
        let last = begun
        const next = (now: number) => {
          frames.push(now - last)
          last = now
          window.scrollBy(0, by as number)
          if (now - begun < (duration as number)) requestAnimationFrame(next)
          else {
            frames.sort((a, b) => a - b)
            resolve({
              frames: frames.length,
              framesPerSecond: Math.round((frames.length / (now - begun)) * 1000),
              p95FrameMilliseconds: Math.round(frames[Math.floor(frames.length * 0.95)] as number),
              longestFrameMilliseconds: Math.round(frames[frames.length - 1] as number),
            })
          }
        }
        requestAnimationFrame(next)
      }),
    [scrolling, step],
  )
  const milliseconds = ((await worked()) - before) * 1000
  return { ...told, threadMillisecondsPerFrame: Number((milliseconds / (told.frames as number)).toFixed(1)) }
}

await main()
