/** Problems on their way out: the status of HTTP, and the sentence in the language of the request. */
import type { z } from 'zod'
import type { Problem } from '#core/problem.ts'
import { type Language, sentence } from '../words.ts'

/** Status by code; by default 422: understood, and refused by a rule. */
const statuses: Record<string, number> = {
  'wire/not-signed-in': 401,
  'wire/second-factor-missing': 401,
  'wire/must-change-missing': 401,
  'sign-in/wrong': 401,
  'sign-in/too-fast': 429,
  'sign-in/locked': 429,
  'sign-in/busy': 503,
  'parsing/busy': 503,
  'comparison/busy': 503,
  'wire/busy': 503,
  'wire/not-allowed': 403,
  'wire/foreign-origin': 403,
  'wire/not-found': 404,
  'wire/key-missing': 400,
  'wire/invalid': 400,
  'wire/missing': 400,
  'wire/too-small': 400,
  'wire/too-big': 400,
  'wire/not-a-date': 400,
  'wire/file-missing': 400,
  'wire/file-empty': 400,
  'wire/not-json': 400,
  'wire/too-large': 413,
  'wire/too-many-requests': 429,
  'wire/broken': 500,
}

/** The status of a refusal: that of its first problem. */
export function statusOf(problems: readonly Problem[]): number {
  const code = problems[0]?.code ?? ''
  return statuses[code] ?? (code.startsWith('database/') ? 503 : 422)
}

/** Seconds after which it may be tried again what the service was too busy for. */
export const comeAgain = 2

/** A problem with its sentence. */
export function present(problem: Problem, language: Language) {
  const { arguments: values, ...rest } = problem
  const blanks = { expected: rest.expected ?? '', actual: rest.actual ?? '', ...values }
  return { ...rest, message: sentence(problem.code, blanks, language) }
}

/** What zod found wrong, as problems with the path of the field. */
export function problemsOf(error: z.core.$ZodError, part: 'params' | 'query' | 'body'): Problem[] {
  return error.issues.map((issue) => {
    const at = [...(part === 'body' ? [] : [part]), ...issue.path.map(String)].join('.')
    if (issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array') && issue.minimum === 1)
      return { code: 'wire/missing', at }
    if (issue.code === 'too_small') return { code: 'wire/too-small', at, expected: Number(issue.minimum) }
    if (issue.code === 'too_big') return { code: 'wire/too-big', at, expected: Number(issue.maximum) }
    if (issue.code === 'invalid_type' && issue.input === undefined) return { code: 'wire/missing', at }
    if (issue.code === 'invalid_format' && (issue.format === 'date' || issue.format === 'datetime'))
      return { code: 'wire/not-a-date', at }
    return { code: 'wire/invalid', at }
  })
}
