import './reading.css'
import { Button, Segmented } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Reading } from '../../../records/plan.ts'
import { useSay } from '../../../ui/language.ts'
import { useNarrow } from '../../../ui/use-media.ts'
import { readingWords } from '../../../words/reading.ts'
import { bringIntoPane, lightRow, lightText } from './lighting.ts'
import { type MarkKind, markKinds, type Place, placesOf } from './places.ts'
import { ProblemSide } from './problem-side.tsx'
import { ReadingHead } from './reading-head.tsx'
import { above, openAtFirst, rowsOf } from './rows.ts'
import { TextSide } from './text-side.tsx'
import { TreeSide } from './tree-side.tsx'

type Side = 'text' | 'tree' | 'problems'

/** The reading room: the text on the left, what was read in it on the right; each leads to the other. */
export function ReadingView({ reading }: { reading: Reading }) {
  const say = useSay()
  const narrow = useNarrow()
  const places = useMemo(() => placesOf(reading), [reading])
  const byId = useMemo(() => new Map(places.map((place) => [place.id, place])), [places])
  const rows = useMemo(() => rowsOf(reading), [reading])
  const rowById = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const [open, setOpen] = useState(() => openAtFirst(reading))
  const [side, setSide] = useState<Side>('text')
  const [right, setRight] = useState<'tree' | 'problems'>('tree')
  const [shown, setShown] = useState<ReadonlySet<MarkKind>>(new Set(markKinds))
  const [active, setActive] = useState<{ place: Place; from: Side }>()
  const text = useRef<HTMLDivElement>(null)
  const tree = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)

  const pick = useCallback(
    (place: Place | undefined, from: Side) => {
      if (!place) return
      const id = rowById.has(place.id) ? place.id : (place.node ?? '')
      setOpen((old) => new Set([...old, ...above(rowById, id)]))
      setActive({ place, from })
      if (from === 'text' && place.kind === 'problem') setRight('problems')
      if (from === 'text' && place.kind !== 'problem') setRight('tree')
      if (narrow && from !== 'text') setSide('text')
    },
    [rowById, narrow],
  )
  const hover = useCallback(
    (place: Place | undefined) => {
      if (text.current) lightText(text.current, 'hovered', place)
      const row = place && (rowById.has(place.id) ? place.id : (place.node ?? undefined))
      if (tree.current) lightRow(tree.current, 'hovered', row)
    },
    [rowById],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows and panes that have just appeared are lit as well
  useEffect(() => {
    if (!active || !text.current || !tree.current || !list.current) return
    const { place, from } = active
    const piece = lightText(text.current, 'lit', place)
    const row = lightRow(tree.current, 'lit', rowById.has(place.id) ? place.id : (place.node ?? undefined))
    const problem = lightRow(list.current, 'lit', place.id)
    if (from !== 'text') bringIntoPane(text.current, piece)
    if (from !== 'tree') bringIntoPane(tree.current, row)
    if (from !== 'problems') bringIntoPane(list.current, problem)
  }, [active, open, side, right, rowById])

  const sides: Side[] = narrow ? ['text', 'tree', 'problems'] : ['tree', 'problems']
  const visible = narrow ? side : right
  const hide = (which: Side) => (narrow ? which !== visible : which !== 'text' && which !== visible)
  const count = reading.problems.length
  return (
    <div className="reading">
      <ReadingHead
        reading={reading}
        places={places}
        shown={shown}
        setShown={setShown}
        active={active?.place}
        onPick={(place) => pick(place, 'tree')}
      />
      <div className="reading-switch">
        <Segmented<Side>
          block={narrow}
          value={visible}
          onChange={(next) => (narrow || next === 'text' ? setSide(next) : setRight(next))}
          options={sides.map((each) => ({
            value: each,
            label: each === 'problems' && count > 0 ? `${say(readingWords[each])} ${count}` : say(readingWords[each]),
          }))}
        />
        {visible === 'tree' && (
          <>
            <Button size="small" onClick={() => setOpen(new Set(rows.map(({ id }) => id)))}>
              {say(readingWords.expandAll)}
            </Button>
            <Button size="small" onClick={() => setOpen(openAtFirst(reading))}>
              {say(readingWords.collapseAll)}
            </Button>
          </>
        )}
      </div>
      <div
        className={`reading-sides ${markKinds
          .filter((kind) => !shown.has(kind))
          .map((kind) => `without-${kind}`)
          .join(' ')}`}
      >
        <TextSide
          text={reading.text}
          places={places}
          pane={text}
          hidden={hide('text') ? 'reading-hidden' : ''}
          onPick={(place) => pick(place, 'text')}
          onHover={hover}
        />
        <TreeSide
          reading={reading}
          rows={rows}
          open={open}
          pane={tree}
          hidden={hide('tree') ? 'reading-hidden' : ''}
          toggle={(id, opens) =>
            setOpen((old) => {
              const next = new Set(old)
              if (opens) next.add(id)
              else next.delete(id)
              return next
            })
          }
          onPick={(id) => pick(byId.get(id), 'tree')}
          onHover={(id) => hover(id === undefined ? undefined : byId.get(id))}
        />
        <ProblemSide
          reading={reading}
          pane={list}
          hidden={hide('problems') ? 'reading-hidden' : ''}
          onPick={(id) => pick(byId.get(id), 'problems')}
        />
      </div>
    </div>
  )
}
