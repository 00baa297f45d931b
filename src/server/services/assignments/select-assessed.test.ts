import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { Assignment } from '#core/assignment.ts'
import type { ReturnSummary } from '#core/return-summary.ts'
import { assignmentTable, returnSummaryTable } from '../../storage/tables/plan.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { selectAssessed } from './select-assessed.ts'

const one = fc.constantFrom
const instant = (from: string) => one(from, from.replace('.000Z', '.001Z'))
const asked: fc.Arbitrary<Pick<Assignment, 'due' | 'assignedAt' | 'cadence' | 'state' | 'heldBy' | 'until'>> =
  fc.record({
    due: instant('2026-12-18T09:00:00.000Z'),
    assignedAt: instant('2026-01-05T01:00:00.000Z'),
    cadence: one('month', null),
    state: one('assigned', 'signed'),
    heldBy: one(null, '〔2026〕3号'),
    until: one(null, '2026-12-31'),
  })
const summary: fc.Arbitrary<ReturnSummary> = fc.record({
  count: one(0, 1),
  share: one(0, 100),
  acceptedOn: one(null, '2026-08-31'),
  waiting: fc.boolean(),
  settled: one(null, '2026-07-01'),
  lastState: one(null, 'sent-back'),
  lastShare: one(0, 50),
  lastReason: one('', '请补充“数据”\n\t\\'),
  evidenceUntil: one(null, '2026-12-31'),
  evidenceName: one('', '证照.pdf'),
  coordination: one('', '请协调“土地手续”'),
  coordinationSince: one(null, '2026-08-31T02:00:00.000Z'),
})
const judgement = {
  colour: 'yellow' as const,
  beside: 'green' as const,
  reason: '"说明"\\ {}',
  account: 'a',
  by: '甲',
  at: '',
}

/** Groups that differ in one fact from another, each of some assignments; of some none has a summary. */
const groups = fc.tuple(asked, summary, asked, summary).map(([first, returned, other, otherReturned]) => [
  { asked: first, summary: returned },
  ...Object.keys(first).map((name) => ({
    asked: { ...first, [name]: other[name as keyof typeof other] },
    summary: returned,
  })),
  ...Object.keys(returned).map((name) => ({
    asked: first,
    summary: { ...returned, [name]: otherReturned[name as keyof ReturnSummary] },
  })),
  { asked: first, summary: null },
])

eachEngine('assignments with what they have alike', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  }, 60_000)

  it('are those that are read row by row, and share what is alike', async () => {
    const { north } = city.units
    const unitPath = '/bx/'
    for (const [round, given] of fc.sample(groups, { numRuns: 12, seed: 9 }).entries()) {
      const matterId = randomUUID()
      const rows = given.flatMap((group) => [1, 2].map((n) => ({ ...group, n, id: randomUUID() as string })))
      await city.byHand(async ({ tx, context }) => {
        const own = { cityId: context.city.id, unitId: north, unitPath }
        await tx.copyIn(
          assignmentTable,
          rows.map(({ id, n, asked }) => ({
            ...own,
            id,
            matterId,
            planId: null,
            itemId: n === 1 ? randomUUID() : null,
            role: 'lead',
            note: '',
            paper: 'notice',
            group: null,
            extensions: 0,
            judgement: n === 1 ? judgement : null,
            assignedBy: '甲',
            signedAt: null,
            signedBy: null,
            ...asked,
          })),
        )
        await tx.copyIn(
          returnSummaryTable,
          rows.flatMap(({ id, summary }) => (summary ? [{ ...own, id, ...summary }] : [])),
        )
        const { role, judgement: said } = assignmentTable
        const chosen = eq(assignmentTable.matterId, matterId)
        const found = await selectAssessed({ tx, context }, chosen, { role, judgement: said })
        const plain = await tx.orm.select().from(assignmentTable).where(chosen).orderBy(assignmentTable.id)
        const summaries = new Map(rows.map((row) => [row.id, row.summary]))
        expect(found).toHaveLength(plain.length)
        for (const [at, { alike, ...row }] of found.entries()) {
          const { id } = plain[at] as { id: string }
          expect({ ...plain[at], summary: summaries.get(id) }).toEqual({ ...plain[at], ...row })
        }
        const shared = new Map(found.map(({ id, alike }) => [id, alike]))
        const facts = (row: (typeof rows)[number]) => JSON.stringify([row.asked, row.summary])
        const different = new Set(rows.map(facts)).size
        expect(new Set(shared.values()).size, `round ${round}`).toBe(different)
        for (const a of rows)
          for (const b of rows) expect(shared.get(a.id) === shared.get(b.id)).toBe(facts(a) === facts(b))
      })
    }
  }, 60_000)
})
