import { Button } from 'antd'
import { useState } from 'react'
import { getPerson, revealPhone } from '#api/organisation.ts'
import { ActHistory } from '../../../records/act-history.tsx'
import { useAnswer } from '../../../records/call.ts'
import { Reveal } from '../../../records/reveal.tsx'
import { useMay } from '../../../records/session.ts'
import { useLanguage, useSay } from '../../../ui/language.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Answered } from '../../../ui/states.tsx'
import { dayText } from '../../../ui/time.ts'
import { roleWords } from '../../../words/frame.ts'
import { personWords } from '../../../words/person.ts'
import { spanText } from '../units/unit-page.tsx'
import { Accounts } from './accounts.tsx'
import type { PersonLine } from './people.tsx'
import { Appoint, Correct, EndPost, Erase } from './person-acts.tsx'

type Act = 'reveal' | 'correct' | 'erase' | 'appoint'

/** A person: where they are, their posts with dates, their accounts. */
export function PersonPage({ id }: { id: string }) {
  const may = useMay()
  const asked = useAnswer(getPerson, { params: { id } })
  return (
    <Answered asked={asked}>
      {({ person, accounts }) => (
        <div className="main-and-side">
          <div className="stack">
            <Facts person={person} />
            <Posts person={person} />
            {(may('account.change') || accounts.length > 0) && <Accounts person={person} accounts={accounts} />}
          </div>
          {may('act.read') && <ActHistory id={id} />}
        </div>
      )}
    </Answered>
  )
}

function Facts({ person }: { person: PersonLine }) {
  const say = useSay()
  const may = useMay()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  return (
    <section className="panel">
      <PageHead
        inner
        title={person.name || '—'}
        above={{ href: '/settings/people', title: say(personWords.title) }}
        note={person.unit.name}
      />
      <p className="row">
        <span>
          {say(personWords.phone)} <span className="number">{person.phone ?? '—'}</span>
        </span>
        {person.phone && may('person.reveal') && (
          <Button size="small" onClick={() => setAct('reveal')}>
            {say(personWords.reveal)}
          </Button>
        )}
        {may('person.change') && (
          <>
            <Button size="small" onClick={() => setAct('correct')}>
              {say(personWords.correct)}
            </Button>
            <Button size="small" danger onClick={() => setAct('erase')}>
              {say(personWords.erase)}
            </Button>
          </>
        )}
      </p>
      {act === 'reveal' && <Reveal door={revealPhone} id={person.id} label={say(personWords.phone)} onClose={close} />}
      {act === 'correct' && <Correct person={person} onClose={close} />}
      {act === 'erase' && <Erase id={person.id} onClose={close} />}
    </section>
  )
}

function Posts({ person }: { person: PersonLine }) {
  const say = useSay()
  const language = useLanguage()
  const may = useMay()
  const [appointing, setAppointing] = useState(false)
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(personWords.posts)}</h2>
        {may('post.change') && (
          <Button size="small" type="primary" onClick={() => setAppointing(true)}>
            {say(personWords.appoint)}
          </Button>
        )}
      </div>
      {person.posts.length === 0 && <p className="quiet">{say(personWords.noPosts)}</p>}
      <ul className="settings-list">
        {person.posts.map((post) => (
          <li key={post.id}>
            <span>
              {post.unit.name} <strong>{post.title}</strong> <span className="tag">{say(roleWords[post.role])}</span>{' '}
              {post.acting && <span className="tag tag-warn">{say(personWords.actingTag)}</span>}{' '}
              <span className="quiet small">{spanText(post, say, (day) => dayText(day, language))}</span>
            </span>
            {may('post.change') && !post.to && <EndPost id={post.id} title={`${post.unit.name} ${post.title}`} />}
          </li>
        ))}
      </ul>
      {appointing && <Appoint person={person} onClose={() => setAppointing(false)} />}
    </section>
  )
}
