/**
 * What a section or another body says to a paper before it is signed (会签): asked when the paper was checked, within a clock. It
 * stands at the body that is asked, so that a body outside of the bureau reaches it; where that has no place in the tree, at the drafter.
 */
import type { SourceFile } from '../matter/source.ts'
import { defineRecord, known, type RecordState } from '../record.ts'
import type { Transitions } from '../rule.ts'
import type { PaperAddressee, PaperText } from './paper-text.ts'

/** 同意, 同意并有意见, 不同意. */
export const verdicts = ['agrees', 'agrees-with-remarks', 'objects'] as const
export type Verdict = (typeof verdicts)[number]

export const countersignatureStates = ['asked', 'agreed', 'objected', 'ended'] as const
export type CountersignatureState = (typeof countersignatureStates)[number]

/** What a body said; `scan` where it was printed, stamped and uploaded by the drafter. */
export interface Said {
  verdict: Verdict
  opinion: string
  /** Who signed for the body, and the account by which it was entered. */
  name: string
  by: string
  at: string
  scan: SourceFile | null
}

/** What is asked: of whom, and of which text. */
export interface CountersignatureValues {
  /** Where it stands: the body asked, or the drafting unit for a body that has no place in the tree. */
  unitId: string
  paperId: string
  /** The body as the paper names it. */
  body: PaperAddressee
  /** Of the bureau that issues the paper. */
  inside: boolean
  /** SHA-256 of what it is asked to put its name to: the text without the list of who else is asked. */
  hash: string
  /** Instant until which it answers, and the rule that says so. */
  due: string
  basis: string
}

export interface Countersignature extends RecordState, CountersignatureValues {
  state: CountersignatureState
  askedAt: string
  said: Said | null
  /** Objections that the drafter answered: it was asked again each time. */
  answered: { objection: Said; answer: string; by: string; at: string }[]
}

export interface CountersignatureActs {
  ask: CountersignatureValues
  say: Pick<Said, 'verdict' | 'opinion' | 'scan'> & { signer: string | null }
  /** The drafter answers an objection, and the body is asked again. */
  answer: Pick<CountersignatureValues, 'due' | 'basis'> & { answer: string }
  /** The text was changed after it was asked. */
  'ask-again': Pick<CountersignatureValues, 'hash' | 'due' | 'basis'>
  /** It is not asked any more. */
  end: Record<never, never>
}

export const countersignatureTransitions: Transitions<CountersignatureState, keyof CountersignatureActs> = {
  ask: 'new',
  say: ['asked', 'agreed'],
  answer: ['objected'],
  'ask-again': ['asked', 'agreed', 'objected', 'ended'],
  end: ['asked', 'agreed', 'objected'],
}

export const countersignature = defineRecord<Countersignature, CountersignatureActs>({
  type: 'countersignature',
  fold: {
    ask: (_, values, act) => ({
      ...values,
      id: act.record,
      state: 'asked',
      askedAt: act.at,
      said: null,
      answered: [],
    }),
    say: (state, { signer, ...said }, act) => ({
      ...known(state),
      state: said.verdict === 'objects' ? 'objected' : 'agreed',
      said: { ...said, name: signer ?? act.by.name, by: act.by.account, at: act.at },
    }),
    answer: (state, { answer, ...again }, act) => {
      const { said, answered } = known(state)
      const given = said ? [{ objection: said, answer, by: act.by.name, at: act.at }] : []
      return {
        ...known(state),
        ...again,
        state: 'asked',
        askedAt: act.at,
        said: null,
        answered: [...answered, ...given],
      }
    },
    'ask-again': (state, again, act) => ({ ...known(state), ...again, state: 'asked', askedAt: act.at, said: null }),
    end: (state) => ({ ...known(state), state: 'ended' }),
  },
})

/** Whether two names of a paper's lists are the same body. */
export function isSameBody(a: PaperAddressee, b: PaperAddressee): boolean {
  return a.unitId === null || b.unitId === null ? a.unitId === b.unitId && a.name === b.name : a.unitId === b.unitId
}

/** What a body puts its name to: everything a paper says but how fast it goes, who gets a copy and who else countersigns. */
export function substanceOf({ title, text, paper, to, confidentiality, openness, attachments }: PaperText): unknown[] {
  const addressees = to.map(({ unitId, name }) => [unitId, name])
  const files = attachments.map(({ hash, name }) => [hash, name])
  return [title, text, paper, addressees, confidentiality, openness.kind, openness.reason, files]
}

/** Why a paper still waits for a body: its clock runs, its clock ran out, or it objects. */
export type OpenReason = 'waiting' | 'overdue' | 'objected'

export interface OpenCountersignature {
  body: PaperAddressee
  inside: boolean
  why: OpenReason
}

/** Who of those a paper names has not agreed, at an instant. Silence is no consent, however long. */
export function openCountersignatures(
  { countersigners }: Pick<PaperText, 'countersigners'>,
  all: readonly Countersignature[],
  at: string,
): OpenCountersignature[] {
  return countersigners.flatMap((body) => {
    const one = all.find((each) => isSameBody(each.body, body))
    if (one?.state === 'agreed') return []
    const why = one?.state === 'objected' ? 'objected' : one?.state === 'asked' && one.due < at ? 'overdue' : 'waiting'
    return [{ body, inside: one?.inside ?? true, why }]
  })
}

/**
 * Whether the signer may pass over it with a reason: over the bureau's own sections always; over another body whose time ran out; over
 * its objection only where the paper does not go downward (《党政机关公文处理工作条例》第十六条：部门之间未协商一致的，不得向下行文).
 */
export function mayPassOver({ inside, why }: OpenCountersignature, downward: boolean): boolean {
  return inside || why === 'overdue' || (why === 'objected' && !downward)
}
