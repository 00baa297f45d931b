import { Button } from 'antd'
import { endSession, listSessions } from '#api/session.ts'
import { useAct, useAnswer } from '../../../records/call.ts'
import { Instant } from '../../../ui/instant.tsx'
import { useSay } from '../../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../../ui/problems.tsx'
import { Answered } from '../../../ui/states.tsx'
import { Table } from '../../../ui/table.tsx'
import { settingsWords } from '../../../words/settings.ts'
import { sharedWords } from '../../../words/shared.ts'
import { deviceName } from './device-name.ts'

/** Where I am signed in; a session that is not mine any more can be ended. */
export function MySessions() {
  const say = useSay()
  const asked = useAnswer(listSessions)
  const end = useAct(endSession)
  return (
    <section className="panel">
      <h2>{say(settingsWords.sessions)}</h2>
      {end.error && <ProblemBox problems={problemsOf(end.error, say)} />}
      <Answered asked={asked}>
        {({ sessions }) => (
          <Table
            caption={say(settingsWords.sessions)}
            rows={sessions}
            keyOf={(session) => session.id}
            columns={[
              {
                key: 'device',
                title: say(settingsWords.device),
                as: 'main',
                cell: (session) => (
                  <span title={session.agent}>
                    {deviceName(session.agent)}{' '}
                    {session.current && <span className="tag tag-brand">{say(settingsWords.current)}</span>}
                  </span>
                ),
              },
              {
                key: 'acting',
                title: say(settingsWords.actingName),
                as: 'tight',
                cell: (session) => session.actingName ?? '—',
              },
              { key: 'address', title: say(settingsWords.address), as: 'tight', cell: (session) => session.address },
              {
                key: 'seen',
                title: say(settingsWords.seenAt),
                as: 'tight',
                cell: (session) => <Instant at={session.seenAt} />,
              },
              {
                key: 'expires',
                title: say(settingsWords.expiresAt),
                as: 'tight',
                cell: (session) => <Instant at={session.expiresAt} />,
              },
              {
                key: 'end',
                title: say(sharedWords.actions),
                as: 'tight',
                cell: (session) =>
                  !session.current && (
                    <Button size="small" onClick={() => end.mutate({ params: { id: session.id } })}>
                      {say(settingsWords.endSession)}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Answered>
    </section>
  )
}
