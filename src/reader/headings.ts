/** Titles of parts that say why and how, not what is to be done. */
const BACKGROUND =
  /^(?:目标$|(?:行动|创建|建设|整治|预期|规划|办[学园]|培养|攻坚|改革|实施|治理|战略|近期|中期|远期|[三五]年)目标$|(?:学校|园所|单位|班级|基本|工作)概况$|(?:基础|发展|背景|办学)分析$|优势[与和及](?:不足|劣势|问题|短板)$|(?:主要|核心|工作|量化|具体|预期)?指标$|指导思想|总体要求|总体思路|基本思路|工作思路|总体目标|主要目标|工作目标|发展目标|目标要求|年度目标|阶段目标|总体任务|基本原则|实施原则|工作原则|(?:工作|基本|指导)方针|总体原则|遵循原则|形势|面临.{0,4}形势|背景|现状|基本情况|发展基础|发展环境|主要成[效绩就]|工作成效|工作回顾|.{0,8}工作总结|.{0,6}工作情况|存在.{0,6}问题|问题.{0,4}不足|主要问题|不足|重要意义|为.{4,80}制定本|本(?:办法|方案|意见|措施|规定|细则|计划)(?:自|由|适用|所称)|.{0,6}(?:结果|情况|问题|形势|现状|需求)分析$|时间安排|实施步骤|实施范围|适用范围|有关说明|名词解释|附则|总体安排|总体部署)/
const PAST =
  /(?:政策|现实|行业|社会)背景$|背景分析$|^(?:问题|隐患|矛盾)(?:定义|界定|表现|剖析)|^(?:规划|编制|工作|整治|实施|出台|创建)?背景|^(?:面临的?|发展|当前)?形势(?:与(?:挑战|任务|要求))?$|^上半年(?!.*(?:计划|安排|打算|要点|思路))|(?:结果|情况|问题|形势|现状|需求|园情|校情|学情|班情)分析$|(?:工作|学期|学年|年度|发展)回顾$|^[^,]{0,4}(?:基础|发展|现实|学校|班级|园所|办学|师资)情况$|^(?:工作|现有|现实|发展|建设|办学)基础$|工作总结|工作(?:开展|完成|落实|推进)?情况|工作亮点|主要做法|工作回顾|存在.{0,6}(?:问题|不足|困难)|(?:完成|进展|开展)情况$|工作(?:进展|成绩|业绩)$|取得.{0,6}进展|(?:主要|突出)?(?:问题|困难|短板|不足|差距)(?:[和与及、](?:困难|不足|原因|挑战|短板))?$|原因分析$|十[三四]五.{0,8}(?:成[效就绩]|回顾|基础)|工作成效|主要成[效绩就]|发展基础|现状|基本情况|取得.{0,6}成[效绩就]/
const PRINCIPLES = /原则/
const GOALS = /目标/

/** Whether a heading opens a background part (总体要求, 基本原则, 工作总结 …). */
export function isBackground(printed: string): boolean {
  const title = printed.replace(/^【/, '')
  return BACKGROUND.test(title) || (/^.{0,10}工作(?:成效|回顾)/.test(title) && !DOING.test(title))
}

/** A heading in which a part opens with a verb says what is to be done: 夯实发展基础, 推动改革取得新成效 */
const DOING =
  /(?:^|[,、])(?:着力|全面|深入|持续|切实|进一步|大力|加快|不断|努力)?(?:推进|推动|提升|提高|夯实|打造|加强|强化|解决|补齐|筑牢|打牢|巩固|改善|缩小|缩短|消除|化解|防范|办好|统筹|聚焦|围绕|坚持|突出|抓|做|建|深化|优化|完善|落实|整改|破解|增强|促进|实施|开展|扩大|健全|构建|形成|确保)/

/** Whether words open with a verb of what is to be done. */
export function opensWithVerb(words: string): boolean {
  return DOING.test(words)
}

/** Whether what stands below a heading tells of the past. */
export function tellsThePast(title: string): boolean {
  return PAST.test(title) && !DOING.test(title)
}

/** Whether a heading inside a summary opens what is to come: 三、2024年工作安排 */
export function looksAhead(title: string): boolean {
  return /(?:计划|安排|打算|思路|要点|设想|谋划)(?:\(.*)?$|^下一?步|^下一?阶段|^明年/.test(title)
}

/** Whether the numbered parts below a heading are principles. */
export function statesPrinciples(title: string): boolean {
  return PRINCIPLES.test(title) && !GOALS.test(title)
}

/** Whether a heading names nothing but the goals of the plan. */
export function statesGoals(title: string): boolean {
  return /^(?:总体|主要|工作|发展|年度|具体|阶段|预期|总|核心|量化)?(?:目标|指标)$/.test(title)
}

const OBJECTIVE =
  /^[([【]?(?:目标任务|工作目标|主要目标|目标要求|预期目标|年度目标|任务目标|总体目标|绩效目标|预期成效|目标)(?:[)\]】]:?|:)/
const MEASURE =
  /^[([【]?(?:工作措施|主要措施|具体措施|保障措施|推进措施|工作举措|主要举措|重点举措|具体举措|落实举措|工作任务|主要任务|重点任务|具体任务|工作内容|任务内容|主要内容|重点工作|具体工作|任务措施|推进举措|实施路径|措施|举措|任务)(?:[)\]】]:?|:)/

const BARE =
  /^(?:指导思想|总体要求|总体思路|总体目标|工作思路|工作目标|主要目标|目标任务|基本原则|工作原则|重点任务|主要任务|工作任务|重点工作|主要工作|工作内容|工作措施|主要措施|具体措施|重点措施|保障措施|工作要求|有关要求|组织保障|组织领导|组织实施|实施步骤|进度安排|时间安排|工作安排|工作保障)$/

/** Whether a line without a number is a heading that plans of this kind have. */
export function isBareHeading(words: string): boolean {
  return BARE.test(words.replace(/^[【[]|[】\]]?:?$/g, ''))
}

const FIELD =
  /^(?:工作|主要|具体|年度|预期|重点)?(?:目标|目标任务|任务|措施|举措|内容|要求|成效|标准)(?=:)|^(?:责任|牵头|配合|协助|完成|实施|分管)(?:单位|部门|股室|科室|领导|人|时限|时间)(?=:)|^(?:完成)?(?:时限|时间|进度)(?:安排|要求)?(?=:)|^(?:考核|完成)标准(?=:)|^备注(?=:)/

/** The field that a labelled line fills: 1.目标:… 2.措施:… 3.责任单位:… */
export function fieldName(words: string): string | null {
  return FIELD.exec(words)?.[0] ?? null
}

/** The lead words of a paragraph inside an item, with their length: 目标任务: or 工作措施: */
export function leadWords(words: string): { type: 'objective' | 'measure'; length: number } | null {
  if (!/[:)\]】]/.test(words)) return null
  const objective = OBJECTIVE.exec(words)
  if (objective) return { type: 'objective', length: objective[0].length }
  const measure = MEASURE.exec(words)
  return measure ? { type: 'measure', length: measure[0].length } : null
}
