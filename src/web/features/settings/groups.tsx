import { Link } from 'wouter'
import { listGroups } from '#api/unit.ts'
import { useAnswer } from '../../records/call.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { settingsWords } from '../../words/settings.ts'
import { dutyWords, groupKindWords, unitWords } from '../../words/unit.ts'

/** Groups that cross the tree, with their members. */
export function GroupList() {
  const say = useSay()
  const language = useLanguage()
  const asked = useAnswer(listGroups)
  return (
    <Answered asked={asked}>
      {({ groups }) =>
        groups.length === 0 ? (
          <Empty title={say(settingsWords.noGroups)} />
        ) : (
          <Table
            caption={say(settingsWords.groups)}
            rows={groups}
            keyOf={(group) => group.id}
            columns={[
              { key: 'name', title: say(unitWords.name), as: 'main', cell: (group) => group.name },
              {
                key: 'kind',
                title: say(unitWords.kind),
                as: 'tight',
                cell: (group) => groupKindWords[group.kind]?.[language] ?? group.kind,
              },
              { key: 'keeper', title: say(settingsWords.keeper), width: '14em', cell: (group) => group.keeper.name },
              {
                key: 'members',
                title: say(settingsWords.members),
                cell: (group) => (
                  <ul className="row" style={{ gap: '2px 14px' }}>
                    {group.members.map(({ unit, duty }) => (
                      <li key={unit.id}>
                        <Link href={`/settings/units/${unit.id}`}>{unit.name}</Link>
                        {duty === 'lead' && <span className="tag tag-brand"> {say(dutyWords.lead)}</span>}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        )
      }
    </Answered>
  )
}
