import { describe, expect, it } from 'vitest'
import { bracket, read, unbracket } from './bracketed.ts'
import { headingLines } from './heading-lines.ts'

const DUTIES = '推进各项改革,提高办学水平,落实各方责任,保障经费投入。'

/** The text with brackets around the labels and titles of its headings. */
function headed(marked: string): string {
  const reading = read(unbracket(marked))
  const spans = reading.nodes
    .filter(({ type }) => type === 'section' || type === 'item')
    .map(({ labelSpan, titleSpan, span }): [number, number] => [
      labelSpan?.[0] ?? titleSpan?.[0] ?? span[0],
      titleSpan?.[1] ?? span[1],
    ])
  return bracket(reading.text, spans)
}

describe('a page that ran its lines together', () => {
  it('is parted at decimals that follow one another, and at the section of each first one', () => {
    const marked = `食堂工作方案⟦一、总体要求⟧⟦1.1工作思路⟧ ${DUTIES}⟦1.2工作目标⟧ 覆盖率达到90%。⟦二、重点任务⟧⟦2.1完善设施⟧ 投入2.5亿元,改造3.6万平方米。${DUTIES}⟦2.2规范采购⟧ ${DUTIES}`
    expect(headed(marked)).toBe(marked)
  })

  it('is parted at its first section where 二、 follows, and at numbers that run through', () => {
    const marked = `某校发展规划⟦一、提升质量,促进发展⟧⟦1. 抓好教研⟧。${DUTIES.repeat(4)}⟦2.抓好检查⟧。${DUTIES.repeat(4)}⟦二、改善条件,保障安全⟧⟦3. 改造教室⟧。${DUTIES.repeat(4)}`
    expect(headed(marked)).toBe(marked)
    expect(headingLines(read(`某校推进城乡统一、均衡。${DUTIES.repeat(16)}`))).toEqual([])
  })

  it('keeps quantities with a decimal point, which follow nothing', () => {
    const text = `一、投入\n1.经费。今年安排1.1亿元,明年1.2亿元,后年1.3亿元,生均增长2.1倍。${DUTIES}${DUTIES}`
    expect(headingLines(read(text))).toEqual(['section 一、投入', '  item 1.经费'])
  })

  it('is parted by its table of contents, which is no heading itself, glued as it may be at both ends', () => {
    const entries = '一、现状分析\n1.1规模\n1.2问题\n二、主要任务\n2.1补充教师\n2.2培训教师'
    const body = `⟦一、现状分析⟧⟦1.1规模⟧全县教师3860人,本科以上占72%。⟦1.2问题⟧缺教师310人。⟦二、主要任务⟧⟦2.1补充教师⟧招聘教师600名,${DUTIES}⟦2.2培训教师⟧每年培训1200人次,${DUTIES}`
    const marked = `教师队伍建设方案${entries}${body}`
    expect(headed(marked)).toBe(marked)
    const reading = read(unbracket(marked))
    expect(reading.nodes.filter(({ type }) => type === 'contents')).toHaveLength(6)
    expect(reading.targets.map(({ value }) => value)).toEqual([600, 1200])
  })

  it('may have the pages of its table of contents glued to its first heading', () => {
    const marked = `工作方案\n一、基础 1\n二、任务 2\n2.1课程 2\n2.2队伍 3⟦一、基础⟧${DUTIES}⟦二、任务⟧⟦2.1课程⟧每周开课1节,${DUTIES}${DUTIES}⟦2.2队伍⟧每校配备1名,${DUTIES}`
    expect(headed(marked)).toBe(marked)
  })
})

describe('headings that are glued', () => {
  it('stand straight behind the title, behind 条件, or behind spaces as parts', () => {
    for (const marked of [
      `某校工作安排⟦一、指导思想⟧。${DUTIES}⟦二、主要工作⟧⟦(一)加强宣传⟧。${DUTIES}⟦(二)开展检查⟧。${DUTIES}`,
      `一份方案。${DUTIES}⟦一、主要任务⟧⟦(一)改善办学条件⟧⟦1.新建校舍⟧。${DUTIES}⟦2.更新设备⟧。${DUTIES}⟦二、工作保障⟧。${DUTIES}`,
      `某校方案 各班级: ${DUTIES} ⟦第一部分 工作目标⟧。${DUTIES} ⟦第二部分 主要任务⟧。${DUTIES}`,
    ])
      expect(headed(marked)).toBe(marked)
  })

  it('may have a label straight behind a label', () => {
    expect(
      headingLines(
        read('一、思路。坚持育人。\n二、(一)排查隐患\n逐校排查,及时整改。\n(二)加强宣传\n发放资料,开好班会。'),
      ),
    ).toEqual(['item 一、思路', 'section 二、', '  item (一)排查隐患', '  item (二)加强宣传'])
  })

  it('may open with a date', () => {
    expect(
      headingLines(read('一、工作\n1、组织学习。写好笔记。\n2、3月15日开展活动。发放资料。\n3、做好值班。及时上报。')),
    ).toEqual(['section 一、工作', '  item 1、组织学习', '  item 2、3月15日开展活动', '  item 3、做好值班'])
  })

  it('may be 第一, 第二 where each has a title straight below a section', () => {
    expect(
      headingLines(read('一、思路\n坚持育人。\n二、工作\n第一,抓食堂。每周检查。\n第二,抓维修。及时报修。')),
    ).toEqual(['item 一、思路', 'section 二、工作', '  item 第一,抓食堂', '  item 第二,抓维修'])
    expect(
      headingLines(
        read('一、思路\n坚持育人。\n二、工作\n要做到以下几点:\n第一,抓食堂。每周检查。\n第二,抓维修。及时报修。'),
      ),
    ).toEqual(['item 一、思路', 'item 二、工作'])
  })
})

describe('a text that has lost its signs', () => {
  const preamble =
    '某校安全责任书 为落实上级要求 确保师生安全 签订本责任书 各处室分工负责 层层落实 压实责任 加强协作 共同推进'

  it('is parted where numbers follow one another between spaces; a number before its unit is none', () => {
    const marked = `${preamble} ⟦一 责任目标⟧ 隐患整改率不低于 98% 安全教育每学期 2 次 ⟦二 工作任务⟧ ⟦1 落实巡查制度⟧ 每日巡查不少于 2 次 建立台账 及时整改 ⟦2 加强设施建设⟧ 安装监控 120 个 更换桌椅 300 套 做好维护`
    expect(headed(marked)).toBe(marked)
    const reading = read(unbracket(marked))
    expect(reading.targets.map(({ value, unit }) => `${value}${unit}`)).toEqual(['98%', '2次', '2次', '120个', '300套'])
    expect(reading.problems.filter(({ code }) => code === 'reader/lost-signs')).toHaveLength(1)
    expect(reading.problems.filter(({ code }) => code === 'reader/inserted-space')).toEqual([])
  })

  it('may draw its sections twice and have units over their numbered tasks, which are responsible', () => {
    const reading = read(
      `${preamble} 一 责任目标一 责任目标 整改率 100% 二 责任内容二 责任内容 财务室 负责收费管理 1 建立收费台账 按月核对 2 公示收费项目 接受监督 政教处 负责家校沟通 1 发放告知书 逐户签收 2 召开家长会 每学期 2 次`,
    )
    expect(headingLines(reading)).toEqual(['item 一责任目标', 'section 二责任内容', '  item 财务室', '  item 政教处'])
    expect(reading.owners.map(({ name }) => name)).toEqual(['财务室', '政教处'])
    expect(reading.nodes.filter(({ reason }) => reason === 'repeated-title')).toHaveLength(2)
  })

  it('may have its numbers straight before their words', () => {
    const marked = `${preamble} ⟦一 工作措施⟧ ⟦1加强晨检工作⟧ 每日两检 及时登记 ⟦2做好消毒通风⟧ 每日通风 3次以上 ⟦二 工作要求⟧ ⟦1提高认识⟧ 落实责任 ⟦2严格督查⟧ 结果通报 各班级认真执行 各处室密切配合 共同做好卫生防疫工作 确保师生健康`
    expect(headed(marked)).toBe(marked)
  })

  it('is not one that only has few signs', () => {
    const text = `${preamble.replaceAll(' ', ',')}。一 年 级 二 年 级 分别上课,1 班 2 班 分别活动。`
    expect(read(text).problems.filter(({ code }) => code === 'reader/lost-signs')).toEqual([])
  })
})

describe('points instead of full stops', () => {
  const duties = DUTIES.replace('。', '.')

  it('end sentences and titles where a text uses hardly any full stop', () => {
    for (const marked of [
      `校园安全方案⟦一、工作目标⟧.签订率达100%.⟦二、主要任务⟧⟦(一)交通安全⟧.⟦1、排查车辆⟧.${duties}每周检查2次.⟦2、设立岗位⟧.安排教师6名.⟦(二)消防安全⟧.⟦1、检查设施⟧.${duties}⟦2、组织演练⟧.${duties}`,
      `某校教学计划\n⟦一.工作思路⟧\n坚持育人，统一.${duties}\n⟦二.工作措施⟧\n⟦1.抓好常规⟧．${duties}\n⟦2.开展教研⟧．听课20节（每周1节）．`,
    ])
      expect(headed(marked)).toBe(marked)
  })

  it('stay what they are in a text with full stops', () => {
    const text = `一.思路\n${DUTIES}\n二.措施\n1.宣传.发放资料。${DUTIES}\n2.检查.逐班.逐室.逐项.${DUTIES}${DUTIES}`
    expect(headingLines(read(text))).toContain('  item 1.宣传.发放资料')
  })
})
