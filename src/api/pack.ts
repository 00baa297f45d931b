/** The doors of a pack, made from its declaration: list, record, counts, statistics, export, import, and one for each act. */
import { z } from 'zod'
import type { Field } from '#core/field.ts'
import { isOffered, type Pack } from '#core/pack.ts'
import { defineEndpoint, type Endpoint } from './endpoint.ts'
import { fileShape } from './file.ts'
import { actLine, day, id, idParams, instant, line, problem, unitName } from './shapes.ts'

const point = z.object({
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
      return z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
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
const runningClock = z
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

const counts = z.record(z.string(), z.number().int())

/** One row of an import's preview. */
export const importRow = z.object({
  row: z.number().int(),
  outcome: z.enum(['new', 'same', 'changed', 'refused']),
  problems: z.array(problem),
  values,
})

/** The doors of a pack, by what they do; `acts` by verb. */
export function packEndpoints(pack: Pack) {
  const { name, words } = pack
  const base = `/api/registers/${name}`
  const read = `${name}.read`
  const about = (zh: string, en: string) => ({ zh: `${words.name.zh}：${zh}`, en: `${words.name.en}: ${en}` })
  const of = (verb: string) => `${name}.${verb}`
  return {
    list: defineEndpoint({
      name: of('list'),
      method: 'GET',
      path: base,
      right: read,
      summary: about('清单', 'the list'),
      query: listQuery,
      answer: z.object({
        records: z.array(recordLine),
        next: z.string().nullable(),
        total: z.number().int().nullable(),
      }),
    }),
    get: defineEndpoint({
      name: of('get'),
      method: 'GET',
      path: `${base}/records/:id`,
      right: read,
      summary: about('详情', 'a record'),
      params: idParams,
      query: z.object({ asOf: instant.optional() }),
      answer: z.object({
        record: recordLine,
        clock: runningClock,
        acts: z.array(actLine),
        may: z.array(z.string()),
        reveals: z.boolean(),
      }),
    }),
    counts: defineEndpoint({
      name: of('counts'),
      method: 'GET',
      path: `${base}/counts`,
      right: read,
      summary: about('统计', 'counts by unit and state'),
      query: z.object({ unit: id.optional(), period: z.string().max(40).optional() }),
      answer: z.object({
        total: z.number().int(),
        /** Open records whose clock has run out. */
        overdue: z.number().int(),
        by: z.record(z.string(), counts),
        units: z.array(z.object({ unit: unitName, total: z.number().int(), by: z.record(z.string(), counts) })),
        indicators: z.array(
          z.object({
            name: z.string(),
            value: z.number().nullable(),
            unit: z.string(),
            numerator: z.number(),
            denominator: z.number().nullable(),
            basis: z.string(),
            threshold: z.object({ value: z.number(), basis: z.string() }).nullable(),
            period: z.string().nullable(),
            at: instant,
          }),
        ),
      }),
    }),
    points: defineEndpoint({
      name: of('points'),
      method: 'GET',
      path: `${base}/points`,
      right: read,
      summary: about('地图', 'the places of the records of a list'),
      query: listQuery.omit({ sort: true, cursor: true, limit: true }),
      answer: z.object({
        points: z.array(z.object({ id, title: z.string(), state: z.string(), overdue: z.boolean(), point })),
        /** Whether there are more places than are given at once. */
        more: z.boolean(),
      }),
    }),
    reveal: defineEndpoint({
      name: of('reveal'),
      answersOnce: true,
      method: 'POST',
      path: `${base}/records/:id/reveal`,
      right: of('reveal'),
      summary: about('查看完整信息（记入办理过程）', 'show a masked value whole; leaves an act'),
      params: idParams,
      body: z.object({ field: z.string().max(60), purpose: line }),
      answer: z.object({ value: z.union([z.string(), z.number(), z.boolean()]).nullable() }),
    }),
    file: defineEndpoint({
      name: of('file'),
      method: 'GET',
      path: `${base}/records/:id/files/:hash`,
      right: read,
      summary: about('附件', 'a file of a record'),
      params: z.object({ id, hash: fileShape.shape.hash }),
      gives: 'file',
    }),
    exported: defineEndpoint({
      name: of('export'),
      method: 'GET',
      path: `${base}/export.xlsx`,
      right: of('export'),
      summary: about('导出 Excel', 'the list as a workbook'),
      query: listQuery,
      gives: 'file',
    }),
    template: defineEndpoint({
      name: of('template'),
      method: 'GET',
      path: `${base}/template.xlsx`,
      right: read,
      summary: about('导入模板', 'the workbook to fill in'),
      gives: 'file',
    }),
    preview: defineEndpoint({
      name: of('preview'),
      method: 'POST',
      path: `${base}/imports`,
      right: importRight(pack),
      summary: about('导入预览', 'what a workbook would change'),
      takesFile: true,
      answer: z.object({
        import: id,
        counts: z.object({ new: z.number(), same: z.number(), changed: z.number(), refused: z.number() }),
        rows: z.array(importRow),
      }),
    }),
    refused: defineEndpoint({
      name: of('refused'),
      method: 'GET',
      path: `${base}/imports/:id/refused.xlsx`,
      right: importRight(pack),
      summary: about('导入有误的行', 'the rows of a preview that were refused, each with what is wrong, as a workbook'),
      params: idParams,
      gives: 'file',
    }),
    commit: defineEndpoint({
      name: of('commit'),
      method: 'POST',
      path: `${base}/imports/:id/commit`,
      right: importRight(pack),
      summary: about('确认导入', 'take the rows that are right'),
      params: idParams,
      answer: z.object({ taken: z.number().int() }),
    }),
    acts: Object.fromEntries(
      Object.entries(pack.acts)
        .filter(([verb]) => isOffered(pack, verb))
        .map(([verb, act]) => [
          verb,
          defineEndpoint({
            name: of(verb),
            method: 'POST',
            path: act.from === 'new' ? `${base}/${verb}` : `${base}/records/:id/${verb}`,
            right: of(verb),
            summary: about(words.acts[verb]?.zh ?? verb, words.acts[verb]?.en ?? verb),
            ...(act.from === 'new' ? {} : { params: idParams }),
            body: bodyOf(pack, verb),
            /** `said` tells what else came of the act. */
            answer: z.object({ id, said: z.array(z.string()).optional() }),
          }),
        ]),
    ) as Record<string, Endpoint>,
  }
}

/** A workbook is imported by whoever may do the act that each row is; a pack without imports lets nobody. */
function importRight(pack: Pack): string {
  return pack.imports ? `${pack.name}.${pack.imports.act}` : `${pack.name}.import`
}

function bodyOf(pack: Pack, verb: string) {
  const act = pack.acts[verb]
  const shape: Record<string, z.ZodType> = {}
  for (const name of act?.asks ?? []) shape[name] = fieldShape(pack.fields[name] as Field)
  for (const name of act?.allows ?? [])
    shape[name] = fieldShape(pack.fields[name] as Field)
      .nullable()
      .optional()
  return z.object(shape)
}

/** The fields of a pack that are places on the map, as far as everyone who reads the record sees them. */
export function pointFields(pack: Pack): string[] {
  return Object.entries(pack.fields)
    .filter(([, field]) => field.kind === 'point' && (field.class ?? 'open') === 'open')
    .map(([name]) => name)
}

/** All doors of a pack in one list. */
export function listPackEndpoints(pack: Pack): Endpoint[] {
  const { acts, preview, refused, commit, template, points, reveal, ...others } = packEndpoints(pack)
  return [
    ...Object.values(others),
    ...(pointFields(pack).length > 0 ? [points] : []),
    ...(pack.reveals ? [reveal] : []),
    ...(pack.imports ? [template, preview, refused, commit] : []),
    ...Object.values(acts),
  ] as Endpoint[]
}
