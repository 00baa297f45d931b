import type { FairCopy } from './fair-copy.ts'
import { type FoundProblem, matchAll, rangeOf } from './found-problem.ts'
import { isHan } from './lines.ts'
import { opening } from './openings.ts'

const FORCE = opening([',、;。', '力'])
const GLOSS = opening(['?', 'abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü'])
const KIND_OF_PLACE = opening(['区县市', '、'])
const VERB_AND_PLACE = opening(['好进持导快实织促动成', '区县'])
const PREPOSITION = opening(['向把由', '和与及'])
const VERB_AT_STOP = opening(['展进升施', ',。;\n'])
const COMMENT = opening('是多', '再填', '此处', ['待', '定补核确填'], ['?', '\n'])
const SEVERAL = opening('一批', '若干')

/** Wrong, lost and doubled words, and what drafters left behind. */
export function findDamagedWords(copy: FairCopy): FoundProblem[] {
  return [
    ...wrongWords(copy),
    ...lostCharacters(copy),
    ...lostNames(copy),
    ...lostWords(copy),
    ...doubledWords(copy),
    ...verbTwice(copy),
    ...comments(copy),
    ...unquantified(copy),
  ]
}

/** Slips of the input method that have no other meaning; wrong, right. */
const SLIPS: Record<string, string> = {
  卒先: '率先',
  教辅导材料: '教辅材料',
  布署: '部署',
  按排: '安排',
  既使: '即使',
  必需要: '必须要',
  再接再励: '再接再厉',
  按步就班: '按部就班',
  迫不急待: '迫不及待',
  一愁莫展: '一筹莫展',
  贯彻落时: '贯彻落实',
  贯砌: '贯彻',
  责任到人人: '责任到人',
  防疫防控控: '防疫防控',
  帐目: '账目',
  松驰: '松弛',
  迁徒: '迁徙',
  渡假: '度假',
  复盖: '覆盖',
  座落: '坐落',
  水笼头: '水龙头',
  幅射: '辐射',
  订做: '定做',
  凑和: '凑合',
  起动: '启动',
  学藉: '学籍',
  户藉: '户籍',
  缀学: '辍学',
  辍学率下将: '辍学率下降',
  竟赛: '竞赛',
  竟聘: '竞聘',
  评诂: '评估',
  监查: '监察',
  崔办: '催办',
}
const SLIP = new RegExp(Object.keys(SLIPS).join('|'), 'y')
const SLIPPED = opening(...Object.keys(SLIPS).map((words) => words.slice(0, 2)))

function wrongWords(copy: FairCopy): FoundProblem[] {
  return matchAll(copy, SLIPPED, SLIP, (match) => ({
    code: 'reader/wrong-character',
    at: rangeOf(match),
    proposal: SLIPS[match[0]] as string,
  }))
}

/** A clause that opens with 力 and a verb has lost what stood before it (全力, 合力). */
function lostCharacters(copy: FairCopy): FoundProblem[] {
  const force = matchAll(
    copy,
    FORCE,
    /[,、;。]力(?=[\u4e00-\u9fff]{2,4}[,。;])(?![争求度量图学戒邀排促拓推主挺保行避拼克破])/y,
    (match) => ({
      code: 'reader/lost-character',
      at: [match.index + 1, match.index + 4],
    }),
  )
  const gloss = matchAll(copy, GLOSS, /\?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)[A-Za-z]?/y, (match) => ({
    code: 'reader/lost-character',
    at: [Math.max(0, match.index - 1), match.index + match[0].length + 1],
  }))
  return [...force, ...gloss]
}

/** 到年底,区、某市、某县… : a list that opens with the bare kind of a place has lost a name. */
function lostNames(copy: FairCopy): FoundProblem[] {
  const lists = matchAll(
    copy,
    KIND_OF_PLACE,
    /(?<=[,。;:\n(])[区县市]、(?=[\u4e00-\u9fff]{2,3}[市县区][、,])/y,
    (match) => ({
      code: 'reader/lost-name',
      at: [match.index, match.index + 4],
    }),
  )
  const places = matchAll(
    copy,
    VERB_AND_PLACE,
    /(?:做好|推进|支持|指导|加快|落实|抓好|组织|督促|启动|完成)[区县](?![域级城内直市区委政])(?=[\u4e00-\u9fff]{2,4}(?:街道|镇|乡))/y,
    (match) => ({
      code: 'reader/lost-name',
      at: [match.index, match.index + match[0].length + 4],
    }),
    1,
  )
  return [...lists, ...places]
}

/** A preposition straight before 和: 向和村小… */
function lostWords(copy: FairCopy): FoundProblem[] {
  return matchAll(
    copy,
    PREPOSITION,
    /(?<=[\u4e00-\u9fff])[向把由](?:和|与|及)(?![谐平解睦善气蔼美风田音声时])(?=[\u4e00-\u9fff])/y,
    (match) => ({
      code: 'reader/lost-word',
      at: [Math.max(0, match.index - 4), match.index + 6],
    }),
  )
}

/** The same two to six characters twice in a row: 政府政府
 *    > | 市人民政府政府办公室
 *                 ^ equals what stands two before it; of two neighbours one is looked at
 */
function doubledWords({ text, units }: FairCopy): FoundProblem[] {
  const found: FoundProblem[] = []
  let least = 0
  for (let at = 3; at < units.length; at += 2) {
    const code = units[at]
    if (
      code !== units[at - 2] &&
      code !== units[at - 3] &&
      code !== units[at - 4] &&
      code !== units[at - 5] &&
      code !== units[at - 6]
    )
      continue
    for (let size = 2; size <= LONGEST_DOUBLED; size++) {
      if (units[at - size] !== code || at - size < least) continue
      const from = doubleAround(units, at, size, least)
      if (from < 0) continue
      if (isWord(text.slice(from, from + size), text[from + 2 * size]))
        found.push({ code: 'reader/doubled-word', at: [from, from + 2 * size] })
      least = from + 2 * size
      at = Math.max(at, least - 1)
      break
    }
  }
  return found
}

const LONGEST_DOUBLED = 6

/** Start of a word of a size and its double, of which the second holds a place; -1 when there is none. */
function doubleAround(units: Uint16Array, at: number, size: number, least: number): number {
  let start = at
  while (start - 1 - size >= least && units[start - 1] === units[start - 1 - size] && at - start < size) start--
  let end = at + 1
  while (end < start + size && end < units.length && units[end] === units[end - size]) end++
  if (end - start < size) return -1
  for (let place = start; place < end; place++) if (!isHan(units[place] as number)) return -1
  return start - size
}

/** 一个一个, 研究研究 and 中学中学生 are no slips. */
function isWord(words: string, next: string | undefined): boolean {
  if (!/^[\u4e00-\u9fff]+$/.test(words) || /^一/.test(words) || words[0] === words[1]) return false
  return !(/^(?:中学|小学|大学)$/.test(words) && next === '生') && !/^(?:研究|讨论|认识|学习|比试)$/.test(words)
}

const MODIFIER =
  /(?:协调|创新|高质量|质量|均衡|持续|健康|融合|内涵|优质|特色|多元|科学|快速|一体化|共同|全面|个性|统筹|自主|多样化|特色化|规范|有序|稳步|良性|蓬勃|跨越|长远|优先|的|和|与|可|促进|推动)$/

/** 发展…教育发展, : the verb stands before and behind its object. */
function verbTwice(copy: FairCopy): FoundProblem[] {
  const pattern = /(?:发展|推进|提升|开展|实施)(?=[,。;\n])/y
  const read = (match: RegExpExecArray): FoundProblem | null => {
    const verb = match[0]
    const before = copy.text.slice(Math.max(0, match.index - 14), match.index)
    const at = before.lastIndexOf(verb, before.length - 4)
    const object = at >= 0 ? before.slice(at + 2) : ''
    const from = match.index - object.length - 2
    if (object === '' || /[,。;、\n]/.test(object) || MODIFIER.test(object)) return null
    return { code: 'reader/doubled-word', at: [from, match.index + 2] }
  }
  return matchAll(copy, VERB_AT_STOP, pattern, read, 1)
}

/** Questions and instructions to oneself have no place in a plan. */
function comments(copy: FairCopy): FoundProblem[] {
  return matchAll(
    copy,
    COMMENT,
    /是多少|待定|待补充|待核实|待确认|待填|再填入|此处(?:需|应|待|请)|\?(?=\n|$)/y,
    (match) => {
      let from = match.index
      while (from > 0 && match.index - from < 60 && !/[。;\n?]/.test(copy.text[from - 1] as string)) from--
      return { code: 'reader/drafter-comment', at: [from, match.index + match[0].length] }
    },
  )
}

function unquantified(copy: FairCopy): FoundProblem[] {
  return matchAll(copy, SEVERAL, /一批|若干个?/y, (match) => {
    const verb = /(?:创建|打造|建成|培育|建设|评选|表彰|选树|形成|推出|引进|培养)[\u4e00-\u9fff]{0,4}$/.exec(
      copy.text.slice(Math.max(0, match.index - 6), match.index),
    )
    return verb
      ? { code: 'reader/unquantified', at: [match.index - verb[0].length, match.index + match[0].length] }
      : null
  })
}
