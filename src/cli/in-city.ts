import type { Problem } from '#core/problem.ts'
import { readArguments } from '#server/arguments.ts'
import type { City, Context } from '#server/context.ts'
import { openContext } from '#server/open-context.ts'
import { sentence } from '#server/words.ts'

/** Says a problem on the error stream, in both languages. */
export function complain({ code, arguments: values = {} }: Problem): void {
  for (const language of ['zh', 'en'] as const) process.stderr.write(`${sentence(code, values, language)}\n`)
}

/**
 * Opens the city of the database that the options name (`--data DIR | DATABASE_URL`, `--files DIR`, `--key FILE`), does the work
 * and closes it. Exit codes: those of the work; 1 what cannot be opened or was not set up, 2 wrong options.
 */
export async function inCity(
  options: string[],
  work: (opened: { city: City; context: Context }) => Promise<number>,
): Promise<number> {
  const start = readArguments(options, process.env)
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
    if (city) return await work({ city, context: contextFor(city) })
    complain({ code: 'start/no-city' })
    return 1
  } finally {
    await database.close()
  }
}
