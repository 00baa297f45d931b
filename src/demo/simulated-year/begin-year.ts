/** The first working day: the plan of the year is published and asked of units, a target is tied, a unit chooses its own signatures. */
import type { AnswerOf } from '#api/endpoint.ts'
import type { listTies } from '#api/indicator.ts'
import type { Reading } from '#reader/reading.ts'
import { counties } from '../counties.ts'
import { planDocuments, readPlanFile } from '../plans/documents.ts'
import { settlePlan } from '../year/settle-plan.ts'
import type { Measured } from './colours.ts'
import { measuredBy } from './hand-of-numbers.ts'
import type { AtDoor, PeopleAtDoors } from './people-at-doors.ts'

/** What the year begins with. */
export interface Begun {
  planId: string
  measured: Measured
  /** The acts that were done, by type and verb. */
  done: string[]
}

/** Items of the plan by their titles, what they are asked by and of whom: of the bureaus of counties, or of schools too. */
const asks: readonly { title: RegExp; due: string; cadence: 'month' | null; of: 'bureaus' | 'all' }[] = [
  { title: /基层党组织/, due: '2026-12-18T09:00:00.000Z', cadence: 'month', of: 'bureaus' },
  { title: /劳动教育/, due: '2026-06-30T09:00:00.000Z', cadence: null, of: 'all' },
  { title: /数字化/, due: '2026-11-27T09:00:00.000Z', cadence: null, of: 'all' },
  { title: /行风/, due: '2026-12-11T09:00:00.000Z', cadence: null, of: 'bureaus' },
]

/** The bureau that wants its head's signature under what it returns. */
export const signingHead = `head ${counties[1]?.bureau}`

/** Whoever was refused says why: the year would go on without it. */
async function must<T extends object>(answer: Promise<T | { refused: string }>): Promise<T> {
  const given = await answer
  if ('refused' in given) throw new Error(`the year was refused: ${given.refused}`)
  return given
}

export async function beginYear(
  people: PeopleAtDoors,
  {
    bureaus,
    schools,
    unitId,
    wait,
  }: {
    bureaus: readonly string[]
    schools: readonly string[]
    unitId(key: string): string
    wait(minutes: number): void
  },
): Promise<Begun> {
  const office = await people('office-head')
  const planId = await publish(office)
  const { items } = await office.get<{ items: { id: string; title: string }[] }>(`/api/plans/${planId}`)
  const itemOf = (title: RegExp) => items.find((item) => title.test(item.title))?.id as string
  const done: string[] = []
  for (const { title, due, cadence, of } of asks) {
    wait(1)
    const asked = of === 'all' ? [...bureaus, ...schools] : bureaus
    const units = asked.map((unit) => ({ unitId: unitId(unit), role: 'implement' }))
    const answer = await must(
      office.post<{ assignments: string[] }>(`/api/items/${itemOf(title)}/assign`, { units, due, cadence }),
    )
    done.push(...answer.assignments.map(() => 'assignment assign'))
  }
  wait(1)
  const head = await people(signingHead)
  const unit = unitId(signingHead.slice('head '.length))
  await must(head.post<object>(`/api/units/${unit}/signing-chain`, { steps: ['head'] }))
  return { planId, measured: await tie(office, planId), done: [...done, 'signing-chain choose'] }
}

async function publish(office: AtDoor): Promise<string> {
  const document = planDocuments.find(({ file }) => file === 'city-work-points-2026.docx')
  if (!document) throw new Error('no plan')
  const { name, mediaType, title } = document
  const form = new FormData()
  form.set('file', new Blob([readPlanFile(document) as Uint8Array<ArrayBuffer>], { type: mediaType }), name)
  const { id } = await office.upload<{ id: string }>('/api/plans', form)
  const reading = await office.get<Reading>(`/api/plans/${id}/reading`)
  const documentId = reading.documents[0]?.id as string
  const changes = settlePlan(reading, documentId)
  if (changes.length > 0) await must(office.post<object>(`/api/plans/${id}/decisions`, { changes, replaces: [] }))
  const published = { documentId, title, number: '云教〔2026〕1号', issuedOn: '2026-01-04' }
  await must(office.post<object>(`/api/plans/${id}/publish`, published))
  return id
}

/** Ties a target that asks 98 % by the end of the year to its indicator. */
async function tie(office: AtDoor, planId: string): Promise<Measured> {
  const { targets } = await office.get<AnswerOf<typeof listTies>>(`/api/plans/${planId}/ties`)
  const target = targets.find(({ quote }) => /按期办结率/.test(quote.replace(/\s/g, '')))
  if (!target) throw new Error('the plan has no such target')
  await must(office.post<object>(`/api/targets/${target.id}/tie`, { ...measuredBy, points: [], note: '' }))
  return { itemId: target.item.id, start: measuredBy.start, goal: 98, due: '2026-12-31' }
}
