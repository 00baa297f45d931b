import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { listFigureLines as door } from '#api/one-page.ts'
import { compareText } from '#core/compare-text.ts'
import { clockText } from '#core/day.ts'
import { type FigureKey, type FigureLine, linesOf } from '#core/one-page/one-page.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { sentence } from '../../words.ts'
import { pageOf } from '../page.ts'
import { foundMatters, pageUnits, standingsOf } from './page-standings.ts'

/** What a figure of the one page is made of: the same lines whose sum stands on the page, what is overdue longest first. */
export async function listFigureLines(
  work: Work,
  key: FigureKey,
  query: InputOf<typeof door>['query'],
): Promise<Outcome<AnswerOf<typeof door>>> {
  const at = query.at ? new Date(query.at) : work.now
  const units = await pageUnits(work)
  const wanted = query.part === 'rest'
  const lines = linesOf(key, await standingsOf(work, await foundMatters(work), units, at))
    .filter(({ count }) => (count === 0) === wanted)
    .sort((a, b) => compareText(a.standing.matter.due, b.standing.matter.due) || compareText(idsOf(a), idsOf(b)))
  return success({
    at: at.toISOString(),
    lines: pageOf(lines, query).map((line) => {
      const { id, number, title } = line.standing.matter
      const unit = line.unit && (units.get(line.unit.unitId)?.name ?? '')
      return { matter: { id, number, title }, unit, because: because(key, line, work.language) }
    }),
    total: lines.length,
  })
}

const idsOf = ({ standing, unit }: FigureLine) => `${standing.matter.id} ${unit?.unitId}`

/** Why a line counts, or does not. */
function because(
  key: FigureKey,
  { standing: { matter }, unit, count }: FigureLine,
  language: Work['language'],
): string {
  const shown = (instant: string | null) => (instant === null ? '' : clockText(new Date(instant)))
  if (key === 'owed') return sentence('one-page/line-owed', { count }, language)
  if (unit) return unit.because
  if (key === 'overdue') return sentence('one-page/line-overdue', { due: shown(matter.due) }, language)
  return sentence('one-page/line-closed', { due: shown(matter.due), closed: shown(matter.closedAt) }, language)
}
