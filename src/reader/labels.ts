import { readGarbledLabel } from './garbled-labels.ts'
import { parseNumeral } from './numerals.ts'

/** Schemes of numbering, named after their first label. */
export type LabelKind =
  | 'chapter' // 第一章 第一部分
  | 'chinese' // 一、
  | 'chinese-bracket' // (一)
  | 'number' // 1. 1、
  | 'decimal' // 1.1 1-1
  | 'number-bracket' // (1) 1)
  | 'circled' // ①
  | 'task' // 【重点任务1】
  | 'section-sign' // § 1
  | 'mark' // ★ before a section, see marked-headings.ts
  | 'ordinal' // 一是 首先
  | 'bullet' // ● ——
  | 'appendix' // 附件1

/** A label in the text; end is behind its punctuation, before white space. */
export type Label = { kind: LabelKind; number: number | null; depth: number; start: number; end: number }

/** 壹、 groups 一、 in plans written in traditional characters. */
const FORMAL = /([壹贰叁参肆伍陆柒捌玖拾]{1,2})[、.](?=\s?[\u4e00-\u9fff])/y
const CHINESE = '[一二三四五六七八九十百]{1,5}'
/** 一、二年级 is no label before a title. */
const GRADES =
  '(?!(?:(?<=一、)二|(?<=二、)三|(?<=三、)四|(?<=四、)五|(?<=五、)六|(?<=七、)八|(?<=八、)九)(?:、[三四五六九])?年级)'

/** Patterns are tried at one place and look a few characters ahead only. */
const PATTERNS: [LabelKind, RegExp][] = [
  [
    'chapter',
    new RegExp(
      `第\\s?(${CHINESE}|\\d{1,3})\\s?(?:章|节|篇(?!:)|编|部分|条)(?=[\\s、:.]|[\\u4e00-\\u9fff])[、:.]?`,
      'y',
    ),
  ],
  ['ordinal', /([一二三四五六七八九十])(?:是|要)(?=[\u4e00-\u9fff“《])/y],
  ['ordinal', /(?:首先|其次|再次|此外|最后),/y],
  ['ordinal', /[第其]([一二三四五六七八九十])[,、]/y],
  ['chinese', new RegExp(`(${CHINESE})[\\s\\x01]{0,16}(?:[、.]|·(?=[\\u4e00-\\u9fff]))${GRADES}`, 'y')],
  // 一 that was typed as a dash
  ['chinese', /(-)\s?、(?=[\u4e00-\u9fff]{2})/y],
  ['chinese', new RegExp(`(${CHINESE})[\\s,:](?=\\s*[\\u4e00-\\u9fff]{4})`, 'y')],
  ['chinese-bracket', new RegExp(`[(\\[【]\\s?(${CHINESE}|-)\\s?[)\\]】][、.,:]?`, 'y')],
  ['chinese-bracket', new RegExp(`[(]\\s?(${CHINESE})[、.](?=[\\u4e00-\\u9fff])`, 'y')],
  ['chinese-bracket', new RegExp(`(${CHINESE})\\)[、.]?`, 'y')],
  ['number-bracket', /[([]\s?(\d{1,3})\s?[)\]][、.,]?/y],
  ['number-bracket', /(\d{1,3})\)[、.]?/y],
  ['decimal', /\d{1,2}(?:\.\d{1,2}){1,3}[.、]?(?=\s*[\u4e00-\u9fff“《])(?!\s*[万亿千百个所名元年月倍版时米])/y],
  [
    'decimal',
    /\d{1,2}-\d{1,2}[.、:]?(?=\s*[\u4e00-\u9fff“《])(?!\s*[万亿千百个所名元年月倍岁项家人次门天周节级处班场期日号])/y,
  ],
  [
    'number',
    /(\d{1,3})\s?(?:、(?=\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底初]))|[.、](?!\d{1,2}(?!\d))|·(?=[\u4e00-\u9fff]))/y,
  ],
  ['chinese', /([Ⅰ-Ⅻ])[、.]/y],
  ['number', /(\d{1,2})[\s:,](?=\s*[\u4e00-\u9fff]{3})(?!\s*[年月日个所名元万亿家项])/y],
  [
    'task',
    new RegExp(
      `[【\\[(](?:重点|主要|试点|改革|核心|专项|攻坚|民生|创新)?(?:任务|工作|项目|工程|行动|举措|措施|实事|事项|专栏|目标)\\s?(${CHINESE}|\\d{1,3})[】\\])][、.:]?`,
      'y',
    ),
  ],
  [
    'task',
    new RegExp(
      `(?:重点|主要|试点|改革|核心|专项|攻坚|民生|创新)?(?:任务|专栏|工程|行动|项目|举措|措施|实事|事项|板块|路径|模块|专题|抓手)(${CHINESE}|\\d{1,3})[:、.\\s]`,
      'y',
    ),
  ],
  ['task', new RegExp(`第(${CHINESE})(?:阶段|时段|步|轮)(?:(?=[:(])[:]?|(?=为20\\d{2}|为\\d{1,2}月))`, 'y')],
  ['section-sign', /§\s?(\d{1,3})(?:\.\d{1,2})*[.、]?/y],
  ['appendix', /附\s?(?:件|表|录)\s?([\d一二三四五六七八九十]{0,2})(?=[:.、\s]|$)[:.、]?/my],
  ['bullet', /[●▪■◆◇★☆○◎▲△※➢►❖◼◦·✦✧✔✓➤▶♦◉⊙❀✿]\s?|--(?=[^-])|-\s+(?=[\u4e00-\u9fff(]|\d{1,2}[.、])/y],
]

/** Which code units may open a label; 2 for formal numerals, 3 for what a lost byte left of one. */
const OPENS = new Uint8Array(65536)
for (const sign of 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ第其一二三四五六七八九十首其再此最百([【0123456789重主专任工行项举试改核攻民创措实事板路模专抓§附●▪■◆◇★☆○◎▲△※➢►❖◼◦·✦✧✔✓➤▶♦◉⊙❀✿-')
  OPENS[sign.charCodeAt(0)] = 1
for (const [from, to] of [
  [0x2460, 0x249b],
  [0x2776, 0x277f],
  [0x3220, 0x3229],
  [0x3251, 0x325f],
] as const)
  OPENS.fill(1, from, to + 1)

for (const sign of '壹贰叁参肆伍陆柒捌玖拾') OPENS[sign.charCodeAt(0)] = 2
OPENS[63] = 3

/** The label at a place of the shadow, or null.
 *    > | (一)实施…
 *        ^
 */
export function readLabel(shadow: string, at: number): Label | null {
  const opens = at < shadow.length ? OPENS[shadow.charCodeAt(at)] : 0
  if (opens === 0) return null
  if (opens === 2) return formalLabel(shadow, at)
  if (opens === 3) return readGarbledLabel(shadow, at)
  const single = singleSign(shadow.charCodeAt(at))
  if (single) {
    const stop = shadow[at + 1] === '、' || shadow[at + 1] === '.' ? 2 : 1
    return { ...single, depth: 1, start: at, end: at + stop }
  }
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at
    const found = pattern.exec(shadow)
    if (!found) continue
    const words = found[0]
    let end = at + words.length
    while (end > at && shadow.charCodeAt(end - 1) <= 32) end--
    const depth =
      kind === 'decimal' ? words.split(/[.-]/).filter((part) => part !== '').length : chapterDepth(kind, words)
    const number =
      kind === 'decimal' ? Number(words.match(/(\d+)[.、:]?$/)?.[1] ?? Number.NaN) : numberOf(found[1] ?? '')
    const label = { kind, number: Number.isFinite(number) ? number : null, depth, start: at, end }
    return kind === 'bullet' ? (behindBullet(shadow, label) ?? label) : label
  }
  return null
}

/** ◆一、党建: the sign before a number says nothing. */
function behindBullet(shadow: string, { start, end }: Label): Label | null {
  let at = end
  while (at < end + 3 && shadow.charCodeAt(at) <= 32) at++
  if (!/[\d一二三四五六七八九十(]/.test(shadow[at] ?? '')) return null
  const label = readLabel(shadow, at)
  return label && HEADED.has(label.kind) ? { ...label, start } : null
}

const HEADED: ReadonlySet<LabelKind> = new Set(['chinese', 'chinese-bracket', 'number'])

function formalLabel(shadow: string, at: number): Label | null {
  FORMAL.lastIndex = at
  const found = FORMAL.exec(shadow)
  if (!found) return null
  return { kind: 'chapter', number: parseNumeral(found[1] as string), depth: 1, start: at, end: at + found[0].length }
}

/** A numeral, the dash that stands for 一, or a Roman numeral; null is what Number finds in no number. */
function numberOf(words: string): number | null {
  const roman = words.charCodeAt(0) - 0x215f
  return words === '-' ? 1 : roman >= 1 && roman <= 12 ? roman : parseNumeral(words)
}

function chapterDepth(kind: LabelKind, words: string): number {
  if (kind !== 'chapter') return 1
  return words.includes('条') ? 3 : words.includes('节') ? 2 : 1
}

/** Labels of one character: ① ⑴ ⒈ ㈠. */
function singleSign(code: number): { kind: LabelKind; number: number } | null {
  if (code >= 0x2460 && code <= 0x2473) return { kind: 'circled', number: code - 0x245f }
  if (code >= 0x2474 && code <= 0x2487) return { kind: 'number-bracket', number: code - 0x2473 }
  if (code >= 0x2488 && code <= 0x249b) return { kind: 'number', number: code - 0x2487 }
  if (code >= 0x2776 && code <= 0x277f) return { kind: 'circled', number: code - 0x2775 }
  if (code >= 0x3220 && code <= 0x3229) return { kind: 'chinese-bracket', number: code - 0x321f }
  if (code >= 0x3251 && code <= 0x325f) return { kind: 'circled', number: code - 0x323c }
  return null
}

/** Labels that make headings; the others only list. */
export function makesHeading(kind: LabelKind): boolean {
  return kind !== 'ordinal' && kind !== 'bullet' && kind !== 'circled'
}
