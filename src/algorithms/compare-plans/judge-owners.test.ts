import { describe, expect, it } from 'vitest'
import type { ComparedPlan, Owner } from '#core/compared-plan.ts'
import { comparePlans } from './compare-plans.ts'
import { planOf } from './testing/plan-of.ts'

const items = [
  ['修缮校舍', '年内完成全部校舍排查。'],
  ['改善食堂', '9月底前完成设备更新。'],
]

/** A plan that names its units in one list for each item; where it is `ruled`, it says once that the first unit leads. */
function listing(isRuled: boolean, ...lists: string[]): ComparedPlan {
  const plan = planOf(items)
  const parts = plan.parts.map((part, at) => ({
    ...part,
    owners: (lists[at] ?? '').split('、').map(
      (name, place): Owner => ({
        ...{ node: null, name, each: false, quote: name, span: part.span, nameFrom: 'own' },
        role: isRuled ? (place === 0 ? 'lead' : 'support') : 'implement',
        roleFrom: isRuled ? 'rule' : 'own',
      }),
    ),
  }))
  return { ...plan, parts }
}

const reassigned = (before: ComparedPlan, after: ComparedPlan) =>
  comparePlans({ before, after })
    .findings.filter(({ kind }) => kind === 're-assigned')
    .map(({ what }) => what.code.replace('comparison/', ''))

describe('who is named in a plan that says by a rule who leads', () => {
  const ruled = listing(true, '计财科、安全科', '体卫艺科、后勤中心')

  it('is not re-assigned item by item when the rule goes or comes', () => {
    const unruled = listing(false, '计财科、安全科', '体卫艺科、后勤中心')
    expect(reassigned(ruled, unruled)).toEqual([])
    expect(reassigned(unruled, ruled)).toEqual([])
  })

  it('is another lead where another stands first, though no rule says so any more', () => {
    expect(reassigned(ruled, listing(false, '计财科、安全科', '后勤中心、体卫艺科'))).toEqual(['other-lead'])
    expect(reassigned(ruled, listing(false, '计财科、人事科', '体卫艺科、后勤中心'))).toEqual(['other-owners'])
  })

  it('is re-assigned where both plans name a lead', () => {
    expect(reassigned(ruled, listing(true, '安全科、计财科', '体卫艺科、后勤中心'))).toEqual(['other-lead'])
  })
})
