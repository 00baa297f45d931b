import type { Target } from '#core/compared-plan.ts'
import type { FindingKind } from '#core/finding-kind.ts'
import type { Said } from './finding.ts'

/** How two targets for the same thing differ. */
export interface TargetDifference {
  kind: FindingKind
  what: Said
}

/** Times a year of what is counted for each day, week, …: 每学期2次 is more than 每学年3次. */
const yearly: Record<string, number> = {
  天: 365,
  日: 365,
  周: 52,
  星期: 52,
  旬: 36,
  月: 12,
  季度: 4,
  季: 4,
  半年: 2,
  学期: 2,
  年: 1,
  学年: 1,
}

const downwards =
  /不(?:得|能|应)?(?:超过|高于|大于|多于)|(?:控制|压缩|压减|限制)(?:在|到|至)|(?:减少|下降|降低|压减|降|缩小|减)(?:到|至|为)|以内|以下|之内|(?<!不|不得|不能|不应)(?:低于|少于|小于)/

const upwards = /不(?:得|能|应)?(?:低于|少于|小于)|至少|以上/

/** Whether one of two wordings sets a floor and the other a ceiling. */
export function isOpposed(before: string, after: string): boolean {
  const [up, down] = [upwards.test(before), downwards.test(before)]
  return up !== down && upwards.test(after) === down && downwards.test(after) === up
}

/** Whether less is the stronger promise. The words say it; a comparator that a date left behind (3月底前8个) does not. */
export function isDownwards(words: string, comparator?: Target['comparator']): boolean {
  if (downwards.test(words)) return true
  return (comparator === '<=' || comparator === '<') && !/前/.test(words)
}

/** Compares two targets for the same thing: unit and for-each first, then direction, then numbers. */
export function judgeTarget(
  before: { target: Target; words: string },
  after: { target: Target; words: string },
): TargetDifference[] {
  const [a, b] = [before.target, after.target]
  const said = { before: sayTarget(a), after: sayTarget(b) }
  const as = (kind: FindingKind, code: string): TargetDifference[] => [
    { kind, what: { code: `comparison/${code}`, arguments: said } },
  ]
  if (a.value === null || b.value === null) {
    if (a.value === b.value) return []
    return b.value === null ? as('weakened', 'number-lost') : as('strengthened', 'number-given')
  }
  if (a.unit !== b.unit) return as('reworded', 'other-unit')
  const [timesA, timesB] = [timesOf(a), timesOf(b)]
  const [eachA, eachB] = [eachOf(a), eachOf(b)]
  if (eachA !== eachB || (timesA === 0) !== (timesB === 0)) {
    if (eachB === '' && timesA === timesB && a.value === b.value) return as('weakened', 'no-longer-each')
    if (eachA === '' && timesA === timesB && a.value === b.value) return as('strengthened', 'now-each')
    return as('reworded', 'other-basis')
  }
  if (opposed(a.change, b.change)) return as('contradicted', 'opposed')
  const down = [isDownwards(before.words, a.comparator), isDownwards(after.words, b.comparator)] as const
  if (down[0] !== down[1]) return as('contradicted', 'opposed')
  if (a.change !== b.change && a.value !== b.value) return as('reworded', 'other-basis')
  const [lowA, highA] = rangeOf(a, timesA)
  const [lowB, highB] = rangeOf(b, timesB)
  const step = lowB === lowA ? highB - highA : lowB - lowA
  if (step === 0) return []
  const larger = step > 0
  return larger !== down[0]
    ? as('strengthened', larger ? 'larger' : 'smaller-is-stronger')
    : as('weakened', larger ? 'larger-is-weaker' : 'smaller')
}

/** A target's number as it is shown: `≥ 85%`, `2–3次/学期`. */
export function sayTarget({ comparator, value, to, unit, per, change }: Target): string {
  const sign = { '>=': '≥ ', '>': '> ', '=': '', '<=': '≤ ', '<': '< ', between: '' }[comparator]
  const number = value === null ? 'X' : to === null ? String(value) : `${value}–${to}`
  const step = change === 'increase' ? '+' : change === 'decrease' ? '−' : ''
  return `${sign}${step}${number}${unit}${per.map((each) => `/${each}`).join('')}`
}

/** Times a year; 0 where nothing is said. */
function timesOf({ per }: Target): number {
  return per.reduce((times, each) => yearly[each] ?? times, 0)
}

/** For each of whom or what. */
function eachOf({ per }: Target): string {
  return per
    .filter((each) => yearly[each] === undefined)
    .sort()
    .join('·')
}

function rangeOf({ value, to }: Target, times: number): [low: number, high: number] {
  const factor = times || 1
  return [(value as number) * factor, (to ?? (value as number)) * factor]
}

function opposed(a: Target['change'], b: Target['change']): boolean {
  return (a === 'increase' && b === 'decrease') || (a === 'decrease' && b === 'increase')
}
