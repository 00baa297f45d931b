/** Whether what was typed is what its field says, before it is sent: the same rules as the service's. */
import { checkField } from '#core/check-field.ts'
import type { Field } from '#core/field.ts'
import { words as fieldWords } from '#core/field-words.ts'
import type { Say } from '../../ui/language.ts'
import { hasFileOnItsWay } from '../../ui/on-its-way.ts'
import { registerWords } from '../../words/register.ts'
import { sharedWords } from '../../words/shared.ts'

/** Whether a form's value counts as given. */
export function isGiven(value: unknown): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  return Array.isArray(value) ? value.length > 0 : true
}

/** Every sentence against a value that was given. */
export function wrongsOf(name: string, field: Field, value: unknown, now: Date, say: Say): string[] {
  const wrongs = boundsOf(field, value, say)
  if (wrongs.length > 0) return wrongs
  return checkField(name, field, value, now).map(({ code, arguments: values }) => {
    const words = (fieldWords as Record<string, { zh: string; en: string }>)[code]
    return words ? say(words, values) : code
  })
}

/** What the shape of a value says: lengths, bounds, both halves of a place. */
function boundsOf(field: Field, value: unknown, say: Say): string[] {
  switch (field.kind) {
    case 'text':
      return String(value).trim().length > field.max ? [say(registerWords.tooLong, { limit: field.max })] : []
    case 'number':
      return between(Number(value), field.min, field.max, say)
    case 'money':
      return between(Number(value), 0, undefined, say)
    case 'year':
      return between(Number(value), 1900, 2100, say)
    case 'month':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(String(value)) ? [] : [say(registerWords.monthForm)]
    case 'files':
      if (hasFileOnItsWay(value)) return [say(sharedWords.stillUploading)]
      return (value as unknown[]).length > field.most ? [say(registerWords.filesAtMost, { count: field.most })] : []
    case 'point': {
      const { longitude, latitude } = value as { longitude?: number | null; latitude?: number | null }
      return typeof longitude === 'number' && typeof latitude === 'number' ? [] : [say(registerWords.pointPart)]
    }
    default:
      return []
  }
}

function between(value: number, least: number | undefined, most: number | undefined, say: Say): string[] {
  if (least !== undefined && value < least) return [say(registerWords.lessThan, { limit: least })]
  return most !== undefined && value > most ? [say(registerWords.moreThan, { limit: most })] : []
}
