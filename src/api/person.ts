/** People beside their register: posts, and the whole telephone number for a purpose. */
import { z } from 'zod'
import { accountLine } from './account.ts'
import { defineEndpoint } from './endpoint.ts'
import { day, id, idParams, line, role, unitName } from './shapes.ts'

/** A post as a line of a list. */
export const postLine = z.object({
  id,
  person: z.object({ id, name: z.string() }),
  role,
  title: z.string(),
  acting: z.boolean(),
  unit: unitName,
  from: day,
  to: day.nullable(),
})

export const getPosts = defineEndpoint({
  name: 'person.posts',
  method: 'GET',
  path: '/api/people/:id/posts',
  right: 'person.read',
  summary: { zh: '人员的任职和账号', en: 'Posts and accounts of a person' },
  params: idParams,
  /** Accounts are shown to the administrators of accounts and posts, and to the person. */
  answer: z.object({ unit: unitName, posts: z.array(postLine), accounts: z.array(accountLine) }),
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
