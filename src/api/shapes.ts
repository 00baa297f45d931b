/** Shapes that several doors share. */
import { z } from 'zod'
import type { AskedGroup } from '#core/assignment.ts'
import { assignmentRoles } from '#core/assignment.ts'
import { lightColours } from '#core/light.ts'
import { sourceKinds } from '#core/matter/source.ts'
import { roles } from '#core/may.ts'
import { relationKinds, unitKinds } from '#core/organisation.ts'

export const id = z.uuid()
export const idParams = z.object({ id })
/** Day of Asia/Shanghai. */
export const day = z.iso.date()
/** Which lines of a list are wanted: how many (500 where it is not said), and how many are left out before them. */
export const page = {
  most: z.coerce.number().int().min(1).max(5000).optional(),
  skip: z.coerce.number().int().min(0).optional(),
}

/** Of all lines that the filter of a list chooses, on whatever page they stand. */
export const total = z.number().int()

/** Instant, UTC. */
export const instant = z.iso.datetime({ offset: true })
/** Text a person typed: trimmed, not empty. */
export const line = z.string().trim().min(1).max(200)
export const paragraph = z.string().trim().max(4000)

export const role = z.enum(roles)
export const unitKind = z.enum(unitKinds)

/** The group as one of which a unit is asked. */
export const askedGroup: z.ZodType<AskedGroup, AskedGroup> = z.discriminatedUnion('of', [
  z.object({ of: z.literal('counties') }),
  z.object({ of: z.literal('kind'), kind: unitKind }),
  z.object({ of: z.literal('group'), groupId: id, name: z.string().max(200) }),
])
export const relationKind = z.enum(relationKinds)
export const assignmentRole = z.enum(assignmentRoles)
export const colour = z.enum(lightColours)

/** A problem as it goes over the wire: with its sentence in the language of the request. */
export const problem = z
  .object({
    code: z.string(),
    message: z.string(),
    at: z.string().optional(),
    basis: z.string().optional(),
    actual: z.union([z.string(), z.number(), z.null()]).optional(),
    expected: z.union([z.string(), z.number(), z.null()]).optional(),
  })
  .meta({ id: 'Problem' })

/** Every refusal: all problems at once. */
export const refusal = z.object({ problems: z.array(problem).min(1) }).meta({ id: 'Refusal' })

/** A unit in a list or a picker. */
export const unitLine = z
  .object({
    id,
    parentId: id.nullable(),
    path: z.string(),
    kind: unitKind,
    name: z.string(),
    shortName: z.string(),
    from: day,
    to: day.nullable(),
  })
  .meta({ id: 'UnitLine' })

/** A unit as it is named beside something else. */
export const unitName = z.object({ id, name: z.string() })

/** What an assignment is about: its matter, and the plan and item where it comes from one. */
export const subject = {
  matter: z.object({ id, number: z.string().nullable(), kind: z.enum(sourceKinds), title: z.string() }),
  plan: z.object({ id, title: z.string() }).nullable(),
  item: z.object({ id, label: z.string(), title: z.string() }).nullable(),
}

/** One sentence of a derivation, in the language of the request. */
export const reason = z.object({ code: z.string(), message: z.string() })

/** A light with its derivation and the smallest change that would turn it. */
export const light = z
  .object({
    colour,
    rule: z.string(),
    because: reason,
    facts: z.array(reason),
    change: reason.nullable(),
    at: instant,
  })
  .meta({ id: 'Light' })

/** How many lights of each colour. */
export const lightCounts = z.object({
  red: z.number().int(),
  yellow: z.number().int(),
  green: z.number().int(),
  blue: z.number().int(),
  grey: z.number().int(),
})

/** One act in the line of time (办理过程) of a record. */
export const actLine = z
  .object({
    id,
    type: z.string(),
    verb: z.string(),
    /** The act in words: `签收`, `提交填报`. */
    title: z.string(),
    at: instant,
    name: z.string(),
    unit: z.string(),
    values: z.record(z.string(), z.unknown()),
    /** A masked value that was shown whole: which, and what for. */
    revealed: z.object({ field: z.string(), purpose: z.string() }).nullable().optional(),
  })
  .meta({ id: 'ActLine' })
