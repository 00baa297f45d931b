import { describe, expect, it } from 'vitest'
import { read } from './bracketed.ts'
import { headingLines } from './heading-lines.ts'
import { readPlan } from './read-plan.ts'

describe('tables of tasks', () => {
  const flat = [
    '某区2024年教育重点任务分解表',
    '序号',
    '工作任务',
    '牵头单位',
    '责任单位',
    '1',
    '新建学校5所,新增学位4500个。',
    '区住建局',
    '区教育局、区财政局',
    '2',
    '培训教师200名。',
    '区教育局',
    '各学校',
  ]

  it.each([
    ['one cell a line', flat.join('\n')],
    ['one cell a line with a bar behind it', flat.map((cell, index) => (index === 0 ? cell : `${cell} |`)).join('\n')],
    [
      'rows with bars',
      `${flat[0]}\n|${flat.slice(1, 5).join('|')}|\n|---|---|---|---|\n|${flat.slice(5, 9).join('|')}|\n|${flat.slice(9).join('|')}|`,
    ],
    [
      'rows with tabs',
      `${flat[0]}\n${flat.slice(1, 5).join('\t')}\n${flat.slice(5, 9).join('\t')}\n${flat.slice(9).join('\t')}`,
    ],
  ])('give an item for each row: %s', (_, text) => {
    const reading = read(text)
    const items = reading.nodes.filter((node) => node.type === 'item')
    expect(items.map((item) => [item.label, item.number, item.title])).toEqual([
      ['1', 1, '新建学校5所,新增学位4500个。'],
      ['2', 2, '培训教师200名。'],
    ])
    expect(reading.targets.map((target) => [target.node, target.value])).toEqual([
      [items[0]?.id, 5],
      [items[0]?.id, 4500],
      [items[1]?.id, 200],
    ])
    expect(reading.owners.map((owner) => `${owner.role}:${owner.name}`)).toEqual([
      'lead:区住建局',
      'implement:区教育局',
      'implement:区财政局',
      'lead:区教育局',
      'implement:各学校',
    ])
  })

  it('are read from the cells of a file', () => {
    const text = '序号\t任务\t责任单位\n1\t新建学校3所\t县教育局'
    const places = [...text.matchAll(/[^\t\n]+/g)].map((match, at) => ({
      table: 0,
      row: Math.floor(at / 3),
      column: at % 3,
      span: [match.index, match.index + match[0].length] as [number, number],
    }))
    const reading = readPlan({ name: 'table.docx', text, cells: places })
    expect(reading.owners.map((owner) => owner.name)).toEqual(['县教育局'])
    expect(reading.nodes.filter((node) => node.type === 'cell')).toHaveLength(6)
  })
})

describe('tables of figures that lost their layout', () => {
  const body =
    '某市2022年学校建设方案\n一、建设\n1.学校。新建小学11所(其中东区8所、西区3所)。新建初中5所。\n附件\n某市2021-2022年学校建设计划表\n单位:所\n'
  const heads = ['单位', '新建幼儿园', '新建', '小学', '新建', '初中', '改造学校']

  it('are recovered where arithmetic and the body settle which column is empty', () => {
    const rows = ['市直', '0', '3', '东区', '8', '4', '20', '西区', '3', '1', '30', '11', '5', '53']
    const reading = read(body + [...heads, ...rows].join('\n'))
    const [table] = reading.tables
    expect(table?.columns).toEqual(['新建幼儿园', '新建小学', '新建初中', '改造学校'])
    expect(table?.totals).toEqual([
      { column: 1, printed: 11, computed: 11 },
      { column: 2, printed: 5, computed: 5 },
      { column: 3, printed: 53, computed: 53 },
    ])
    expect(table?.cells.find((cell) => cell.row === 0 && cell.value === 0)?.candidates).toEqual([0, 1, 2])
    const codes = reading.problems.map((problem) => problem.code)
    expect(codes).toEqual(
      expect.arrayContaining([
        'reader/table-columns',
        'reader/table-empty-column',
        'reader/table-cell',
        'reader/period-differs',
      ]),
    )
    expect(codes).not.toContain('reader/table-sum')
  })

  it('are told where a printed total is wrong', () => {
    const rows = [
      '市直',
      '0',
      '0',
      '0',
      '3',
      '东区',
      '0',
      '8',
      '4',
      '20',
      '西区',
      '0',
      '3',
      '1',
      '30',
      '合计',
      '0',
      '11',
      '6',
      '53',
    ]
    const { problems } = read(body + [...heads, ...rows].join('\n'))
    expect(
      problems.filter((problem) => problem.code === 'reader/table-sum').map((problem) => problem.arguments),
    ).toEqual([expect.objectContaining({ column: '新建初中', expected: 6, actual: 5 })])
  })
})

describe('tables of tasks with one cell a line', () => {
  it('go on below the headings between their rows and may leave numbers out', () => {
    const reading = read(
      '任务分解表\n序号\n重点任务\n责任单位\n配合单位\n一、建设\n3\n新建学校2所。\n区教育局\n区财政局、区住建局\n二、师资\n8\n招聘教师30名。\n区教育局\n区人社局\n12\n开展教师培训。\n区教育局\n区财政局',
    )
    const rows = reading.nodes.filter((node) => node.type === 'item' && /^\d/.test(node.label))
    expect(rows.map((node) => [node.number, node.title])).toEqual([
      [3, '新建学校2所。'],
      [8, '招聘教师30名。'],
      [12, '开展教师培训。'],
    ])
    expect(
      rows.map((row) => reading.owners.filter((owner) => owner.node === row.id).map((owner) => owner.name)),
    ).toEqual([
      ['区教育局', '区财政局', '区住建局'],
      ['区教育局', '区人社局'],
      ['区教育局', '区财政局'],
    ])
  })
})

describe('tables of tasks whose cells tabs part', () => {
  it('go on below the headings between their rows', () => {
    const reading = read(
      '2025年任务清单\n序号\t任务\t牵头科室\t配合科室\n一、建设\n1\t新建学校2所\t基建科\t财务科\n二、师资\n2\t招聘教师30名\t人事科\t办公室',
    )
    expect(
      reading.nodes
        .filter((node) => node.type === 'section' || node.type === 'item')
        .map((node) => `${node.type} ${node.title}`),
    ).toEqual(['section 建设', 'item 新建学校2所', 'section 师资', 'item 招聘教师30名'])
    expect(reading.owners.map((owner) => `${owner.role} ${owner.name}`)).toEqual([
      'lead 基建科',
      'support 财务科',
      'lead 人事科',
      'support 办公室',
    ])
  })
})

describe('tables of tasks between whose rows groups stand', () => {
  it.each([
    ['一、经费方面 |', '二、教师方面 |'],
    ['一)经费方面 | ||', '二)教师方面 | ||'],
  ])('go on below rows that group, and a cell says who leads: %s', (first, second) => {
    const { nodes, owners } = read(
      `整改台账\n序号 | 反馈问题 | 整改措施 | 责任单位 |\n${first}\n1 | 拨付不及时 | 按季拨付 | 牵头:区财政局 配合:区教育局 |\n2 | 专项不足 | 安排专项 | 区教育局 |\n${second}\n3 | 教师缺编 | 公开招聘 | 区委编办、区人社局 |`,
    )
    const labels = (type: string) => nodes.filter((node) => node.type === type).map(({ span }) => span[0])
    expect([labels('section').length, labels('item').length]).toEqual([2, 3])
    expect(owners.map(({ role, name }) => `${role}:${name}`)).toEqual([
      'lead:区财政局',
      'support:区教育局',
      'lead:区教育局',
      'implement:区委编办',
      'implement:区人社局',
    ])
  })
})

describe('tables of tasks with a column of groups', () => {
  const reading = read(
    '类别 | 事项 | 责任单位 | 完成情况 |\n四、教育 | 14.改建学校 | 教育局 | 已封顶,完成65%。 |\n15.建设场地2处 | 教育局 | 完成40%。 |\n16.课后服务 | 体育局 | 投入560万元。 |',
  )

  it('take the group as a heading and begin the rows below it one column later', () => {
    expect(
      reading.nodes
        .filter((node) => node.type === 'section' || node.type === 'item')
        .map((node) => `${node.type} ${node.label} ${node.title}`),
    ).toEqual(['section 四、 教育', 'item 14. 改建学校', 'item 15. 建设场地2处', 'item 16. 课后服务'])
    expect(reading.owners.map((owner) => owner.name)).toEqual(['教育局', '教育局', '体育局'])
    expect(reading.tables).toHaveLength(1)
  })

  it('promise nothing in the column that tells what was done', () => {
    expect(reading.targets.map((target) => target.value)).toEqual([2])
  })
})

describe('tables of tasks whose cells bars part', () => {
  it('have rows that group those below them', () => {
    const reading = read(
      '| 序号 | 任务 | 责任领导 | 责任科室 | 时限 |\n|---|---|---|---|---|\n| 一 | 党建 | | | |\n| 1 | 理论学习 | 甲某 | 办公室 | 全年 |\n| 二 | 教学 | | | |\n| 2 | 教研活动 | 乙某 | 教研室 | 全年 |',
    )
    expect(
      reading.nodes
        .filter((node) => node.type === 'section' || node.type === 'item')
        .map((node) => `${node.type} ${node.title}`),
    ).toEqual(['section 党建', 'item 理论学习', 'section 教学', 'item 教研活动'])
    expect(reading.owners.map((owner) => `${owner.role} ${owner.name}`)).toEqual(['lead 办公室', 'lead 教研室'])
  })
})

describe('tables whose cells only spaces part', () => {
  it('make an item of each row; further words belong to the task', () => {
    const reading = read(
      '某区2023年工作清单\n序号 工作任务 责任科室 完成时限\n1 新建学校 3 所 基建科 12月底\n2 招聘教师 人事科 8月底',
    )
    expect(reading.nodes.filter((node) => node.type === 'item').map((node) => [node.label, node.title])).toEqual([
      ['1', '新建学校3所'],
      ['2', '招聘教师'],
    ])
    expect(reading.owners.map((owner) => owner.name)).toEqual(['基建科', '人事科'])
  })
})

describe('tables of indicators', () => {
  const said = (text: string) =>
    read(text).targets.map(
      ({ subject, comparator, value, unit, by }) => `${subject} ${comparator} ${value} ${unit} ${by?.date}`,
    )

  it('promise the figures of the years of the plan, one cell a line', () => {
    expect(
      said(
        '某区教育发展规划(2021-2025年)\n一、目标\n指标\n2020年\n2025年\n入园率(%)\n93\n98\n大班额比例(%)\n5\n0\n学校数(所)\n8\n10\n二、任务\n1.建设。推进建设。',
      ),
    ).toEqual(['入园率 >= 98 % 2025-12-31', '大班额比例 <= 0 % 2025-12-31', '学校数 >= 10 所 2025-12-31'])
  })

  it('are read with a column of units and groups that are printed once', () => {
    expect(
      said('某区教育规划\n类别\n指标\n单位\n目标值\n普及\n入园率\n%\n98\n巩固率\n%\n99\n条件\n生均图书\n册\n30'),
    ).toEqual(['入园率 >= 98 % undefined', '巩固率 >= 99 % undefined', '生均图书 >= 30 册 undefined'])
  })

  it('are read from rows that bars part', () => {
    expect(said('某区教育规划\n| 指标 | 2025年 |\n| --- | --- |\n| 入园率 | 98% |\n| 班额 | ≤45 |')).toEqual([
      '入园率 >= 98 % 2025-12-31',
      '班额 <= 45  2025-12-31',
    ])
  })
})

describe('tables of tasks without numbers', () => {
  it('name the group in a line between rows, or in a cell that is printed once', () => {
    const head = '项目\t工作任务\t责任单位\t时限'
    const rows = ['新建幼儿园3所\t区教育局\t8月', '改造学校5所\t区住建局\t9月']
    const lines = read(`某区任务分解表\n${head}\n学前教育\n${rows[0]}\n义务教育\n${rows[1]}`)
    expect(headingLines(lines)).toEqual([
      'section 学前教育',
      '  item 新建幼儿园3所',
      'section 义务教育',
      '  item 改造学校5所',
    ])
    const cell = read(`某区任务分解表\n${head}\n学前教育\t${rows[0]}\n${rows[1]}`)
    expect(headingLines(cell)).toEqual(['item 新建幼儿园3所', 'item 改造学校5所'])
    for (const { owners } of [lines, cell]) expect(owners.map((owner) => owner.name)).toEqual(['区教育局', '区住建局'])
  })
})
