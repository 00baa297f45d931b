import type { FairCopy } from './fair-copy.ts'
import { parseNumeral } from './numerals.ts'
import { opening } from './openings.ts'
import type { Over, OwnerNote } from './owner-notes.ts'
import { pastSigns, STOP } from './signs.ts'
import { DUTY, LIST, NAME, SUBJECT } from './unit-names.ts'

/** Longest sentence that only says who does what. */
const LONGEST = 240
const NUMBERS = '[一二三四五六七八九十\\d]{1,3}'
/** What stands before the units: 此项工作; 以上3项,; 第4、5项 */
const OPENS = new RegExp(
  `^(?:任务分工:|职责分工:)?(?:(${SUBJECT})|第(${NUMBERS}(?:[、,和至-]第?${NUMBERS}){0,8})项(?:工作|任务)?),?`,
)
const ACTS = new RegExp(`${DUTY}$`)
/** 市妇联负责家庭教育指导: a unit and what it is charged with. */
const CHARGED = new RegExp(`^(?:${NAME})(?:[、和]${NAME}){0,6}负责[^,;:]{2,24}$`)
/** A time behind the units: 2018年底前完成首次核定, 以后每两年调整一次 */
const TIMED = /^(?:20\d{2}|\d{1,2}月|年[底内]|每[年月季学周]|长期|全年|以后|其后|之后)[^,;]{0,20}$/

/** One of these stands in every such sentence. */
const WHO = opening('牵头', '负责', '会同', '配合', '按职', '承办', ['由', '省市县区州各教局镇乡'])

/** Sentences at the end of a paragraph that only say who is responsible:
 *    > | …。此项工作由市教育局牵头,市财政局配合。
 *    > | 以上3项由镇教育办负责,各村民委员会协助。
 *    > | 第4项由镇财政所负责;第5项由镇教育办负责。
 *    > | …,由德育处负责。
 */
export function findSentenceNotes({ text: copy, ranges, units, openings }: FairCopy): OwnerNote[] {
  const notes: OwnerNote[] = []
  const places = openings[WHO] as readonly number[]
  let next = 0
  for (const [from, to] of ranges) {
    while (next < places.length && (places[next] as number) < to) next++
    const last = places[next - 1] ?? -1
    if (last < from) continue
    let stop = to
    while (stop > from && /[。;]/.test(copy[stop - 1] as string)) stop--
    let start = stop
    while (start > from && stop - start <= LONGEST && units[start - 1] !== STOP) start--
    if (stop - start > LONGEST || last < start) continue
    const words = copy.slice(start, stop)
    const before = notes.length
    for (const part of partsOf(words)) {
      const note = noteOf(copy, start + part.from, start + part.to, part.over, part.to === words.length ? to : null)
      notes.push(note)
    }
    if (notes.length > before) continue
    const by = words.lastIndexOf(',由')
    if (by > 0 && words.length - by < 62 && saysWho(words.slice(by + 1), false))
      notes.push(noteOf(copy, start + by + 1, stop, undefined, to))
  }
  return notes
}

function noteOf(copy: string, from: number, stop: number, over: Over | undefined, end: number | null): OwnerNote {
  const opens = OPENS.exec(copy.slice(from, Math.min(stop, from + 40)))
  const inner: [number, number] = [from + (opens?.[0].length ?? 0), stop]
  return { from, to: end === null ? stop : pastSigns(copy, stop, end), inner, form: 'verb', missing: null, over }
}

/** The sentences of duties that a sentence holds: one, or several with numbers of their own; none when anything else stands in it. */
function partsOf(words: string): { from: number; to: number; over?: Over }[] {
  const parts: { from: number; to: number; over?: Over }[] = []
  const pieces = /第[^,;。]{1,20}项/.test(words.slice(0, 40)) ? words.split(';') : [words]
  let from = 0
  for (const piece of pieces) {
    const opens = OPENS.exec(piece)
    const rest = piece.slice(opens?.[0].length ?? 0)
    if (!saysWho(rest, opens !== null)) return []
    parts.push({ from, to: from + piece.length, over: opens ? overOf(opens) : undefined })
    from += piece.length + 1
  }
  return parts
}

function overOf(opens: RegExpExecArray): Over | undefined {
  if (opens[2] !== undefined) return { numbers: numbersOf(opens[2]) }
  const subject = opens[1] as string
  if (!/^[以如]上/.test(subject)) return undefined
  const count = new RegExp(`${NUMBERS}(?=项)`).exec(subject)
  return { last: count ? (parseNumeral(count[0]) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY }
}

/** 2、3 and 4至6 as numbers. */
function numbersOf(words: string): number[] {
  const found: number[] = []
  for (const [, to, sign, from] of words.matchAll(new RegExp(`(?:(${NUMBERS})([至-])第?)?(${NUMBERS})`, 'g'))) {
    const last = parseNumeral(from as string) ?? 0
    const first = sign ? (parseNumeral(to as string) ?? last) : last
    for (let number = first; number <= last && found.length < 50; number++) found.push(number)
  }
  return found
}

/** Whether words name units and what they do, and say nothing else. `opened`: what is spoken of was said before. */
function saysWho(words: string, opened: boolean): boolean {
  const parts = words.split(/[,;]/)
  while (parts.length > 1 && TIMED.test(parts.at(-1) as string)) parts.pop()
  if (parts.length > 1 && parts.every((part) => CHARGED.test(part))) return true
  let acts = 0
  for (const [index, part] of parts.entries()) {
    const names = part.replace(/^(?:具体)?(?:由|会同)/, '').replace(ACTS, '')
    const does = ACTS.test(part)
    if (
      /的/.test(names) ||
      !LIST.test(names.replace(/会同|商(?=[市县区省])/g, '、').replace(/等(?:有关|相关)?(?:部门|单位)?$/, ''))
    )
      return false
    if (does) acts++
    else if (index === parts.length - 1) return false
  }
  return opened || acts > 1 || /^由|会同|牵头|共同负责|按照?(?:各自)?职责/.test(words)
}
