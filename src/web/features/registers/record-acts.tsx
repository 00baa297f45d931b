import { Button } from 'antd'
import { useState } from 'react'
import type { Endpoint } from '#api/endpoint.ts'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { useAct } from '../../records/call.ts'
import { fieldsOf, givenOf, initialOf } from '../../records/pack/act-values.ts'
import { doorsOf, type RecordAnswer } from '../../records/pack/doors.ts'
import { PackField } from '../../records/pack/field-control.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { registerWords } from '../../words/register.ts'

/** What the visitor may do to the record now, each act a button; the server said which. */
export function RecordActs({ pack, answer }: { pack: Pack; answer: RecordAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const [verb, setVerb] = useState<string | null>(null)
  if (answer.record.ended && answer.may.length === 0) return null
  const onward = answer.may.filter((each) => pack.acts[each]?.to !== 'same')
  return (
    <section className="panel no-print" data-part="acts">
      <h2>{say(registerWords.todo)}</h2>
      {answer.may.length === 0 ? (
        <p className="quiet">{say(registerWords.nothingToDo)}</p>
      ) : (
        <div className="row register-acts">
          {answer.may.map((each) => (
            <Button key={each} type={each === onward[0] ? 'primary' : 'default'} onClick={() => setVerb(each)}>
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
  const act = useAct(doorsOf(pack).acts[verb] as Endpoint)
  // What the form began with decides what was changed, also when the record is read anew meanwhile.
  const [initial] = useState(() => initialOf(pack, verb, answer.record))
  const title = pack.words.acts[verb]?.[language] ?? verb
  const to = pack.acts[verb]?.to
  const explain =
    to === 'same' || to === undefined
      ? say(registerWords.stays)
      : say(registerWords.leadsTo, { state: pack.words.states[to]?.[language] ?? to })
  return (
    <ActDialog<Values>
      title={title}
      explain={<p className="quiet">{explain}</p>}
      done={say(registerWords.done, { act: title })}
      width={640}
      initial={initial}
      send={(typed) => act.mutateAsync({ params: { id: answer.record.id }, body: givenOf(pack, verb, typed, initial) })}
      onClose={onClose}
    >
      {fieldsOf(pack, verb).map(({ name, required }) => (
        <PackField key={name} pack={pack} name={name} required={required} />
      ))}
    </ActDialog>
  )
}
