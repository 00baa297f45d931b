import type { Say } from '../ui/language.ts'
import { indicatorWords as words } from '../words/indicator.ts'
import { numberText, type TargetStanding } from './indicator-figure.tsx'

/** What is compared with a target where it is not the figure shown for the area: years added up, another unit, the norm of the plan. */
export function comparedWords(
  { compared }: Pick<TargetStanding, 'compared'>,
  { unit, area, say }: { unit: string; area: string; say: Say },
): string {
  if (!compared) return ''
  const { of, value, before, years, formula } = compared
  const said = value === null ? say(words.notComputable) : `${numberText(value)} ${unit}`
  const isOther = of.id !== area
  const parts = [
    before === 0 ? '' : say(words.yearsBefore, { value: numberText(before) }),
    ...years.map((each) =>
      say(words.yearAdded, {
        year: each.year,
        value: each.value === null ? say(words.missingMark) : numberText(each.value),
      }),
    ),
  ].filter(Boolean)
  return [
    isOther || formula !== null ? say(words.comparedOf, { unit: of.name, value: said }) : '',
    parts.length > 1 ? say(words.yearsAdded, { value: said, years: parts.join(' + ') }) : '',
    formula === null ? '' : say(words.ownNorm, { formula }),
  ]
    .filter(Boolean)
    .join(' · ')
}
