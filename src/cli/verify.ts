import type { Problem } from '#core/problem.ts'
import { readArguments } from '#server/arguments.ts'
import { openContext } from '#server/open-context.ts'
import { verifyLedger } from '#server/services/ledger/verify-ledger.ts'
import { sentence } from '#server/words.ts'

/**
 * `yaodian verify [--data DIR | DATABASE_URL] [--key FILE]`: recomputes every seal. Prints the root of the last one, which kept
 * elsewhere shows later whether the whole ledger was exchanged. Exit codes: 0 sound, 1 faults or not to be opened, 2 arguments.
 */
export async function verify(line: string[]): Promise<number> {
  const complain = (problem: Problem) => {
    for (const language of ['zh', 'en'] as const)
      process.stderr.write(`${sentence(problem.code, problem.arguments ?? {}, language)}\n`)
  }
  const start = readArguments(line, process.env)
  if (!start.ok) {
    start.problems.forEach(complain)
    return 2
  }
  const opened = await openContext(start.value)
  if (!opened.ok) {
    opened.problems.forEach(complain)
    return 1
  }
  const { database, contextFor, city } = opened.value
  try {
    if (!city) {
      complain({ code: 'start/no-city' })
      return 1
    }
    const found = await verifyLedger(contextFor(city))
    process.stdout.write(
      `${city.name}: ${found.acts} 条办理记录，${found.batches} 批封存，${found.unsealed} 条待封存 acts sealed, batches, waiting\n末批根值 root of the last batch: ${found.root}\n`,
    )
    for (const { problem, act, batch } of found.faults) {
      process.stdout.write(`✗ ${act ?? ''} ${batch === null ? '' : `#${batch}`}\n`)
      complain(problem)
    }
    process.stdout.write(found.sound ? '✓ 未发现改动 sound\n' : `✗ ${found.faults.length} 处问题 faults\n`)
    return found.sound ? 0 : 1
  } finally {
    await database.close()
  }
}
