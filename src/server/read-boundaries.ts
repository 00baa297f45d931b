import { readFileSync } from 'node:fs'
import { type Boundaries, boundaries } from '#api/map.ts'
import { failure, type Outcome, success } from '#core/problem.ts'

/** The boundaries that an installation was given (GeoJSON), or why they cannot be drawn. */
export function readBoundaries(file: string | null): Outcome<Boundaries | undefined> {
  if (file === null) return success(undefined)
  try {
    const read = boundaries.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (read.success) return success(read.data)
    const [issue] = read.error.issues
    return failure({
      code: 'start/boundaries',
      arguments: { file, reason: `${issue?.path.join('.')} ${issue?.message}` },
    })
  } catch (error) {
    return failure({ code: 'start/boundaries', arguments: { file, reason: (error as Error).message } })
  }
}
