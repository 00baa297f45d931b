/** Who owes which returns (未报名单) as text to paste into a message. */
import type { Say } from '../../ui/language.ts'
import { owingWords } from '../../words/owing.ts'
import { type AssignmentLine, subjectTitle } from '../assignment.ts'

type Line = Pick<AssignmentLine, 'unit' | 'owedSince' | 'nextReturn' | 'matter' | 'plan' | 'item'>

export interface OwingHead {
  at: string
  title: string
}

/** Of a plan, by unit: those who owe most first, of each the longest owed first. */
export function owingText(
  lines: readonly Line[],
  head: OwingHead,
  say: Say,
  dayOf: (instant: string) => string,
): string {
  const blocks = groupsOf(lines, ({ unit }) => unit.name).sort(([, a], [, b]) => b.length - a.length)
  return [
    say(owingWords.head, { ...head }),
    ...blocks.flatMap(([name, owed]) => [
      say(owingWords.unit, { name, count: owed.length }),
      ...[...owed]
        .sort((a, b) => dueOf(a).localeCompare(dueOf(b)))
        .map((line) =>
          say(line.owedSince === null ? owingWords.earlyLine : owingWords.line, {
            title: subjectTitle(line),
            due: dayOf(dueOf(line)),
          }),
        ),
    ]),
  ].join('\n')
}

/** Of one matter, asked of many: the names of units by when they owe it, the longest owed first and then those whose time still runs. */
export function owingNames(
  lines: readonly Line[],
  head: OwingHead,
  say: Say,
  dayOf: (instant: string) => string,
): string {
  const names = (of: readonly Line[]) => [...new Set(of.map(({ unit }) => unit.name))]
  const blocks = (of: readonly Line[], words: (typeof owingWords)['since']) => {
    const sorted = [...of].sort((a, b) => dueOf(a).localeCompare(dueOf(b)))
    return groupsOf(sorted, (line) => dayOf(dueOf(line))).map(([due, group]) =>
      say(words, { due, count: names(group).length, names: names(group).join('、') }),
    )
  }
  return [
    say(owingWords.headOne, { ...head, count: names(lines).length }),
    ...blocks(
      lines.filter(({ owedSince }) => owedSince !== null),
      owingWords.since,
    ),
    ...blocks(
      lines.filter(({ owedSince }) => owedSince === null),
      owingWords.by,
    ),
  ].join('\n')
}

/** Groups by key, in the order in which they begin; browsers in use have no `Map.groupBy`. */
function groupsOf(lines: readonly Line[], keyOf: (line: Line) => string): [string, Line[]][] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = keyOf(line)
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups]
}

/** Since when a return is owed, or by when it is asked. */
function dueOf({ owedSince, nextReturn }: Line): string {
  return owedSince ?? nextReturn?.due ?? ''
}
