/**
 * How long the reading room takes from a key to the next picture, with a plan of 100 items and as many decisions as keys.
 * Limit: 100 ms for every key. An installation with the demo city and Chromium on two cores. Prints one line
 * of JSON; `idle` is what a key takes that does nothing, pressed in between: what the machine itself costs. `CHROMIUM`
 * names the browser.
 */
import { loadavg } from 'node:os'
import { openBrowser } from '../e2e/browser.ts'
import { startInstallation } from '../e2e/installation.ts'

const items = 100
/** Milliseconds. */
const limit = 100
/** Milliseconds between two keys: faster than anybody reads. */
const pause = 150

/** A key that the list does not know. */
const idleKey = 'z'

/** A plan of 100 items, each with a placeholder and a lost dash, so that there is something to settle at each. */
function planText(): string {
  const lines = ['某某市教育局2026年工作要点', '']
  for (let section = 0; section < 10; section += 1) {
    lines.push(`${'一二三四五六七八九十'[section]}、第${section + 1}方面工作`)
    for (let item = 1; item <= items / 10; item += 1)
      lines.push(
        `${item}.办好第${section * 10 + item}件实事。`,
        `目标任务：年内新建校舍${section + item}处，改造X处，覆盖率达到${80 + item}%。`,
        '工作措施：每季度调度一次工程进度；9月底前完成设备更新；落实20162020年规划；年底前交付使用。',
        '牵头科室：基础教育科；配合单位：市财政局。',
      )
  }
  return `${lines.join('\n')}\n`
}

/** Notes for every key how long it took until the next picture was drawn. */
function watchKeys(): void {
  const times: { key: string; time: number }[] = []
  Object.assign(window, { times })
  const note = (event: KeyboardEvent) => {
    const from = performance.now()
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => times.push({ key: event.key, time: performance.now() - from })
      channel.port2.postMessage(null)
    })
  }
  addEventListener('keydown', note, true)
}

const installation = await startInstallation()
const browser = await openBrowser()
try {
  const context = await browser.newContext({ baseURL: installation.address, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto('/')
  await page.locator('[data-login="demo-office"]').click()
  await page.locator('.frame').waitFor()
  await page.goto('/plans')
  await page.setInputFiles('input[type=file]', {
    name: 'plan.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(planText()),
  })
  await page.locator('[data-part="coverage"]').waitFor({ timeout: 60_000 })
  const plan = new URL(page.url()).pathname
  const measured: { key: string; time: number }[] = []
  /** Presses keys in the list of one kind, or in the whole list, and keeps how long each took. */
  const pressIn = async (kind: string | undefined, keys: string[]) => {
    await page.goto(`${plan}?tab=reading&side=work${kind ? `&kind=${encodeURIComponent(kind)}` : ''}`)
    await page.locator('[data-entry]').first().click()
    await page.evaluate(watchKeys)
    for (const key of keys) {
      await page.keyboard.press(key)
      await page.waitForTimeout(pause)
    }
    measured.push(...(await page.evaluate(() => (window as never as { times: typeof measured }).times)))
  }
  const repeat = (keys: string[], times: number) => Array.from({ length: times }, () => keys).flat()
  await pressIn(undefined, [...repeat(['j', idleKey], 30), ...repeat(['k'], 15), ...repeat(['ArrowDown'], 5), '?', '?'])
  const linesDrawn = await page.locator('[data-entry]').count()
  await pressIn('reader/lost-dash', [
    ...repeat(['Enter', idleKey], 40),
    ...repeat(['u'], 10),
    ...repeat(['j', 'Enter'], 10),
  ])
  const spread = (keys: typeof measured) => {
    const times = keys.map(({ time }) => time).sort((a, b) => a - b)
    const at = (share: number) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
    return { keys: times.length, median: at(0.5), p95: at(0.95), most: at(1) }
  }
  const own = measured.filter(({ key }) => key !== idleKey)
  const slowest = own.reduce((most, each) => (each.time > most.time ? each : most))
  console.log(
    JSON.stringify({
      bench: 'reading-room',
      items,
      linesDrawn,
      milliseconds: { ...spread(own), slowestKey: slowest.key },
      idle: spread(measured.filter(({ key }) => key === idleKey)),
      limit,
      load: Number(loadavg()[0]?.toFixed(1)),
    }),
  )
} finally {
  await browser.close()
  await installation.stop()
}
