import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readSource } from '#reader/files/read-source.ts'
import { readPlan } from '#reader/read-plan.ts'
import { writeBreakdown } from './breakdown.ts'
import { outline } from './outline.ts'
import { listProblems } from './problem-list.ts'
import { words } from './read-words.ts'
import { write } from './write.ts'

/** Exit codes: 0 read; 1 the file cannot be read as text; 2 wrong use; with --problems also 3 when there are errors or questions. */
export async function read(args: string[]): Promise<number> {
  const excel = args.indexOf('--excel')
  const workbook = excel < 0 ? undefined : args[excel + 1]
  const plain = excel < 0 ? args : args.filter((_, at) => at !== excel + 1)
  const options = plain.filter((arg) => arg.startsWith('--'))
  const files = plain.filter((arg) => !arg.startsWith('--'))
  const unknown = options.find((option) => !['--json', '--outline', '--problems', '--excel', '--help'].includes(option))
  if (options.includes('--help')) return say(process.stdout, words.help, 0)
  const [file] = files
  const noPlace = excel >= 0 && (workbook === undefined || workbook.startsWith('--'))
  if (unknown !== undefined || noPlace || file === undefined || files.length > 1 || options.length > 1)
    return say(process.stderr, words.help, 2)
  let bytes: Uint8Array
  try {
    bytes = file === '-' ? await standardInput() : await readFile(file)
  } catch (error) {
    return say(process.stderr, words.unreadable(file, (error as NodeJS.ErrnoException).code ?? ''), 1)
  }
  const source = await readSource(bytes, file === '-' ? '-' : basename(file))
  const reading = readPlan(source)
  if (options[0] === '--json') await write(`${JSON.stringify(reading)}\n`)
  else if (options[0] === '--problems') await write(listProblems(reading))
  else if (workbook === undefined) await write(outline(reading))
  else await writeFile(workbook, await writeBreakdown(reading))
  const refused = source.problems.some((problem) => problem.severity === 'error')
  if (refused) return 1
  if (options[0] === '--problems' && reading.problems.some((problem) => problem.severity !== 'note')) return 3
  return 0
}

async function standardInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

function say(stream: NodeJS.WriteStream, text: string, code: number): number {
  stream.write(text)
  return code
}
