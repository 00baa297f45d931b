import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { layoutBlock } from '#api/layout.ts'
import type { Reading } from '../../../records/plan.ts'
import type { Line, Segment } from './segments.ts'

export type Layout = z.infer<typeof layoutBlock>[]

/** The text as its original is laid out: headings, paragraphs, tables, pages. Only text is drawn, nothing of the file's own markup. */
export function drawLayout(
  layout: Layout,
  lines: readonly Line[],
  nodes: Reading['nodes'],
  draw: (line: Line) => ReactNode,
  pageTitle: (page: number) => string,
): ReactNode[] {
  const within = pieceFinder(lines)
  const headings = new Map(
    nodes.flatMap(({ type, span, titleSpan, labelSpan }) => {
      if (type === 'title') return [[span[0], 'document'] as const]
      return titleSpan ? [[labelSpan?.[0] ?? titleSpan[0], type] as const] : []
    }),
  )
  const classOf = ({ segments }: Line) => {
    const type = segments
      .slice(0, 4)
      .map(({ from }) => headings.get(from))
      .find((each) => each !== undefined)
    return type ? `original-line original-${type}` : 'original-line'
  }
  return layout.map((block) => {
    if (block.is === 'page')
      return (
        <div key={`page-${block.page}`} className="original-page">
          {pageTitle(block.page)}
        </div>
      )
    if (block.is === 'line') {
      const line = within(block.span)[0] ?? { from: block.span[0], to: block.span[1], segments: [] }
      return (
        <div key={block.span[0]} className={classOf(line)}>
          {draw(line)}
        </div>
      )
    }
    const first = block.rows[0]?.[0]?.span[0] ?? 0
    return (
      <div key={`table-${first}`} className="original-table">
        <table>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row[0]?.span.join('-')}>
                {row.map(({ span, rowSpan, columnSpan }, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: empty cells have nothing else
                  <td key={column} rowSpan={rowSpan} colSpan={columnSpan}>
                    {within(span).map(draw)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  })
}

/** Finds the lines of a span and their pieces, those at its edges cut to it; spans are asked for in the order of the text. */
function pieceFinder(lines: readonly Line[]): (span: readonly [number, number]) => Line[] {
  const pieces: Segment[] = lines.flatMap(({ segments }) => segments)
  let at = 0
  return ([from, to]) => {
    while (at > 0 && (pieces[at - 1]?.to ?? 0) > from) at -= 1
    while (at < pieces.length && (pieces[at]?.to ?? 0) <= from) at += 1
    const found: Line[] = []
    for (let next = at; next < pieces.length; next += 1) {
      const piece = pieces[next] as Segment
      if (piece.from >= to) break
      const segment = { ...piece, from: Math.max(piece.from, from), to: Math.min(piece.to, to) }
      const last = found[found.length - 1]
      if (last && last.to === segment.from) {
        last.segments.push(segment)
        last.to = segment.to
      } else found.push({ from: segment.from, to: segment.to, segments: [segment] })
    }
    return found
  }
}
