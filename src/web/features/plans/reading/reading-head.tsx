import { Button, Checkbox } from 'antd'
import type { Reading } from '../../../records/plan.ts'
import { useSay } from '../../../ui/language.ts'
import { readingWords } from '../../../words/reading.ts'
import { type MarkKind, markKinds, type Place } from './places.ts'

const grouped = (value: number) => value.toLocaleString('en-US')

/** What was read in numbers, whether every character is accounted for, the legend, and the way from mark to mark. */
export function ReadingHead(props: {
  reading: Reading
  places: readonly Place[]
  shown: ReadonlySet<MarkKind>
  setShown: (next: ReadonlySet<MarkKind>) => void
  active: Place | undefined
  onPick: (place: Place) => void
}) {
  const { reading, places, shown, setShown, active, onPick } = props
  const say = useSay()
  const { characters, accounted } = reading.coverage
  const ofType = (type: string) => reading.nodes.filter((node) => node.type === type).length
  const marks = places
    .filter((place) => shown.has(place.kind as MarkKind))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const now = active?.from ?? -1
  const next = marks.find((mark) => mark.from > now)
  const previous = [...marks].reverse().find((mark) => mark.from < now)
  return (
    <div className="reading-head">
      <p>
        <strong className={characters === accounted ? 'reading-covered' : 'due-late'} data-part="coverage">
          {characters === accounted
            ? say(readingWords.covered, { characters: grouped(characters) })
            : say(readingWords.uncovered, {
                characters: grouped(characters),
                missing: grouped(characters - accounted),
              })}
        </strong>{' '}
        <span className="quiet">
          {say(readingWords.counts, {
            documents: reading.documents.length,
            sections: ofType('section'),
            items: ofType('item'),
            targets: reading.targets.length,
            owners: reading.owners.length,
            deadlines: reading.deadlines.length,
          })}
        </span>
      </p>
      <fieldset className="reading-legend">
        <legend className="visually-hidden">{say(readingWords.marks)}</legend>
        {markKinds.map((kind) => (
          <Checkbox
            key={kind}
            checked={shown.has(kind)}
            onChange={({ target }) => {
              const changed = new Set(shown)
              if (target.checked) changed.add(kind)
              else changed.delete(kind)
              setShown(changed)
            }}
          >
            <span className={`mark-${kind}`}>{say(readingWords[kind])}</span>
          </Checkbox>
        ))}
        <span className="row">
          <Button size="small" disabled={!previous} onClick={() => previous && onPick(previous)}>
            {say(readingWords.previous)}
          </Button>
          <Button size="small" disabled={!next} onClick={() => next && onPick(next)}>
            {say(readingWords.next)}
          </Button>
        </span>
      </fieldset>
    </div>
  )
}
