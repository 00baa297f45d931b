import { describe, expect, it } from 'vitest'
import { bracket, read, unbracket } from './bracketed.ts'
import { headingLines } from './heading-lines.ts'

/** The text with brackets around its items. */
function itemsOf(marked: string): string {
  const reading = read(unbracket(marked))
  return bracket(
    reading.text,
    reading.nodes.filter(({ type }) => type === 'item').map(({ span }) => span),
  )
}

describe('a table of progress, one row a line', () => {
  const marked = [
    '重点任务进展表',
    '序号 目标任务 二季度目标 推进情况',
    '⟦3 新建学校5所。 开工率80%。 已开工2所。',
    '1.3月完成选址4处。',
    '2.5月完成招标。⟧',
    '⟦9 培训教师600人次，覆盖率100%。 印发通知。 培训教师200人次。⟧',
    '⟦10 改造厕所 20 座。 全部开工。 已完工8座，投入60万元。',
    '1.检查3次。⟧',
    '二、下一步安排',
    '⟦(一)加快进度。每月督查1次。⟧',
  ].join('\n')

  it('has a row for each number, whatever number is left out, and progress listed below goes with its row', () => {
    expect(itemsOf(marked)).toBe(marked)
  })

  it('promises its goals, not its progress', () => {
    expect(read(unbracket(marked)).targets.map(({ value }) => value)).toEqual([5, 80, 600, 100, 20, 1])
  })

  it('needs a column of tasks', () => {
    expect(headingLines(read('序号 学校 推进情况\n1 一小 已开工。\n2 二小 已完工。'))).toEqual([])
  })
})

describe('a table of what is assessed, one cell a line', () => {
  const heads = ['一级指标', '二级指标', '评估要点', '分值', '计分办法', '评估', '方式', '责任', '科室']
  const first = ['⟦家校共育', '家访覆盖率100%；每学期2次。', '15分', '问卷', '调查', '基础科', '关工委办公室⟧']
  const second = ['⟦校园安全', '1.演练每学期3次。', '2.保安不少于4名。', '20分', '低于90%不得分', '查阅', '安全科⟧']

  it('has a row for each score, named by the line over its points, with its units', () => {
    const marked = [...heads, '一、学校治理', ...first, '二、平安校园', ...second, '第1页'].join('\n')
    expect(itemsOf(marked)).toBe(marked)
    const reading = read(unbracket(marked))
    expect(headingLines(reading)).toEqual([
      'section 一、学校治理',
      '  item 家校共育',
      'section 二、平安校园',
      '  item 校园安全',
    ])
    expect(reading.owners.map(({ name }) => name)).toEqual(['基础科', '关工委办公室', '安全科'])
    expect(reading.targets.map(({ value }) => value)).toEqual([100, 2, 3, 4])
  })

  it('may name its groups without a number, and its units before the score', () => {
    const grouped = ['学校治理', ...first, '平安校园', ...second]
    expect(headingLines(read(unbracket(['督导评估细则', ...heads, ...grouped].join('\n'))))).toEqual([
      'section 学校治理',
      '  item 家校共育',
      'section 平安校园',
      '  item 校园安全',
    ])
    const before = ['考核项目', '考核内容', '责任股室', '分值', '食堂', '满意度达到90%。', '后勤股', '5分']
    const reading = read([...before, '安全', '每月演练1次。', '安全股', '10分', '附件2'].join('\n'))
    expect(headingLines(reading)).toEqual(['item 食堂', 'item 安全', 'appendix 附件2'])
    expect(reading.owners.map(({ name }) => name)).toEqual(['后勤股', '安全股'])
  })

  it('is none without scores', () => {
    const reading = read(
      [...heads, '家校共育', '家访覆盖率100%。', '基础科', '校园安全', '演练3次。', '安全科'].join('\n'),
    )
    expect(reading.tables).toEqual([])
  })
})

describe('a schedule whose cells number what is to be done', () => {
  const weeks = (marked: boolean) => {
    const text = [
      '| 周次 | 日期 | 工作内容 |',
      '| --- | --- | --- |',
      '| ⟦第1周⟧ | 9.1-9.7 | ⟦1. 开学教育⟧: - 升旗仪式1次; - 发放资料。 ⟦2. 常规检查⟧: - 合格率100%。 |',
      '| ⟦第2周⟧ | 9.8-9.14 | ⟦1.一、二年级体检⟧:体检率98%。⟦2.主题班会⟧:每班2次。 |',
      '| ⟦第3周⟧ | 9.15-9.21 | 期中检测。 |',
    ].join('\n')
    return marked ? text : unbracket(text)
  }

  it('has a section for each period and an item for each number', () => {
    const text = `德育处周工作安排\n${weeks(true)}`
    const reading = read(unbracket(text))
    const headings = reading.nodes.filter(({ type }) => type === 'section' || type === 'item')
    expect(
      bracket(
        reading.text,
        headings.map(({ labelSpan, titleSpan }) => [labelSpan?.[0] ?? titleSpan?.[0] ?? 0, titleSpan?.[1] ?? 0]),
      ),
    ).toBe(text)
    expect(reading.targets.map(({ value }) => value)).toEqual([1, 100, 98, 2])
    expect(reading.coverage.accounted).toBe(reading.coverage.characters)
  })

  it('stands below the section that holds nothing else', () => {
    const reading = read(`某校工作计划\n一、周安排\n${weeks(false)}\n二、工作要求\n落实责任。`)
    expect(headingLines(reading)).toEqual([
      'section 一、周安排',
      '  section 第1周',
      '    item 1.开学教育',
      '    item 2.常规检查',
      '  section 第2周',
      '    item 1.一、二年级体检',
      '    item 2.主题班会',
      '  item 第3周',
      'item 二、工作要求',
    ])
  })

  it('stays a table of tasks where it names units', () => {
    const rows = ['第1周|1. 制定计划。 2. 检查教案。|教务处', '第2周|1. 运动会。 2. 开放日。|德育处']
    const reading = read(`工作安排表\n周次|工作内容|责任部门\n${rows.join('\n')}`)
    expect(reading.owners.map(({ name }) => name)).toEqual(['教务处', '德育处'])
  })
})

describe('a table of which only spaces part the cells', () => {
  it('goes on behind a group and behind the number of a page, and may have the person glued to the task', () => {
    const rows = [
      '1 新建学校 新增学位300个。某某 教育局 住建局',
      '二、队伍',
      '2 培训教师 培训200人。某某 教育局 人社局',
    ]
    const reading = read(`任务分解表\n序号 项目 主要内容 分管领导 牵头单位 参加单位\n${rows.join('\n')}`)
    expect(headingLines(reading).filter((line) => line.includes('item'))).toHaveLength(2)
    expect(reading.owners.map(({ role, name }) => `${role}:${name}`)).toEqual([
      'lead:教育局',
      'implement:住建局',
      'lead:教育局',
      'implement:人社局',
    ])
  })

  it('keeps the empty cell with which a row of tabs begins', () => {
    const { owners } = read(
      '任务\t举措\t牵头单位\t配合单位\n党建\t学习\t甲局\t乙局\n\t宣传\t丙局\t丁局\n教学\t教研\t戊局\t己局',
    )
    expect(owners.map(({ name }) => name)).toEqual(['甲局', '乙局', '丙局', '丁局', '戊局', '己局'])
  })
})

describe('a cell of units, one a line', () => {
  const rows = (units: string) =>
    ['序号 |', '目标任务 |', '牵头责任单位 |', '责任单位 |', '1 |', '新建学校2所。 |', '县教育局 |', `${units} |`].join(
      '\n',
    )
  const namesOf = (units: string) =>
    read([rows(units), '2 |', '新增学位300个。 |', '县教育局 |', '县财政局 |'].join('\n'))
      .owners.slice(1, -2)
      .map(({ name }) => name)

  it('names each of them', () => {
    expect(namesOf('县住建局\n县发改委\n县自然资源和规划局')).toEqual(['县住建局', '县发改委', '县自然资源和规划局'])
  })

  it('names one where a long name only went on', () => {
    expect(namesOf('县委办\n公室')).toEqual(['县委办公室'])
    expect(namesOf('县自然资源\n和规划局')).toEqual(['县自然资源和规划局'])
  })
})
