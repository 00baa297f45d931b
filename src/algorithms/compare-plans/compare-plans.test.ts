import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FindingKind, findingKinds } from '#core/finding-kind.ts'
import { comparePlans } from './compare-plans.ts'
import { planOf } from './testing/plan-of.ts'

const nurseries = ['学前教育', '新建幼儿园五所，增加普惠学位。', '每季度检查一次收费公示。']
const meals = ['学校食堂', '所有学校食堂必须实行陪餐制度。', '公开食材采购价格。']
const sport = ['阳光体育', '保证学生在校锻炼时间。', '举办全市学生运动会。']
const reading = ['书香校园', '配齐中小学图书。', '评选阅读之星并组织展示。']

/** Kinds of what was found, but for what is unchanged, with the code of what differs. */
const said = (before: readonly (readonly string[])[], after: readonly (readonly string[])[]) =>
  comparePlans({ before: planOf(before), after: planOf(after) })
    .findings.filter(({ kind }) => kind !== 'unchanged')
    .map(({ kind, what }) => `${kind} ${what.code.replace('comparison/', '')}`)

describe('comparing two plans', () => {
  it('says that every item of the same plan is unchanged', () => {
    const { findings, counts } = comparePlans({ before: planOf([nurseries, meals]), after: planOf([nurseries, meals]) })
    expect(counts.unchanged).toBe(2)
    expect(findings.every(({ kind }) => kind === 'unchanged')).toBe(true)
  })

  it('finds an item again wherever it went', () => {
    expect(said([nurseries, meals, sport], [sport, nurseries, meals])).toEqual([])
  })

  it('says which items were dropped and which are new', () => {
    expect(said([nurseries, meals, sport], [nurseries, sport, reading])).toEqual([
      'dropped item-dropped',
      'new item-new',
    ])
  })

  it('points at the words in both texts', () => {
    const [before, after] = [
      planOf([meals]),
      planOf([[meals[0] as string, '所有学校食堂力争实行陪餐制度。', meals[2] as string]]),
    ]
    const [finding] = comparePlans({ before, after }).findings
    const [from, to] = [finding?.before[0], finding?.after[0]]
    expect(from && before.text.slice(...from.words)).toBe('所有学校食堂必须实行陪餐制度')
    expect(to && after.text.slice(...to.words)).toBe('所有学校食堂力争实行陪餐制度')
    expect(finding?.difference.map(({ op, text }) => `${op} ${text}`)).toEqual([
      'same 所有学校食堂',
      'removed 必须',
      'added 力争',
      'same 实行陪餐制度。',
    ])
  })

  it.each([
    ['必须实行陪餐', '力争实行陪餐', 'weakened softer'],
    ['所有学校食堂实行陪餐', '部分学校食堂实行陪餐', 'weakened narrower'],
    ['陪餐率达到百分之90', '陪餐率达到百分之90左右', 'weakened rougher'],
    ['新建食堂12所', '新建食堂10所', 'weakened smaller'],
    ['投诉控制在12件以内', '投诉控制在15件以内', 'weakened larger-is-weaker'],
    ['检查食堂、小卖部、饮水点卫生', '检查食堂、饮水点卫生', 'weakened fewer-named'],
    ['检查不少于2次', '检查不超过2次', 'contradicted opposed'],
    ['加强食堂卫生检查', '强化食堂卫生检查', 'reworded reworded'],
    ['开展三次食堂检查', '开展两次食堂检查', 'weakened smaller'],
  ])('%s -> %s is %s', (before, after, finding) => {
    expect(said([['食堂', `${before}。`, '公开采购价格。']], [['食堂', `${after}。`, '公开采购价格。']])).toEqual([
      finding,
    ])
  })

  it('knows that two items became one', () => {
    expect(said([nurseries, meals, sport], [[...nurseries, ...meals.slice(1)], sport])).toEqual(['merged merged'])
  })

  it('knows that one item became two', () => {
    const [title, ...sentences] = nurseries
    expect(said([[title as string, ...sentences, ...meals.slice(1)], sport], [nurseries, meals, sport])).toEqual([
      'split split',
    ])
  })

  it('knows that a sentence was cut in two', () => {
    const one = ['食堂', '建立食材采购公开制度，每月公布价格和供货商名单。']
    expect(said([one], [['食堂', '建立食材采购公开制度。', '每月公布价格和供货商名单。']])).toEqual([])
  })

  it('says that somebody else leads', () => {
    const [title, ...rest] = sport
    expect(said([[`体卫科:${title}`, ...rest]], [[`基教科:${title}`, ...rest]])).toEqual(['re-assigned other-lead'])
  })

  it('says that a plan gives two numbers for one thing', () => {
    const twice = ['学生近视', '全市中小学生近视率下降2个百分点。']
    const other = ['体质监测', '全市中小学生近视率下降3个百分点。']
    expect(said([twice], [twice, other])).toContain('contradicted two-numbers-after')
    expect(said([twice, other], [twice, other])).toEqual([])
  })

  it('takes the year of each plan for its own year', () => {
    const before = planOf([['安排', '2025年完成全部学校的校舍检查。']], 2025)
    const after = planOf([['安排', '2026年完成全部学校的校舍检查。']], 2026)
    expect(comparePlans({ before, after }).counts.unchanged).toBe(1)
  })
})

const sentence = fc.constantFrom(
  ...[nurseries, meals, sport, reading].flatMap(([, ...rest]) => rest),
  '力争实行陪餐制度。',
  '每月检查一次收费公示。',
  '新建幼儿园四所，增加普惠学位。',
  '新建小学6所。',
  '新建小学8所。',
)
const item = fc.tuple(
  fc.constantFrom('学前教育', '学校食堂', '阳光体育', '书香校园'),
  fc.array(sentence, { maxLength: 4 }),
)
const someItems = fc.array(
  item.map(([title, sentences]) => [title, ...sentences]),
  { maxLength: 6 },
)

const mirrored: Partial<Record<FindingKind, FindingKind>> = {
  dropped: 'new',
  new: 'dropped',
  weakened: 'strengthened',
  strengthened: 'weakened',
  postponed: 'brought-forward',
  'brought-forward': 'postponed',
  merged: 'split',
  split: 'merged',
}

describe('any two plans', () => {
  it('say the opposite of each other when they change places', () => {
    fc.assert(
      fc.property(someItems, someItems, (a, b) => {
        const [here, there] = [planOf(a), planOf(b)]
        const forth = comparePlans({ before: here, after: there }).counts
        const back = comparePlans({ before: there, after: here }).counts
        for (const kind of findingKinds) expect(back[mirrored[kind] ?? kind]).toBe(forth[kind])
      }),
    )
  })

  it('say nothing of a plan and itself', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const { findings } = comparePlans({ before: planOf(items), after: planOf(items) })
        expect(findings.filter(({ kind }) => kind !== 'unchanged')).toEqual([])
      }),
    )
  })

  it('have every item or its partner in a finding, and every place within its text', () => {
    fc.assert(
      fc.property(someItems, someItems, (a, b) => {
        const [before, after] = [planOf(a), planOf(b)]
        const { findings, pairs } = comparePlans({ before, after })
        const seen = {
          before: new Set(findings.flatMap((each) => each.before.map(({ part }) => part))),
          after: new Set(findings.flatMap((each) => each.after.map(({ part }) => part))),
        }
        for (const pair of pairs) expect(seen.before.has(pair.before) || seen.after.has(pair.after)).toBe(true)
        const alone = (side: 'before' | 'after', part: number) => !pairs.some((pair) => pair[side] === part)
        for (const part of before.parts.keys()) expect(seen.before.has(part) || !alone('before', part)).toBe(true)
        for (const part of after.parts.keys()) expect(seen.after.has(part) || !alone('after', part)).toBe(true)
        for (const { before: from, after: to } of findings)
          for (const [places, { text }] of [
            [from, before],
            [to, after],
          ] as const)
            for (const { span, words } of places)
              expect(0 <= span[0] && span[0] <= words[0] && words[1] <= span[1] && span[1] <= text.length).toBe(true)
      }),
    )
  })
})
