import type { z } from 'zod'
import type { targetShape } from '#api/plan.ts'
import { type Say, useLanguage, useSay } from '../ui/language.ts'
import { dayText } from '../ui/time.ts'
import { changeWords, comparatorWords } from '../words/target.ts'
import { taskWords } from '../words/task.ts'

type Target = z.infer<typeof targetShape>

/** The value of a target as it compares: `不低于 85%`, `增加 4,500个`. */
export function valueText(
  target: Pick<Target, 'comparator' | 'value' | 'to' | 'unit' | 'placeholder' | 'change'>,
  say: Say,
): string {
  if (target.placeholder || target.value === null) return say(taskWords.placeholder)
  const words = comparatorWords[target.comparator] ?? comparatorWords['=']
  const value = `${figure(target.value)}${target.unit}`
  const compared = words ? say(words, { value, to: `${figure(target.to)}${target.unit}` }) : value
  const change = changeWords[target.change]
  return change ? `${say(change)} ${compared}` : compared
}

/** Figures with separators of thousands and no false decimals. */
export function figure(value: number | null): string {
  return value === null ? '' : value.toLocaleString('en-US', { maximumFractionDigits: 4 })
}

/** The targets of an item: what is measured, how it compares, by when; the words of the text on hover. */
export function TargetList({ targets }: { targets: readonly Target[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <ul className="target-list">
      {targets.map((target) => (
        <li key={target.id} title={target.quote}>
          <span>{target.subject || target.quote}</span> <strong className="number">{valueText(target, say)}</strong>
          {target.byDate && (
            <span className="quiet small number"> {say(taskWords.by, { day: dayText(target.byDate, language) })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
