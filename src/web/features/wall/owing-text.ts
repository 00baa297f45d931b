import type { AssignmentLine } from '../../records/assignment.ts'
import { subjectTitle } from '../../records/assignment.ts'
import type { Say } from '../../ui/language.ts'
import { wallWords } from '../../words/wall.ts'

/** Who owes which returns (未报名单) as text to paste into a message: by unit, those who owe most first, the longest owed first. */
export function owingText(
  lines: readonly Pick<AssignmentLine, 'unit' | 'owedSince' | 'matter' | 'plan' | 'item'>[],
  head: { at: string; plan: string },
  say: Say,
  dayOf: (instant: string) => string,
): string {
  const units = new Map<string, (typeof lines)[number][]>()
  for (const line of lines) units.set(line.unit.name, [...(units.get(line.unit.name) ?? []), line])
  const blocks = [...units].sort(([, a], [, b]) => b.length - a.length)
  const since = ({ owedSince }: (typeof lines)[number]) => owedSince ?? ''
  return [
    say(wallWords.owingHead, head),
    ...blocks.flatMap(([name, owed]) => [
      say(wallWords.owingUnit, { name, count: owed.length }),
      ...[...owed]
        .sort((a, b) => since(a).localeCompare(since(b)))
        .map((line) =>
          say(wallWords.owingLine, { title: subjectTitle(line), due: line.owedSince ? dayOf(line.owedSince) : '' }),
        ),
    ]),
  ].join('\n')
}
