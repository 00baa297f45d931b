/** The chosen cells of the grid: where the choice began and where it ends, by row and column as they are shown. */
export interface CellPlace {
  row: number
  column: number
}

export interface CellRange {
  from: CellPlace
  to: CellPlace
}

/** Its sides, whichever way it was drawn. */
export function sidesOf({ from, to }: CellRange) {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  }
}

export function holds(range: CellRange, row: number, column: number): boolean {
  const { top, bottom, left, right } = sidesOf(range)
  return row >= top && row <= bottom && column >= left && column <= right
}

/** The place after a step, within the grid. */
export function stepped(place: CellPlace, down: number, right: number, rows: number, columns: number): CellPlace {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  return { row: within(place.row + down, rows), column: within(place.column + right, columns) }
}

/** The next place to the right or left, over the ends of rows; undefined beyond the first and the last cell. */
export function tabbed(place: CellPlace, step: 1 | -1, rows: number, columns: number): CellPlace | undefined {
  const at = place.row * columns + place.column + step
  if (at < 0 || at >= rows * columns) return undefined
  return { row: Math.floor(at / columns), column: at % columns }
}

/** Which of the chosen or following cells take a pasted block; one cell fills the whole choice. */
export function pasted(
  range: CellRange,
  block: readonly (readonly string[])[],
  rows: number,
  columns: number,
): { row: number; column: number; text: string }[] {
  const { top, bottom, left, right } = sidesOf(range)
  const only = block.length === 1 && block[0]?.length === 1 ? (block[0][0] as string) : undefined
  if (only !== undefined)
    return Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, over) => ({ row: top + down, column: left + over, text: only })),
    ).flat()
  return block.flatMap((texts, down) =>
    texts
      .map((text, over) => ({ row: top + down, column: left + over, text }))
      .filter((cell) => cell.row < rows && cell.column < columns),
  )
}
