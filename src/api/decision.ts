/** Settling what was read of a plan: decisions, what others decided meanwhile, reading the file anew, what still lacks. */
import { z } from 'zod'
import type { Change } from '#core/decision/decision.ts'
import { defineEndpoint } from './endpoint.ts'
import { readingDeadline, readingNode, readingOwner, readingTarget } from './reading.ts'
import { id, idParams, instant, line, problem } from './shapes.ts'

const words = z.string().max(20_000)

const anchor = z.object({
  quote: words,
  before: z.string().max(100),
  after: z.string().max(100),
  offset: z.number().int().min(0),
})

const place = z.object({
  kind: z.enum(['node', 'target', 'owner', 'deadline', 'problem', 'text']),
  anchor,
  was: z.string().max(1000),
  node: anchor.nullable(),
})

const places = z.array(place).min(1).max(2000)
const reason = z.string().trim().min(1).max(1000)
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

const targetValues = z.object({
  subject: z.string().trim().max(500),
  comparator: readingTarget.shape.comparator,
  value: z.number().nullable(),
  to: z.number().nullable(),
  unit: z.string().trim().max(40),
  change: readingTarget.shape.change,
  scope: z.string().max(100).nullable(),
  by: date.nullable(),
})
const ownerValues = z.object({ role: readingOwner.shape.role, name: line, each: z.boolean() })
const deadlineValues = z.object({ date: date.nullable(), every: readingDeadline.shape.every })
const nodeType = readingNode.shape.type

/** What is decided; a test of types holds it equal to `core/decision/decision.ts`. */
export const change: z.ZodType<Change, Change> = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('accept'), problems: places }),
  z.object({ verb: z.literal('correct'), problem: place, text: words }),
  z.object({ verb: z.literal('ignore'), problems: places, reason }),
  z.object({ verb: z.literal('leave-open'), places, owedBy: line, reason: z.string().trim().max(1000) }),
  z.object({ verb: z.literal('rewrite'), passage: place, text: words }),
  z.object({ verb: z.literal('relabel'), node: place, label: z.string().trim().max(40) }),
  z.object({ verb: z.literal('retitle'), node: place, title: line }),
  z.object({ verb: z.literal('retype'), node: place, type: nodeType }),
  z.object({ verb: z.literal('split'), node: place, at: place, type: nodeType }),
  z.object({ verb: z.literal('merge'), node: place }),
  z.object({ verb: z.literal('add-target'), node: place, at: place, target: targetValues }),
  z.object({ verb: z.literal('change-target'), target: place, values: targetValues.partial() }),
  z.object({ verb: z.literal('remove-target'), target: place, reason }),
  z.object({ verb: z.literal('add-owner'), node: place, owner: ownerValues }),
  z.object({ verb: z.literal('change-owner'), owner: place, values: ownerValues.partial() }),
  z.object({ verb: z.literal('remove-owner'), owner: place, reason }),
  z.object({ verb: z.literal('add-deadline'), node: place, deadline: deadlineValues }),
  z.object({ verb: z.literal('change-deadline'), deadline: place, values: deadlineValues }),
  z.object({ verb: z.literal('remove-deadline'), deadline: place, reason }),
])

const decider = z.object({ account: z.string(), name: z.string() })
const deed = z.union([
  z.object({ decide: z.object({ id, at: instant, by: decider, change, replaces: z.array(id) }) }),
  z.object({ undo: id, at: instant, by: decider }),
])

export const listDecisions = defineEndpoint({
  name: 'decision.list',
  method: 'GET',
  path: '/api/plans/:id/decisions',
  right: 'plan.read',
  summary: { zh: '对读取结果的处理', en: 'What people decided about a reading' },
  params: idParams,
  answer: z.object({ edition: z.number().int(), deeds: z.array(deed) }),
})

export const takeDecisions = defineEndpoint({
  name: 'decision.take',
  method: 'POST',
  path: '/api/plans/:id/decisions',
  right: 'plan.settle',
  summary: { zh: '处理读取结果', en: 'Decide about a reading' },
  params: idParams,
  body: z.object({ changes: z.array(change).min(1).max(500), replaces: z.array(id).max(100).default([]) }),
  answer: z.object({ decisions: z.array(id) }),
})

export const undoDecisions = defineEndpoint({
  name: 'decision.undo',
  method: 'POST',
  path: '/api/plans/:id/decisions/undo',
  right: 'plan.settle',
  summary: { zh: '撤销处理', en: 'Undo decisions' },
  params: idParams,
  body: z.object({ decisions: z.array(id).min(1).max(500) }),
  answer: z.object({ undone: z.number().int() }),
})

export const readAgain = defineEndpoint({
  name: 'plan.read-again',
  method: 'POST',
  path: '/api/plans/:id/read-again',
  right: 'plan.settle',
  summary: { zh: '重新读取', en: 'Read the file again' },
  params: idParams,
  answer: z.object({ edition: z.number().int(), moved: z.number().int(), lost: z.number().int() }),
})

export const checkPlan = defineEndpoint({
  name: 'plan.check',
  method: 'GET',
  path: '/api/plans/:id/check',
  right: 'plan.read',
  summary: { zh: '发布前检查', en: 'What a plan lacks before it is published' },
  params: idParams,
  query: z.object({ documentId: z.string().max(20) }),
  answer: z.object({ problems: z.array(problem) }),
})
