import { Checkbox } from 'antd'
import { chooseNoticeChannels, getNoticeChannels } from '#api/notice.ts'
import { channelWords } from '#core/notice/words.ts'
import { useAct, useAnswer } from '../../../records/call.ts'
import { useSay } from '../../../ui/language.ts'
import { Answered } from '../../../ui/states.tsx'
import { noticePageWords } from '../../../words/notice.ts'

/** By which of the channels that the bureau opened I want to be told. */
export function MyChannels() {
  const say = useSay()
  const asked = useAnswer(getNoticeChannels)
  const { mutate, isPending } = useAct(chooseNoticeChannels)
  return (
    <section className="panel" data-part="my-channels">
      <h2>{say(noticePageWords.mine)}</h2>
      <p className="quiet">{say(noticePageWords.mineNote)}</p>
      <Answered asked={asked}>
        {({ channels }) =>
          channels.length === 0 ? (
            <p>{say(noticePageWords.mineNone)}</p>
          ) : (
            <ul className="stack" style={{ gap: 8, marginTop: 8 }}>
              {channels.map(({ kind, wanted, reached }) => (
                <li key={kind}>
                  <Checkbox
                    checked={wanted}
                    disabled={isPending}
                    onChange={({ target }) => {
                      const off = channels
                        .filter((each) => (each.kind === kind ? !target.checked : !each.wanted))
                        .map((each) => each.kind)
                      mutate({ body: { off } })
                    }}
                  >
                    {say(channelWords[kind])}
                  </Checkbox>
                  {!reached && <span className="quiet small"> {say(noticePageWords.notReached)}</span>}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}
