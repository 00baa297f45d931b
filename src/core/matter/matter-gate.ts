/**
 * The basis gate before a matter that people enter: a campaign, and whatever else is asked of schools without a paper from above, passes
 * the gate of a request (`core/request/check-request.ts`) before any unit is asked.
 */
import type { Cadence } from '../breakdown/columns.ts'
import { type Day, dayOf } from '../day.ts'
import type { RequestDraft } from '../request/request-draft.ts'
import type { MatterValues } from './matter.ts'
import type { SourceKind } from './source.ts'

/** What such a matter names besides its own words, as a request does (依据文号、清单编号或批准文号、有效期、约需分钟). */
export interface MatterGate {
  /** Document that it rests on; empty where the number of the source is it. */
  basis: string
  approval: string
  until: Day | null
  /** Minutes that it takes of one unit each time. */
  minutes: number
  /** Why it must be on a day off or in the school holidays; empty where it is not. */
  holidayReason: string
}

/** Source kind -> the kind of request that the gate takes the matter for. Other sources are a paper or a person's word of their own. */
const gatedAs: Partial<Record<SourceKind, RequestDraft['kind']>> = { campaign: 'campaign', other: 'data' }

/** Sources whose matters may have to pass the gate. */
export const gatedKinds = Object.keys(gatedAs) as readonly SourceKind[]

/** Whether a matter passes the gate before it is asked of units: a campaign always, another one where schools are among them. */
export function isGated(kind: SourceKind, asksSchools: boolean): boolean {
  return kind === 'campaign' || (asksSchools && gatedAs[kind] !== undefined)
}

/** Whether a matter from such a source may have to pass the gate: forms ask then for what it wants to know. */
export function mayBeGated(kind: SourceKind): boolean {
  return gatedAs[kind] !== undefined
}

/** The kind of request as which what a matter asks counts in the burden of schools; undefined where nobody estimated it. */
export function burdenKindOf({ kind, gate }: MatterValues['source']): RequestDraft['kind'] | undefined {
  return gate ? gatedAs[kind] : undefined
}

/** A matter that is to be asked of units as the gate looks at it. */
export function draftForGate(
  { title, demand, source }: Pick<MatterValues, 'title' | 'demand' | 'source'>,
  { due, cadence }: { due: string; cadence?: Cadence | null | undefined },
): RequestDraft {
  const { basis = '', approval = '', until = null, minutes = 0, holidayReason = '' } = source.gate ?? {}
  return {
    kind: gatedAs[source.kind] ?? 'data',
    title,
    text: demand,
    basis: basis || (source.number ?? ''),
    article: '',
    approval,
    from: null,
    until,
    due: dayOf(new Date(due)),
    cadence: cadence ?? null,
    scope: null,
    survey: { number: '', maker: '', approval: '', until: null },
    fields: [],
    minutes: 0,
    visit: minutes,
    holidayReason,
    contact: '',
  }
}
