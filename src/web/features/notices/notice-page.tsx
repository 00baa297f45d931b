import './notices.css'
import { Button } from 'antd'
import { listNotices, readNotices } from '#api/notice.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { noticePageWords } from '../../words/notice.ts'
import { NoticeLines } from './notice-lines.tsx'

/** Everything that the reader is to be told now. */
export default function NoticePage() {
  const say = useSay()
  const asked = useAnswer(listNotices, { query: { most: 500 } })
  const { mutate, isPending } = useAct(readNotices)
  const unread = (asked.data?.notices ?? []).filter(({ read }) => !read).map(({ key }) => key)
  return (
    <>
      <PageHead title={say(noticePageWords.title)} note={say(noticePageWords.note)}>
        {unread.length > 0 && (
          <Button loading={isPending} onClick={() => mutate({ body: { keys: unread } })}>
            {say(noticePageWords.readAll)}
          </Button>
        )}
      </PageHead>
      <Answered asked={asked}>
        {({ notices }) =>
          notices.length === 0 ? (
            <Empty title={say(noticePageWords.none)}>{say(noticePageWords.noneHint)}</Empty>
          ) : (
            <section className="panel">
              <NoticeLines lines={notices} />
            </section>
          )
        }
      </Answered>
    </>
  )
}
