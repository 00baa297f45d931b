import type { Problem } from '#core/problem.ts'
import { sqlState } from '../run.ts'

const byState: Record<string, string> = {
  '28P01': 'database/password-refused',
  '28000': 'database/password-refused',
  '3D000': 'database/missing',
  '53300': 'database/too-many-connections',
  '57P03': 'database/server-starting',
  '53100': 'database/disk-full',
}

/** Why a connection to the server could not be made; never shows the password. */
export function connectionProblem(error: unknown, url?: string): Problem {
  const reason = error instanceof Error ? error.message : String(error)
  const place = url ? addressOf(url) : {}
  const state = sqlState(error)
  const known = state && byState[state]
  if (known) return { code: known, arguments: { ...place, reason } }
  const code = errorCodes(error)
  if (code.includes('ENOTFOUND') || code.includes('EAI_AGAIN'))
    return { code: 'database/host-unknown', arguments: place }
  if (code.some((one) => ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'].includes(one))) {
    return { code: 'database/unreachable', arguments: place }
  }
  if (/timeout/i.test(reason)) return { code: 'database/unreachable', arguments: place }
  if (/password/i.test(reason)) return { code: 'database/password-refused', arguments: { ...place, reason } }
  return { code: 'database/cannot-start', arguments: { ...place, reason } }
}

/** Node tries every address of a host and reports them together. */
function errorCodes(error: unknown): string[] {
  const errors = error instanceof AggregateError ? error.errors : [error]
  return errors.map((one) => String((one as { code?: unknown })?.code ?? ''))
}

function addressOf(url: string): Record<string, string> {
  try {
    const { hostname, port, pathname, username } = new URL(url)
    return { host: hostname, port: port || '5432', database: pathname.slice(1), user: username }
  } catch {
    return {}
  }
}
