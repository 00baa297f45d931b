import { Link } from 'wouter'
import type { getWeek } from '#api/burden.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { dayOf } from '#core/day.ts'
import { sourceWords } from '#core/matter/words.ts'
import { type Language, type Say, useLanguage, useSay } from '../ui/language.ts'
import { type Column, Table } from '../ui/table.tsx'
import { dayText, instantText } from '../ui/time.ts'
import { cascadeWords } from '../words/cascade.ts'
import { orderActWords } from '../words/order.ts'
import { requestWords } from '../words/request.ts'
import { Due } from './due.tsx'
import { findRegister } from './pack/doors.ts'

type Week = AnswerOf<typeof getWeek>
type Line = Week['lines'][number]

/** What is asked this week and the next: each with what it is, who asks, on what it rests, by when and how long it takes. */
export function WeekList({ week: { weeks, lines, minutes } }: { week: Week }) {
  const say = useSay()
  const language = useLanguage()
  const [first, second] = weeks
  if (!first || !second) return null
  const headings = [
    say(requestWords.owedAlready),
    say(requestWords.thisWeek, { from: dayText(first.from, language), to: dayText(first.to, language) }),
    say(requestWords.nextWeek, { from: dayText(second.from, language), to: dayText(second.to, language) }),
    say(requestWords.weekDecided),
  ]
  const partOf = ({ kind, owed, due }: Line) =>
    kind === 'application' ? 3 : owed ? 0 : dayOf(new Date(due)) <= first.to ? 1 : 2
  const sorted = [...lines].sort((a, b) => partOf(a) - partOf(b) || a.due.localeCompare(b.due))
  const columns: Column<Line>[] = [
    {
      key: 'title',
      title: say(requestWords.titleField),
      as: 'main',
      cell: (line) => (
        <>
          <Link href={pageOf(line)}>{line.title}</Link>{' '}
          {line.fillsFor && <span className="tag">{say(requestWords.fillsFor, { unit: line.fillsFor.name })}</span>}
          <div className="quiet small">{detailsOf(line, say, language).join('、')}</div>
        </>
      ),
    },
    {
      key: 'kind',
      title: say(requestWords.whatItIs),
      as: 'tight',
      cell: ({ kind }) => <span className="tag">{say(requestWords[`week-${kind}`])}</span>,
    },
    {
      key: 'due',
      title: say(requestWords.due),
      as: 'tight',
      cell: ({ kind, due }) => kind !== 'application' && <Due at={due} />,
    },
    { key: 'asker', title: say(requestWords.asker), width: '10em', cell: ({ asker }) => asker },
    { key: 'basis', title: say(requestWords.basis), cell: ({ kind, basis }) => kind !== 'application' && basis },
    {
      key: 'minutes',
      title: say(requestWords.minutesEach),
      as: 'number',
      width: '8em',
      cell: ({ kind, minutes: each }) => each ?? (kind === 'task' ? say(requestWords.notEstimated) : ''),
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
          keyOf={({ kind, id, due }) => `${kind} ${id} ${due}`}
          groupOf={(line) => headings[partOf(line)] ?? ''}
        />
      )}
    </div>
  )
}

function pageOf({ kind, id, pack }: Line): string {
  if (kind === 'order') return `/orders/${id}`
  if (kind === 'opinion') return `/opinions/${id}`
  return kind === 'record' ? `/registers/${pack}/${id}` : `/tasks/${id}`
}

/** What a task comes from, what is to be done to an order or a record, and how, when and why an application was decided. */
function detailsOf({ kind, pack, acts, source, due, basis }: Line, say: Say, language: Language): string[] {
  if (kind === 'task') return source ? [say(sourceWords[source])] : []
  if (kind === 'application')
    return [
      ...acts.map((act) => say(cascadeWords[`state-${act}` as 'state-granted'])),
      instantText(due, language),
      basis,
    ]
  if (kind === 'order') return acts.map((act) => say(orderActWords[act as keyof typeof orderActWords]))
  const words = findRegister(pack ?? '')?.words
  return words ? [words.name[language], ...acts.map((act) => words.acts[act]?.[language] ?? act)] : []
}
