import type { FairCopy } from './fair-copy.ts'
import type { OwnerNote } from './owner-notes.ts'

/** What the bureaus of a government are called after. */
const BUREAU =
  '(?:教育|教体|教科|科教|人社|人力资源社会保障|民政|财政|发改|发展改革|住建|住房城乡建设|自然资源|公安|司法|卫健|卫生健康|文旅|文体旅|文广旅|文化旅游|文体|体育|交通|交通运输|水利|水务|农业农村|商务|市场监管|应急|应急管理|审计|统计|医保|医疗保障|退役军人|城管|城市管理|行政审批|生态环境|环保|工信|科技|信访|林业|园林|乡村振兴|民宗|大数据)(?:体育|科技)?(?:局|委)'
const OTHER =
  '(?:各[\\u4e00-\\u9fff]{0,2}?(?:街道|乡镇|镇街|镇|县区|学校|部门|单位)|[\\u4e00-\\u9fff]{2}(?:区|园)|[\\u4e00-\\u9fff]{2,6}?(?:办公室|委员会|管委会|中心|公司|街道|联合会|总工会|妇联|残联))(?:\\([^()]{1,8}\\))?'
/** A name of two or three characters, the leader in charge, may stand before a bureau. */
const UNIT = new RegExp(`(?:[\\u4e00-\\u9fff]{2,3}(?=${BUREAU}))?(${BUREAU}|${OTHER})`, 'y')
const FIRST = new RegExp(`(?:[\\u4e00-\\u9fff]{2,3})?${BUREAU}`, 'y')

/** Units of a table whose cells ran together, behind the task they belong to; the first leads, as the heads say.
 *    > | …新建学校3所。某某某教育局财政局各街道
 *                            ^ leads ^ ^ support
 */
export function findGluedUnits({ text }: FairCopy): OwnerNote[] {
  const notes: OwnerNote[] = []
  for (let stop = text.indexOf('。'); stop >= 0; stop = text.indexOf('。', stop + 1)) {
    const from = stop + 1
    FIRST.lastIndex = from
    if (!FIRST.test(text)) continue
    const units: [number, number][] = []
    let at = from
    for (let found = unitAt(text, at); found; found = unitAt(text, at)) {
      at = found.index + found[0].length
      units.push([at - (found[1] as string).length, at])
    }
    if (units.length > 0) notes.push({ from, to: at, inner: [from, at], form: 'list', missing: null, units })
  }
  return notes
}

function unitAt(text: string, at: number): RegExpExecArray | null {
  UNIT.lastIndex = at
  return UNIT.exec(text)
}
