import { stat } from 'node:fs/promises'
import type { ReadSheet } from '#core/import/sheet.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { checkSize } from '#reader/files/problem.ts'
import { openQueue } from './queue.ts'
import type { ReadWorkbook, WorkbookPiece } from './read-workbook.ts'
import { type Limits, runLimited } from './run-limited.ts'

/** Limits of reading one workbook of many rows. */
export const WORKBOOK_LIMITS: Limits = { seconds: 60, heapMegabytes: 320, residentMegabytes: 640 }

/** Characters that the cells of a workbook may hold in all: a text that many cells share unpacks without end. */
const mostCharacters = 64 * 1024 * 1024

const queue = openQueue(1, 20)

/** Reads a workbook in a limited child process: the cells of its visible sheets, or why there are none. */
export async function parseWorkbook(
  path: string,
  name: string,
  limits: Limits = WORKBOOK_LIMITS,
): Promise<Outcome<ReadSheet[]>> {
  const file = await stat(path).catch(() => null)
  if (!file?.isFile()) return failure({ code: 'parsing/not-found' })
  const tooLarge = checkSize(file.size)
  if (tooLarge) return failure({ code: tooLarge.code, arguments: tooLarge.arguments })
  const sheets: ReadSheet[] = []
  let characters = 0
  const take = ({ name, at, rows }: WorkbookPiece) => {
    sheets[at] ??= { name, rows: [] }
    for (const row of rows) {
      characters += row.length
      sheets[at].rows.push(row)
    }
    return characters <= mostCharacters
  }
  const reading = queue.run(() =>
    runLimited<ReadWorkbook>(new URL('./read-workbook.ts', import.meta.url), path, name, limits, take),
  )
  if (reading === null) return failure({ code: 'parsing/busy', arguments: { waiting: queue.waiting() } })
  const outcome = await reading
  if (!outcome.ok) return outcome
  const { problems } = outcome.value
  return problems.length === 0 ? success(sheets) : failure(...problems)
}
