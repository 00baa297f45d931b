// `npm run test:crash -- --rounds 20 --engine embedded|server|both [--power-cut] [--without-syncs] [--seed 1]`: one line of JSON for each engine.
import { parseArgs } from 'node:util'
import { type Report, runTrial } from './trial.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    engine: { type: 'string', default: 'both' },
    'power-cut': { type: 'boolean', default: false },
    // PGlite as it ships: the test must fail.
    'without-syncs': { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
})
const engines = values.engine === 'both' ? (['embedded', 'server'] as const) : [values.engine as 'embedded' | 'server']
const passed = (report: Report) =>
  'notRun' in report ||
  (report.lost === 0 &&
    report.doubled === 0 &&
    report.halfApplied === 0 &&
    report.failedStarts === 0 &&
    report.acknowledged > 0)

let failed = false
for (const engine of engines) {
  const report = await runTrial({
    engine,
    rounds: Number(values.rounds),
    powerCut: values['power-cut'],
    withoutSyncs: values['without-syncs'],
    seed: Number(values.seed),
  })
  console.log(
    JSON.stringify({ test: values['power-cut'] ? 'power-cut' : 'kill', engine, seed: Number(values.seed), ...report }),
  )
  if (!passed(report)) failed = true
}
process.exit(failed ? 1 : 0)
