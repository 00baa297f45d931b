import { describe, expect, it } from 'vitest'
import { read } from './bracketed.ts'
import type { Reading } from './reading.ts'

/** The headings, one a line: indent, type, label, title. */
function tree(reading: Reading): string[] {
  const depth = new Map<string, number>()
  const lines: string[] = []
  for (const node of reading.nodes) {
    const heading = node.type === 'section' || node.type === 'item' || node.type === 'appendix'
    const own = (node.parent === null ? -1 : (depth.get(node.parent) ?? -1)) + (heading ? 1 : 0)
    depth.set(node.id, own)
    if (heading) lines.push(`${'  '.repeat(own)}${node.type} ${node.label}${node.title}`)
  }
  return lines
}

describe('headings', () => {
  it('nest in the schemes that a document chooses', () => {
    expect(
      tree(
        read(
          '一、总体要求\n（一）指导思想\n坚持育人为本。\n二、重点任务\n（一）师资\n1．培训。开展培训。\n2．交流。推进交流。\n（二）安全\n1．排查。按月排查。',
        ),
      ),
    ).toEqual([
      'section 一、总体要求',
      '  section （一）指导思想',
      'section 二、重点任务',
      '  section （一）师资',
      '    item 1．培训',
      '    item 2．交流',
      '  section （二）安全',
      '    item 1．排查',
    ])
  })

  it('keep numbers that run through the sections', () => {
    expect(tree(read('一、党建\n1.学习。加强学习。\n2.组织。建强组织。\n二、质量\n3.课程。开齐课程。'))).toEqual([
      'section 一、党建',
      '  item 1.学习',
      '  item 2.组织',
      'section 二、质量',
      '  item 3.课程',
    ])
  })

  it('may stand below a number although brackets are usually above it', () => {
    expect(
      tree(read('1、学校建设\n（一）新建。新建学校。\n（二）改建。改建校舍。\n2、队伍建设\n（一）补充。补充教师。')),
    ).toEqual([
      'section 1、学校建设',
      '  item （一）新建',
      '  item （二）改建',
      'section 2、队伍建设',
      '  item （一）补充',
    ])
  })

  it('are found where a label is glued to the end of a line', () => {
    expect(
      tree(read('一、坚持公平,拓宽供给 1.加快建设。推进项目。\n2.提升质量。落实规程。 3.保障安全。开展排查。')),
    ).toEqual(['section 一、坚持公平,拓宽供给', '  item 1.加快建设', '  item 2.提升质量', '  item 3.保障安全'])
  })

  it('are not made of inline lists', () => {
    expect(
      tree(read('一、工作步骤\n1.宣传。分三步:1.动员;2.实施;3.总结。一是讲清意义;二是明确分工。\n2.检查。落实检查。')),
    ).toEqual(['section 一、工作步骤', '  item 1.宣传', '  item 2.检查'])
  })

  it('come in further forms: 【重点任务1】, §, 1-1, chapters', () => {
    expect(tree(read('【重点任务1】建设学校\n推进项目。\n【重点任务2】培训教师\n开展培训。'))).toEqual([
      'item 【重点任务1】建设学校',
      'item 【重点任务2】培训教师',
    ])
    expect(tree(read('§1 建设学校\n推进项目。\n§2 培训教师\n开展培训。'))).toEqual([
      'item §1建设学校',
      'item §2培训教师',
    ])
    expect(tree(read('一、建设\n1-1 新建学校。推进项目。\n1-2 改建校舍。加快改建。'))).toEqual([
      'section 一、建设',
      '  item 1-1新建学校',
      '  item 1-2改建校舍',
    ])
    expect(tree(read('第一章 总则\n第一节 目标\n提高质量。\n第二章 任务\n第一节 建设\n推进项目。'))).toEqual([
      'section 第一章总则',
      '  section 第一节目标',
      'section 第二章任务',
      '  item 第一节建设',
    ])
  })

  it('are restored where the number is lost', () => {
    const reading = read(
      '一、建设\n1.规划。\n目标任务:编制规划。\n工作措施:开展调研。\n完善布局。\n目标任务:优化布局。\n工作措施:调整学校。\n3.投入。\n目标任务:增加投入。\n工作措施:落实经费。',
    )
    const lost = reading.nodes.filter((node) => node.inferred)
    expect(lost.map((node) => [node.title, node.number, node.reason])).toEqual([['完善布局', 2, 'lost-number']])
  })

  it('are restored where the first item of a section has lost its number', () => {
    const reading = read(
      '一、建设\n1.规划。\n目标任务:编制规划。\n工作措施:开展调研。\n二、质量\n加强课程建设\n目标任务:开齐课程。\n工作措施:落实课表。\n3.评价。\n目标任务:改进评价。\n工作措施:开展监测。',
    )
    expect(tree(reading)).toEqual([
      'section 一、建设',
      '  item 1.规划',
      'section 二、质量',
      '  item 加强课程建设',
      '  item 3.评价',
    ])
  })

  it('may be bullets where most of these name who is responsible', () => {
    expect(
      tree(
        read(
          '## 第一部分 建设\n● **新建学校。** 一是推进选址。(责任股室:计财股)\n● **改造校舍。** 加快改建。(责任股室:项目办)\n## 第二部分 质量\n● **开齐课程。** 落实课表。(责任股室:基教股)',
        ),
      ).map((line) => line.trim().split(' ')[0]),
    ).toEqual(['section', 'item', 'item', 'section', 'item'])
    expect(tree(read('一、建设\n1.规划。抓好三项工作:\n● 选址\n● 设计\n● 施工\n2.投入。增加投入。'))).toEqual([
      'section 一、建设',
      '  item 1.规划',
      '  item 2.投入',
    ])
  })

  it('may be circled numbers, or 一是 in a plan without any heading', () => {
    expect(tree(read('一、建设\n(一)学校\n①新建。推进选址。\n②改建。加快改建。\n(二)师资\n①招聘。公开招聘。'))).toEqual(
      [
        'section 一、建设',
        '  section (一)学校',
        '    item ①新建',
        '    item ②改建',
        '  section (二)师资',
        '    item ①招聘',
      ],
    )
    const types = (text: string) => read(text).nodes.filter((node) => node.type === 'item').length
    expect(types('某局工作打算\n一是抓建设。推进选址。\n二是抓师资。公开招聘。\n三是抓安全。定期排查。')).toBe(3)
    expect(types('一、建设\n1.规划。抓好选址。\n一是抓选址。\n二是抓设计。\n三是抓施工。\n2.投入。增加投入。')).toBe(2)
  })

  it('may count projects: 项目一:', () => {
    expect(tree(read('一、内容\n项目一:新建学校。推进选址。\n项目二:改造校舍。加快改建。'))).toEqual([
      'section 一、内容',
      '  item 项目一:新建学校',
      '  item 项目二:改造校舍',
    ])
  })

  it('may be tasks of a trial: 试点任务一:', () => {
    expect(tree(read('某市通知\n试点任务一:学区。设立学区。\n试点任务二:课程。改进课程。'))).toEqual([
      'item 试点任务一:学区',
      'item 试点任务二:课程',
    ])
  })

  it('start 一、 again below every chapter without opening a new plan', () => {
    const reading = read(
      '某市教育规划\n第一章 任务\n第一节 园所\n一、新建。新建园所。\n二、改建。改建园所。\n第二节 学校\n一、新建。新建学校。',
    )
    expect(reading.documents).toHaveLength(1)
    expect(tree(reading)).toEqual([
      'section 第一章任务',
      '  section 第一节园所',
      '    item 一、新建',
      '    item 二、改建',
      '  section 第二节学校',
      '    item 一、新建',
    ])
  })

  it('keep a list that a colon announces as the clauses of one item', () => {
    expect(tree(read('一、督导\n1.常规。开展督导。\n2.专项督导:\n(1)开学。二月进行。\n(2)食堂。四月进行。'))).toEqual([
      'section 一、督导',
      '  item 1.常规',
      '  item 2.专项督导',
    ])
  })

  it('are found where a number stands straight behind a title', () => {
    expect(tree(read('一、健全管理网络1、理顺体制。\n分级管理。\n2、充实队伍。\n配齐教师。'))).toEqual([
      'section 一、健全管理网络',
      '  item 1、理顺体制',
      '  item 2、充实队伍',
    ])
  })

  it('tell of the past only where they do not open with a verb', () => {
    const values = (title: string) => read(`某市2022年教育工作计划\n一、${title}\n建成学校8所。`).targets.length
    expect([values('发展基础'), values('夯实发展基础'), values('监测结果分析'), values('推动改革取得新成效')]).toEqual([
      0, 1, 0, 1,
    ])
  })

  it('put 第一条 below 一、', () => {
    expect(tree(read('一、任务\n第一条 布局。编制规划。\n第二条 师资。补充教师。'))).toEqual([
      'section 一、任务',
      '  item 第一条布局',
      '  item 第二条师资',
    ])
  })

  it('are found in a text that lost its line ends', () => {
    const words = '全面贯彻教育方针,推进各项改革,提高办学水平,'.repeat(7)
    expect(
      tree(
        read(`某局工作要点 本年工作的总体要求是:${words}办好教育。 一、建设学校 1.规划。编制规划。 2.投入。增加投入。`),
      ),
    ).toEqual(['section 一、建设学校', '  item 1.规划', '  item 2.投入'])
  })

  it('are believed inside a line where their sequence goes on', () => {
    const sections = ['section 一、建好学校', '  item 1.规划', '  item 2.投入', 'section 二、建强队伍', '  item 3.培训']
    const whole = '总的思路是:提高质量。一、建好学校1.规划。编制规划。(基建科)2.投入。增加投入。(财务科)'
    expect(tree(read(`某局工作要点\n${whole}二、建强队伍3.培训。开展培训。(人事科)`))).toEqual(sections)
    expect(tree(read(`某局工作要点\n${whole.slice(11)}二、建强队伍3.培训。开展培训。`))).toEqual(sections)
    expect(
      tree(
        read(
          '某局工作要点\n现提出如下要点。一、建好学校\n1.规划。编制规划。\n2.投入。增加投入。\n二、建强队伍\n3.培训。开展培训。',
        ),
      ),
    ).toEqual(sections)
    expect(
      tree(read('一、建设\n1.规划。建设步骤:1.调查。查清现状;2.编制。编制规划。其中一、二年级先行,三、四年级随后。')),
    ).toEqual(['section 一、建设', '  item 1.规划'])
  })

  it('are bare short lines where a plan lost its numbers, and each is a problem', () => {
    const reading = read(
      '一、建好学校\n抓实规划\n编制布局规划,按年实施。\n加大投入\n落实经费,改善条件。\n二、建强队伍\n补充教师\n公开招聘教师,优先农村。',
    )
    expect(tree(reading)).toEqual([
      'section 一、建好学校',
      '  item 抓实规划',
      '  item 加大投入',
      'section 二、建强队伍',
      '  item 补充教师',
    ])
    expect(reading.problems.filter((problem) => problem.code === 'reader/unnumbered-heading')).toHaveLength(3)
    expect(
      tree(read('一、建好学校\n抓实规划\n编制布局规划。\n二、建强队伍\n公开招聘教师。\n三、加强领导\n落实责任。')),
    ).toEqual(['item 一、建好学校', 'item 二、建强队伍', 'item 三、加强领导'])
  })

  it('are opened by signs that stand before nothing but titles', () => {
    expect(
      tree(
        read(
          '★重点任务\n●排查隐患。逐校排查。\n●加强宣传。发放材料。\n★时间步骤\n◆部署阶段(4月)。动员部署。\n◆总结阶段(10月)。报送总结。',
        ),
      ),
    ).toEqual([
      'section ★重点任务',
      '  item ●排查隐患',
      '  item ●加强宣传',
      'section ★时间步骤',
      '  item ◆部署阶段(4月)',
      '  item ◆总结阶段(10月)',
    ])
  })

  it('may have lost the sign behind their numbers, or have a dash for 一', () => {
    expect(
      tree(read('—、党建\n1学习理论。加强学习。\n2建强组织。建好支部。\n二、质量\n3开齐课程。开足课时。')),
    ).toEqual(['section —、党建', '  item 1学习理论', '  item 2建强组织', 'section 二、质量', '  item 3开齐课程'])
    expect(tree(read('一、建设\n3所学校竣工。\n2所学校开工。'))).toEqual(['item 一、建设'])
  })

  it('may have a sign, a tag, a Roman numeral or a middle dot with their number', () => {
    const titles = ['一、党建', '1.学习', '二、质量', '2.课程']
    const said = (text: string) =>
      read(text)
        .nodes.filter((node) => node.type === 'section' || node.type === 'item')
        .map((node) => node.title)
    const whole = (write: (title: string) => string) =>
      titles.map((title) => write(title) + (/^\d/.test(title) ? '。落实责任。' : '')).join('\n')
    for (const text of [
      whole((title) => `◆${title}`),
      whole((title) => `- ${title}`),
      `<p>${whole((title) => title).replaceAll('\n', '</p>\n<p>')}</p>`,
      whole((title) => title)
        .replaceAll('一、', 'Ⅰ、')
        .replaceAll('二、', 'Ⅱ、'),
      whole((title) => title.replace(/[、.]/, '·')),
    ])
      expect(said(text)).toEqual(['党建', '学习', '质量', '课程'])
  })

  it('may stand in 【】 or before a colon where they have no number', () => {
    expect(
      tree(read('某校工作计划\n【指导思想】\n坚持育人为本。\n【主要任务】\n1、教研。开展教研。\n2、检查。加强检查。')),
    ).toEqual(['section 【指导思想】', 'section 【主要任务】', '  item 1、教研', '  item 2、检查'])
    expect(
      tree(
        read(
          '某校工作计划\n加强党建:\n学习理论,每月一次。\n办好园所:\n改善条件,增加学位。\n保障安全:\n组织演练,排查隐患。',
        ),
      ),
    ).toEqual(['item 加强党建', 'item 办好园所', 'item 保障安全'])
  })

  it('may have the writing of a character behind it', () => {
    expect(tree(read('一、目标\n提高质量。\n二(读:èr)、步骤\n(一)开工。落实〖繁体:實〗责任。'))).toEqual([
      'section 一、目标',
      'section 二、步骤',
      '  item (一)开工',
    ])
  })

  it('may group the items of a plan without a label before them', () => {
    expect(
      tree(
        read(
          '某校督导计划\n评估范围\n范围为全部学校。\n评估内容\n内容包括两个方面。\n(一)条件。改善条件。\n(二)管理。加强管理。',
        ),
      ),
    ).toEqual(['item 评估范围', 'section 评估内容', '  item (一)条件', '  item (二)管理'])
    expect(tree(read('工作思路:\n坚持育人为本。\n工作措施:\n1.教研。开展教研。\n2.检查。加强检查。'))).toEqual([
      'section 工作思路',
      'section 工作措施',
      '  item 1.教研',
      '  item 2.检查',
    ])
  })

  it('leave principles and goals to their section', () => {
    const types = read('一、基本原则\n1.统筹兼顾。整体推进。\n二、工作任务\n1.建设学校。推进项目。')
      .nodes.filter((node) => node.label === '1.')
      .map((node) => node.type)
    expect(types).toEqual(['paragraph', 'item'])
    expect(
      read('一、工作指标\n(一)入园率达到95%。\n二、工作内容\n(一)建设学校。推进项目。')
        .nodes.filter((node) => node.label === '(一)')
        .map((node) => node.type),
    ).toEqual(['paragraph', 'item'])
  })
})

describe('paragraphs', () => {
  it('are joined where a page cuts a sentence', () => {
    const reading = read('一、建设\n1.规划。深入开展学校文化建设,不\n\n     断提高办学水平。\n2.投入。增加投入。')
    const clause = reading.nodes.find((node) => node.type === 'clause')
    expect(reading.text.slice(...(clause?.span ?? [0, 0]))).toBe('深入开展学校文化建设,不\n\n     断提高办学水平。')
  })

  it('do not take a page number into a sentence', () => {
    const reading = read('一、建设\n1.规划。深入开展学校文化建设,不\n— 3 —\n断提高办学水平。')
    expect(reading.nodes.filter((node) => node.type === 'furniture').map((node) => node.reason)).toEqual([
      'page-number',
    ])
    expect(reading.nodes.filter((node) => node.type === 'clause').map((node) => node.reason)).toEqual([
      null,
      'continued',
    ])
  })

  it('part into clauses at stops and semicolons, not at commas or inside brackets', () => {
    const reading = read('一、机制\n1.制度。健全制度,落实责任;建立台账(一校一册;按月更新)。完善评价。')
    const clauses = reading.nodes
      .filter((node) => node.type === 'clause')
      .map((node) => reading.text.slice(...node.span))
    expect(clauses).toEqual(['健全制度,落实责任;', '建立台账(一校一册;按月更新)。', '完善评价。'])
  })
})

describe('documents', () => {
  it('know title, genre, issuer, period and draft', () => {
    const [document] = read(
      '某市教育局\n2019-2022年教育提升行动计划\n(征求意见稿)\n一、建设\n1.规划。编制规划。',
    ).documents
    expect(document).toMatchObject({
      title: '某市教育局2019-2022年教育提升行动计划',
      kind: 'action-plan',
      issuer: '某市教育局',
      draft: '征求意见稿',
      period: { from: 2019, to: 2022 },
    })
  })

  it('in Markdown are issued by a body without its sign of a heading', () => {
    const [document] = read('# 某县教育局2026年工作要点\n\n## 一、建设\n\n1.规划。编制规划。').documents
    expect(document).toMatchObject({ title: '某县教育局2026年工作要点', issuer: '某县教育局' })
  })

  it('are parted where the sections of one file tell of two years', () => {
    const { documents } = read(
      '一、2020年工作总结\n(一)建设。完成建设。\n二、存在的问题\n一是投入不足。\n三、2021年工作计划\n(一)建设。推进建设。',
    )
    expect(documents.map(({ title, kind, period }) => [title, kind, period?.from])).toEqual([
      ['2020年工作总结', 'summary', 2020],
      ['2021年工作计划', 'work-plan', 2021],
    ])
  })

  it('take a notice that hands a plan on as the head of that plan', () => {
    const { documents } = read(
      '关于印发2023年工作要点的通知\n各县区教育局:\n现将要点印发给你们。\n某市教育局\n2023年3月1日\n某市教育局2023年工作要点\n一、建设\n1.规划。编制规划。',
    )
    expect(documents.map((document) => document.title)).toEqual(['某市教育局2023年工作要点'])
  })

  it('leave the list of files to be downloaded outside', () => {
    const reading = read(
      '某局2024年工作要点\n一、任务\n1.规划。编制规划。\n附件下载:\n1. 某局2024年工作要点.docx\n2. 任务表.xlsx',
    )
    expect(tree(reading)).toEqual(['section 一、任务', '  item 1.规划'])
  })

  it('leave the furniture of a web page and a table of contents outside', () => {
    const reading = read(
      '首页 新闻 公告 服务 互动 专题 地图\n某县2022年教育工作计划\n一、建设\n(一)规划\n二、质量\n(一)课程\n一、建设\n(一)规划\n编制规划。\n二、质量\n(一)课程\n开齐课程。\n上一篇:没有了',
    )
    expect(reading.nodes.filter((node) => node.type === 'contents')).toHaveLength(4)
    expect(reading.nodes.filter((node) => node.type === 'furniture').map((node) => node.reason)).toEqual([
      'menu',
      'site',
    ])
    expect(reading.nodes.filter((node) => node.type === 'item').map((node) => node.title)).toEqual(['规划', '课程'])
  })
})

describe('plans in other forms', () => {
  it('may have sections without numbers', () => {
    expect(
      tree(
        read(
          '关于2022年教育工作的意见\n各学校:\n现提出如下意见。\n指导思想\n坚持育人为本,提高质量。\n主要任务\n1.建设学校。推进项目。\n2.培训教师。开展培训。\n保障措施\n1.加强领导。落实责任。',
        ),
      ),
    ).toEqual([
      'section 指导思想',
      'section 主要任务',
      '  item 1.建设学校',
      '  item 2.培训教师',
      'section 保障措施',
      '  item 1.加强领导',
    ])
  })

  it('may have lost all their line ends', () => {
    expect(
      tree(
        read(
          '2021年工作的总体要求是:提高质量。 一、党建 (一)学习。开展培训。 (二)组织。创建支部。 二、质量 (一)课程。开齐课程。',
        ),
      ),
    ).toEqual(['section 一、党建', '  item (一)学习', '  item (二)组织', 'section 二、质量', '  item (一)课程'])
  })

  it('may stand on a site that numbers its pages into the text', () => {
    const reading = read(
      '《某局工作总结及2023年工作安排.docx》由会员分享，可在线阅读。\n1、某局工作总结及2023年工作安排一、工作成效新建学校4\n2、所，改造校舍。二、2023年工作安排1.建设。新建学校2所。2.师\n3、资。招聘教师30名。',
    )
    expect(tree(reading)).toEqual([
      'section 一、工作成效新建学校4所，改造校舍',
      'section 二、2023年工作安排',
      '  item 1.建设',
      '  item 2.师资',
    ])
    expect(
      reading.nodes.filter((node) => node.reason === 'page-number').map((node) => reading.text.slice(...node.span)),
    ).toEqual(['1、', '2、', '3、'])
    expect(reading.targets.map((target) => target.value)).toEqual([2, 30])
  })

  it('may give each task its fields with numbers', () => {
    const reading = read(
      '【重点任务1】党建\n1.目标:创建支部3个。\n2.责任股室:党建办\n3.完成时限:2022年11月底前\n【重点任务2】安全\n1.目标:开展演练2次。\n2.责任股室:安全股、各学校\n3.完成时限:全年',
    )
    expect(tree(reading)).toEqual(['item 【重点任务1】党建', 'item 【重点任务2】安全'])
    expect(reading.owners.map((owner) => owner.name)).toEqual(['党建办', '安全股', '各学校'])
  })

  it('may be a table of which neither cells nor lines are left', () => {
    const reading = read(
      '2021年实事表\n序号项目名称主要内容分管领导牵头单位配合单位1增加学位新建学校3所。李某某教育局财政局2促进就业新增就业5000人。王某民政局各街道序号项目名称主要内容分管领导牵头单位配合单位3改善环境新建公园2处。张某住建局各街道',
    )
    expect(reading.nodes.filter((node) => node.type === 'item').map((node) => node.label)).toEqual(['1', '2', '3'])
    expect(reading.owners.map((owner) => `${owner.role} ${owner.name}`)).toEqual([
      'lead 教育局',
      'support 财政局',
      'lead 民政局',
      'support 各街道',
      'lead 住建局',
      'support 各街道',
    ])
    expect(reading.targets.map((target) => target.value)).toEqual([3, 5000, 2])
  })

  it('may announce the list of its measures below its goal', () => {
    const text =
      '任务一：办园\n目标：占比达到55%。\n措施：\n1.新建园所。\n2.回收园所。\n责任科室：学前科\n任务二：办学\n目标：入学率100%。\n措施：\n1.建立台账。\n2.控辍保学。'
    expect(tree(read(text))).toEqual(['item 任务一：办园', 'item 任务二：办学'])
  })

  it('may come with full-width signs, CR LF, entities and marks of Markdown', () => {
    expect(
      tree(
        read(
          '# 某县２０２２年工作计划\r\n\r\n## 一、建设\r\n\r\n&nbsp;&nbsp;（一）**规划**。编制&ldquo;一校一册&rdquo;规划。\r\n',
        ),
      ),
    ).toEqual(['section 一、建设', '  item （一）规划'])
  })
})
