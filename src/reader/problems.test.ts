import { describe, expect, it } from 'vitest'
import { read } from './bracketed.ts'
import { PROBLEM_WORDS, sayProblem } from './words.ts'

/** Problems of one code in a plan of several sound items and the words in question. */
function find(code: string, words: string): [actual: string | null, proposal: string | null][] {
  const text = `某市2022年教育工作计划\n一、建设\n1.规划。编制规划,落实任务要求。\n2.投入。增加投入,提高使用效益。\n3.队伍。${words}\n4.安全。开展排查,消除安全隐患。`
  return read(text)
    .problems.filter((problem) => problem.code === code)
    .map((problem) => [problem.actual, problem.proposal])
}

describe('problems', () => {
  it.each([
    ['reader/placeholder', '新建X所学校。', 'X', null],
    ['reader/lost-dash', '落实改革方案(20162020)。', '20162020', '2016-2020'],
    ['reader/lost-dash', '落实36岁儿童指南。', '36岁', '3-6岁'],
    ['reader/lost-year', '确保完成年建设任务。', '完成年建设', null],
    ['reader/lost-year-word', '到2022,完成登记。', '到2022', '到2022年'],
    ['reader/document-number', '落实意见(某政发〔20213号)。', '某政发〔20213号', '〔2021〕3号'],
    ['reader/garbled-title', '编制第十四个五个规划。', '第十四个五个规划', null],
    ['reader/lost-name', '到年底,区、大甲市、小乙县实现目标。', '区、大甲', null],
    ['reader/lost-word', '教师主要向和村小流动。', '教师主要向和村小流动', null],
    ['reader/lost-punctuation', '改善学校条件2022年,入学率稳步提高。', '学校条件2022年', null],
    ['reader/unclosed-bracket', '落实《学校管理办法,完善制度。', '《学校管理办法,完善制度', null],
    ['reader/stray-character', '完善制度。。落实责任。', '。。', null],
    ['reader/wrong-character', '做好统一布署。', '布署', '部署'],
    ['reader/doubled-word', '落实政府政府责任。', '政府政府', null],
    ['reader/doubled-word', '积极发展社区教育发展,扩大供给。', '发展社区教育发展', null],
    ['reader/drafter-comment', '应建多少学校,各县分别是多少?', '应建多少学校,各县分别是多少?', null],
    ['reader/unquantified', '创建一批特色学校。', '创建一批', null],
    ['reader/inserted-space', '全面加 强队伍建设工作。', '全面加 强队伍建', null],
  ])('%s: %s', (code, words, actual, proposal) => {
    expect(find(code, words)).toContainEqual([expect.stringContaining(actual), proposal])
  })

  it('are told of numbers that do not go together', () => {
    const codes = (text: string) =>
      read(`某县2021-2022年教育实施方案\n一、建设\n1.规划。${text}`).problems.map((problem) => [
        problem.code,
        problem.arguments,
      ])
    expect(codes('新建小学11所,其中东区8所、西区2所。')).toContainEqual([
      'reader/parts-and-total',
      expect.objectContaining({ actual: 10, expected: 11 }),
    ])
    expect(codes('到2026年,入园率达到90%。')).toContainEqual([
      'reader/outside-period',
      expect.objectContaining({ from: 2021, to: 2022 }),
    ])
    expect(codes('800人以上的大村办园。推进建设。1200人以上的大村办园。')).toContainEqual([
      'reader/two-numbers',
      expect.objectContaining({ one: '800', other: '1200' }),
    ])
    expect(codes('园所数、在园人数占比达到70%。')).toContainEqual([
      'reader/one-number-for-two',
      expect.objectContaining({ value: 70 }),
    ])
  })

  it('find a sentence that is said twice in a plan, once for each plan', () => {
    const plan =
      '某县2022年教育工作计划\n一、建设\n1.规划。扎实推进学校标准化建设工作。\n2.投入。扎实推进学校标准化建设工作。\n'
    expect(read(plan).problems.filter((problem) => problem.code === 'reader/repeated-sentence')).toHaveLength(1)
    expect(
      read(`${plan}${plan.replace('2022', '2023')}`).problems.filter(
        (problem) => problem.code === 'reader/repeated-sentence',
      ),
    ).toHaveLength(2)
  })

  it('are few in a sound text', () => {
    const text =
      '某县2022年教育工作计划\n一、建设\n1.规划。编制布局规划,优化学校布局。(责任单位:县教育局)\n2.投入。新建学校3所,落实经费200万元。(责任单位:县财政局)'
    expect(read(text).problems).toEqual([])
  })

  it('have words in both languages', () => {
    for (const code of Object.keys(PROBLEM_WORDS))
      for (const language of ['zh', 'en'] as const) expect(sayProblem(code, {}, language)).not.toBe('')
    expect(sayProblem('reader/lost-number', { number: 12 }, 'zh')).toContain('12')
  })
})
