/** The text of a digest (待办汇总): one for each person, no longer than the channel takes. */
import { dayOf, timeOf } from '../day.ts'
import { type Notice, type NoticeKind, noticeKinds } from './notice.ts'
import { digestWords, noticeWords } from './words.ts'

/** What a digest is about besides the notices. */
export interface DigestHead {
  /** Whose system writes. */
  city: string
  /** Where everything is to be seen. */
  address: string
  now: Date
  /** Words of a person who chases by name, before everything else. */
  by?: string
  /** Only numbers: titles stay in the system. */
  countsOnly?: boolean
}

const zh = (words: { zh: string }, values: Record<string, string | number> = {}) =>
  words.zh.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

/** `10月25日17:00` */
export function instantText(instant: string): string {
  const at = new Date(instant)
  const [, month, day] = dayOf(at).split('-')
  return `${Number(month)}月${Number(day)}日${timeOf(at)}`
}

/** One line: what kind of thing, which, and by when; what is said of it names its day already. */
function lineOf({ kind, title, said, unit, due, urgent }: Notice, position: number): string {
  const words = urgent ? digestWords.dueToday : said === null ? digestWords.due : null
  const by = due === null || words === null ? '' : zh(words, { due: instantText(due) })
  const more = said === null ? '' : zh(digestWords.said, { unit, said: said.zh })
  return `${position + 1}.【${noticeWords[kind].zh}】${title}${more}${by}`
}

/** How many there are of each kind: `逾期2项，退回1项`. */
export function countsText(notices: readonly Notice[]): string {
  const counted = (kind: NoticeKind) => notices.filter((notice) => notice.kind === kind).length
  return noticeKinds
    .filter((kind) => counted(kind) > 0)
    .map((kind) => zh(digestWords.count, { kind: noticeWords[kind].zh, count: counted(kind) }))
    .join('，')
}

/** The subject of a letter. */
export function digestSubject(notices: readonly Notice[], { city }: Pick<DigestHead, 'city'>): string {
  return zh(digestWords.subject, { city, counts: countsText(notices) })
}

/** The text of a digest in at most so many bytes of UTF-8: as many lines as fit, then how many more and where they are. */
export function digestText(notices: readonly Notice[], head: DigestHead, bytes: number): string {
  const values = { city: head.city, at: instantText(head.now.toISOString()), count: notices.length, by: head.by ?? '' }
  const first = zh(head.by === undefined ? digestWords.head : digestWords.chased, {
    ...values,
    counts: countsText(notices),
  })
  const lines = head.countsOnly ? [] : notices.map(lineOf)
  return asManyAsFit(
    first,
    lines,
    (left) => zh(left === 0 || head.countsOnly ? digestWords.where : digestWords.more, { left, address: head.address }),
    bytes,
  )
}

const encoder = new TextEncoder()

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length
}

/** Head, as many lines as fit, and an end that says how many are left out; a head that is too long is cut at a character. */
function asManyAsFit(head: string, lines: readonly string[], end: (left: number) => string, bytes: number): string {
  for (let shown = lines.length; shown >= 0; shown -= 1) {
    const text = [head, ...lines.slice(0, shown), end(lines.length - shown)].join('\n')
    if (bytesOf(text) <= bytes) return text
  }
  const last = `\n${end(lines.length)}`
  return `${cut(head, bytes - bytesOf(last))}${last}`
}

/** The beginning of a text in at most so many bytes, never half a character, with a sign that something is missing. */
export function cut(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text
  let kept = ''
  let left = bytes - bytesOf('…')
  for (const character of text) {
    left -= bytesOf(character)
    if (left < 0) break
    kept += character
  }
  return `${kept}…`
}
