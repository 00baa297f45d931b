/** What every workbook that leaves the system carries, and the act of taking it out. */
import { clockText, dayOf } from '#core/day.ts'
import { word } from '#documents/words.ts'
import type { ListDocument } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { begin } from '../perform.ts'
import { takenExports, unitOfHand } from './exchange.ts'

/** What a workbook says of who took it. */
export interface ExportMark {
  id: string
  /** What was taken: the name of a register, or of another list. */
  list: string
  number: string
  unitId: string
  filled: ListDocument['filled']
  watermark: string
}

/** A number for a workbook that is about to leave, and its watermark. */
export async function exportMark(work: Work, list: string): Promise<ExportMark> {
  const { now, visitor, language } = work
  const id = uuidv7(now)
  const day = dayOf(now)
  const number = `${list}-${day.replaceAll('-', '')}-${id.slice(-8)}`
  const unit = await unitOfHand(work)
  const by = visitor.account.name
  return {
    id,
    list,
    number,
    unitId: unit.id,
    filled: { unit: unit.name, by, day },
    watermark: word('watermark', language, { user: by, unit: unit.name, at: clockText(now), number }),
  }
}

/** The act of taking a workbook out. */
export async function recordExport(
  work: Work,
  { id, list, unitId, number }: ExportMark,
  rows: number,
  query: Record<string, unknown>,
): Promise<void> {
  await begin(work, takenExports, [{ id, verb: 'take', values: { unitId, pack: list, number, rows, query } }])
}
