import { type KeyboardEvent, useState } from 'react'
import { type CellPlace, type CellRange, stepped, tabbed } from './cell-range.ts'

/** A cell that is being changed, with its text so far. */
export interface Opened extends CellPlace {
  text: string
}

const steps: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}

/** The keys of a spreadsheet over a grid of so many rows and columns. */
export function useGridKeys(options: {
  rows: number
  columns: number
  mayEdit: (place: CellPlace) => boolean
  textAt: (place: CellPlace) => string
  /** Enter on a cell that only shows. */
  press: (place: CellPlace) => void
  clear: (range: CellRange) => void
  undo: () => void
  redo: () => void
  /** Space with Shift: chooses the row. */
  chooseRow: (row: number) => void
}) {
  const { rows, columns } = options
  const [range, setRange] = useState<CellRange>({ from: { row: 0, column: 0 }, to: { row: 0, column: 0 } })
  const [opened, setOpened] = useState<Opened | null>(null)
  const [leaving, setLeaving] = useState(false)
  const active: CellPlace = {
    row: Math.min(range.to.row, Math.max(0, rows - 1)),
    column: Math.min(range.to.column, columns - 1),
  }
  const goTo = (place: CellPlace, extend = false) =>
    setRange(extend ? { from: range.from, to: place } : { from: place, to: place })
  /** Opens a cell with its own text, or with what was typed over it. */
  const open = (place: CellPlace, typed?: string) => {
    if (!opened) goTo(place)
    if (options.mayEdit(place)) setOpened({ ...place, text: typed ?? options.textAt(place) })
    else if (typed === undefined) options.press(place)
  }
  /** After an edit: down with Enter, on with Tab. */
  const close = (then: 'down' | 'up' | 'right' | 'left' | 'stay') => {
    setOpened(null)
    const step = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] }[then] as [number, number]
    goTo(stepped(active, step[0], step[1], rows, columns))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (opened || rows === 0 || event.nativeEvent.isComposing) return
    const { key, shiftKey } = event
    const command = event.ctrlKey || event.metaKey
    const taken = () => event.preventDefault()
    if (key === 'Escape') return setLeaving(true)
    if (key === 'Tab') {
      const next = leaving ? undefined : tabbed(active, shiftKey ? -1 : 1, rows, columns)
      setLeaving(false)
      if (!next) return
      taken()
      return goTo(next)
    }
    setLeaving(false)
    if (command && key.toLowerCase() === 'z') {
      taken()
      return shiftKey ? options.redo() : options.undo()
    }
    if (command && key.toLowerCase() === 'y') {
      taken()
      return options.redo()
    }
    if (command && key.toLowerCase() === 'a') {
      taken()
      return setRange({ from: { row: 0, column: 0 }, to: { row: rows - 1, column: columns - 1 } })
    }
    const step = steps[key]
    if (step) {
      taken()
      const far = command ? Math.max(rows, columns) : 1
      return goTo(stepped(active, step[0] * far, step[1] * far, rows, columns), shiftKey)
    }
    if (key === 'Home' || key === 'End') {
      taken()
      const row = command ? (key === 'Home' ? 0 : rows - 1) : active.row
      return goTo({ row, column: key === 'Home' ? 0 : columns - 1 }, shiftKey)
    }
    if (key === ' ' && shiftKey) {
      taken()
      return options.chooseRow(active.row)
    }
    if (key === 'Enter' || key === 'F2') {
      taken()
      return open(active)
    }
    if (key === 'Delete' || key === 'Backspace') {
      taken()
      options.clear(range)
    }
  }
  return { range, active, opened, goTo, open, close, onKeyDown }
}
