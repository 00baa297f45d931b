import type { ClipboardEventHandler, KeyboardEvent, RefObject } from 'react'
import { cadences, columnRules } from '#core/breakdown/columns.ts'
import { cadenceWords } from '#core/breakdown/words.ts'
import { useLanguage } from '../../../ui/language.ts'
import type { GridColumn } from './grid-columns.ts'

type Then = 'down' | 'up' | 'right' | 'left' | 'stay'

/**
 * The field that lies over the active cell and has the focus, unseen until something is typed: so an input method can begin
 * a word at once. Enter and Tab keep the text, Esc gives it up, Alt+Enter begins a line.
 */
export function CellInput(props: {
  field: RefObject<HTMLTextAreaElement | null>
  /** Pixels, within the box that scrolls. */
  place: { top: number; left: number; width: number; height: number }
  column: GridColumn
  label: string
  editable: boolean
  /** The text while it is changed; null while the cell is only chosen. */
  text: string | null
  type: (text: string) => void
  keep: (text: string, then: Then) => void
  giveUp: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onCopy: ClipboardEventHandler
  onCut: ClipboardEventHandler
  onPaste: ClipboardEventHandler
}) {
  const { field, place, column, text, type, keep, giveUp } = props
  const language = useLanguage()
  const rule = column.edits && columnRules[column.edits]
  const resting = text === null
  const editKey = (event: KeyboardEvent<HTMLTextAreaElement | HTMLSelectElement>) => {
    // Enter that ends a word of an input method is none of ours.
    if (text === null || event.nativeEvent.isComposing) return
    const { key, shiftKey, altKey } = event
    if (key === 'Escape') giveUp()
    else if (key === 'Enter' && altKey && rule?.kind === 'lines' && field.current) {
      event.preventDefault()
      const { selectionStart, selectionEnd } = field.current
      type(`${text.slice(0, selectionStart)}\n${text.slice(selectionEnd)}`)
    } else if (key === 'Enter' && !altKey) {
      event.preventDefault()
      keep(text, shiftKey ? 'up' : 'down')
    } else if (key === 'Tab') {
      event.preventDefault()
      keep(text, shiftKey ? 'left' : 'right')
    }
  }
  const { onKeyDown, onCopy, onCut, onPaste } = props
  return (
    <>
      <textarea
        ref={field}
        className={resting ? 'cell-input cell-input-resting' : 'cell-input'}
        style={resting ? place : { ...place, height: undefined, minHeight: place.height }}
        aria-label={props.label}
        readOnly={!props.editable || rule === undefined || rule.kind === 'cadence'}
        maxLength={rule?.most}
        rows={rule?.kind === 'lines' ? 6 : 3}
        value={text ?? ''}
        onChange={({ target }) => type(target.value)}
        onKeyDown={resting ? onKeyDown : editKey}
        onBlur={() => text !== null && rule?.kind !== 'cadence' && keep(text, 'stay')}
        {...(resting ? { onCopy, onCut, onPaste } : {})}
      />
      {rule?.kind === 'cadence' && !resting && (
        <select
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the field that has the focus
          autoFocus
          className="cell-input"
          style={{ ...place, width: Math.max(place.width, 110) }}
          aria-label={props.label}
          value={text}
          onChange={({ target }) => type(target.value)}
          onKeyDown={editKey}
          onBlur={() => keep(text, 'stay')}
        >
          <option value="">—</option>
          {cadences.map((cadence) => (
            <option key={cadence} value={cadence}>
              {cadenceWords[cadence][language]}
            </option>
          ))}
        </select>
      )}
    </>
  )
}
