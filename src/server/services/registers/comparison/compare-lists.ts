/** Compares the records of a register within reach with a workbook or another register; that it was done is an act. */
import { type Comparison, type ListPair, settingsWithoutBirth, usualSettings } from '#algorithms/match-lists.ts'
import type { ReadSheet } from '#core/import/sheet.ts'
import type { ComparisonCounts, ComparisonPart, OtherList } from '#core/list-comparison.ts'
import { extentOf, may } from '#core/may.ts'
import { organisationRegisters } from '#core/organisation-registers.ts'
import type { Pack } from '#core/pack.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../../context.ts'
import type { TakenFile } from '../../../files/file.ts'
import { keptSynonyms } from '../../imports/kept-synonyms.ts'
import { begin } from '../../perform.ts'
import { listComparisons, unitOfHand } from '../exchange.ts'
import { dropOldPieces, PieceWriter } from '../kept-pieces.ts'
import type { RecordFilter } from '../list-records.ts'
import { openRows } from '../read-rows.ts'
import { readSaid } from '../read-said.ts'
import { type ListedLine, linesOfRecords, linesOfRows, maskedOf, mostLines, tellingFields } from './listed.ts'
import { matchAside } from './match-aside.ts'

/** What a comparison is asked: what it is for, and what the records are narrowed to. */
export type Asked = { purpose: string } & Omit<RecordFilter, 'limit' | 'cursor' | 'sort'>

/** A pair or a lonely line of the result, as it is kept. */
export interface KeptPair {
  n: number
  part: ComparisonPart
  score: number
  /** The line of the other list. */
  list: { at: string; title: string; shown: Record<string, string> } | null
  /** The record. */
  record: string | null
  differs: string[]
}

/** Compares with the rows of a workbook. */
export async function compareWithFile(
  work: Work,
  pack: Pack,
  file: TakenFile,
  sheets: readonly ReadSheet[],
  { how, ...asked }: Asked & { how?: string | undefined },
) {
  const said = readSaid(how)
  if (!said.ok) return said
  const read = await openRows(work, pack, sheets, { said: said.value, kept: await keptSynonyms(work) })
  if (!read.ok) return read
  const { count, fields } = read.value
  if (count === 0) return failure({ code: 'comparison/no-columns', at: 'file' })
  if (count > mostLines) return failure({ code: 'comparison/too-many', at: 'file', arguments: { limit: mostLines } })
  return compare(work, pack, { kind: 'file', name: file.name, hash: file.hash }, fields, asked, async () =>
    success(await linesOfRows(work, pack, read.value)),
  )
}

/** Compares with the records of another register, or of the same one narrowed otherwise, that whoever asks may export as well. */
export async function compareWithRegister(
  work: Work,
  pack: Pack,
  { other: name, where: otherWhere }: { other: string; where?: string | undefined },
  asked: Asked,
) {
  const { context, visitor } = work
  const other = [...organisationRegisters, ...context.packs].find((each) => each.name === name)
  const right = `${name}.export`
  if (!other) return failure({ code: 'wire/not-found' })
  if (!may(visitor.standings, right, context.city.path, undefined, context.policy))
    return failure({ code: 'wire/not-allowed', arguments: { right } })
  const extent = extentOf(visitor.standings, right, context.city.path, context.policy)
  const fields = sharedFields(pack, other)
  return compare(work, pack, { kind: 'register', name }, [...fields.keys()], asked, async () => {
    const lines = await linesOfRecords({ ...work, right, extent }, other, [...fields.values()], { where: otherWhere })
    if (!lines.ok) return lines
    const back = new Map([...fields].map(([own, theirs]) => [theirs, own]))
    const renamed = <T>(values: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(values).map(([key, value]) => [back.get(key) ?? key, value]))
    return success(
      lines.value.map(({ shown, person, ...line }) => ({
        ...line,
        shown: renamed(shown),
        person: { ...person, values: renamed(person.values ?? {}) },
      })),
    )
  })
}

/** Field -> field of the other register that means the same. What is sealed under another index cannot be compared unopened. */
function sharedFields(pack: Pack, other: Pack): Map<string, string> {
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

async function compare(
  work: Work,
  pack: Pack,
  other: OtherList,
  fields: readonly string[],
  { purpose, ...query }: Asked,
  readList: () => Promise<Outcome<ListedLine[]>>,
): Promise<Outcome<{ id: string }>> {
  const masked = maskedOf(work, pack, fields)
  if (masked.length > 0 && purpose === '')
    return failure({
      code: 'comparison/purpose-missing',
      at: 'purpose',
      arguments: { fields: masked.map((name) => pack.words.fields[name]?.[work.language] ?? name).join('、') },
    })
  const records = await linesOfRecords(work, pack, fields, query)
  if (!records.ok) return records
  const list = await readList()
  if (!list.ok) return list
  const withBirth = [...list.value, ...records.value].some(({ person }) => person.birth !== null)
  const result = await matchAside({
    here: list.value.map(({ person }) => person),
    there: records.value.map(({ person }) => person),
    settings: withBirth ? usualSettings : settingsWithoutBirth,
  })
  if (!result.ok) return result
  const pairs = pairsOf(pack, result.value, list.value, records.value)
  const counts: ComparisonCounts = { doubtful: 0, changed: 0, 'only-list': 0, 'only-register': 0, same: 0 }
  for (const { part } of pairs) counts[part]++
  const unit = await unitOfHand(work)
  const values = {
    unitId: unit.id,
    pack: pack.name,
    other,
    query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)),
    purpose,
    fields: [...fields],
    counts,
  }
  const [begun] = await begin(work, listComparisons, [{ verb: 'compare', values }])
  const { id } = begun as { id: string }
  await dropOldPieces(work)
  const kept = new PieceWriter<KeptPair>({ id, unitPath: unit.unitPath, shelf: 0 }, fields)
  await kept.add(work, pairs)
  await kept.end(work)
  return success({ id })
}

/** Every line of both lists once, what needs somebody first. */
function pairsOf(
  pack: Pack,
  { doubtful, changed, onlyHere, onlyThere, same }: Comparison,
  list: readonly ListedLine[],
  records: readonly ListedLine[],
): KeptPair[] {
  const { number, birth } = tellingFields(pack)
  const names: Record<string, string | undefined> = { identity: number, birth, name: pack.title, school: pack.holder }
  const lineOf = (at: number) => {
    const { person: _, ...line } = list[at] as ListedLine
    return line
  }
  const paired = (part: ComparisonPart) => (pair: ListPair) => ({
    part,
    score: pair.score,
    list: lineOf(pair.here),
    record: records[pair.there]?.at ?? null,
    differs: [...new Set(pair.differs.map((name) => names[name] ?? name))],
  })
  const alone = { score: 0, differs: [] }
  return [
    ...doubtful.map(paired('doubtful')),
    ...changed.map(paired('changed')),
    ...onlyHere.map((at) => ({ ...alone, part: 'only-list' as const, list: lineOf(at), record: null })),
    ...onlyThere.map((at) => ({
      ...alone,
      part: 'only-register' as const,
      list: null,
      record: records[at]?.at ?? null,
    })),
    ...same.map(paired('same')),
  ].map((pair, n) => ({ n, ...pair }))
}
