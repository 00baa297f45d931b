/** Groups of units that are asked at once: all schools of a kind, named groups across the tree. */
import { listGroups } from '#api/unit.ts'
import type { AskedGroup } from '#core/assignment.ts'
import { dayOf } from '#core/day.ts'
import { holdsOn, schoolKinds } from '#core/organisation.ts'
import { groupName } from '../../../records/asked-group.ts'
import { useAnswer } from '../../../records/call.ts'
import { useNow } from '../../../records/session.ts'
import type { UnitLine } from '../../../records/units.ts'
import { useSay } from '../../../ui/language.ts'

export interface UnitGroup {
  group: AskedGroup
  label: string
  members: { id: string; name: string }[]
}

/** Every kind of school with its schools, then every named group with its members of today. */
export function useUnitGroups(units: readonly UnitLine[]): UnitGroup[] {
  const say = useSay()
  const today = dayOf(new Date(useNow()))
  const { data } = useAnswer(listGroups)
  const kinds = schoolKinds.map((kind): UnitGroup => {
    const group = { of: 'kind', kind } as const
    return { group, label: say(groupName(group)), members: units.filter((unit) => unit.kind === kind) }
  })
  const named = (data?.groups ?? [])
    .filter((each) => holdsOn(each, today))
    .map(
      ({ id, name, members }): UnitGroup => ({
        group: { of: 'group', groupId: id, name },
        label: name,
        members: members.filter((each) => holdsOn(each, today)).map(({ unit }) => unit),
      }),
    )
  return [...kinds, ...named].filter(({ members }) => members.length > 0)
}
