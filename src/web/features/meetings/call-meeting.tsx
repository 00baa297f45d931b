import { Button, Form, Input } from 'antd'
import { useLocation } from 'wouter'
import type { getBody } from '#api/body.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { callMeeting, changeMeeting } from '#api/meeting.ts'
import type { FieldFile } from '#core/field.ts'
import type { SourceFile } from '#core/matter/source.ts'
import { useAct } from '../../records/call.ts'
import { FilesControl } from '../../records/pack/files-control.tsx'
import { useNow } from '../../records/session.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { fromLocalField, toLocalField } from '../../ui/time.ts'
import { meetingWords } from '../../words/meeting.ts'

interface Values {
  title: string
  at: string
  place?: string
  agenda: { title?: string; reporter?: string; papers?: (SourceFile & Partial<FieldFile>)[] }[]
}

const bodyOf = ({ title, at, place = '', agenda }: Values) => ({
  title,
  at: fromLocalField(at) ?? '',
  place,
  agenda: agenda.map(({ title: point = '', reporter = '', papers = [] }) => ({
    title: point,
    reporter,
    papers: papers.map(({ hash, name, mediaType }) => ({ hash, name, mediaType })),
  })),
})

/** Calls a meeting of a body; its title follows the number of meetings of the year. */
export function CallMeeting(props: {
  body: { id: string; name: string }
  meetings: AnswerOf<typeof getBody>['meetings']
  onClose: () => void
}) {
  const { body, meetings, onClose } = props
  const say = useSay()
  const [, go] = useLocation()
  const year = useNow().slice(0, 4)
  const call = useAct(callMeeting)
  const nth = meetings.filter(({ at, state }) => at.startsWith(year) && state !== 'cancelled').length + 1
  return (
    <ActDialog<Values>
      title={say(meetingWords.call)}
      done={say(meetingWords.called)}
      width={720}
      initial={{ title: `${year}年第${nth}次会议`, agenda: [{}] }}
      send={async (values) => {
        const { id } = await call.mutateAsync({ params: { id: body.id }, body: bodyOf(values) })
        go(`/meetings/${id}`)
      }}
      onClose={onClose}
    >
      <CallFields />
    </ActDialog>
  )
}

/** Changes a meeting that is called. */
export function ChangeMeeting({ meeting, onClose }: { meeting: Values & { id: string }; onClose: () => void }) {
  const say = useSay()
  const change = useAct(changeMeeting)
  return (
    <ActDialog<Values>
      title={say(meetingWords.change)}
      done={say(meetingWords.changed)}
      width={720}
      initial={{ ...meeting, at: toLocalField(meeting.at) }}
      send={(values) => change.mutateAsync({ params: { id: meeting.id }, body: bodyOf(values) })}
      onClose={onClose}
    >
      <CallFields />
    </ActDialog>
  )
}

function CallFields() {
  const say = useSay()
  return (
    <>
      <Field name="title" label={say(meetingWords.meetingTitle)} required>
        <Input maxLength={200} />
      </Field>
      <div className="meeting-pair">
        <Field name="at" label={say(meetingWords.at)} required>
          <Input type="datetime-local" />
        </Field>
        <Field name="place" label={say(meetingWords.place)}>
          <Input maxLength={200} />
        </Field>
      </div>
      <Form.List name="agenda">
        {(points, { add, remove }) => (
          <>
            {points.map(({ key, name }, index) => (
              <section key={key} className="meeting-point">
                <div className="meeting-pair">
                  <Field name={[name, 'title']} label={say(meetingWords.nthPoint, { number: index + 1 })} required>
                    <Input maxLength={200} />
                  </Field>
                  <Field name={[name, 'reporter']} label={say(meetingWords.reporter)}>
                    <Input maxLength={100} />
                  </Field>
                </div>
                <Field name={[name, 'papers']} label={say(meetingWords.papers)}>
                  <FilesControl most={10} label={say(meetingWords.papers)} />
                </Field>
                {points.length > 1 && (
                  <p style={{ marginBottom: 12 }}>
                    <Button size="small" onClick={() => remove(name)}>
                      {say(meetingWords.removePoint, { number: index + 1 })}
                    </Button>
                  </p>
                )}
              </section>
            ))}
            <Button onClick={() => add({})}>{say(meetingWords.addPoint)}</Button>
          </>
        )}
      </Form.List>
    </>
  )
}
