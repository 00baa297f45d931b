import { describe, expect, it } from 'vitest'
import { bracket, read, unbracket } from './bracketed.ts'
import type { Target } from './reading.ts'

/** Reads the words as one item of a plan for 2022. */
function promises(words: string): Target[] {
  return read(`某市2022年教育工作计划\n一、建设\n1.推进建设。${words}。`).targets
}

/** Comparator, value, upper end and unit in one string. */
function say(target: Target | undefined): string {
  if (!target) return 'none'
  return `${target.comparator} ${target.value}${target.to === null ? '' : `..${target.to}`} ${target.unit}`
}

describe('targets', () => {
  it.each([
    ['入园率达到85%', '>= 85 %'],
    ['入园率不低于85%', '>= 85 %'],
    ['入园率在85%以上', '>= 85 %'],
    ['超过90%的学校完成改造', '> 90 %'],
    ['班额控制在45人以内', '<= 45 人'],
    ['辍学率低于1%', '< 1 %'],
    ['新建幼儿园12所', '= 12 所'],
    ['建设3-5所试点学校', 'between 3..5 所'],
    ['组建1—2个教育集团', 'between 1..2 个'],
    ['新增学位2万个', '= 20000 个'],
    ['投入1.2亿元', '= 120000000 元'],
    ['每个乡镇至少办好1所幼儿园', '>= 1 所'],
    ['掌握一项运动技能', '= 1 项'],
    ['覆盖率达到百分之八十五', '>= 85 %'],
    ['生师比达到15:1', '<= 15 :1'],
    ['新建X所', '= null 所'],
    ['教师轮岗占比不低于X', '>= null '],
    ['推进校园网络全覆盖', '= 100 %'],
    ['每个乡镇都建有一所公办园', '= 1 所'],
    ['评选优质课60节', '= 60 节'],
    ['新认定实验区五个', '= 5 个'],
    ['进入全省沿海城市前三位', '<= 3 位'],
    ['差异系数小于或等于0.50', '<= 0.5 '],
    ['覆盖面大于等于90%', '>= 90 %'],
    ['承担各类科研项目2000项以上', '>= 2000 项'],
    ['举办24365校园招聘活动', 'none'],
    ['植树2000棵', '= 2000 棵'],
    ['合格率比去年提高2个百分点', '= 2 百分点'],
    ['事故发生率为0', '= 0 '],
    ['抽查学校不低于1/3', '>= 0.333333333333 '],
    ['三分之二以上的园所达标', '>= 0.666666666667 '],
    ['师生比不低于1:5', '>= 0.2 :1'],
    ['补贴标准300元至600元', 'between 300..600 元'],
    ['安装摄像头2000路', '= 2000 路'],
    ['开展巡查4轮', '= 4 轮'],
    ['资料保存不少于90天', '>= 90 天'],
    ['服务每周5天', '= 5 天'],
    ['作业不得超过60分钟', '<= 60 分钟'],
    ['死亡率控制在0.3/10万以内', '<= 0.3 /10万'],
    ['标准由1000元提高到1200元', '>= 1200 元'],
    ['学校由23所整合至14所', '= 14 所'],
    ['生机比由10∶1优化为8∶1', '<= 8 :1'],
    ['在完成60所的基础上再改造80所', '= 80 所'],
    ['检查事项在现有基础上减少50%以上', '>= 50 %'],
    ['对已审批的园所每年年检1次', '= 1 次'],
    ['2021年通报的23个问题整改到位率100%', '= 100 %'],
    ['体育分值提高到100分', '>= 100 分'],
    ['课间活动30分钟', '= 30 分钟'],
    ['办理贷款1300笔以上', '>= 1300 笔'],
    ['编印案例集3辑', '= 3 辑'],
    ['任职不超过两届', '<= 2 届'],
    ['新增学位xxxx个', '= null 个'],
    ['差异系数不超过0.65', '<= 0.65 '],
    ['全区划分为9个学区', '= 9 个'],
    ['基准值85%,目标值为90%', '= 90 %'],
    ['近三年新教师全部拜师,每周互听课至少1节', '>= 1 节'],
    ['完成两所学校的改造', '= 2 所'],
    ['新建两所小学、三所初中', '= 2 所'],
    ['及格率达到90%', '>= 90 %'],
    ['师生比达到1:12.5', '= 0.08 :1'],
  ])('%s reads as %s', (words, expected) => {
    expect(say(promises(words)[0])).toBe(expected)
  })

  it('are not found in names, ordinals, dates, conditions and the past', () => {
    const none = [
      '落实“三个100%”',
      '实施“3+2”培养模式',
      '推进1+X证书制度',
      '推进信息化2.0行动',
      '开展第12届宣传周活动',
      '庆祝建校100周年',
      '编制《职业教育行动计划(2018-2021年)》',
      '完成2020年建设任务',
      '支持100人以下的小规模学校',
      '建立6-14岁儿童档案',
      '创建一批特色学校',
      '已建成学校12所',
      '做到全覆盖、无遗漏',
      '每个孩子都有一个梦想',
      '消除56人以上超大班额',
      '办好不足30人小规模园',
      '占地60亩、总建筑面积3万平方米的学校投入使用',
      '目前,全市有幼儿园312所,毛入园率为87%',
      '睡眠达标率仅为41%',
      '今年承担民生实事3项',
      '约谈连续2年排名后5位的单位',
      '其中一等奖10%、二等奖20%',
      '对超过45人的班级进行分流',
      '低于100人的,按100人拨付',
      '截至2021年底,全市有幼儿园300所',
      '依托12个基地开展活动',
      '约占总数的三分之一',
      '招收5人以上住校生的学校设医务室',
      '问题线索3个工作日内核查',
      '今年以来已查处案件3件,处分5人',
      '去年我校上线178人,上线率51.4%',
      '2021年以来建成3个基地,12所学校获奖',
      '补助资金2.1亿元已下达',
      '上学期入选典型1个,优秀率20%',
      '认真吸收代表提出的5条意见',
      '存在问题:公办园占比43%,低于50%的规定',
      '撤并前须经三分之二以上村民同意',
      '凡一次死亡2人以上(含2人)的,一票否决',
      '对末位学校扣减得分1分',
      '对照评估7项指标整改',
      '建设用地约126亩的园区启动',
      '委员会由15名专家组成',
      '推行新模式,即1门基础课加选修课',
      '近三年,全县投入资金3亿元,新建学校12所',
      '过去一年,全县新建学校5所',
      '“十三五”期间全县新建学校56所',
      '我校现有教师86人,其中高级教师20人',
      '解决了300名学生的就餐问题',
      '超过45人的须备案',
      '罚款500元',
      '分为4个小组',
      '涉及12个部门',
      '投资5000万元的园区',
      '落实共8个方面56条措施',
    ]
    expect(none.filter((words) => promises(words).length > 0)).toEqual([])
  })

  it('stand in one passage side by side, each with its own words', () => {
    const text = unbracket(
      '某市2022年教育工作计划\n一、建设\n1.推进建设。⟦建设3-5所试点学校⟧、⟦1-2个试点县⟧,⟦新增学位500个⟧。',
    )
    expect(
      bracket(
        text,
        read(text).targets.map((target) => target.span),
      ),
    ).toBe('某市2022年教育工作计划\n一、建设\n1.推进建设。⟦建设3-5所试点学校⟧、⟦1-2个试点县⟧,⟦新增学位500个⟧。')
  })

  it('share out 分别 among the subjects before it', () => {
    expect(
      promises('入园率、巩固率、升学率分别达到90%、95%、98%').map((target) => [target.subject, target.value]),
    ).toEqual([
      ['入园率', 90],
      ['巩固率', 95],
      ['升学率', 98],
    ])
  })

  it('know for whom, by when and how firmly they are meant', () => {
    expect(promises('补助标准为每人每年1200元')[0]?.per).toEqual(['人', '年'])
    expect(promises('到2023年底,力争建成学校3所')[0]).toMatchObject({
      strength: 'strive',
      by: { date: '2023-12-31', from: 'own' },
    })
    expect(promises('新建学校3所')[0]?.by).toMatchObject({ date: '2022-12-31', from: 'period' })
    expect(promises('全县新增学位300个')[0]).toMatchObject({ scope: '全县', change: 'increase' })
    expect(promises('培训教师约500人')[0]?.approximate).toBe(true)
  })

  it('go on behind a comma with the words of the first', () => {
    expect(promises('小学生每天睡眠达到10小时,初中生9小时,高中生8小时').map((target) => target.value)).toEqual([
      10, 9, 8,
    ])
  })

  it('take the date by which they are done from behind them', () => {
    expect(promises('新建学校3所,2024年底前完成')[0]?.by).toMatchObject({ date: '2024-12-31', from: 'own' })
    expect(promises('新建学校3所,2024年新建园所2所')[0]?.by).toMatchObject({ from: 'period' })
  })

  it('know their total', () => {
    const [total, one, other] = promises('新建小学13所,其中东区10所、西区3所')
    expect([one?.partOf, other?.partOf]).toEqual([total?.id, total?.id])
  })

  it('are read below a heading that looks ahead in a summary, and not from the count of a list', () => {
    const { targets } = read(
      '某局2021年工作总结及2022年工作安排\n一、2021年工作开展情况\n(一)建设。新建学校4所。\n二、2022年工作安排(3项)\n(一)建设。新建学校2所。',
    )
    expect(targets.map((target) => target.value)).toEqual([2])
  })

  it('are left out of a summary of the past year', () => {
    expect(read('某市2021年工作总结\n一、建设\n新建学校3所。').targets).toEqual([])
  })
})

describe('reports in a plan', () => {
  it('are no targets: an earlier year, or a paragraph that opens with 目前', () => {
    const said = (words: string) => promises(words).map((target) => target.value)
    expect(said('2021年本科以上教师占比82%,2022年提高到85%')).toEqual([85])
    expect(said('目前有学校585所。其中:小学189所。力争新建小学3所')).toEqual([3])
    expect(said('2021年基础上再新建学校2所')).toEqual([2])
    expect(said('“十三五”末,全市共有学校312所,在校生21.4万人')).toEqual([])
    expect(read('某区二〇二二年工作计划\n一、建设\n1.规划。2021年新建学校5所。').targets).toEqual([])
  })
})

describe('cases of a rule', () => {
  it('are no targets', () => {
    const said = (words: string) => promises(words).map((target) => target.value)
    expect(said('超过56人的大班额全部消除')).toEqual([])
    expect(said('普惠率达到85%以上,低于80%的扣5分')).toEqual([85])
    expect(said('严禁9座以下车辆接送学生')).toEqual([])
    expect(said('办理时限压缩至3个工作日以内,5个工作日内答复')).toEqual([3])
  })
})

describe('what tells of the past', () => {
  it('is a field of an item, up to the next field', () => {
    expect(promises('存在问题:缺编167名。整改目标:补充教师120名').map((target) => target.value)).toEqual([120])
  })

  it('is a sentence that opens with an earlier time, up to its duty', () => {
    expect(promises('近期检查发现问题12起,今年要开展检查4次').map((target) => target.value)).toEqual([4])
    expect(promises('合格率比去年提高3个百分点').map((target) => target.value)).toEqual([3])
  })

  it('is what stands below a heading that says so', () => {
    const values = (title: string) =>
      read(`某园工作计划\n一、${title}\n开设9个班,出勤率为91%。\n二、措施\n1.教研。开展教研4次。`).targets.map(
        (target) => target.value,
      )
    expect(values('园情分析')).toEqual([4])
    expect(values('上学期回顾')).toEqual([4])
    expect(values('夯实工作基础')).toContain(91)
  })

  it('is what stands before the first heading without a word of what is meant', () => {
    const values = (words: string) =>
      read(`整改方案\n${words}。\n一、任务\n1.整改。落实整改。`).targets.map((target) => target.value)
    expect(values('我县得分86.4分,列第9位')).toEqual([])
    expect(values('全年目标是:巩固率达到98%')).toEqual([98])
  })

  it('is the first half of the year in a plan for the second, and what an attribute of it counts', () => {
    const values = (title: string) =>
      read(`${title}\n一、任务\n1.建设。上半年,新建学校3所。新增学位400个。`).targets.map((target) => target.value)
    expect(values('某县下半年工作计划')).toEqual([400])
    expect(values('某县2024年工作计划')).toEqual([3, 400])
    expect(promises('上半年招聘的42名教师全部到岗,再招聘8名').map((target) => target.value)).toEqual([8])
  })

  it('is a field of progress', () => {
    expect(promises('进展情况:完成投资900万元。下步打算:新增学位360个').map((target) => target.value)).toEqual([360])
  })

  it('is an earlier year in a plan that only its date places', () => {
    const text = '某县整治方案\n一、要求\n1.查处。2023年全县检查机构312家,关停18家。检查机构400家。\n2024年3月5日'
    expect(read(text).targets.map((target) => target.value)).toEqual([400])
  })
})

describe('deadlines', () => {
  it.each([
    ['到2023年底前完成', 'date', '2023-12-31', null],
    ['2022年9月底前完成', 'date', '2022-09-30', null],
    ['6月15日前报送', 'date', '2022-06-15', null],
    ['年内通过验收', 'period', '2022-12-31', null],
    ['实现秋季入学', 'period', '2022-09', null],
    ['按季度调度', 'cadence', null, 'quarter'],
    ['每月通报', 'cadence', null, 'month'],
    ['每学期开展一次', 'cadence', null, 'term'],
    ['定期开展督导', 'cadence', null, 'regular'],
    ['力争用2年时间完成', 'period', null, null],
  ])('%s', (words, kind, to, every) => {
    const [deadline] = read(`某市2022年教育工作计划\n一、建设\n1.推进建设。${words}。`).deadlines
    expect([deadline?.kind, deadline?.to, deadline?.every]).toEqual([kind, to, every])
  })
})

describe('inherited deadlines', () => {
  it('come from the heading above, else from the period of the plan, for items that name no time', () => {
    const reading = read(
      '某市2022年教育工作计划\n一、2022年6月底前完成的工作\n1.规划。编制规划。\n2.用地。9月底前落实用地。\n二、其他\n3.投入。增加投入。',
    )
    const inherited = reading.deadlines.filter((deadline) => deadline.inherited)
    const title = (node: string | null) => reading.nodes.find((each) => each.id === node)?.title
    expect(inherited.map(({ node, to, quote }) => [title(node), to, quote])).toEqual([
      ['规划', '2022-06-30', '2022年6月底前'],
      ['投入', '2022-12-31', '2022年'],
    ])
  })
})

describe('references', () => {
  it('are documents in book marks and named lists in quotation marks', () => {
    const { references } = read(
      '一、安全\n1.排查。落实《安全管理办法》(某教发〔2021〕5号),做到“三个到位”,开展“平安校园”创建。',
    )
    expect(references.map(({ kind, title, number }) => [kind, title, number])).toEqual([
      ['document', '安全管理办法', '某教发〔2021〕5号'],
      ['named-list', '三个到位', null],
    ])
  })
})
