import { type SheetsSaid, sheetsSaid } from '#api/pack-shapes.ts'
import { failure, type Outcome, success } from '#core/problem.ts'

/** What somebody said of how a workbook is to be read: JSON beside the file. */
export function readSaid(how: string | undefined): Outcome<SheetsSaid> {
  const read = sheetsSaid.safeParse(parsed(how ?? '{}'))
  return read.success ? success(read.data) : failure({ code: 'wire/invalid', at: 'how' })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
