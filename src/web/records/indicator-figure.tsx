import type { z } from 'zod'
import type { figureShape, indicatorHead, targetStandingShape } from '#api/indicator-shapes.ts'
import { type Say, useLanguage, useSay } from '../ui/language.ts'
import { dayText, instantText } from '../ui/time.ts'
import { frequencyWords, scopeWords, indicatorWords as words } from '../words/indicator.ts'
import { comparedWords } from './compared-figure.ts'
import { Passport, type PassportFact } from './passport.tsx'

export type IndicatorHead = z.infer<typeof indicatorHead>
export type IndicatorFigure = z.infer<typeof figureShape>
export type TargetStanding = z.infer<typeof targetStandingShape>

/** A number with separators of thousands and no false decimals. */
export function numberText(value: number | null, decimals = 2): string {
  return value === null ? '' : value.toLocaleString('en-US', { maximumFractionDigits: decimals })
}

/** The figure with its unit, or why there is none. */
export function figureWords(
  { state, value, missingCount }: Pick<IndicatorFigure, 'state' | 'value' | 'missingCount'>,
  unit: string,
  say: Say,
): string {
  if (state === 'computed') return `${numberText(value)}${unit === '%' ? '%' : ` ${unit}`}`
  if (state === 'not-applicable') return say(words.notApplicable)
  return missingCount > 0 ? say(words.missingUnits, { count: missingCount }) : say(words.notComputable)
}

/** A figure of an indicator; it opens to its passport. */
export function IndicatorValue(props: {
  head: IndicatorHead
  figure: IndicatorFigure
  targets?: readonly TargetStanding[]
}) {
  const { head, figure, targets = [] } = props
  const say = useSay()
  const facts = useFacts(head, figure, targets)
  return (
    <Passport title={`${head.name} · ${figure.of.name}`} facts={facts}>
      <span className={figure.state === 'computed' ? 'number' : 'quiet'}>{figureWords(figure, head.unit, say)}</span>
    </Passport>
  )
}

function useFacts(head: IndicatorHead, figure: IndicatorFigure, targets: readonly TargetStanding[]): PassportFact[] {
  const say = useSay()
  const language = useLanguage()
  const { period, asOf, freshness } = figure
  return [
    [say(words.value), [figureWords(figure, head.unit, say), figure.reason].filter(Boolean).join(' · ')],
    [say(words.formula), head.formula],
    [
      say(words.sums),
      figure.numerator === null
        ? ''
        : figure.denominator === null
          ? numberText(figure.numerator)
          : `${numberText(figure.numerator)} ÷ ${numberText(figure.denominator)}`,
    ],
    [
      say(words.levels),
      `${head.levels} · ${say(scopeWords[head.scope])} · ${say(words.ofUnits, { count: figure.units })}`,
    ],
    [say(words.inputs), figure.inputs.length > 0 && <Inputs inputs={figure.inputs} />],
    [say(words.period), period && `${dayText(period.from, language)} — ${dayText(period.to, language)}`],
    [say(words.asOf), asOf && instantText(asOf.to, language)],
    [
      say(words.freshness),
      [
        say(freshness.fresh ? words.fresh : words.stale),
        !freshness.fresh && freshness.wanted && say(words.wanted, { day: dayText(freshness.wanted, language) }),
      ]
        .filter(Boolean)
        .join(' · '),
    ],
    [say(words.lag), `${say(frequencyWords[head.frequency])} · ${say(words.lagDays, { days: head.lag })}`],
    [say(words.nextDue), freshness.nextDue && dayText(freshness.nextDue, language)],
    [
      say(words.targetInPlan),
      targets.length > 0 && (
        <ul>
          {targets.map((target) => (
            <li key={target.targetId}>
              {target.year} · {target.quote} <span className="quiet">{target.plan.title}</span>{' '}
              {target.notComparable ?? comparedWords(target, { unit: head.unit, area: figure.of.id, say })}
            </li>
          ))}
        </ul>
      ),
    ],
    [
      say(words.missing),
      figure.missing.length > 0 && (
        <>
          {figure.missing.map(({ unit, quantities }) => `${unit.name}（${quantities.join('、')}）`).join('；')}{' '}
          {figure.missingCount > figure.missing.length && say(words.andMore, { count: figure.missingCount })}
        </>
      ),
    ],
    [
      say(words.leftOut),
      figure.leftOut.length > 0 &&
        `${figure.leftOut.map(({ unit, reason }) => `${unit.name}（${reason}）`).join('；')}${
          figure.leftOutCount > figure.leftOut.length ? say(words.andMore, { count: figure.leftOutCount }) : ''
        }`,
    ],
    [
      say(words.corrections),
      figure.corrections.length > 0 && (
        <ul>
          {figure.corrections.map((each) => (
            <li key={`${each.at} ${each.unit.id} ${each.quantity}`}>
              {say(words.correctionLine, {
                unit: each.unit.name,
                quantity: each.quantity,
                was: numberText(each.was) || '—',
                value: numberText(each.value) || '—',
                reason: each.reason,
                by: each.by,
                at: instantText(each.at, language),
              })}
            </li>
          ))}
        </ul>
      ),
    ],
  ]
}

function Inputs({ inputs }: Pick<IndicatorFigure, 'inputs'>) {
  const say = useSay()
  return (
    <ul>
      {inputs.map(({ quantity, name, unit, total, units, register, by }) => (
        <li key={quantity}>
          {name} <strong className="number">{numberText(total)}</strong> {unit} ·{' '}
          <span className="quiet">
            {say(words.ofUnits, { count: units })} ·{' '}
            {register
              ? say(words.byRegister, { register })
              : by.length > 0
                ? say(words.byReturn, { names: by.join('、') })
                : say(words.byReturnNobody)}
          </span>
        </li>
      ))}
    </ul>
  )
}
