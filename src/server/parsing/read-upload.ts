import { readFile } from 'node:fs/promises'
import { readSource } from '#reader/files/read-source.ts'
import type { Source } from '#reader/files/source.ts'
import { readPlan } from '#reader/read-plan.ts'
import type { Reading } from '#reader/reading.ts'

/** What comes back from the child: the source and, when it has text, the plan read from it. */
export type ReadUpload = { source: Source; reading: Reading | null }

/** Runs in the child process only. */
export default async function readUpload(path: string, name: string): Promise<ReadUpload> {
  const source = await readSource(new Uint8Array(await readFile(path)), name)
  return { source, reading: source.text === '' ? null : readPlan(source) }
}
