import './registers.css'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { maskedFields, type Pack } from '#core/pack.ts'
import { useAddressValue } from '../../ui/address.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered } from '../../ui/states.tsx'
import { registerWords } from '../../words/register.ts'
import { revealWords } from '../../words/reveal.ts'
import { AsOf } from '../as-of.tsx'
import { useAnswer } from '../call.ts'
import { Reveal } from '../reveal.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { doorsOf, type RecordAnswer, registerHref } from './doors.ts'
import { FieldValue } from './field-value.tsx'
import { PackHistory } from './pack-history.tsx'
import { RecordActs } from './record-acts.tsx'
import { StateTag } from './state-tag.tsx'
import { valueGroups } from './value-groups.ts'

/** A record: where it stands, what can be done, what is known about it, and everything that was done; also as of an instant. */
export function RecordPage(props: {
  pack: Pack
  id: string
  /** Beside another view, in a page that has its own head. */
  inner?: boolean
  /** What is shown and done besides, from other records. */
  parts?: (answer: RecordAnswer, asOf: string | undefined) => ReactNode
}) {
  const { pack, id, inner, parts } = props
  const language = useLanguage()
  const [asOf, setAsOf] = useAddressValue('asOf')
  const asked = useAnswer(doorsOf(pack).get, { params: { id }, query: { asOf } })
  return (
    <Answered asked={asked}>
      {(answer) => (
        <>
          <PageHead
            inner={inner}
            title={answer.record.title || (pack.words.one[language] ?? '')}
            above={inner ? undefined : { href: registerHref(pack), title: pack.words.name[language] }}
            note={
              <>
                {answer.record.unit.name} <StateTag pack={pack} record={answer.record} language={language} />
              </>
            }
          />
          <AsOf asOf={asOf} setAsOf={setAsOf} />
          <div className={inner ? 'stack' : 'main-and-side'}>
            <div className="stack">
              {!asOf && <RecordActs pack={pack} answer={answer} />}
              <Values pack={pack} answer={answer} elsewhere={parts === undefined} />
              {parts?.(answer, asOf)}
            </div>
            <div className="stack">
              <ClockPanel pack={pack} answer={answer} />
              <PackHistory pack={pack} acts={answer.acts} />
            </div>
          </div>
        </>
      )}
    </Answered>
  )
}

const isMasked = (pack: Pack, name: string, value: unknown) =>
  maskedFields(pack).includes(name) && String(value ?? '').includes('***')

/** The values in groups: those of the first act as the facts, then those that later acts added. */
function Values({ pack, answer, elsewhere }: { pack: Pack; answer: RecordAnswer; elsewhere: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const { record } = answer
  const [shown, setShown] = useState<string | null>(null)
  return (
    <>
      {shown && (
        <Reveal
          door={doorsOf(pack).reveal}
          id={record.id}
          field={shown}
          label={pack.words.fields[shown]?.[language] ?? shown}
          onClose={() => setShown(null)}
        />
      )}
      {valueGroups(pack, record.values, { elsewhere }).map(({ verb, names }, index) => (
        <section className="panel" key={verb} data-part={`values-${verb}`}>
          <h2>{index === 0 ? say(registerWords.facts) : pack.words.acts[verb]?.[language]}</h2>
          <dl className="register-values">
            {names.map((name) => (
              <div key={name}>
                <dt>{pack.words.fields[name]?.[language] ?? name}</dt>
                <dd>
                  <FieldValue pack={pack} id={record.id} name={name} value={record.values[name]} />
                  {answer.reveals && isMasked(pack, name, record.values[name]) && (
                    <Button size="small" className="no-print" onClick={() => setShown(name)}>
                      {say(revealWords.button)}
                      <span className="visually-hidden"> {pack.words.fields[name]?.[language]}</span>
                    </Button>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
