import './notices.css'
import { BellOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { listNotices } from '#api/notice.ts'
import { useAnswer } from '../../records/call.ts'
import { useSay } from '../../ui/language.ts'
import { useMedia } from '../../ui/use-media.ts'
import { noticePageWords } from '../../words/notice.ts'
import { NoticeLines } from './notice-lines.tsx'

/** Notices in the bell; the rest is one click away. */
const shown = 8

/** Milliseconds for which an answer is taken as fresh, and after which it is asked for again. */
const fresh = 60_000
const again = 5 * 60_000

/** The bell: how many notices are unread, and the most pressing of them; on a phone the way to their list. */
export function Bell() {
  const say = useSay()
  const [, go] = useLocation()
  const [open, setOpen] = useState(false)
  const { data } = useAnswer(listNotices, { query: { most: shown } }, { staleTime: fresh, every: again })
  const unread = data?.unread ?? 0
  const close = () => setOpen(false)
  const isNarrow = useMedia('(max-width: 640px)')
  const button = (
    <button
      type="button"
      className="frame-language bell"
      aria-label={say(noticePageWords.bell, { count: unread })}
      aria-haspopup={isNarrow ? undefined : 'dialog'}
      data-unread={unread}
      onClick={isNarrow ? () => go('/notices') : undefined}
    >
      <BellOutlined aria-hidden="true" />
      {unread > 0 && <span className="bell-count">{unread > 99 ? '99+' : unread}</span>}
    </button>
  )
  if (isNarrow) return button
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={say(noticePageWords.title)}
      content={
        <div className="bell-list">
          {data && data.notices.length > 0 ? (
            <NoticeLines lines={data.notices} onOpen={close} />
          ) : (
            <p className="quiet">{say(noticePageWords.none)}</p>
          )}
          {(data?.count ?? 0) > 0 && (
            <Button
              type="link"
              onClick={() => {
                close()
                go('/notices')
              }}
            >
              {say(noticePageWords.all, { count: data?.count ?? 0 })}
            </Button>
          )}
        </div>
      }
    >
      {button}
    </Popover>
  )
}
