/** Papers of the simulated year: everybody handles what waits for them; what begins with a signature begins with it. */
import type { AnswerOf } from '#api/endpoint.ts'
import type { listPapers } from '#api/paper.ts'
import { type HandOfDay, isDone } from './of-day.ts'

type Paper = AnswerOf<typeof listPapers>['papers'][number]

/** Handle papers: who checks and dispatches, and who signs. */
const handlers = ['office-head', 'director'] as const

const given: Record<string, object> = {
  check: {},
  sign: {},
  number: { series: '云教督办' },
  seal: { scan: null },
}

export const handlePapers: HandOfDay = async (of) => {
  const done: string[] = []
  for (const person of handlers) {
    if (!of.random.chance(0.6)) continue
    const desk = await of.people(person)
    const { papers } = await desk.get<{ papers: Paper[] }>('/api/papers?view=waiting&state=open')
    for (const { id, next } of papers) {
      if (next === null || !(next in given)) continue
      of.wait(1)
      const { paper } = await desk.get<{ paper: { about: { type: string } | null; to: { unitId: string | null }[] } }>(
        `/api/papers/${id}`,
      )
      if (!isDone(await desk.post<object>(`/api/papers/${id}/${next}`, given[next]))) continue
      done.push(`outgoing ${next}`)
      // An order has effects from the number of its signed paper.
      if (next === 'number' && paper.about?.type === 'order') done.push('order sign')
      if (next === 'seal') done.push(...paper.to.flatMap(({ unitId }) => (unitId === null ? [] : ['delivery deliver'])))
    }
  }
  return done
}
