import { daysBetween } from '#core/day.ts'

export interface NamedDay {
  day: string
  name: string
}

/** Days of one name that follow each other, as one span: 15 to 23 February, 春节, 9 days. */
export function dayRuns(days: readonly NamedDay[]): { name: string; from: string; to: string; count: number }[] {
  const runs: { name: string; from: string; to: string; count: number }[] = []
  for (const { day, name } of [...days].sort((a, b) => a.day.localeCompare(b.day))) {
    const last = runs[runs.length - 1]
    if (last && last.name === name && daysBetween(last.to, day) === 1) {
      last.to = day
      last.count += 1
    } else runs.push({ name, from: day, to: day, count: 1 })
  }
  return runs
}
