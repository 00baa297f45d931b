import type { Source, SourceCell, SourceSpan } from './source.ts'

/** A piece of the original as it is laid out: a line, a table, or the beginning of a page. Spans are those of `Source.text`. */
export type LayoutBlock =
  | { is: 'line'; span: SourceSpan }
  /** Rows of cells in order; a cell that continues one above stands only in the row where it begins. */
  | { is: 'table'; rows: { span: SourceSpan; rowSpan: number; columnSpan: number }[][] }
  /** Counted from 1. */
  | { is: 'page'; page: number }

/** How a file lays out its text, from the map and the cells that its reader gave; null for plain text, which has no layout. */
export function layoutOf({ text, map, cells = [] }: Pick<Source, 'text' | 'map' | 'cells'>): LayoutBlock[] | null {
  if (map === null) return null
  const tables = tablesOf(cells)
  const pages = pagesOf(map)
  const blocks: LayoutBlock[] = []
  for (const [from, to] of linesOf(text)) {
    while (pages[0] && pages[0].from <= to) blocks.push({ is: 'page', page: (pages.shift() as Page).page })
    while (tables[0] && tables[0].to < from) tables.shift()
    const table = tables[0]
    if (table && from <= table.to && to >= table.from) {
      if (table.drawn) continue
      table.drawn = true
      blocks.push({ is: 'table', rows: table.rows })
    } else if (to > from) blocks.push({ is: 'line', span: [from, to] })
  }
  return blocks
}

type Table = { from: number; to: number; drawn: boolean; rows: Extract<LayoutBlock, { is: 'table' }>['rows'] }

/** Tables in the order of the text; one inside another belongs to the words of its cell. */
function tablesOf(cells: readonly SourceCell[]): Table[] {
  const byTable = new Map<number, SourceCell[]>()
  for (const cell of cells) byTable.set(cell.table, [...(byTable.get(cell.table) ?? []), cell])
  const tables = [...byTable.values()].map((own): Table => {
    const rows = new Map<number, SourceCell[]>()
    for (const cell of own) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
    return {
      from: Math.min(...own.map(({ span }) => span[0])),
      to: Math.max(...own.map(({ span }) => span[1])),
      drawn: false,
      rows: [...rows.values()].map((row) =>
        row.map(({ span, rowSpan, columnSpan }) => ({ span, rowSpan, columnSpan })),
      ),
    }
  })
  tables.sort((a, b) => a.from - b.from || b.to - a.to)
  return tables.filter(
    (table, index) => !tables.slice(0, index).some(({ from, to }) => from <= table.from && to >= table.to),
  )
}

type Page = { page: number; from: number }

function pagesOf(map: NonNullable<Source['map']>): Page[] {
  const pages: Page[] = []
  for (const entry of map)
    if (entry.at === 'line' && entry.page !== pages.at(-1)?.page) pages.push({ page: entry.page, from: entry.span[0] })
  return pages
}

function* linesOf(text: string): Generator<SourceSpan> {
  let from = 0
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
    yield [from, end]
    from = end + 1
  }
  yield [from, text.length]
}
