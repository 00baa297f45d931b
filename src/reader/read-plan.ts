import { markContents } from './contents.ts'
import { measureCoverage } from './coverage.ts'
import { findDocuments, kindOfTitle } from './documents.ts'
import { writeFairCopy } from './fair-copy.ts'
import { markFurniture } from './furniture.ts'
import { splitGluedLabels } from './glued-labels.ts'
import { splitLines } from './lines.ts'
import { finishNodes } from './nodes.ts'
import { findOwnerNotes } from './owner-notes.ts'
import { joinParagraphs } from './paragraphs.ts'
import type { PlanSource, Reading } from './reading.ts'
import { makeShadow } from './shadow.ts'
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
  const nodes = finishNodes(text, shadow, copy, roots, lines)
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
    documents: parts.map((part, index) => ({
      id: `d${index + 1}`,
      title: part.titleLines.map((line) => text.slice(line.start, line.end)).join(''),
      kind: kindOfTitle(''),
      issuer: null,
      period: null,
      draft: null,
      span: [lines[part.first]?.start ?? 0, lines[part.last - 1]?.end ?? 0],
    })),
    nodes: nodes.list,
    targets: [],
    owners: [],
    deadlines: [],
    references: [],
    tables: [],
    problems: [],
    coverage: measureCoverage(shadow, nodes.list),
  }
}
