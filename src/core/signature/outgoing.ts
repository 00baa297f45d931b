/** A paper that goes out (发文): 拟稿 - 核稿 - 会签 - 签发 - 编号 - 用印. It has no effect before it is signed. */
import type { SourceFile } from '../matter/source.ts'
import { type ActHead, defineRecord, known, type RecordState } from '../record.ts'
import type { Transitions } from '../rule.ts'
import type { OpenCountersignature } from './countersignature.ts'
import type { PaperNumber } from './number.ts'
import type { PaperText } from './paper-text.ts'

export const outgoingStates = [
  'drafted',
  'checked',
  'signed',
  'numbered',
  'sealed',
  'at-oa',
  'withdrawn',
  'void',
] as const
export type OutgoingState = (typeof outgoingStates)[number]

/** Who had a hand in a paper, and when. The account is null where somebody did it in the office system. */
export interface Signatory {
  account: string | null
  name: string
  at: string
}

/** What the signer passed over: who had not agreed, and why it was signed all the same. */
export interface PassedOver {
  reason: string
  bodies: string[]
}

export interface OutgoingValues extends PaperText {
  unitId: string
  /** The bureau that issues it: its own numbers, its own leaders. */
  bureauId: string
  /** The body in whose name it goes out, where that is not the bureau. */
  issuer: string | null
  /** SHA-256 of what the paper says. Whatever was said of a text lapses when the text changes. */
  hash: string
  /** The record whose effects begin with the signature. */
  about: { type: string; id: string } | null
}

export interface Outgoing extends RecordState, OutgoingValues {
  state: OutgoingState
  drafter: Signatory
  checker: Signatory | null
  passedOver: PassedOver | null
  signer: Signatory | null
  signedAt: string | null
  number: PaperNumber | null
  numberedAt: string | null
  sealedAt: string | null
  /** The scan or OFD of the signed paper. */
  scan: SourceFile | null
  /** SHA-256 of the package with which it went to the office system. */
  package: string | null
  /** Why it came back the last time; null since it was revised. */
  sentBack: { by: string; reason: string } | null
  times: number
  /** When the last thing was done to it. */
  changedAt: string
}

export interface OutgoingActs {
  draft: OutgoingValues
  revise: { hash: string } & Partial<PaperText>
  check: Record<never, never>
  'send-back': { reason: string }
  /** Over countersignatures that are open only with a reason, where the rules permit it. */
  sign: { passedOver: PassedOver | null }
  number: PaperNumber
  seal: { scan: SourceFile | null }
  withdraw: { reason: string }
  /** After it was numbered it can only be declared void; the number stays used. */
  void: { reason: string }
  /** As a package to the office system, and back with number, day, signer and scan. */
  'send-to-oa': { package: string }
  'return-from-oa': { number: PaperNumber; signer: string; signedAt: string; scan: SourceFile }
}

/** Verb -> states from which it may be done. */
export const outgoingTransitions: Transitions<OutgoingState, keyof OutgoingActs> = {
  draft: 'new',
  revise: ['drafted', 'checked'],
  check: ['drafted'],
  'send-back': ['drafted', 'checked'],
  sign: ['checked'],
  number: ['signed'],
  seal: ['numbered'],
  withdraw: ['drafted', 'checked', 'at-oa'],
  void: ['signed', 'numbered', 'sealed'],
  'send-to-oa': ['checked'],
  'return-from-oa': ['at-oa'],
}

/** A text as nobody has said anything of it yet. */
const afresh = { state: 'drafted' as const, checker: null }

const signatory = ({ by, at }: ActHead): Signatory => ({ account: by.account, name: by.name, at })

/** The state with what an act changes of it. */
const changed = (state: Outgoing | null, act: ActHead, change: Partial<Outgoing>): Outgoing => ({
  ...known(state),
  ...change,
  changedAt: act.at,
})

export const outgoing = defineRecord<Outgoing, OutgoingActs>({
  type: 'outgoing',
  fold: {
    draft: (_, values, act) => ({
      ...values,
      ...afresh,
      id: act.record,
      drafter: signatory(act),
      passedOver: null,
      signer: null,
      signedAt: null,
      number: null,
      numberedAt: null,
      sealedAt: null,
      scan: null,
      package: null,
      sentBack: null,
      times: 0,
      changedAt: act.at,
    }),
    revise: (state, values, act) => changed(state, act, { ...values, ...afresh, sentBack: null }),
    check: (state, _, act) => changed(state, act, { state: 'checked', checker: signatory(act) }),
    'send-back': (state, { reason }, act) =>
      changed(state, act, { ...afresh, sentBack: { by: act.by.name, reason }, times: known(state).times + 1 }),
    sign: (state, { passedOver }, act) =>
      changed(state, act, { state: 'signed', signer: signatory(act), signedAt: act.at, passedOver }),
    number: (state, number, act) => changed(state, act, { state: 'numbered', number, numberedAt: act.at }),
    seal: (state, { scan }, act) => changed(state, act, { state: 'sealed', scan, sealedAt: act.at }),
    withdraw: (state, _, act) => changed(state, act, { state: 'withdrawn' }),
    void: (state, _, act) => changed(state, act, { state: 'void' }),
    'send-to-oa': (state, values, act) => changed(state, act, { state: 'at-oa', package: values.package }),
    'return-from-oa': (state, { number, signer, signedAt, scan }, act) =>
      changed(state, act, {
        state: 'sealed',
        signer: { account: null, name: signer, at: signedAt },
        signedAt,
        number,
        numberedAt: act.at,
        scan,
        sealedAt: act.at,
      }),
  },
})

/** Whether a paper has effect at an instant: signed by then and not void. */
export function hasEffect({ state, signedAt }: Pick<Outgoing, 'state' | 'signedAt'>, at: string): boolean {
  return signedAt !== null && signedAt <= at && state !== 'void'
}

/** What a paper waits for next: an act on it, a countersignature, or an answer of its drafter to one that objects; and whose it is. */
export function nextOfOutgoing(
  paper: Outgoing,
  open: readonly OpenCountersignature[],
): { act: keyof OutgoingActs | 'countersign' | 'answer'; unitIds: string[] } | null {
  if (paper.state === 'drafted') return { act: paper.sentBack ? 'revise' : 'check', unitIds: [] }
  if (paper.state === 'checked' && open.length > 0) {
    const waiting = open.filter(({ why }) => why !== 'objected')
    if (waiting.length < open.length) return { act: 'answer', unitIds: [] }
    return { act: 'countersign', unitIds: waiting.flatMap(({ body }) => body.unitId ?? []) }
  }
  const next = { checked: 'sign', signed: 'number', numbered: 'seal', 'at-oa': 'return-from-oa' } as const
  return paper.state in next ? { act: next[paper.state as keyof typeof next], unitIds: [] } : null
}
