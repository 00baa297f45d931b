import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { getOnePage as door } from '#api/one-page.ts'
import { addDays, addMonths, clockText, dayOf, endOfDay } from '#core/day.ts'
import type { MatterStanding } from '#core/matter/standing.ts'
import {
  changesBetween,
  figuresOf,
  type PageDecision,
  type PageFigure,
  pickDecisions,
  pickReds,
} from '#core/one-page/one-page.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { sentence } from '../../words.ts'
import { answerQuestions } from './answer-questions.ts'
import { foundMatters, type PageUnit, pageUnits, standingsOf } from './page-standings.ts'

type Answer = AnswerOf<typeof door>

/** What the page is made of. */
export interface PageGround {
  now: MatterStanding[]
  before: MatterStanding[]
  /** Of the same day a year before. */
  yearBefore: MatterStanding[]
  units: ReadonlyMap<string, PageUnit>
  at: Date
}

/** One page for a leader: of an instant, with what changed since the evening of a day. Schools do not stand on it. */
export async function getOnePage(work: Work, query: InputOf<typeof door>['query']): Promise<Outcome<Answer>> {
  const { visitor, now, language } = work
  const at = query.at ? new Date(query.at) : now
  const since = query.since ?? addDays(dayOf(at), -7)
  const ground = await groundOf(work, at, endOfDay(since))
  const past = new Map(figuresOf(ground.before).map((figure) => [figure.key, figure]))
  const figures = figuresOf(ground.now)
  const reds = pickReds(ground.now)
  const nameOf = (unitId: string) => ground.units.get(unitId)?.name ?? ''
  const say = (key: string, values: Record<string, string | number> = {}) =>
    sentence(`one-page/${key}`, values, language)
  const changes = changesBetween(ground.before, ground.now)
  const shown = clockText(at)
  return success({
    unit: visitor.standings[0]?.unitName ?? '',
    at: at.toISOString(),
    since,
    figures: figures.map((figure) => {
      const { count, of } = past.get(figure.key) as PageFigure
      return { ...figure, before: { count, of }, basis: say(`basis-${figure.key}`) }
    }),
    reds: reds.map(({ standing: { matter }, unit }) => ({
      matter: { id: matter.id, number: matter.number, title: matter.title },
      unit: nameOf(unit.unitId),
      because: unit.because,
      change: unit.change ?? '',
    })),
    moreReds: (figures.find(({ key }) => key === 'red')?.count ?? 0) - reds.length,
    changes: (['entered', 'ended', 'turnedRed', 'leftRed'] as const).map((key) => ({
      code: `one-page/${key}`,
      message: say(key, { count: changes[key] }),
    })),
    decisions: pickDecisions(ground.now).map((decision) => ({
      matter: { id: decision.standing.matter.id, title: decision.standing.matter.title },
      text: decided(decision, { say, nameOf, at }),
    })),
    questions: answerQuestions(ground, say),
    note: say('note', { at: shown }),
  })
}

/** How everything stood now, then and a year before, as far as it is in reach. */
async function groundOf(work: Work, at: Date, since: Date): Promise<PageGround> {
  const units = await pageUnits(work)
  const found = await foundMatters(work)
  const yearAgo = endOfDay(addMonths(dayOf(at), -12))
  const isKnown = found.some(({ matter }) => matter.enteredAt <= yearAgo.toISOString())
  const stood = (instant: Date) => standingsOf(work, found, units, instant)
  return {
    now: await stood(at),
    before: await stood(since),
    yearBefore: isKnown ? await stood(yearAgo) : [],
    units,
    at,
  }
}

/** A decision in words. */
function decided(
  decision: PageDecision,
  {
    say,
    nameOf,
    at,
  }: {
    say: (key: string, values?: Record<string, string | number>) => string
    nameOf: (unitId: string) => string
    at: Date
  },
): string {
  const { matter } = decision.standing
  if (decision.kind === 'coordination')
    return say('decide-coordination', { unit: nameOf(decision.unitId), text: decision.text })
  if (decision.kind === 'closing') return say('decide-closing', { summary: matter.summary })
  const days = Math.ceil((at.getTime() - new Date(matter.due).getTime()) / 86_400_000)
  return say('decide-overdue', { days, lead: nameOf(matter.leadUnitId) })
}
