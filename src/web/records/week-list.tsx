import { Link } from 'wouter'
import type { getWeek } from '#api/burden.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { dayOf } from '#core/day.ts'
import { sourceWords } from '#core/matter/words.ts'
import { useLanguage, useSay } from '../ui/language.ts'
import { type Column, Table } from '../ui/table.tsx'
import { dayText } from '../ui/time.ts'
import { requestWords } from '../words/request.ts'
import { Due } from './due.tsx'

type Week = AnswerOf<typeof getWeek>
type Line = Week['lines'][number]

/** What is asked this week and the next: each with who asks, on what it rests, by when and how long it takes. */
export function WeekList({ week: { weeks, lines, minutes } }: { week: Week }) {
  const say = useSay()
  const language = useLanguage()
  const [first, second] = weeks
  if (!first || !second) return null
  const headings = [
    say(requestWords.owedAlready),
    say(requestWords.thisWeek, { from: dayText(first.from, language), to: dayText(first.to, language) }),
    say(requestWords.nextWeek, { from: dayText(second.from, language), to: dayText(second.to, language) }),
  ]
  const partOf = ({ owed, due }: Line) => (owed ? 0 : dayOf(new Date(due)) <= first.to ? 1 : 2)
  const sorted = [...lines].sort((a, b) => partOf(a) - partOf(b) || a.due.localeCompare(b.due))
  const columns: Column<Line>[] = [
    {
      key: 'title',
      title: say(requestWords.titleField),
      as: 'main',
      cell: ({ assignment, fillsFor, title, source }) => (
        <>
          <Link href={`/tasks/${assignment}`}>{title}</Link>{' '}
          {fillsFor && <span className="tag">{say(requestWords.fillsFor, { unit: fillsFor.name })}</span>}
          <div className="quiet small">{say(sourceWords[source])}</div>
        </>
      ),
    },
    { key: 'due', title: say(requestWords.due), as: 'tight', cell: ({ due }) => <Due at={due} /> },
    { key: 'asker', title: say(requestWords.asker), width: '10em', cell: ({ asker }) => asker },
    { key: 'basis', title: say(requestWords.basis), cell: ({ basis }) => basis },
    {
      key: 'minutes',
      title: say(requestWords.minutesEach),
      as: 'number',
      width: '8em',
      cell: ({ minutes: each }) => each ?? say(requestWords.notEstimated),
    },
  ]
  return (
    <div data-part="week">
      <p>{say(requestWords.weekMinutes, { first: minutes[0] ?? 0, second: minutes[1] ?? 0 })}</p>
      {lines.length === 0 ? (
        <p className="quiet">{say(requestWords.weekEmpty)}</p>
      ) : (
        <Table
          caption={say(requestWords.week)}
          rows={sorted}
          columns={columns}
          keyOf={({ assignment, due }) => `${assignment} ${due}`}
          groupOf={(line) => headings[partOf(line)] ?? ''}
        />
      )}
    </div>
  )
}
