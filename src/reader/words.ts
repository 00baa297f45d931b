import type { Problem } from './reading.ts'

type Words = { severity: Problem['severity']; zh: string; en: string }

/** Sentences of the problems; {name} is filled from the arguments. */
export const PROBLEM_WORDS = {
  'reader/placeholder': { severity: 'question', zh: '“{words}”没有填写', en: '"{words}" was never filled in' },
  'reader/gloss': {
    severity: 'note',
    zh: '正文夹有 {count} 处注音，已略去',
    en: '{count} pinyin glosses stand in the text and are skipped',
  },
  'reader/lost-character': { severity: 'question', zh: '“{words}”处缺字', en: 'a character is lost at "{words}"' },
  'reader/lost-dash': { severity: 'question', zh: '“{words}”可能缺连接号', en: 'a dash may be lost in "{words}"' },
  'reader/lost-year': { severity: 'question', zh: '“{words}”缺年份', en: 'the year is lost in "{words}"' },
  'reader/lost-year-word': { severity: 'question', zh: '“{words}”缺“年”字', en: 'the word 年 is missing in "{words}"' },
  'reader/lost-name': { severity: 'question', zh: '“{words}”前面缺名称', en: 'a name is lost before "{words}"' },
  'reader/lost-word': { severity: 'question', zh: '“{words}”处缺词', en: 'a word is lost at "{words}"' },
  'reader/lost-punctuation': {
    severity: 'question',
    zh: '“{words}”处可能缺标点',
    en: 'punctuation may be lost at "{words}"',
  },
  'reader/lost-signs': {
    severity: 'question',
    zh: '标点丢失，只剩空格，分句和标题由空格推断',
    en: 'the punctuation is lost; sentences and headings are told apart by spaces',
  },
  'reader/missing-stop': {
    severity: 'note',
    zh: '段末缺句号：“{words}”',
    en: 'the paragraph ends without a stop: "{words}"',
  },
  'reader/unclosed-bracket': {
    severity: 'question',
    zh: '“{words}”没有配对的括号或引号',
    en: 'the bracket or quotation mark "{words}" has no partner',
  },
  'reader/stray-character': { severity: 'note', zh: '多余的“{words}”', en: 'stray "{words}"' },
  'reader/inserted-space': { severity: 'note', zh: '“{words}”中夹有空格', en: 'a space stands inside "{words}"' },
  'reader/wrong-character': {
    severity: 'question',
    zh: '“{words}”疑为“{proposal}”',
    en: '"{words}" is probably "{proposal}"',
  },
  'reader/doubled-word': { severity: 'question', zh: '“{words}”重复', en: '"{words}" is doubled' },
  'reader/repeated-sentence': {
    severity: 'question',
    zh: '这句话重复出现：“{words}”',
    en: 'the sentence is repeated: "{words}"',
  },
  'reader/similar-clause': {
    severity: 'question',
    zh: '与前文近似：“{words}”',
    en: 'almost the same as before: "{words}"',
  },
  'reader/garbled-title': { severity: 'question', zh: '名称有误：“{words}”', en: 'the title is garbled: "{words}"' },
  'reader/document-number': {
    severity: 'question',
    zh: '文号不完整：“{words}”',
    en: 'the document number is damaged: "{words}"',
  },
  'reader/empty-metadata': { severity: 'note', zh: '“{words}”没有内容', en: '"{words}" is empty' },
  'reader/contents-residue': {
    severity: 'note',
    zh: '目录的残留：“{words}”',
    en: 'rest of a table of contents: "{words}"',
  },
  'reader/drafter-comment': {
    severity: 'question',
    zh: '起草人留在文中的话：“{words}”',
    en: 'a remark of the drafter was left in: "{words}"',
  },
  'reader/draft': { severity: 'note', zh: '不是定稿：{words}', en: 'not a final text: {words}' },
  'reader/several-documents': {
    severity: 'note',
    zh: '文件中有 {count} 份文稿，此处是另一份',
    en: 'the file holds {count} documents; another one begins here',
  },
  'reader/same-name': {
    severity: 'question',
    zh: '“{words}”在别处写作“{proposal}”',
    en: '"{words}" is written "{proposal}" elsewhere',
  },
  'reader/lost-number': {
    severity: 'question',
    zh: '缺序号，按第 {number} 项读',
    en: 'the number is missing; read as {number}',
  },
  'reader/unnumbered-heading': {
    severity: 'note',
    zh: '没有序号的标题：“{words}”',
    en: 'a heading without a number: "{words}"',
  },
  'reader/numbering-gap': {
    severity: 'question',
    zh: '序号从 {before} 跳到 {after}',
    en: 'the numbers jump from {before} to {after}',
  },
  'reader/missing-label': {
    severity: 'note',
    zh: '缺“目标任务”一类的标识',
    en: 'the label of the objective is missing',
  },
  'reader/missing-bracket': {
    severity: 'note',
    zh: '责任单位缺括号',
    en: 'the note on responsible units lacks a bracket',
  },
  'reader/no-owner': { severity: 'question', zh: '没有写明责任单位', en: 'no responsible unit is named' },
  'reader/no-lead': {
    severity: 'question',
    zh: '多个责任单位，没有写明谁牵头',
    en: 'several responsible units, none of them named as leading',
  },
  'reader/no-target': {
    severity: 'note',
    zh: '目标中没有可衡量的指标',
    en: 'the objective has nothing that can be measured',
  },
  'reader/unquantified': { severity: 'note', zh: '“{words}”没有数量', en: '"{words}" gives no number' },
  'reader/parts-and-total': {
    severity: 'error',
    zh: '分项相加得 {actual}，总数写 {expected}',
    en: 'the parts add up to {actual}, the total says {expected}',
  },
  'reader/outside-period': {
    severity: 'question',
    zh: '期限 {date} 不在计划期 {from}—{to} 内',
    en: 'the date {date} lies outside the period {from}-{to} of the plan',
  },
  'reader/two-numbers': {
    severity: 'question',
    zh: '同一件事有两个数：{one} 和 {other}',
    en: 'two numbers for one thing: {one} and {other}',
  },
  'reader/one-number-for-two': {
    severity: 'question',
    zh: '一个数 {value} 对应两件事',
    en: 'one number, {value}, for two things',
  },
  'reader/period-differs': {
    severity: 'question',
    zh: '期间 {own} 与计划期 {plan} 不一致',
    en: 'the period {own} differs from that of the plan, {plan}',
  },
  'reader/table-columns': {
    severity: 'question',
    zh: '表头 {columns} 栏，每行至多 {figures} 个数：有一栏没有填',
    en: '{columns} columns but at most {figures} figures a row: one was never filled in',
  },
  'reader/table-empty-column': {
    severity: 'question',
    zh: '“{column}”一栏没有填',
    en: 'the column "{column}" was never filled in',
  },
  'reader/table-sum': {
    severity: 'error',
    zh: '“{column}”合计写 {expected}，各行相加得 {actual}',
    en: 'the total of "{column}" says {expected}, the rows add up to {actual}',
  },
  'reader/table-cell': {
    severity: 'note',
    zh: '此数属于哪一栏无法确定',
    en: 'to which column this figure belongs is open',
  },
  'reader/table-not-settled': {
    severity: 'question',
    zh: '表格栏目与数字对不上，未能还原',
    en: 'columns and figures of the table do not match; it was not recovered',
  },
} satisfies Record<string, Words>

export type ProblemCode = keyof typeof PROBLEM_WORDS

/** Why a node is what it is. */
export const REASON_WORDS = {
  'page-number': { zh: '页码', en: 'page number' },
  'stray-character': { zh: '多余的标点', en: 'stray punctuation' },
  site: { zh: '网站文字', en: 'words of the web site' },
  menu: { zh: '网站栏目', en: 'menu of the web site' },
  'file-name': { zh: '文件名', en: 'name of the file' },
  metadata: { zh: '文件信息', en: 'metadata' },
  date: { zh: '日期', en: 'date' },
  'document-number': { zh: '文号', en: 'document number' },
  issuer: { zh: '发文单位', en: 'issuer' },
  contents: { zh: '目录', en: 'table of contents' },
  'contents-residue': { zh: '目录的残留', en: 'rest of a table of contents' },
  'repeated-title': { zh: '重复的标题', en: 'the title once more' },
  'lost-number': { zh: '缺序号', en: 'the number is lost' },
  'unnumbered-heading': { zh: '没有序号的标题', en: 'a heading without a number' },
  'missing-label': { zh: '缺标识', en: 'the label is missing' },
  continued: { zh: '接上页', en: 'continued from the page before' },
  'table-header': { zh: '表头', en: 'head of a table' },
} satisfies Record<string, { zh: string; en: string }>

/** The sentence of a problem in one language; codes of other rooms are given as they are. */
export function sayProblem(code: string, values: Record<string, string | number>, language: 'zh' | 'en'): string {
  const words: Words | undefined = PROBLEM_WORDS[code as ProblemCode]
  if (!words) return code
  // 前文{one}后文 falls into texts and names by turns
  const pieces = piecesOf(words[language])
  let said = pieces[0] as string
  for (let at = 1; at < pieces.length; at += 2)
    said += `${values[pieces[at] as string] ?? `{${pieces[at]}}`}${pieces[at + 1]}`
  return said
}

const known = new Map<string, string[]>()

function piecesOf(sentence: string): string[] {
  let pieces = known.get(sentence)
  if (!pieces) {
    pieces = sentence.split(/[{}]/)
    known.set(sentence, pieces)
  }
  return pieces
}
