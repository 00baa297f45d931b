import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { ProviderSettings } from './context.ts'

const common = { key: z.string().regex(/^[a-z0-9-]{1,40}$/), name: z.string().min(1) }
const client = { clientId: z.string().min(1), clientSecret: z.string().min(1) }

/** What the file of identity providers holds: a list, each of one kind. */
const providerList = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('oidc'),
      ...common,
      ...client,
      issuer: z.url(),
      subjectClaim: z.string().default('sub'),
    }),
    z.strictObject({
      kind: z.literal('cas'),
      ...common,
      server: z.url(),
      subjectAttribute: z.string().nullable().default(null),
    }),
    z.strictObject({
      kind: z.literal('oauth2'),
      ...common,
      ...client,
      authorize: z.url(),
      token: z.url(),
      userinfo: z.url(),
      scope: z.string().default(''),
      subjectField: z.string().min(1),
    }),
  ]),
)

/** Reads the file of identity providers, or says everything that is wrong with it. */
export function readProviders(file: string | null): Outcome<ProviderSettings[]> {
  if (file === null) return success([])
  try {
    const parsed = providerList.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (parsed.success) return success(parsed.data)
    return failure(
      ...parsed.error.issues.map((issue) => ({
        code: 'start/providers',
        at: issue.path.join('.'),
        arguments: { file, reason: `${issue.path.join('.')}: ${issue.message}` },
      })),
    )
  } catch (error) {
    return failure({ code: 'start/providers', arguments: { file, reason: (error as Error).message } })
  }
}
