import { type FoundProblem, matchAll, rangeOf } from './found-problem.ts'

/** Brackets without partner, lost stops and commas. */
export function findDamagedPunctuation(copy: string, bodies: [from: number, to: number][]): FoundProblem[] {
  return [
    ...lonelyBrackets(copy),
    ...missingStops(copy, bodies),
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

/** Brackets and quotation marks that have no partner in their paragraph. */
function lonelyBrackets(copy: string): FoundProblem[] {
  const found: FoundProblem[] = []
  let open: number[] = []
  let told = 0
  const report = (at: number, back = 0) => {
    if (told++ >= MOST_LONELY) return
    const line = copy.indexOf('\n', at)
    const to = Math.min(line < 0 ? copy.length : line, at + (back ? 1 : 12))
    found.push({ code: 'reader/unclosed-bracket', at: [Math.max(0, at - back), Math.max(to, at + 1)] })
  }
  const signs = /[()《》“”【】[\]‘’\n]/g
  for (let match = signs.exec(copy); match; match = signs.exec(copy)) {
    const sign = match[0]
    if (sign === '\n') {
      for (const at of open) report(at)
      open = []
      told = 0
    } else if (OPENING.includes(sign)) {
      if (open.length < 64) open.push(match.index)
    } else {
      const partner = PARTNERS[sign] as string
      let at = open.length - 1
      while (at >= 0 && copy[open[at] as number] !== partner) at--
      if (at >= 0) {
        for (const lost of open.slice(at + 1)) report(lost)
        open.length = at
      } else if (
        !/^[\d一二三四五六七八九十]{1,3}$/.test(copy.slice(Math.max(0, match.index - 1), match.index)) ||
        sign !== ')'
      )
        report(match.index, 4)
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
function gluedYears(copy: string): FoundProblem[] {
  return matchAll(copy, /[\u4e00-\u9fff](?:19|20)\d{2}年(?=,)/g, (match) => {
    if (/[到至在于从自是为及和与前后即今截按据对将把比较以由:年月日争度了]/.test(match[0][0] as string)) return null
    return { code: 'reader/lost-punctuation', at: [Math.max(0, match.index - 4), match.index + match[0].length] }
  })
}

/** …达1:1教学设备配置… : words of a new clause straight behind a ratio or a share. */
function gluedRatios(copy: string): FoundProblem[] {
  return matchAll(
    copy,
    /(?:\d:\d{1,3}|达到?\d{1,3}(?:\.\d+)?%)(?=[\u4e00-\u9fff]{8})(?!以|左右|上下|的|配|比例|标准|目标|和|及|、|并|要求|水平)/g,
    (match) => ({
      code: 'reader/lost-punctuation',
      at: [match.index, match.index + match[0].length + 4],
    }),
  )
}

const CLAUSE_VERB =
  /(?:抓好|做好|完善|健全|整体提升|高度重视|切实加强|全面加强|大力推进|积极推进|扎实推进|深入推进|着力提升)(?=[\u4e00-\u9fff]{4})/g
const MAY_PRECEDE =
  /(?:[、和与及并或以为来的地要应须将去能可不更会在把对使让是由据有再又也都均已着上中下内里共就先同]|一步|不断|逐步|继续|全面|切实|着力|加快|积极|建立|健全|完善|修订|补充|优化|认真|统筹|持续|努力|动态|推动|推进|促进|加强|指导|督促|支持|引导|组织|协调|重点|扎实|深入|强化|协助|帮助|抓紧|力求|善于|予以|给予|日益|相对|比较|基本|得到|进行|自我|制定|主动|大力|加速|有序|定期|同步|及时|适时|尽快|参与|配合|通过|实现|确保|坚持|鼓励|落实|改革|规范|巩固|提高|提升|发展|建设|管理|监督|联合|协同|依法|合力|高度|始终|严格|充分|科学|合理|稳步|集中|研究|探索|不懈|市县|单位|部门|政府|学校|各地)$/

/** …联合培养模式完善评价… : a verb that opens clauses, in the middle of one, behind a noun. */
function gluedVerbs(copy: string): FoundProblem[] {
  return matchAll(copy, CLAUSE_VERB, (match) => {
    const before = copy.slice(Math.max(0, match.index - 9), match.index)
    if (!/^[\u4e00-\u9fff”)]{9}$/.test(before) || MAY_PRECEDE.test(before)) return null
    return { code: 'reader/lost-punctuation', at: [match.index - 4, match.index + match[0].length + 4] }
  })
}

function doubledStops(copy: string): FoundProblem[] {
  return matchAll(copy, /。[。,;、]+|,[,。;、]+|;[;,。、]+|、[、,。;]+/g, (match) => ({
    code: 'reader/stray-character',
    at: rangeOf(match),
  }))
}
