import { Link } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import type { getMeeting } from '#api/meeting.ts'
import { matterStateWords } from '#core/matter/words.ts'
import { Due } from '../../records/due.tsx'
import { useSay } from '../../ui/language.ts'
import { LightCounts } from '../../ui/light.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { meetingWords } from '../../words/meeting.ts'

type Resolution = AnswerOf<typeof getMeeting>['resolutions'][number]

/** What was resolved, sentence by sentence, and what became of it. */
export function ResolutionTable({ caption, resolutions }: { caption: string; resolutions: readonly Resolution[] }) {
  const say = useSay()
  const columns: Column<Resolution>[] = [
    {
      key: 'words',
      title: say(meetingWords.resolutions),
      as: 'main',
      cell: ({ words, matter }) =>
        matter ? (
          <>
            <Link href={`/matters/${matter.id}`}>{words}</Link>
            <div className="quiet small">{matter.number}</div>
          </>
        ) : (
          words
        ),
    },
    { key: 'lead', title: say(meetingWords.lead), width: '11em', cell: ({ matter }) => matter?.lead.name },
    {
      key: 'due',
      title: say(meetingWords.due),
      as: 'tight',
      cell: ({ matter }) =>
        matter && (
          <Due at={matter.due} done={matter.span === 'ended' || matter.span === 'done' || matter.state === 'held'} />
        ),
    },
    {
      key: 'state',
      title: say(meetingWords.state),
      as: 'tight',
      cell: ({ matter, noted }) => (
        <span className="tag">
          {say(matter ? matterStateWords[matter.state] : noted ? meetingWords.notedTag : meetingWords.elsewhere)}
        </span>
      ),
    },
    {
      key: 'lights',
      title: say(meetingWords.lights),
      width: '12em',
      cell: ({ matter }) => matter && <LightCounts counts={matter.lights} />,
    },
  ]
  return <Table caption={caption} rows={resolutions} columns={columns} keyOf={({ id }) => id} />
}
