import { describe, expect, it } from 'vitest'
import { read } from './bracketed.ts'
import { headingLines } from './heading-lines.ts'

describe('headings', () => {
  it('nest in the schemes that a document chooses', () => {
    expect(
      headingLines(
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

  it('below 措施: are items where they name who is responsible', () => {
    const text =
      '一、工作\n(一)管理\n目标:规范管理。\n措施:\n1、抓规范:修订制度。——落实部门:教导处\n2、抓细节:每天巡课。——落实部门:校长室\n(二)教师\n目标:建强队伍。\n措施:\n1、学习:每周学习。——落实部门:教科室'
    expect(headingLines(read(text)).map((line) => line.replace(/:.*/, ''))).toEqual([
      'section 一、工作',
      '  section (一)管理',
      '    item 1、抓规范',
      '    item 2、抓细节',
      '  section (二)教师',
      '    item 1、学习',
    ])
    expect(read(text).owners.map(({ name }) => name)).toEqual(['教导处', '校长室', '教科室'])
  })

  it('may be periods: 第一时段为…', () => {
    expect(
      headingLines(
        read(
          '一、安排\n第一时段为2月10日至2月28日,开展摸底。入户走访。\n第二时段为3月1日至3月20日,开展劝返。逐人核实。',
        ),
      ),
    ).toMatchObject(['section 一、安排', expect.stringContaining('第一时段'), expect.stringContaining('第二时段')])
  })

  it('keep numbers that run through the sections', () => {
    expect(
      headingLines(read('一、党建\n1.学习。加强学习。\n2.组织。建强组织。\n二、质量\n3.课程。开齐课程。')),
    ).toEqual(['section 一、党建', '  item 1.学习', '  item 2.组织', 'section 二、质量', '  item 3.课程'])
  })

  it('may stand below a number although brackets are usually above it', () => {
    expect(
      headingLines(
        read('1、学校建设\n（一）新建。新建学校。\n（二）改建。改建校舍。\n2、队伍建设\n（一）补充。补充教师。'),
      ),
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
      headingLines(read('一、坚持公平,拓宽供给 1.加快建设。推进项目。\n2.提升质量。落实规程。 3.保障安全。开展排查。')),
    ).toEqual(['section 一、坚持公平,拓宽供给', '  item 1.加快建设', '  item 2.提升质量', '  item 3.保障安全'])
  })

  it('are found inside a line although one number lost its sign', () => {
    expect(
      headingLines(read('1.学习。加强学习。2 .组织。建强组织。3 建好教师队伍。补充教师。4.课程。开齐课程。')),
    ).toEqual(['item 1.学习', 'item 2.组织', 'item 3建好教师队伍', 'item 4.课程'])
  })

  it('are stages, and brackets of which a lost byte left other signs', () => {
    expect(headingLines(read('一、步骤\n第一阶段:部署。召开会议。\n第二阶段(6月):总结。报送总结。'))).toEqual([
      'section 一、步骤',
      '  item 第一阶段:部署',
      '  item 第二阶段(6月)',
    ])
    expect(
      headingLines(read('一、任务\n?。ㄒ唬┐普惠资源。新建园所。\n?。ǘ┩平改造。改造校舍。\n?。ㄋ模┘管理。落实责任。')),
    ).toEqual(['section 一、任务', '  item ?。ㄒ唬┐普惠资源', '  item ?。ǘ┩平改造', '  item ?。ㄋ模┘管理'])
  })

  it('that say in one of their parts what is to be done tell nothing of the past', () => {
    expect(read('一、以布局为先导,夯实发展基础\n1.扩容。新建学校3所。').targets).toHaveLength(1)
    expect(read('一、缩小校际差距\n1.扩容。新建学校3所。').targets).toHaveLength(1)
  })

  it('are not made of inline lists', () => {
    expect(
      headingLines(
        read('一、工作步骤\n1.宣传。分三步:1.动员;2.实施;3.总结。一是讲清意义;二是明确分工。\n2.检查。落实检查。'),
      ),
    ).toEqual(['section 一、工作步骤', '  item 1.宣传', '  item 2.检查'])
  })

  it('come in further forms: 【重点任务1】, §, 1-1, chapters', () => {
    expect(headingLines(read('【重点任务1】建设学校\n推进项目。\n【重点任务2】培训教师\n开展培训。'))).toEqual([
      'item 【重点任务1】建设学校',
      'item 【重点任务2】培训教师',
    ])
    expect(headingLines(read('§1 建设学校\n推进项目。\n§2 培训教师\n开展培训。'))).toEqual([
      'item §1建设学校',
      'item §2培训教师',
    ])
    expect(headingLines(read('一、建设\n1-1 新建学校。推进项目。\n1-2 改建校舍。加快改建。'))).toEqual([
      'section 一、建设',
      '  item 1-1新建学校',
      '  item 1-2改建校舍',
    ])
    expect(headingLines(read('第一章 总则\n第一节 目标\n提高质量。\n第二章 任务\n第一节 建设\n推进项目。'))).toEqual([
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
    expect(headingLines(reading)).toEqual([
      'section 一、建设',
      '  item 1.规划',
      'section 二、质量',
      '  item 加强课程建设',
      '  item 3.评价',
    ])
  })

  it('may be bullets where most of these name who is responsible', () => {
    expect(
      headingLines(
        read(
          '## 第一部分 建设\n● **新建学校。** 一是推进选址。(责任股室:计财股)\n● **改造校舍。** 加快改建。(责任股室:项目办)\n## 第二部分 质量\n● **开齐课程。** 落实课表。(责任股室:基教股)',
        ),
      ).map((line) => line.trim().split(' ')[0]),
    ).toEqual(['section', 'item', 'item', 'section', 'item'])
    expect(headingLines(read('一、建设\n1.规划。抓好三项工作:\n● 选址\n● 设计\n● 施工\n2.投入。增加投入。'))).toEqual([
      'section 一、建设',
      '  item 1.规划',
      '  item 2.投入',
    ])
  })

  it('may be circled numbers, or 一是 in a plan without any heading', () => {
    expect(
      headingLines(read('一、建设\n(一)学校\n①新建。推进选址。\n②改建。加快改建。\n(二)师资\n①招聘。公开招聘。')),
    ).toEqual([
      'section 一、建设',
      '  section (一)学校',
      '    item ①新建',
      '    item ②改建',
      '  section (二)师资',
      '    item ①招聘',
    ])
    const types = (text: string) => read(text).nodes.filter((node) => node.type === 'item').length
    expect(types('某局工作打算\n一是抓建设。推进选址。\n二是抓师资。公开招聘。\n三是抓安全。定期排查。')).toBe(3)
    expect(types('一、建设\n1.规划。抓好选址。\n一是抓选址。\n二是抓设计。\n三是抓施工。\n2.投入。增加投入。')).toBe(2)
  })

  it('may count projects: 项目一:', () => {
    expect(headingLines(read('一、内容\n项目一:新建学校。推进选址。\n项目二:改造校舍。加快改建。'))).toEqual([
      'section 一、内容',
      '  item 项目一:新建学校',
      '  item 项目二:改造校舍',
    ])
  })

  it('may be tasks of a trial: 试点任务一:', () => {
    expect(headingLines(read('某市通知\n试点任务一:学区。设立学区。\n试点任务二:课程。改进课程。'))).toEqual([
      'item 试点任务一:学区',
      'item 试点任务二:课程',
    ])
  })

  it('start 一、 again below every chapter without opening a new plan', () => {
    const reading = read(
      '某市教育规划\n第一章 任务\n第一节 园所\n一、新建。新建园所。\n二、改建。改建园所。\n第二节 学校\n一、新建。新建学校。',
    )
    expect(reading.documents).toHaveLength(1)
    expect(headingLines(reading)).toEqual([
      'section 第一章任务',
      '  section 第一节园所',
      '    item 一、新建',
      '    item 二、改建',
      '  section 第二节学校',
      '    item 一、新建',
    ])
  })

  it('keep a list that a colon announces as the clauses of one item', () => {
    expect(
      headingLines(read('一、督导\n1.常规。开展督导。\n2.专项督导:\n(1)开学。二月进行。\n(2)食堂。四月进行。')),
    ).toEqual(['section 一、督导', '  item 1.常规', '  item 2.专项督导'])
  })

  it('are found where a number stands straight behind a title', () => {
    expect(headingLines(read('一、健全管理网络1、理顺体制。\n分级管理。\n2、充实队伍。\n配齐教师。'))).toEqual([
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
    expect(headingLines(read('一、任务\n第一条 布局。编制规划。\n第二条 师资。补充教师。'))).toEqual([
      'section 一、任务',
      '  item 第一条布局',
      '  item 第二条师资',
    ])
  })

  it('are found in a text that lost its line ends', () => {
    const words = '全面贯彻教育方针,推进各项改革,提高办学水平,'.repeat(7)
    expect(
      headingLines(
        read(`某局工作要点 本年工作的总体要求是:${words}办好教育。 一、建设学校 1.规划。编制规划。 2.投入。增加投入。`),
      ),
    ).toEqual(['section 一、建设学校', '  item 1.规划', '  item 2.投入'])
  })

  it('are believed inside a line where their sequence goes on', () => {
    const sections = ['section 一、建好学校', '  item 1.规划', '  item 2.投入', 'section 二、建强队伍', '  item 3.培训']
    const whole = '总的思路是:提高质量。一、建好学校1.规划。编制规划。(基建科)2.投入。增加投入。(财务科)'
    expect(headingLines(read(`某局工作要点\n${whole}二、建强队伍3.培训。开展培训。(人事科)`))).toEqual(sections)
    expect(headingLines(read(`某局工作要点\n${whole.slice(11)}二、建强队伍3.培训。开展培训。`))).toEqual(sections)
    expect(
      headingLines(
        read(
          '某局工作要点\n现提出如下要点。一、建好学校\n1.规划。编制规划。\n2.投入。增加投入。\n二、建强队伍\n3.培训。开展培训。',
        ),
      ),
    ).toEqual(sections)
    expect(
      headingLines(
        read('一、建设\n1.规划。建设步骤:1.调查。查清现状;2.编制。编制规划。其中一、二年级先行,三、四年级随后。'),
      ),
    ).toEqual(['section 一、建设', '  item 1.规划'])
  })

  it('are bare short lines where a plan lost its numbers, and each is a problem', () => {
    const reading = read(
      '一、建好学校\n抓实规划\n编制布局规划,按年实施。\n加大投入\n落实经费,改善条件。\n二、建强队伍\n补充教师\n公开招聘教师,优先农村。',
    )
    expect(headingLines(reading)).toEqual([
      'section 一、建好学校',
      '  item 抓实规划',
      '  item 加大投入',
      'section 二、建强队伍',
      '  item 补充教师',
    ])
    expect(reading.problems.filter((problem) => problem.code === 'reader/unnumbered-heading')).toHaveLength(3)
    expect(
      headingLines(
        read('一、建好学校\n抓实规划\n编制布局规划。\n二、建强队伍\n公开招聘教师。\n三、加强领导\n落实责任。'),
      ),
    ).toEqual(['item 一、建好学校', 'item 二、建强队伍', 'item 三、加强领导'])
  })

  it('are opened by signs that stand before nothing but titles', () => {
    expect(
      headingLines(
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
      headingLines(read('—、党建\n1学习理论。加强学习。\n2建强组织。建好支部。\n二、质量\n3开齐课程。开足课时。')),
    ).toEqual(['section —、党建', '  item 1学习理论', '  item 2建强组织', 'section 二、质量', '  item 3开齐课程'])
    expect(headingLines(read('一、建设\n3所学校竣工。\n2所学校开工。'))).toEqual(['item 一、建设'])
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
      `<p>${whole((title) => title).replaceAll('\n', '</p><p>')}</p>`,
      whole((title) => `????${title}`),
      whole((title) => `\u200b${title}`).replaceAll('。', '。\u200b'),
      whole((title) => title)
        .replaceAll('一、', 'Ⅰ、')
        .replaceAll('二、', 'Ⅱ、'),
      whole((title) => title.replace(/[、.]/, '·')),
    ])
      expect(said(text)).toEqual(['党建', '学习', '质量', '课程'])
  })

  it('may stand in 【】 or before a colon where they have no number', () => {
    expect(
      headingLines(
        read('某校工作计划\n【指导思想】\n坚持育人为本。\n【主要任务】\n1、教研。开展教研。\n2、检查。加强检查。'),
      ),
    ).toEqual(['section 【指导思想】', 'section 【主要任务】', '  item 1、教研', '  item 2、检查'])
    expect(
      headingLines(
        read(
          '某校工作计划\n加强党建:\n学习理论,每月一次。\n办好园所:\n改善条件,增加学位。\n保障安全:\n组织演练,排查隐患。',
        ),
      ),
    ).toEqual(['item 加强党建', 'item 办好园所', 'item 保障安全'])
  })

  it('may have the writing of a character behind it', () => {
    expect(headingLines(read('一、目标\n提高质量。\n二(读:èr)、步骤\n(一)开工。落实〖繁体:實〗责任。'))).toEqual([
      'section 一、目标',
      'section 二、步骤',
      '  item (一)开工',
    ])
  })

  it('may group the items of a plan without a label before them', () => {
    expect(
      headingLines(
        read(
          '某校督导计划\n评估范围\n范围为全部学校。\n评估内容\n内容包括两个方面。\n(一)条件。改善条件。\n(二)管理。加强管理。',
        ),
      ),
    ).toEqual(['item 评估范围', 'section 评估内容', '  item (一)条件', '  item (二)管理'])
    expect(headingLines(read('工作思路:\n坚持育人为本。\n工作措施:\n1.教研。开展教研。\n2.检查。加强检查。'))).toEqual([
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
