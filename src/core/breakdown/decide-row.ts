/** What changing cells of a draft's table decides about its reading: the table and the reading room show the same decided values. */
import type { Deadline, Span, Target } from '#reader/reading.ts'
import { passageOf } from '../decision/anchor.ts'
import type { Change, DeadlineValues, OwnerValues, TargetValues } from '../decision/decision.ts'
import type { Ground, Thing } from '../decision/ground.ts'
import type { Settlement } from '../decision/settlement.ts'
import { failure, type Outcome, type Problem, success } from '../problem.ts'
import { corrected, lastDayOf } from '../published-items.ts'
import { type Cadence, type Column, ownerColumns } from './columns.ts'
import type { DraftRow } from './draft-rows.ts'
import { type Measure, type ReadMeasure, takeLikest } from './measure.ts'
import { cadenceOf } from './planned-time.ts'
import { isEach, splitNames } from './read-cell.ts'
import { rewriteWords } from './rewrite-words.ts'
import { oneLine } from './row.ts'

/** Changes to be taken, and decisions that they stand instead of; without changes those are taken back. */
export interface RowDecisions {
  changes: Change[]
  replaces: string[]
}

export interface DraftPlan {
  settlement: Settlement
  ground: Ground
  /** Last year of the plan. */
  lastYear: number | null
  read: ReadMeasure
  /** Reason kept with what is taken out in the table. */
  reason: string
}

/** New texts of some cells of a row, in the form in which the table keeps them. */
export type CellTexts = ReadonlyMap<Column, string>

/** Decides what makes a row hold these texts, or says of each cell why it cannot. */
export function decideRow(plan: DraftPlan, row: DraftRow, texts: CellTexts): Outcome<RowDecisions> {
  const deciding = new Deciding(plan, row)
  for (const [column, text] of texts) deciding.cell(column, text)
  if (ownerColumns.some((column) => texts.has(column))) deciding.owners(texts)
  const { changes, replaces, problems } = deciding
  return problems.length > 0 ? failure(...problems) : success({ changes, replaces: [...replaces] })
}

class Deciding {
  readonly changes: Change[] = []
  readonly replaces = new Set<string>()
  readonly problems: Problem[] = []
  readonly #plan: DraftPlan
  readonly #row: DraftRow

  constructor(plan: DraftPlan, row: DraftRow) {
    this.#plan = plan
    this.#row = row
  }

  cell(column: Column, text: string): void {
    if (column === 'title') this.#title(text)
    else if (column === 'objective' || column === 'measures') this.#words(column, text)
    else if (column === 'targets') this.#targets(text)
    else if (column === 'deadline') this.#deadline(text)
    else if (column === 'cadence') this.#cadence(text)
    else if (column === 'leader' || column === 'contact') this.#refuse(column, 'breakdown/after-publication')
  }

  #refuse(column: Column, code: string, values: Record<string, string> = {}): void {
    this.problems.push({ code, at: column, arguments: values })
  }

  #node(): Thing {
    const { settlement, ground } = this.#plan
    return ground.settledAt(
      'node',
      settlement.reading.nodes.findIndex(({ id }) => id === this.#row.itemId),
    )
  }

  #title(title: string): void {
    const node = this.#node()
    const { reading } = this.#plan.ground
    this.#instead(node)
    if (reading.nodes.find(({ id }) => id === this.#row.itemId)?.title !== title)
      this.changes.push({ verb: 'retitle', node: node.place, title })
  }

  /** What was decided about a thing gives way. */
  #instead({ added, changed }: Thing): void {
    for (const { id } of [...(added ? [added] : []), ...changed]) this.replaces.add(id)
  }

  #words(column: 'objective' | 'measures', text: string): void {
    const { reading, corrections } = this.#plan.settlement
    const { draft, cells } = this.#row
    const found = rewriteWords(reading.text, draft.words[column], corrections, cells[column], text)
    if (!found) this.#refuse(column, 'breakdown/several-passages')
    for (const { span, text: words, replaces } of found ?? []) this.#rewrite(span, words, replaces)
  }

  #rewrite(span: Span, text: string, replaces: readonly string[]): void {
    const { reading } = this.#plan.settlement
    for (const id of replaces) this.replaces.add(id)
    if (reading.text.slice(...span) !== text)
      this.changes.push({ verb: 'rewrite', passage: passageOf(reading, span), text })
  }

  owners(texts: CellTexts): void {
    const { settlement, ground } = this.#plan
    const { draft, cells } = this.#row
    const wanted = ownerColumns.flatMap((role) =>
      splitNames(texts.get(role) ?? cells[role]).map((name): OwnerValues => ({ role, name, each: isEach(name) })),
    )
    const holders = new Map(settlement.reading.nodes.map(({ id, span }) => [id, span]))
    const isOwn = (node: string | null) => (holders.get(node ?? '')?.[0] ?? -1) >= draft.from
    const own = draft.owners.filter(({ node }) => isOwn(node))
    const missing = wanted.filter(({ role, name }) => !own.some((each) => isSame(each, { role, name })))
    const left = own.filter((each) => !wanted.some((one) => isSame(each, one)))
    const take = (fits: (owner: (typeof own)[number], values: OwnerValues) => boolean) => {
      for (const owner of [...left]) {
        const at = missing.findIndex((values) => fits(owner, values))
        if (at < 0) continue
        left.splice(left.indexOf(owner), 1)
        const [values] = missing.splice(at, 1)
        this.#changeOwner(ground.settledAt('owner', settlement.reading.owners.indexOf(owner)), values as OwnerValues)
      }
    }
    // Who goes from one column to another keeps the place in the text; so does a name that stands instead of another.
    take((owner, { name }) => oneLine(owner.name) === name)
    take((owner, { role }) => owner.role === role)
    for (const owner of left) {
      const thing = ground.settledAt('owner', settlement.reading.owners.indexOf(owner))
      this.#instead(thing)
      if (!thing.added) this.changes.push({ verb: 'remove-owner', owner: thing.place, reason: this.#plan.reason })
    }
    const node = this.#node().place
    for (const owner of missing) this.changes.push({ verb: 'add-owner', node, owner })
    if (wanted.length === 0 && own.length < draft.owners.length)
      for (const role of ownerColumns.filter((column) => texts.has(column)))
        this.#refuse(role, 'breakdown/owners-of-heading')
  }

  #changeOwner(thing: Thing & { index: number }, values: OwnerValues): void {
    this.#instead(thing)
    const { added } = thing
    const before = this.#plan.ground.reading.owners[thing.index]
    if (added?.change.verb === 'add-owner') this.changes.push({ ...added.change, owner: values })
    else if (!before || !isSame(before, values)) this.changes.push({ verb: 'change-owner', owner: thing.place, values })
  }

  #targets(text: string): void {
    const { settlement, ground, read } = this.#plan
    const { targets } = this.#row.draft
    const lines = text.split('\n').filter((line) => line !== '')
    const known = new Set(this.#row.cells.targets.split('\n'))
    const left = targets
      .map((target) => ({ target, subject: target.subject, unit: target.unit, line: this.#lineOf(target) }))
      .filter(({ line }) => !lines.includes(line))
    for (const line of lines.filter((each) => !known.has(each))) {
      const measure = read(line)
      if (!measure.ok) this.problems.push(...measure.problems.map((problem) => ({ ...problem, at: 'targets' })))
      else {
        const old = takeLikest(left, measure.value)
        if (old) this.#changeTarget(old.target, line, measure.value)
        else this.#addTarget(line, measure.value)
      }
    }
    for (const { target } of left) {
      const thing = ground.settledAt('target', settlement.reading.targets.indexOf(target))
      this.#instead(thing)
      if (!thing.added) this.changes.push({ verb: 'remove-target', target: thing.place, reason: this.#plan.reason })
    }
  }

  /** The line that a target has in the table. */
  #lineOf({ span }: Target): string {
    const { reading, corrections } = this.#plan.settlement
    return oneLine(corrected(reading.text, ...span, corrections))
  }

  #changeTarget(target: Target, line: string, measure: Measure): void {
    const { settlement, ground } = this.#plan
    const { reading, corrections } = settlement
    const thing = ground.settledAt('target', reading.targets.indexOf(target))
    this.#instead(thing)
    const overlapping = corrections.filter(({ span }) => span[0] < target.span[1] && target.span[0] < span[1])
    this.#rewrite(
      target.span,
      line,
      overlapping.map(({ decision }) => decision),
    )
    const values = valuesOf(measure)
    const { added } = thing
    if (added?.change.verb === 'add-target')
      this.changes.push({ ...added.change, target: { ...added.change.target, ...values } })
    else if (!holds(ground.reading.targets[thing.index], values))
      this.changes.push({ verb: 'change-target', target: thing.place, values })
  }

  /** A new target rests on words of the text. */
  #addTarget(line: string, measure: Measure): void {
    const { reading } = this.#plan.settlement
    const { from, to } = this.#row.draft
    const at = reading.text.slice(from, to).indexOf(line)
    if (at < 0) {
      this.#refuse('targets', 'breakdown/line-not-in-text', { text: line })
      return
    }
    const target: TargetValues = { ...fullValues(measure), by: measure.byDate }
    const words = passageOf(reading, [from + at, from + at + line.length])
    this.changes.push({ verb: 'add-target', node: this.#node().place, at: words, target })
  }

  #deadline(day: string): void {
    const { lastYear } = this.#plan
    const { deadlines, targets } = this.#row.draft
    if (day !== '' && lastYear !== null && day > `${lastYear}-12-31`) {
      this.#refuse('deadline', 'breakdown/after-the-plan', { year: String(lastYear) })
      return
    }
    const dated = [
      ...deadlines
        .filter(({ kind, inherited }) => kind !== 'cadence' && !inherited)
        .map((deadline) => ({ deadline, target: null, day: lastDayOf(deadline.to ?? deadline.from ?? '') })),
      ...targets
        .filter(({ by }) => by?.from === 'own')
        .map((target) => ({ deadline: null, target, day: lastDayOf(target.by?.date ?? '') })),
    ].filter((each) => each.day !== null && (lastYear === null || each.day <= `${lastYear}-12-31`))
    dated.sort((a, b) => (b.day as string).localeCompare(a.day as string))
    const later = day === '' ? dated : dated.filter((each) => (each.day as string) > day)
    const moved = later.length > 0 ? later : dated.slice(0, 1)
    for (const { deadline, target } of moved) {
      if (target) this.#dateTarget(target, day === '' ? null : day)
      else this.#setDeadline(deadline, day === '' ? null : { date: day, every: null })
    }
    if (day !== '' && moved.length === 0) this.#addDeadline({ date: day, every: null })
  }

  #cadence(cadence: string): void {
    const every = everyOf(cadence)
    if (cadence !== '' && !every) {
      this.#refuse('cadence', 'breakdown/cadence-after-publication')
      return
    }
    const order = Object.keys(cadenceOf)
    const named = this.#row.draft.deadlines.filter((each) => each.every && !each.inherited && each.every in cadenceOf)
    named.sort((a, b) => order.indexOf(b.every as string) - order.indexOf(a.every as string))
    const sparser = every ? named.filter((each) => order.indexOf(each.every as string) > order.indexOf(every)) : named
    const moved = sparser.length > 0 ? sparser : named.slice(0, 1)
    for (const deadline of moved) this.#setDeadline(deadline, every ? { date: null, every } : null)
    if (every && moved.length === 0) this.#addDeadline({ date: null, every })
  }

  #dateTarget(target: Target, by: string | null): void {
    const { settlement, ground } = this.#plan
    const thing = ground.settledAt('target', settlement.reading.targets.indexOf(target))
    this.#instead(thing)
    const { added, changed } = thing
    const before = changed.flatMap(({ change }) => (change.verb === 'change-target' ? [change.values] : []))
    if (added?.change.verb === 'add-target')
      this.changes.push({ ...added.change, target: { ...added.change.target, by } })
    else this.changes.push({ verb: 'change-target', target: thing.place, values: Object.assign({}, ...before, { by }) })
  }

  #setDeadline(deadline: Deadline, values: DeadlineValues | null): void {
    const { settlement, ground, reason } = this.#plan
    const thing = ground.settledAt('deadline', settlement.reading.deadlines.indexOf(deadline))
    this.#instead(thing)
    const before = ground.reading.deadlines[thing.index]
    if (thing.added) {
      if (values) this.#addDeadline(values)
    } else if (!values) this.changes.push({ verb: 'remove-deadline', deadline: thing.place, reason })
    else if (before?.every !== values.every || lastDayOf(before.to ?? before.from ?? '') !== values.date)
      this.changes.push({ verb: 'change-deadline', deadline: thing.place, values })
  }

  #addDeadline(deadline: DeadlineValues): void {
    this.changes.push({ verb: 'add-deadline', node: this.#node().place, deadline })
  }
}

const isSame = (one: { role: string; name: string }, other: { role: string; name: string }) =>
  one.role === other.role && oneLine(one.name) === oneLine(other.name)

const everyOf = (cadence: string) =>
  (Object.entries(cadenceOf) as [NonNullable<DeadlineValues['every']>, Cadence][]).find(
    ([, each]) => each === cadence,
  )?.[0]

const fullValues = ({ subject, comparator, value, to, unit, change, scope }: Measure) => ({
  ...{ subject, comparator, value, to, unit, change, scope },
})

/** What a line says of a target; its date only where the line names one. */
function valuesOf(measure: Measure): Partial<TargetValues> {
  return measure.byDate === null ? fullValues(measure) : { ...fullValues(measure), by: measure.byDate }
}

const holds = (target: Target | undefined, { by, ...values }: Partial<TargetValues>) =>
  target !== undefined &&
  (by === undefined || (target.by !== null && lastDayOf(target.by.date) === by)) &&
  Object.entries(values).every(([name, value]) => target[name as keyof Target] === value)
