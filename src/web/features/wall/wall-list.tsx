import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSay } from '../../ui/language.ts'
import { useNarrow } from '../../ui/use-media.ts'
import { wallWords } from '../../words/wall.ts'

/** A short list beside the chart: the first lines, and the rest when it is asked for. */
export function WallList(props: {
  part: string
  title: string
  note?: ReactNode
  none: string
  lines: readonly ReactNode[]
  /** How many there are in all, where not every one was sent. */
  total?: number
}) {
  const { part, title, note, none, lines, total = lines.length } = props
  const say = useSay()
  const first = useNarrow() ? 3 : 8
  const [whole, setWhole] = useState(false)
  const shown = whole ? lines : lines.slice(0, first)
  return (
    <section className="panel wall-list" data-part={part}>
      <h2>
        {title} {total > 0 && <span className="quiet number">{total}</span>}
      </h2>
      {note}
      {lines.length === 0 ? <p className="quiet">{none}</p> : <ol>{shown}</ol>}
      {lines.length > first && (
        <Button type="link" className="no-print" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? say(wallWords.fewer) : say(wallWords.all, { count: lines.length })}
        </Button>
      )}
      {whole && total > lines.length && (
        <p className="quiet small">{say(wallWords.notSent, { count: total - lines.length })}</p>
      )}
    </section>
  )
}
