import { type MouseEvent, memo, type RefObject, useMemo } from 'react'
import type { Reading } from '../../../records/plan.ts'
import { useSay } from '../../../ui/language.ts'
import { readingWords } from '../../../words/reading.ts'
import { drawLayout, type Layout } from './layout-lines.tsx'
import { type Place, placeAt } from './places.ts'
import { cut, type Line } from './segments.ts'

/** The text with its marks, plain or as its original is laid out. Drawn once; lighting changes classes only. */
export function TextSide(props: {
  text: string
  places: readonly Place[]
  nodes: Reading['nodes']
  layout: Layout | undefined
  pane: RefObject<HTMLDivElement | null>
  hidden: string
  onPick: (place: Place) => void
  onHover: (place: Place | undefined) => void
}) {
  const { text, places, nodes, layout, pane, hidden, onPick, onHover } = props
  const say = useSay()
  const drawn = useMemo(() => {
    const lines = cut(text, places)
    const draw = (line: Line) => <TextLine key={line.from} line={line} words={text.slice(line.from, line.to)} />
    return layout ? drawLayout(layout, lines, nodes, draw, (page) => say(readingWords.page, { page })) : lines.map(draw)
  }, [text, places, nodes, layout, say])
  const under = (event: MouseEvent) => {
    const piece = (event.target as HTMLElement).closest<HTMLElement>('[data-from]')
    return piece ? placeAt(places, Number(piece.dataset.from)) : undefined
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling pane must be reachable by keyboard; a section is not
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same places are reached by the tree and by next and previous
    <div
      ref={pane}
      className={`reading-pane reading-text ${layout ? 'reading-original' : ''} ${hidden}`}
      role="region"
      aria-label={say(readingWords.text)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      onClick={(event) => {
        const place = under(event)
        if (place && getSelection()?.isCollapsed !== false) onPick(place)
      }}
      onMouseOver={(event) => onHover(under(event))}
      onMouseLeave={() => onHover(undefined)}
      onFocus={() => undefined}
    >
      {drawn}
    </div>
  )
}

/** One line; drawn anew only when its own marks change. */
const TextLine = memo(
  function TextLine({ line, words }: { line: Line; words: string }) {
    return (
      <p className="reading-line">
        {line.segments.map(({ from, to, kinds }) => (
          <span
            key={from}
            data-from={from}
            data-to={to}
            className={kinds.map((kind) => `mark-${kind}`).join(' ') || undefined}
          >
            {words.slice(from - line.from, to - line.from)}
          </span>
        ))}
      </p>
    )
  },
  (before, after) => before.words === after.words && signature(before.line) === signature(after.line),
)

const signature = ({ segments }: Line) =>
  segments.map(({ from, to, kinds }) => `${from}-${to}${kinds.join()}`).join(' ')
