import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { comparePlans } from '#algorithms/compare-plans/compare-plans.ts'
import type { Finding, Place, PlanComparison } from '#algorithms/compare-plans/finding.ts'
import { type ComparedPlan, comparedPlan } from '#core/compared-plan.ts'
import { findingKinds } from '#core/finding-kind.ts'
import { plainText } from '#reader/plain-text.ts'
import { readPlan } from '#reader/read-plan.ts'
import { apply, changesIn, type MadeChange, makers, randomFrom, turnedKinds } from './testing/seeded-changes.ts'

const samples = process.env.YAODIAN_SEEDS ?? ''
const own = fileURLToPath(new URL('../demo/plans', import.meta.url))
const least = 200

const planOf = (text: string): ComparedPlan => comparedPlan(readPlan({ name: 'plan.txt', text }), plainText(text))

const texts = [own, ...(samples ? [samples] : [])].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8')),
)

/** Whether one of a finding's sentences holds the change. */
function touches({ before, after }: Finding, change: MadeChange, turned: boolean): boolean {
  const [first, second] = turned ? [after, before] : [before, after]
  const near = (places: readonly Place[], from: number, to: number) =>
    places.some(({ span }) => span[0] <= to && from <= span[1])
  return near(first, change.from, change.to) || near(second, change.madeFrom, change.madeTo)
}

const changed = ({ findings }: PlanComparison) => findings.filter(({ kind }) => kind !== 'unchanged')

const mirrored = {
  ...turnedKinds,
  new: 'dropped',
  strengthened: 'weakened',
  'brought-forward': 'postponed',
  split: 'merged',
}

describe('seeded changes in pairs of plans', () => {
  it.skipIf(!samples)(`every one of at least ${least} changes of each kind is found`, { timeout: 600_000 }, () => {
    const plans = texts.map(planOf)
    const random = randomFrom(20261122)
    const tally = new Map<string, { made: number; missed: string[] }>()
    let [findings, alarms] = [0, 0]
    const judge = (comparison: PlanComparison, made: readonly MadeChange[], turned: boolean) => {
      const said = changed(comparison)
      const nameOf = ({ kind }: MadeChange) => (turned ? turnedKinds[kind] : kind)
      for (const change of made) {
        const kind = nameOf(change)
        const entry = tally.get(kind) ?? { made: 0, missed: [] }
        tally.set(kind, entry)
        entry.made++
        if (!said.some((finding) => finding.kind === kind && touches(finding, change, turned)))
          entry.missed.push(`${change.name} at ${change.from}`)
      }
      const expected = (finding: Finding) =>
        made.some(
          (change) => touches(finding, change, turned) && [nameOf(change), ...change.besides].includes(finding.kind),
        )
      findings += said.length
      alarms += said.filter((finding) => !expected(finding)).length
    }
    const lacking = () => makers.filter(({ kind }) => (tally.get(kind)?.made ?? 0) < least)
    for (let round = 0; round < 4000 && lacking().length > 0; round++) {
      const plan = plans[round % plans.length] as ComparedPlan
      const { text, made } = apply(plan.text, changesIn(plan, lacking(), 7, random))
      const other = planOf(text)
      const [forth, back] = [comparePlans({ before: plan, after: other }), comparePlans({ before: other, after: plan })]
      judge(forth, made, false)
      judge(back, made, true)
      for (const kind of findingKinds)
        expect(back.counts[(mirrored as Record<string, typeof kind>)[kind] ?? kind], kind).toBe(forth.counts[kind])
    }
    const lines = [...tally].map(([kind, { made, missed }]) => `${kind}: ${made} made, ${missed.length} missed`)
    const share = (100 * alarms) / findings
    console.log(`${lines.join('\n')}\nfalse alarms: ${alarms} of ${findings} findings (${share.toFixed(2)} %)`)
    expect(share).toBeLessThan(3)
    for (const [kind, { made, missed }] of tally) {
      expect(made, kind).toBeGreaterThanOrEqual(least)
      expect(missed, kind).toEqual([])
    }
  })

  it('finds nothing in a plan compared with itself, with other line ends, or with other widths of signs', () => {
    const wide = (text: string) =>
      text.replace(/[\d%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/,/g, '，')
    let pairs = 0
    for (const text of texts)
      for (const other of [text, text.replace(/\r?\n/g, '\r\n'), text.replace(/^(?=\p{L})/gmu, '　　'), wide(text)]) {
        const comparison = comparePlans({ before: planOf(text), after: planOf(other) })
        expect(changed(comparison).map(({ kind, what }) => `${kind} ${what.code}`)).toEqual([])
        pairs++
      }
    expect(pairs).toBe(texts.length * 4)
  })
})
