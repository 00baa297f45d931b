import type { AnswerOf } from '#api/endpoint.ts'
import type { previewReturnWorkbook as door } from '#api/return-workbook.ts'
import type { ReadSheet } from '#core/import/sheet.ts'
import { type Outcome, success } from '#core/problem.ts'
import { readReturnWorkbook } from '#core/return-workbook/read-return-workbook.ts'
import type { Work } from '../../context.ts'
import type { TakenFile } from '../../files/file.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { begin } from '../perform.ts'
import { imports, unitOfHand } from '../registers/exchange.ts'
import { checkReturns } from './check-returns.ts'
import { keepReturns } from './kept-returns.ts'
import { presentReturn } from './present-return.ts'

/** The name under which returns are imported, as registers are under theirs. */
export const returnImports = 'return'

/** Rows that a preview shows: what is refused first. All are counted, and all good ones are kept. */
const shownRows = 500
const order = ['refused', 'good', 'same'] as const

/** What a workbook of returns would hand in: nothing is done before somebody commits it. */
export async function previewReturnWorkbook(
  work: Work,
  file: Pick<TakenFile, 'name' | 'hash'>,
  sheets: readonly ReadSheet[],
): Promise<Outcome<AnswerOf<typeof door>>> {
  const read = readReturnWorkbook(sheets)
  if (!read.ok) return read
  const checked = await checkReturns(work, read.value.returns)
  const of = (outcome: (typeof checked)[number]['outcome']) => checked.filter((each) => each.outcome === outcome)
  const [good, refused, same] = [of('good'), of('refused'), of('same')]
  const counts = {
    good: good.length,
    same: same.length,
    refused: refused.length,
    empty: read.value.empty,
  }
  const rows = order
    .flatMap((outcome) => of(outcome).map((each) => presentReturn(work, { ...each, outcome })))
    .slice(0, shownRows)
  if (rows.length === 0) return success({ import: null, counts, rows })
  const unit = await unitOfHand(work)
  const id = uuidv7(work.now)
  await keepReturns(
    work,
    { id, unitPath: unit.unitPath },
    {
      waiting: good.map(({ given }) => given),
      refused: refused.map(({ given, problems }) => ({ given, problems })),
    },
  )
  const values = {
    unitId: unit.id,
    pack: returnImports,
    fileName: file.name,
    fileHash: file.hash,
    reading: { profiles: [], mapped: [] },
    ...{ new: good.length, same: same.length, changed: 0, refused: refused.length },
  }
  await begin(work, imports, [{ id, verb: 'preview', values }])
  return success({ import: id, counts, rows })
}
