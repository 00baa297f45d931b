/** Instants and days as the offices write them, in Asia/Shanghai whatever the machine's time zone. */
import { atTime, clockText, dayOf, daysBetween, timeOf } from '#core/day.ts'
import type { Language } from './language.ts'

/** `2026年11月25日 17:00`; without the year when it is that of `now`. */
export function instantText(instant: string, language: Language, now?: string): string {
  const date = new Date(instant)
  return `${dayText(dayOf(date), language, now)} ${timeOf(date)}`
}

/** `2026年11月25日`; without the year when it is that of `now`. */
export function dayText(day: string, language: Language, now?: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const sameYear = now !== undefined && dayOf(new Date(now)).slice(0, 4) === year
  if (language === 'en') return sameYear ? `${month}-${date}` : day
  return `${sameYear ? '' : `${year}年`}${Number(month)}月${Number(date)}日`
}

/** The exact instant, to the second, for a title on hover. */
export function exactText(instant: string): string {
  return `${clockText(instant)}:${new Date(instant).toISOString().slice(17, 19)} (UTC+8)`
}

/** Natural days from now to an instant: 0 today, negative when past. */
export function daysUntil(instant: string, now: string): number {
  return daysBetween(dayOf(new Date(now)), dayOf(new Date(instant)))
}

/** Value of a `datetime-local` field for an instant. */
export function toLocalField(instant: string): string {
  const date = new Date(instant)
  return `${dayOf(date)}T${timeOf(date)}`
}

/** The instant that a `datetime-local` field means in Asia/Shanghai; undefined while it is incomplete. */
export function fromLocalField(value: string): string | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(value)
  if (!found?.[1] || !found[2]) return undefined
  const date = atTime(found[1], found[2])
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
