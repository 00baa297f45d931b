import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { comparePlans } from '#algorithms/compare-plans/compare-plans.ts'
import { comparedPlan } from '#core/compared-plan.ts'
import { readSource } from '#reader/files/read-source.ts'
import { plainText } from '#reader/plain-text.ts'
import { readPlan } from '#reader/read-plan.ts'
import { words } from './compare-words.ts'
import { showComparison } from './comparison.ts'
import { write } from './write.ts'

/** Exit codes: 0 nothing changed; 1 a file cannot be read as text; 2 wrong use; 3 something changed. */
export async function compare(args: string[]): Promise<number> {
  const options = args.filter((arg) => arg.startsWith('--'))
  const files = args.filter((arg) => !arg.startsWith('--'))
  if (options.includes('--help')) {
    process.stdout.write(words.help)
    return 0
  }
  if (files.length !== 2 || options.some((option) => option !== '--json')) {
    process.stderr.write(words.help)
    return 2
  }
  const plans = await Promise.all(files.map(loadPlan))
  for (const [at, plan] of plans.entries())
    if (typeof plan === 'string') process.stderr.write(words.unreadable(files[at] as string, plan))
  const [before, after] = plans
  if (!before || !after || typeof before === 'string' || typeof after === 'string') return 1
  const comparison = comparePlans({ before, after })
  if (options.includes('--json')) {
    const side = ({ title, issuer, period, parts }: typeof before) => ({
      title,
      issuer,
      period,
      parts: parts.map(({ kind, label, title, section, span }) => ({ kind, label, title, section, span })),
    })
    await write(
      `${JSON.stringify({ format: words.format, before: side(before), after: side(after), ...comparison })}\n`,
    )
  } else await write(showComparison({ before, after }, comparison, process.stdout.isTTY === true))
  return comparison.findings.some(({ kind }) => kind !== 'unchanged') ? 3 : 0
}

/** The first document of a file, or the code of why it cannot be read. */
async function loadPlan(file: string) {
  try {
    const source = await readSource(await readFile(file), basename(file))
    const refused = source.problems.find(({ severity }) => severity === 'error')
    if (refused) return refused.code
    const reading = readPlan(source)
    return comparedPlan(reading, plainText(reading.text))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}
