// Runs one project of vitest.config.ts and counts its tests.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runChild, Stopped } from './child.mjs'
import { root } from './runtime.mjs'

/** Lines of a message that are kept; of a property they name the seed and the counterexample. */
const told = 12

const hasFailed = (test) => test.status === 'failed'

/** Where a test stands, and how its message begins. */
const failure = (file, titles, message = '') =>
  [[relative(root, file.name), ...titles].join(' > '), ...message.split('\n').slice(0, told)].join('\n').trimEnd()

/**
 * Counts of a vitest JSON report. A file that failed before its tests did and a run that broke count as a failure each.
 * @param {any} report
 * @param {number} code exit code of the run
 * @returns {import('./report.mjs').Counts}
 */
export function countReport(report, code) {
  const files = report.testResults ?? []
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(hasFailed))
  const passed = report.numPassedTests ?? 0
  const failures = [
    ...broken.map((file) => failure(file, [], file.message)),
    ...files.flatMap((file) =>
      file.assertionResults
        .filter(hasFailed)
        .map((test) => failure(file, [...test.ancestorTitles, test.title], test.failureMessages?.[0])),
    ),
  ]
  let failed = (report.numFailedTests ?? 0) + broken.length
  if (code !== 0 && failed === 0) failed = failures.push('the run broke')
  const notRun = files.flatMap((file) => {
    const left = file.assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed')
    if (left.length === 0) return []
    const [first] = left
    const title = [...first.ancestorTitles, first.title].join(' > ')
    return [`${left.length} skipped in ${relative(root, file.name)} ("${title}"${left.length > 1 ? ', …' : ''})`]
  })
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)
  if (passed + failed + skipped === 0) notRun.push('there is no test yet')
  return { passed, failed, skipped, notRun, failures }
}

/**
 * Runs the tests of one project.
 * @param {string} runtime path of the Node to run with
 * @param {string} project
 * @param {Record<string, string>} [environment]
 * @param {string[]} [settings] of vitest, for this project
 */
export async function runVitest(runtime, project, environment = {}, settings = []) {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-test-'))
  const file = join(folder, 'report.json')
  const args = ['run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json', ...settings]
  const end = await runChild(runtime, [`${root}node_modules/vitest/vitest.mjs`, ...args, `--outputFile.json=${file}`], {
    cwd: root,
    env: { ...process.env, ...environment },
  })
  // No report: no test was there, or the run broke; the exit code tells which.
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}'
  rmSync(folder, { recursive: true, force: true })
  if (end.stopped) throw new Stopped()
  return countReport(JSON.parse(text), end.signal ? 1 : end.code)
}
