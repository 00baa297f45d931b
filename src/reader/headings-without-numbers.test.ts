import { describe, expect, it } from 'vitest'
import { read } from './bracketed.ts'
import { headingLines } from './heading-lines.ts'

describe('headings that only semicolons part', () => {
  it('open at each label behind a title', () => {
    expect(
      headingLines(
        read(
          '一、主要工作\n(一)教学;1、听课,每周一节;2、备课,定时定点;(二)后勤;1、修缮校舍;2、购置桌椅。\n二、要求\n抓好落实。',
        ),
      ),
    ).toEqual([
      'section 一、主要工作',
      '  section (一)教学',
      '    item 1、听课,每周一节',
      '    item 2、备课,定时定点',
      '  section (二)后勤',
      '    item 1、修缮校舍',
      '    item 2、购置桌椅',
      'item 二、要求',
    ])
  })

  it('do not come of a list inside a sentence', () => {
    expect(headingLines(read('一、建设\n1.规划。要做好三件事:1、调研;2、论证;3、公示。\n2.施工。加快施工。'))).toEqual([
      'section 一、建设',
      '  item 1.规划',
      '  item 2.施工',
    ])
  })
})

describe('headings that are known by their words', () => {
  const plan = (name: string) =>
    headingLines(
      read(
        `专项整治实施方案\n${name}\n近期问题较多。\n一、重点\n(一)责任。压实责任。\n(二)采购。规范采购。\n结果运用\n结果纳入考核。`,
      ),
    )

  it('stand beside those with a number', () => {
    expect(plan('整治背景')).toEqual([
      'item 整治背景',
      'section 一、重点',
      '  item (一)责任',
      '  item (二)采购',
      'item 结果运用',
    ])
  })

  it('are none where the line says something else', () => {
    expect(plan('各位领导')).not.toContain('item 各位领导')
  })

  it('may be the months of a calendar', () => {
    expect(
      headingLines(read('一、工作\n1.教学。抓好教学。\n二、日程\n三月份:\n1.开学典礼\n四月份:\n1.运动会')),
    ).toEqual([
      'section 一、工作',
      '  item 1.教学',
      'section 二、日程',
      '  section 三月份',
      '    item 1.开学典礼',
      '  section 四月份',
      '    item 1.运动会',
    ])
  })
})

describe('labels of other layouts', () => {
  it('may stand alone above their titles', () => {
    expect(
      headingLines(read('重点工作计划\n01\n强化引领\n深化品牌创建,全年推进。\n02\n项目建设\n新建学校,改善条件。')),
    ).toEqual(['item 01强化引领', 'item 02项目建设'])
    expect(read('重点工作计划\n01\n强化引领\n深化品牌创建。\n02\n项目建设\n新建学校。').targets).toEqual([])
  })

  it('may be formal numerals above plain ones', () => {
    expect(headingLines(read('贰、任务\n一、閱讀。推動晨讀。\n二、研習。辦理研習。\n參、經費\n由預算支應。'))).toEqual([
      'section 贰、任务',
      '  item 一、閱讀',
      '  item 二、研習',
      'item 參、經費',
    ])
  })

  it('may have a dash for 一 in their brackets', () => {
    expect(headingLines(read('(-)目标任务\n建好学校。\n(二)重点举措\n抓好落实。'))).toEqual([
      'item (-)目标任务',
      'item (二)重点举措',
    ])
  })

  it('may follow the title of the plan on its line', () => {
    expect(
      headingLines(read('某县教育局2024年工作计划 一、总体思路 坚持优先。\n二、任务\n1.建设。加快建设。')),
    ).toEqual(['section 一、总体思路坚持优先', 'section 二、任务', '  item 1.建设'])
  })
})

describe('pages', () => {
  const first = `1、某局工作安排如下。一、党建工作1 .学习制度。${'坚持按月组织学习,'.repeat(8)}全年不少于四次。二、强`
  const second = `2、化教学管理1 .常规。${'坚持按周组织检查,'.repeat(8)}及时反馈。2 .质量。提升质量。`

  it('of a sharing site are known by lines that break off, without a statement', () => {
    const reading = read(`${first}\n${second}`)
    expect(
      reading.nodes.filter((node) => node.reason === 'page-number').map((node) => node.span[1] - node.span[0]),
    ).toEqual([2, 2])
    expect(reading.nodes.filter((node) => node.type === 'item').map((node) => node.label)).toEqual(['1.', '1.', '2.'])
    expect(reading.coverage.accounted).toBe(reading.coverage.characters)
  })

  it('repeat a running head that is no part of the plan', () => {
    const reading = read(
      '一、任务\n1.培训。培训教师,\n- 1 -\n某县教育局工作方案汇编\n分批开展。\n- 2 -\n某县教育局工作方案汇编\n2.考核。严格考核。',
    )
    expect(reading.nodes.filter((node) => node.reason === 'running-head')).toHaveLength(2)
    expect(headingLines(reading)).toEqual(['section 一、任务', '  item 1.培训', '  item 2.考核'])
  })
})

describe('paragraphs that open with their title', () => {
  const words = [
    '加强党建。组织专题学习,完善制度。',
    '改善条件。改造教室12间,更新课桌。',
    '强化安全。每学期组织演练,排查隐患。',
  ]

  it('are items in a plan without any label', () => {
    expect(headingLines(read(`某校工作要点\n${words.join('\n')}`))).toEqual([
      'item 加强党建',
      'item 改善条件',
      'item 强化安全',
    ])
  })

  it('are clauses below a heading that has one', () => {
    expect(headingLines(read(`某校工作要点\n一、任务\n${words.join('\n')}`))).toEqual(['item 一、任务'])
  })
})

describe('numbers in brackets', () => {
  const plan = (first: string) =>
    headingLines(
      read(
        `某校计划\n一、德育\n(1)开展班会,做好记录。\n(2)组织家访,建立档案。\n二、${first}教学\n(1)检查教案,每月一次。\n(2)组织赛课,评选优秀。`,
      ),
    )

  it('are items where nothing else is numbered below the sections', () => {
    expect(plan('').filter((line) => line.includes('item'))).toHaveLength(4)
  })

  it('are clauses of numbered items elsewhere', () => {
    expect(plan('质量\n1.').filter((line) => line.includes('('))).toEqual([])
  })
})

describe('numbered fields', () => {
  it('that come again in each item are neither contents nor items', () => {
    const item = (name: string) =>
      `${name}\n1.工作内容:做好工作\n2.责任单位:市教育局\n3.配合单位:市财政局\n4.完成时限:12月底\n`
    expect(headingLines(read(`某市清单\n一、任务\n${item('(一)甲工作')}${item('(二)乙工作')}`))).toEqual([
      'section 一、任务',
      '  item (一)甲工作',
      '  item (二)乙工作',
    ])
  })
})
