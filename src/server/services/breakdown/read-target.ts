import type { Measure } from '#core/breakdown/measure.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { lastDayOf } from '#core/published-items.ts'
import { readPlan } from '#reader/read-plan.ts'

/** What a line of the column 量化指标 measures: exactly one number with its unit. */
export function readTarget(line: string) {
  const read = readPlan({ name: 'line', text: `1.工作任务。\n目标任务：${line.replace(/[。；;]$/, '')}。\n` })
  const targets = read.targets.filter((target) => !target.placeholder && target.basis === 'stated')
  const [target] = targets.length > 0 ? targets : read.targets
  const found = targets.length > 0 ? targets.length : Math.min(1, read.targets.length)
  return outcomeOf(target, found, line)
}

type Found = ReturnType<typeof readPlan>['targets'][number]

function outcomeOf(target: Found | undefined, count: number, line: string): Outcome<Measure> {
  if (!target) return failure({ code: 'breakdown/no-target', arguments: { text: line } })
  if (count > 1) return failure({ code: 'breakdown/several-targets', arguments: { text: line, count } })
  const { subject, comparator, value, to, unit, change, scope, placeholder } = target
  const byDate = target.by && target.by.from === 'own' ? lastDayOf(target.by.date) : null
  return success({ quote: line, subject, comparator, value, to, unit, change, scope, byDate, placeholder })
}
