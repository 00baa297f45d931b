import { type Cadence, type Column, cadences } from '#core/breakdown/columns.ts'
import { cadenceWords } from '#core/breakdown/words.ts'
import type { Language } from '../../../ui/language.ts'

/** The text of a cell as people read it: a cadence by its word. */
export function shownText(column: Column, text: string, language: Language): string {
  const isCadence = column === 'cadence' && (cadences as readonly string[]).includes(text)
  return isCadence ? cadenceWords[text as Cadence][language] : text
}
