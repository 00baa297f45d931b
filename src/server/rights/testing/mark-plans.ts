/** Plans of a marked city with what they hold and what is said of them. */
import { readSource } from '#reader/files/read-source.ts'
import { readPlan } from '#reader/read-plan.ts'
import { addReading } from '../../services/plans/add-reading.ts'
import { consultations, consultees, items, opinions, plans, quotas, targets } from '../../services/stored.ts'
import type { Marked, Marking } from './marking.ts'

/** A plan of one item. `mark` is in its title and in its item. */
export const planText = (mark: string) => `${mark}工作要点
一、扩大学位供给
1.建设公办幼儿园${mark}。
目标任务：新建公办幼儿园6所。
工作措施：编制布局规划，落实用地。
`

/** A plan that was read, one that is published with its item, target and quota, and consultations about the first. */
export async function markPlans({ hand, all, enter, set, pathOf }: Marking): Promise<void> {
  const upload = (p: Marked) => ({
    unitId: p.unit,
    title: `${p.mark}要点`,
    kind: 'work-points',
    issuer: null,
    yearFrom: 2026,
    yearTo: 2026,
    fileHash: p.pictureHash,
    fileName: `${p.mark}.txt`,
    mediaType: 'text/plain',
    size: 1,
  })
  await enter(plans, 'upload', 'draft', upload)
  await enter(plans, 'upload', 'plan', upload)
  await enter(items, 'publish', 'item', (p) => ({
    unitId: p.unit,
    planId: p.plan,
    node: 'n1',
    position: 0,
    label: '1.',
    title: `${p.mark}任务`,
    section: `${p.mark}章`,
    objective: p.mark,
    measures: p.mark,
    from: 0,
    to: 1,
  }))
  await enter(targets, 'publish', 'target', (p) => ({
    unitId: p.unit,
    planId: p.plan,
    itemId: p.item,
    position: 0,
    // Names the number of a value that was changed since.
    quote: `${p.mark}公办`,
    subject: p.mark,
    comparator: '=' as const,
    value: 50,
    to: null,
    unit: '所',
    change: 'reach' as const,
    scope: null,
    byDate: null,
    placeholder: false,
  }))
  await enter(quotas, 'set', 'quota', (p) => ({
    unitId: p.unit,
    planId: p.plan,
    itemId: p.item,
    targetId: p.target,
    value: 50,
  }))
  for (const kind of ['consultation', 'toAnswer'] as const) {
    await enter(consultations, 'ask', kind, (p) => ({
      unitId: p.unit,
      planId: p.draft,
      title: `${p.mark}征求意见稿`,
      due: '2026-12-01T09:00:00.000Z',
      note: p.mark,
      rows: [],
    }))
    await enter(consultees, 'ask', null, (p) => ({ unitId: p.unit, consultationId: p[kind] }))
  }
  await enter(opinions, 'give', 'opinion', (p) => ({
    unitId: p.unit,
    consultationId: p.consultation,
    key: null,
    text: `${p.mark}意见`,
  }))
  for (const { mark, draft, plan, unit } of all) {
    const reading = readPlan(await readSource(Buffer.from(planText(mark)), `${mark}.txt`))
    const unitPath = await pathOf(unit)
    for (const planId of [draft, plan]) await addReading(hand, { planId, unitPath, edition: 1 }, reading)
  }
  await set('plan', `state = 'published', document_id = 'd1'`, ({ plan }) => [plan])
}
