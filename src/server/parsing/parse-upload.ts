import { stat } from 'node:fs/promises'
import { failure, type Outcome } from '#core/problem.ts'
import { checkSize } from '#reader/files/problem.ts'
import type { FileProblem } from '#reader/files/source.ts'
import { openQueue } from './queue.ts'
import type { ReadUpload } from './read-upload.ts'
import { type Limits, runLimited } from './run-limited.ts'

/** Limits of reading one upload. */
export const LIMITS: Limits = { seconds: 20, heapMegabytes: 256, residentMegabytes: 512 }

const queue = openQueue(2, 20)

/** Reads an uploaded file in a limited child process: its source and the plan in it, or why there is none. */
export async function parseUpload(path: string, name: string, limits: Limits = LIMITS): Promise<Outcome<ReadUpload>> {
  const file = await stat(path).catch(() => null)
  if (!file?.isFile()) return failure({ code: 'parsing/not-found' })
  const tooLarge = checkSize(file.size)
  if (tooLarge) return refuse([tooLarge])
  const reading = queue.run(() =>
    runLimited<ReadUpload>(new URL('./read-upload.ts', import.meta.url), path, name, limits),
  )
  if (reading === null) return failure({ code: 'parsing/busy', arguments: { waiting: queue.waiting() } })
  const outcome = await reading
  if (!outcome.ok) return outcome
  const errors = outcome.value.source.problems.filter(({ severity }) => severity === 'error')
  return errors.length === 0 ? outcome : refuse(errors)
}

function refuse(errors: FileProblem[]): Outcome<never> {
  return failure(...errors.map(({ code, arguments: values }) => ({ code, arguments: values })))
}
