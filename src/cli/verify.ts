import { verifyLedger } from '#server/services/ledger/verify-ledger.ts'
import { complain, inCity } from './in-city.ts'

/**
 * `yaodian verify [--data DIR | DATABASE_URL] [--key FILE]`: recomputes every seal. Prints the root of the last one, which kept
 * elsewhere shows later whether the whole ledger was exchanged. Exit codes: 0 sound, 1 faults or not to be opened, 2 arguments.
 */
export function verify(line: string[]): Promise<number> {
  return inCity(line, async ({ city, context }) => {
    const found = await verifyLedger(context)
    process.stdout.write(
      `${city.name}: ${found.acts} 条办理记录，${found.batches} 批封存，${found.unsealed} 条待封存 acts sealed, batches, waiting\n末批根值 root of the last batch: ${found.root}\n`,
    )
    for (const { problem, act, batch } of found.faults) {
      process.stdout.write(`✗ ${act ?? ''} ${batch === null ? '' : `#${batch}`}\n`)
      complain(problem)
    }
    process.stdout.write(found.sound ? '✓ 未发现改动 sound\n' : `✗ ${found.faults.length} 处问题 faults\n`)
    return found.sound ? 0 : 1
  })
}
