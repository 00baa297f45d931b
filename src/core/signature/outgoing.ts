/** A paper that goes out (发文): 拟稿 - 核稿 - 会签 - 签发 - 编号 - 用印. It has no effect before it is signed. */
import type { Paper } from '../authority/authority-table.ts'
import { type ActHead, defineRecord, known, type RecordState } from '../record.ts'
import type { Transitions } from '../rule.ts'
import type { PaperNumber } from './number.ts'

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

/** What a section or peer says to a draft that it countersigns. */
export interface Countersignature {
  unitId: string
  by: string
  agrees: boolean
  opinion: string
  at: string
}

export interface OutgoingValues {
  unitId: string
  title: string
  paper: Paper
  /** SHA-256 of the text. Whatever was said of a text lapses when the text changes. */
  hash: string
  /** Units that must countersign. */
  countersigners: string[]
  /** The main leader signs: papers that go upward name who signed them. */
  upward: boolean
  /** The record whose effects begin with the signature. */
  about: { type: string; id: string } | null
}

export interface Outgoing extends RecordState, OutgoingValues {
  state: OutgoingState
  drafter: string
  checker: string | null
  countersigned: Countersignature[]
  signer: string | null
  signedAt: string | null
  number: PaperNumber | null
  sealedAt: string | null
  /** SHA-256 of the scan or OFD of the signed paper. */
  scan: string | null
  /** Why it came back the last time; null since it was revised. */
  sentBack: { by: string; reason: string } | null
  times: number
}

export interface OutgoingActs {
  draft: OutgoingValues
  revise: { hash: string; title?: string; countersigners?: string[] }
  check: Record<never, never>
  countersign: { unitId: string; agrees: boolean; opinion: string }
  'send-back': { reason: string }
  sign: Record<never, never>
  number: PaperNumber
  seal: { scan: string | null }
  withdraw: { reason: string }
  /** After it was numbered it can only be declared void; the number stays used. */
  void: { reason: string }
  /** As a package to the office system, and back with number, day, signer and scan. */
  'send-to-oa': { package: string }
  'return-from-oa': { number: PaperNumber; signer: string; signedAt: string; scan: string }
}

/** Verb -> states from which it may be done. */
export const outgoingTransitions: Transitions<OutgoingState, keyof OutgoingActs> = {
  draft: 'new',
  revise: ['drafted', 'checked'],
  check: ['drafted'],
  countersign: ['checked'],
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
const afresh = { state: 'drafted' as const, checker: null, countersigned: [] }

export const outgoing = defineRecord<Outgoing, OutgoingActs>({
  type: 'outgoing',
  fold: {
    draft: (_, values, act) => ({
      ...values,
      ...afresh,
      id: act.record,
      drafter: act.by.account,
      signer: null,
      signedAt: null,
      number: null,
      sealedAt: null,
      scan: null,
      sentBack: null,
      times: 0,
    }),
    revise: (state, values) => ({ ...known(state), ...values, ...afresh, sentBack: null }),
    check: (state, _, act) => ({ ...known(state), state: 'checked', checker: act.by.account }),
    countersign: (state, values, act) => ({
      ...known(state),
      countersigned: [
        ...known(state).countersigned.filter(({ unitId }) => unitId !== values.unitId),
        { ...values, by: act.by.account, at: act.at },
      ],
    }),
    'send-back': (state, { reason }, act) => ({
      ...known(state),
      ...afresh,
      sentBack: { by: act.by.name, reason },
      times: known(state).times + 1,
    }),
    sign: (state, _, act) => signed(state, { signer: act.by.account, signedAt: act.at }),
    number: (state, number) => ({ ...known(state), state: 'numbered', number }),
    seal: (state, { scan }, act: ActHead) => ({ ...known(state), state: 'sealed', scan, sealedAt: act.at }),
    withdraw: (state) => ({ ...known(state), state: 'withdrawn' }),
    void: (state) => ({ ...known(state), state: 'void' }),
    'send-to-oa': (state) => ({ ...known(state), state: 'at-oa' }),
    'return-from-oa': (state, { number, signer, signedAt, scan }, act) => ({
      ...signed(state, { signer, signedAt }),
      state: 'sealed',
      number,
      scan,
      sealedAt: act.at,
    }),
  },
})

const signed = (state: Outgoing | null, by: Pick<Outgoing, 'signer' | 'signedAt'>): Outgoing => ({
  ...known(state),
  ...by,
  state: 'signed',
})

/** Whether a paper has effect at an instant: signed by then and not void. */
export function hasEffect({ state, signedAt }: Pick<Outgoing, 'state' | 'signedAt'>, at: string): boolean {
  return signedAt !== null && signedAt <= at && state !== 'void'
}

/** What a paper waits for next: one act, and whose it is. */
export function nextOfOutgoing(paper: Outgoing): { act: keyof OutgoingActs; unitIds: string[] } | null {
  const missing = paper.countersigners.filter((unit) => !paper.countersigned.some(({ unitId }) => unitId === unit))
  if (paper.state === 'drafted') return { act: paper.sentBack ? 'revise' : 'check', unitIds: [] }
  if (paper.state === 'checked' && missing.length > 0) return { act: 'countersign', unitIds: missing }
  const next = { checked: 'sign', signed: 'number', numbered: 'seal', 'at-oa': 'return-from-oa' } as const
  return paper.state in next ? { act: next[paper.state as keyof typeof next], unitIds: [] } : null
}
