import { ownerColumns } from '#core/breakdown/columns.ts'
import { takeLikest } from '#core/breakdown/measure.ts'
import { comparableCell, isEach, readCell, splitNames } from '#core/breakdown/read-cell.ts'
import { type CellChange, oneLine } from '#core/breakdown/row.ts'
import type { Owner, Warrant } from '#core/plan.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { begin, find, perform } from '../perform.ts'
import { matchOwners } from '../plans/match-owners.ts'
import { items, owners, plans, targets } from '../stored.ts'
import { type LoadedRow, loadRows } from './load-rows.ts'
import { readTarget } from './read-target.ts'

type Match = (name: string) => string | null
type OwnerColumn = (typeof ownerColumns)[number]

/** Revises cells of the breakdown table of a published plan: an act for each item, with old, new and what it rests on. */
export async function revisePlan(
  work: Work,
  planId: string,
  { changes, ...warrant }: Warrant & { changes: readonly CellChange[] },
): Promise<Outcome<{ revised: number }>> {
  const plan = await find(work, plans, planId)
  if (!plan) return failure({ code: 'wire/not-found' })
  if (plan.state !== 'published') return failure({ code: 'breakdown/not-published' })
  const rows = new Map((await loadRows(work, planId)).map((row) => [row.itemId, row]))
  const match = await matchOwners(work, plan.unitPath)
  const problems: Problem[] = []
  const good: CellChange[] = []
  const seen = new Set<string>()
  changes.forEach((change, at) => {
    const row = rows.get(change.itemId)
    const read = row ? checkChange(row, change, match) : failure({ code: 'breakdown/no-such-row' })
    const place = `${change.itemId}.${change.column}`
    if (seen.has(place)) problems.push({ code: 'breakdown/changed-twice', at: `changes.${at}` })
    seen.add(place)
    if (!read.ok) problems.push(...read.problems.map((problem) => ({ ...problem, at: `changes.${at}` })))
    else if (row && read.value !== row.cells[change.column])
      good.push({ ...change, from: row.cells[change.column], to: read.value })
  })
  if (problems.length > 0) return failure(...problems)
  if (good.length === 0) return failure({ code: 'breakdown/nothing-changed' })
  const byItem = Map.groupBy(good, ({ itemId }) => itemId)
  for (const [itemId, ofItem] of byItem) {
    const row = rows.get(itemId) as LoadedRow
    await perform(work, items, itemId, 'revise', { ...warrant, changes: ofItem.map(({ itemId: _, ...cell }) => cell) })
    for (const { column, to } of ofItem) {
      if (column === 'targets') await reviseTargets(work, row, to, warrant)
      if (isOwnerColumn(column)) await reviseOwners(work, row, column, to, warrant, match)
    }
  }
  return success({ revised: byItem.size })
}

const isOwnerColumn = (column: string): column is OwnerColumn => (ownerColumns as readonly string[]).includes(column)

/** The new text of a cell as the table keeps it, or everything wrong with it. */
export function checkChange(row: LoadedRow, { column, from, to }: CellChange, match: Match): Outcome<string> {
  const actual = row.cells[column]
  if (comparableCell(column, from) !== actual)
    return failure({ code: 'breakdown/changed-meanwhile', arguments: { actual } })
  const read = readCell(column, to)
  if (!read.ok || read.value === actual) return read
  const problems: Problem[] = []
  if (column === 'targets') {
    const known = new Set(actual.split('\n'))
    for (const line of read.value.split('\n').filter((each) => each !== '' && !known.has(each))) {
      const target = readTarget(line)
      if (!target.ok) problems.push(...target.problems)
    }
  }
  if (isOwnerColumn(column)) {
    const known = new Set(row.owners.map(({ name }) => oneLine(name)))
    for (const name of splitNames(read.value))
      if (!known.has(name) && !isEach(name) && match(name) === null)
        problems.push({ code: 'breakdown/no-such-unit', arguments: { name } })
  }
  return problems.length > 0 ? failure(...problems) : read
}

/** Targets of lines that stayed keep their records; a line that took another's place revises its target. */
async function reviseTargets(work: Work, { item, targets: present }: LoadedRow, text: string, warrant: Warrant) {
  const lines = text.split('\n').filter((line) => line !== '')
  const quotes = new Set(lines)
  const left = [...present.filter((target) => !quotes.has(oneLine(target.quote)))]
  const known = new Set(present.map(({ quote }) => oneLine(quote)))
  for (const [position, line] of lines.entries()) {
    if (known.has(line)) continue
    const read = readTarget(line)
    if (!read.ok) throw new Error(`a line was taken that is no target: ${line}`)
    const old = takeLikest(left, read.value)
    if (old) await perform(work, targets, old.id, 'revise', { ...warrant, ...read.value, position, was: old.quote })
    else {
      const { planId, unitId } = item
      await begin(work, targets, [
        { verb: 'add', values: { ...warrant, ...read.value, unitId, planId, itemId: item.id, position } },
      ])
    }
  }
  for (const target of left) await perform(work, targets, target.id, 'end', warrant)
}

async function reviseOwners(
  work: Work,
  row: LoadedRow,
  role: OwnerColumn,
  text: string,
  warrant: Warrant,
  match: Match,
): Promise<void> {
  const names = splitNames(text)
  const present = new Map<string, Owner>()
  for (const owner of row.owners.filter((each) => each.role === role)) {
    const name = oneLine(owner.name)
    if (names.includes(name) && !present.has(name)) present.set(name, owner)
    else await perform(work, owners, owner.id, 'end', warrant)
  }
  for (const [position, name] of names.entries()) {
    const owner = present.get(name)
    if (owner && owner.position !== position) await perform(work, owners, owner.id, 'place', { position })
    if (owner) continue
    const { planId, unitId, id: itemId } = row.item
    const each = isEach(name)
    const values = { unitId, planId, itemId, position, role, name, each, ownerId: each ? null : match(name) }
    await begin(work, owners, [{ verb: 'add', values: { ...warrant, ...values } }])
  }
}
