import { and, desc, eq, inArray } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import { covers } from '#core/may.ts'
import type { Body, BodyMember } from '#core/meeting/body.ts'
import type { Meeting } from '#core/meeting/meeting.ts'
import type { Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { bodyMemberTable, bodyTable, meetingTable } from '../../storage/tables/meeting.ts'

type Reader = Pick<Work, 'tx' | 'context' | 'extent' | 'now'>

/** A body within reach with those of its members and meetings that are. */
export interface FoundBody {
  body: Body & { unitPath: string }
  members: BodyMember[]
  /** The last first. */
  meetings: Meeting[]
}

/**
 * Bodies within reach: those that are kept there whole; of others, those in which a unit of the reach sits today, with the meetings
 * since it does.
 */
export async function findBodies(reader: Reader, id?: string): Promise<FoundBody[]> {
  const { tx, context, extent, now } = reader
  const city = context.city.id
  const of = id === undefined ? undefined : eq(bodyTable.id, id)
  const bodies = await tx.orm
    .select()
    .from(bodyTable)
    .where(and(eq(bodyTable.cityId, city), of))
    .orderBy(bodyTable.from, bodyTable.id)
  if (bodies.length === 0) return []
  const ids = bodies.map((body) => body.id)
  const members = await tx.orm
    .select()
    .from(bodyMemberTable)
    .where(
      and(
        eq(bodyMemberTable.cityId, city),
        inArray(bodyMemberTable.bodyId, ids),
        inExtent(extent, bodyMemberTable.unitPath),
      ),
    )
    .orderBy(bodyMemberTable.from, bodyMemberTable.id)
  const meetings = await tx.orm
    .select()
    .from(meetingTable)
    .where(and(eq(meetingTable.cityId, city), inArray(meetingTable.bodyId, ids)))
    .orderBy(desc(meetingTable.at), desc(meetingTable.id))
  const today = dayOf(now)
  return bodies.flatMap((body) => {
    const own = members.filter(({ bodyId }) => bodyId === body.id)
    const held = meetings.filter(({ bodyId }) => bodyId === body.id)
    if (covers(extent, body.unitPath)) return [{ body, members: own, meetings: held }]
    const sitting = own.filter(({ to }) => to === null || to > today)
    const since = sitting.map(({ from }) => from).sort()[0]
    if (since === undefined) return []
    return [{ body, members: sitting, meetings: held.filter(({ at }) => dayOf(new Date(at)) >= since) }]
  })
}

/** A meeting within reach with its body and the other meetings of that. */
export async function findMeeting(reader: Reader, id: string): Promise<(FoundBody & { meeting: Meeting }) | undefined> {
  const { tx, context } = reader
  const [row] = await tx.orm
    .select({ bodyId: meetingTable.bodyId })
    .from(meetingTable)
    .where(and(eq(meetingTable.cityId, context.city.id), eq(meetingTable.id, id)))
  const [found] = row ? await findBodies(reader, row.bodyId) : []
  const meeting = found?.meetings.find((each) => each.id === id)
  return found && meeting && { ...found, meeting }
}
