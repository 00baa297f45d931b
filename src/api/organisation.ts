/** Units, the relations that cross the tree, groups, people, posts, accounts, and the calendar. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { day, id, idParams, instant, line, relationKind, role, unitKind, unitLine, unitName } from './shapes.ts'

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
const postLine = z.object({
  id,
  person: z.object({ id, name: z.string() }),
  role,
  title: z.string(),
  acting: z.boolean(),
  unit: unitName,
  from: day,
  to: day.nullable(),
})

export const listUnits = defineEndpoint({
  name: 'unit.list',
  method: 'GET',
  path: '/api/units',
  right: 'unit.read',
  summary: { zh: '机构树', en: 'The tree of units' },
  /** `on`: the tree as it stood on a day; without it, today. */
  query: z.object({ on: day.optional() }),
  answer: z.object({ units: z.array(unitLine) }),
})

export const getUnit = defineEndpoint({
  name: 'unit.get',
  method: 'GET',
  path: '/api/units/:id',
  right: 'unit.read',
  summary: { zh: '机构详情', en: 'A unit' },
  params: idParams,
  query: z.object({ asOf: instant.optional() }),
  answer: z.object({
    unit: unitLine,
    parent: unitName.nullable(),
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

export const openUnit = defineEndpoint({
  name: 'unit.open',
  method: 'POST',
  path: '/api/units',
  right: 'unit.change',
  summary: { zh: '新设机构', en: 'Open a unit' },
  body: z.object({
    parentId: id,
    code: z
      .string()
      .regex(/^[a-z0-9]{1,12}$/)
      .optional(),
    kind: unitKind,
    name: line,
    shortName: line.optional(),
    from: day,
  }),
  answer: z.object({ id }),
})

export const renameUnit = defineEndpoint({
  name: 'unit.rename',
  method: 'POST',
  path: '/api/units/:id/rename',
  right: 'unit.change',
  summary: { zh: '更名（原名保留为曾用名）', en: 'Rename; the old name stays as a former one' },
  params: idParams,
  body: z.object({ name: line, shortName: line.optional(), on: day, document }),
})

export const moveUnit = defineEndpoint({
  name: 'unit.move',
  method: 'POST',
  path: '/api/units/:id/move',
  right: 'unit.change',
  summary: { zh: '调整管理关系', en: 'Move under another unit' },
  params: idParams,
  body: z.object({ parentId: id, on: day, document }),
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
})

export const closeUnit = defineEndpoint({
  name: 'unit.close',
  method: 'POST',
  path: '/api/units/:id/close',
  right: 'unit.change',
  summary: { zh: '撤销机构', en: 'Close a unit' },
  params: idParams,
  body: z.object({ on: day, document }),
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

/** A person in a list. `phone` is masked (`199****0001`) unless the reader's posts see contacts. */
export const personLine = z
  .object({ id, name: z.string(), phone: z.string().nullable(), unit: unitName, posts: z.array(postLine) })
  .meta({ id: 'PersonLine' })

const accountLine = z.object({
  id,
  login: z.string(),
  unit: unitName,
  personId: id.nullable(),
  role: role.nullable(),
  disabled: z.boolean(),
})

export const listPeople = defineEndpoint({
  name: 'person.list',
  method: 'GET',
  path: '/api/people',
  right: 'person.read',
  summary: { zh: '人员', en: 'People' },
  query: z.object({ unit: id.optional(), q: z.string().trim().max(50).optional() }),
  answer: z.object({ people: z.array(personLine) }),
})

export const getPerson = defineEndpoint({
  name: 'person.get',
  method: 'GET',
  path: '/api/people/:id',
  right: 'person.read',
  summary: { zh: '人员详情', en: 'A person' },
  params: idParams,
  answer: z.object({ person: personLine, accounts: z.array(accountLine) }),
})

export const registerPerson = defineEndpoint({
  name: 'person.register',
  method: 'POST',
  path: '/api/people',
  right: 'person.change',
  summary: { zh: '登记人员', en: 'Register a person' },
  body: z.object({ unitId: id, name: line, phone: z.string().trim().max(30).optional() }),
  answer: z.object({ id }),
})

export const correctPerson = defineEndpoint({
  name: 'person.correct',
  method: 'POST',
  path: '/api/people/:id/correct',
  right: 'person.change',
  summary: { zh: '更正人员信息', en: 'Correct a person' },
  params: idParams,
  body: z.object({ name: line.optional(), phone: z.string().trim().max(30).nullable().optional() }),
})

export const erasePerson = defineEndpoint({
  name: 'person.erase',
  method: 'POST',
  path: '/api/people/:id/erase',
  right: 'person.change',
  summary: { zh: '删除个人信息（销毁密钥）', en: "Erase a person's data by destroying the key" },
  params: idParams,
  body: z.object({ reason: line }),
})

export const revealPhone = defineEndpoint({
  name: 'person.reveal',
  answersOnce: true,
  method: 'POST',
  path: '/api/people/:id/reveal',
  right: 'person.reveal',
  summary: { zh: '查看完整电话（记入办理过程）', en: 'Show the whole number; leaves an act' },
  params: idParams,
  body: z.object({ purpose: line }),
  answer: z.object({ value: z.string().nullable() }),
})

export const appoint = defineEndpoint({
  name: 'post.appoint',
  method: 'POST',
  path: '/api/posts',
  right: 'post.change',
  summary: { zh: '任职（授予角色）', en: 'Appoint to a post' },
  body: z.object({ personId: id, unitId: id, role, title: line, acting: z.boolean().optional(), from: day }),
  answer: z.object({ id }),
})

export const endPost = defineEndpoint({
  name: 'post.end',
  method: 'POST',
  path: '/api/posts/:id/end',
  right: 'post.change',
  summary: { zh: '免去职务', en: 'End a post' },
  params: idParams,
  body: z.object({ on: day, reason: z.string().trim().max(200).optional() }),
})

export const openAccount = defineEndpoint({
  name: 'account.open',
  answersOnce: true,
  method: 'POST',
  path: '/api/accounts',
  right: 'account.change',
  summary: { zh: '开通账号', en: 'Open an account' },
  body: z.object({
    unitId: id,
    login: z
      .string()
      .trim()
      .regex(/^[a-z0-9._-]{3,40}$/),
    personId: id.optional(),
    role: role.optional(),
  }),
  /** The one-time code is shown once; the administrator never chooses a password. */
  answer: z.object({ id, oneTimeCode: z.string(), expires: instant }),
})

export const linkIdentity = defineEndpoint({
  name: 'account.link',
  method: 'POST',
  path: '/api/accounts/:id/identities',
  right: 'account.change',
  summary: { zh: '绑定统一身份认证账号', en: 'Link to an identity of a provider' },
  params: idParams,
  body: z.object({ provider: z.string().regex(/^[a-z0-9-]{1,40}$/), subject: line }),
})

export const resetAccount = defineEndpoint({
  name: 'account.reset',
  answersOnce: true,
  method: 'POST',
  path: '/api/accounts/:id/reset',
  right: 'account.change',
  summary: { zh: '重置账号（一次性口令）', en: 'Reset by a one-time code' },
  params: idParams,
  /** `withoutSecondFactor`: the authenticator is lost and is unbound too. */
  body: z.object({ withoutSecondFactor: z.boolean().default(false) }),
  answer: z.object({ oneTimeCode: z.string(), expires: instant }),
})

export const disableAccount = defineEndpoint({
  name: 'account.disable',
  method: 'POST',
  path: '/api/accounts/:id/disable',
  right: 'account.change',
  summary: { zh: '停用账号', en: 'Disable an account' },
  params: idParams,
  body: z.object({ reason: z.string().trim().max(200).optional() }),
})

export const enableAccount = defineEndpoint({
  name: 'account.enable',
  method: 'POST',
  path: '/api/accounts/:id/enable',
  right: 'account.change',
  summary: { zh: '启用账号', en: 'Enable an account' },
  params: idParams,
  body: z.object({ reason: z.string().trim().max(200).optional() }),
})

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
