// npm test [-- PART ... --complete]: set-up, then every part of the checks, then what was counted and what was not run.
// --complete: fail also when something could not be run on this machine.
import { Stopped } from './child.mjs'
import { install } from './install.mjs'
import { partNames, runParts } from './parts.mjs'
import { printReport } from './report.mjs'

const args = process.argv.slice(2)
const unknown = args.filter((arg) => arg !== '--complete' && !partNames.includes(arg))
if (unknown.length > 0) {
  console.error(`没有这样的部分 No such part: ${unknown.join(', ')}. 可用 Parts: ${partNames.join(', ')}, --complete`)
  process.exit(2)
}

const asked = args.filter((arg) => partNames.includes(arg))
try {
  const outcome = await runParts(await install(), asked.length > 0 ? asked : partNames)
  process.exitCode = printReport(outcome, { complete: args.includes('--complete') }) ? 0 : 1
} catch (error) {
  if (!(error instanceof Stopped)) throw error
  process.exitCode = 130
}
