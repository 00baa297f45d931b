import type { FoundDate } from './dates.ts'
import type { Draft } from './draft.ts'
import type { FairCopy } from './fair-copy.ts'
import type { FoundProblem } from './found-problem.ts'
import type { FoundTarget } from './make-target.ts'
import { opening } from './openings.ts'
import type { Period, PlanDocument } from './reading.ts'

/** What the numbers show when they are held against each other and against the plan's period. */
export function findTargetProblems(
  copy: FairCopy,
  targets: FoundTarget[],
  headings: Draft[],
  document: PlanDocument | null,
): FoundProblem[] {
  return [
    ...wrongSums(targets),
    ...outsidePeriod(targets, document?.period ?? null),
    ...twoNumbers(copy.text, targets),
    ...twoConditions(copy),
    ...oneForTwo(targets),
    ...withoutTarget(targets, headings),
  ]
}

/** 11所,其中8所、2所、2所: the parts must add up. */
function wrongSums(targets: FoundTarget[]): FoundProblem[] {
  const parts = new Map<FoundTarget, FoundTarget[]>()
  for (const target of targets) {
    if (!target.total || target.per.length > 0 || target.value === null) continue
    const list = parts.get(target.total) ?? []
    list.push(target)
    parts.set(target.total, list)
  }
  const found: FoundProblem[] = []
  for (const [total, list] of parts) {
    if (total.value === null || total.unit === '%' || total.comparator === 'between' || list.length < 2) continue
    const sum = list.reduce((all, part) => all + (part.value as number), 0)
    if (sum !== total.value)
      found.push({
        code: 'reader/parts-and-total',
        at: [total.start, total.end],
        related: list.map((part) => [part.start, part.end]),
        arguments: { actual: sum, expected: total.value },
      })
  }
  return found
}

function outsidePeriod(targets: FoundTarget[], period: Period | null): FoundProblem[] {
  if (!period) return []
  const found: FoundProblem[] = []
  const seen = new Set<FoundDate>()
  for (const target of targets) {
    const date = target.date
    if (!date?.end || seen.has(date)) continue
    const year = Number(date.end.slice(0, 4))
    if (year >= period.from && year <= period.to) continue
    seen.add(date)
    found.push({
      code: 'reader/outside-period',
      at: [date.from, date.to],
      arguments: { date: date.end, from: period.from, to: period.to },
    })
  }
  return found
}

/** Different values for the same words, unit and date in one plan. */
function twoNumbers(copy: string, targets: FoundTarget[]): FoundProblem[] {
  const found: FoundProblem[] = []
  const seen = new Map<string, FoundTarget>()
  for (const target of targets) {
    if (target.value === null || target.total || target.subject.length < 5 || target.basis === 'implied') continue
    const key = `${target.subject.replace(/全[市县区省]|[的了]/g, '')} ${target.unit} ${target.change} ${target.date?.end ?? ''}`
    const first = seen.get(key)
    if (!first) seen.set(key, target)
    else if (first.value !== target.value && /[。\n]/.test(copy.slice(first.end, target.start)))
      found.push({
        code: 'reader/two-numbers',
        at: [target.start, target.end],
        related: [[first.start, first.end]],
        arguments: { one: first.value as number, other: target.value },
      })
  }
  return found
}

const LIMIT = opening(['以', '上下'])
const COUNT_BEFORE = /(?:人口|规模)?(?<!\d)(\d{2,7}万?)(人|名|户)?$/
const WHOM_BEHIND = /^以[上下](?:人口)?的([\u4e00-\u9fff]{2})/

/** 800人以上的大村 here and 1200人以上的大村 there. */
function twoConditions({ text, openings }: FairCopy): FoundProblem[] {
  const found: FoundProblem[] = []
  const seen = new Map<string, { value: string; at: [number, number] }>()
  for (const place of openings[LIMIT] as readonly number[]) {
    const before = COUNT_BEFORE.exec(text.slice(Math.max(0, place - 12), place))
    const after = before ? WHOM_BEHIND.exec(text.slice(place, place + 7)) : null
    if (!before || !after) continue
    const key = `${before[2] ?? ''}${text[place + 1]}${after[1]}`
    const at: [number, number] = [place - before[0].length, place + after[0].length]
    const value = before[1] as string
    const first = seen.get(key)
    if (!first) seen.set(key, { value, at })
    else if (first.value !== value)
      found.push({ code: 'reader/two-numbers', at, related: [first.at], arguments: { one: first.value, other: value } })
  }
  return found
}

/** One share printed for two subjects: 园所数、在园人数占比达到70% */
function oneForTwo(targets: FoundTarget[]): FoundProblem[] {
  return targets
    .filter(
      (target) =>
        target.unit === '%' &&
        /(?:数|率|比例|占比|满意度)[、和及与][^、]{2,20}(?:数|率|比例|占比|满意度)/.test(target.subject),
    )
    .map((target) => ({
      code: 'reader/one-number-for-two',
      at: [target.start, target.end],
      arguments: { value: target.value ?? 'X' },
    }))
}

/** Objectives that nobody can measure. */
function withoutTarget(targets: FoundTarget[], headings: Draft[]): FoundProblem[] {
  const found: FoundProblem[] = []
  let next = 0
  for (const heading of headings)
    for (const draft of heading.children) {
      if (draft.type !== 'objective') continue
      while (next < targets.length && (targets[next] as FoundTarget).start < draft.from) next++
      const end = draft.children[draft.children.length - 1]?.to ?? draft.to
      const target = targets[next]
      if (!target || target.start >= end)
        found.push({ code: 'reader/no-target', at: [draft.from, Math.min(end, draft.from + 12)] })
    }
  return found
}
