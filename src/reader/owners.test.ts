import { describe, expect, it } from 'vitest'
import { bracket, read, unbracket } from './bracketed.ts'

/** Units of the first item as role:name. */
function owners(note: string): string[] {
  return read(`一、建设\n1.规划。编制规划${note}`).owners.map((owner) => `${owner.role}:${owner.name}`)
}

describe('owner notes', () => {
  it.each([
    ['。(责任单位:市教育局)', ['lead:市教育局']],
    ['。(牵头单位:市教育局;配合单位:市财政局、人社局)', ['lead:市教育局', 'support:市财政局', 'support:市人社局']],
    [
      '。(组织实施单位:市教育局、财政局,第一个单位为牵头单位;具体实施单位:各县、市、区人民政府)',
      ['lead:市教育局', 'support:市财政局', 'implement:各县、市、区人民政府'],
    ],
    [
      '。(市教育局牵头,市财政局、市住建局配合,各县(市、区)人民政府落实)',
      ['lead:市教育局', 'support:市财政局', 'support:市住建局', 'implement:各县(市、区)人民政府'],
    ],
    ['。(责任单位:市教育局、市财政局,列第一位者为牵头单位)', ['lead:市教育局', 'support:市财政局']],
    ['。(由县教体局负责)', ['lead:县教体局']],
    ['。——基教科、人事科', ['implement:基教科', 'implement:人事科']],
    ['。\n——基教科', ['lead:基教科']],
    ['。——建设人民满意的学校', []],
    ['。[基教科、招生办  6月底前]', ['implement:基教科', 'implement:招生办']],
    ['。【责任科室】基教科、各学校', ['implement:基教科', 'implement:各学校']],
    ['。责任单位:市教育局、市财政局', ['implement:市教育局', 'implement:市财政局']],
    ['。(责任科室:基教科 职成科)', ['implement:基教科', 'implement:职成科']],
    ['。(市教育局、市发展改革委)', ['implement:市教育局', 'implement:市发展改革委']],
    ['。(责任单位:市文化广电和旅游局和市教育局)', ['implement:市文化广电和旅游局', 'implement:市教育局']],
    ['。(责任领导:甲;责任科室:办公室)', ['lead:办公室']],
    ['。责任单位:市教育局;完成时限:2022年10月', ['lead:市教育局']],
    ['。\n责任单位:\n市教育局、市财政局', ['implement:市教育局', 'implement:市财政局']],
    ['。牵头单位为市教育局,配合单位为市财政局。', ['lead:市教育局', 'support:市财政局']],
    ['。此项工作由市教育局牵头,市财政局配合。', ['lead:市教育局', 'support:市财政局']],
    ['。市教育局牵头负责,市财政局配合落实。', ['lead:市教育局', 'support:市财政局']],
    ['。(责任:基教科)', ['lead:基教科']],
    ['。责任单位:教育局·财政局·各镇', ['implement:教育局', 'implement:财政局', 'implement:各镇']],
    ['。责任单位:教务处和德育处', ['implement:教务处', 'implement:德育处']],
    ['。责任单位:教育局 各镇 各街道', ['implement:教育局', 'implement:各镇', 'implement:各街道']],
    ['。责任单位:市教育局以及市文化和旅游局', ['implement:市教育局', 'implement:市文化和旅游局']],
    ['。\n(市教育局、市财政局、高新区)', ['implement:市教育局', 'implement:市财政局', 'implement:市高新区']],
    ['。(教育局,各市、州、县教育局)', ['implement:教育局', 'implement:各市、州、县教育局']],
    ['。市教育局、市财政局按职责分工负责。', ['implement:市教育局', 'implement:市财政局']],
    ['。\n牵头单位\n市教育局', ['lead:市教育局']],
    ['。责任单位(市教育局、市财政局)', ['implement:市教育局', 'implement:市财政局']],
    ['。\n主办:某市人民政府 技术支持:信息中心', []],
    ['。责任单位:市教育局,各镇、街道;完成时限:年底', ['implement:市教育局', 'implement:各镇、街道']],
    ['。责任单位(科室):基教科', ['lead:基教科']],
    ['。(县教育局、财政局,各镇(街道))', ['implement:县教育局', 'implement:县财政局', 'implement:各镇(街道)']],
    ['。(牵头科室:基教科;责任学校:各中学)', ['lead:基教科', 'implement:各中学']],
    ['。(负责科室:基教科、人事科)', ['implement:基教科', 'implement:人事科']],
    ['。(市教育局会同市财政局负责)', ['lead:市教育局', 'support:市财政局']],
    ['。由市教育局会同市财政局、市委编办负责推进。', ['lead:市教育局', 'support:市财政局', 'support:市委编办']],
    ['。市教育局牵头抓总,各县(市、区)人民政府组织实施。', ['lead:市教育局', 'implement:各县(市、区)人民政府']],
    [
      '。由市教育局、市财政局共同负责,各县(市、区)人民政府抓好落实。',
      ['implement:市教育局', 'implement:市财政局', 'implement:各县(市、区)人民政府'],
    ],
    [
      '。由市教育局牵头,市财政局和市体育局参加,2025年6月底前完成。',
      ['lead:市教育局', 'support:市财政局', 'support:市体育局'],
    ],
    ['。市妇联负责家庭教育指导,市司法局负责法治教育。', ['implement:市妇联', 'implement:市司法局']],
    ['。市教育局负责制定办法,加强检查。', []],
    ['。由承接职能的单位负责。', []],
    ['。(市教育局、各高校', ['implement:市教育局', 'implement:各高校']],
    ['。〔承办:镇中心校;协办:各村(社区)〕', ['lead:镇中心校', 'support:各村(社区)']],
    ['。(由县编办牵头,县教育局配合,2018年底前完成核定,以后每两年调整一次)', ['lead:县编办', 'support:县教育局']],
    ['。(此项工作由市教育局牵头、市体育局配合)', ['lead:市教育局', 'support:市体育局']],
    ['。(由镇文化站、镇中心校承办)', ['implement:镇文化站', 'implement:镇中心校']],
    ['。\n落实单位:\n各乡(镇)人民政府、各社区', ['implement:各乡(镇)人民政府', 'implement:各社区']],
    [
      '。[市教育局、市财政局,各县(市、区)党委和政府。以下均需落实,不再列出]',
      ['implement:市教育局', 'implement:市财政局', 'implement:各县(市、区)党委和政府'],
    ],
    ['。(市教育局,市财政局参与)', ['lead:市教育局', 'support:市财政局']],
    ['。(市教育局、市财政局按职责分工负责,列在首位的为牵头单位,下同)', ['lead:市教育局', 'support:市财政局']],
    ['。(县教育局、县工商联)', ['implement:县教育局', 'implement:县工商联']],
    ['。(市教育局牵头,市财政局配合\n)', ['lead:市教育局', 'support:市财政局']],
    ['。责任单位:市政府督导委员会办公室\n本意见自印发之日起施行。', ['lead:市政府督导委员会办公室']],
    ['。责任单位:市政府督\n导委员会办公室\n本意见自印发之日起施行。', ['lead:市政府督导委员会办公室']],
    ['。(市教育局牵头,市财政局\n配合)', ['lead:市教育局', 'support:市财政局']],
    ['。责任单位:市教育局、各县(市、区)政府(管委会)', ['implement:市教育局', 'implement:各县(市、区)政府(管委会)']],
    ['。责任部门:德育处;协助:各年级组', ['lead:德育处', 'assist:各年级组']],
    ['。(教研室、县一中)', ['implement:教研室', 'implement:县一中']],
    ['。出好板报,每月一期,由团委、学生会负责。', ['implement:团委', 'implement:学生会']],
    ['。以上工作由省教育厅牵头,会同省残联、妇联负责落实。', ['lead:省教育厅', 'implement:省残联', 'implement:省妇联']],
    ['。(各区县政府组织实施)', ['implement:各区县政府']],
  ])('%s', (note, expected) => {
    expect(owners(note)).toEqual(expected)
  })

  it('are taken whole, with or without their brackets', () => {
    const marked =
      '一、建设\n1.规划。编制规划。⟦(责任单位:市教育局)⟧\n2.投入。增加投入。⟦责任单位:市财政局)⟧\n3.用地。保障用地。⟦(责任单位:市自然资源局⟧\n4.师资。补充教师。'
    const reading = read(unbracket(marked))
    expect(
      bracket(
        reading.text,
        reading.nodes.filter((node) => node.type === 'note').map((node) => node.span),
      ),
    ).toBe(marked)
    expect(reading.problems.filter((problem) => problem.code === 'reader/missing-bracket')).toHaveLength(2)
    expect(reading.problems.filter((problem) => problem.code === 'reader/no-owner')).toHaveLength(1)
  })

  it('hold from a rule on for the notes behind it', () => {
    const { owners: all } = read(
      '一、建设\n1.规划。编制规划。(责任单位:市教育局、市财政局,第一个单位为牵头单位,下同)\n2.投入。增加投入。(责任单位:市财政局、市教育局)',
    )
    expect(all.map((owner) => [owner.role, owner.name, owner.roleFrom])).toEqual([
      ['lead', '市教育局', 'rule'],
      ['support', '市财政局', 'rule'],
      ['lead', '市财政局', 'rule'],
      ['support', '市教育局', 'rule'],
    ])
  })

  it('on a heading hold for the items below it that have none', () => {
    const { owners: all } = read(
      '一、建设(责任单位:市教育局)\n1.规划。编制规划。\n2.投入。增加投入。(责任单位:市财政局)',
    )
    expect(all.filter((owner) => owner.roleFrom === 'heading').map((owner) => owner.name)).toEqual(['市教育局'])
  })

  it('are the headings that are units, for what stands below them', () => {
    const { owners: all, nodes } = read(
      '一、办公室\n1.统筹。编发简报。\n2.公开。公开信息。\n二、人事股\n1.招聘。招聘教师。',
    )
    const title = (id: string | null) => nodes.find((node) => node.id === id)?.title
    expect(all.map((owner) => `${title(owner.node)} ${owner.role} ${owner.name} ${owner.roleFrom}`)).toEqual([
      '统筹 lead 办公室 heading',
      '公开 lead 办公室 heading',
      '招聘 lead 人事股 heading',
    ])
    expect(read('一、建设实验室\n1.采购。采购设备。\n二、加强领导\n1.责任。落实责任。').owners).toEqual([])
  })

  it('that close a section hold for its items before them', () => {
    const { owners: all, nodes } = read(
      '一、建设\n1.规划。编制规划。\n2.投入。增加投入。\n以上工作由市教育局牵头,市财政局配合。\n二、管理\n3.安全。排查隐患。',
    )
    const label = (id: string | null) => nodes.find((node) => node.id === id)?.label
    expect(all.map((owner) => `${label(owner.node)} ${owner.role} ${owner.name}`)).toEqual([
      '1. lead 市教育局',
      '1. support 市财政局',
      '2. lead 市教育局',
      '2. support 市财政局',
    ])
  })

  it.each([
    ['以上2项由市财政局负责。', ['1. ', '2. 市财政局', '3. 市财政局']],
    ['以上2项,责任单位:市财政局。', ['1. ', '2. 市财政局', '3. 市财政局']],
    ['第1、3项由市财政局牵头。', ['1. 市财政局', '2. ', '3. 市财政局']],
    ['任务分工:第1项由市教育局负责;第2至3项由市财政局负责。', ['1. 市教育局', '2. 市财政局', '3. 市财政局']],
  ])('that close a section hold for the items they count: %s', (closing, expected) => {
    const { owners: all, nodes } = read(
      `一、建设\n1.规划。编制规划。\n2.投入。增加投入。\n3.安全。排查隐患。\n${closing}`,
    )
    const items = nodes.filter(({ type }) => type === 'item')
    expect(
      items.map(({ id, label }) => `${label} ${all.flatMap(({ node, name }) => (node === id ? [name] : [])).join()}`),
    ).toEqual(expected)
  })

  it('on a heading lead the items below it that only say who is responsible', () => {
    const { owners: all } = read(
      '一、保障\n牵头单位:市政府办公室\n1.规划。编制规划。\n责任单位:市教育局\n2.投入。增加投入。\n牵头单位:市财政局',
    )
    expect(all.map((owner) => `${owner.role}:${owner.name}`)).toEqual([
      'lead:市政府办公室',
      'implement:市教育局',
      'lead:市财政局',
    ])
  })

  it('lead several names of one body to one name', () => {
    const { owners: all } = read(
      '一、建设\n1.规划。编制规划。(责任单位:市教育局、编办)\n2.编制。核定编制。(责任单位:市委编办)',
    )
    expect(new Set(all.map((owner) => owner.name))).toEqual(new Set(['市教育局', '市委编办']))
  })

  it('leave sections of the bureau and what is seconded to it without the prefix of the city', () => {
    expect(owners('。(责任单位:市财政局、基教科、督导室、派驻纪检监察组、编办)')).toEqual([
      'implement:市财政局',
      'implement:基教科',
      'implement:督导室',
      'implement:派驻纪检监察组',
      'implement:市编办',
    ])
    expect(owners('。(市教育局牵头,市级各有关部门及各县(市、区)政府按职责分工负责)')).toEqual([
      'lead:市教育局',
      'implement:市级各有关部门',
      'implement:各县(市、区)政府',
    ])
    expect(owners('。(督导室、基教股)')).toEqual(['implement:督导室', 'implement:基教股'])
    expect(owners('。[纪检组、办公室]')).toEqual(['implement:纪检组', 'implement:办公室'])
  })

  it('with several units and no lead are a question', () => {
    expect(
      read('一、建设\n1.规划。编制规划。(责任单位:市教育局、市财政局)').problems.map((problem) => problem.code),
    ).toContain('reader/no-lead')
  })

  it('come of headings that name a unit and its duty', () => {
    const plan = '一、分工\n(一)县教育局负责组织协调,建立制度。\n(二)各乡(镇)政府、县残联负责排查,建立台账。'
    expect(read(plan).owners.map(({ name }) => name)).toEqual(['县教育局', '各乡(镇)政府', '县残联'])
  })

  it('come of headings that charge units whose names have 管理 or 所 in them', () => {
    const plan =
      '一、职责\n(一)镇中心校负责:\n1.学籍。核对学籍。\n(二)市场监督管理局、镇派出所负责:\n1.排查。开展排查。\n(三)各村(社区)负责:\n1.走访。入户走访。'
    expect(read(plan).owners.map(({ name }) => name)).toEqual(['镇中心校', '市场监督管理局', '镇派出所', '各村(社区)'])
  })

  it('stand once, at the items to which a section hands them down', () => {
    const { owners, nodes } = read('一、任务(责任单位:市教育局)\n1.甲。做好甲。\n2.乙。做好乙。')
    expect(owners.map(({ node }) => nodes.find(({ id }) => id === node)?.label)).toEqual(['1.', '2.'])
  })
})
