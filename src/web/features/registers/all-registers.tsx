import { Link } from 'wouter'
import type { Pack } from '#core/pack.ts'
import { useAnswer } from '../../records/call.ts'
import { doorsOf, registerHref, useReadablePacks } from '../../records/pack/doors.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { registerWords } from '../../words/register.ts'

/** The registers that one may read, each with its counts and what is overdue. */
export function AllRegisters() {
  const say = useSay()
  const packs = useReadablePacks()
  return (
    <>
      <PageHead title={say(registerWords.title)} />
      {packs.length === 0 ? (
        <Empty title={say(registerWords.none)}>{say(registerWords.noneHint)}</Empty>
      ) : (
        <ul className="register-cards">
          {packs.map((pack) => (
            <Card key={pack.name} pack={pack} />
          ))}
        </ul>
      )}
    </>
  )
}

function Card({ pack }: { pack: Pack }) {
  const say = useSay()
  const language = useLanguage()
  const asked = useAnswer(doorsOf(pack).counts)
  return (
    <li className="panel register-card" data-pack={pack.name}>
      <h2>
        <Link href={registerHref(pack)}>{pack.words.name[language]}</Link>
      </h2>
      <p className="quiet">{pack.words.about[language]}</p>
      <Answered asked={asked}>
        {({ total, overdue, by }) => (
          <ul className="register-counts">
            <li>
              <Link href={registerHref(pack)}>{say(registerWords.total, { count: total })}</Link>
            </li>
            {pack.states
              .filter((state) => by.state?.[state])
              .map((state) => (
                <li key={state}>
                  <Link href={registerHref(pack, { state })}>
                    {pack.words.states[state]?.[language]} {by.state?.[state]}
                  </Link>
                </li>
              ))}
            {overdue > 0 && (
              <li>
                <Link href={registerHref(pack, { overdue: 'yes' })} className="due-late">
                  {say(registerWords.overdue)} {overdue}
                </Link>
              </li>
            )}
          </ul>
        )}
      </Answered>
    </li>
  )
}
