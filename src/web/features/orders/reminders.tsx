import '../../records/orders/orders.css'
import { App, Button } from 'antd'
import { Link } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import { listDueReminders, listReminders, sendDueReminders } from '#api/reminder.ts'
import { channelWords } from '#core/ladder/words.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Pages, usePage } from '../../ui/pages.tsx'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { orderWords } from '../../words/order.ts'

type Due = AnswerOf<typeof listDueReminders>['due'][number]
type Sent = AnswerOf<typeof listReminders>['reminders'][number]

/** Reminders that are due now, and those that were sent or telephoned. */
export default function Reminders() {
  const say = useSay()
  const { message } = App.useApp()
  const [duePage, sentPage] = [usePage('due'), usePage('sent')]
  const due = useAnswer(listDueReminders, { query: duePage.query }, { keep: true })
  const sent = useAnswer(listReminders, { query: sentPage.query }, { keep: true })
  const send = useAct(sendDueReminders)
  const sendAll = async () => {
    const { sent: count } = await send.mutateAsync({})
    message.success(say(orderWords.sent, { count }))
  }
  return (
    <>
      <PageHead title={say(orderWords.reminders)} above={{ href: '/orders', title: say(orderWords.title) }} />
      <div className="stack">
        <section className="panel" data-part="due-reminders">
          <div className="panel-head">
            <h2>{say(orderWords.dueReminders)}</h2>
            {due.data && due.data.total > 0 && (
              <Button type="primary" loading={send.isPending} onClick={() => sendAll().catch(() => undefined)}>
                {say(orderWords.sendDue, { count: due.data.total })}
              </Button>
            )}
          </div>
          <p className="quiet small panel-note">{say(orderWords.dueRemindersHelp)}</p>
          {send.error && <ProblemBox problems={problemsOf(send.error, say)} />}
          <Answered asked={due}>
            {({ due: lines, total }) =>
              lines.length === 0 ? (
                <p>{say(orderWords.noDue)}</p>
              ) : (
                <>
                  <DueTable lines={lines} />
                  <Pages page={duePage} total={total} />
                </>
              )
            }
          </Answered>
        </section>
        <section className="panel">
          <h2>{say(orderWords.reminders)}</h2>
          <Answered asked={sent}>
            {({ reminders, total }) =>
              reminders.length === 0 ? (
                <Empty title={say(orderWords.noReminders)} />
              ) : (
                <>
                  <p className="list-count">{say(orderWords.count, { count: total })}</p>
                  <SentTable lines={reminders} />
                  <Pages page={sentPage} total={total} />
                </>
              )
            }
          </Answered>
        </section>
      </div>
    </>
  )
}

const about = (line: Due | Sent) => (
  <>
    <Link href={`/tasks/${line.assignmentId}`}>{line.unit.name}</Link>
    <div className="quiet small">{line.matter.title}</div>
  </>
)

function DueTable({ lines }: { lines: readonly Due[] }) {
  const say = useSay()
  const columns: Column<Due>[] = [
    { key: 'unit', title: say(orderWords.unit), as: 'main', cell: about },
    { key: 'said', title: say(orderWords.said), cell: ({ said }) => said },
  ]
  return (
    <Table
      caption={say(orderWords.dueReminders)}
      rows={lines}
      columns={columns}
      keyOf={({ assignmentId }) => assignmentId}
    />
  )
}

function SentTable({ lines }: { lines: readonly Sent[] }) {
  const say = useSay()
  const columns: Column<Sent>[] = [
    { key: 'unit', title: say(orderWords.unit), as: 'main', cell: about },
    { key: 'at', title: say(orderWords.at), as: 'tight', cell: ({ sentAt }) => <Instant at={sentAt} /> },
    {
      key: 'channel',
      title: say(orderWords.channel),
      as: 'tight',
      cell: ({ channel }) => <span className="tag">{say(channelWords[channel])}</span>,
    },
    { key: 'to', title: say(orderWords.to), width: '12em', cell: ({ to }) => to },
    { key: 'said', title: say(orderWords.said), cell: ({ said, sentBy }) => `${sentBy}：${said}` },
  ]
  return <Table caption={say(orderWords.reminders)} rows={lines} columns={columns} keyOf={({ id }) => id} />
}
