import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { listPapers as door } from '#api/paper.ts'
import { may } from '#core/may.ts'
import { type Outcome, success } from '#core/problem.ts'
import { printNumber } from '#core/signature/number.ts'
import type { OutgoingState } from '#core/signature/outgoing.ts'
import type { Work } from '../../context.ts'
import { pageOf } from '../page.ts'
import { unitNames } from '../unit-names.ts'
import { type FoundPaper, findPapers } from './find-papers.ts'
import { nextFor, openActs } from './open-acts.ts'

type Filter = InputOf<typeof door>['query']

/** States at which nothing more is to be done. */
const ended: readonly OutgoingState[] = ['sealed', 'withdrawn', 'void']

/** The papers of the visitor's bureau and those that came to their unit, as the filter wants them: what waits for the visitor first, then what changed last. */
export async function listPapers(work: Work, filter: Filter): Promise<Outcome<AnswerOf<typeof door>>> {
  const { visitor, context } = work
  const { found, bureaus } = await findPapers(work)
  const all = found
    .filter(({ own, received, asked }) => own || received || asked.length > 0)
    .map((each) => ({
      ...each,
      ...nextFor(work, each, openActs(work, each, bureaus)),
    }))
  const shown = all
    .filter((each) => isWanted(work, each, filter))
    .sort((a, b) => Number(b.mine) - Number(a.mine) || b.paper.changedAt.localeCompare(a.paper.changedAt))
  const page = pageOf(shown, filter)
  const names = await unitNames(
    work,
    page.map(({ paper }) => paper.unitId),
  )
  const open = all.filter(({ paper }) => !ended.includes(paper.state))
  return success({
    total: shown.length,
    papers: page.map(({ paper, next, mine, waitsFor }) => ({
      id: paper.id,
      title: paper.title,
      paper: paper.paper,
      unit: names.get(paper.unitId) ?? { id: paper.unitId, name: '' },
      state: paper.state,
      number: paper.number && printNumber(paper.number),
      urgency: paper.urgency,
      to: paper.to.map(({ name }) => name),
      drafter: paper.drafter.name,
      changedAt: paper.changedAt,
      sentBack: paper.sentBack !== null,
      next,
      mine,
      waitsFor,
    })),
    counts: { all: all.length, waiting: all.filter(({ mine }) => mine).length, open: open.length },
    may: { draft: may(visitor.standings, 'paper.draft', context.city.path, undefined, context.policy) },
  })
}

function isWanted(
  { visitor }: Work,
  { paper, received, mine }: FoundPaper & { mine: boolean },
  { view, state, paper: kind, q }: Filter,
): boolean {
  const views = { all: true, waiting: mine, drafted: paper.drafter.account === visitor.account.id, received }
  const isEnded = ended.includes(paper.state)
  const states = state === 'all' || (state === 'open' ? !isEnded : state === 'ended' ? isEnded : paper.state === state)
  const number = paper.number ? printNumber(paper.number) : ''
  return views[view] && states && (!kind || paper.paper === kind) && (!q || `${paper.title}${number}`.includes(q))
}
