import { Alert, Button } from 'antd'
import { useState } from 'react'
import { endpoints } from '#api/endpoints.ts'
import { listAudit, verifyLedger } from '#api/service.ts'
import { useAnswer } from '../../records/call.ts'
import { Instant } from '../../ui/instant.tsx'
import { type Language, useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { auditWords, settingsWords } from '../../words/settings.ts'

/** What the audit administrator sees: whether the ledger is sound, and who signed in or was refused. */
export function Audit() {
  const say = useSay()
  const language = useLanguage()
  const [before, setBefore] = useState<string>()
  const asked = useAnswer(listAudit, { query: { before } }, { keep: true })
  return (
    <div className="stack">
      <Verification />
      <section className="panel">
        <h2>{say(settingsWords.events)}</h2>
        <Answered asked={asked}>
          {({ events }) =>
            events.length === 0 ? (
              <Empty title={say(settingsWords.noEvents)} />
            ) : (
              <>
                <Table
                  caption={say(settingsWords.events)}
                  rows={events}
                  keyOf={(event) => event.id}
                  columns={[
                    {
                      key: 'at',
                      title: say(settingsWords.at),
                      as: 'tight',
                      cell: (event) => <Instant at={event.at} />,
                    },
                    {
                      key: 'event',
                      title: say(settingsWords.event),
                      as: 'main',
                      cell: (event) => auditWords[event.event]?.[language] ?? event.event,
                    },
                    { key: 'login', title: say(settingsWords.login), cell: (event) => event.login ?? '—' },
                    { key: 'address', title: say(settingsWords.address), as: 'tight', cell: (event) => event.address },
                    {
                      key: 'detail',
                      title: say(settingsWords.detail),
                      cell: (event) => detailText(event.detail, language),
                    },
                  ]}
                />
                <Button style={{ marginTop: 12 }} onClick={() => setBefore(events[events.length - 1]?.at)}>
                  {say(settingsWords.earlier)}
                </Button>
              </>
            )
          }
        </Answered>
      </section>
    </div>
  )
}

const doorOf = new Map(endpoints.map(({ name, summary }) => [name, summary]))

/** What the event carries; a door in its own words. */
function detailText(detail: Record<string, unknown>, language: Language): string {
  const parts = Object.entries(detail).map(([name, value]) => {
    if (name === 'door') return doorOf.get(String(value))?.[language] ?? String(value)
    return `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`
  })
  return parts.join(language === 'zh' ? '；' : '; ')
}

function Verification() {
  const say = useSay()
  const asked = useAnswer(verifyLedger, {}, { enabled: false, staleTime: Number.POSITIVE_INFINITY })
  const { data, error, isFetching, refetch } = asked
  return (
    <section className="panel">
      <h2>{say(settingsWords.verify)}</h2>
      <p style={{ marginBottom: 12 }}>{say(settingsWords.verifyExplain)}</p>
      {error && <ProblemBox problems={problemsOf(error, say)} />}
      {data && (
        <Alert
          type={data.sound ? 'success' : 'error'}
          showIcon
          role="status"
          style={{ marginBottom: 12 }}
          title={data.sound ? say(settingsWords.sound) : say(settingsWords.notSound, { count: data.faults.length })}
          description={
            <>
              <p>{say(settingsWords.verified, { acts: data.acts, batches: data.batches, unsealed: data.unsealed })}</p>
              <ul className="problem-list">
                {data.faults.map((fault) => (
                  <li key={`${fault.code}${fault.act}${fault.batch}`}>{fault.message}</li>
                ))}
              </ul>
            </>
          }
        />
      )}
      <Button type="primary" loading={isFetching} onClick={() => refetch()}>
        {say(settingsWords.verify)}
      </Button>
    </section>
  )
}
