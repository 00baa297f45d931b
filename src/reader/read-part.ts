import { assignOwners, readNotes } from './assigned-owners.ts'
import { findDamagedLayout } from './damage-layout.ts'
import { findDamagedNumbers } from './damage-numbers.ts'
import { findDamagedPunctuation } from './damage-punctuation.ts'
import { findRepeats } from './damage-repeats.ts'
import { findDamagedWords } from './damage-words.ts'
import { findDates } from './dates.ts'
import type { Draft } from './draft.ts'
import { placeOf, writeFairCopy } from './fair-copy.ts'
import type { FoundProblem } from './found-problem.ts'
import { findGluedUnits } from './glued-units.ts'
import type { Grid } from './grid.ts'
import { presentIndicator } from './indicator-tables.ts'
import { inheritDeadlines } from './inherited-deadlines.ts'
import { withoutLabels } from './label-quantities.ts'
import type { Line } from './lines.ts'
import { findMarkedNames, nameAt } from './marked-names.ts'
import { finishNodes } from './nodes.ts'
import { findOwnerNotes } from './owner-notes.ts'
import { joinParagraphs } from './paragraphs.ts'
import { Passages } from './passages.ts'
import { findPastRanges, isInPast, isReport, looksForward, yearDated } from './past.ts'
import { findPlaceholders } from './placeholders.ts'
import { listPlaces, placeAt } from './places.ts'
import { presentProblems } from './problems.ts'
import { findQuantities } from './quantities.ts'
import type { PlanDocument, Reading } from './reading.ts'
import { nodeAt, presentDeadlines, presentReferences, presentTargets, type Whereabouts } from './results.ts'
import { settleTypes } from './settle-types.ts'
import { findDocumentProblems, findStructureProblems } from './structure-problems.ts'
import { presentTables } from './tables.ts'
import { findTargetProblems } from './target-problems.ts'
import { findTargets } from './targets.ts'
import { buildTree } from './tree.ts'

/** Reads one plan of a file and adds what it holds to the reading; `document` is null for a text that is no plan.
 *  Each plan is read by itself, so that a rule of one does not hold in the next and a long file costs what its plans cost.
 */
export function readPart(
  reading: Reading,
  { shadow, units }: { shadow: string; units: Uint16Array },
  lines: Line[],
  grids: Grid[],
  document: PlanDocument | null,
  sameNames: FoundProblem[],
): void {
  const { text } = reading
  const [start, end] = [lines[0]?.start ?? 0, lines[lines.length - 1]?.end ?? 0]
  const paragraphs = joinParagraphs(shadow, lines)
  const copy = writeFairCopy(shadow, units, paragraphs)
  const glued = lines.some((line) => line.reason === 'table-head') ? findGluedUnits(copy) : []
  const built = buildTree(copy, paragraphs, findOwnerNotes(copy, glued), grids)
  const { roots, headings } = built
  settleTypes(copy, headings)
  finishNodes(text, shadow, copy, roots, lines, document?.id ?? null, reading.nodes)
  const places = listPlaces(copy, roots, document?.kind === 'summary')
  const where: Whereabouts = { text, shadow, copy, places, document }
  const names = findMarkedNames(copy)
  const period = document?.period ?? null
  const dates = findDates(copy, period && period.from === period.to ? period.to : null)
  const own = dates.filter((date) => names[nameAt(names, date.from)]?.kind !== 'document')
  const passages = new Passages(copy.text, copy.units)
  const firstYear = period?.from ?? yearDated(shadow, lines)
  const past = [...findPastRanges(copy, firstYear, /下半年|总结/.test(document?.title ?? '')), ...built.told].sort(
    (a, b) => a.from - b.from,
  )
  const preamble = headings.find((heading) => heading.type === 'item' || heading.type === 'section')?.from ?? 0
  const tellsOfBefore = (at: number) =>
    (placeAt(places, at)?.past ?? false) ||
    isInPast(past, at) ||
    isReport(passages, at, firstYear) ||
    (at < preamble && !looksForward(passages, at))
  const quantities = withoutLabels(copy, paragraphs, findQuantities(copy))
  const found = findTargets(copy, passages, quantities, names, own, tellsOfBefore)
  const held = readNotes(shadow, copy, roots)
  const owners = assignOwners(text, shadow, copy, held, headings)
  const tables = presentTables(where, roots, found)
  const problems = [
    ...tables.problems,
    ...findDamagedLayout(shadow, copy, lines),
    ...findDamagedNumbers(copy),
    ...findDamagedPunctuation(copy, bodiesOf(roots)),
    ...findDamagedWords(copy),
    ...findRepeats(copy.text, roots),
    ...findPlaceholders(copy),
    ...sameNames.filter(({ span }) => span && span[0] >= start && span[0] < end),
    ...findStructureProblems(built, held, owners),
    ...findTargetProblems(copy, found, headings, document),
    ...(document ? findDocumentProblems(document, reading.documents) : []),
  ]
  // the figures of a table of indicators are read by its heads, not as words
  const worded = found.filter(({ start }) => !tables.indicators.some(({ from, to }) => start >= from && start < to))
  append(reading.targets, presentTargets(where, worded, reading.targets.length))
  for (const { from, indicators } of tables.indicators)
    for (const indicator of indicators)
      reading.targets.push(presentIndicator(indicator, `t${reading.targets.length + 1}`, nodeAt(where, from), text))
  append(reading.owners, owners)
  const deadlines = presentDeadlines(where, dates, names)
  append(reading.deadlines, deadlines)
  append(reading.deadlines, inheritDeadlines(headings, deadlines, document, text))
  append(reading.references, presentReferences(where, names))
  append(reading.tables, tables.tables)
  append(
    reading.problems,
    presentProblems(where, problems, (offset) => placeOf(copy, offset)),
  )
}

/** Adds without a limit on how many. */
function append<Entry>(list: Entry[], more: readonly Entry[]): void {
  for (const entry of more) list.push(entry)
}

/** Paragraphs of text, as ranges of the fair copy: what stands between two line ends and holds clauses to its end. */
function bodiesOf(roots: Draft[]): [number, number][] {
  const bodies: [number, number][] = []
  const visit = (draft: Draft) => {
    if (
      draft.children.length === 0 &&
      (draft.type === 'clause' || draft.type === 'paragraph') &&
      draft.span &&
      draft.reason !== 'continued'
    )
      bodies.push([draft.from, draft.to])
    for (const child of draft.children) visit(child)
  }
  for (const root of roots) visit(root)
  return bodies
}
