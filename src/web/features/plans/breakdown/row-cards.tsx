import { Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Column, cadences, columnRules } from '#core/breakdown/columns.ts'
import type { Row } from '#core/breakdown/row.ts'
import { cadenceWords } from '#core/breakdown/words.ts'
import { useLanguage, useSay } from '../../../ui/language.ts'
import { breakdownWords } from '../../../words/breakdown.ts'
import { shownText } from './cell-text.ts'
import { wrongIn } from './grid-cell.tsx'
import type { GridColumn } from './grid-columns.ts'
import { cellKey, textOf } from './pending-edits.ts'
import type { Edits } from './use-edits.ts'

interface Props {
  rows: readonly { row: Row; order: number }[]
  columns: readonly GridColumn[]
  edits: Edits
  editable: boolean
  asked: (itemId: string) => ReactNode
}

/** Cards drawn at first; the rest on demand. */
const atOnce = 40

/** The table on a phone: a card for each item, changed in a form. */
export function RowCards({ rows, columns, edits, editable, asked }: Props) {
  const say = useSay()
  const language = useLanguage()
  const [room, setRoom] = useState(atOnce)
  const [editing, setEditing] = useState<Row | null>(null)
  return (
    <div className="breakdown-cards">
      {rows.slice(0, room).map(({ row, order }) => (
        <article key={row.itemId} className="breakdown-card">
          <h3>
            {order}. {textOf(edits.edits, row, 'title')}
          </h3>
          <dl>
            {columns.map(({ key, words, edits: column }) => {
              if (!column || column === 'title') return null
              const text = shownText(column, textOf(edits.edits, row, column), language)
              if (text === '') return null
              const isChanged = edits.edits.texts.has(cellKey(row.itemId, column))
              return [
                <dt key={`${key}-name`}>{say(words)}</dt>,
                <dd key={key} className={isChanged ? 'is-changed' : undefined}>
                  {text}
                </dd>,
              ]
            })}
          </dl>
          <div className="row" style={{ marginTop: 8 }}>
            {editable && (
              <Button size="small" onClick={() => setEditing(row)}>
                {say(breakdownWords.editRow)}
              </Button>
            )}
            {asked(row.itemId)}
          </div>
        </article>
      ))}
      {rows.length > room && (
        <button type="button" className="plain-button" onClick={() => setRoom(room + atOnce * 2)}>
          {say(breakdownWords.rowsShown, { shown: room, count: rows.length })}
        </button>
      )}
      {editing && <RowForm row={editing} columns={columns} edits={edits} onClose={() => setEditing(null)} />}
    </div>
  )
}

function RowForm(props: { row: Row; columns: readonly GridColumn[]; edits: Edits; onClose: () => void }) {
  const { row, columns, edits, onClose } = props
  const say = useSay()
  const [texts, setTexts] = useState<Partial<Record<Column, string>>>({})
  const done = () => {
    edits.set(Object.entries(texts).map(([column, text]) => ({ itemId: row.itemId, column: column as Column, text })))
    onClose()
  }
  return (
    <Modal open title={row.cells.title} onCancel={onClose} okText={say(breakdownWords.editDone)} onOk={done}>
      <div className="stack">
        {columns.map((column) => {
          const { edits: own, words } = column
          if (!own) return null
          const text = texts[own] ?? textOf(edits.edits, row, own)
          const set = (next: string) => setTexts({ ...texts, [own]: next })
          const isWrong = texts[own] !== undefined && wrongIn(column, text) !== undefined
          return (
            // biome-ignore lint/a11y/noLabelWithoutControl: the field stands inside its label
            <label key={own}>
              <span className="quiet">{say(words)}</span>
              <CellField column={own} text={text} isWrong={isWrong} set={set} />
            </label>
          )
        })}
      </div>
    </Modal>
  )
}

function CellField(props: { column: Column; text: string; isWrong: boolean; set: (next: string) => void }) {
  const { column, text, isWrong, set } = props
  const language = useLanguage()
  const status = isWrong ? 'error' : undefined
  const { kind, most } = columnRules[column]
  if (kind === 'cadence')
    return (
      <Select
        value={text || undefined}
        allowClear
        style={{ width: '100%' }}
        onChange={(next?: string) => set(next ?? '')}
        options={cadences.map((cadence) => ({ value: cadence, label: cadenceWords[cadence][language] }))}
      />
    )
  if (kind === 'day')
    return <Input type="date" value={text} status={status} onChange={({ target }) => set(target.value)} />
  if (kind === 'text')
    return <Input value={text} maxLength={most} status={status} onChange={({ target }) => set(target.value)} />
  return (
    <Input.TextArea
      value={text}
      maxLength={most}
      status={status}
      autoSize={{ minRows: 1, maxRows: 8 }}
      onChange={({ target }) => set(target.value)}
    />
  )
}
