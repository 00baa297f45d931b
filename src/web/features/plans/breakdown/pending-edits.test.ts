import { describe, expect, it } from 'vitest'
import { type Cells, columns } from '#core/breakdown/columns.ts'
import type { Row } from '#core/breakdown/row.ts'
import { changesOf, noEdits, redo, setCells, textOf, undo } from './pending-edits.ts'

const row = (itemId: string, cells: Partial<Cells>): Row => ({
  itemId,
  label: '',
  section: '',
  cells: { ...(Object.fromEntries(columns.map((column) => [column, ''])) as Cells), ...cells },
})
const rows = [row('a', { title: '甲', deadline: '2026-11-30' }), row('b', { title: '乙' })]
const byId = new Map(rows.map((each) => [each.itemId, each]))

describe('edits that are not saved', () => {
  it('are kept as the table keeps them, and a wrong one as it was typed', () => {
    const edits = setCells(noEdits, byId, [
      { itemId: 'a', column: 'deadline', text: '2026年12月1日' },
      { itemId: 'b', column: 'deadline', text: '很快' },
    ])
    expect(textOf(edits, rows[0] as Row, 'deadline')).toBe('2026-12-01')
    expect(textOf(edits, rows[1] as Row, 'deadline')).toBe('很快')
  })

  it('are none where the old text was typed again', () => {
    const once = setCells(noEdits, byId, [{ itemId: 'a', column: 'title', text: '丙' }])
    const back = setCells(once, byId, [{ itemId: 'a', column: 'title', text: ' 甲 ' }])
    expect(changesOf(back, rows)).toEqual([])
  })

  it('of one paste are undone and done again together', () => {
    const pasted = setCells(noEdits, byId, [
      { itemId: 'a', column: 'leader', text: '王' },
      { itemId: 'b', column: 'leader', text: '李' },
    ])
    expect(changesOf(undo(pasted), rows)).toEqual([])
    expect(changesOf(redo(undo(pasted)), rows)).toEqual([
      { itemId: 'a', column: 'leader', from: '', to: '王' },
      { itemId: 'b', column: 'leader', from: '', to: '李' },
    ])
  })

  it('that change nothing are no step to be undone', () => {
    expect(setCells(noEdits, byId, [{ itemId: 'a', column: 'title', text: '甲' }])).toBe(noEdits)
  })
})
