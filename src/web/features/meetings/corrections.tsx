import { Input } from 'antd'
import { correctMinutes } from '#api/meeting.ts'
import { useAct } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Corrected } from '../../ui/corrected.tsx'
import { Field } from '../../ui/field.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { meetingWords } from '../../words/meeting.ts'
import type { MeetingAnswer } from './meeting-page.tsx'

/** Every correction of the minutes: who and why, and what stood there beside what stands there now. */
export function Corrections({ answer: { meeting, resolutions } }: { answer: MeetingAnswer }) {
  const say = useSay()
  const nameOf = (id: string | null) =>
    id === null
      ? say(meetingWords.minutesText)
      : say(meetingWords.resolutionNumber, { number: resolutions.findIndex((each) => each.id === id) + 1 })
  return (
    <section className="panel" data-part="corrections">
      <h2>{say(meetingWords.corrections)}</h2>
      {meeting.corrections.map(({ at, by, reason, changes }) => (
        <div key={at} className="meeting-correction">
          <p className="small">
            <Instant at={at} /> {by} {say(meetingWords.correctionReason)}：{reason}
          </p>
          {changes.map(({ resolutionId, from, to }) => (
            <Corrected key={resolutionId ?? 'text'} name={nameOf(resolutionId)} from={from} to={to} />
          ))}
        </div>
      ))}
    </section>
  )
}

interface Values {
  reason: string
  text?: string
  resolutions: { id: string; words: string }[]
}

/** The minutes as they read, to be put right; what was issued stays beside it. */
export function CorrectMinutes({ answer, onClose }: { answer: MeetingAnswer; onClose: () => void }) {
  const say = useSay()
  const { meeting, resolutions } = answer
  const correct = useAct(correctMinutes)
  return (
    <ActDialog<Values>
      title={say(meetingWords.correct)}
      ok={say(meetingWords.correct)}
      explain={<p>{say(meetingWords.correctExplain)}</p>}
      done={say(meetingWords.corrected)}
      initial={{ text: meeting.text, resolutions: resolutions.map(({ id, words }) => ({ id, words })) }}
      send={({ reason, text = '', resolutions: given = [] }) =>
        correct.mutateAsync({
          params: { id: meeting.id },
          body: {
            reason,
            text,
            resolutions: given.map(({ words = '' }, i) => ({ id: resolutions[i]?.id ?? '', words })),
          },
        })
      }
      onClose={onClose}
    >
      <Field name="reason" label={say(meetingWords.correctionReason)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="text" label={say(meetingWords.minutesText)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />
      </Field>
      {resolutions.map(({ id }, i) => (
        <Field
          key={id}
          name={['resolutions', i, 'words']}
          label={say(meetingWords.resolutionNumber, { number: i + 1 })}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Field>
      ))}
    </ActDialog>
  )
}
