/** What of the breakdown table is seen: rows that were looked for, in an order, and the columns that were chosen. */
import { Button, Checkbox, Input, Popover } from 'antd'
import type { Row } from '#core/breakdown/row.ts'
import type { Item } from '../../../records/plan.ts'
import { useAddressValue } from '../../../ui/address.ts'
import { useSay } from '../../../ui/language.ts'
import { breakdownWords } from '../../../words/breakdown.ts'
import { planWords } from '../../../words/plan.ts'
import type { Sorting } from './grid.tsx'
import { type GridColumn, type GridKey, hiddenAtFirst } from './grid-columns.ts'
import { textOf } from './pending-edits.ts'
import type { Edits } from './use-edits.ts'

/** The rows that fit what is looked for, in the order that was chosen; both stand in the address. A draft has no items yet. */
export function useShownRows(rows: readonly Row[], items: readonly Item[] | null, edits: Edits) {
  const say = useSay()
  const [words, setWords] = useAddressValue('find')
  const [only, setOnly] = useAddressValue('only')
  const [order, setOrder] = useAddressValue('sort')
  const sorting: Sorting | undefined = order
    ? { key: order.replace(/^-/, '') as GridKey, down: order.startsWith('-') }
    : undefined
  const byId = new Map((items ?? []).map((item) => [item.id, item]))
  const changed = new Set(edits.changes.map(({ itemId }) => itemId))
  const sought = (words ?? '').trim().toLowerCase()
  const textIn = (row: Row, key: GridKey) =>
    key === 'section'
      ? row.section
      : key === 'asked'
        ? String(byId.get(row.itemId)?.assignments.length ?? 0).padStart(5, '0')
        : textOf(edits.edits, row, key)
  const fits = (row: Row) =>
    (items === null || only !== 'open' || byId.get(row.itemId)?.assignments.length === 0) &&
    (only !== 'changed' || changed.has(row.itemId)) &&
    (sought === '' ||
      [row.label, row.section, ...Object.keys(row.cells).map((column) => textIn(row, column as GridKey))].some((text) =>
        text.toLowerCase().includes(sought),
      ))
  const shown = rows.map((row, at) => ({ row, order: at + 1 })).filter(({ row }) => fits(row))
  if (sorting) {
    const { key, down } = sorting
    shown.sort(
      (a, b) => (down ? -1 : 1) * textIn(a.row, key).localeCompare(textIn(b.row, key), 'zh') || a.order - b.order,
    )
  }
  const box = (value: string, label: string) => (
    <Checkbox checked={only === value} onChange={({ target }) => setOnly(target.checked ? value : undefined)}>
      {label}
    </Checkbox>
  )
  const tools = (
    <>
      <Input.Search
        size="small"
        allowClear
        style={{ width: 200 }}
        defaultValue={words}
        aria-label={say(breakdownWords.search)}
        placeholder={say(breakdownWords.search)}
        onSearch={(next) => setWords(next || undefined)}
        onChange={({ target }) => setWords(target.value || undefined)}
      />
      {items && box('open', say(planWords.onlyOpen))}
      {(changed.size > 0 || only === 'changed') && box('changed', say(breakdownWords.onlyChanged))}
      {sought !== '' && (
        <span className="quiet">{say(breakdownWords.rowsShown, { shown: shown.length, count: rows.length })}</span>
      )}
    </>
  )
  const sort = ({ key, down }: Sorting) => setOrder(`${down ? '-' : ''}${key}`)
  return { rows: shown, tools, sorting, sort }
}

/** The columns that are shown, and the way to choose them; the address keeps what was left out. */
export function useColumns(
  rows: readonly Row[],
  among: readonly GridColumn[],
): [readonly GridColumn[], React.ReactNode] {
  const say = useSay()
  const [kept, keep] = useAddressValue('hide')
  const isUsed = (key: GridKey) => key !== 'section' && key !== 'asked' && rows.some((row) => row.cells[key] !== '')
  const hidden = new Set(kept === undefined ? hiddenAtFirst.filter((key) => !isUsed(key)) : kept.split('.'))
  const shown = among.filter(({ key }) => key === 'title' || !hidden.has(key))
  const choose = (keys: readonly string[]) =>
    keep(
      among
        .filter(({ key }) => key !== 'title' && !keys.includes(key))
        .map(({ key }) => key)
        .join('.') || 'none',
    )
  const choice = (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <Checkbox.Group
          className="breakdown-columns"
          value={shown.map(({ key }) => key)}
          onChange={(next) => choose(next as string[])}
          options={among
            .filter(({ key }) => key !== 'title')
            .map(({ key, words }) => ({ value: key, label: say(words) }))}
        />
      }
    >
      <Button size="small">{say(breakdownWords.columns)}</Button>
    </Popover>
  )
  return [shown, choice]
}
