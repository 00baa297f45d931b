import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from './bracketed.ts'
import type { PlanNode, Reading, Span } from './reading.ts'

/** A second, slow count: how often each character stands in a leaf, or in label, title and the signs behind them. */
function countLeaves(reading: Reading): Uint8Array {
  const { text, nodes } = reading
  const count = new Uint8Array(text.length)
  const children = new Map<string, PlanNode[]>()
  for (const node of nodes) if (node.parent) children.set(node.parent, [...(children.get(node.parent) ?? []), node])
  const add = (from: number, to: number) => {
    for (let at = from; at < to; at++) count[at] = (count[at] as number) + 1
  }
  for (const node of nodes) {
    const own = children.get(node.id)
    if (!own) {
      add(...node.span)
      continue
    }
    const first = (own[0] as PlanNode).span[0]
    const parts = [node.labelSpan, node.titleSpan].filter((span): span is Span => span !== null)
    let done = node.span[0]
    for (const [from, to] of parts) {
      let end = to
      while (end < first && end < to + 3 && /[\p{P}\p{S}\s_]/u.test(text[end] as string)) end++
      add(Math.max(from, done), end)
      done = Math.max(done, end)
    }
  }
  return count
}

function expectProof(reading: Reading): void {
  const { text, nodes, coverage } = reading
  expect(coverage.characters).toBe(text.length)
  expect(coverage.accounted).toBe(text.length)
  expect(Object.values(coverage.byKind).reduce((all, count) => all + count, 0)).toBe(text.length)
  const count = countLeaves(reading)
  for (let at = 0; at < text.length; at++) {
    const blank = /\s/.test(text[at] as string)
    if (blank ? (count[at] as number) > 1 : count[at] !== 1)
      throw new Error(
        `${JSON.stringify(text.slice(Math.max(0, at - 5), at + 5))} at ${at} stands in ${count[at]} leaves`,
      )
  }
  const byId = new Map(nodes.map((node) => [node.id, node]))
  let last = new Map<string | null, number>()
  for (const node of nodes) {
    const parent = node.parent === null ? null : byId.get(node.parent)
    if (parent) expect(parent.span[0] <= node.span[0] && node.span[1] <= parent.span[1]).toBe(true)
    expect(node.span[0]).toBeGreaterThanOrEqual(last.get(node.parent) ?? 0)
    last = last.set(node.parent, node.span[1])
  }
}

function expectValidSpans(reading: Reading): void {
  const ids = new Set(reading.nodes.map((node) => node.id))
  const check = (span: Span | null) => {
    if (span) expect(0 <= span[0] && span[0] <= span[1] && span[1] <= reading.text.length).toBe(true)
  }
  const bound = (node: string | null) => expect(node === null || ids.has(node)).toBe(true)
  for (const target of reading.targets) {
    check(target.span)
    bound(target.node)
    expect(reading.text.slice(...target.span)).toBe(target.quote)
  }
  for (const entry of [...reading.owners, ...reading.deadlines, ...reading.references, ...reading.problems]) {
    check(entry.span)
    bound(entry.node)
  }
  for (const problem of reading.problems) for (const span of problem.related) check(span)
}

const PIECES = [
  '一、',
  '二、',
  '（一）',
  '(二)',
  '1.',
  '2、',
  '3．',
  '(1)',
  '①',
  '一是',
  '第一章',
  '附件1',
  '【重点任务1】',
  '目标任务：',
  '工作措施:',
  '责任单位：',
  '牵头单位:',
  '(责任单位:市教育局、财政局)',
  '(市教育局牵头,市财政局配合)',
  '(市教育局、市财政局',
  '办好向和村',
  '结?jié)',
  '区、某市、',
  '加强队伍建设',
  '完善机制',
  '。',
  '，',
  ',',
  '；',
  ';',
  '：',
  '、',
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  '　',
  '\t',
  '|',
  '新建学校3所',
  '达到95%以上',
  '1-2个',
  'X所',
  '《X》',
  '“四个一”',
  '全覆盖',
  '到2025年',
  '每月',
  '2021年',
  '年底前',
  '〔2019〕3号',
  '20162020',
  '36岁儿童',
  '(',
  ')',
  '《',
  '》',
  '“',
  '”',
  '8:1',
  '其中',
  '某市教育局2022年工作要点',
  '目录',
  '— 3 —',
  '来源：| 作者：',
  '首页 新闻 公告 服务 互动 专题 地图',
  '結(jié)',
  '發(fā)展',
  '質(zhì)量',
  '序号',
  '工作任务',
  '责任部门',
  '完成时限',
  '1',
  '12',
  '单位：所',
  '合计',
  '&nbsp;',
  '<p>',
  '</p>',
  '<br>',
  '\u200b',
  '&ldquo;',
  '**',
  '# ',
  '政府政府',
  '各县、市、区人民政府',
  '?',
  '\u0000',
  '\ud83d',
  '\u2028',
  '─',
  '•',
  'a',
]

const plan = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

describe('any text', () => {
  it('is accounted for character by character, with valid spans', () => {
    fc.assert(
      fc.property(plan, (text) => {
        const reading = read(text)
        expectProof(reading)
        expectValidSpans(reading)
      }),
      { numRuns: 6000 },
    )
  })

  it('reads the same twice and survives JSON', () => {
    fc.assert(
      fc.property(plan, (text) => {
        const reading = read(text)
        expect(read(text)).toEqual(reading)
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps the text as it is but for a byte-order mark', () => {
    expect(read('\ufeff一、总则\r\n1．细则').text).toBe('一、总则\r\n1．细则')
  })
})
