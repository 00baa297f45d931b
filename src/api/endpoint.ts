/** What a door of the interface looks like: one declaration that the server, the client, OpenAPI and the matrix test read. */
import { z } from 'zod'
import type { Right } from '#core/may.ts'

/** Chinese and English of one thing. */
export interface Words {
  zh: string
  en: string
}

type Shape = z.ZodType

/** A door: method, path, who may pass, what goes in and what comes out. */
export interface Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answer extends Shape = Shape,
> {
  /** The right's own words where it is guarded by one: `assignment.sign`. */
  name: string
  method: 'GET' | 'POST'
  path: string
  /** `public`: anyone; `signed-in`: any open session; `half`: also a session before its second factor or new password. */
  right: Right | 'public' | 'half' | 'signed-in'
  summary: Words
  params: Params
  query: Query
  body: Body
  answer: Answer
  /** What the answer is when it is not JSON. */
  gives?: 'file' | 'redirect'
  /** The answer holds a secret that is shown once: it is not kept for a repetition. */
  answersOnce?: boolean
  /** Takes one file as multipart field `file` beside the body's fields; `picture`: or none, and without its metadata. */
  takesFile?: boolean | 'picture'
  /** Requests of one address, where everybody's thousands are too many: of those who are not signed in. */
  atMost?: { requests: number; minutes: number }
}

const nothing = z.object({})

/** Declares a door; what is not given is an empty object. */
export function defineEndpoint<
  Params extends Shape = typeof nothing,
  Query extends Shape = typeof nothing,
  Body extends Shape = typeof nothing,
  Answer extends Shape = typeof nothing,
>(
  endpoint: Omit<Endpoint<Params, Query, Body, Answer>, 'params' | 'query' | 'body' | 'answer'> & {
    params?: Params
    query?: Query
    body?: Body
    answer?: Answer
  },
): Endpoint<Params, Query, Body, Answer> {
  return {
    params: nothing as Shape as Params,
    query: nothing as Shape as Query,
    body: nothing as Shape as Body,
    answer: nothing as Shape as Answer,
    ...endpoint,
  }
}

/** What goes into a door. */
export interface InputOf<E extends Endpoint> {
  params: z.infer<E['params']>
  query: z.infer<E['query']>
  body: z.infer<E['body']>
}

/** What comes out of a door. */
export type AnswerOf<E extends Endpoint> = z.infer<E['answer']>
