/** The calendar: days off, make-up working days, school terms. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { day, id, line, unitName } from './shapes.ts'

export const getCalendar = defineEndpoint({
  name: 'calendar.get',
  method: 'GET',
  path: '/api/calendar/:year',
  right: 'signed-in',
  summary: { zh: '节假日和校历', en: 'Holidays and school terms of a year' },
  params: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
  answer: z.object({
    year: z.number().int(),
    /** No official arrangement of this year is known yet. */
    provisional: z.boolean(),
    holidays: z.array(z.object({ day, name: z.string() })),
    makeUpDays: z.array(z.object({ day, name: z.string() })),
    terms: z.array(
      z.object({
        id,
        unit: unitName,
        kind: z.enum(['term', 'holiday']),
        name: z.string(),
        schoolYear: z.string(),
        from: day,
        to: day,
      }),
    ),
  }),
})

export const setTerm = defineEndpoint({
  name: 'term.set',
  method: 'POST',
  path: '/api/terms',
  right: 'calendar.change',
  summary: { zh: '设置学期或假期', en: 'Set a term or holiday' },
  body: z.object({
    unitId: id,
    kind: z.enum(['term', 'holiday']),
    name: line,
    schoolYear: z.string().regex(/^\d{4}-\d{4}$/),
    from: day,
    to: day,
  }),
  answer: z.object({ id }),
})
