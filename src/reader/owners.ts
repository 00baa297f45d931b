import { isSpace } from './lines.ts'
import { type OwnerNote, ROLE_IN_NOTE } from './owner-notes.ts'
import type { Owner, OwnerRole } from './reading.ts'
import { CLOSE, COMMA, LIST_COMMA, OPEN, SEMICOLON, STOP } from './signs.ts'
import { DUTY, SUBJECT } from './unit-names.ts'

/** What parts two places of a text, besides signs. */
export type Gap = 'space' | 'line' | null

/** An owner as found in a note; places of the fair copy. */
export type FoundOwner = Pick<Owner, 'role' | 'name' | 'each' | 'roleFrom' | 'nameFrom'> & { from: number; to: number }

export type ReadNote = {
  note: OwnerNote
  owners: FoundOwner[]
  rule: 'here' | 'from-here' | null
  plural: boolean
  /** Whether its words or a rule say who leads; one unit alone leads without that. */
  led: boolean
}

const RULE =
  /[,;(]?(?:责任单位中?)?(?:列|排)?(?:名)?(?:在)?(?:第一个?|首位?)(?:位|名)?(?:者|的)?(?:单位|部门)?(?:为|是)(?:第一)?牵头(?:责任)?(?:单位|部门)?(?:,?下同)?/

/** Whether a passage states that the first unit leads. */
export function statesRule(words: string): 'here' | 'from-here' | null {
  const found = RULE.exec(words)
  return found
    ? /下同/.test(words.slice(found.index, found.index + found[0].length + 4))
      ? 'from-here'
      : 'here'
    : null
}

/** Reads the units of a note; `rule` says that the first unit leads. */
export function readOwners(
  copy: string,
  note: OwnerNote,
  rule: boolean,
  gapBefore: (place: number) => Gap = () => null,
): ReadNote {
  const [from, to] = note.inner
  if (note.units) return { note, owners: readGlued(copy, note.units), rule: null, plural: false, led: true }
  const words = copy.slice(from, to)
  // the rule may stand in the bracket behind the names
  const stated = statesRule(copy.slice(from, Math.max(to, note.to)))
  const owners: FoundOwner[] = []
  const prefix = { words: '' }
  let plural = false
  const parts =
    note.form === 'column'
      ? cellParts(words, note.head ?? '')
      : note.form === 'role'
        ? roleParts(words)
        : verbParts(words, note.form)
  const led = parts.some((part) => part.role === 'lead')
  for (const part of parts) {
    if (part.role === null) continue
    const units = splitUnits(words.slice(part.from, part.to), part.from, (at) => gapBefore(from + part.from + at))
    const leads =
      (part.role === 'responsible' || (stated !== null && note.form === 'verb' && part.role === 'implement')) && !led
    units.forEach((unit, index) => {
      let role: OwnerRole = part.role === 'responsible' ? 'implement' : (part.role as OwnerRole)
      let roleFrom: Owner['roleFrom'] = 'own'
      if (leads && (rule || stated !== null)) {
        role = index === 0 ? 'lead' : 'support'
        roleFrom = 'rule'
      } else if (leads && units.length === 1) role = 'lead'
      else if (leads) plural = true
      owners.push({
        ...wholeName(unit.name, prefix),
        role,
        roleFrom,
        each: /^(?:各|有关|相关)/.test(unit.name),
        from: from + unit.from,
        to: from + unit.to,
      })
    })
  }
  if (owners.some((owner) => owner.role === 'lead')) plural = false
  return { note, owners, rule: stated, plural, led: led || rule || stated !== null }
}

/** Units that nothing parts; the heads of their columns say that the first leads. */
function readGlued(copy: string, units: [number, number][]): FoundOwner[] {
  return units.map(([from, to], index) => ({
    name: copy.slice(from, to).replace(EXPLANATION, ''),
    nameFrom: 'own',
    role: index === 0 ? 'lead' : 'support',
    roleFrom: 'heading',
    each: copy[from] === '各',
    from,
    to,
  }))
}

type Part = { role: OwnerRole | 'responsible' | null; from: number; to: number }

/** A cell has the role of its column, or says it: 牵头:A 配合:B */
function cellParts(words: string, head: string): Part[] {
  const said = /^(?:牵头|主办|责任|承办)[^:]{0,6}:/.test(words) ? roleParts(words) : []
  return said.length > 0 ? said : [{ role: roleOf(head), from: 0, to: words.length }]
}

/** 责任单位:A、B;配合单位:C as parts; persons and times have no role. */
function roleParts(words: string): Part[] {
  const parts: Part[] = []
  ROLE_IN_NOTE.lastIndex = 0
  for (let found = ROLE_IN_NOTE.exec(words); found; found = ROLE_IN_NOTE.exec(words)) {
    const last = parts[parts.length - 1]
    if (last) last.to = found.index
    parts.push({ role: roleOf(found[1] as string), from: found.index + found[0].length, to: words.length })
  }
  if (parts.length === 0) {
    const plain = /^(?:责任|牵头|配合|实施|主办|承办|协办)(?:单位|部门|科室|处室)/.exec(words)
    if (plain) parts.push({ role: roleOf(plain[0]), from: plain[0].length, to: words.length })
  }
  for (const part of parts) {
    const other = words
      .slice(part.from, part.to)
      .search(/(?:完成|整改|落实)?(?:时限|时间|期限|进度)(?:要求|安排)?[)\]】]?[:为]|[([【](?:完成|整改)/)
    if (other >= 0) part.to = part.from + other
  }
  return parts
}

function roleOf(word: string): Part['role'] {
  if (/领导|人员|责任人|负责人|牵头人|联系人|分管/.test(word) && !/单位|部门/.test(word)) return null
  if (/协助|协作/.test(word)) return 'assist'
  if (/配合|协办|参与|参加/.test(word)) return 'support'
  if (/具体实施/.test(word)) return 'implement'
  if (/牵头|主办|主责|第一责任/.test(word)) return 'lead'
  if (/组织实施|责任|承办|督办/.test(word)) return 'responsible'
  return 'implement'
}

/** 市教育局牵头,市财政局、市人社局配合 as parts; a list of names alone is one part. */
function verbParts(words: string, form: OwnerNote['form']): Part[] {
  if (form === 'list') return [{ role: 'responsible', from: 0, to: words.length }]
  const parts: Part[] = []
  if (CHARGED.test(words)) return chargedParts(words)
  const verb = new RegExp(`${DUTY}(?=[,;。、]|$)`, 'g')
  let from = SPEAKS.exec(words)?.[0].length ?? 0
  for (let found = verb.exec(words); found; found = verb.exec(words)) {
    let start = words[from] === '由' ? from + 1 : from
    const many = /按|分工|分别|共同/.test(found[0])
    const role =
      found[1] === '负责' || found[1] === '负总责' ? (many ? 'implement' : 'responsible') : roleOf(found[1] as string)
    // 市教育局、市财政局,市人社局参与 - the first have no verb and are responsible
    const comma = words.lastIndexOf(',', found.index)
    if (parts.length === 0 && role === 'support' && comma > start) {
      parts.push({ role: 'responsible', from: start, to: comma })
      start = comma + 1
    }
    // A会同B办理 - A leads
    const joined = words.slice(start, found.index).indexOf('会同')
    if (joined > 0 && role !== 'support')
      parts.push(
        { role: 'lead', from: start, to: start + joined },
        { role: 'support', from: start + joined + 2, to: found.index },
      )
    else parts.push({ role, from: start, to: found.index })
    from = found.index + found[0].length
    while (from < words.length && /[,;。、]/.test(words[from] as string)) from++
  }
  return parts
}

const SPEAKS = new RegExp(`^${SUBJECT},?(?=由)`)
/** 市妇联负责家庭教育指导,市司法局负责法治教育 */
const CHARGED = /^[^,;负]{2,40}负责[^,;]{2,24}[,;][^,;负]{2,40}负责[^,;]{2,24}(?:[,;]|$)/

function chargedParts(words: string): Part[] {
  const parts: Part[] = []
  for (const found of words.matchAll(/(?:^|[,;])([^,;]{2,40}?)负责/g)) {
    const from = found.index + found[0].indexOf(found[1] as string)
    parts.push({ role: 'implement', from, to: from + (found[1] as string).length })
  }
  return parts
}

/** 各县、市、区 is one name although 、 stands in it. */
const EACH =
  /各?(?:县|市|区|旗|州|盟|乡|镇|街道)(?:[、,](?:县|市|区|旗|州|盟|乡|镇|街道)(?=[、,;。人政教党管体办委(]|$)){1,4}|各(?:市州|市县|市地|地市)[、,](?:县市区|县区|区县|县)(?=人民政府|政府|教育|党委)/y

/** Names of units in a passage, with their places; 各县、市、区人民政府 is one name. */
export function splitUnits(
  words: string,
  base: number,
  gapBefore: (at: number) => Gap = () => null,
): { name: string; from: number; to: number }[] {
  const units: { name: string; from: number; to: number }[] = []
  let at = 0
  while (at < words.length) {
    const code = words.charCodeAt(at)
    // 和, 及, 由 between two names
    if (isSeparator(code) || (units.length > 0 && (code === 0x548c || code === 0x53ca || code === 0x7531))) {
      at++
      continue
    }
    if (code === 0x4f1a && words[at + 1] === '同') {
      at += 2
      continue
    }
    EACH.lastIndex = at
    const each = EACH.exec(words)
    const limit = unitEnd(words, each ? at + each[0].length : at, gapBefore)
    addUnit(units, words, at, limit, base)
    at = Math.max(limit, at + 1)
  }
  return units
}

/** End of the name that starts here: at a separator outside brackets, or at 和 between two units.
 *    > | 市文化广电和旅游局和市体育局
 *                         ^
 */
function unitEnd(words: string, from: number, gapBefore: (at: number) => Gap): number {
  let depth = 0
  for (let at = from; at < words.length; at++) {
    const code = words.charCodeAt(at)
    if (code === OPEN || code === 91) depth++
    else if (code === CLOSE || code === 93) depth--
    if (depth > 0) continue
    if (isSeparator(code) || (code === 0x4f1a && words[at + 1] === '同')) return at
    // 以及, and signs that stand for 、
    if (code === 0x4ee5 && words[at + 1] === '及') return at
    if (LOOSE.test(words[at] as string) && UNIT_TAIL.test(words.slice(from, at))) return at + 1
    const gap = at > from + 1 ? gapBefore(at) : null
    if (gap && UNIT_TAIL.test(words.slice(from, at)) && (gap === 'space' || UNIT_BEHIND.test(words.slice(at, at + 16))))
      return at
    // 和 及 与
    if (code !== 0x548c && code !== 0x53ca && code !== 0x4e0e) continue
    if (UNIT_TAIL.test(words.slice(from, at)) && /^.(?:市|县|区|省|各|有关|相关|教|州)/.test(words.slice(at, at + 4)))
      return at
    if (at - from >= 3 && /[局厅科处室股组镇]$/.test(words.slice(from, at))) return at
  }
  return words.length
}

const UNIT_TAIL = /[局委办部厅院会联府科处室股校园站所队心团司组门位镇乡道县区村]$/
/** A further name behind the end of a line, and not the rest of one that was too long for its cell. */
const UNIT_BEHIND = /^(?!公室|室|门|局|会|处|科|院|府)[\u4e00-\u9fff]{1,13}?[局委办部厅院会联府处室校站所队心团镇乡]/
const LOOSE = /[.·+&\\|…-]/

function isSeparator(code: number): boolean {
  return code === LIST_COMMA || code === COMMA || code === SEMICOLON || code === STOP || code === 47 || isSpace(code)
}

const EXPLANATION = /\((?!市|区|县|旗|州|乡|镇|街|社区|自治|管委|管理委|单位\))[^()]{0,60}\)/g

function addUnit(
  units: { name: string; from: number; to: number }[],
  words: string,
  from: number,
  to: number,
  base: number,
): void {
  const printed = words.slice(from, to)
  if (RULE.test(printed) || /^下同|^第一个|^列第一|^排第一|牵头单位$/.test(printed)) return
  const name = printed
    .replace(EXPLANATION, '')
    .replace(/^(?:由|以及|及|和|与|会同|商)/, '')
    .replace(/[.·+&\\|…?-]+$/, '')
    .replace(
      /(?:按(?:照)?(?:各自)?职责.*|分别负责|分工负责|负责|牵头|配合|(?<=[局委府厅院])组织(?:实施)?|等(?:有关|相关|市直|成员)*(?:单位|部门)?(?:按.*)?)$/,
      '',
    )
    .replace(/[)\]】]+$/, (closing) =>
      /[([【][^)\]】]*$/.test(printed.slice(0, printed.length - closing.length)) ? closing : '',
    )
  if (name.length < 2 || name.length > 28 || /^\d|[::]|时限|年底|月底|^(?:长期|持续|全年)/.test(name)) return
  const start = from + Math.max(printed.indexOf(name), 0)
  units.push({ name, from: base + start, to: base + start + name.length })
}

/** Sections inside a bureau and what is seconded to it; the city's 市 does not distribute over them. */
const INTERNAL = /(?:科|股|处室|科室|股室|督导室|督学室|教研室|[一-龥]处|组)$|^派驻|^纪检|^机关|^局/

/** 市 that stands once holds for the list: 市教育局、财政局; not for sections of the bureau: 市财政局、基教科 */
function wholeName(printed: string, prefix: { words: string }): { name: string; nameFrom: Owner['nameFrom'] } {
  const name = printed.replace('政府政府', '政府')
  // 市场监管局 already opens with the sign 市; it is left as printed
  if (/^(?:各|有关|相关|本|我|局|市场)/.test(name)) return { name, nameFrom: 'own' }
  if (/^[省市县区州盟旗][直属级辖]/.test(name)) return { name, nameFrom: 'own' }
  const own = /^(?:自治区|自治州|省|市|县|区|州|盟|旗)/.exec(name)
  if (own) {
    prefix.words = own[0]
    return { name, nameFrom: 'own' }
  }
  if (
    prefix.words === '' ||
    INTERNAL.test(name) ||
    /^(?:团|驻|国家|中国|中共|全)|[市县区省州](?:教|人民|政府|委)|大学|学院|公司|[一二三四五六七八九十]中|学校|中学|小学|幼儿园/.test(
      name,
    )
  )
    return { name, nameFrom: 'own' }
  return { name: prefix.words + name, nameFrom: 'prefix' }
}
