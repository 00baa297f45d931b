import { Link } from 'wouter'
import { verdictWords } from '#core/indicator/words.ts'
import { useLanguage, useSay } from '../ui/language.ts'
import { LightMark } from '../ui/light.tsx'
import { dayText } from '../ui/time.ts'
import { indicatorWords as words } from '../words/indicator.ts'
import { comparedWords } from './compared-figure.ts'
import { numberText, type TargetStanding } from './indicator-figure.tsx'

/** How a figure stands to a target: its sentence in the plan, verdict, progress, expected path, and the pace that is needed. */
export function StandingLine({
  target,
  unit,
  area,
  linked = true,
}: {
  target: TargetStanding
  unit: string
  /** The unit whose figure stands above. */
  area: string
  linked?: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const shown: (readonly [string, string] | null)[] = [
    target.goal === null ? null : [say(words.goal), `${numberText(target.goal)} ${unit}`],
    target.due === null ? null : [say(words.due), dayText(target.due, language)],
    target.progress === null ? null : [say(words.progress), `${numberText(target.progress, 1)}%`],
    target.expectedPercent === null ? null : [say(words.expected), `${numberText(target.expectedPercent, 1)}%`],
    target.pace === null ? null : [say(words.pace), `${numberText(target.pace)} ${unit}`],
  ]
  const compared = comparedWords(target, { unit, area, say })
  return (
    <div>
      <p className="row">
        {target.light && <LightMark colour={target.light} size={20} />}
        <strong>{say(verdictWords[target.verdict])}</strong>
        <span>{target.quote}</span>
      </p>
      <p className="row quiet" style={{ gap: '4px 16px' }}>
        {shown.map((each) => each && <span key={each[0]}>{`${each[0]} ${each[1]}`}</span>)}
      </p>
      {target.notComparable && <p>{target.notComparable}</p>}
      {compared && <p>{compared}</p>}
      {linked && (
        <p>
          <Link href={`/plans/${target.plan.id}?tab=indicators`}>{target.plan.title}</Link>{' '}
          <span className="quiet small">{`${target.item.label}${target.item.title}`}</span>
        </p>
      )}
    </div>
  )
}
