import { assignOwners, readNotes } from './assigned-owners.ts'
import { markContents } from './contents.ts'
import { measureCoverage } from './coverage.ts'
import { findDamagedLayout } from './damage-layout.ts'
import { findDamagedNumbers } from './damage-numbers.ts'
import { findDamagedPunctuation } from './damage-punctuation.ts'
import { findRepeats } from './damage-repeats.ts'
import { findDamagedWords } from './damage-words.ts'
import { findDates } from './dates.ts'
import { findDocuments } from './documents.ts'
import type { Draft } from './draft.ts'
import { placeOf, writeFairCopy } from './fair-copy.ts'
import { markFurniture } from './furniture.ts'
import { splitGluedLabels } from './glued-labels.ts'
import { findGrids } from './grids.ts'
import { splitLines } from './lines.ts'
import { findMarkedNames, nameAt } from './marked-names.ts'
import { finishNodes } from './nodes.ts'
import { findOwnerNotes } from './owner-notes.ts'
import { joinParagraphs } from './paragraphs.ts'
import { findPlaceholders, findSameNames } from './placeholders.ts'
import { listPlaces, type Place, placeAt } from './places.ts'
import { describeDocuments, titleOf } from './plan-documents.ts'
import { presentFileProblems, presentProblems } from './problems.ts'
import { findQuantities } from './quantities.ts'
import type { PlanDocument, PlanSource, Reading } from './reading.ts'
import { presentDeadlines, presentReferences, presentTargets, type Whereabouts } from './results.ts'
import { settleTypes } from './settle-types.ts'
import { makeShadow } from './shadow.ts'
import { findStructureProblems } from './structure-problems.ts'
import { presentTables } from './tables.ts'
import { isReport } from './target-context.ts'
import { findTargetProblems } from './target-problems.ts'
import { findTargets } from './targets.ts'
import { buildTree } from './tree.ts'

/** Reads a plan: any text gives a tree, what it promises, and what is wrong with it. Nothing is thrown. */
export function readPlan(source: PlanSource): Reading {
  const text = source.text.startsWith('\ufeff') ? source.text.slice(1) : source.text
  const shadow = makeShadow(text)
  const printed = splitLines(shadow)
  markFurniture(shadow, printed)
  const { lines: parted, grids } = findGrids(shadow, printed, source.cells)
  const lines = splitGluedLabels(shadow, parted)
  markContents(shadow, lines)
  const parts = findDocuments(shadow, lines)
  const paragraphs = joinParagraphs(shadow, lines)
  const copy = writeFairCopy(shadow, paragraphs)
  const notes = findOwnerNotes(copy.text)
  const built = buildTree(copy, lines, paragraphs, parts, notes, grids)
  const { roots, headings } = built
  settleTypes(copy, headings)
  const documents = describeDocuments(text, shadow, lines, parts)
  const nodes = finishNodes(text, shadow, copy, roots, lines)
  const places = listPlaces(
    copy,
    roots,
    headings,
    parts.map((part) => titleOf(shadow, part)),
  )
  const where: Whereabouts = { text, shadow, copy, places, idOf: nodes.idOf, documents }
  const names = findMarkedNames(copy.text)
  const dates = findDates(copy.text, (at) => yearAt(where, at))
  const own = dates.filter((date) => names[nameAt(names, date.from)]?.kind !== 'document')
  const found = findTargets(copy.text, findQuantities(copy.text), names, own, (at) =>
    tellsOfBefore(copy.text, at, places, documents),
  )
  const held = readNotes(shadow, copy, roots)
  const owners = assignOwners(text, shadow, copy, held, headings, nodes.idOf)
  const tables = presentTables(where, roots, found)
  const problems = [
    ...tables.problems,
    ...findDamagedLayout(shadow, copy, lines),
    ...findDamagedNumbers(copy.text),
    ...findDamagedPunctuation(copy.text, bodiesOf(roots)),
    ...findDamagedWords(copy.text),
    ...findRepeats(copy.text, roots),
    ...findPlaceholders(copy.text),
    ...findSameNames(copy.text),
    ...findStructureProblems(built, held, owners, nodes.idOf, documents),
    ...findTargetProblems(copy.text, found, headings, (at) => documents[placeAt(places, at)?.part ?? -1] ?? null),
  ]
  return {
    format: 'yaodian-plan/1',
    source: {
      name: source.name,
      sha256: source.sha256 ?? '',
      mediaType: source.mediaType ?? 'text/plain',
      encoding: source.encoding ?? 'utf-8',
      length: text.length,
    },
    text,
    documents,
    nodes: nodes.list,
    targets: presentTargets(where, found),
    owners,
    deadlines: presentDeadlines(where, dates, names),
    references: presentReferences(where, names),
    tables: tables.tables,
    problems: [
      ...presentFileProblems(where, source.problems),
      ...presentProblems(where, problems, (offset) => placeOf(copy, offset)),
    ],
    coverage: measureCoverage(shadow, nodes.list),
  }
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

/** Whether a place tells how things are or were: in a part about the past, or in a sentence about the present or an earlier year. */
function tellsOfBefore(copy: string, at: number, places: Place[], documents: PlanDocument[]): boolean {
  const place = placeAt(places, at)
  return (place?.past ?? false) || isReport(copy, at, documents[place?.part ?? -1]?.period?.from ?? null)
}

/** The year of a plan that is made for one year. */
function yearAt(where: Whereabouts, at: number): number | null {
  const place = placeAt(where.places, at)
  const period = place ? where.documents[place.part]?.period : null
  return period && period.from === period.to ? period.to : null
}
