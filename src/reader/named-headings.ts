import type { FairCopy } from './fair-copy.ts'
import type { Label, LabelKind } from './labels.ts'
import type { Unnumbered } from './unnumbered-headings.ts'

/** What a part of a plan is called that has no number between parts that have one. */
const NAMED =
  /^【?(?![一二三四五六七八九十])(?:[引前序]言|结束?语|[\u4e00-\u9fff、和与及]{0,8}(?:背景|安排|步骤|保障|措施|要求|运用|纪律|依据|范围|对象|内容|方式|方法|重点|标准|时间|思想|思路|目标|任务|原则|意义|分工|机构|流程|程序|管理|考核|奖惩|问责|说明))】?$/
const MONTH = /^(?:20\d{2}年)?(?:(1[0-2]|0?[1-9])|(十[一二]?|[一二三四五六七八九]))月份?:?$/

/** Last signs of such words. */
const ENDS = new Uint8Array(65536)
for (const sign of '言语景排骤障施求用律据围象容式法点准间想路标务则义工构程序理核惩责明】月份:')
  ENDS[sign.charCodeAt(0)] = 1

/** Headings that are known by their words alone:
 *    > | 三、整治重点
 *    > | (一)压实责任。…。
 *    > | 结果运用
 *    > | 检查结果纳入考核。
 *
 *  A sentence stands before and behind them and no other line says the same; months come in a row.
 */
export function findNamedHeadings(
  copy: FairCopy,
  labelAt: readonly (Label | null)[],
  follows: (index: number) => boolean,
): Map<number, Unnumbered> {
  const found = new Map<number, Unnumbered>()
  const count = new Map<string, number>()
  const months: { index: number; below: LabelKind | null }[] = []
  let below: LabelKind | null = null
  let labelled = false
  for (let index = 0; index < copy.ranges.length; index++) {
    const label = labelAt[index]
    if (label) {
      below = label.kind
      labelled = true
      continue
    }
    const [from, to] = copy.ranges[index] as [number, number]
    if (to - from > 14 || ENDS[copy.units[to - 1] as number] === 0) continue
    const words = copy.text.slice(from, to)
    if (MONTH.test(words)) months.push({ index, below })
    if (!NAMED.test(words)) continue
    count.set(words, (count.get(words) ?? 0) + 1)
    if (endsSentence(copy, from - 1) && (follows(index) || labelAt[index + 1]?.number === 1))
      found.set(index, { level: 1, below: null, named: true })
  }
  if (!labelled) found.clear()
  for (const index of found.keys()) {
    const [from, to] = copy.ranges[index] as [number, number]
    if ((count.get(copy.text.slice(from, to)) ?? 0) > 1) found.delete(index)
  }
  if (months.length >= 2)
    for (const { index } of months) found.set(index, { level: 1, below: months[0]?.below ?? null })
  return found
}

/** Whether a sentence or nothing stands before a line end. */
function endsSentence(copy: FairCopy, lineEnd: number): boolean {
  return lineEnd <= 0 || /[。;)!”】]/.test(copy.text[lineEnd - 1] as string)
}
