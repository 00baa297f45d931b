import { labelBareNumbers, labelLoneNumbers } from './bare-numbers.ts'
import { markContents } from './contents.ts'
import { measureCoverage } from './coverage.ts'
import { findDocuments } from './documents.ts'
import { openFlatLines } from './flat-lines.ts'
import { markFurniture } from './furniture.ts'
import { splitGluedLabels } from './glued-labels.ts'
import { openGluedRows } from './glued-rows.ts'
import { findGrids } from './grids.ts'
import { splitLines } from './lines.ts'
import { openUnsignedLines } from './lost-signs.ts'
import { findSameNames } from './placeholders.ts'
import { describeDocuments } from './plan-documents.ts'
import { presentFileProblems } from './problems.ts'
import { readPart } from './read-part.ts'
import type { PlanSource, Reading } from './reading.ts'
import { makeShadow } from './shadow.ts'
import { openSharedPages } from './shared-pages.ts'
import { coverSilentSigns } from './silent-signs.ts'

/** Reads a plan: any text gives a tree, what it promises, and what is wrong with it. Nothing is thrown. */
export function readPlan(source: PlanSource): Reading {
  const text = source.text.startsWith('\ufeff') ? source.text.slice(1) : source.text
  const page = makeShadow(text)
  const { shadow, units } = page
  const printed = openSharedPages(shadow, splitLines(shadow, units))
  markFurniture(shadow, printed)
  labelBareNumbers(shadow, printed)
  labelLoneNumbers(shadow, printed)
  const opened = openUnsignedLines(shadow, units, openFlatLines(shadow, printed))
  const rows = shadow.includes('序号') ? openGluedRows(shadow, opened) : opened
  const { lines: parted, grids } = findGrids(shadow, rows, source.cells)
  const lines = splitGluedLabels(shadow, units, parted)
  markContents(shadow, lines)
  const parts = findDocuments(shadow, lines)
  const reading: Reading = {
    format: 'yaodian-plan/1',
    source: {
      name: source.name,
      sha256: source.sha256 ?? '',
      mediaType: source.mediaType ?? 'text/plain',
      encoding: source.encoding ?? 'utf-8',
      length: text.length,
    },
    text,
    documents: describeDocuments(text, shadow, lines, parts),
    nodes: [],
    targets: [],
    owners: [],
    deadlines: [],
    references: [],
    tables: [],
    problems: presentFileProblems(text, source.problems),
    coverage: { characters: 0, accounted: 0, byKind: {} },
  }
  const sameNames = findSameNames(shadow)
  if (parts.length === 0) readPart(reading, page, lines, grids, null, sameNames)
  parts.forEach((part, index) => {
    // what stands before the first plan is read with it
    const own = lines.slice(index === 0 ? 0 : part.first, part.last)
    readPart(reading, page, own, grids, reading.documents[index] ?? null, sameNames)
  })
  coverSilentSigns(units, reading.nodes)
  reading.coverage = measureCoverage(shadow, units, reading.nodes)
  return reading
}
