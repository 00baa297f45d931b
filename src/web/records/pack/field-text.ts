/** Values of fields in words, for cells, for the clipboard and for the line of time. */
import type { Field, FieldFile, Point } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import type { Language } from '../../ui/language.ts'
import { dayText } from '../../ui/time.ts'
import { registerWords } from '../../words/register.ts'

/** A value as text; empty where nothing was given. Masked values stay as they came. */
export function fieldText(pack: Pack, name: string, value: unknown, language: Language): string {
  const field = pack.fields[name] as Field | undefined
  if (value === null || value === undefined || value === '' || !field) return ''
  switch (field.kind) {
    case 'number':
      return typeof value === 'number' ? `${number(value, field.decimals ?? 0)} ${field.unit}` : String(value)
    case 'money':
      return typeof value === 'number' ? `${number(value, 2)} ${registerWords.yuan[language]}` : String(value)
    case 'day':
      return dayText(String(value), language)
    case 'month':
      return monthText(String(value), language)
    case 'yes-no':
      return typeof value === 'boolean' ? registerWords[value ? 'yes' : 'no'][language] : String(value)
    case 'choice': {
      const words = (pack.words.choices as Record<string, Record<string, { zh: string; en: string }>>)[name]
      return words?.[String(value)]?.[language] ?? String(value)
    }
    case 'unit':
      return typeof value === 'object' ? (value as { name: string }).name : ''
    case 'point':
      return typeof value === 'object' ? pointText(value as Point) : String(value)
    case 'files':
      return Array.isArray(value) ? (value as FieldFile[]).map((file) => file.name).join('；') : String(value)
    default:
      return String(value)
  }
}

/** Whether figures are set to the right. */
export const isFigure = (field: Field | undefined) => field?.kind === 'number' || field?.kind === 'money'

/** `113.20000, 28.60000 (CGCS2000)`: about a metre. */
export function pointText({ longitude, latitude, system }: Point): string {
  const names = { cgcs2000: 'CGCS2000', gcj02: 'GCJ-02', bd09: 'BD-09' }
  return `${longitude.toFixed(5)}, ${latitude.toFixed(5)} (${names[system]})`
}

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

const number = (value: number, decimals: number) =>
  value.toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: decimals })

function monthText(month: string, language: Language): string {
  const [year, of] = month.split('-')
  return language === 'zh' && of ? `${year}年${Number(of)}月` : month
}
