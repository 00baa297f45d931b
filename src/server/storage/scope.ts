import type { PathRange } from '#core/may.ts'
import { escapeLiteral } from './literal.ts'

/** What a request may reach: its city, subtrees and single units, and the person who acts. */
export interface Scope {
  city: string
  /** At most `rangeSlots`, disjoint. */
  ranges: PathRange[]
  /** Exact unit paths beside the subtrees (co-units, inspected schools). */
  units: string[]
  person: string | null
}

/** How many subtrees one scope may hold; the policies compare with so many slots. */
export const rangeSlots = 4

/** Whether a text is a unit path: segments of a-z, 0-9 and -, each closed by a separator. */
export function isPath(text: string): boolean {
  return /^\/([a-z0-9-]+\/)*$/.test(text)
}

/** What a page asks is answered before a second process, or compiled code, would have begun to help. */
const quick = ['max_parallel_workers_per_gather', 'jit'].map((name) => `set_config('${name}', '0', true)`)

/** The scope as settings of one transaction, in SQL; throws when the scope is not well formed. */
export function scopeSettings(scope: Scope): string {
  if (!scope.city) throw new Error('a scope needs its city')
  if (scope.ranges.length > rangeSlots) throw new Error(`a scope holds at most ${rangeSlots} ranges`)
  for (const range of scope.ranges) {
    if (!isPath(range.from) || !(range.to > range.from)) throw new Error(`not a range: ${JSON.stringify(range)}`)
  }
  for (const unit of scope.units) {
    if (!isPath(unit)) throw new Error(`not a unit path: ${JSON.stringify(unit)}`)
  }
  const settings: [string, string][] = [
    ['city', scope.city],
    ['person', scope.person ?? ''],
    ['units', scope.units.join(',')],
  ]
  // All slots are set: one transaction may take one scope after another.
  for (let i = 0; i < rangeSlots; i += 1) {
    const { from, to } = scope.ranges[i] ?? { from: '', to: '' }
    settings.push([`from${i + 1}`, from], [`to${i + 1}`, to])
  }
  const calls = settings.map(([name, value]) => `set_config('yaodian.${name}', ${escapeLiteral(value)}, true)`)
  return `select ${[...calls, ...quick].join(', ')}`
}
