import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { importPlan } from '#server/services/plans/import-plan.ts'
import { words } from './import-words.ts'
import { complain, inCity } from './in-city.ts'

/**
 * `yaodian import plan FILE [--unit NAME] [--data DIR] [--files DIR] [--key FILE]`: puts a file into the library as a draft, as
 * the machine's administrator. Exit codes: 0 taken; 1 refused (a running service holds the database, the file cannot be read or
 * is there already); 2 wrong use.
 */
export async function importFile(line: string[]): Promise<number> {
  const { kind, file, unit, rest } = split(line)
  if (kind !== 'plan' || file === undefined) {
    process.stderr.write(words.help)
    return 2
  }
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) {
    process.stderr.write(words.unreadable(file))
    return 1
  }
  return inCity(rest, async ({ city, context }) => {
    const taken = await importPlan(context, { name: basename(file), content: createReadStream(file), unit })
    if (!taken.ok) {
      taken.problems.forEach(complain)
      return 1
    }
    process.stdout.write(words.taken(city.name, taken.value.title, taken.value.items))
    return 0
  })
}

/** `plan FILE` first, then options; `--unit NAME` may stand anywhere among them. */
function split([kind, file, ...options]: string[]) {
  const at = options.indexOf('--unit')
  const unit = at < 0 ? undefined : options[at + 1]
  const rest = at < 0 ? options : options.filter((_, index) => index !== at && index !== at + 1)
  return { kind, file: file?.startsWith('--') ? undefined : file, unit, rest }
}
