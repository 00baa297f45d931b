// Runs one project of vitest.config.ts and counts its tests.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runChild, Stopped } from './child.mjs'
import { root } from './runtime.mjs'

/**
 * Counts of a vitest JSON report. A file that could not be loaded and a run that broke count as a failure each.
 * @param {any} report
 * @param {number} code exit code of the run
 * @returns {{ passed: number, failed: number, skipped: number, notRun: string[] }}
 */
export function countReport(report, code) {
  const files = report.testResults ?? []
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const passed = report.numPassedTests ?? 0
  let failed = (report.numFailedTests ?? 0) + broken
  if (code !== 0 && failed === 0) failed = 1
  const notRun = files.flatMap((file) => {
    const left = file.assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed')
    if (left.length === 0) return []
    const [first] = left
    const title = [...first.ancestorTitles, first.title].join(' > ')
    return [`${left.length} skipped in ${relative(root, file.name)} ("${title}"${left.length > 1 ? ', …' : ''})`]
  })
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)
  if (passed + failed + skipped === 0) notRun.push('there is no test yet')
  return { passed, failed, skipped, notRun }
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
