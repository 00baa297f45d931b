import { type DocumentPart, kindOfTitle } from './documents.ts'
import type { Line } from './lines.ts'
import type { Period, PlanDocument, Span } from './reading.ts'

const DRAFT = /第[一二三四五六七八九十\d]{1,3}稿|(?:征求意见|送审|讨论|修改|修订|审议|报批|初审|评审)稿|草案|初稿|草稿/
const ISSUER =
  /^(.{2,24}?(?:教育(?:和)?(?:科技)?(?:和)?(?:体育)?局|教体局|局|教育厅|厅|委员会|教育部|人民政府(?:办公[厅室])?|办公[厅室]))(?=关于|印发|[\d二〇]|教育|的|工作|年|贯彻|全面|$)/

/** Titles of the plans, for those who only need the words. */
export function titleOf(text: string, part: DocumentPart): string {
  if (part.titleLines.length > 0)
    return (
      part.titleLines
        .map((line) => clean(text.slice(line.start, line.end)))
        .filter((words) => !/^[(（<【].*[)）>】]$/.test(words))
        .join('') || clean(text.slice((part.titleLines[0] as Line).start, (part.titleLines[0] as Line).end))
    )
  const line = part.titledBy
  return line ? clean(text.slice(line.label?.end ?? line.start, line.end)) : ''
}

function clean(words: string): string {
  return words.replace(/^[#*\s\p{Cc}]+|[*\s\p{Cc}]+$/gu, '').replace(/(?<=[^A-Za-z])\s+|\s+(?=[^A-Za-z])/g, '')
}

/** Title, genre, issuer, period and state of each plan of the file. */
export function describeDocuments(text: string, shadow: string, lines: Line[], parts: DocumentPart[]): PlanDocument[] {
  return parts.map((part, index) => {
    const own = lines.slice(part.first, part.last)
    const title = titleOf(text, part)
    const words = titleOf(shadow, part)
    const head = part.titleLines.length > 0 ? part.titleLines : part.titledBy ? [part.titledBy] : []
    const draft = head.map((line) => DRAFT.exec(shadow.slice(line.start, line.end))).find((found) => found)
    return {
      id: `d${index + 1}`,
      title,
      kind: words === '' ? kindOfPreamble(shadow, own) : kindOfTitle(words),
      issuer: issuerOf(text, shadow, own, words),
      period: periodIn(
        shadow,
        head.map((line): Span => [line.start, line.end]),
      ),
      draft: draft ? draft[0] : null,
      span: spanOfPart(own),
    }
  })
}

/** A plan without a title says what it is in its first sentence: …工作的总体要求是 */
function kindOfPreamble(shadow: string, own: Line[]): PlanDocument['kind'] {
  const first = own.find((line) => line.role === 'body' && line.end - line.start > 20)
  return first && /工作的?总体(?:要求|思路|目标)/.test(shadow.slice(first.start, first.start + 60))
    ? 'work-points'
    : 'other'
}

function issuerOf(text: string, shadow: string, own: Line[], title: string): string | null {
  const named = own.find((line) => line.reason === 'issuer')
  if (named) return text.slice(named.start, named.end).trim()
  const found = ISSUER.exec(title)
  if (found && !/^(?:关于|印发)/.test(title)) return found[1] as string
  const bodies = own.filter((line) => line.role === 'body' || line.reason === 'date')
  for (const [at, line] of bodies.slice(-4).entries()) {
    const words = shadow.slice(line.start, line.end)
    if (at > 0 && line.role === 'body' && !line.label && words.length <= 20 && ISSUER.test(words.replace(/\s/g, '')))
      return text.slice(line.start, line.end).replace(/\s/g, '')
  }
  return null
}

/** Years printed in a title: 2019-2022年, 2021年. */
export function periodIn(shadow: string, spans: Span[]): Period | null {
  for (const [start, end] of spans) {
    const words = shadow.slice(start, end)
    const range = /((?:19|20)\d{2})\s?年?\s?(?:-+|~|至|到)\s?((?:19|20)\d{2})/.exec(words)
    if (range && Number(range[1]) <= Number(range[2]))
      return {
        from: Number(range[1]),
        to: Number(range[2]),
        span: [start + range.index, start + range.index + range[0].length],
      }
  }
  for (const [start, end] of spans) {
    const year = /((?:19|20)\d{2})\s?(?:-\s?(?:19|20)\d{2}\s?学)?年/.exec(shadow.slice(start, end))
    if (year)
      return {
        from: Number(year[1]),
        to: Number(year[1]),
        span: [start + year.index, start + year.index + year[0].length],
      }
  }
  for (const [start, end] of spans) {
    const year = /二[〇○零0O](?:[一二三四五六七八九〇○零]{2})年/.exec(shadow.slice(start, end))
    const value = year ? 2000 + digitsOf(year[0].slice(2, 4)) : 0
    if (year) return { from: value, to: value, span: [start + year.index, start + year.index + year[0].length] }
  }
  for (const [start, end] of spans) {
    const five = /“?十([三四五六])五”?/.exec(shadow.slice(start, end))
    const from = five ? 2016 + 5 * '三四五六'.indexOf(five[1] as string) : 0
    if (five) return { from, to: from + 4, span: [start + five.index, start + five.index + five[0].length] }
  }
  return null
}

/** 二四 as 24. */
function digitsOf(words: string): number {
  return [...words].reduce((value, sign) => value * 10 + Math.max(0, '零一二三四五六七八九'.indexOf(sign)), 0)
}

/** From the first word of the plan to its last; furniture around it stays outside. */
function spanOfPart(own: Line[]): Span {
  const inside = own.filter((line) => line.role !== 'furniture')
  const first = inside[0] ?? own[0]
  const last = inside[inside.length - 1] ?? own[own.length - 1]
  return [first?.start ?? 0, last?.end ?? 0]
}
