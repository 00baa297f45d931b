import { describe, expect, test } from 'vitest'
import type { Relation } from '../authority/authority-table.ts'
import { workingCalendar } from '../calendar.ts'
import { installValues } from '../value.ts'
import { inForceOn } from '../values/dated-value.ts'
import { shippedValues } from '../values/shipped.ts'
import { defaultLadders } from './default-ladders.ts'
import { findStep, type Ladder, paperOf, type Step, type StepKind } from './ladder.ts'
import { type Order, order } from './order.ts'
import { orderPaper, type PaperFacts, tellingPaper } from './order-paper.ts'
import { paperTitles } from './paper-templates.ts'

const installed = installValues(shippedValues, [])
const facts: PaperFacts = {
  issuer: '某市教育局',
  unit: '某县教育局',
  matter: {
    title: '校车排查',
    due: '2026-03-02T09:00:00.000Z',
    source: { title: '会议纪要', number: '第3期', words: '请全面排查。' },
  },
  valuesOn: (day) => inForceOn(day, installed),
  calendar: workingCalendar(),
  now: new Date('2026-03-05T02:00:00Z'),
  heavier: false,
}

const draft = (ladder: Ladder, kind: StepKind, relation: Relation): Order => {
  const step = findStep(ladder, kind) as Step
  const { authority, clocks } = ladder
  const fact = { id: 'f', text: '逾期未完成。', foundOn: '2026-03-04', supervisionEnded: null, caseFiled: null }
  const of = { unitId: 'u', keeperId: 'k', assignmentId: 'x', authority, relation, step, clocks, fact }
  const paper = paperOf(step, authority, relation) ?? null
  const values = { ...of, paper, demand: '限期完成。', follows: null }
  const by = { account: 'a', person: null, name: 'a', unit: 'k' }
  return order.fold.draft(null, values, { id: 'o', record: 'o', at: '2026-03-05T02:00:00.000Z', by })
}

const textOf = (of: Order) => orderPaper(of, facts).paragraphs.join('\n')

describe('the paper of an order', () => {
  test('speaks as the relation demands: an instruction inside, a prompt to a county bureau, a request to a peer', () => {
    const { A } = defaultLadders
    expect(orderPaper(draft(A, 'notice', 'own'), facts).title).toBe('督办通知单\n（校车排查）')
    expect(textOf(draft(A, 'notice', 'own'))).toContain('请于签发之日起5个工作日内书面报送办理情况。')
    expect(textOf(draft(A, 'notice', 'lower-bureau'))).toContain('提示如下，请予关注')
    expect(textOf(draft(A, 'notice', 'peer'))).toContain('现商请如下')
  })

  test('states fact, day found, time due to the hour, and the words of the source', () => {
    const text = textOf(draft(defaultLadders.A, 'notice', 'own'))
    expect(text).toContain('以上事实于2026年3月4日查明。原定办理时限为2026年3月2日17时。')
    expect(text).toContain('来源原文：“请全面排查。”')
  })

  test('names the case with the day of its filing, and its number where there is one', () => {
    const penalty = draft(defaultLadders.D, 'penalty', 'private-body')
    const of = (caseFiled: Order['fact']['caseFiled']): Order => ({ ...penalty, fact: { ...penalty.fact, caseFiled } })
    const numbered = of({ on: '2026-03-02', number: '云教立〔2026〕1号' })
    expect(textOf(numbered)).toContain('本案于2026年3月2日立案（云教立〔2026〕1号）。')
    expect(tellingPaper(numbered, facts).paragraphs).toContain('本案于2026年3月2日立案（云教立〔2026〕1号）。')
    expect(textOf(of({ on: '2026-03-02', number: null }))).toContain('本案于2026年3月2日立案。')
    expect(textOf(of(null))).not.toContain('本案')
  })

  test('says until when to the hour once it has effects', () => {
    const signed = { ...draft(defaultLadders.A, 'notice', 'own'), effectiveAt: '2026-03-05T02:00:00.000Z' }
    expect(textOf(signed)).toContain('请于2026年3月12日24时前书面报送办理情况。')
  })

  test('names review and appeal where the law gives them, with their days, and no others', () => {
    const text = textOf(draft(defaultLadders.C, 'criticism', 'lower-bureau'))
    expect(text).toContain('收到之日起30日内申请复核')
    expect(text).toContain('15日内提出申诉')
    expect(text).toContain('不停止执行')
    expect(textOf(draft(defaultLadders.A, 'rectification', 'own'))).not.toContain('复核')
  })

  test('does not say that a silent unit was heard', () => {
    const drafted = draft(defaultLadders.C, 'criticism', 'lower-bureau')
    const [silent, heard] = [
      { ...drafted, silent: true },
      { ...drafted, statement: '请从轻' },
    ].map(textOf)
    expect(textOf(drafted)).toContain('陈述和申辩情况待记录后写明')
    expect(heard).toContain('听取你单位的陈述和申辩')
    expect(silent).toContain('期限内没有陈述和申辩')
    expect(silent).not.toContain('听取')
  })

  test('says that it weighs heavier where it does: by the facts of a draft, by the order once it is signed', () => {
    const drafted = draft(defaultLadders.C, 'criticism', 'lower-bureau')
    const heavier = (order: Order, facing = facts) => orderPaper(order, facing).paragraphs.join().includes('从重处理')
    expect([heavier(drafted), heavier(drafted, { ...facts, heavier: true })]).toEqual([false, true])
    const signed = { ...drafted, signedAt: '2026-03-05T02:00:00.000Z' }
    expect([heavier({ ...signed, heavier: true }), heavier(signed, { ...facts, heavier: true })]).toEqual([true, false])
  })

  test('numbers its sections without gaps, and a proposal proposes', () => {
    const headings = (of: Order) => orderPaper(of, facts).paragraphs.filter((line) => /^[一二三四五]、/.test(line))
    expect(headings(draft(defaultLadders.C, 'criticism', 'lower-bureau'))).toEqual([
      '一、事实',
      '二、要求',
      '三、时限',
      '四、救济途径',
    ])
    expect(headings(draft(defaultLadders.B, 'commendation', 'lower-bureau'))).toEqual(['一、事实', '二、要求'])
    const proposal = draft(defaultLadders.C, 'accountability-proposal', 'lower-bureau')
    expect(headings(proposal)).toEqual(['一、事实', '二、建议'])
    expect(textOf({ ...proposal, silent: true })).toContain('并书面告知有关单位，其在期限内没有陈述和申辩')
    expect(textOf({ ...proposal, silent: true })).not.toContain('你单位')
  })

  test('tells of remedies only against what is decided or concluded', () => {
    const told = Object.values(defaultLadders).flatMap((ladder) =>
      ladder.steps
        .filter(({ kind }) => {
          const relation = ladder.authority === 'D' ? 'private-body' : 'lower-bureau'
          return /复核|复议|异议/.test(textOf(draft(ladder, kind, relation)))
        })
        .map(({ kind }) => `${ladder.authority} ${kind}`),
    )
    expect(told).toEqual([
      'B rectification',
      'C criticism',
      'C talk',
      'C circular',
      'C resource-adjustment',
      'D rectification',
      'D criticism',
      'D penalty',
    ])
  })

  test('that tells the facts gives the days for the statement in defence', () => {
    const { title, paragraphs } = tellingPaper(draft(defaultLadders.C, 'talk', 'lower-bureau'), facts)
    expect(title).toBe('陈述申辩告知书\n（校车排查）')
    expect(paragraphs.join('\n')).toContain('收到本告知书之日起5个工作日内，向某市教育局书面陈述和申辩')
  })

  test('of education supervision is a preliminary opinion before it is an opinion, and says that the unit was heard', () => {
    const opinion = draft(defaultLadders.C, 'notice', 'private-body')
    const { title, paragraphs } = tellingPaper(opinion, facts)
    expect(title).toBe('初步督导意见\n（校车排查）')
    expect(paragraphs.join('\n')).toContain('5个工作日内，向某市教育局书面申辩')
    expect(paragraphs.join('\n')).not.toContain('拟对你单位作出')
    expect(orderPaper(opinion, facts).title).toBe('督导意见书\n（校车排查）')
    expect(textOf(opinion)).toContain('形成初步督导意见，（陈述和申辩情况待记录后写明）')
    expect(textOf({ ...opinion, statement: '情况属实' })).toContain('形成初步督导意见，并听取你单位的陈述和申辩')
    expect(textOf({ ...opinion, silent: true })).toContain('期限内没有陈述和申辩')
  })

  test('has a title for every paper that a ladder can send', () => {
    const relations = ['own', 'lower-bureau', 'peer', 'government', 'private-body'] as const
    const lacking = Object.values(defaultLadders).flatMap((ladder) =>
      ladder.steps.flatMap((step) =>
        relations.flatMap((relation) => {
          const paper = paperOf(step, ladder.authority, relation)
          return paper && !(paper in paperTitles) ? [paper] : []
        }),
      ),
    )
    expect(lacking).toEqual([])
  })
})
