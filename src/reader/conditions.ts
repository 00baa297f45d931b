import type { Quantity } from './quantities.ts'

/** Whether a number only says from where one starts: 由1000元提高到1200元, 在完成60所的基础上, 由23所整合至14所. */
export function isBase(before: string, after: string): boolean {
  if (/^[^,。;]{0,10}基础上/.test(after)) return true
  if (!/(?:由|从)[^,、]{0,12}$/.test(before)) return false
  return (
    /^[^,、]{0,6}(?:提高|提升|增加?|增长|降低?|下降|扩大|压减|缩减|缩短|调整|减少)[到至为]/.test(after) ||
    /^[^,、。\d]{1,8}[到至为]约?\d/.test(after)
  )
}

const FOUND = /(?:提出|反馈|通报|移交|交办|发现|指出|表扬|查出|排查出|梳理出|征集)(?:的|问题)$/

/** 低于80%的,取消资格; 达到30%以上的班级予以表扬; 超过三分之二方可采购: when something follows, not what is promised. */
function decides(before: string, after: string): boolean {
  if (/^(?:及?以[上下内])?(?:同意)?(?:方可|方能|才能|才可)/.test(after)) return true
  if (/^(?:及?以[上下内])?的$/.test(after) && /(?:低于|少于|不足|不到|未达到?|达不到|高于|超过|达到?)$/.test(before))
    return true
  return /^(?:及?以[上下内])?的(?!标准|比例)[^,、]{0,8}(?:予以|给予|授予|取消|约谈|通报|扣[减除]|不得|不予)/.test(after)
}

/** 占月考核分值5分, 占考核的15%: how something is scored. */
function isScored(before: string, { unit }: Quantity): boolean {
  return (
    /^[分%]$/.test(unit) && /占[^,、]{0,12}(?:考核|考评|总分|分值|权重|成绩)(?:分值|总分|成绩|权重)?的?$/.test(before)
  )
}

/** Whether a number counts what is there already: 代表提出的5条意见, 对照7项指标, 由15名专家组成, 三分之二以上同意. */
export function isGiven(before: string, after: string, { unit, form }: Quantity): boolean {
  if (unit === '个' || unit === '项' || unit === '条' || unit === '件' || unit === '处') {
    if (FOUND.test(before) || /(?:涉及[^,]{0,6}|(?<!划)分[为成]?)$/.test(before)) return true
    if (unit !== '件' && unit !== '处' && MEASURED_BY.test(before)) return true
    if (/等$/.test(before) && /^(?:指标|内容|领域|板块|方面)/.test(after)) return true
  }
  if (before.endsWith('的') && EARLIER.test(before)) return true
  // 以上3项由…负责
  if (/^[项件条]$/.test(unit) && /(?:以上|上述|第)$/.test(before)) return true
  // 未完成的3项, 将9所小学整合为6所
  if (/未(?:完成|达标|办结|整改)的$/.test(before)) return true
  if (/将(?:[现原]有)?$/.test(before) && /^[^,、。\d]{1,10}(?:整合|合并|撤并|归并|调整|优化)[为成至到]/.test(after))
    return true
  if (/对照《[^》]{1,30}》$/.test(before) || /单[笔项次件](?:金额)?(?:达到?|超过?|在)?$/.test(before)) return true
  if (/由$/.test(before) && /^[^,、]{1,12}组成/.test(after)) return true
  if (/(?:范围|对象)(?:为|是|包括)[^,]*$|经$/.test(before)) return true
  if (before.length < 3 && /^(?:即|如|例如)$/.test(before)) return true
  if (form === 'fraction' && decides(before, after)) return true
  if (form === 'fraction' && /^以上[^,、]{0,8}(?:同意|通过|表决|签字|出席|参加)/.test(after)) return true
  if (/罚款$|占(?:考核)?总(?:分|成绩)的?$/.test(before)) return true
  if (/投资(?:额)?约?$/.test(before) && /^的./.test(after)) return true
  return /用地(?:面积)?约?$/.test(before) && /^(?:亩|平方米|㎡|公顷)$/.test(unit)
}

/** 上半年招聘的42名: which of them, not how many. */
const EARLIER =
  /(?:上半年|[去上]年|上学[期年]|上一?季度|前[期两几]年?|此前|先前|往年|[前上]一?批)[^,、]{0,10}[^,、目]的$/

const MEASURED_BY = /(?:对照|围绕|按照|依据|根据|针对|聚焦)[^,、每]{0,6}$/

/** 人口800人以上的大村, 100人以下的小规模学校: for whom, not how many. */
export function isCondition(before: string, after: string, quantity: Quantity): boolean {
  if (quantity.unit === '%' && /[一二三]等奖$/.test(before)) return true
  if (decides(before, after) || isScored(before, quantity)) return true
  // 低于80%的扣5分
  if (/^的,?(?:每.{0,8})?(?:扣|不得分|不计分|按)/.test(after)) return true
  // 低于80%不得分
  if (/^,?(?:扣|不得分|不计分|不加分)/.test(after) && /(?:[低少高多]于|不足|不到|达不到|未达到?|超过)$/.test(before))
    return true
  if (/%|‰|百分点/.test(quantity.unit)) return false
  if (
    /^(?:及)?以[上下内](?:人口)?的(?=\S)/.test(after) ||
    /^(?:及)?以[上下](?=(?:人口|[小校客]?车|学校|小|大|超大|村|乡|班|规模|教学点))/.test(after)
  )
    return true
  if (/^口|^人口|^(?:规模|以[上下])人口/.test(after) || /人口(?:在|达|超过)?$/.test(before)) return true
  if (/^(?:及)?以[上下][^,、]{1,12}的[^,、]{0,4}(?:学校|县|区|乡|镇|村|班|机构|单位|园|家庭)/.test(after)) return true
  // 凡一次死亡2人以上的, 3次以上不合格的, (含2人): for such a case
  if (/^凡|(?:死亡|伤亡|受伤|中毒)$|^含$/.test(before) || /^[^,]{0,14}的$/.test(after)) return true
  // 超过45人的班级, 低于100人的,按100人计
  if (
    /^的(?:$|[须按由可]|应(?!急)|一律|必须|不得|给予|[大超特]{0,2}班|学校|单位|家庭|学生|教师|幼儿园|县|乡|镇|村)/.test(
      after,
    ) &&
    /(?:超过?|[低少多高]于|不足|达到?|满)$/.test(before)
  )
    return true
  if (/[^比]按$/.test(before) || before === '按') return true
  if (/排名?[^,、]{0,6}[后末]$/.test(before)) return true
  if (/(?:不足|不满)$/.test(before) && /^(?!$)/.test(after)) return true
  if (/每$/.test(before) || /^(?:年|岁|周年)/.test(after)) return true
  return quantity.value === 100 && quantity.unit === '分' && !/(?:提高|增加|提升|达)到?$/.test(before)
}
