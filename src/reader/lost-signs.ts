import type { Label } from './labels.ts'
import { isHan, isSpace, type Line } from './lines.ts'
import { parseNumeral } from './numerals.ts'

/** So many characters to one sign are no text of an office; one space in so many stands for what is lost. */
const SIGN_IN = 120
const SPACE_IN = 40
const LONG = 150

const SIGNS = new Uint8Array(65536)
for (const sign of '。,;:、!?') SIGNS[sign.charCodeAt(0)] = 1

/** Characters, signs and spaces between words, counted until it is clear that nothing is lost. */
type Count = { characters: number; signs: number; spaces: number }

function count(units: Uint16Array, { start, end }: Line, own: Count): void {
  for (let at = start; at < end; at++) {
    const unit = units[at] as number
    if (SIGNS[unit] === 1 && ++own.signs * SIGN_IN > 2 * LONG + own.characters + at - start) break
    if (unit === 32 && isHan(units[at - 1] as number)) own.spaces++
  }
  own.characters += end - start
}

function isUnsigned({ characters, signs, spaces }: Count): boolean {
  return characters >= LONG && signs * SIGN_IN <= characters && spaces * SPACE_IN >= characters
}

/** Lines that have lost their signs, with spaces where these stood: parted at what still numbers them.
 *    > | 一 责任目标一 责任目标 覆盖率 100% 二 工作任务 办公室 负责协调 1 制定计划 2 每月检查
 *        ^         ^           ^            ^           ^               ^          ^
 */
export function openUnsignedLines(shadow: string, units: Uint16Array, lines: Line[]): Line[] {
  const whole: Count = { characters: 0, signs: 0, spaces: 0 }
  const unsigned = new Set<Line>()
  for (const line of lines) {
    if (line.role !== 'body') continue
    const clear = whole.signs * SIGN_IN > 2 * LONG + whole.characters
    if (!clear) count(units, line, whole)
    if (line.end - line.start < LONG) continue
    const own: Count = { characters: 0, signs: 0, spaces: 0 }
    count(units, line, own)
    if (isUnsigned(own)) unsigned.add(line)
  }
  if (isUnsigned(whole)) for (const line of lines) if (line.role === 'body' && !line.cell) unsigned.add(line)
  if (unsigned.size === 0) return lines
  const words = new Map([...unsigned].map((line) => [line, wordsOf(shadow, line)]))
  const heads = findHeads([...words.values()])
  const result: Line[] = []
  for (const line of lines) {
    const own = words.get(line)
    if (own) result.push(...part(shadow, line, own, heads))
    else result.push(line)
  }
  return result
}

/** A word between two spaces. */
type Word = { start: number; end: number; text: string }

function wordsOf(shadow: string, { start, end }: Line): Word[] {
  const words: Word[] = []
  for (let at = start; at < end; ) {
    while (at < end && shadow.charCodeAt(at) <= 32) at++
    const from = at
    while (at < end && shadow.charCodeAt(at) > 32) at++
    if (at > from) words.push({ start: from, end: at, text: shadow.slice(from, at) })
  }
  return words
}

/** What opens at a word: a heading with its label, a unit over its tasks, or a sentence with a number. */
type Head = { label: Label | null; titleEnd: number | null; repeat: [number, number] | null; heads?: boolean }

const NUMERAL = /^[一二三四五六七八九十]{1,3}$/
const DIGITS = /^(\d{1,2})[.、]?$/
/** 1加强管理: the number stands straight before its words. */
const NUMBERED = /^(\d{1,2})([\u4e00-\u9fff“《]{3,})$/
const UNIT =
  /^(?:[\u4e00-\u9fff]{1,8}(?:办公室|教导处|[室处科股办组部站队]|中心|工会|团委|支部|年级组|教研组|学校|幼儿园)|年级组|教研组|班主任)$/
const DUTY = /^(?:负责|职责|主要|承担|牵头|具体|分管|协助|组织|做好|落实)/
/** 2 次, 18 平方米以上: a number with its unit. */
const COUNTED =
  /^(?:[所个名人项处门家场次套间台张册本元米亩位支篇件部条座栋幢片种类对组班届期辆份块幅盏具棵节年月日号天周倍分户岁级]|平方米|公里|厘米|小时|分钟|课时|学时|学分|人次|万元|亿元|万|亿|百分点|个百分点|个月|教学班|学位|摄氏度|度)(?:以[上下内]|左右|次|的)?$/
const LIMIT = /(?:不少于|不低于|不超过|至少|达到?|满|第|为|约|仅|共|每)$/

/** The headings of all unsigned lines, by the word at which they open. */
function findHeads(lines: Word[][]): Map<number, Head> {
  const heads = new Map<number, Head>()
  for (const { word, next, label, repeat } of sequence(lines, chineseLabel))
    heads.set(word.start, { label, titleEnd: repeat?.[0] ?? next.end, repeat })
  const units = unitsOf(lines)
  const numbered = groups(lines, heads, units)
  if (units.length >= 2)
    for (const word of units) heads.set(word.start, { label: null, titleEnd: word.end, repeat: null, heads: true })
  for (const { word, next, label, below } of numbered)
    heads.set(word.start, {
      // below a unit they list what it has to do
      label: below && units.length >= 2 ? { ...label, kind: 'ordinal' } : label,
      titleEnd: below && units.length >= 2 ? null : next.end,
      repeat: null,
    })
  return heads
}

type Candidate = { word: Word; next: Word; label: Label; repeat: [number, number] | null; below: boolean }

/** 一 or (一) alone before words; the heading may be doubled by a page that drew it twice. */
function chineseLabel(words: Word[], at: number): Candidate | null {
  const word = words[at] as Word
  const next = words[at + 1]
  if (!next || !NUMERAL.test(word.text) || !/^[\u4e00-\u9fff“《]{2}/.test(next.text)) return null
  if (LIMIT.test(words[at - 1]?.text ?? '')) return null
  const label: Label = { kind: 'chinese', number: parseNumeral(word.text), depth: 1, start: word.start, end: word.end }
  const title = next.text.endsWith(word.text) ? next.text.slice(0, -word.text.length) : next.text
  const glued = title !== next.text && words[at + 2]?.text === title
  const spaced = words[at + 2]?.text === word.text && words[at + 3]?.text === title
  const repeat: [number, number] | null = glued
    ? [next.start + title.length, (words[at + 2] as Word).end]
    : spaced
      ? [(words[at + 2] as Word).start, (words[at + 3] as Word).end]
      : null
  return { word, next, label, repeat, below: false }
}

/** Candidates whose numbers run from one on; a single one proves nothing. */
function sequence(lines: Word[][], read: (words: Word[], at: number) => Candidate | null): Candidate[] {
  const proven: Candidate[] = []
  let chain: Candidate[] = []
  const close = () => {
    if (chain.length >= 2) proven.push(...chain)
    chain = []
  }
  for (const words of lines)
    for (let at = 0; at < words.length; at++) {
      const found = read(words, at)
      if (!found) continue
      if (found.label.number === 1) close()
      if (found.label.number === chain.length + 1) chain.push(found)
      if (found.repeat) while (words[at + 1] && (words[at + 1] as Word).end <= found.repeat[1]) at++
    }
  close()
  return proven
}

/** Units that open their tasks: 办公室 负责…; each stands before a word of duty. */
function unitsOf(lines: Word[][]): Word[] {
  return lines.flatMap((words) =>
    words.filter((word, at) => UNIT.test(word.text) && DUTY.test(words[at + 1]?.text ?? '')),
  )
}

/** 1 … 2 … below each heading or unit. */
function groups(lines: Word[][], heads: ReadonlyMap<number, Head>, units: readonly Word[]): Candidate[] {
  const proven: Candidate[] = []
  const owners = new Set(units)
  let chain: Candidate[] = []
  let below = false
  const close = () => {
    if (chain.length >= 2) proven.push(...chain)
    chain = []
  }
  for (const words of lines)
    for (const [at, word] of words.entries()) {
      if (heads.has(word.start) || owners.has(word)) {
        close()
        below = owners.has(word)
        continue
      }
      const glued = NUMBERED.exec(word.text)
      const end = glued ? word.start + (glued[1] as string).length : word.end
      const next = glued ? { start: end, end: word.end, text: glued[2] as string } : words[at + 1]
      const number = Number((glued ?? DIGITS.exec(word.text))?.[1] ?? 0)
      if (!next || number === 0 || !/^[\u4e00-\u9fff“《]{2}/.test(next.text) || COUNTED.test(next.text)) continue
      if (LIMIT.test(words[at - 1]?.text ?? '')) continue
      const label: Label = { kind: 'number', number, depth: 1, start: word.start, end }
      if (number === 1) close()
      if (number === chain.length + 1) chain.push({ word, next, label, repeat: null, below })
    }
  close()
  return proven
}

/** The parts of a line, each opened by a heading. */
function part(shadow: string, line: Line, words: Word[], heads: ReadonlyMap<number, Head>): Line[] {
  const result: Line[] = []
  line.unsigned = true
  let open = line
  const { end } = line
  result.push(line)
  const cut = (at: number, label: Label | null): Line => {
    if (at <= open.start) {
      open.label = label
      return open
    }
    open.end = at
    while (open.end > open.start && isSpace(shadow.charCodeAt(open.end - 1))) open.end--
    if (open.label && open.label.end > open.end) open.label = null
    open = { ...line, start: at, end, label, role: 'body', reason: null, opens: true, titleEnd: null, heads: false }
    result.push(open)
    return open
  }
  for (const { start } of words) {
    const head = heads.get(start)
    if (!head) continue
    const own = cut(start, head.label)
    own.titleEnd = head.titleEnd
    own.heads = head.heads ?? false
    if (!head.repeat) continue
    const again = cut(head.repeat[0], null)
    ;[again.role, again.reason] = ['title', 'repeated-title']
    let rest = head.repeat[1]
    while (rest < end && isSpace(shadow.charCodeAt(rest))) rest++
    if (rest < end) cut(rest, null)
  }
  return result
}
