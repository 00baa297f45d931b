import { describe, expect, it } from 'vitest'
import { read } from './bracketed.ts'
import { headingLines } from './heading-lines.ts'

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
    expect(headingLines(reading)).toEqual(['section 一、任务', '  item 1.规划'])
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
      headingLines(
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
      headingLines(
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
    expect(headingLines(reading)).toEqual([
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
    expect(headingLines(reading)).toEqual(['item 【重点任务1】党建', 'item 【重点任务2】安全'])
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
    expect(headingLines(read(text))).toEqual(['item 任务一：办园', 'item 任务二：办学'])
  })

  it('may come with full-width signs, CR LF, entities and marks of Markdown', () => {
    expect(
      headingLines(
        read(
          '# 某县２０２２年工作计划\r\n\r\n## 一、建设\r\n\r\n&nbsp;&nbsp;（一）**规划**。编制&ldquo;一校一册&rdquo;规划。\r\n',
        ),
      ),
    ).toEqual(['section 一、建设', '  item （一）规划'])
  })
})
