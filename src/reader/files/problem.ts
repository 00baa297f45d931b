import type { FileProblem, FileProblemCode, SourceSpan } from './source.ts'

/** Either a value or the one problem that kept it from being had. */
export type Attempt<T> = { ok: true; value: T } | { ok: false; problem: FileProblem }

/** A value that was had. */
export function had<T>(value: T): Attempt<T> {
  return { ok: true, value }
}

/** A refusal: no text can be taken from the file. */
export function refuse<T>(code: FileProblemCode, values: FileProblem['arguments'] = {}): Attempt<T> {
  return { ok: false, problem: problem(code, 'error', values) }
}

/** A problem of a file; span is null when it concerns the file as a whole. */
export function problem(
  code: FileProblemCode,
  severity: FileProblem['severity'],
  values: FileProblem['arguments'] = {},
  span: SourceSpan | null = null,
): FileProblem {
  return { code, severity, span, arguments: values }
}

/** Largest file that is read, in megabytes. */
export const MOST_MEGABYTES = 50

/** Why a file of this many bytes is not read; null when it may be. */
export function checkSize(bytes: number): FileProblem | null {
  const actual = Math.ceil(bytes / 1024 / 1024)
  return actual > MOST_MEGABYTES ? problem('file/too-large', 'error', { actual, limit: MOST_MEGABYTES }) : null
}
