import './requests.css'
import { Button } from 'antd'
import { Link } from 'wouter'
import { exportRelief, getRelief } from '#api/burden.ts'
import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { reliefKindWords, requestKindWords } from '#core/request/words.ts'
import { useAnswer } from '../../records/call.ts'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { requestWords } from '../../words/request.ts'

type Line = AnswerOf<typeof getRelief>['lines'][number]

/** What schools were spared: what the gate stopped, what was withdrawn or merged, what registers answer. */
export default function ReliefPage() {
  const say = useSay()
  const asked = useAnswer(getRelief)
  const columns: Column<Line>[] = [
    {
      key: 'request',
      title: say(requestWords.titleField),
      as: 'main',
      cell: ({ request }) => (
        <>
          <Link href={`/requests/${request.id}`}>{request.title}</Link>
          <div className="quiet small">{say(requestKindWords[request.kind])}</div>
        </>
      ),
    },
    { key: 'asker', title: say(requestWords.asker), width: '10em', cell: ({ asker }) => asker.name },
    {
      key: 'how',
      title: say(requestWords.standing),
      width: '10em',
      cell: ({ kind, at }) => (
        <>
          {say(reliefKindWords[kind])}
          <div className="quiet small">
            <Instant at={at} />
          </div>
        </>
      ),
    },
    {
      key: 'because',
      title: say(requestWords.reason),
      cell: ({ because, basis }) => (
        <>
          {because.map((text) => (
            <div key={text}>{text}</div>
          ))}
          <div className="quiet small">{basis.join('、')}</div>
        </>
      ),
    },
    { key: 'units', title: say(requestWords.units), as: 'number', width: '6em', cell: ({ units }) => units },
    { key: 'minutes', title: say(requestWords.spared), as: 'number', width: '8em', cell: ({ minutes }) => minutes },
  ]
  return (
    <>
      <PageHead
        title={say(requestWords.relief)}
        above={{ href: '/requests', title: say(requestWords.list) }}
        note={say(requestWords.reliefNote)}
      >
        <Button href={pathOf(exportRelief, { query: {} })}>{say(requestWords.exportRelief)}</Button>
      </PageHead>
      <Answered asked={asked}>
        {({ lines, minutes }) =>
          lines.length === 0 ? (
            <Empty title={say(requestWords.reliefEmpty)}>{say(requestWords.reliefEmptyHint)}</Empty>
          ) : (
            <>
              <p data-part="relief-total">
                {say(requestWords.reliefTotal, { count: lines.length, hours: Math.round(minutes / 6) / 10 })}
              </p>
              <Table
                caption={say(requestWords.relief)}
                rows={lines}
                columns={columns}
                keyOf={({ request, kind }) => `${request.id} ${kind}`}
              />
            </>
          )
        }
      </Answered>
    </>
  )
}
