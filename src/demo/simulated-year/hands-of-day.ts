/** Who does what on a day of the simulated year. A hand that joins the list acts from then on. */

import type { getAssignment, listAssignments } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { isWorkingDay } from '#core/calendar.ts'
import { addDays } from '#core/day.ts'
import { counties } from '../counties.ts'
import { type Random, randomFor } from '../random.ts'
import { openCases } from './hand-of-cases.ts'
import { enterNumbers } from './hand-of-numbers.ts'
import { chase, handleOrders } from './hands-of-orders.ts'
import { handlePapers } from './hands-of-papers.ts'
import { type HandOfDay, isDone, type OfDay } from './of-day.ts'

type Line = AnswerOf<typeof listAssignments>['assignments'][number]

/** The clerk of a unit looks at the desk: signs for what was asked, returns what is due, or tells on their own. */
const workAtDesk: HandOfDay = async (of) => {
  const done: string[] = []
  for (const person of of.doers.values()) {
    if (!of.random.chance(of.diligence)) continue
    const desk = await of.people(person)
    const { assignments } = await desk.get<{ assignments: Line[] }>('/api/assignments?view=mine')
    for (const line of assignments) {
      if (line.state === 'assigned') {
        of.wait(1)
        if (isDone(await desk.post(`/api/assignments/${line.id}/sign`))) done.push('assignment sign')
      } else if (line.share < 100 && !line.waiting && (line.owed > 0 || of.random.chance(0.1)))
        done.push(...(await report(of, person, line)))
      else if (line.light.rule === 'evidence-ended') done.push(...(await renewEvidence(of, person, line)))
    }
  }
  return done
}

/** A return; where the unit wants signatures it waits for them. Now and then it is taken back. */
async function report(of: OfDay, person: string, line: Line): Promise<string[]> {
  const desk = await of.people(person)
  const files = randomOfFiles(of, line)
  const evidence = files.chance(0.25) ? [await attach(of, person, line, files)] : []
  const attached = evidence.map(() => 'evidence attach')
  of.wait(1)
  const share = Math.min(100, line.share + of.random.integer(0, 18))
  const answer = await desk.post<{ id: string; state: 'submitted' | 'filled' }>(`/api/assignments/${line.id}/returns`, {
    progress: `截至${of.day}，已完成${share}%。`,
    problems: '',
    share,
    evidence,
    filled: await fill(of, person, line),
  })
  if (!isDone(answer)) return attached
  if (answer.state === 'filled') return [...attached, 'submission fill']
  if (!of.random.chance(0.08)) return [...attached, 'return submit']
  of.wait(1)
  return isDone(await desk.post(`/api/returns/${answer.id}/withdraw`))
    ? [...attached, 'return submit', 'return withdraw']
    : [...attached, 'return submit']
}

/** What a request asks of the unit, as it was before where it was asked before. */
async function fill(of: OfDay, person: string, line: Line): Promise<{ field: string; value: string }[]> {
  if (line.matter.kind !== 'request') return []
  const desk = await of.people(person)
  const { fields } = await desk.get<AnswerOf<typeof getAssignment>>(`/api/assignments/${line.id}`)
  return fields.map(({ field, previous }, i) => ({ field, value: previous ?? String(10 + i) }))
}

/** Of files alone: what people attach changes nothing else that they do. By names, for ids are others each time. */
const randomOfFiles = ({ day }: OfDay, { unit, matter }: Line) => randomFor(`file ${day} ${unit.name} ${matter.number}`)

/** A certificate that holds for some weeks; in the place of another where one is named. */
async function attach(of: OfDay, person: string, line: Line, files: Random, revises?: string): Promise<string> {
  of.wait(1)
  const form = new FormData()
  form.set('until', addDays(of.day, files.integer(10, 90)))
  if (revises) form.set('revises', revises)
  form.set('file', new Blob([`${line.unit.name} ${of.day} ${line.id}`], { type: 'text/plain' }), `证照${of.day}.txt`)
  const desk = await of.people(person)
  return (await desk.upload<{ id: string }>(`/api/assignments/${line.id}/evidence`, form)).id
}

/** The first of the files that have ended gets a newer one in its place, or another day where that was wrong. */
async function renewEvidence(of: OfDay, person: string, line: Line): Promise<string[]> {
  const files = randomOfFiles(of, line)
  if (!files.chance(0.3)) return []
  const desk = await of.people(person)
  const { endedEvidence } = await desk.get<AnswerOf<typeof getAssignment>>(`/api/assignments/${line.id}`)
  const [file] = endedEvidence
  if (!file) return []
  if (files.chance(0.8)) {
    await attach(of, person, line, files, file.id)
    return ['evidence attach']
  }
  of.wait(1)
  const days = { about: null, until: addDays(of.day, 20) }
  return isDone(await desk.post(`/api/evidence/${file.id}/date`, days)) ? ['evidence date'] : []
}

/** The head of a unit signs what was filled in; then it is a return. */
const signSubmissions: HandOfDay = async (of) => {
  const done: string[] = []
  for (const head of of.heads) {
    const desk = await of.people(head)
    const { submissions } = await desk.get<{ submissions: { id: string }[] }>('/api/submissions')
    for (const { id } of submissions) {
      of.wait(1)
      const answer = await desk.post<object>(`/api/submissions/${id}/sign`)
      if (isDone(answer)) done.push('submission sign', 'submission submit', 'return submit')
    }
  }
  return done
}

/** Counties check what their schools returned to the city: most is passed on, some comes back, and some days nobody looks. */
const checkReturns: HandOfDay = async (of) => {
  const done: string[] = []
  for (const { bureau } of counties) {
    const clerk = of.doers.get(bureau)
    const random = randomFor(`check ${of.day} ${bureau}`)
    if (!clerk || !random.chance(0.35)) continue
    const desk = await of.people(clerk)
    const { assignments } = await desk.get<{ assignments: Line[] }>('/api/assignments?view=review')
    for (const { id } of assignments) {
      const { returns, may } = await desk.get<AnswerOf<typeof getAssignment>>(`/api/assignments/${id}`)
      const waiting = returns.find(({ state }) => state === 'submitted')
      if (!waiting || !may.check) continue
      of.wait(1)
      const [verb, body] = random.chance(0.9) ? ['check', {}] : ['send-back', { reason: '请与台账核对。' }]
      if (isDone(await desk.post(`/api/returns/${waiting.id}/${verb}`, body))) done.push(`return ${verb}`)
    }
  }
  return done
}

/** The office reviews what waits for it: most is accepted, some comes back. */
const review: HandOfDay = async (of) => {
  if (!of.random.chance(0.4)) return []
  const done: string[] = []
  const office = await of.people('office-head')
  const { assignments } = await office.get<{ assignments: Line[] }>('/api/assignments?view=review')
  for (const { id } of assignments) {
    if (of.random.chance(0.2)) continue
    const { returns } = await office.get<{ returns: { id: string; state: string }[] }>(`/api/assignments/${id}`)
    const waiting = returns.find(({ state }) => state === 'submitted')
    if (!waiting) continue
    of.wait(1)
    const verb = of.random.chance(0.15) ? 'send-back' : 'accept'
    const body = verb === 'send-back' ? { reason: '请补充数据来源。' } : {}
    if (isDone(await office.post(`/api/returns/${waiting.id}/${verb}`, body))) done.push(`return ${verb}`)
  }
  return done
}

/** The hands of a working day, in the order of their day. */
export const handsOfDay: readonly HandOfDay[] = [
  workAtDesk,
  signSubmissions,
  enterNumbers,
  checkReturns,
  review,
  openCases,
  chase,
  handlePapers,
  handleOrders,
]

/** Everything that the hands did on a day; nothing on a day on which nobody works. */
export async function actOnDay(of: OfDay, hands: readonly HandOfDay[] = handsOfDay): Promise<string[]> {
  if (!isWorkingDay(of.day, of.calendar)) return []
  const done: string[] = []
  for (const hand of hands) done.push(...(await hand(of)))
  return done
}
