import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import type { listValues as door } from '#api/value.ts'
import { dayOf } from '#core/day.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { installedValues, usesOf } from './installed-values.ts'
import { presentValue } from './present-value.ts'
import { listRunningUses } from './running-uses.ts'

/** Values by subject, state and words; the counts are of all. */
export async function listValues(
  work: Work,
  filter: InputOf<typeof door>['query'],
): Promise<Outcome<AnswerOf<typeof door>>> {
  const day = dayOf(work.now)
  const installed = await installedValues(work)
  const places = { uses: usesOf(work.context), running: await listRunningUses(work, installed) }
  const all = [...installed.values()].map((value) => presentValue(value, day, places))
  type Line = (typeof all)[number]
  const inState: Record<NonNullable<typeof filter.state>, (line: Line) => boolean> = {
    on: ({ on }) => on,
    off: ({ on }) => !on,
    unconfirmed: ({ confirmed }) => confirmed === null,
    confirmed: ({ confirmed }) => confirmed !== null,
    stale: ({ stale }) => stale > 0,
  }
  const wanted = filter.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  const values = all.filter((line) => {
    if (filter.subject && line.subject !== filter.subject) return false
    if (filter.state && !inState[filter.state](line)) return false
    const text = [line.name.zh, line.name.en, line.key, line.period.basis].join(' ').toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
  return success({
    values,
    counts: {
      all: all.length,
      off: all.filter(inState.off).length,
      unconfirmed: all.filter(inState.unconfirmed).length,
      stale: all.filter(inState.stale).length,
    },
  })
}
