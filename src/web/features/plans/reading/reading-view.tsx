import './reading.css'
import { App, Button, Segmented, Select } from 'antd'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { readAgain } from '#api/decision.ts'
import { getLayout } from '#api/layout.ts'
import { useAct, useAnswer } from '../../../records/call.ts'
import type { PlanLine } from '../../../records/plan.ts'
import { useAddressValue } from '../../../ui/address.ts'
import { useSay } from '../../../ui/language.ts'
import { useNarrow } from '../../../ui/use-media.ts'
import { readingWords } from '../../../words/reading.ts'
import { settlingWords } from '../../../words/settling.ts'
import { mainDocument } from '../document-facts.ts'
import { DecisionList } from './decision-list.tsx'
import { entriesOf } from './entries.ts'
import { bringIntoPane, lightRow, lightText } from './lighting.ts'
import { type MarkKind, markKinds, type Place, placesOf } from './places.ts'
import { ReadingHead } from './reading-head.tsx'
import { RowMenu } from './row-menu.tsx'
import { above, openAtFirst, rowsOf } from './rows.ts'
import { TextSide } from './text-side.tsx'
import { TreeSide } from './tree-side.tsx'
import type { Settling } from './use-settling.ts'
import { WorkList } from './work-list.tsx'

const rightSides = ['tree', 'work', 'decisions'] as const
type Right = (typeof rightSides)[number]
type Side = 'text' | Right

/**
 * The reading room: the text on the left; on the right what was read in it, what is to be settled and what was decided. Each
 * leads to the other.
 */
export function ReadingView({ plan, settling, editable }: { plan: PlanLine; settling: Settling; editable: boolean }) {
  const say = useSay()
  const narrow = useNarrow()
  const { base, settlement } = settling
  const { reading } = settlement
  const { nodes, targets, owners, deadlines } = reading
  const questions = useMemo(() => settlement.questions.map(({ question }) => question), [settlement.questions])
  const marked = useStable([nodes, targets, owners, deadlines, base.problems], () => ({
    nodes,
    targets,
    owners,
    deadlines,
    problems: questions,
  }))
  const places = useMemo(() => placesOf(marked), [marked])
  // The text follows when there is time: a key is answered first.
  const drawnPlaces = useDeferredValue(places)
  const drawnReading = useDeferredValue(reading)
  const byId = useMemo(() => new Map(places.map((place) => [place.id, place])), [places])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are made of what is marked
  const rows = useMemo(() => rowsOf(reading), [marked])
  const drawnRows = useDeferredValue(rows)
  const rowById = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const [open, setOpen] = useState(() => openAtFirst(reading))
  const [rightNow, setRight] = useAddressValue('side')
  const right: Right = rightSides.find((each) => each === rightNow) ?? 'tree'
  const [side, setSide] = useState<Side>(rightNow === undefined ? 'text' : right)
  const [documentNow, setDocument] = useAddressValue('document')
  const documentId = documentNow ?? plan.documentId ?? mainDocument(base)
  const entries = useMemo(() => entriesOf(base, settlement, documentId), [base, settlement, documentId])
  const [menu, setMenu] = useState<string>()
  const [shown, setShown] = useState<ReadonlySet<MarkKind>>(new Set(markKinds))
  const [active, setActive] = useState<{ place: Place; from: Side }>()
  const [view, setView] = useAddressValue('view')
  const hasLayout = !plan.mediaType.startsWith('text/') || plan.mediaType === 'text/html'
  const wantsLayout = hasLayout && view === 'original'
  const layoutAnswer = useAnswer(
    getLayout,
    { params: { id: plan.id } },
    { enabled: wantsLayout, staleTime: Number.POSITIVE_INFINITY },
  )
  const layout = wantsLayout ? (layoutAnswer.data?.layout ?? undefined) : undefined
  const text = useRef<HTMLDivElement>(null)
  const tree = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)

  const pick = useCallback(
    (place: Place | undefined, from: Side) => {
      if (!place) return
      const id = rowById.has(place.id) ? place.id : (place.node ?? '')
      setOpen((old) => {
        const closed = above(rowById, id).filter((each) => !old.has(each))
        return closed.length === 0 ? old : new Set([...old, ...closed])
      })
      setActive({ place, from })
      if (from === 'text' && place.kind === 'problem') setRight('work')
      if (from === 'text' && place.kind !== 'problem') setRight(undefined)
      if (narrow && from === 'tree') setSide('text')
    },
    [rowById, narrow, setRight],
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
    if (from !== 'work') bringIntoPane(list.current, problem)
  }, [active, open, side, right, rowById, layout])

  const sides: Side[] = narrow ? ['text', ...rightSides] : [...rightSides]
  const visible = narrow ? side : right
  const hide = (which: Side) => (narrow ? which !== visible : which !== 'text' && which !== visible)
  const open_ = entries.filter(({ settledBy }) => settledBy === null)
  const lacking = open_.filter((entry) => entry.lacking || entry.severity === 'error').length
  const label = (each: Side) => {
    if (each === 'work') return `${say(settlingWords.work)} ${open_.length}`
    if (each === 'decisions') return `${say(settlingWords.decisions)} ${settlement.placed.length}`
    return say(readingWords[each])
  }
  const menuRow = menu === undefined ? undefined : rowById.get(menu)
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
      <div className="row reading-progress" aria-live="polite" data-part="progress">
        {base.documents.length > 1 && (
          <Select
            size="small"
            aria-label={say(settlingWords.document)}
            value={documentId}
            onChange={setDocument}
            options={base.documents.map(({ id, title }) => ({ value: id, label: title || id }))}
            popupMatchSelectWidth={false}
            style={{ maxWidth: '100%' }}
          />
        )}
        <span>{say(settlingWords.openCount, { open: open_.length, settled: entries.length - open_.length })}</span>
        <span className={lacking > 0 ? 'due-late' : 'reading-covered'}>
          {lacking > 0 ? say(settlingWords.lacking, { count: lacking }) : say(settlingWords.ready)}
        </span>
        {editable && <ReadAgain planId={plan.id} />}
      </div>
      <div className="reading-switch">
        <span className="reading-view">
          {hasLayout && (
            <Segmented<'text' | 'original'>
              aria-label={say(readingWords.view)}
              value={wantsLayout ? 'original' : 'text'}
              onChange={(next) => setView(next === 'text' ? undefined : next)}
              options={[
                { value: 'text', label: say(readingWords.plain) },
                { value: 'original', label: say(readingWords.original) },
              ]}
            />
          )}
          {wantsLayout && layoutAnswer.isPending && <span className="quiet">{say(readingWords.layoutComing)}</span>}
          {wantsLayout && (layoutAnswer.isError || layoutAnswer.data?.layout === null) && (
            <span className="quiet">{say(readingWords.noLayout)}</span>
          )}
        </span>
        <Segmented<Side>
          block={narrow}
          value={visible}
          onChange={(next) => {
            setSide(next)
            if (next !== 'text') setRight(next === 'tree' ? undefined : next)
          }}
          options={sides.map((each) => ({ value: each, label: label(each) }))}
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
          places={drawnPlaces}
          nodes={base.nodes}
          layout={layout}
          pane={text}
          hidden={hide('text') ? 'reading-hidden' : ''}
          onPick={(place) => pick(place, 'text')}
          onHover={hover}
        />
        <TreeSide
          reading={drawnReading}
          rows={drawnRows}
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
          onMenu={editable ? setMenu : undefined}
        />
        <WorkList
          entries={entries}
          settling={settling}
          editable={editable}
          active={active?.place.id}
          pane={list}
          hidden={hide('work') ? 'reading-hidden' : ''}
          onPick={(id) => pick(byId.get(id), 'work')}
        />
        {!hide('decisions') && <DecisionList settling={settling} editable={editable} />}
      </div>
      {menuRow && <RowMenu row={menuRow} settling={settling} onClose={() => setMenu(undefined)} />}
    </div>
  )
}

/** Has the file read anew; decisions stay with their words. */
function ReadAgain({ planId }: { planId: string }) {
  const say = useSay()
  const { message } = App.useApp()
  const again = useAct(readAgain)
  return (
    <Button
      size="small"
      loading={again.isPending}
      onClick={async () => {
        const { moved, lost } = await again.mutateAsync({ params: { id: planId } })
        message.info(say(settlingWords.readAgainDone, { moved, lost }))
      }}
    >
      {say(settlingWords.readAgain)}
    </Button>
  )
}

/** A value made anew only when one of these is another. */
function useStable<T>(parts: readonly unknown[], make: () => T): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: exactly the parts
  return useMemo(make, [...parts])
}
