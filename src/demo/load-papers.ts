/** Drafts the papers of the demo city and does to each what was done, through the services. */
import type { Outcome } from '#core/problem.ts'
import type { Work } from '#server/context.ts'
import { actOnPaper, numberPaper, signPaper } from '#server/services/papers/act-on-paper.ts'
import { answerObjection, countersign } from '#server/services/papers/countersign.ts'
import { countersignaturesOf } from '#server/services/papers/countersigning.ts'
import { draftPaper } from '#server/services/papers/draft-paper.ts'
import { sendToOffice } from '#server/services/papers/office/send-to-office.ts'
import { rightOfAct } from '#server/services/papers/open-acts.ts'
import { sealPaper } from '#server/services/papers/seal-paper.ts'
import type { DemoCity } from './city.ts'
import type { DemoIds } from './load-organisation.ts'
import type { Hands } from './year/hands.ts'
import { type DemoPaper, demoPapers, type PaperStep } from './year/papers.ts'
import { at, must } from './year/told.ts'

/** Enters all of them in the order of time, so that numbers follow each other. Gives how many there are. */
export async function loadPapers(hands: Hands, city: DemoCity, ids: DemoIds): Promise<number> {
  const drafted = new Map<DemoPaper, string>()
  const events = demoPapers.flatMap((paper) => [
    { at: paper.draftedAt, happen: async () => void drafted.set(paper, await draft(hands, city, ids, paper)) },
    ...paper.steps.map((step) => ({
      at: step.at,
      happen: () => take(hands, ids, drafted.get(paper) as string, step),
    })),
  ])
  for (const { happen } of events.sort((a, b) => a.at.localeCompare(b.at))) await happen()
  return drafted.size
}

async function draft(hands: Hands, city: DemoCity, ids: DemoIds, paper: DemoPaper): Promise<string> {
  const addressees = (keys: readonly string[]) =>
    keys.map((key) => {
      const unit = city.units.find((each) => each.key === key)
      return unit ? { unitId: ids.unit(key), name: unit.name } : { unitId: null, name: key }
    })
  const { drafter, draftedAt, steps: _, to, copies = [], countersigners = [], ...said } = paper
  const { id } = must(
    await draftPaper(hands.work(drafter, 'paper.draft', at(draftedAt)), {
      ...said,
      subject: null,
      to: addressees(to),
      copies: addressees(copies),
      countersigners: addressees(countersigners),
    }),
  )
  return id
}

async function take(hands: Hands, ids: DemoIds, id: string, step: PaperStep): Promise<void> {
  const work = hands.work(step.by, rightOfAct[step.do], at(step.at))
  const done = async (): Promise<Outcome<unknown>> => {
    switch (step.do) {
      case 'countersign':
        return countersign(work, await askedOf(work, id, ids.unit(step.body)), {
          verdict: step.verdict,
          opinion: step.opinion,
        })
      case 'answer':
        return answerObjection(work, await askedOf(work, id, ids.unit(step.body)), step.answer)
      case 'sign':
        return signPaper(work, id)
      case 'number':
        return numberPaper(work, id, step.series)
      case 'seal':
        return sealPaper(work, id, null)
      case 'send-to-oa':
        return sendToOffice(work, id)
      case 'check':
        return actOnPaper(work, id, step.do, {})
      default:
        return actOnPaper(work, id, step.do, { reason: step.reason })
    }
  }
  must(await done())
}

/** The countersignature of a paper that a body was asked for. */
async function askedOf(work: Work, paperId: string, unitId: string): Promise<string> {
  const all = (await countersignaturesOf(work, paperId)).get(paperId) ?? []
  const one = all.find(({ body }) => body.unitId === unitId)
  if (!one) throw new Error(`${unitId} is not asked to countersign`)
  return one.id
}
