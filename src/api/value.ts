/** Dated values (时限和标准) and named lists (名目清单). */
import { z } from 'zod'
import { certainties, comparators, valueSubjects } from '#core/values/dated-value.ts'
import { type ValueUnit, valueUnits } from '#core/values/units.ts'
import { defineEndpoint } from './endpoint.ts'
import { day, instant, line } from './shapes.ts'

const key = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
const subject = z.enum(valueSubjects)
const unit = z.enum(Object.keys(valueUnits) as [ValueUnit, ...ValueUnit[]])
const words = z.object({ zh: z.string(), en: z.string() })
const confirmation = z.object({ day, by: z.string(), note: z.string() }).nullable()
const note = z.string().trim().max(500)

/** A number, both ends of a range, a time of day or day of the year, `true` for a rule, null where it is not known. */
const content = z.union([z.number(), z.tuple([z.number(), z.number()]), z.string(), z.literal(true), z.null()])

const period = z.object({
  content,
  comparator: z.enum(comparators),
  unit,
  from: day,
  fromKnown: z.enum(['day', 'month', 'year']),
  to: day.nullable(),
  basis: z.string(),
  certainty: z.enum(certainties),
  level: z.enum(['national', 'local']),
})

/** A value in a list, with what holds today. */
export const valueLine = z
  .object({
    key,
    subject,
    name: words,
    on: z.boolean(),
    own: z.boolean(),
    confirmed: confirmation,
    /** What holds today, or the period nearest to it where none does. */
    period,
    /** Places that use it, and records whose clock began under an older one and runs by it to its end. */
    uses: z.number().int(),
    stale: z.number().int(),
  })
  .meta({ id: 'ValueLine' })

const use = z.object({ kind: z.enum(['clock', 'indicator', 'rule', 'light']), name: words, running: z.number().int() })

/** A published target whose text names a number that was replaced. */
const namingTarget = z.object({ planId: z.string(), itemId: z.string(), plan: z.string(), quote: z.string() })

/** What a number may be entered as. */
const entered = {
  content: z.union([z.number().min(0).max(1e12), z.tuple([z.number().min(0), z.number().max(1e12)])]),
  comparator: z.enum(comparators),
  from: day,
  basis: line,
}

export const listValues = defineEndpoint({
  name: 'value.list',
  method: 'GET',
  path: '/api/values',
  right: 'value.read',
  summary: { zh: '时限和标准', en: 'Dated values' },
  query: z.object({
    subject: subject.optional(),
    state: z.enum(['on', 'off', 'unconfirmed', 'confirmed', 'stale']).optional(),
    q: z.string().trim().max(50).optional(),
  }),
  answer: z.object({
    values: z.array(valueLine),
    /** Of all values, whatever was asked for. */
    counts: z.object({
      all: z.number().int(),
      off: z.number().int(),
      unconfirmed: z.number().int(),
      stale: z.number().int(),
    }),
  }),
})

export const getValue = defineEndpoint({
  name: 'value.get',
  method: 'GET',
  path: '/api/values/:key',
  right: 'value.read',
  summary: { zh: '一项时限或标准及其变更', en: 'A value with its story' },
  params: z.object({ key }),
  answer: z.object({
    value: valueLine,
    periods: z.array(period),
    uses: z.array(use),
    targets: z.array(namingTarget),
    acts: z.array(
      z.object({
        id: z.string(),
        verb: z.string(),
        title: z.string(),
        at: instant,
        name: z.string(),
        note: z.string(),
        period: period.nullable(),
      }),
    ),
  }),
})

export const listStaleUses = defineEndpoint({
  name: 'value.stale-uses',
  method: 'GET',
  path: '/api/value-uses',
  right: 'value.read',
  summary: { zh: '仍在使用旧值的地方', en: 'Places that still use an older value' },
  answer: z.object({
    places: z.array(z.object({ key, name: words, place: use, old: content, now: content })),
    targets: z.array(namingTarget.extend({ key, name: words })),
  }),
})

export const confirmValue = defineEndpoint({
  name: 'value.confirm',
  method: 'POST',
  path: '/api/values/:key/confirm',
  right: 'value.change',
  summary: { zh: '确认数值', en: 'Confirm a value' },
  params: z.object({ key }),
  body: z.object({ note: note.default('') }),
})

export const changeValue = defineEndpoint({
  name: 'value.change',
  method: 'POST',
  path: '/api/values/:key/change',
  right: 'value.change',
  summary: { zh: '调整数值（自某日起，注明依据）', en: 'A new value from a day on, with its basis' },
  params: z.object({ key }),
  body: z.object({ ...entered, reason: note.default('') }),
})

export const switchValue = defineEndpoint({
  name: 'value.switch',
  method: 'POST',
  path: '/api/values/:key/switch',
  right: 'value.change',
  summary: { zh: '启用或停用', en: 'Switch on or off' },
  params: z.object({ key }),
  body: z.object({ on: z.boolean(), reason: line }),
})

export const addValue = defineEndpoint({
  name: 'value.add',
  method: 'POST',
  path: '/api/values',
  right: 'value.change',
  summary: { zh: '新增本地数值', en: 'Add a local value' },
  body: z.object({ ...entered, subject, name: line, nameEn: z.string().trim().max(200).optional(), unit }),
  answer: z.object({ key }),
})

export const listNamedLists = defineEndpoint({
  name: 'named-list.list',
  method: 'GET',
  path: '/api/named-lists',
  right: 'value.read',
  summary: { zh: '名目清单', en: 'Named lists' },
  answer: z.object({
    lists: z.array(
      z.object({
        key: z.string(),
        term: z.string(),
        about: words,
        count: z.number().int().nullable(),
        items: z.array(z.string()),
        basis: z.string().nullable(),
        meaning: z.enum(['common', 'unknown']),
        confirmed: confirmation,
      }),
    ),
  }),
})

export const setNamedList = defineEndpoint({
  name: 'named-list.set',
  method: 'POST',
  path: '/api/named-lists/:key/set',
  right: 'value.change',
  summary: { zh: '设置清单', en: 'Set the items of a list' },
  params: z.object({ key: z.string().regex(/^[a-z0-9-]+$/) }),
  body: z.object({ items: z.array(line).min(1).max(40), basis: line }),
})

export const confirmNamedList = defineEndpoint({
  name: 'named-list.confirm',
  method: 'POST',
  path: '/api/named-lists/:key/confirm',
  right: 'value.change',
  summary: { zh: '确认清单', en: 'Confirm a list as it stands' },
  params: z.object({ key: z.string().regex(/^[a-z0-9-]+$/) }),
  body: z.object({ note: note.default('') }),
})
