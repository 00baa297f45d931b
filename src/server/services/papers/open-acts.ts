import { type PaperVerb, paperVerbs } from '#api/paper.ts'
import { type CoreRight, may } from '#core/may.ts'
import type { Attempt } from '#core/rule.ts'
import { checkOutgoing } from '#core/signature/check-outgoing.ts'
import { isMainLeader } from '#core/signature/main-leader.ts'
import { nextOfOutgoing, type Outgoing, type OutgoingActs } from '#core/signature/outgoing.ts'
import type { Work } from '../../context.ts'

/** Act on a paper -> the right of its door. */
export const rightOfAct: Record<PaperVerb, CoreRight> = {
  revise: 'paper.draft',
  withdraw: 'paper.draft',
  check: 'paper.check',
  'send-back': 'paper.check',
  countersign: 'paper.countersign',
  sign: 'paper.sign',
  number: 'paper.dispatch',
  seal: 'paper.dispatch',
  void: 'paper.dispatch',
  'send-to-oa': 'paper.dispatch',
  'return-from-oa': 'paper.dispatch',
}

/** Values with which an act breaks no rule of its own: what is asked is whether the paper and the person let it pass. */
const sound = (unitId: string): { [Verb in PaperVerb]: OutgoingActs[Verb] } => {
  const number = { series: '', year: 0, number: 1 }
  const scan = { hash: '', name: '', mediaType: '' }
  return {
    revise: { hash: '' },
    withdraw: { reason: '-' },
    check: {},
    'send-back': { reason: '-' },
    countersign: { unitId, agrees: true, opinion: '' },
    sign: {},
    number,
    seal: { scan: null },
    void: { reason: '-' },
    'send-to-oa': { package: '' },
    'return-from-oa': { number, signer: '-', signedAt: '', scan },
  }
}

/** The acts on a paper that are the visitor's to do now. */
export function openActs(
  work: Work,
  paper: Outgoing & { unitPath: string },
  bureaus: ReadonlySet<string>,
): PaperVerb[] {
  const { visitor, context, actor, now } = work
  if (!bureaus.has(paper.bureauId)) return []
  const unit = visitor.standings.find(({ unitId }) => paper.countersigners.includes(unitId))?.unitId ?? actor.unit
  const by = { ...actor, unit, roles: visitor.standings.map(({ role }) => role) }
  const around = { given: [], isMainLeader: () => visitor.standings.some(isMainLeader) }
  const values = sound(unit)
  return paperVerbs.filter((verb) => {
    const attempt = { verb, values: values[verb], state: paper, at: now.toISOString(), by }
    return (
      may(visitor.standings, rightOfAct[verb], context.city.path, paper.unitPath, context.policy) &&
      checkOutgoing(attempt as unknown as Attempt<Outgoing, OutgoingActs>, around).length === 0
    )
  })
}

/** What a paper waits for, and whether that is for the visitor to do. */
export function nextFor(
  paper: Outgoing,
  acts: readonly PaperVerb[],
  visitor: Pick<Work['visitor'], 'standings'>,
): { next: PaperVerb | null; mine: boolean } {
  const waits = nextOfOutgoing(paper)
  const next = (waits?.act ?? null) as PaperVerb | null
  const asked = waits !== null && waits.unitIds.length > 0
  const mine =
    next !== null &&
    acts.includes(next) &&
    (!asked || visitor.standings.some(({ unitId }) => waits.unitIds.includes(unitId)))
  return { next, mine }
}
