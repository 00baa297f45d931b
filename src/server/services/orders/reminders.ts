/** Reminders (提醒): what was said to whom, and those that are due, which are computed and stored only when they are sent. */
import { and, desc, eq, getTableColumns, gte, isNull, lt, or } from 'drizzle-orm'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { listReminders as door, listDueReminders as dueDoor, sendReminder as sendDoor } from '#api/reminder.ts'
import { addWorkingDays, isWorkingDay } from '#core/calendar.ts'
import { dayOf, startOfDay } from '#core/day.ts'
import { type DueReminder, dueReminder, reminderSchedule } from '#core/ladder/reminder.ts'
import { timeFacts } from '#core/light-facts.ts'
import { subtree } from '#core/may.ts'
import { sendingFrom } from '#core/notice/sending-times.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Context, Hand, Work } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { inExtent } from '../../storage/queries/extent.ts'
import { reminderTable } from '../../storage/tables/order.ts'
import { assignmentTable, returnSummaryTable } from '../../storage/tables/plan.ts'
import { type Language, sentence } from '../../words.ts'
import { lockSummaries } from '../assignments/return-summaries.ts'
import { assignmentsById, subjectsOf } from '../assignments/subjects.ts'
import { timesOf } from '../notices/channels.ts'
import { type Page, pageOf, usualPage } from '../page.ts'
import { begin, find } from '../perform.ts'
import { assignments, reminders } from '../stored.ts'
import { handOfSystem } from '../system-hand.ts'
import { unitNames } from '../unit-names.ts'

type Assignment = typeof assignmentTable.$inferSelect

/** Reminders within reach, the last first. */
export async function listReminders(
  work: Work,
  { assignment, most = usualPage, skip = 0 }: InputOf<typeof door>['query'],
): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, extent } = work
  const wanted = and(
    eq(reminderTable.cityId, context.city.id),
    inExtent(extent, reminderTable.unitPath),
    assignment ? eq(reminderTable.assignmentId, assignment) : undefined,
  )
  const rows = await tx.orm
    .select()
    .from(reminderTable)
    .where(wanted)
    .orderBy(desc(reminderTable.sentAt), desc(reminderTable.id))
    .limit(most)
    .offset(skip)
  const asked = await assignmentsById(work, [...new Set(rows.map(({ assignmentId }) => assignmentId))])
  const named = await naming(work, asked)
  return success({
    total: await tx.orm.$count(reminderTable, wanted),
    reminders: rows.flatMap(({ id, assignmentId, occasion, channel, to, said, sentAt, sentBy }) => {
      const about = named(assignmentId)
      return about ? [{ id, ...about, occasion, channel, to, said, sentAt, sentBy }] : []
    }),
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
export async function listDueReminders(work: Work, page: Page = {}): Promise<Outcome<AnswerOf<typeof dueDoor>>> {
  const all = await findDue(work)
  const due = pageOf(all, page)
  const named = await naming(
    work,
    due.map(({ assignment }) => assignment),
  )
  return success({
    total: all.length,
    due: due.flatMap(({ assignment, reminder }) => {
      const about = named(assignment.id)
      const { occasion } = reminder
      return about ? [{ ...about, occasion, said: wordingOf(work, assignment, work.language) }] : []
    }),
  })
}

/** Sends what is due, each once: throttled by what was sent before by any channel, also by somebody else at this moment. */
export async function sendDueReminders(hand: Hand & Pick<Work, 'extent'>): Promise<DueReminder[]> {
  const due = await findDue(hand, 'to-send')
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

/** Sends as the system what is due in the whole city, within working hours; what was sent is not due any more. Gives how many went. */
export async function remindDue(context: Context): Promise<number> {
  const now = context.now()
  const times = timesOf({ settings: {} }, context)
  if (sendingFrom(now, { urgent: false, terms: null }, times).getTime() !== now.getTime()) return 0
  const extent = { ranges: [subtree(context.city.path)], units: [] }
  return context.database.asSystem(
    async (tx) => {
      const hand = await handOfSystem({ tx, context, now })
      return (await sendDueReminders({ ...hand, extent })).length
    },
    { limit: jobLimit },
  )
}

/** Seconds: the day after a due day of thousands of units is longer than a request. */
const jobLimit = 600

type Due = { assignment: Assignment; reminder: DueReminder }

/** Assignments that are neither done nor on hold, and of which a reminder is due. Who sends them holds them meanwhile. */
async function findDue(
  work: Pick<Work, 'tx' | 'context' | 'now' | 'extent'>,
  purpose: 'to-see' | 'to-send' = 'to-see',
): Promise<Due[]> {
  const { tx, context, now, extent } = work
  const [city, today] = [context.city.id, dayOf(now)]
  if (!isWorkingDay(today, context.calendar)) return []
  const first = Math.max(...reminderSchedule.before)
  // Nobody is reminded of what falls due later.
  const beyond = startOfDay(addWorkingDays(today, first + 1, context.calendar))
  const open = await tx.orm
    .select(getTableColumns(assignmentTable))
    .from(assignmentTable)
    .innerJoin(
      returnSummaryTable,
      and(eq(returnSummaryTable.cityId, assignmentTable.cityId), eq(returnSummaryTable.id, assignmentTable.id)),
    )
    .where(
      and(
        eq(assignmentTable.cityId, city),
        inExtent(extent, assignmentTable.unitPath),
        lt(assignmentTable.due, beyond.toISOString()),
        isNull(assignmentTable.heldBy),
        or(isNull(assignmentTable.until), gte(assignmentTable.until, today)),
        lt(returnSummaryTable.share, 100),
      ),
    )
  const ids = open.map(({ id }) => id)
  if (purpose === 'to-send') await lockSummaries(work, ids)
  const sent = await tx.orm
    .select({
      assignmentId: reminderTable.assignmentId,
      occasion: reminderTable.occasion,
      sentAt: reminderTable.sentAt,
    })
    .from(reminderTable)
    .where(and(eq(reminderTable.cityId, city), among(reminderTable.assignmentId, ids)))
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
