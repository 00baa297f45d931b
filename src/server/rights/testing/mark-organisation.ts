/** Units, people and posts of a marked city, and the bodies in which they meet. */
import {
  accounts,
  aliases,
  bodies,
  bodyMembers,
  groups,
  meetings,
  memberships,
  people,
  posts,
  relations,
  schoolPeriods,
} from '../../services/stored.ts'
import { firstDay } from '../../testing.ts'
import type { Marking } from './marking.ts'

/** Everything that a unit has before it is asked for anything. */
export async function markOrganisation({ city, enter }: Marking): Promise<void> {
  await enter(aliases, 'add', null, (p) => ({ unitId: p.unit, name: `${p.mark}别称`, kind: 'other' as const }))
  await enter(relations, 'begin', 'relation', (p) => ({
    unitId: p.unit,
    kind: 'management' as const,
    targetId: city.units.city,
    from: firstDay,
    document: p.mark,
  }))
  await enter(groups, 'found', 'group', (p) => ({
    unitId: p.unit,
    kind: 'alliance' as const,
    name: `${p.mark}联盟`,
    from: firstDay,
  }))
  await enter(memberships, 'join', null, (p) => ({
    unitId: p.unit,
    groupId: p.group,
    duty: 'lead' as const,
    from: firstDay,
  }))
  await enter(people, 'register', 'person', (p) => ({ unitId: p.unit, name: `${p.mark}人`, phone: p.marks.phone }))
  await enter(posts, 'appoint', 'post', (p) => ({
    unitId: p.unit,
    personId: p.person,
    role: 'school-clerk' as const,
    title: `${p.mark}职`,
    from: firstDay,
  }))
  await enter(accounts, 'open', 'account', (p) => ({ unitId: p.unit, login: `${p.mark}号`, personId: p.person }))
  await enter(schoolPeriods, 'set', null, (p) => ({
    unitId: p.unit,
    kind: 'holiday' as const,
    name: `${p.mark}假`,
    schoolYear: '2026-2027',
    from: '2026-10-01',
    to: '2026-10-07',
  }))
}

/** A body with one member, a meeting that is called and one that was held. */
export async function markMeetings({ enter, set }: Marking): Promise<void> {
  await enter(bodies, 'found', 'body', (p) => ({
    unitId: p.unit,
    kind: 'joint-conference' as const,
    name: `${p.mark}联席会议`,
    frequency: 'quarter' as const,
    basis: p.mark,
    from: firstDay,
  }))
  await enter(bodyMembers, 'join', 'member', (p) => ({
    unitId: p.unit,
    bodyId: p.body,
    name: `${p.mark}成员`,
    duty: 'member' as const,
    charge: p.mark,
    from: firstDay,
  }))
  for (const kind of ['called', 'held'] as const)
    await enter(meetings, 'call', kind, (p) => ({
      unitId: p.unit,
      bodyId: p.body,
      title: `${p.mark}会议`,
      at: '2026-09-16T01:00:00.000Z',
      place: p.mark,
      agenda: [
        {
          title: p.mark,
          reporter: p.mark,
          papers: [{ hash: p.pictureHash, name: `${p.mark}.txt`, mediaType: 'text/plain' }],
        },
      ],
    }))
  await set('meeting', `state = 'held', held_at = at`, ({ held }) => [held])
}
