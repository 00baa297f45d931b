import { Link } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import { type listNotices, readNotices } from '#api/notice.ts'
import { noticeWords } from '#core/notice/words.ts'
import { useAct } from '../../records/call.ts'
import { Due } from '../../records/due.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { instantText } from '../../ui/time.ts'
import { noticePageWords } from '../../words/notice.ts'

export type NoticeLine = AnswerOf<typeof listNotices>['notices'][number]

/** Where the page shows what a notice is about. */
function hrefOf({ about: { type, id } }: NoticeLine): string {
  if (type === 'assignment') return `/tasks/${id}`
  if (type === 'matter') return `/matters/${id}`
  if (type === 'paper') return `/papers/${id}`
  if (type === 'order') return `/orders/${id}`
  return type === 'consultation' ? `/opinions/${id}` : '/tasks/applications?state=open'
}

/** Notices one below the other; opening one has read it. */
export function NoticeLines({ lines, onOpen }: { lines: readonly NoticeLine[]; onOpen?: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const { mutate } = useAct(readNotices)
  const open = (line: NoticeLine) => {
    if (!line.read) mutate({ body: { keys: [line.key] } })
    onOpen?.()
  }
  return (
    <ul className="notice-lines">
      {lines.map((line) => (
        <li key={line.key} data-unread={line.read ? undefined : ''}>
          <span className={`tag notice-kind notice-${line.kind}`}>{say(noticeWords[line.kind])}</span>
          <Link href={hrefOf(line)} onClick={() => open(line)} className="notice-title">
            {!line.read && <span className="notice-dot" role="img" aria-label={say(noticePageWords.unread)} />}
            {line.title}
          </Link>
          <span className="quiet small notice-more">
            {line.unit}
            {line.said && ` · ${say(line.said)}`}
            {line.chasedAt && (
              <span className="due-late">
                {' '}
                {say(noticePageWords.chased, { at: instantText(line.chasedAt, language) })}
              </span>
            )}
          </span>
          {line.due && (
            <span className="small notice-due">
              <Due at={line.due} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
