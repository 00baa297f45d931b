import { isBase, isCondition, isGiven } from './conditions.ts'
import { type Segment, WIDEST } from './passages.ts'
import type { Quantity } from './quantities.ts'

const COUNTS = new Set(
  '所 个 名 人 项 处 门 家 堂 场 次 套 间 台 张 册 本 元 M 米 亩 位 笔 辑 届 支 篇 件 部 条 座 栋 幢 片 种 对 组 班 倍 户 辆 块 幅 首 盏 例 吨 校 园 村 镇 类 份 路 面 道 口 副 只 枚 段 款 宗 趟 遍 题 把 根 架 扇 床 桌 具 轮 票 顶 盘 列 队 团 粒 头 匹 艘 ㎡ 克 千克 公斤 千瓦 人天 托位 车位 站次 套次 厘米 分贝 勒克斯 平方公里 平方米 立方米 公顷 棵 株 公里 千米 百分点 人次 场次 课时 学时 学分 学位 园位 床位 教学班 标准班 轮次 期 批次 班次 节 年 件次 册次 辆次 Mbps Gbps 兆 GB TB 小时 分钟 分 字 ℃ % ‰'.split(
    ' ',
  ),
)

const LIMIT_BEFORE =
  /(?:不低于|不少于|不小于|不高于|不超过|不多于|不大于|至少|达到?|超过|少于|低于|多于|小于|大于|突破|高于|于或?等于|控制在|保持在|稳定在|提高到|提升到|增加到|扩大到|降低?到|降至|增至|升至|约|近)[^,、]{0,3}$/

/** Whether a quantity is something that a plan promises, by what stands around it. */
export function isPromise(copy: string, quantity: Quantity, segment: Segment): boolean {
  // no sentence goes on for so long without a sign
  if (segment.to - segment.from >= 2 * WIDEST) return false
  const before = copy.slice(segment.from, quantity.from)
  const after = copy.slice(quantity.to, segment.to)
  if (isDone(before, after) || isBase(before, after) || isGiven(before, after, quantity)) return false
  if (/(?:仅|只)(?:为|有|占|达)?$|(?:依托|利用|借助|对照|针对|根据)(?:现有|已有)?$/.test(before)) return false
  if (/^[人名]$/.test(quantity.unit) && /^的(?:代表|队|规模|会)/.test(after)) return false
  if (quantity.form === 'ratio') return isShareRatio(before, after, copy.slice(quantity.from, quantity.to))
  if (quantity.form === 'fraction')
    return /^(?:及)?以[上下内]|^左右/.test(after) || /(?:[少低高多]于|至少|达到?|超过|突破)[^,、]{0,3}$/.test(before)
  if (quantity.unit === '') return standsBare(before, after, quantity)
  if (quantity.unit.startsWith('/')) return LIMIT_BEFORE.test(before) || /^以[上下内]/.test(after)
  if (isTime(quantity.unit)) return lasts(before, after)
  if (quantity.unit === '岁') return /平均年龄[^,]{0,8}$/.test(before)
  if (/工作日$/.test(quantity.unit)) return SHORTENED.test(before)
  if (!COUNTS.has(quantity.unit)) return false
  if (isCondition(before, after, quantity)) return false
  if (/小时|分钟/.test(quantity.unit))
    return (
      (HOURS.test(before + (/^以[上下内]/.test(after) ? '达到' : '')) || goesOn(copy, before, segment)) &&
      !/^(?:内|之内|以内)/.test(after)
    )
  if (/米|公里|M|兆|bps|B$/.test(quantity.unit) && quantity.unit !== '平方米')
    return LIMIT_BEFORE.test(before) || /^以[上下内]/.test(after) || /[修建造改]/.test(before)
  if (quantity.unit === '字' && (quantity.value ?? 0) < 10_000)
    return LIMIT_BEFORE.test(before) || /^以[上下内]/.test(after)
  if (quantity.unit === '℃') return LIMIT_BEFORE.test(before) || /^以[上下]/.test(after)
  if (quantity.unit === '节')
    return (
      LIMIT_BEFORE.test(before) ||
      /每|课[例程堂]?$|(?:评选|评出|推荐|打造|录制|征集|遴选|推出|展示)[^,]*$/.test(before) ||
      goesOn(copy, before, segment)
    )
  // (3项) behind a heading says how many follow
  if (before === '' && after === '' && copy[quantity.from - 1] === '(' && /^[项个条]$/.test(quantity.unit)) return false
  if (/占地(?:面积)?约?$/.test(before) || (/面积约?$/.test(before) && /^的/.test(after))) return false
  if (quantity.unit === '年') return LASTING_YEARS.test(before) && !/^的/.test(after)
  if (quantity.unit === '次' && /第$/.test(before)) return false
  if (quantity.unit === '分')
    return (
      /(?:满意度|得分|成绩|均分|平均分|分值|提高|增加)[^,]{0,8}$/.test(before) && !/[扣加减][^,]{0,10}$/.test(before)
    )
  if (/^[^,、]{0,8}圈/.test(after)) return false
  if (
    /^[项个条]$/.test(quantity.unit) &&
    /^(?:重点|具体|主要|方面|专项|大)?(?:任务|措施|举措|方面|阶段|环节|层面|维度|原则|准则|标准|要求|规定|工作|事项)/.test(
      after,
    )
  )
    return false
  if (/^(?:工作日|年级)/.test(after)) return false
  // 承担民生实事3项 says how many follow
  return !(/^[项件个条]$/.test(quantity.unit) && LISTED.test(before) && !after.startsWith('以上'))
}

/** 已建成3所, 2亿元已下达: done; 已审批的 only says which, and 在现有基础上 from where. */
function isDone(before: string, after: string): boolean {
  return (
    /(?:已经?(?![^,]{1,8}的)|现有(?!基础上)|目前|截至|累计已|(?<![比较])(?:去年|上年)|曾|原有|现已|共有)[^,]{0,20}$/.test(
      before,
    ) ||
    /^(?:了|多年|年来)/.test(after) ||
    /(?<!为)了$|(?:荣获|获评|被评为|被授予)[^,]{0,12}$|(?:基准|现状|基期|初始)值?为?$/.test(before) ||
    /^[^,。;]{0,4}(?:已|均已|全部已)(?:经)?(?:下达|到位|建成|完成|投入|落实|拨付|启用|开工|竣工|完工)/.test(after)
  )
}

const HOURS =
  /每(?:人|生|天|日|周|学期|年|班|位|名)|[少低多]于|至少|达到?|超过|控制|保证|确保|(?:课间|活动|锻炼|阅读|运动|午休|睡眠)(?:时间)?$/

/** 平均受教育年限达到11年, 支教不少于1年 */
const LASTING_YEARS =
  /(?:年限|寿命)[^,]{0,8}$|(?:支教|实习|实践|服务|交流|任教|轮岗|跟岗|学习|锻炼)[^,]{0,6}(?:[少低]于|至少)$/

const LEVELS = /^(?:[小初高][^,、\d]{1,3}\d{1,2}(?:小时|分钟)[、和])*[小初高][^,、\d]{1,3}$/
const LASTING = /(?:睡眠|锻炼|运动|活动|阅读)(?:时间)?[,:]$/

/** 小学生每天睡眠达到10小时,初中生9小时 - the words before the first hold for the second. */
function goesOn(copy: string, before: string, segment: Segment): boolean {
  // 保证睡眠时间,小学10小时、初中9小时
  if (LEVELS.test(before) && LASTING.test(copy.slice(Math.max(0, segment.from - 12), segment.from))) return true
  if (before.length > 8) return false
  const earlier = copy.slice(Math.max(0, segment.from - 50), segment.from)
  const sentence = earlier.slice(Math.max(earlier.lastIndexOf('。'), earlier.lastIndexOf('\n')) + 1)
  return /\d(?:小时|分钟|节)[^\d]{0,4},$/.test(sentence) && HOURS.test(sentence)
}

/** 办理时限压缩至3个工作日: how long it may take. */
const SHORTENED = /(?:压缩|缩短|压减|减少|提速)[到至为]$/

const LISTED =
  /(?:承担|确定|包括|包含|共|明确|细化|梳理|分解|形成|列出|提出|分为)[^,]{0,20}(?:实事|任务|措施|举措|工作|项目|事项)$/

function isTime(unit: string): boolean {
  return /^(?:天|周|日|月|个月|星期)$/.test(unit)
}

/** 录像保存不少于90天, 每周5天: how long, not by when. */
function lasts(before: string, after: string): boolean {
  if (/(?:缩短|压缩|压减|控制)(?:至|到|在|为)$/.test(before)) return true
  if (/^(?:之?内|以内|之?前|后|起|[一二三四五六七八九十末底初])/.test(after)) return false
  return /(?:[少低多]于|至少|超过)[^,、]{0,3}$/.test(before) || /每(?:周|月|年|学期|学年|季度)[^,、]{0,6}$/.test(before)
}

/** A ratio is meant as one where 比 or a verb of reaching stands before it; 8:30 is a time. */
function isShareRatio(before: string, after: string, printed: string): boolean {
  if (/[时点上下午晚]$/.test(before) || /^(?:前|开始|至|-|之间)/.test(after)) return false
  return (
    /比|达|按|配|高中|初中|小学|幼儿园/.test(before) || /^的?(?:比例|标准|比)/.test(after) || printed.endsWith(':1')
  )
}

/** Without a unit a number counts only behind words of a limit and a share: 占比不低于X */
function standsBare(before: string, after: string, quantity: Quantity): boolean {
  if (
    quantity.value === 0 &&
    /(?:率|比例?|事[件故]|案件|数量?)(?:均|全部)?(?:为|达到?|保持|控制在|降[至为])?$/.test(before) &&
    /^(?:$|以内)/.test(after)
  )
    return true
  if (!LIMIT_BEFORE.test(before) || /^[\d.:+\-/年月]/.test(after)) return false
  if (quantity.placeholder) return /^(?:$|以上|左右)/.test(after)
  return (
    (/率|比|占|满意度|得分|指数|系数/.test(before) || !Number.isInteger(quantity.value)) &&
    /^(?:$|以[上下内]|左右)/.test(after) &&
    (quantity.value ?? 0) < 10000
  )
}
