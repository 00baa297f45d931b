import type { AskedGroup } from '#core/assignment.ts'
import { unitKindWords } from '#core/unit-kind-words.ts'
import { planWords } from '../words/plan.ts'

/** How a group is called. */
export function groupName(group: AskedGroup): { zh: string; en: string } {
  if (group.of === 'counties') return planWords.allCounties
  if (group.of === 'group') return { zh: group.name, en: group.name }
  const { zh, en } = unitKindWords[group.kind]
  return { zh: `${planWords.everyOne.zh}${zh}`, en: `${planWords.everyOne.en}${en}` }
}
