import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AnswerOf, Endpoint, InputOf } from '#api/endpoint.ts'
import type { Outcome } from '#core/problem.ts'
import type { Context, Visitor, Work } from '../context.ts'
import type { GivenFile, TakenFile } from '../files/file.ts'
import type { Turn } from '../turn.ts'

/** What stands behind a door guarded by a right: runs in a transaction that sees only what the right reaches. */
export type Handler<E extends Endpoint, Prepared = undefined> = (
  work: Work,
  input: InputOf<E> & { file?: TakenFile; prepared: Prepared },
) => Promise<Outcome<AnswerOf<E>>>

/** Long work before the transaction of a guarded door, such as reading an upload in a child process. */
export type Preparation<E extends Endpoint, Prepared> = (
  context: Context,
  input: InputOf<E> & { file?: TakenFile },
) => Promise<Outcome<Prepared>>

/** What stands behind a door that sets cookies or is open to everyone: it has the bare request and no transaction. */
export type OpenHandler<E extends Endpoint> = (
  context: Context,
  input: InputOf<E>,
  bare: { request: FastifyRequest; reply: FastifyReply; visitor: Visitor | null; now: Date; file?: TakenFile },
) => Promise<Outcome<AnswerOf<E>>>

/** Long work that a request began and that outlives it: it has transactions of its own. */
export type After<E extends Endpoint> = (
  turn: Turn,
  input: InputOf<E>,
  answer: AnswerOf<E>,
) => Promise<void> | undefined

/** How requests of one door are done in one transaction. */
export interface Together<Input = never, Answer = unknown> {
  /** The row that a request is about: the wall opens to all of them what each by itself reaches of these. */
  table: 'assignment'
  idOf(input: Input): string
  /**
   * Does all of them; each is answered by itself, and one that is refused leaves nothing behind. Null for one that needs a scope of its
   * own, and so a transaction of its own.
   */
  run(pieces: readonly { work: Work; input: Input }[]): Promise<(Outcome<Answer> | null)[]>
}

/** A door with what stands behind it. */
export type Door =
  | {
      endpoint: Endpoint
      kind: 'guarded'
      handler: Handler<Endpoint>
      prepare?: Preparation<Endpoint, undefined>
      /** Seconds that the transaction may take, where the usual ones are too few. */
      limit?: number
      /** What goes on when the answer is durable. */
      after?: After<Endpoint>
      /** Where requests come by the hundred: how many of them are done in one transaction. */
      together?: Together
    }
  | { endpoint: Endpoint; kind: 'open'; handler: OpenHandler<Endpoint> }

/** Binds a handler to a door guarded by a right. */
export function guarded<E extends Endpoint, Prepared = undefined>(
  endpoint: E,
  handler: Handler<E, Prepared>,
  prepare?: Preparation<E, Prepared>,
  limit?: number,
): Door {
  return { endpoint, kind: 'guarded', handler, prepare, limit } as unknown as Door
}

/** The same door, and what goes on when its answer is durable. */
export function andThen<E extends Endpoint>(_endpoint: E, door: Door, after: After<E>): Door {
  return { ...door, after } as unknown as Door
}

/** Binds a handler to a door guarded by a right where requests come by the hundred: they share transactions. */
export function gathered<E extends Endpoint>(
  endpoint: E,
  handler: Handler<E>,
  together: Together<InputOf<E>, AnswerOf<E>>,
): Door {
  return { endpoint, kind: 'guarded', handler, together } as unknown as Door
}

/** Binds a handler to a door that is public, or for any session. */
export function open<E extends Endpoint>(endpoint: E, handler: OpenHandler<E>): Door {
  return { endpoint, kind: 'open', handler } as unknown as Door
}

/** Binds a handler to a door that gives a file. */
export function givesFile<E extends Endpoint>(
  endpoint: E,
  handler: (work: Work, input: InputOf<E>) => Promise<Outcome<GivenFile>>,
  limit?: number,
): Door {
  return { endpoint, kind: 'guarded', handler, limit } as unknown as Door
}
