import type { FairCopy } from './fair-copy.ts'
import { fieldName, isBareHeading, leadWords, opensWithVerb } from './headings.ts'
import type { Label, LabelKind } from './labels.ts'
import { findNamedHeadings } from './named-headings.ts'

/** A heading that has no label; level 1 groups those of level 2. `below` is the scheme it stands under.
 *  One that is `named` is a section by its words alone. */
export type Unnumbered = { level: 1 | 2; below: LabelKind | null; named?: true }

const LONGEST = 30
/** Fewer short lines before paragraphs may stand there by chance. */
const FEWEST = 3
const WORDS = /^[\u4e00-\u9fff“”《》()·0-9A-Za-z+-]+(?:[,、和][\u4e00-\u9fff“”《》()·0-9A-Za-z+-]+)*$/
const OTHER =
  /^(?:附件|附表|备注|说明|抄送|主送|联系|责任|牵头|配合|完成|来源|日期|编辑|作者|目录|如下|图|表|单位)|(?:以下|下列|如下)[^,]{0,6}:?$|(?:年|月|日|号|如下|通知|页|下载|局|厅|委员会|人民政府|领导小组|(?:计划|方案|总结|要点|意见|范文|篇)[\d一二三四五六七八九十]{0,2})$/

/** Headings of a plan whose numbers are lost (or never were), by paragraph:
 *    > | 一、强化引领
 *    > | 抓实理论武装          a bare short line
 *    > | 坚持学习,讲党课…。    and its paragraph
 *
 *  They are believed where they come again and again: below most sections of one scheme, or in a plan without any label.
 */
export function findUnnumberedHeadings(copy: FairCopy, labelAt: readonly (Label | null)[]): Map<number, Unnumbered> {
  const words = copy.ranges.map(([from, to]) => (to - from <= LONGEST ? copy.text.slice(from, to) : ''))
  const short = words.map((each, index) => !labelAt[index] && isShortLine(each))
  const found = findNamedHeadings(copy, labelAt, (index) => opensBody(copy, labelAt, short, index))
  if (found.size === 0 && labelAt.every((label) => label === null)) {
    const leads = findLeadSentences(copy)
    if (leads.length > 0) return new Map(leads.map((index) => [index, { level: 2, below: null }]))
  }
  if (short.filter(Boolean).length < 2) return found
  const groups = new Map<LabelKind | null, { headings: number[]; led: number; unled: number }>()
  let below: LabelKind | null = null
  for (let index = 0; index < words.length; index++) {
    below = labelAt[index]?.kind ?? below
    const group = groups.get(below) ?? { headings: [], led: 0, unled: 0 }
    groups.set(below, group)
    if (labelAt[index] && index + 1 < words.length && !labelAt[index + 1])
      if (short[index + 1] && opensBody(copy, labelAt, short, index + 1)) group.led++
      else group.unled++
    if (short[index] && opensBody(copy, labelAt, short, index)) group.headings.push(index)
  }
  const labelled = labelAt.some((label) => label !== null)
  const topped = labelAt.some((label) => label?.kind === 'chinese' || label?.kind === 'chapter')
  for (const [kind, { headings, led, unled }] of groups) {
    // before the first label of a plan whose sections have none
    const sections = kind === null && labelled && !topped && headings.length >= 2
    if (!sections && (headings.length < FEWEST || (kind === null ? labelled : led * 2 < led + unled || led < 2)))
      continue
    for (const index of headings) {
      const groupsOthers = sections || short[index + 1] === true || isBareHeading(words[index] as string)
      found.set(index, { level: groupsOthers ? 1 : 2, below: kind })
    }
  }
  return found
}

/** A short head, the sign that closes it, and a sentence. */
const LED = /^[\u4e00-\u9fff“”、]{4,20}(?:[,、][\u4e00-\u9fff“”]{2,12})?[。:][^\n]{6}/

/** In a plan without any label paragraphs that open with their title are its items:
 *    > | 抓好校园安全。每学期演练2次…
 *    > | 提升教学质量。开展视导12次…
 */
function findLeadSentences(copy: FairCopy): number[] {
  const leads: number[] = []
  copy.ranges.forEach(([from, to], index) => {
    const words = to - from >= 14 ? copy.text.slice(from, Math.min(to, from + 60)) : ''
    if (opensWithVerb(words) && LED.test(words)) leads.push(index)
  })
  const behind = copy.ranges.length - (leads[0] ?? 0)
  return leads.length >= FEWEST && leads.length * 3 >= behind * 2 ? leads : []
}

/** 【重点任务】, 加强领导: and 加强领导 alike. */
function isShortLine(words: string): boolean {
  const name = words.replace(/^【|】?:?$/g, '')
  if (name.length < 3 || !WORDS.test(name) || OTHER.test(name) || /^[\d.%A-Za-z-]+$/.test(name)) return false
  return words.endsWith(':') ? !/^(?:各|[县市区]直)/.test(name) && !fieldName(words) : !leadWords(words)
}

/** Whether a paragraph of sentences follows, or a short line that one follows. */
function opensBody(copy: FairCopy, labelAt: readonly (Label | null)[], short: boolean[], index: number): boolean {
  const next = short[index + 1] ? index + 2 : index + 1
  if (next >= short.length || labelAt[next] || (labelAt[index + 1] && next === index + 2)) return false
  const [from, to] = copy.ranges[next] as [number, number]
  return (
    copy.text[to - 1] === '。' || (to - from >= 12 && /[。,;]/.test(copy.text.slice(from, Math.min(to, from + 200))))
  )
}
