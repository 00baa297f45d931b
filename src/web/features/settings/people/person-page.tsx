import { Button } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#api/endpoint.ts'
import { getPosts } from '#api/person.ts'
import { personRegister } from '#core/person-register.ts'
import { useAnswer } from '../../../records/call.ts'
import { RecordPage } from '../../../records/pack/record-page.tsx'
import { useMay } from '../../../records/session.ts'
import { useLanguage, useSay } from '../../../ui/language.ts'
import { Answered } from '../../../ui/states.tsx'
import { dayText } from '../../../ui/time.ts'
import { roleWords } from '../../../words/frame.ts'
import { personWords } from '../../../words/person.ts'
import { spanText } from '../units/unit-page.tsx'
import { Accounts } from './accounts.tsx'
import { Appoint, EndPost } from './person-acts.tsx'

/** Who the parts of a person's page are about. */
export interface PersonInUnit {
  id: string
  unit: { id: string; name: string }
}

/** A person: their record in the register, posts with dates, accounts. */
export function PersonPage({ id }: { id: string }) {
  return (
    <RecordPage
      pack={personRegister}
      id={id}
      parts={({ record }, asOf) => record.state === 'registered' && !asOf && <PersonParts id={id} />}
    />
  )
}

function PersonParts({ id }: { id: string }) {
  const may = useMay()
  const asked = useAnswer(getPosts, { params: { id } })
  return (
    <Answered asked={asked}>
      {({ unit, posts, accounts }) => (
        <>
          <Posts person={{ id, unit }} posts={posts} />
          {(may('account.change') || accounts.length > 0) && <Accounts person={{ id, unit }} accounts={accounts} />}
        </>
      )}
    </Answered>
  )
}

function Posts({ person, posts }: { person: PersonInUnit; posts: AnswerOf<typeof getPosts>['posts'] }) {
  const say = useSay()
  const language = useLanguage()
  const may = useMay()
  const [appointing, setAppointing] = useState(false)
  return (
    <section className="panel" data-part="posts">
      <div className="panel-head">
        <h2>{say(personWords.posts)}</h2>
        {may('post.change') && (
          <Button size="small" type="primary" onClick={() => setAppointing(true)}>
            {say(personWords.appoint)}
          </Button>
        )}
      </div>
      {posts.length === 0 && <p className="quiet">{say(personWords.noPosts)}</p>}
      <ul className="settings-list">
        {posts.map((post) => (
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
