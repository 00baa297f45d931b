// npm start: installs what is missing, builds the page when its sources changed, starts the server with the same arguments.
import { existsSync } from 'node:fs'
import { endLike, runChild } from './child.mjs'
import { install } from './install.mjs'
import { buildPage } from './page.mjs'
import { root } from './runtime.mjs'

const runtime = await install()

const began = Date.now()
const page = await buildPage(runtime)
if (page === 'built') console.error(`页面已生成 The page is built (${((Date.now() - began) / 1000).toFixed(1)} s)`)
if (page === 'failed') {
  console.error('页面未能生成,原因见上。 The page could not be built; the reason stands above.')
  process.exit(1)
}
if (page === 'stopped') process.exit(0)

// The demo city has its own entry, so that an installation without the folder src/demo has no way to load it.
const args = process.argv.slice(2)
const demo = `${root}src/demo/main.ts`
const entry = args.includes('--empty') || !existsSync(demo) ? `${root}src/server/main.ts` : demo
const end = await runChild(runtime, [entry, ...args])
// Who presses Ctrl-C has got what was asked for: that is not an error, and npm need not print one.
if (!(end.stopped && (end.code === 0 || end.signal))) endLike(end)
