import type { FairCopy } from './fair-copy.ts'
import { type FoundProblem, matchAll, rangeOf } from './found-problem.ts'
import { CENTURY, DIGITS, opening } from './openings.ts'
import { CLOSE, LF } from './signs.ts'

const RATIO = opening([DIGITS, ':'], ['达', `到${DIGITS}`])
const VERB = opening(
  ...['抓好', '做好', '完善', '健全', '整体', '高度', '切实', '全面', '大力', '积极', '扎实', '深入', '着力'],
)
const STOPS = opening(['。,;、', '。,;、'])

/** Brackets without partner, lost stops and commas. */
export function findDamagedPunctuation(copy: FairCopy, bodies: [from: number, to: number][]): FoundProblem[] {
  return [
    ...lonelyBrackets(copy),
    ...missingStops(copy.text, bodies),
    ...gluedYears(copy),
    ...gluedRatios(copy),
    ...gluedVerbs(copy),
    ...doubledStops(copy),
  ]
}

const PARTNERS: Record<string, string> = { ')': '(', '》': '《', '”': '“', '】': '【', ']': '[', '’': '‘' }
const OPENING = '(《“【[‘'
/** More than so many in one paragraph are one damage. */
const MOST_LONELY = 12

/** 1 opens, 2 closes, 3 ends the paragraph. */
const SIGNS = new Uint8Array(65536)
for (const sign of OPENING) SIGNS[sign.charCodeAt(0)] = 1
for (const sign of Object.keys(PARTNERS)) SIGNS[sign.charCodeAt(0)] = 2
SIGNS[LF] = 3

/** Brackets and quotation marks that have no partner in their paragraph. */
function lonelyBrackets({ text, units, marks }: FairCopy): FoundProblem[] {
  const found: FoundProblem[] = []
  let open: number[] = []
  let told = 0
  const report = (at: number, back = 0) => {
    if (told++ >= MOST_LONELY) return
    const line = text.indexOf('\n', at)
    const to = Math.min(line < 0 ? text.length : line, at + (back ? 1 : 12))
    found.push({ code: 'reader/unclosed-bracket', at: [Math.max(0, at - back), Math.max(to, at + 1)] })
  }
  for (const at of marks) {
    const kind = SIGNS[units[at] as number]
    if (kind === 0) continue
    if (kind === 1) {
      if (open.length < 64) open.push(at)
    } else if (kind === 3) {
      for (const lost of open) report(lost)
      open = []
      told = 0
    } else {
      const partner = PARTNERS[text[at] as string] as string
      let last = open.length - 1
      while (last >= 0 && text[open[last] as number] !== partner) last--
      if (last >= 0) {
        for (const lost of open.slice(last + 1)) report(lost)
        open.length = last
      } else if (units[at] !== CLOSE || !/[\d一二三四五六七八九十]/.test(text[at - 1] ?? '')) report(at, 4)
    }
  }
  for (const at of open) report(at)
  return found
}

/** Paragraphs that end without a stop where most others have one. */
function missingStops(copy: string, bodies: [number, number][]): FoundProblem[] {
  const long = bodies.filter(([from, to]) => to - from >= 12)
  const lacking = long.filter(([, to]) => !endsWell(copy, to))
  if (lacking.length * 4 > long.length) return []
  return lacking.map(([from, to]) => ({ code: 'reader/missing-stop', at: [Math.max(from, to - 12), to] }))
}

function endsWell(copy: string, to: number): boolean {
  const last = copy[to - 1] as string
  if (/[”’)】\]]/.test(last)) return /[。!?;…]/.test(copy[to - 2] as string)
  return /[。!?;:…]/.test(last)
}

/** …条件2022年,全市… : a date that opens a sentence without a stop before it. */
function gluedYears(copy: FairCopy): FoundProblem[] {
  const pattern = /[\u4e00-\u9fff](?:19|20)\d{2}年(?=,)/y
  const read = (match: RegExpExecArray): FoundProblem | null => {
    if (/[到至在于从自是为及和与前后即今截按据对将把比较以由:年月日争度了]/.test(match[0][0] as string)) return null
    return { code: 'reader/lost-punctuation', at: [Math.max(0, match.index - 4), match.index + match[0].length] }
  }
  return matchAll(copy, CENTURY, pattern, read, 1)
}

/** …达1:1教学设备配置… : words of a new clause straight behind a ratio or a share. */
function gluedRatios(copy: FairCopy): FoundProblem[] {
  return matchAll(
    copy,
    RATIO,
    /(?:\d:\d{1,3}|达到?\d{1,3}(?:\.\d+)?%)(?=[\u4e00-\u9fff]{8})(?!以|左右|上下|的|配|比例|标准|目标|和|及|、|并|要求|水平)/y,
    (match) => ({
      code: 'reader/lost-punctuation',
      at: [match.index, match.index + match[0].length + 4],
    }),
  )
}

const CLAUSE_VERB =
  /(?:抓好|做好|完善|健全|整体提升|高度重视|切实加强|全面加强|大力推进|积极推进|扎实推进|深入推进|着力提升)(?=[\u4e00-\u9fff]{4})/y
const MAY_PRECEDE =
  /(?:[、和与及并或以为来的地要应须将去能可不更会在把对使让是由据有再又也都均已着上中下内里共就先同]|一步|不断|逐步|继续|全面|切实|着力|加快|积极|建立|健全|完善|修订|补充|优化|认真|统筹|持续|努力|动态|推动|推进|促进|加强|指导|督促|支持|引导|组织|协调|重点|扎实|深入|强化|协助|帮助|抓紧|力求|善于|予以|给予|日益|相对|比较|基本|得到|进行|自我|制定|主动|大力|加速|有序|定期|同步|及时|适时|尽快|参与|配合|通过|实现|确保|坚持|鼓励|落实|改革|规范|巩固|提高|提升|发展|建设|管理|监督|联合|协同|依法|合力|高度|始终|严格|充分|科学|合理|稳步|集中|研究|探索|不懈|市县|单位|部门|政府|学校|各地)$/

/** …联合培养模式完善评价… : a verb that opens clauses, in the middle of one, behind a noun. */
function gluedVerbs(copy: FairCopy): FoundProblem[] {
  return matchAll(copy, VERB, CLAUSE_VERB, (match) => {
    const before = copy.text.slice(Math.max(0, match.index - 9), match.index)
    if (!/^[\u4e00-\u9fff”)]{9}$/.test(before) || MAY_PRECEDE.test(before)) return null
    return { code: 'reader/lost-punctuation', at: [match.index - 4, match.index + match[0].length + 4] }
  })
}

function doubledStops(copy: FairCopy): FoundProblem[] {
  return matchAll(copy, STOPS, /[。,;、]{2,}/y, (match) => ({
    code: 'reader/stray-character',
    at: rangeOf(match),
  }))
}
