import type { Reading } from './reading.ts'

/** The headings of a reading for tests, one a line: indent, type, label, title. */
export function headingLines(reading: Reading): string[] {
  const depth = new Map<string, number>()
  const lines: string[] = []
  for (const node of reading.nodes) {
    const heading = node.type === 'section' || node.type === 'item' || node.type === 'appendix'
    const own = (node.parent === null ? -1 : (depth.get(node.parent) ?? -1)) + (heading ? 1 : 0)
    depth.set(node.id, own)
    if (heading) lines.push(`${'  '.repeat(own)}${node.type} ${node.label}${node.title}`)
  }
  return lines
}
