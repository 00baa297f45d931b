import type { Pack } from '#core/pack.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { registerWords } from '../../words/register.ts'
import { revealWords } from '../../words/reveal.ts'
import { ActLine } from '../act-line.tsx'
import type { RecordAnswer } from './doors.ts'
import { fieldText } from './field-text.ts'

/** The line of time (办理过程) of a pack's record: who did what, when, and what it gave; newest first. */
export function PackHistory({ pack, acts }: { pack: Pack; acts: RecordAnswer['acts'] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <section className="panel" data-part="history">
      <h2>{say(registerWords.history)}</h2>
      <ol>
        {/* They come in the order in which they were done; several may bear the same instant. */}
        {[...acts].reverse().map((act) => (
          <ActLine key={act.id} act={act}>
            {act.revealed && (
              <p className="small">
                {say(revealWords.shown, {
                  label: pack.words.fields[act.revealed.field]?.[language] ?? act.revealed.field,
                  purpose: act.revealed.purpose,
                })}
              </p>
            )}
            <ul className="small register-given">
              {Object.keys(pack.fields)
                .map((name) => ({ name, text: fieldText(pack, name, act.values[name], language) }))
                .filter(({ text }) => text !== '')
                .map(({ name, text }) => (
                  <li key={name}>
                    <span className="quiet">{pack.words.fields[name]?.[language] ?? name}</span> {text}
                  </li>
                ))}
            </ul>
          </ActLine>
        ))}
      </ol>
    </section>
  )
}
