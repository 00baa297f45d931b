/** Signing in, second factor, passwords, and the list of one's own sessions. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant, line, role, unitName } from './shapes.ts'

export const stage = z.enum(['second-factor', 'must-change', 'open'])

export const sessionShape = z
  .object({
    stage: stage.nullable(),
    account: z.object({ id, login: z.string(), name: z.string(), ofUnit: z.boolean(), totp: z.boolean() }).nullable(),
    posts: z.array(
      z.object({
        role,
        title: z.string(),
        acting: z.boolean(),
        unit: z.object({ id, name: z.string(), path: z.string(), kind: z.string() }),
      }),
    ),
    rights: z.array(z.string()),
    city: z.object({ name: z.string(), demonstration: z.boolean() }),
    /** The server's clock: what "today" means on every page. */
    now: instant,
  })
  .meta({ id: 'Session' })

export const getSession = defineEndpoint({
  name: 'session.get',
  method: 'GET',
  path: '/api/session',
  right: 'public',
  summary: { zh: '当前登录情况', en: 'Who is signed in' },
  answer: sessionShape,
})

export const signIn = defineEndpoint({
  name: 'session.sign-in',
  method: 'POST',
  path: '/api/sign-in',
  right: 'public',
  summary: { zh: '登录', en: 'Sign in' },
  body: z.object({
    login: line,
    password: z.string().min(1).max(200),
    actingName: z.string().trim().max(50).optional(),
  }),
  answer: z.object({ stage }),
})

export const giveCode = defineEndpoint({
  name: 'session.second-factor',
  method: 'POST',
  path: '/api/sign-in/code',
  right: 'half',
  summary: { zh: '输入动态口令', en: 'Give the second factor' },
  body: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  }),
  answer: z.object({ stage }),
})

export const changePassword = defineEndpoint({
  name: 'session.change-password',
  method: 'POST',
  path: '/api/password',
  right: 'half',
  summary: { zh: '修改密码', en: 'Change the password' },
  body: z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }),
  answer: z.object({ stage }),
})

export const signOut = defineEndpoint({
  name: 'session.sign-out',
  method: 'POST',
  path: '/api/sign-out',
  right: 'half',
  summary: { zh: '退出登录', en: 'Sign out' },
})

export const listSessions = defineEndpoint({
  name: 'session.list',
  method: 'GET',
  path: '/api/sessions',
  right: 'signed-in',
  summary: { zh: '我的登录设备', en: 'My sessions' },
  answer: z.object({
    sessions: z.array(
      z.object({
        id,
        current: z.boolean(),
        createdAt: instant,
        seenAt: instant,
        expiresAt: instant,
        address: z.string(),
        agent: z.string(),
        actingName: z.string().nullable(),
      }),
    ),
  }),
})

export const endSession = defineEndpoint({
  name: 'session.end',
  method: 'POST',
  path: '/api/sessions/:id/end',
  right: 'signed-in',
  summary: { zh: '结束一个登录', en: 'End one of my sessions' },
  params: idParams,
})

export const beginTotp = defineEndpoint({
  name: 'totp.begin',
  method: 'POST',
  path: '/api/totp',
  right: 'signed-in',
  summary: { zh: '开始绑定动态口令', en: 'Begin to bind an authenticator' },
  body: z.object({ password: z.string().min(1).max(200) }),
  answer: z.object({ secret: z.string(), uri: z.string() }),
})

export const confirmTotp = defineEndpoint({
  name: 'totp.confirm',
  method: 'POST',
  path: '/api/totp/confirm',
  right: 'signed-in',
  summary: { zh: '确认绑定动态口令', en: 'Confirm the authenticator' },
  body: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  }),
})

export const listProviders = defineEndpoint({
  name: 'provider.list',
  method: 'GET',
  path: '/api/sign-in/providers',
  right: 'public',
  summary: { zh: '统一身份认证入口', en: 'Ways of single sign-on' },
  answer: z.object({ providers: z.array(z.object({ key: z.string(), name: z.string() })) }),
})

export const goToProvider = defineEndpoint({
  name: 'provider.go',
  method: 'GET',
  path: '/api/sign-in/with/:provider',
  right: 'public',
  summary: { zh: '前往统一身份认证', en: 'Go to the identity provider' },
  params: z.object({ provider: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
  gives: 'redirect',
})

export const comeFromProvider = defineEndpoint({
  name: 'provider.come',
  method: 'GET',
  path: '/api/sign-in/with/:provider/callback',
  right: 'public',
  summary: { zh: '从统一身份认证返回', en: 'Come back from the identity provider' },
  params: z.object({ provider: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
  query: z.looseObject({}),
  gives: 'redirect',
})

export const listDemoAccounts = defineEndpoint({
  name: 'demo.accounts',
  method: 'GET',
  path: '/api/demo/accounts',
  right: 'public',
  summary: { zh: '演示账号', en: 'Demonstration accounts' },
  answer: z.object({
    accounts: z.array(z.object({ login: z.string(), name: z.string(), role, title: z.string(), unit: unitName })),
  }),
})

export const demoSignIn = defineEndpoint({
  name: 'demo.sign-in',
  method: 'POST',
  path: '/api/demo/sign-in',
  right: 'public',
  summary: { zh: '以演示账号登录', en: 'Sign in as a demonstration account' },
  body: z.object({ login: line }),
  answer: z.object({ stage }),
})
