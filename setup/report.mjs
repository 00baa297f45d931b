// What `npm test` says at its end: what failed, a table of parts, what was not run and why, and one counting line.

/**
 * @typedef {object} Counts what came of a part
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} notRun what was left out, each with its reason
 * @property {string[]} failures what failed, each with the beginning of its message
 *
 * @typedef {Counts & { name: string, seconds: number }} Part a part that was run, or could not be
 */

/** Said again at the end: thousands of lines stand between a failure and there. */
const indented = (text) => text.split('\n').map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`))

const sum = (parts, key) => parts.reduce((total, part) => total + part[key], 0)

/**
 * The lines of the report.
 * @param {Part[]} parts
 */
export function reportLines(parts) {
  const width = Math.max(...parts.map((part) => part.name.length), 4)
  const row = (...cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(width) : cell.padStart(9))).join(' ')
  const failures = parts.flatMap((part) => part.failures.map((failure) => `${part.name}: ${failure}`))
  const lines = failures.length > 0 ? ['', '失败 Failed:', ...failures.flatMap(indented)] : []
  lines.push('', row('part', 'passed', 'failed', 'skipped', 'seconds'))
  for (const part of parts) {
    lines.push(row(part.name, `${part.passed}`, `${part.failed}`, `${part.skipped}`, part.seconds.toFixed(1)))
  }
  const notRun = parts.flatMap((part) => part.notRun.map((reason) => `  ${part.name}: ${reason}`))
  if (notRun.length > 0) lines.push('', '未运行 Not run:', ...notRun)
  lines.push('', `${sum(parts, 'passed')} passed, ${sum(parts, 'failed')} failed, ${sum(parts, 'skipped')} skipped`)
  return lines
}

/**
 * Whether the run counts as good: nothing failed, and, when all of it was demanded, nothing was left out.
 * @param {Part[]} parts
 * @param {{ complete: boolean }} demand
 */
export function isGood(parts, demand) {
  if (sum(parts, 'failed') > 0) return false
  return !demand.complete || parts.every((part) => part.notRun.length === 0 && part.skipped === 0)
}

/**
 * Prints the report; the counting line is the last one.
 * @param {Part[]} parts
 * @param {{ complete: boolean }} demand
 * @returns {boolean} whether the run counts as good
 */
export function printReport(parts, demand) {
  process.stdout.write(`${reportLines(parts).join('\n')}\n`)
  return isGood(parts, demand)
}
