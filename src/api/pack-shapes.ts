/** What goes over the wire about the records of a pack. */
import { z } from 'zod'
import type { Field } from '#core/field.ts'
import { comparisonParts } from '#core/list-comparison.ts'
import { fileShape } from './file.ts'
import { day, id, instant, problem, unitName } from './shapes.ts'

export const point = z.object({
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
  system: z.enum(['cgcs2000', 'gcj02', 'bd09']),
})

/** The shape of a field's value on the wire. What shapes cannot say (check digits) the service checks. */
export function fieldShape(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
      return z.string().trim().min(1).max(field.max)
    case 'number':
      return z
        .number()
        .min(field.min ?? -1e12)
        .max(field.max ?? 1e12)
    case 'money':
      return z.number().min(0).max(1e13)
    case 'year':
      return z.number().int().min(1900).max(2100)
    case 'day':
      return day
    case 'month':
      return month
    case 'yes-no':
      return z.boolean()
    case 'choice':
      return z.enum(field.of as [string, ...string[]])
    case 'unit':
      return id
    case 'files':
      return z.array(fileShape).max(field.most)
    case 'point':
      return point
    default:
      return z.string().trim().min(1).max(60)
  }
}

/** Values of a record: sealed and contact fields come masked (`110***********0012`) unless they were revealed. */
const values = z.record(z.string(), z.unknown())

/** A record in a list. */
export const recordLine = z
  .object({
    id,
    title: z.string(),
    unit: unitName,
    state: z.string(),
    due: instant.nullable(),
    ended: instant.nullable(),
    overdue: z.boolean(),
    values,
  })
  .meta({ id: 'RecordLine' })

/** The clock that runs for a record and its rule, or a day that was set; null when none runs. */
export const runningClock = z
  .union([
    z.object({
      kind: z.enum(['natural-days', 'working-days', 'months', 'hours', 'minutes']),
      amount: z.number(),
      basis: z.string(),
    }),
    z.object({ kind: z.literal('until'), day, basis: z.string() }),
  ])
  .nullable()

/** What a list can be asked. `cursor` goes on from the last line. */
export const listQuery = z.object({
  q: z.string().trim().max(60).optional(),
  state: z.string().max(40).optional(),
  unit: id.optional(),
  overdue: z.enum(['yes']).optional(),
  /** `field:value` pairs, separated by commas, of fields that are counted. */
  where: z.string().max(400).optional(),
  sort: z.string().max(60).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** What the records of a comparison are narrowed to, and what it is for: wanted where masked values are compared. */
export const compared = {
  ...listQuery.pick({ q: true, state: true, unit: true, overdue: true, where: true }).shape,
  purpose: z.string().trim().max(200).default(''),
}

/** A line of the list and a record, or one of them alone; values in words, masked as everywhere. */
export const comparedPair = z.object({
  n: z.number().int(),
  part: z.enum(comparisonParts),
  /** 0 to 1. */
  score: z.number(),
  list: z.object({ at: z.string(), title: z.string(), values: z.record(z.string(), z.string()) }).nullable(),
  record: z.object({ id, title: z.string(), values: z.record(z.string(), z.string()) }).nullable(),
  differs: z.array(z.string()),
  decided: z.boolean().nullable(),
})

/** An indicator with what it was computed from; null where it cannot be computed. */
export const figure = z.object({
  name: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  numerator: z.number(),
  denominator: z.number().nullable(),
  basis: z.string(),
  threshold: z.object({ value: z.number(), basis: z.string() }).nullable(),
  period: z.string().nullable(),
  at: instant,
})

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export const counts = z.record(z.string(), z.number().int())

/** What somebody says of how a workbook is to be read, as JSON in the field `how` of an import or a comparison. */
export const sheetsSaid = z.object({
  /** Name of a sheet -> another kind of workbook, left out, heading -> field (none: ''). */
  sheets: z
    .record(
      z.string(),
      z.object({
        profile: z.string().max(60).optional(),
        skip: z.boolean().optional(),
        columns: z.record(z.string(), z.string().max(60)).optional(),
      }),
    )
    .default({}),
  /** Field -> what it is in every row that does not say: the school year of an export that has no column for it. */
  all: z.record(z.string(), z.string().max(200)).default({}),
})

export type SheetsSaid = z.infer<typeof sheetsSaid>

/** How a sheet was read: as which kind of workbook, which column means which fields, and what is wanted and has no column. */
export const sheetRead = z.object({
  name: z.string(),
  /** The register's own name for its own template. */
  profile: z.string(),
  /** Row of headings as spreadsheets count; 0 where none was found. */
  row: z.number().int(),
  rows: z.number().int(),
  skipped: z.boolean(),
  columns: z.array(z.object({ letter: z.string(), heading: z.string(), fields: z.array(z.string()) })),
  missing: z.array(z.string()),
})

export type SheetRead = z.infer<typeof sheetRead>

export const how = z.string().max(9000).optional()

/** One row of an import's preview. */
export const importRow = z.object({
  /** Empty where only one sheet was read. */
  sheet: z.string(),
  row: z.number().int(),
  outcome: z.enum(['new', 'same', 'changed', 'refused']),
  problems: z.array(problem),
  values,
})
