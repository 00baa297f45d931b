/** Who is signed in, and what the page may show them. */
import type { z } from 'zod'
import { getSession, type sessionShape } from '#api/session.ts'
import type { Right } from '#core/may.ts'
import { useAnswer } from './call.ts'

export type Session = z.infer<typeof sessionShape>

export const useSession = () => useAnswer(getSession, {}, { staleTime: 60_000 })

/** Whether the session has a right anywhere. The server decides again for each record. */
export function useMay(): (right: Right) => boolean {
  const { data } = useSession()
  return (right) => data?.rights.includes(right) ?? false
}

/** The server's clock at this moment: a demonstration has a time of its own. */
export function useClock(): () => string {
  const { data, dataUpdatedAt } = useSession()
  const ahead = data ? Date.parse(data.now) - dataUpdatedAt : 0
  return () => new Date(Date.now() + ahead).toISOString()
}

/** The server's clock, for "days left" and for leaving out the present year. */
export function useNow(): string {
  const { data } = useSession()
  return data?.now ?? new Date().toISOString()
}
