import { App, Button } from 'antd'
import { useState } from 'react'
import type { Endpoint } from '#api/endpoint.ts'
import { type Day, dayOf } from '#core/day.ts'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { registerWords } from '../../words/register.ts'
import { useAct } from '../call.ts'
import { useNow } from '../session.ts'
import { fieldsOf, givenOf, initialOf } from './act-values.ts'
import { doorsOf, type RecordAnswer } from './doors.ts'
import { PackField } from './field-control.tsx'

/** What the visitor may do to the record now, each act a button; the server said which. */
export function RecordActs({ pack, answer }: { pack: Pack; answer: RecordAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const [verb, setVerb] = useState<string | null>(null)
  if (pack.ended.includes(answer.record.state) && answer.may.length === 0) return null
  const onward = answer.may.filter((each) => pack.acts[each]?.to !== 'same' && !pack.acts[each]?.final)
  return (
    <section className="panel no-print" data-part="acts">
      <h2>{say(registerWords.todo)}</h2>
      {answer.may.length === 0 ? (
        <p className="quiet">{say(registerWords.nothingToDo)}</p>
      ) : (
        <div className="row register-acts">
          {answer.may.map((each) => (
            <Button
              key={each}
              type={each === onward[0] ? 'primary' : 'default'}
              danger={pack.acts[each]?.final}
              onClick={() => setVerb(each)}
            >
              {pack.words.acts[each]?.[language] ?? each}
            </Button>
          ))}
        </div>
      )}
      {verb && <PackActDialog key={verb} pack={pack} verb={verb} answer={answer} onClose={() => setVerb(null)} />}
    </section>
  )
}

/** The form of an act, made from what the pack says that it asks and allows. */
function PackActDialog(props: { pack: Pack; verb: string; answer: RecordAnswer; onClose: () => void }) {
  const { pack, verb, answer, onClose } = props
  const say = useSay()
  const language = useLanguage()
  const { modal } = App.useApp()
  const act = useAct(doorsOf(pack).acts[verb] as Endpoint)
  // What the form began with decides what was changed, also when the record is read anew meanwhile.
  const now = useNow()
  const [initial] = useState(() => initialOf(pack, verb, answer.record))
  const [begun] = useState(() => ({ ...daysOfAct(pack, verb, dayOf(new Date(now))), ...initial }))
  const title = pack.words.acts[verb]?.[language] ?? verb
  const to = pack.acts[verb]?.to
  const explain =
    to === 'same' || to === undefined
      ? say(registerWords.stays)
      : say(registerWords.leadsTo, { state: pack.words.states[to]?.[language] ?? to })
  return (
    <ActDialog<Values>
      title={title}
      explain={
        <>
          {pack.words.acts[verb]?.help && <p>{pack.words.acts[verb].help[language]}</p>}
          <p className="quiet">{explain}</p>
        </>
      }
      done={say(registerWords.done, { act: title })}
      danger={pack.acts[verb]?.final}
      width={640}
      initial={begun}
      send={async (typed) => {
        const body = givenOf(pack, verb, typed, initial)
        const done = (await act.mutateAsync({ params: { id: answer.record.id }, body })) as { said?: string[] }
        if (done.said?.length)
          modal.info({ title: say(registerWords.done, { act: title }), content: <Said lines={done.said} /> })
      }}
      onClose={onClose}
    >
      {fieldsOf(pack, verb).map(({ name, required }) => (
        <PackField key={name} pack={pack} name={name} required={required} />
      ))}
    </ActDialog>
  )
}

/** What else came of an act, line by line. */
function Said({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="problem-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Days that are said of the act itself begin with today. */
function daysOfAct(pack: Pack, verb: string, today: Day): Values {
  const days = fieldsOf(pack, verb).filter(({ name, required }) => {
    const field = pack.fields[name]
    return required && field?.kind === 'day' && field.kept === 'act'
  })
  return Object.fromEntries(days.map(({ name }) => [name, today]))
}
