/** Requests (要求): drafted, checked by the basis gate, opened, ended. */
import { z } from 'zod'
import { cadences } from '#core/breakdown/columns.ts'
import { requestStandings, requestStates } from '#core/request/request.ts'
import { inspectionScopes, requestKinds } from '#core/request/request-draft.ts'
import { certainties } from '#core/values/dated-value.ts'
import { defineEndpoint } from './endpoint.ts'
import { day, id, idParams, instant, line, page, total, unitName } from './shapes.ts'

/** Text that the gate looks at: what is missing is said together with everything else. */
const said = z.string().trim().max(200).default('')

const survey = z.object({ number: said, maker: said, approval: said, until: day.nullable().default(null) })

/** What is entered of a request. */
const drafted = z.object({
  kind: z.enum(requestKinds),
  title: said,
  text: z.string().trim().max(20_000).default(''),
  basis: said,
  article: said,
  approval: said,
  from: day.nullable().default(null),
  until: day.nullable().default(null),
  due: day.nullable().default(null),
  cadence: z.enum(cadences).nullable().default(null),
  scope: z.enum(inspectionScopes).nullable().default(null),
  survey: survey.default({ number: '', maker: '', approval: '', until: null }),
  fields: z.array(line).max(300).default([]),
  /** Of one field, and of a visit. */
  minutes: z.number().int().min(0).max(600).default(0),
  visit: z.number().int().min(0).max(6000).default(0),
  holidayReason: said,
  contact: said,
  unitIds: z.array(id).max(5000).default([]),
})

const finding = z
  .object({
    code: z.string(),
    stops: z.boolean(),
    basis: z.string(),
    certainty: z.enum(certainties),
    at: z.string(),
    quote: z.string().nullable(),
    arguments: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'RequestFinding' })

const cost = z.object({ units: z.number(), minutesEach: z.number(), times: z.number(), minutes: z.number() })

const requestLine = z
  .object({
    id,
    kind: z.enum(requestKinds),
    title: z.string(),
    asker: unitName,
    basis: z.string(),
    standing: z.enum(requestStandings),
    from: day.nullable(),
    until: day.nullable(),
    due: day.nullable(),
    /** Units that are asked, of those in reach. */
    units: z.number().int(),
    minutesEach: z.number().int(),
    stops: z.number().int(),
  })
  .meta({ id: 'RequestLine' })

export const listRequests = defineEndpoint({
  name: 'request.list',
  method: 'GET',
  path: '/api/requests',
  right: 'request.read',
  summary: { zh: '报送检查要求', en: 'Requests' },
  query: z.object({
    standing: z.enum([...requestStandings, 'current', 'all']).default('current'),
    kind: z.enum(requestKinds).optional(),
    q: z.string().trim().max(100).optional(),
    ...page,
  }),
  answer: z.object({
    requests: z.array(requestLine),
    total,
    counts: z.record(z.enum(requestStandings), z.number().int()),
    may: z.object({ draft: z.boolean() }),
  }),
})

export const getRequest = defineEndpoint({
  name: 'request.get',
  method: 'GET',
  path: '/api/requests/:id',
  right: 'request.read',
  summary: { zh: '报送检查要求', en: 'A request' },
  params: idParams,
  answer: z.object({
    request: drafted.omit({ unitIds: true }).extend({
      id,
      asker: unitName,
      state: z.enum(requestStates),
      standing: z.enum(requestStandings),
      minutesEach: z.number().int(),
      findings: z.array(finding),
      cost: cost.nullable(),
      checkedAt: instant.nullable(),
      justified: z.array(z.object({ field: z.string(), reason: z.string(), by: z.string() })),
      answered: z.array(z.object({ field: z.string(), register: z.string(), minutes: z.number() })),
      openedAt: instant.nullable(),
      openedBy: z.string().nullable(),
      endedAt: instant.nullable(),
      reason: z.string(),
    }),
    /** Those in reach. */
    asked: z.array(unitName),
    /** The matter that it became, and the request into which it was merged. */
    matter: z.object({ id, number: z.string().nullable() }).nullable(),
    mergedInto: z.object({ id, title: z.string() }).nullable(),
    may: z.object({ draft: z.boolean(), decide: z.boolean(), history: z.boolean() }),
  }),
})

export const draftRequest = defineEndpoint({
  name: 'request.draft',
  method: 'POST',
  path: '/api/requests',
  right: 'request.draft',
  summary: { zh: '起草要求', en: 'Draft a request' },
  body: drafted,
  answer: z.object({ id }),
})

export const changeRequest = defineEndpoint({
  name: 'request.change',
  method: 'POST',
  path: '/api/requests/:id/change',
  right: 'request.draft',
  summary: { zh: '修改草稿', en: 'Change a draft' },
  params: idParams,
  body: drafted,
})

export const checkRequest = defineEndpoint({
  name: 'request.check',
  method: 'POST',
  path: '/api/requests/:id/check',
  right: 'request.draft',
  summary: { zh: '减负一致性评估', en: 'Put it before the basis gate' },
  params: idParams,
  answer: z.object({ findings: z.array(finding), cost }),
})

export const answerFields = defineEndpoint({
  name: 'request.answer',
  method: 'POST',
  path: '/api/requests/:id/answer',
  right: 'request.draft',
  summary: { zh: '由台账取数，不再要求填报', en: 'Take fields from registers instead' },
  params: idParams,
  body: z.object({ fields: z.array(line).min(1).max(300) }),
})

export const withdrawRequest = defineEndpoint({
  name: 'request.withdraw',
  method: 'POST',
  path: '/api/requests/:id/withdraw',
  right: 'request.draft',
  summary: { zh: '撤回草稿', en: 'Withdraw a draft' },
  params: idParams,
  body: z.object({ reason: line }),
})

export const mergeRequest = defineEndpoint({
  name: 'request.merge',
  method: 'POST',
  path: '/api/requests/:id/merge',
  right: 'request.draft',
  summary: { zh: '并入另一要求', en: 'Merge a draft into another request' },
  params: idParams,
  body: z.object({ into: id, reason: line }),
})

export const justifyField = defineEndpoint({
  name: 'request.justify',
  method: 'POST',
  path: '/api/requests/:id/justify',
  right: 'request.decide',
  summary: { zh: '写明台账已有指标另报的理由', en: 'Say why a field is asked that a register has' },
  params: idParams,
  body: z.object({ field: line, reason: line }),
})

export const openRequest = defineEndpoint({
  name: 'request.open',
  method: 'POST',
  path: '/api/requests/:id/open',
  right: 'request.decide',
  summary: { zh: '开展并下达', en: 'Open a request: it becomes a matter' },
  params: idParams,
  answer: z.object({ matter: z.object({ id, number: z.string() }) }),
})

export const endRequest = defineEndpoint({
  name: 'request.end',
  method: 'POST',
  path: '/api/requests/:id/end',
  right: 'request.decide',
  summary: { zh: '提前结束', en: 'End a request' },
  params: idParams,
  body: z.object({ reason: line }),
})
