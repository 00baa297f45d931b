/** What people decided about a reading: theirs as they arrive, one's own at once. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { WireProblem } from '#api/client.ts'
import { listDecisions, takeDecisions, undoDecisions } from '#api/decision.ts'
import { getReading } from '#api/plan.ts'
import { type Change, type Deed, inForce } from '#core/decision/decision.ts'
import { settle } from '#core/decision/settle.ts'
import type { Settlement } from '#core/decision/settlement.ts'
import { useAct, useAnswer } from '../../../records/call.ts'
import type { Reading } from '../../../records/plan.ts'
import { useSession } from '../../../records/session.ts'
import { useSay } from '../../../ui/language.ts'
import { problemsOf } from '../../../ui/problems.tsx'

/** How often the page asks what others decided, in milliseconds. */
const pace = 4000

export interface Settling {
  base: Reading
  deeds: Deed[]
  settlement: Settlement
  /** Account of whoever looks. */
  account: string
  problems: WireProblem[]
  take: (changes: Change[], replaces?: string[]) => void
  undo: (decisions: string[]) => void
}

/** The reading of a plan with all decisions; undefined until it is there. */
export function useSettling(planId: string, live = true): Settling | undefined {
  const say = useSay()
  const { data: base } = useAnswer(getReading, { params: { id: planId } }, { staleTime: Number.POSITIVE_INFINITY })
  const { data } = useAnswer(listDecisions, { params: { id: planId } }, live ? { every: pace } : {})
  const { data: session } = useSession()
  const taking = useAct(takeDecisions)
  const undoing = useAct(undoDecisions)
  const [pending, setPending] = useState<Deed[]>([])
  const [problems, setProblems] = useState<WireProblem[]>([])
  const count = useRef(0)
  const queries = useQueryClient()
  const edition = useRef<number>(undefined)
  useEffect(() => {
    if (data && edition.current !== undefined && edition.current !== data.edition)
      void queries.invalidateQueries({ queryKey: [getReading.name] })
    edition.current = data?.edition
  }, [data, queries])
  const by = { account: session?.account?.id ?? '', name: session?.account?.name ?? '' }
  const deeds = useMemo(() => {
    if (!data) return undefined
    const arrived = new Set(data.deeds.map((deed) => ('decide' in deed ? JSON.stringify(deed.decide.change) : '')))
    return [
      ...data.deeds,
      ...pending.filter((deed) => 'undo' in deed || !arrived.has(JSON.stringify(deed.decide.change))),
    ]
  }, [data, pending])
  const settlement = useMemo(() => (base && deeds ? settle(base, deeds) : undefined), [base, deeds])
  if (!base || !deeds || !settlement) return undefined

  /** Shows the deeds at once; they give way to those of the server when it has answered. */
  const send = async (own: Deed[], sending: () => Promise<unknown>) => {
    setProblems([])
    setPending((old) => [...old, ...own])
    try {
      await sending()
    } catch (error) {
      setProblems(problemsOf(error, say))
    } finally {
      setPending((old) => old.filter((deed) => !own.includes(deed)))
    }
  }
  const take = (changes: Change[], replaces: string[] = []) => {
    const at = new Date().toISOString()
    const own = changes.map((change): Deed => {
      count.current += 1
      return { decide: { id: `pending-${count.current}`, at, by, change, replaces } }
    })
    void send(own, () => taking.mutateAsync({ params: { id: planId }, body: { changes, replaces } }))
  }
  const undo = (decisions: string[]) => {
    const known = new Set(inForce(data?.deeds ?? []).map(({ id }) => id))
    const own = decisions.filter((id) => known.has(id))
    if (own.length === 0) return
    const at = new Date().toISOString()
    void send(
      own.map((id): Deed => ({ undo: id, at, by })),
      () => undoing.mutateAsync({ params: { id: planId }, body: { decisions: own } }),
    )
  }
  return { base, deeds, settlement, account: by.account, problems, take, undo }
}
