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
    nodes.flatMap(({ type, titleSpan, labelSpan }) =>
      titleSpan ? [[labelSpan?.[0] ?? titleSpan[0], type] as const, [titleSpan[0], type] as const] : [],
    ),
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
      const line = within(block.span)
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
                    {draw(within(span))}
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

/** Finds the pieces of a span, those at its edges cut to it; spans are asked for in the order of the text. */
function pieceFinder(lines: readonly Line[]): (span: readonly [number, number]) => Line {
  const pieces: Segment[] = lines.flatMap(({ segments }) => segments)
  let at = 0
  return ([from, to]) => {
    while (at > 0 && (pieces[at - 1]?.to ?? 0) > from) at -= 1
    while (at < pieces.length && (pieces[at]?.to ?? 0) <= from) at += 1
    const segments: Segment[] = []
    for (let next = at; next < pieces.length; next += 1) {
      const piece = pieces[next] as Segment
      if (piece.from >= to) break
      segments.push({ ...piece, from: Math.max(piece.from, from), to: Math.min(piece.to, to) })
    }
    return { from, to, segments }
  }
}
