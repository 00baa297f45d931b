/** The one page as texts, for the sheet and the picture alike. */
import type { AnswerOf } from '#api/endpoint.ts'
import type { getOnePage } from '#api/one-page.ts'
import type { Say } from '../../ui/language.ts'
import { onePageWords } from '../../words/one-page.ts'

export type OnePageAnswer = AnswerOf<typeof getOnePage>
export type PageFigure = OnePageAnswer['figures'][number]

/** Figures that are shown as a share; the others as a count. */
const shares: readonly PageFigure['key'][] = ['done', 'on-time']

/** Whether a figure is part of a whole, of which the rest can be shown. */
export const hasRest = ({ of }: PageFigure) => of !== null

const percent = ({ count, of }: { count: number; of: number | null }) => (of ? Math.round((count / of) * 100) : null)

/** A figure as it is read: its value, what it is a part of, and how it changed. Where nothing can be counted it says so. */
export function figureText(figure: PageFigure, day: string, say: Say): { value: string; part: string; change: string } {
  const { key, count, of, before } = figure
  if (!shares.includes(key)) {
    const part = of === null ? '' : say(onePageWords.partOf, { count, of })
    return {
      value: String(count),
      part,
      change: changeText(count - before.count, onePageWords.more, onePageWords.less),
    }
  }
  const [now, then] = [percent(figure), percent(before)]
  if (now === null) return { value: say(onePageWords.nothing), part: '', change: '' }
  const part = say(onePageWords.partOf, { count, of: of ?? 0 })
  return {
    value: `${now}%`,
    part,
    change: then === null ? '' : changeText(now - then, onePageWords.up, onePageWords.down),
  }

  function changeText(
    change: number,
    more: (typeof onePageWords)['more' | 'up'],
    less: (typeof onePageWords)['less' | 'down'],
  ) {
    if (change === 0) return say(onePageWords.same, { day })
    return say(change > 0 ? more : less, { day, change: Math.abs(change) })
  }
}
