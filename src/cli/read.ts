import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readPlan } from '#reader/read-plan.ts'

export async function read(args: string[]): Promise<number> {
  const file = args.find((arg) => arg === '-' || !arg.startsWith('--'))
  if (file === undefined) return 2
  const bytes = await readFile(file)
  const text = new TextDecoder('utf-8').decode(bytes)
  const reading = readPlan({
    name: basename(file),
    text,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'text/plain',
    encoding: 'utf-8',
  })
  process.stdout.write(`${JSON.stringify(reading)}\n`)
  return 0
}
