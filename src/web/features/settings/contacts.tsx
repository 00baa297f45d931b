import { Button } from 'antd'
import { Link } from 'wouter'
import type { AnswerOf, Endpoint } from '#api/endpoint.ts'
import { contactOverview } from '#api/notice.ts'
import { packEndpoints } from '#api/pack.ts'
import type { Pack, Words } from '#core/pack.ts'
import { packs } from '#packs/index.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { recordHref, registerHref } from '../../records/pack/doors.ts'
import { Instant } from '../../ui/instant.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { dayText } from '../../ui/time.ts'
import { noticePageWords } from '../../words/notice.ts'

const directory = packs.find(({ name }) => name === 'contact') as Pack

/** Contacts beside their register: mine to confirm, what is amiss, and the units that have none. */
export function Contacts() {
  const say = useSay()
  const asked = useAnswer(contactOverview)
  return (
    <div className="stack">
      <div className="row">
        <p className="quiet">{say(noticePageWords.contactsNote)}</p>
        <Link href={registerHref(directory)} asChild>
          <Button type="primary">{say(noticePageWords.register)}</Button>
        </Link>
      </div>
      <Answered asked={asked}>
        {({ mine, issues, lacking }) => (
          <>
            <section className="panel">
              <h2>{say(noticePageWords.myContacts)}</h2>
              {mine.length === 0 ? (
                <Empty title={say(noticePageWords.noContacts)}>{say(noticePageWords.noContactsHint)}</Empty>
              ) : (
                <Table
                  caption={say(noticePageWords.myContacts)}
                  rows={mine}
                  keyOf={({ id }) => id}
                  columns={[
                    { key: 'name', title: say(noticePageWords.name), as: 'main', cell: ({ name }) => name },
                    { key: 'unit', title: say(noticePageWords.unit), cell: ({ unit }) => unit.name },
                    {
                      key: 'matter',
                      title: say(noticePageWords.matter),
                      cell: ({ matter }) => matter || say(noticePageWords.everything),
                    },
                    {
                      key: 'said',
                      title: say(noticePageWords.said),
                      cell: ({ saidAt, saidBy }) => (
                        <>
                          <Instant at={saidAt} /> <span className="quiet small">{saidBy}</span>
                        </>
                      ),
                    },
                    {
                      key: 'due',
                      title: say(noticePageWords.again),
                      cell: ({ due }) => (due ? <Instant at={due} /> : null),
                    },
                    { key: 'confirm', title: '', as: 'tight', cell: ({ id }) => <Confirm id={id} /> },
                  ]}
                />
              )}
            </section>
            <Issues issues={issues} />
            <section className="panel" data-part="lacking">
              <h2>{say(noticePageWords.lacking)}</h2>
              {lacking.length === 0 ? (
                <p className="quiet">{say(noticePageWords.lackingNone)}</p>
              ) : (
                <>
                  <p className="quiet">{say(noticePageWords.lackingCount, { count: lacking.length })}</p>
                  <ul className="row contact-lacking">
                    {lacking.map(({ id, name, mayRegister }) => (
                      <li key={id}>
                        {mayRegister ? (
                          <Button size="small" href={`${registerHref(directory)}/new/register?unit=${id}`}>
                            {name} <span className="visually-hidden">{say(noticePageWords.registerOne)}</span>
                          </Button>
                        ) : (
                          name
                        )}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </section>
          </>
        )}
      </Answered>
    </div>
  )
}

type Issue = AnswerOf<typeof contactOverview>['issues'][number]

/** What is amiss with contacts, each with the acts that mend it. */
function Issues({ issues }: { issues: readonly Issue[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <section className="panel" data-part="contact-issues">
      <h2>{say(noticePageWords.issues)}</h2>
      {issues.length === 0 ? (
        <p className="quiet">{say(noticePageWords.issuesNone)}</p>
      ) : (
        <Table
          caption={say(noticePageWords.issues)}
          rows={issues}
          keyOf={({ kind, contact }) => `${kind} ${contact.id}`}
          columns={[
            { key: 'name', title: say(noticePageWords.name), as: 'main', cell: ({ contact }) => contact.name },
            { key: 'unit', title: say(noticePageWords.unit), cell: ({ unit }) => unit.name },
            {
              key: 'matter',
              title: say(noticePageWords.matter),
              cell: ({ contact }) => contact.matter || say(noticePageWords.everything),
            },
            {
              key: 'issue',
              title: say(noticePageWords.issue),
              cell: ({ kind, until, beside }) =>
                say(noticePageWords[`issue-${kind}`], {
                  until: until === null ? '' : dayText(until, language),
                  beside: beside.join('、'),
                }),
            },
            {
              key: 'mend',
              title: '',
              as: 'tight',
              cell: ({ contact, acts }) => <Mending id={contact.id} acts={acts} />,
            },
          ]}
        />
      )}
    </section>
  )
}

/** Confirming is done here; what changes the record, on its page. */
function Mending({ id, acts }: { id: string; acts: Issue['acts'] }) {
  const say = useSay()
  const others = acts.filter((verb) => verb !== 'confirm')
  return (
    <span className="row">
      {acts.includes('confirm') && <Confirm id={id} />}
      {others.length > 0 && (
        <Button size="small" href={recordHref(directory, id)}>
          {others.map((verb) => say(directory.words.acts[verb] as Words)).join(' / ')}
        </Button>
      )}
    </span>
  )
}

const confirming = packEndpoints(directory).acts.confirm as Endpoint

function Confirm({ id }: { id: string }) {
  const say = useSay()
  const { mutate, isPending } = useAct(confirming)
  return (
    <Button size="small" loading={isPending} onClick={() => mutate({ params: { id }, body: {} })}>
      {say(noticePageWords.confirm)}
    </Button>
  )
}
