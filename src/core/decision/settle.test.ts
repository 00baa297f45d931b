import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeType, Reading, Span } from '#reader/reading.ts'
import { anchorOf, passageOf, placeOf } from './anchor.ts'
import { countCoverage } from './coverage.ts'
import type { Change, Deed } from './decision.ts'
import { settle } from './settle.ts'
import { decide, readMarked, undo } from './testing.ts'

const plan = readMarked(
  [
    '# 一、学前教育',
    '## 1.办园',
    '新建幼儿园10所，由甲局负责。',
    '改造X所；年底前完成。',
    '## 2.收费',
    '降低??标准。',
    '公布清单，由乙局负责。',
    '# 二、其他',
    '## 3.安全',
    '排查5所。',
    '改造X所；逐月通报。',
  ].join('\n'),
)

const node = (reading: Reading, words: string) =>
  placeOf(
    reading,
    'node',
    reading.nodes.findIndex(({ span }) => reading.text.startsWith(words, span[0])),
  )
const words = (reading: Reading, quote: string) => {
  const from = reading.text.indexOf(quote)
  return passageOf(reading, [from, from + quote.length])
}

describe('settling a reading', () => {
  it('gives the reading itself when nothing was decided', () => {
    expect(settle(plan, []).reading).toEqual(plan)
  })

  it('makes a clause an item, and what was promised in it is promised by the new item', () => {
    const settled = settle(plan, [decide('1', { verb: 'retype', node: node(plan, '排查'), type: 'item' })]).reading
    const made = settled.nodes.find(({ span }) => settled.text.startsWith('排查', span[0]))
    expect(made?.type).toBe('item')
    expect(settled.targets.find(({ value }) => value === 5)?.node).toBe(made?.id)
  })

  it('makes furniture of an item with all below it: it promises nothing and asks nothing any more', () => {
    const given = settle(plan, [decide('1', { verb: 'retype', node: node(plan, '3.'), type: 'furniture' })])
    expect(given.reading.targets.map(({ id }) => id)).toEqual(['t1', 't2'])
    expect(given.questions.map(({ settledBy }) => settledBy)).toEqual([null, null, '1'])
    expect(given.reading.coverage.byKind.furniture).toBe('3.安全排查5所。改造X所；逐月通报。'.length)
  })

  it('splits a clause where a person says, and merges the parts again', () => {
    const split: Change = {
      verb: 'split',
      node: node(plan, '新建'),
      at: words(plan, '由甲局'),
      type: 'clause',
    }
    const first = settle(plan, [decide('1', split)]).reading
    expect(first.nodes.length).toBe(plan.nodes.length + 1)
    const merge: Change = { verb: 'merge', node: node(first, '由甲局') }
    const both = settle(plan, [decide('1', split), decide('2', merge)])
    expect(both.lost).toEqual([])
    expect(both.reading.nodes).toEqual(plan.nodes)
  })

  it('merges an item with the one before it: its heading becomes a clause, its targets go along', () => {
    const settled = settle(plan, [decide('1', { verb: 'merge', node: node(plan, '2.收费') })]).reading
    const one = settled.nodes.find(({ title }) => title === '1.办园')
    expect(settled.nodes.some(({ title }) => title === '2.收费')).toBe(false)
    expect(settled.owners.map(({ node: holder }) => holder)).toEqual([one?.id, one?.id])
    expect(settled.coverage.accounted).toBe(settled.text.length)
  })

  it('takes the proposal for a problem as a correction and leaves the text as printed', () => {
    const given = settle(plan, [decide('1', { verb: 'accept', problems: [placeOf(plan, 'problem', 1)] })])
    expect(given.corrections).toEqual([{ span: plan.problems[1]?.span, text: '某某', decision: '1' }])
    expect(given.reading.text).toBe(plan.text)
    expect(given.reading.problems).toHaveLength(2)
  })

  it('leaves several placeholders open by one decision that one undo takes back', () => {
    const open = decide('1', {
      verb: 'leave-open',
      places: [placeOf(plan, 'problem', 0), placeOf(plan, 'problem', 2)],
      owedBy: '起草科室',
      reason: '数据待核',
    })
    expect(settle(plan, [open]).leftOpen.map(({ target, owedBy }) => [target, owedBy])).toEqual([
      ['t2', '起草科室'],
      ['t4', '起草科室'],
    ])
    expect(settle(plan, [open, undo('1')]).leftOpen).toEqual([])
  })

  it('lets an owner that somebody adds answer that there was none', () => {
    const lacking: Reading = {
      ...plan,
      problems: [{ ...plan.problems[0], code: 'reader/no-owner', node: plan.nodes[8]?.id ?? '' } as never],
    }
    const owner = { role: 'lead', name: '丙局', each: false } as const
    const given = settle(lacking, [decide('1', { verb: 'add-owner', node: node(plan, '3.安全'), owner })])
    expect(given.questions[0]?.settledBy).toBe('1')
    expect(given.reading.owners.at(-1)).toMatchObject({ name: '丙局', node: plan.nodes[8]?.id })
  })

  it('refuses the later of two decisions on one place and says which one holds it', () => {
    const first = decide('1', { verb: 'retitle', node: node(plan, '3.安全'), title: '一' })
    const second = decide('2', { verb: 'retitle', node: node(plan, '3.安全'), title: '二' })
    const given = settle(plan, [first, second])
    expect(given.refused).toEqual([{ decision: second.decide, holds: first.decide }])
    expect(given.reading.nodes[8]?.title).toBe('一')
  })

  it('lets a decision replace another, and undo brings the other back', () => {
    const first = decide('1', { verb: 'retitle', node: node(plan, '3.安全'), title: '一' })
    const second = decide('2', { verb: 'retitle', node: node(plan, '3.安全'), title: '二' }, ['1'])
    expect(settle(plan, [first, second]).reading.nodes[8]?.title).toBe('二')
    expect(settle(plan, [first, second, undo('2')]).reading.nodes[8]?.title).toBe('一')
  })

  it('says which decision finds its words no longer', () => {
    const gone = { ...placeOf(plan, 'target', 0), anchor: anchorOf('没有这些字', [1, 4]) }
    const given = settle(plan, [decide('1', { verb: 'remove-target', target: gone, reason: '' })])
    expect(given.lost.map(({ reason, quote }) => [reason, quote])).toEqual([['words-gone', '有这些']])
    expect(given.reading).toEqual(plan)
  })
})

const types: NodeType[] = ['section', 'item', 'objective', 'measure', 'clause', 'paragraph', 'furniture', 'contents']

/** Any sensible change of a reading. */
const anyChange = (reading: Reading): fc.Arbitrary<Change> => {
  const place = (kind: 'node' | 'target' | 'owner' | 'problem', list: unknown[]) =>
    fc.nat({ max: list.length - 1 }).map((index) => placeOf(reading, kind, index))
  const aNode = place('node', reading.nodes)
  const aPassage = fc
    .tuple(fc.nat({ max: reading.text.length - 2 }), fc.integer({ min: 1, max: 6 }))
    .map(([from, length]) => passageOf(reading, [from, Math.min(reading.text.length, from + length)] as Span))
  const type = fc.constantFrom(...types)
  const problems = fc.array(place('problem', reading.problems), { minLength: 1, maxLength: 3 })
  return fc.oneof(
    fc.record({ verb: fc.constant('accept' as const), problems }),
    fc.record({ verb: fc.constant('ignore' as const), problems, reason: fc.constant('无妨') }),
    fc.record({ verb: fc.constant('rewrite' as const), passage: aPassage, text: fc.constant('改') }),
    fc.record({ verb: fc.constant('retitle' as const), node: aNode, title: fc.constant('新题') }),
    fc.record({ verb: fc.constant('relabel' as const), node: aNode, label: fc.constant('9.') }),
    fc.record({ verb: fc.constant('retype' as const), node: aNode, type }),
    fc.record({ verb: fc.constant('split' as const), node: aNode, at: aPassage, type }),
    fc.record({ verb: fc.constant('merge' as const), node: aNode }),
    fc.record({
      verb: fc.constant('change-target' as const),
      target: place('target', reading.targets),
      values: fc.constant({ value: 7 }),
    }),
    fc.record({
      verb: fc.constant('add-owner' as const),
      node: aNode,
      owner: fc.constant({ role: 'lead' as const, name: '丙局', each: false }),
    }),
  )
}

const anyDeeds = fc
  .array(anyChange(plan), { minLength: 1, maxLength: 8 })
  .map((changes) => changes.map((change, index) => decide(String(index + 1), change)))

/** Every character outside white space stands in exactly one leaf, or in label or title of what holds it. */
function expectTiled({ text, nodes, coverage }: Reading): void {
  expect(coverage).toEqual(countCoverage(text, nodes))
  expect(coverage.accounted).toBe(text.length)
  const last = new Map<string | null, number>()
  const byId = new Map(nodes.map((each) => [each.id, each]))
  expect(byId.size).toBe(nodes.length)
  for (const { parent, span } of nodes) {
    const above = parent === null ? undefined : byId.get(parent)
    if (above) expect(above.span[0] <= span[0] && span[1] <= above.span[1]).toBe(true)
    expect(span[0]).toBeGreaterThanOrEqual(last.get(parent) ?? 0)
    expect(span[1]).toBeGreaterThan(span[0])
    last.set(parent, span[1])
  }
}

describe('any decisions', () => {
  it('leave every character in exactly one place', () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const { reading } = settle(plan, deeds)
        expectTiled(reading)
        const ids = new Set(reading.nodes.map(({ id }) => id))
        for (const { node: holder } of [...reading.targets, ...reading.owners, ...reading.problems])
          expect(holder === null || ids.has(holder)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('and taking all of them back give the reading itself', () => {
    fc.assert(
      fc.property(anyDeeds, (decisions) => {
        const deeds: Deed[] = [...decisions, ...decisions.map(({ decide: { id } }) => undo(id))]
        expect(settle(plan, deeds).reading).toEqual(plan)
      }),
    )
  })

  it('give the same reading in any order as long as none is on the place of another', () => {
    let compared = 0
    fc.assert(
      fc.property(anyDeeds, fc.nat(), (deeds, turn) => {
        const one = settle(plan, deeds)
        const turned = [...deeds.slice(turn % deeds.length), ...deeds.slice(0, turn % deeds.length)].reverse()
        const other = settle(plan, turned)
        if (one.refused.length + other.refused.length > 0) return
        compared += 1
        expect(other.reading).toEqual(one.reading)
        expect(other.corrections).toEqual(one.corrections)
      }),
      { numRuns: 2000 },
    )
    expect(compared).toBeGreaterThan(500)
  })

  it('are all kept when words are put before the text, and each says that it moved', () => {
    fc.assert(
      fc.property(anyDeeds, fc.constantFrom('这一句是新加的。', '序言', '另有说明'), (deeds, added) => {
        const shift = added.length + 1
        const move = ([from, to]: Span): Span => [from + shift, to + shift]
        const shifted: Reading = {
          ...plan,
          text: `${added}\n${plan.text}`,
          nodes: plan.nodes.map((each) => ({
            ...each,
            span: move(each.span),
            labelSpan: each.labelSpan && move(each.labelSpan),
            titleSpan: each.titleSpan && move(each.titleSpan),
          })),
          targets: plan.targets.map((each) => ({ ...each, span: move(each.span) })),
          owners: plan.owners.map((each) => ({ ...each, span: move(each.span) })),
          problems: plan.problems.map((each) => ({ ...each, span: each.span && move(each.span) })),
        }
        const here = settle(plan, deeds)
        const there = settle(shifted, deeds)
        const gone = (list: typeof here.lost) => list.map(({ decision, reason }) => `${decision.id} ${reason}`).sort()
        const unsure = there.lost.filter(({ reason }) => reason === 'several-places' || reason === 'words-gone')
        expect(unsure).toEqual([])
        expect(gone(there.lost)).toEqual(gone(here.lost))
        expect(there.placed.length).toBe(here.placed.length)
        for (const { moved } of there.placed) expect(moved).toBe(true)
        expect(there.reading.nodes.map(({ type, title }) => [type, title])).toEqual(
          here.reading.nodes.map(({ type, title }) => [type, title]),
        )
      }),
    )
  })
})
