import './as-of.css'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useLanguage, useSay } from '../ui/language.ts'
import { fromLocalField, instantText, toLocalField } from '../ui/time.ts'
import { taskWords } from '../words/task.ts'

/** Chooses a past instant, and says loudly that the page then shows the past. */
export function AsOf({ asOf, setAsOf }: { asOf: string | undefined; setAsOf: (next: string | undefined) => void }) {
  const say = useSay()
  const language = useLanguage()
  const label = useId()
  const [value, setValue] = useState(asOf ? toLocalField(asOf) : '')
  const instant = fromLocalField(value)
  return (
    <div className={asOf ? 'as-of row spread' : 'row as-of-choose no-print'} role={asOf ? 'status' : undefined}>
      {asOf && <strong>{say(taskWords.asOfNote, { at: instantText(asOf, language) })}</strong>}
      <span className="row">
        <label htmlFor={label} className="quiet">
          {say(taskWords.asOf)}
        </label>
        <Input
          id={label}
          type="datetime-local"
          style={{ width: 200 }}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        <Button disabled={!instant} onClick={() => setAsOf(instant)}>
          {say(taskWords.asOfShow)}
        </Button>
        {asOf && (
          <Button type="primary" onClick={() => setAsOf(undefined)}>
            {say(taskWords.asOfBack)}
          </Button>
        )}
      </span>
    </div>
  )
}
