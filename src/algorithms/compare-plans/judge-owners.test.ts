import { describe, expect, it } from 'vitest'
import { comparedPlan } from '#core/compared-plan.ts'
import { plainText } from '#reader/plain-text.ts'
import { readPlan } from '#reader/read-plan.ts'
import { comparePlans } from './compare-plans.ts'

/** A plan in which each item names its units in one list; `rule` is added to the first. */
const planOf = (rule: string, first: string, second: string) => {
  const text = `某某市教育局2026年工作要点

一、重点任务
1.修缮校舍。年内完成全部校舍排查。（责任单位：${first}${rule}）
2.改善食堂。9月底前完成设备更新。（责任单位：${second}）
`
  return comparedPlan(readPlan({ name: 'plan.txt', text }), plainText(text))
}
const rule = '，列第一位的为牵头单位，下同'
const reassigned = (before: ReturnType<typeof planOf>, after: ReturnType<typeof planOf>) =>
  comparePlans({ before, after })
    .findings.filter(({ kind }) => kind === 're-assigned')
    .map(({ what }) => what.code.replace('comparison/', ''))

describe('who is named in a plan that says by a rule who leads', () => {
  const ruled = planOf(rule, '计财科、安全科', '体卫艺科、后勤中心')

  it('is not re-assigned item by item when the rule goes or comes', () => {
    const unruled = planOf('', '计财科、安全科', '体卫艺科、后勤中心')
    expect(ruled.parts.flatMap(({ owners }) => owners).filter(({ role }) => role === 'lead')).toHaveLength(2)
    expect(unruled.parts.flatMap(({ owners }) => owners).filter(({ role }) => role === 'lead')).toHaveLength(0)
    expect(reassigned(ruled, unruled)).toEqual([])
    expect(reassigned(unruled, ruled)).toEqual([])
  })

  it('is another lead where another stands first, though no rule says so any more', () => {
    expect(reassigned(ruled, planOf('', '计财科、安全科', '后勤中心、体卫艺科'))).toEqual(['other-lead'])
    expect(reassigned(ruled, planOf('', '计财科、人事科', '体卫艺科、后勤中心'))).toEqual(['other-owners'])
  })
})
