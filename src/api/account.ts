/** Accounts: of a person, or of a unit naming the acting person. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant, line, role, unitName } from './shapes.ts'

/** An account as a line of a list. */
export const accountLine = z.object({
  id,
  login: z.string(),
  unit: unitName,
  personId: id.nullable(),
  role: role.nullable(),
  disabled: z.boolean(),
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
