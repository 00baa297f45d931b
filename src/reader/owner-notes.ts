import type { FairCopy } from './fair-copy.ts'
import { isHan } from './lines.ts'
import { parseNumeral } from './numerals.ts'
import { opening } from './openings.ts'
import { findSentenceNotes } from './owner-sentences.ts'
import { firstBehind } from './search.ts'
import { CLOSE, closingPlace, LF, LIST_COMMA, OPEN, pastSigns, STOP } from './signs.ts'
import { LIST, UNIT_WORD } from './unit-names.ts'

/** Items before a note that it holds for: all of its section, so many of the last, or those with these numbers. */
export type Over = { last: number } | { numbers: readonly number[] }

/** A passage that names who is responsible, as a range of the fair copy. */
export type OwnerNote = {
  from: number
  to: number
  /** Where its words stand, without brackets. */
  inner: [number, number]
  /** form: `role` has 责任单位: in it, `verb` says …牵头,…配合, `list` has nothing but names. */
  form: 'role' | 'verb' | 'list' | 'column'
  missing: 'opening' | 'closing' | null
  /** 以上3项由…负责 holds for items before it. */
  over?: Over
  /** Words of the head, for a cell of a column. */
  head?: string
  /** Ranges of its units where nothing parts them; the first leads. */
  units?: [from: number, to: number][]
}

const ROLE_WORD =
  '(?:(?:主要|第一|共同|直接|市级|省级|县级|具体)?(?:组织实施|具体实施|协助实施|牵头负责|牵头责任|牵头|责任|主责|主办|承办|配合|协助|协办|协作|参与|参加|落实|实施|督办|完成|分管|联系|包保|负责|承担|协同|组织|执行|归口|主管|统筹)(?:实施|落实|配合|责任)?(?:单位|部门|科室|处室|股室|科\\(股\\)室|科\\(处\\)室|机构|主体|领导|人员|人|科|处|股|县区|学校)(?:(?:和|及|、|及其|/)(?:部门|科室|单位|负责人|责任人|人员|个人)|\\((?:部门|科室|单位|股室|处室|人)\\))?|牵头|主办|配合|协办|协作|协助|参与|(?<=^|[([【])(?:责任|承办|负责|落实))'
/** A colon behind the role, 为 before a unit, or the bracket that closes it. */
const ROLE_CLOSE = '(?:\\s?:|[)\\]】]:?|为(?=[省市县区州各教局团]))'
const ROLE = new RegExp(`(?:${ROLE_WORD})${ROLE_CLOSE}`, 'y')
/** Last sign of a role and the colon or bracket behind it. */
const ROLE_END = opening(['位门科室处股构体导员人区头办合校任助与作责实)', ':)]】'], ['位门', '为'])
/** Longest role. */
const LONGEST_ROLE = 22
const ROLE_LINE =
  /\n(?:责任|牵头|配合|实施|主办|承办|协办)(?:单位|部门|科室|处室)(?=[市县区省各教][^\n。;]{1,200}(?:\n|$)|\n)/g

/** Matches a role inside a note; group 1 is the word. */
export const ROLE_IN_NOTE = new RegExp(`[([【]?(${ROLE_WORD})${ROLE_CLOSE}`, 'g')

const CLOSING: Record<string, string> = { '(': ')', '[': ']', '【': '】' }

/** Finds the notes that name units, in order. */
export function findOwnerNotes(fair: FairCopy, glued: OwnerNote[] = []): OwnerNote[] {
  const { text: copy, units, openings } = fair
  const notes: OwnerNote[] = [...glued]
  let until = 0
  for (const place of openings[ROLE_END] as readonly number[]) {
    const role = roleEndingAt(copy, units, place + 1, until)
    if (!role) continue
    const note = roleNote(copy, ...role)
    if (note) notes.push(note)
    until = note ? note.to : role[1]
  }
  if (/\n(?:责任|牵头|配合|实施)(?:单位|部门|科室|处室)[^:]/.test(copy)) addRoleLines(copy, notes)
  addVerbNotes(fair, notes)
  addDashNotes(fair, notes)
  for (const note of findSentenceNotes(fair))
    if (!notes.some((other) => other.from < note.to && note.from < other.to)) notes.push(note)
  return notes.sort((a, b) => a.from - b.from)
}

/** Signs that may stand inside a role besides characters: 责任单位(科室), 部门/单位, 部门、单位 */
const IN_ROLE: ReadonlySet<number> = new Set([LIST_COMMA, OPEN, CLOSE, 47])

/** The longest role whose last sign stands before a place, with what closes it.
 *    > | (牵头责任单位:
 *                    ^
 */
function roleEndingAt(copy: string, units: Uint16Array, end: number, least: number): [from: number, to: number] | null {
  // behind a bracket the role has words in it: 责任单位(科室):
  if (units[end - 1] === CLOSE && !isHan(units[end - 2] ?? 0)) return null
  let from = end
  while (
    from > least &&
    end - from < LONGEST_ROLE &&
    (isHan(units[from - 1] as number) || IN_ROLE.has(units[from - 1] as number))
  )
    from--
  for (; from < end - 1; from++) {
    ROLE.lastIndex = from
    const found = ROLE.exec(copy)
    if (found && from + found[0].length > end) return [from, from + found[0].length]
  }
  return null
}

/** A note with a role and a colon; its bracket may be missing on either side.
 *    > | …能力。(责任单位:市教育局、财政局)
 *               ^
 */
function roleNote(copy: string, at: number, wordEnd: number): OwnerNote | null {
  const before = copy[at - 1] ?? '\n'
  const role = copy.slice(at, wordEnd)
  const wrapped = /[)\]】]:?$/.test(role) && !role.includes('(')
  let lineEnd = endOfParagraph(copy, at)
  if (before in CLOSING && !wrapped) {
    const close = closingPlace(copy, at - 1, Math.min(lineEnd, at + 800))
    if (close > 0)
      return { from: at - 1, to: pastSigns(copy, close + 1, lineEnd), inner: [at, close], form: 'role', missing: null }
    const stop = bareEnd(copy, wordEnd, lineEnd)
    return { from: at - 1, to: pastSigns(copy, stop, lineEnd), inner: [at, stop], form: 'role', missing: 'closing' }
  }
  const spoken = OVER.exec(copy.slice(Math.max(0, at - 12), at))
  const start = before in CLOSING ? at - 1 : spoken ? at - spoken[0].trimStart().length : labelBefore(copy, at)
  const over: Over | undefined = spoken
    ? { last: parseNumeral(spoken[1] ?? '') ?? Number.POSITIVE_INFINITY }
    : undefined
  const outside = copy[start - 1] ?? '\n'
  if (!/[\n。;,!?)”】、-]/.test(outside) && !wrapped) return null
  if (wrapped && !(before in CLOSING)) return null
  if ((outside === ',' || outside === '、') && !/单位|部门|科室|处室/.test(copy.slice(at, wordEnd))) return null
  // 责任单位: alone on its line; the names stand on the next
  if (wordEnd >= lineEnd && isNameLine(copy, lineEnd + 1)) lineEnd = endOfParagraph(copy, lineEnd + 1)
  const close = unmatchedClose(copy, wordEnd, lineEnd)
  const stop = bareEnd(copy, wordEnd, lineEnd)
  if (close >= 0 && close <= stop)
    return {
      from: start,
      to: pastSigns(copy, close + 1, lineEnd),
      inner: [start, close],
      form: 'role',
      missing: 'opening',
    }
  return { from: start, to: pastSigns(copy, stop, lineEnd), inner: [start, stop], form: 'role', missing: null, over }
}

/** 以上3项,责任单位: */
const OVER = /(?<=^|[\n。;])[以如]上(?:各项|([一二三四五六七八九十\d]{1,2})项)?(?:工作|任务|事项)?,$/

const LABEL_BEFORE =
  /\n(?:\d{1,2}[.、)]|\(\d{1,2}\)|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|[①-⑳●·])$/

/** 3.责任单位: starts with its number. */
function labelBefore(copy: string, at: number): number {
  const label = LABEL_BEFORE.exec(copy.slice(Math.max(0, at - 7), at))
  return label ? at - label[0].length + 1 : at
}

/** End of the paragraph, at most a thousand characters on. */
function endOfParagraph(copy: string, at: number): number {
  const limit = Math.min(copy.length, at + 1000)
  for (let end = at; end < limit; end++) if (copy.charCodeAt(end) === LF) return end
  return limit
}

/** A note without brackets runs to the stop, or over several roles parted by semicolons. */
function bareEnd(copy: string, from: number, lineEnd: number): number {
  const limit = Math.min(lineEnd, from + 600)
  for (let at = from; at < limit; at++) if (copy.charCodeAt(at) === STOP) return at
  return limit
}

function unmatchedClose(copy: string, from: number, lineEnd: number): number {
  let depth = 0
  for (let at = from; at < Math.min(lineEnd, from + 600); at++) {
    if (/[([【]/.test(copy[at] as string)) depth++
    else if (/[)\]】]/.test(copy[at] as string) && depth-- === 0) return at
    else if (copy[at] === '。') return -1
  }
  return -1
}

/** Whether a line holds nothing but names of units. */
function isNameLine(copy: string, from: number): boolean {
  return LIST.test(copy.slice(from, endOfParagraph(copy, from)).replace(/。$/, ''))
}

function addRoleLines(copy: string, notes: OwnerNote[]): void {
  ROLE_LINE.lastIndex = 0
  for (let found = ROLE_LINE.exec(copy); found; found = ROLE_LINE.exec(copy)) {
    const from = found.index + 1
    const bare = copy[from + found[0].length - 1] === '\n'
    if (bare && !isNameLine(copy, from + found[0].length)) continue
    const to = endOfParagraph(copy, bare ? from + found[0].length : from)
    if (!notes.some((note) => note.from < to && from < note.to))
      notes.push({ from, to, inner: [from, to], form: 'role', missing: null })
  }
}

const VERB_END = /(?:牵头|负责|配合|参与|协办|承办|主办|落实|实施|办理|协助|负总责|支持)$/
/** What a note says besides its units: who leads, that it holds for what follows, by when. */
const ASIDE =
  /[。,;](?:(?:责任单位中?)?(?:列|排)?(?:名)?(?:在)?(?:第一|首位).{0,24}|(?:以下|下同|均需|其他|以后|其后|之后).{0,40}|(?:(?:完成)?(?:时限|时间):?)?(?:20\d{2}|\d{1,2}月|年底|年内|长期|持续|常年|全年|每[年月季学]|常态)[^,;、]{0,14})$/

/** 各市、州、县教育局 is one name. */
const EACH_LEVEL = /各[省市县区州乡镇旗盟](?:[、,][省市县区州乡镇旗盟]){1,4}(?=[、,(教人政]|$)/g

/** 基教科 6月底前: a time behind the units that only spaces part from them. */
const TIME_BEHIND =
  /(?:(?:20\d{2}年)?\d{1,2}月(?:[底末份]|[上中下]旬)?之?前?(?:完成)?|年底前(?:完成)?|全年|长期(?:坚持)?)$/

/** Notes in brackets that name units with a verb or alone: (市教育局牵头,市财政局配合) (市教育局、各县区) */
function addVerbNotes({ text: copy, units, marks }: FairCopy, notes: OwnerNote[]): void {
  const taken = notes.slice()
  let next = 0
  for (const open of marks) {
    const code = units[open]
    if (code !== OPEN && code !== 91 && code !== 0x3010) continue
    while (next < taken.length && (taken[next] as OwnerNote).to <= open) next++
    const other = taken[next]
    if (other && other.from <= open) continue
    const after = copy[open + 1]
    if (after === undefined || /[\d一二三四五六七八九十([【]/.test(after)) continue
    const closed = closingPlace(copy, open, Math.min(copy.length, open + 400))
    // nothing but names up to the end of the paragraph: the bracket that closes it is lost
    const close = closed < 0 ? endOfParagraph(copy, open) : closed
    const end = closed < 0 ? close : close + 1
    if (close < open + 4 || close > open + 400 || !endsSentence(copy, end)) continue
    const words = withoutAsides(copy.slice(open + 1, close)).replace(TIME_BEHIND, '')
    const names = words.replace(EACH_LEVEL, '各县')
    const verb =
      /牵头|负责|配合|主办|承办|协办|参与|组织实施|按(?:照)?(?:各自)?职责/.test(words) &&
      VERB_END.test(words) &&
      UNIT_WORD.test(words)
    // a count of things is no name: (新建学校3所
    const list = isPlace(copy, open) && LIST.test(names) && !(closed < 0 && /\d/.test(names))
    if (!verb && !list) continue
    notes.push({
      from: open,
      to: pastSigns(copy, end, endOfParagraph(copy, open)),
      inner: [open + 1, open + 1 + words.length],
      form: verb ? 'verb' : 'list',
      missing: closed < 0 ? 'closing' : null,
    })
  }
}

function withoutAsides(words: string): string {
  const less = words.replace(ASIDE, '')
  return less === words ? words : withoutAsides(less)
}

const DASHED = opening('--')
/** Names of units and nothing else: no verb, no attribute. */
const UNIT_ONLY = /^(?!.*(?:建设|办好|打造|提升|加强|推进|实现|培养|的|为|是|让|做))[^,、]{2,14}$/

/** …。--基教科、人事科 - at the end of a paragraph, or alone on the line behind it */
function addDashNotes({ text: copy, openings }: FairCopy, notes: OwnerNote[]): void {
  for (const place of openings[DASHED] as readonly number[]) {
    const before = copy[place - 1] === '\n' ? copy[place - 2] : copy[place - 1]
    if (!copy.startsWith('--', place) || !/[。;)]/.test(before ?? '')) continue
    const from = place + 2
    const lineEnd = endOfParagraph(copy, from)
    if (lineEnd - from > 80) continue
    const words = copy.slice(from, lineEnd).replace(/[。)]$/, '')
    const names = words.split(/[、,;和]/)
    if (!LIST.test(words.replaceAll(/[,;]/g, '、')) || !names.every((name) => UNIT_ONLY.test(name))) continue
    const inner: [number, number] = [from, from + words.length]
    notes.push({ from: place, to: pastSigns(copy, inner[1], lineEnd), inner, form: 'list', missing: null })
  }
}

function endsSentence(copy: string, at: number): boolean {
  return /[\n。;,]/.test(copy[at] ?? '\n')
}

/** A bare list of units stands behind a stop and at the end of its paragraph, or alone on the line behind it, or behind its role. */
function isPlace(copy: string, open: number): boolean {
  const close = closingPlace(copy, open, Math.min(copy.length, open + 400))
  const before = copy[open - 1] === '\n' ? copy[open - 2] : copy[open - 1]
  if (close < 0) return /[。;]/.test(before ?? '')
  if (/(?:责任|实施|落实)(?:单位|部门|科室|处室)$/.test(copy.slice(Math.max(0, open - 4), open))) return true
  return /[。;!”)]/.test(before ?? '') && /^[。;]?(?:\n|$)/.test(copy.slice(close + 1, close + 3))
}

/** Whether a note stands in a paragraph. */
export function hasNote(copy: FairCopy, notes: OwnerNote[], index: number): boolean {
  const [from, to] = copy.ranges[index] as [number, number]
  const note = notes[firstBehind(notes, from, (each) => each.to)]
  return note !== undefined && note.from < to
}
