import { expect, it } from 'vitest'
import type { RecordLine } from '../../records/pack/doors.ts'
import { cellsOf } from './cells.ts'

const columns = [
  { key: 'a', title: '名称', text: (record: RecordLine) => record.title },
  { key: 'b', title: '状态', text: (record: RecordLine) => record.state },
]
const line = (title: string, state: string) => ({ title, state }) as RecordLine

it('rows become cells, one line each, whatever breaks stand in them', () => {
  expect(cellsOf(columns, [line('一\n二', 'x')])).toBe('名称\t状态\r\n一 二\tx')
})

it('what a spreadsheet would compute is marked as text; numbers stay numbers', () => {
  const rows = [line('=1+1', '-3'), line('@a', '+8,000.5'), line('-cmd', '12')]
  expect(cellsOf(columns, rows).split('\r\n').slice(1)).toEqual(["'=1+1\t-3", "'@a\t+8,000.5", "'-cmd\t12"])
})
