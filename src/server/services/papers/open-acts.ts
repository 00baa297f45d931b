import { type PaperVerb, paperVerbs } from '#api/paper.ts'
import { type CoreRight, may } from '#core/may.ts'
import type { Attempt } from '#core/rule.ts'
import { checkCountersignature } from '#core/signature/check-countersignature.ts'
import { checkOutgoing } from '#core/signature/check-outgoing.ts'
import {
  type Countersignature,
  type CountersignatureActs,
  openCountersignatures,
} from '#core/signature/countersignature.ts'
import { isMainLeader } from '#core/signature/main-leader.ts'
import { nextOfOutgoing, type Outgoing, type OutgoingActs } from '#core/signature/outgoing.ts'
import type { Work } from '../../context.ts'
import type { PlacedCountersignature } from './countersigning.ts'
import type { FoundPaper } from './find-papers.ts'

/** Act on a paper -> the right of its door. */
export const rightOfAct: Record<PaperVerb, CoreRight> = {
  revise: 'paper.draft',
  withdraw: 'paper.draft',
  check: 'paper.check',
  'send-back': 'paper.check',
  countersign: 'paper.countersign',
  answer: 'paper.draft',
  sign: 'paper.sign',
  number: 'paper.dispatch',
  seal: 'paper.dispatch',
  void: 'paper.dispatch',
  'send-to-oa': 'paper.dispatch',
  'return-from-oa': 'paper.dispatch',
}

/** Values with which an act breaks no rule of its own: what is asked is whether the paper and the person let it pass. */
const number = { series: '', year: 0, number: 1 }
const scan = { hash: '', name: '', mediaType: '' }
const sound: { [Verb in PaperVerb & keyof OutgoingActs]: OutgoingActs[Verb] } = {
  revise: { hash: '' },
  withdraw: { reason: '-' },
  check: {},
  'send-back': { reason: '-' },
  sign: { passedOver: null },
  number,
  seal: { scan: null },
  void: { reason: '-' },
  'send-to-oa': { package: '' },
  'return-from-oa': { number, signer: '-', signedAt: '', scan },
}

/** The acts on a paper that are the visitor's to do now. Signing is offered with a reason where only that stands against it. */
export function openActs(work: Work, found: FoundPaper, bureaus: ReadonlySet<string>): PaperVerb[] {
  const { visitor, context, actor, now } = work
  const { paper, countersignatures } = found
  const has = (verb: PaperVerb, path: string) =>
    may(visitor.standings, rightOfAct[verb], context.city.path, path, context.policy)
  const by = { ...actor, roles: visitor.standings.map(({ role }) => role) }
  const at = now.toISOString()
  const around = { given: [], countersignatures, isMainLeader: () => visitor.standings.some(isMainLeader) }
  const passing = { reason: '-', bodies: [] }
  const passes = (verb: keyof typeof sound, values: unknown) =>
    checkOutgoing({ verb, values, state: paper, at, by } as unknown as Attempt<Outgoing, OutgoingActs>, around)
      .length === 0
  return paperVerbs.filter((verb) => {
    if (verb === 'countersign' || verb === 'answer')
      return countersignatures.some((each) => has(verb, each.unitPath) && mayAct(work, found, each)[actOf[verb]])
    return (
      bureaus.has(paper.bureauId) &&
      has(verb, paper.unitPath) &&
      (passes(verb, sound[verb]) || (verb === 'sign' && passes(verb, { passedOver: passing })))
    )
  })
}

const actOf = { countersign: 'say', answer: 'answer' } as const

/** What the visitor may do to one countersignature now: say something for their own unit, upload what another body said, answer. */
export function mayAct(
  { visitor, actor, now }: Pick<Work, 'visitor' | 'actor' | 'now'>,
  { paper }: Pick<FoundPaper, 'paper'>,
  one: PlacedCountersignature,
): { say: boolean; upload: boolean; answer: boolean } {
  const unit = visitor.standings.find(({ unitId }) => unitId === one.body.unitId)?.unitId ?? actor.unit
  const by = { ...actor, unit, roles: [] }
  const said = { verdict: 'agrees' as const, opinion: '', signer: '-' }
  const passes = <V extends keyof CountersignatureActs>(verb: V, values: CountersignatureActs[V]) => {
    const attempt = { verb, values, state: one, at: now.toISOString(), by }
    return (
      checkCountersignature(attempt as unknown as Attempt<Countersignature, CountersignatureActs>, paper).length === 0
    )
  }
  return {
    say: passes('say', { ...said, scan: null }),
    upload: passes('say', { ...said, scan }),
    answer: passes('answer', { answer: '-', due: '', basis: '' }),
  }
}

/** What a paper waits for, to be signed not before the unit was heard where its order asks that; whose it is where countersignatures are waited for, and whether that is for the visitor to do. */
export function nextFor(
  work: Pick<Work, 'now'>,
  { paper, asked, own, countersignatures, unheard }: FoundPaper,
  acts: readonly PaperVerb[],
): { next: PaperVerb | null; mine: boolean; waitsFor: string[] } {
  const waitsOfMine = asked.some(({ state }) => state === 'asked')
  if (!own) {
    const mine = waitsOfMine && acts.includes('countersign')
    return { next: mine ? 'countersign' : null, mine, waitsFor: [] }
  }
  const open = openCountersignatures(paper, countersignatures, work.now.toISOString())
  const next = (nextOfOutgoing(paper, open)?.act ?? null) as PaperVerb | null
  const waitsFor = paper.state === 'checked' ? open.map(({ body }) => body.name) : []
  if (waitsOfMine && acts.includes('countersign')) return { next: 'countersign', mine: true, waitsFor }
  const mine = next !== null && next !== 'countersign' && acts.includes(next) && !(next === 'sign' && unheard)
  return { next, mine, waitsFor }
}
