/** Asks for a comparison of the records of a register with a workbook or another register; `run-comparison.ts` then makes it. */
import type { ReadSheet } from '#core/import/sheet.ts'
import { mostLines, type OtherList } from '#core/list-comparison.ts'
import { may } from '#core/may.ts'
import { organisationRegisters } from '#core/organisation-registers.ts'
import type { Pack } from '#core/pack.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../../context.ts'
import type { TakenFile } from '../../../files/file.ts'
import { uuidv7 } from '../../../storage/uuid.ts'
import { keptSynonyms } from '../../imports/kept-synonyms.ts'
import { begin } from '../../perform.ts'
import { listComparisons, unitOfHand } from '../exchange.ts'
import { dropOldPieces, PieceWriter } from '../kept-pieces.ts'
import type { RecordFilter } from '../list-records.ts'
import { openRows } from '../read-rows.ts'
import { readSaid } from '../read-said.ts'
import { comparisonsWaiting, mostWaiting } from './comparison-queue.ts'
import { shelves } from './kept-pairs.ts'
import { type ListedLine, linesOfRows, maskedOf, tellingFields } from './listed.ts'

/** What a comparison is asked: what it is for, and what the records are narrowed to. */
export type Asked = { purpose: string } & Omit<RecordFilter, 'limit' | 'cursor' | 'sort'>

/** With the rows of a workbook, which wait as lines until their turn comes. */
export async function compareWithFile(
  work: Work,
  pack: Pack,
  file: TakenFile,
  sheets: readonly ReadSheet[],
  { how, ...asked }: Asked & { how?: string | undefined },
): Promise<Outcome<{ id: string }>> {
  const said = readSaid(how)
  if (!said.ok) return said
  const opened = await openRows(work, pack, sheets, { said: said.value, kept: await keptSynonyms(work) })
  if (!opened.ok) return opened
  const { count, fields } = opened.value
  if (count === 0) return failure({ code: 'comparison/no-columns', at: 'file' })
  if (count > mostLines) return failure({ code: 'comparison/too-many', at: 'file', arguments: { limit: mostLines } })
  const begun = await ask(work, pack, { kind: 'file', name: file.name, hash: file.hash }, fields, asked)
  if (!begun.ok) return begun
  const { id, unitPath } = begun.value
  const lines = new PieceWriter<ListedLine>((run) => run(work), { id, unitPath, shelf: shelves.list }, fields)
  for await (const part of linesOfRows(work, pack, opened.value)) await lines.add(part)
  await lines.end()
  return success({ id })
}

/** With the records of another register, or of the same one narrowed otherwise, that whoever asks may export as well. */
export async function compareWithRegister(
  work: Work,
  pack: Pack,
  { other: name, where }: { other: string; where?: string | undefined },
  asked: Asked,
): Promise<Outcome<{ id: string }>> {
  const { context, visitor } = work
  const other = registerNamed(work, name)
  const right = `${name}.export`
  if (!other) return failure({ code: 'wire/not-found' })
  if (!may(visitor.standings, right, context.city.path, undefined, context.policy))
    return failure({ code: 'wire/not-allowed', arguments: { right } })
  const fields = [...sharedFields(pack, other).keys()]
  const begun = await ask(work, pack, { kind: 'register', name, where: where ?? null }, fields, asked)
  return begun.ok ? success({ id: begun.value.id }) : begun
}

export const registerNamed = ({ context }: Pick<Work, 'context'>, name: string): Pack | undefined =>
  [...organisationRegisters, ...context.packs].find((each) => each.name === name)

/** Field -> field of the other register that means the same. What is sealed under another index cannot be compared unopened. */
export function sharedFields(pack: Pack, other: Pack): Map<string, string> {
  const shared = new Map([
    [pack.title, other.title],
    [pack.holder, other.holder],
  ])
  const [own, theirs] = [tellingFields(pack), tellingFields(other)]
  const comparable = (name: string, their: string) => {
    const [field, second] = [pack.fields[name], other.fields[their]]
    if (!field || !second || field.kind !== second.kind || field.kept || second.kept) return false
    if (field.kind === 'code' && second.kind === 'code' && field.of !== second.of) return false
    // What one calls by one word another may not mean by it.
    if (field.kind === 'choice' && second.kind === 'choice' && field.of.join() !== second.of.join()) return false
    return pack === other || (field.class !== 'personal' && second.class !== 'personal')
  }
  for (const key of ['number', 'birth'] as const)
    if (own[key] && theirs[key] && comparable(own[key], theirs[key])) shared.set(own[key], theirs[key])
  const taken = new Set(shared.values())
  for (const [name, { kind }] of Object.entries(pack.fields))
    if (!shared.has(name) && !taken.has(name) && kind !== 'files' && kind !== 'point' && comparable(name, name))
      shared.set(name, name)
  return shared
}

async function ask(
  work: Work,
  pack: Pack,
  other: OtherList,
  fields: readonly string[],
  { purpose, ...query }: Asked,
): Promise<Outcome<{ id: string; unitPath: string }>> {
  const waiting = comparisonsWaiting()
  if (waiting >= mostWaiting) return failure({ code: 'comparison/busy', arguments: { waiting } })
  const masked = maskedOf(work, pack, fields)
  if (masked.length > 0 && purpose === '')
    return failure({
      code: 'comparison/purpose-missing',
      at: 'purpose',
      arguments: { fields: masked.map((name) => pack.words.fields[name]?.[work.language] ?? name).join('、') },
    })
  await dropOldPieces(work)
  const unit = await unitOfHand(work)
  const id = uuidv7(work.now)
  const values = {
    unitId: unit.id,
    pack: pack.name,
    other,
    query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)),
    purpose,
    fields: [...fields],
  }
  await begin(work, listComparisons, [{ id, verb: 'compare', values }])
  return success({ id, unitPath: unit.unitPath })
}
