/** What the publication dialog says of one document of a file. */
import type { Reading } from '../../records/plan.ts'

/** How many items and targets a document holds, and how many errors and questions are open in it. */
export function sizeOf(reading: Reading, documentId: string): { items: number; targets: number; open: number } {
  const documentOf = new Map(reading.nodes.map((node) => [node.id, node.document]))
  const span = reading.documents.find(({ id }) => id === documentId)?.span
  return {
    items: reading.nodes.filter((node) => node.type === 'item' && node.document === documentId).length,
    targets: reading.targets.filter((target) => target.node !== null && documentOf.get(target.node) === documentId)
      .length,
    open: reading.problems.filter((problem) => problem.severity !== 'note' && span && inSpan(problem.span, span))
      .length,
  }
}

/** Of these documents the one with the most items: summaries of the past year hold few. */
export function mainDocument(reading: Reading, documents = reading.documents): string | undefined {
  const items = (id: string) => reading.nodes.filter(({ type, document }) => type === 'item' && document === id).length
  return [...documents].sort((a, b) => items(b.id) - items(a.id))[0]?.id
}

const inSpan = (inner: readonly [number, number] | null, span: readonly [number, number]) =>
  inner !== null && inner[0] >= span[0] && inner[0] < span[1]

/** The number of issue (文号) printed with a document, if one stands in its number-and-date lines. */
export function numberIn(reading: Reading, documentId: string): string | undefined {
  for (const node of reading.nodes) {
    if (node.document !== documentId || node.type !== 'meta') continue
    const found = /\p{Script=Han}{1,12}〔\d{4}〕\d{1,4}号/u.exec(reading.text.slice(...node.span))
    if (found) return found[0]
  }
  return undefined
}
