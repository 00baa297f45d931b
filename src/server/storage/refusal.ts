import type { Problem } from '#core/problem.ts'

/** The database did not do the work and nothing of it is kept; `problem` is the sentence for the person. */
export class DatabaseRefusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem, cause?: unknown) {
    super(problem.code, { cause })
    this.name = 'DatabaseRefusal'
    this.problem = problem
  }
}

/** A statement came after the end of its transaction: a mistake in our own code, never a wait. */
export function transactionClosed(reason: string): Error {
  return new Error(`the transaction is closed: ${reason}`)
}
