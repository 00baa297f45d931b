import { assignOwners, readNotes } from './assigned-owners.ts'
import { markContents } from './contents.ts'
import { measureCoverage } from './coverage.ts'
import { findDates } from './dates.ts'
import { findDocuments } from './documents.ts'
import { writeFairCopy } from './fair-copy.ts'
import { markFurniture } from './furniture.ts'
import { splitGluedLabels } from './glued-labels.ts'
import { splitLines } from './lines.ts'
import { findMarkedNames } from './marked-names.ts'
import { finishNodes } from './nodes.ts'
import { findOwnerNotes } from './owner-notes.ts'
import { joinParagraphs } from './paragraphs.ts'
import { listPlaces, placeAt } from './places.ts'
import { describeDocuments, titleOf } from './plan-documents.ts'
import { findQuantities } from './quantities.ts'
import type { PlanSource, Reading } from './reading.ts'
import { presentDeadlines, presentReferences, presentTargets, type Whereabouts } from './results.ts'
import { makeShadow } from './shadow.ts'
import { findTargets } from './targets.ts'
import { buildTree, settleTypes } from './tree.ts'

/** Reads a plan: any text gives a tree, what it promises, and what is wrong with it. Nothing is thrown. */
export function readPlan(source: PlanSource): Reading {
  const text = source.text.startsWith('\ufeff') ? source.text.slice(1) : source.text
  const shadow = makeShadow(text)
  const printed = splitLines(shadow)
  markFurniture(shadow, printed)
  const lines = splitGluedLabels(shadow, printed)
  markContents(shadow, lines)
  const parts = findDocuments(shadow, lines)
  const paragraphs = joinParagraphs(shadow, lines)
  const copy = writeFairCopy(shadow, paragraphs)
  const notes = findOwnerNotes(copy.text)
  const { roots, headings } = buildTree(copy, lines, paragraphs, parts, notes)
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
  const found = findTargets(
    copy.text,
    findQuantities(copy.text),
    names,
    dates,
    (at) => placeAt(places, at)?.past ?? false,
  )
  const held = readNotes(copy, roots)
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
    owners: assignOwners(text, shadow, copy, held, headings, nodes.idOf),
    deadlines: presentDeadlines(where, dates, names),
    references: presentReferences(where, names),
    tables: [],
    problems: [],
    coverage: measureCoverage(shadow, nodes.list),
  }
}

/** The year of a plan that is made for one year. */
function yearAt(where: Whereabouts, at: number): number | null {
  const place = placeAt(where.places, at)
  const period = place ? where.documents[place.part]?.period : null
  return period && period.from === period.to ? period.to : null
}
