import { Button } from 'antd'
import { Link } from 'wouter'
import type { Endpoint } from '#api/endpoint.ts'
import { contactOverview } from '#api/notice.ts'
import { packEndpoints } from '#api/pack.ts'
import type { Pack } from '#core/pack.ts'
import { packs } from '#packs/index.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { registerHref } from '../../records/pack/doors.ts'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { noticePageWords } from '../../words/notice.ts'

const directory = packs.find(({ name }) => name === 'contact') as Pack

/** Contacts beside their register: mine to confirm, and the units that have none. */
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
        {({ mine, lacking }) => (
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
            <section className="panel" data-part="lacking">
              <h2>{say(noticePageWords.lacking)}</h2>
              {lacking.length === 0 ? (
                <p className="quiet">{say(noticePageWords.lackingNone)}</p>
              ) : (
                <>
                  <p className="quiet">{say(noticePageWords.lackingCount, { count: lacking.length })}</p>
                  <p>{lacking.map(({ name }) => name).join('、')}</p>
                </>
              )}
            </section>
          </>
        )}
      </Answered>
    </div>
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
