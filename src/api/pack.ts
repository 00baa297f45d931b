/** The doors of a pack, made from its declaration: list, record, counts, statistics, export, import, and one for each act. */
import { z } from 'zod'
import type { Field } from '#core/field.ts'
import { comparisonParts, comparisonStages } from '#core/list-comparison.ts'
import { isOffered, type Pack, type PackDoor } from '#core/pack.ts'
import { defineEndpoint, type Endpoint } from './endpoint.ts'
import { fileShape } from './file.ts'
import {
  compared,
  comparedPair,
  counts,
  fieldShape,
  figure,
  how,
  importRow,
  listQuery,
  month,
  point,
  recordLine,
  runningClock,
  sheetRead,
} from './pack-shapes.ts'
import { actLine, day, id, idParams, instant, line, problem, unitName } from './shapes.ts'

/** The doors of a pack, by what they do; `acts` by verb. */
export function packEndpoints(pack: Pack) {
  const { name, words } = pack
  const base = `/api/registers/${name}`
  const read = `${name}.read`
  const about = (zh: string, en: string) => ({ zh: `${words.name.zh}：${zh}`, en: `${words.name.en}: ${en}` })
  const of = (door: PackDoor) => `${name}.${door}`
  const actOf = (verb: string) => `${name}.${verb}`
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
      query: z.object({
        unit: id.optional(),
        /** Of the snapshots of a period, where the pack has periods. */
        period: z.string().max(40).optional(),
        /** Of the records that began in these months. */
        from: month.optional(),
        to: month.optional(),
        /** As everything stood at the end of a day. */
        asOf: day.optional(),
        /** The indicators of each unit below, too. */
        each: z.enum(['figures']).optional(),
      }),
      answer: z.object({
        total: z.number().int(),
        /** Open records whose clock has run out. */
        overdue: z.number().int(),
        by: z.record(z.string(), counts),
        units: z.array(
          z.object({
            unit: unitName,
            total: z.number().int(),
            by: z.record(z.string(), counts),
            indicators: z.array(figure).optional(),
          }),
        ),
        indicators: z.array(figure),
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
    compare: defineEndpoint({
      name: of('compare'),
      method: 'POST',
      path: `${base}/comparisons`,
      right: of('export'),
      summary: about('与上传的名单比对', 'compare the records with a workbook'),
      takesFile: true,
      body: z.object({ ...compared, how }),
      answer: z.object({ id }),
    }),
    compareWith: defineEndpoint({
      name: of('compare-with'),
      method: 'POST',
      path: `${base}/comparisons/with/:other`,
      right: of('export'),
      summary: about('与另一本台账比对', 'compare the records with another register'),
      params: z.object({ other: z.string().max(60) }),
      body: z.object({ ...compared, otherWhere: listQuery.shape.where }),
      answer: z.object({ id }),
    }),
    comparison: defineEndpoint({
      name: of('comparison'),
      method: 'GET',
      path: `${base}/comparisons/:id`,
      right: of('export'),
      summary: about('比对结果', 'what a comparison found'),
      params: idParams,
      query: z.object({
        part: z.enum(comparisonParts).default('doubtful'),
        from: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(1000).default(100),
      }),
      answer: z.object({
        other: z.object({ kind: z.enum(['file', 'register']), name: z.string() }),
        query: z.record(z.string(), z.unknown()),
        purpose: z.string(),
        fields: z.array(z.string()),
        state: z.enum(['asked', 'found', 'failed']),
        /** How far it is; of one that is not done. */
        progress: z
          .object({ stage: z.enum(comparisonStages), done: z.number().int(), of: z.number().int().nullable() })
          .nullable(),
        /** Why it was given up. */
        problems: z.array(problem),
        counts: z.record(z.enum(comparisonParts), z.number().int()),
        decided: z.number().int(),
        comparedAt: instant,
        pairs: z.array(comparedPair),
        more: z.boolean(),
      }),
    }),
    decidePair: defineEndpoint({
      name: of('decide-pair'),
      method: 'POST',
      path: `${base}/comparisons/:id/decide`,
      right: of('export'),
      summary: about('判断疑似记录', 'decide whether a pair in doubt is one and the same'),
      params: idParams,
      body: z.object({ pair: z.number().int().min(0), same: z.boolean() }),
    }),
    comparisonExport: defineEndpoint({
      name: of('export-comparison'),
      method: 'GET',
      path: `${base}/comparisons/:id/export.xlsx`,
      right: of('export'),
      summary: about('导出比对结果', 'what a comparison found as a workbook'),
      params: idParams,
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
      body: z.object({ how }),
      answer: z.object({
        /** Null where no row could be read: the sheets say what is missing. */
        import: id.nullable(),
        sheets: z.array(sheetRead),
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
            name: actOf(verb),
            method: 'POST',
            path: act.from === 'new' ? `${base}/${verb}` : `${base}/records/:id/${verb}`,
            right: actOf(verb),
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

export type PackEndpoints = ReturnType<typeof packEndpoints>

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
