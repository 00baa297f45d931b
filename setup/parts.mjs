// The parts of `npm test`, in the order in which they run: the quick ones first.
import { existsSync } from 'node:fs'
import { runChild, Stopped } from './child.mjs'
import { findChromium } from './chromium.mjs'
import { buildPage } from './page.mjs'
import { root } from './runtime.mjs'
import { runVitest } from './vitest.mjs'

/** @typedef {import('./report.mjs').Counts} Counts */

const nothing = { passed: 0, failed: 0, skipped: 0, notRun: [], failures: [] }
const left = (reason) => ({ ...nothing, notRun: [reason] })
const one = (good) =>
  good ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, failures: ['what it said stands above'] }

/** A tool that is right or wrong as a whole counts as one. */
async function runTool(runtime, file, args) {
  const end = await runChild(runtime, [root + file, ...args], { cwd: root })
  if (end.stopped) throw new Stopped()
  return one(end.code === 0 && !end.signal)
}

/** Notes on what the machine lacks, beside what did run. */
const withNote = (counts, note) => (note ? { ...counts, notRun: [note, ...counts.notRun] } : counts)

/** Why the tests on sample documents cannot run, if so; they look at the same variable. */
function missingSamples() {
  const folder = process.env.YAODIAN_SEEDS
  if (!folder) return 'tests on sample documents (YAODIAN_SEEDS names no folder)'
  if (existsSync(folder)) return undefined
  delete process.env.YAODIAN_SEEDS
  return `tests on sample documents (YAODIAN_SEEDS=${folder} does not exist)`
}

const samples = missingSamples()

/** Starts a throw-away PostgreSQL, unless a server is given already, for the length of the work. */
async function withPostgres(work) {
  if (process.env.YAODIAN_TEST_POSTGRES) return await work(undefined)
  const { startPostgres } = await import('./postgres.mjs')
  const postgres = await startPostgres()
  if ('missing' in postgres) return await work(postgres.missing)
  process.env.YAODIAN_TEST_POSTGRES = postgres.url
  try {
    return await work(undefined)
  } finally {
    delete process.env.YAODIAN_TEST_POSTGRES
    await postgres.stop()
  }
}

/** Twenty kills of one engine count as one test; the line of JSON that it prints says what could not be run. */
async function crashOf(runtime, engine) {
  const args = [`${root}src/server/crash/main.ts`, '--rounds', '20', '--engine', engine]
  const end = await runChild(runtime, args, { cwd: root, stdio: ['inherit', 'pipe', 'inherit'] })
  if (end.stopped) throw new Stopped()
  const report = end.output.trim().split('\n').at(-1)
  const missing = report?.startsWith('{') && JSON.parse(report).notRun
  return missing ? left(`the kills of the ${engine} engine (${missing})`) : one(end.code === 0 && !end.signal)
}

const sumOf = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  notRun: [...a.notRun, ...b.notRun],
  failures: [...a.failures, ...b.failures],
})

/** @type {Record<string, (runtime: string) => Promise<Counts>>} */
const parts = {
  types: (runtime) => runTool(runtime, 'node_modules/typescript/bin/tsc', ['-p', '.']),

  lint: (runtime) => runTool(runtime, 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),

  house: async (runtime) => withNote(await runVitest(runtime, 'house'), samples),

  unit: async (runtime) => withNote(await runVitest(runtime, 'unit'), samples),

  database: (runtime) =>
    withPostgres(async (missing) =>
      withNote(await runVitest(runtime, 'database'), missing && `the same tests on PostgreSQL (${missing})`),
    ),

  crash: async (runtime) =>
    sumOf(...(await Promise.all(['embedded', 'server'].map((engine) => crashOf(runtime, engine))))),

  page: async (runtime) => {
    const built = await buildPage(runtime)
    if (built === 'stopped') throw new Stopped()
    if (built === 'failed') return one(false)
    const checked = await runVitest(runtime, 'page')
    return { ...checked, passed: checked.passed + 1 }
  },

  browser: async (runtime) => {
    const chromium = findChromium()
    if ('missing' in chromium) return left(chromium.missing)
    const built = await buildPage(runtime)
    if (built === 'stopped') throw new Stopped()
    if (built === 'failed') return one(false)
    // A journey waits for pages as often as it works: one file more than the usual two keeps two processors busy.
    return runVitest(runtime, 'browser', { CHROMIUM: chromium.path }, ['--maxWorkers=3'])
  },
}

/** Names of the parts; each can be asked for alone: `npm test -- unit`. */
export const partNames = Object.keys(parts)

/**
 * Runs the parts one after the other; a failing one does not keep the rest from running.
 * @param {string} runtime path of the Node to run with
 * @param {string[]} names
 * @returns {Promise<import('./report.mjs').Part[]>}
 */
export async function runParts(runtime, names) {
  const outcome = []
  for (const name of partNames.filter((part) => names.includes(part))) {
    console.log(`\n== ${name}`)
    const began = Date.now()
    const counts = await parts[name](runtime)
    outcome.push({ name, ...counts, seconds: (Date.now() - began) / 1000 })
  }
  return outcome
}
