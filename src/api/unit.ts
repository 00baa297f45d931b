/** Units beside their register: the tree, relations that cross it, other names, what became of them, groups. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { postLine } from './person.ts'
import { day, id, idParams, instant, line, relationKind, unitLine, unitName } from './shapes.ts'

const dated = { from: day.nullable(), to: day.nullable() }
const document = z.string().trim().max(100).optional()

const aliasShape = z.object({ id, name: z.string(), kind: z.enum(['short', 'former', 'other']), ...dated })
const relationShape = z.object({
  id,
  kind: relationKind,
  target: unitName,
  from: day,
  to: day.nullable(),
  document: z.string().nullable(),
})
const successionShape = z.object({
  id,
  kind: z.enum(['succession', 'merger', 'split']),
  unit: unitName,
  successor: unitName,
  on: day,
  document: z.string().nullable(),
})

export const listUnits = defineEndpoint({
  name: 'unit.tree',
  method: 'GET',
  path: '/api/units',
  right: 'unit.read',
  summary: { zh: '机构树', en: 'The tree of units' },
  /** `on`: the tree as it stood on a day; without it, today. */
  query: z.object({ on: day.optional() }),
  answer: z.object({ units: z.array(unitLine) }),
})

export const getUnitRelations = defineEndpoint({
  name: 'unit.relations',
  method: 'GET',
  path: '/api/units/:id/relations',
  right: 'unit.read',
  summary: { zh: '机构的别称、关系、沿革和任职', en: 'Names, relations, successions, groups and posts of a unit' },
  params: idParams,
  query: z.object({ asOf: instant.optional() }),
  answer: z.object({
    aliases: z.array(aliasShape),
    relations: z.array(relationShape),
    successions: z.array(successionShape),
    groups: z.array(
      z.object({
        id,
        name: z.string(),
        kind: z.string(),
        duty: z.enum(['lead', 'member']),
        from: day,
        to: day.nullable(),
      }),
    ),
    posts: z.array(postLine),
  }),
})

export const countUnits = defineEndpoint({
  name: 'unit.count',
  method: 'GET',
  path: '/api/unit-counts',
  right: 'unit.read',
  summary: { zh: '机构数（注明口径）', en: 'Numbers of units, by a stated relation' },
  /** Which relation counts: 管理口径, 属地口径, 审批机关 or 督导责任区. */
  query: z.object({ by: relationKind.default('management'), on: day.optional() }),
  answer: z.object({
    by: relationKind,
    rows: z.array(
      z.object({ unit: unitName, counts: z.record(z.string(), z.number().int()), total: z.number().int() }),
    ),
    /** Schools without a licensing body or an inspection district on the day; none by management and location. */
    unrelated: z.array(unitName),
  }),
})

export const succeedUnit = defineEndpoint({
  name: 'unit.succeed',
  method: 'POST',
  path: '/api/units/:id/successions',
  right: 'unit.change',
  summary: { zh: '合并、拆分、承接（原机构终止）', en: 'Merge, split or hand over; the unit ends' },
  params: idParams,
  body: z.object({
    kind: z.enum(['succession', 'merger', 'split']),
    successorIds: z.array(id).min(1).max(20),
    on: day,
    document,
  }),
  /** What else came of it, in words. */
  answer: z.object({ said: z.array(z.string()) }),
})

export const relateUnit = defineEndpoint({
  name: 'unit.relate',
  method: 'POST',
  path: '/api/units/:id/relations',
  right: 'unit.change',
  summary: { zh: '登记属地、审批、督导关系', en: 'Begin a dated relation' },
  params: idParams,
  body: z.object({ kind: z.enum(['location', 'licensing', 'inspection']), targetId: id, from: day, document }),
  answer: z.object({ id }),
})

export const endRelation = defineEndpoint({
  name: 'relation.end',
  method: 'POST',
  path: '/api/relations/:id/end',
  right: 'unit.change',
  summary: { zh: '终止关系', en: 'End a relation' },
  params: idParams,
  body: z.object({ on: day, document }),
})

export const addAlias = defineEndpoint({
  name: 'alias.add',
  method: 'POST',
  path: '/api/units/:id/aliases',
  right: 'unit.change',
  summary: { zh: '登记别称', en: 'Add another name' },
  params: idParams,
  body: z.object({ name: line, kind: z.enum(['short', 'other']) }),
  answer: z.object({ id }),
})

export const listGroups = defineEndpoint({
  name: 'group.list',
  method: 'GET',
  path: '/api/groups',
  right: 'unit.read',
  summary: { zh: '集团、联盟、领导小组', en: 'Groups across the tree' },
  answer: z.object({
    groups: z.array(
      z.object({
        id,
        kind: z.string(),
        name: z.string(),
        keeper: unitName,
        from: day,
        to: day.nullable(),
        members: z.array(z.object({ unit: unitName, duty: z.enum(['lead', 'member']), from: day, to: day.nullable() })),
      }),
    ),
  }),
})
