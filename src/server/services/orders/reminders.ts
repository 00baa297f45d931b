/** Reminders (提醒): what was said to whom, and those that are due, which are computed and stored only when they are sent. */
import { and, eq, inArray } from 'drizzle-orm'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { listReminders as door, listDueReminders as dueDoor, sendReminder as sendDoor } from '#api/reminder.ts'
import { asksNothing } from '#core/assignment.ts'
import { dayOf } from '#core/day.ts'
import { type DueReminder, dueReminder } from '#core/ladder/reminder.ts'
import { timeFacts } from '#core/light-facts.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Hand, Work } from '../../context.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { reminderTable } from '../../storage/tables/order.ts'
import { assignmentTable } from '../../storage/tables/plan.ts'
import { type Language, sentence } from '../../words.ts'
import { assessAll } from '../assignments/assess.ts'
import { assignmentsById, subjectsOf } from '../assignments/subjects.ts'
import { begin, find } from '../perform.ts'
import { assignments, reminders } from '../stored.ts'
import { unitNames } from '../unit-names.ts'

type Assignment = typeof assignmentTable.$inferSelect

/** Reminders within reach, the last first. */
export async function listReminders(
  work: Work,
  { assignment }: InputOf<typeof door>['query'],
): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, extent } = work
  const rows = await tx.orm
    .select()
    .from(reminderTable)
    .where(
      and(
        eq(reminderTable.cityId, context.city.id),
        inExtent(extent, reminderTable.unitPath),
        assignment ? eq(reminderTable.assignmentId, assignment) : undefined,
      ),
    )
  const asked = await assignmentsById(work, [...new Set(rows.map(({ assignmentId }) => assignmentId))])
  const named = await naming(work, asked)
  return success({
    reminders: rows
      .flatMap(({ id, assignmentId, occasion, channel, to, said, sentAt, sentBy }) => {
        const about = named(assignmentId)
        return about ? [{ id, ...about, occasion, channel, to, said, sentAt, sentBy }] : []
      })
      .sort((a, b) => b.sentAt.localeCompare(a.sentAt)),
  })
}

/** Somebody reminds a unit: whom they spoke to, when, and what was said. */
export async function sendReminder(
  work: Work,
  assignmentId: string,
  { at, ...said }: InputOf<typeof sendDoor>['body'],
): Promise<Outcome<{ id: string }>> {
  const assignment = await find(work, assignments, assignmentId)
  if (!assignment) return failure({ code: 'wire/not-found' })
  const sentAt = new Date(at ?? work.now).toISOString()
  if (sentAt > work.now.toISOString()) return failure({ code: 'reminder/in-the-future', at: 'at' })
  if (sentAt < assignment.assignedAt) return failure({ code: 'reminder/before-it-was-asked', at: 'at' })
  const values = { unitId: assignment.unitId, assignmentId, occasion: null, ...said, sentAt }
  const [made] = await begin(work, reminders, [{ verb: 'send', values }])
  return success({ id: (made as { id: string }).id })
}

/** Reminders that are due now, as they would be worded. */
export async function listDueReminders(work: Work): Promise<Outcome<AnswerOf<typeof dueDoor>>> {
  const due = await findDue(work)
  const named = await naming(
    work,
    due.map(({ assignment }) => assignment),
  )
  return success({
    due: due.flatMap(({ assignment, reminder }) => {
      const about = named(assignment.id)
      const { occasion } = reminder
      return about ? [{ ...about, occasion, said: wordingOf(work, assignment, work.language) }] : []
    }),
  })
}

/** Sends what is due, each once: throttled by what was sent before by any channel. Gives what was sent. */
export async function sendDueReminders(hand: Hand & Pick<Work, 'extent'>): Promise<DueReminder[]> {
  const due = await findDue(hand)
  const names = await unitNames(
    hand,
    due.map(({ assignment }) => assignment.unitId),
  )
  await begin(
    hand,
    reminders,
    due.map(({ assignment, reminder: { occasion } }) => ({
      verb: 'send',
      values: {
        unitId: assignment.unitId,
        assignmentId: assignment.id,
        occasion,
        channel: 'system',
        to: names.get(assignment.unitId)?.name ?? '',
        said: wordingOf(hand, assignment, 'zh'),
      },
    })),
  )
  return due.map(({ reminder }) => reminder)
}

type Due = { assignment: Assignment; reminder: DueReminder }

/** Assignments that are neither done nor on hold, and of which a reminder is due. */
async function findDue(work: Pick<Work, 'tx' | 'context' | 'now' | 'extent'>): Promise<Due[]> {
  const { tx, context, now, extent } = work
  const city = context.city.id
  const asked = await tx.orm
    .select()
    .from(assignmentTable)
    .where(and(eq(assignmentTable.cityId, city), inExtent(extent, assignmentTable.unitPath)))
  const standings = await assessAll(work, asked)
  const open = asked.filter((each) => !asksNothing(each, now) && (standings.get(each.id)?.share ?? 0) < 100)
  const ids = open.map(({ id }) => id)
  const sent = ids.length
    ? await tx.orm
        .select()
        .from(reminderTable)
        .where(and(eq(reminderTable.cityId, city), inArray(reminderTable.assignmentId, ids)))
    : []
  const byAssignment = Map.groupBy(sent, ({ assignmentId }) => assignmentId)
  return open.flatMap((assignment) => {
    const reminder = dueReminder(assignment, byAssignment.get(assignment.id) ?? [], now, context.calendar)
    return reminder ? [{ assignment, reminder }] : []
  })
}

function wordingOf({ now, context }: Pick<Hand, 'now' | 'context'>, assignment: Assignment, language: Language) {
  const { late, daysLeft } = timeFacts(assignment, now, context.calendar)
  const due = dayOf(new Date(assignment.due))
  return sentence(late ? 'reminder/is-late' : 'reminder/is-due', { due, days: Math.abs(daysLeft) }, language)
}

/** What a reminder is about, by its assignment. */
async function naming(work: Pick<Work, 'tx' | 'context'>, asked: readonly Assignment[]) {
  const subjectOf = await subjectsOf(work, asked)
  const byId = new Map(asked.map((each) => [each.id, each]))
  const names = await unitNames(
    work,
    asked.map(({ unitId }) => unitId),
  )
  return (assignmentId: string) => {
    const assignment = byId.get(assignmentId)
    if (!assignment) return null
    const { unitId } = assignment
    return { ...subjectOf(assignment), assignmentId, unit: names.get(unitId) ?? { id: unitId, name: '' } }
  }
}
