import { Button } from 'antd'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import { listMessages } from '#api/notice.ts'
import { deliveryStates, messageWays } from '#core/notice/message.ts'
import { channelWords, deliveryResultWords, deliveryStateWords } from '#core/notice/words.ts'
import { useAnswer } from '../../records/call.ts'
import { useAddressValue } from '../../ui/address.ts'
import { FilterSelect } from '../../ui/filter.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { messageKindWords, noticePageWords } from '../../words/notice.ts'

type Line = AnswerOf<typeof listMessages>['messages'][number]
type Query = InputOf<typeof listMessages>['query']

/** Who was told, when, by which way and with which result; the filter stands in the address bar. */
export function Messages() {
  const say = useSay()
  const [way, setWay] = useAddressValue('way')
  const [state, setState] = useAddressValue('state')
  const [page, setPage] = useAddressValue('page')
  const [assignment] = useAddressValue('assignment')
  const number = Number(page ?? 0) || 0
  const query = {
    way: way || undefined,
    state: state || undefined,
    assignment: assignment || undefined,
    page: number,
  } as Query
  const asked = useAnswer(listMessages, { query }, { keep: true })
  return (
    <div className="stack">
      <p className="quiet">{say(noticePageWords.messagesNote)}</p>
      <search className="filter no-print">
        <FilterSelect
          label={say(noticePageWords.way)}
          any={say(noticePageWords.anyWay)}
          value={way}
          set={setWay}
          options={messageWays.map((value) => ({ value, label: say(channelWords[value]) }))}
        />
        <FilterSelect
          label={say(noticePageWords.result)}
          any={say(noticePageWords.anyState)}
          value={state}
          set={setState}
          options={deliveryStates.map((value) => ({ value, label: say(deliveryStateWords[value]) }))}
        />
      </search>
      <Answered asked={asked}>
        {({ messages, more }) =>
          messages.length === 0 ? (
            <Empty title={say(noticePageWords.noMessages)}>{say(noticePageWords.noMessagesHint)}</Empty>
          ) : (
            <>
              <MessageTable lines={messages} />
              <div className="row">
                {number > 0 && (
                  <Button onClick={() => setPage(String(number - 1))}>{say(noticePageWords.later)}</Button>
                )}
                {more && <Button onClick={() => setPage(String(number + 1))}>{say(noticePageWords.earlier)}</Button>}
              </div>
            </>
          )
        }
      </Answered>
    </div>
  )
}

function MessageTable({ lines }: { lines: readonly Line[] }) {
  const say = useSay()
  return (
    <Table
      caption={say(noticePageWords.messages)}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { key: 'at', title: say(noticePageWords.at), as: 'tight', cell: ({ writtenAt }) => <Instant at={writtenAt} /> },
        {
          key: 'receiver',
          title: say(noticePageWords.receiver),
          as: 'main',
          cell: ({ receiver, unit }) => (
            <>
              {receiver} <span className="quiet small">{unit.name}</span>
            </>
          ),
        },
        { key: 'way', title: say(noticePageWords.way), as: 'tight', cell: ({ way }) => say(channelWords[way]) },
        {
          key: 'kind',
          title: say(noticePageWords.kind),
          cell: ({ kind, sender }) => (
            <>
              {say(messageKindWords[kind])}
              {sender && <span className="quiet small"> {say(noticePageWords.sender, { name: sender })}</span>}
            </>
          ),
        },
        {
          key: 'content',
          title: say(noticePageWords.content),
          cell: ({ subject, text }) => (
            <details>
              <summary>{subject}</summary>
              <p className="message-text quiet small">{text}</p>
            </details>
          ),
        },
        { key: 'result', title: say(noticePageWords.result), cell: (line) => <Result line={line} /> },
      ]}
    />
  )
}

function Result({ line: { state, result, tries, endedAt } }: { line: Line }) {
  const say = useSay()
  const words = result ? deliveryResultWords[result as keyof typeof deliveryResultWords] : undefined
  return (
    <>
      <span className={state === 'failed' ? 'due-late' : undefined}>{say(deliveryStateWords[state])}</span>
      {words && <span className="quiet small"> {say(words)}</span>}
      {tries > 1 && <span className="quiet small"> {say(noticePageWords.tries, { count: tries })}</span>}
      {endedAt && (
        <div className="quiet small">
          <Instant at={endedAt} />
        </div>
      )}
    </>
  )
}
