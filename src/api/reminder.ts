/** Reminders (提醒), those that are due, and clues that were handed over. */
import { z } from 'zod'
import { reminderChannels } from '#core/ladder/reminder.ts'
import { defineEndpoint } from './endpoint.ts'
import { said } from './matter.ts'
import { id, idParams, instant, line, page, paragraph, subject, total, unitName } from './shapes.ts'

export const listReminders = defineEndpoint({
  name: 'reminder.list',
  method: 'GET',
  path: '/api/reminders',
  right: 'order.read',
  summary: { zh: '提醒记录', en: 'Reminders' },
  query: z.object({ assignment: id.optional(), ...page }),
  answer: z.object({
    total,
    reminders: z.array(
      z.object({
        id,
        ...subject,
        assignmentId: id,
        unit: unitName,
        occasion: z.string().nullable(),
        channel: z.enum(reminderChannels),
        to: z.string(),
        said: z.string(),
        sentAt: instant,
        sentBy: z.string(),
      }),
    ),
  }),
})

export const sendReminder = defineEndpoint({
  name: 'reminder.send',
  method: 'POST',
  path: '/api/assignments/:id/reminders',
  right: 'order.draft',
  summary: { zh: '登记提醒', en: 'Record a reminder, by telephone or otherwise' },
  params: idParams,
  body: z.object({
    channel: z.enum(reminderChannels).exclude(['system']),
    to: line,
    said: paragraph.min(1),
    /** When it happened, where that was before now. */
    at: instant.optional(),
  }),
  answer: z.object({ id }),
})

export const listDueReminders = defineEndpoint({
  name: 'reminder.due',
  method: 'GET',
  path: '/api/reminders/due',
  right: 'order.draft',
  summary: { zh: '应发提醒', en: 'Reminders that are due now' },
  query: z.object(page),
  answer: z.object({
    total,
    due: z.array(z.object({ ...subject, assignmentId: id, unit: unitName, occasion: z.string(), said: z.string() })),
  }),
})

export const sendDueReminders = defineEndpoint({
  name: 'reminder.send-due',
  method: 'POST',
  path: '/api/reminders/due',
  right: 'order.draft',
  summary: { zh: '发送应发提醒', en: 'Send the reminders that are due' },
  answer: z.object({ sent: z.number().int() }),
})

/** Whatever is said beyond these three is refused: a clue leaves no trace here. */
export const handOverClue = defineEndpoint({
  name: 'clue.hand-over',
  method: 'POST',
  path: '/api/clues',
  right: 'clue.hand-over',
  summary: { zh: '移送问题线索', en: 'Record that a clue was handed over' },
  body: z.looseObject({ to: said, paper: said }),
  answer: z.object({ id }),
})

export const listClues = defineEndpoint({
  name: 'clue.list',
  method: 'GET',
  path: '/api/clues',
  right: 'clue.hand-over',
  summary: { zh: '线索移送登记', en: 'Clues that were handed over' },
  answer: z.object({
    clues: z.array(z.object({ id, unit: unitName, to: z.string(), paper: z.string(), handedOverAt: instant })),
  }),
})
