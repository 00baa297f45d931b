/** Orders of the simulated year: what is late is chased as the system proposes, and everybody does what the list says waits for them. */
import type { listAssignments } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { getOrder, listOrders, proposeSteps } from '#api/order.ts'
import { type HandOfDay, isDone, type OfDay } from './of-day.ts'

type Order = AnswerOf<typeof listOrders>['orders'][number]
type Whole = AnswerOf<typeof getOrder>
type Line = AnswerOf<typeof listAssignments>['assignments'][number]

/** Who keeps the orders of a matter: the section for a case of enforcement, else the office. */
export const keepers = ['urging-head', 'head yx/jyj/fgk'] as const

/** Orders that the office begins in a week at most. */
const mostOfWeek = 2

/** Once a week the office looks at what is red and takes the step that the system proposes. */
export const chase: HandOfDay = async (of) => {
  if (!of.random.chance(0.2)) return []
  const done: string[] = []
  const office = await of.people(keepers[0])
  const { assignments } = await office.get<{ assignments: Line[] }>(`/api/assignments?plan=${of.planId}&colour=red`)
  for (const { id } of assignments) {
    if (done.length >= mostOfWeek) break
    const { steps, wording } = await office.get<AnswerOf<typeof proposeSteps>>(`/api/assignments/${id}/steps`)
    const step = steps.find(({ proposed, against }) => proposed !== null && against.length === 0)
    if (step) done.push(...(await draft(of, keepers[0], id, step, wording)))
  }
  return done
}

/** Drafts a step against an assignment; what goes out on paper is drafted with it. */
export async function draft(
  of: Pick<OfDay, 'people' | 'day' | 'wait'>,
  keeper: string,
  assignment: string,
  { step, paper }: { step: string; paper: string | null },
  wording: { fact: string; demand: string },
  caseFiled: { on: string; number: string | null } | null = null,
): Promise<string[]> {
  of.wait(1)
  const fact = { text: wording.fact, foundOn: of.day, supervisionEnded: of.day, caseFiled }
  const body = { step, fact, demand: wording.demand }
  const answer = await (await of.people(keeper)).post<object>(`/api/assignments/${assignment}/orders`, body)
  if (!isDone(answer)) throw new Error(`${step} ${of.day}: ${JSON.stringify(answer)}`)
  return ['order draft', ...(paper === null ? [] : ['outgoing draft'])]
}

/** What is said in each act that somebody is waited for. A case of enforcement whose re-check fails would end in a penalty, not closed. */
const saidIn = (of: OfDay, authority: Order['authority']): Record<string, () => object> => ({
  tell: () => ({ paper: `告知〔2026〕${of.day}` }),
  state: () => ({ statement: '情况属实，已安排整改。' }),
  serve: () => ({ how: '直接送达' }),
  reply: () => ({ text: '已按要求整改，附整改清单。' }),
  recheck: () => ({ passed: of.random.chance(0.7) || authority === 'D', note: '现场复查' }),
  close: () => ({ note: '整改到位' }),
  sign: () => ({ number: null, heavier: false }),
})

/** Everybody does what waits for them, or lets it wait some days. */
export const handleOrders: HandOfDay = async (of) => {
  const done: string[] = []
  for (const person of new Set([...keepers, 'director', ...(await ordered(of))])) {
    if (!of.random.chance(0.3)) continue
    const desk = await of.people(person)
    const { orders } = await desk.get<{ orders: Order[] }>('/api/orders?view=acting')
    for (const order of orders) done.push(...(await handle(of, person, order)))
  }
  return done
}

/** Who acts for a unit toward which an order is open: of thousands of units a few. */
async function ordered(of: OfDay): Promise<string[]> {
  const office = await of.people(keepers[0])
  const { orders } = await office.get<{ orders: Order[] }>('/api/orders?state=open')
  const units = new Set(orders.flatMap(({ unit, keeper }) => [unit.id, keeper.id]))
  return [...of.doers].flatMap(([key, person]) => (units.has(of.unitId(key)) ? [person] : []))
}

async function handle(of: OfDay, person: string, { id, waits, paper, state, authority }: Order): Promise<string[]> {
  const desk = await of.people(person)
  of.wait(1)
  if (state === 'failed') {
    const { next, order } = await desk.get<Whole>(`/api/orders/${id}`)
    const [step] = next
    if (!step) return []
    const { text, caseFiled } = order.fact
    const fact = { text: `复查不合格：${text}`, foundOn: of.day, supervisionEnded: of.day, caseFiled }
    const body = { to: step.step, fact, demand: order.demand }
    const answer = await desk.post<object>(`/api/orders/${id}/escalate`, body)
    return isDone(answer) ? ['order escalate', 'order draft', ...(step.paper === null ? [] : ['outgoing draft'])] : []
  }
  const said = saidIn(of, authority)
  // What goes out on paper is signed by its paper.
  const verb = waits?.acts.find((act) => act in said && !(act === 'sign' && paper !== null))
  if (!verb) return []
  const answer = await desk.post<object>(`/api/orders/${id}/${verb}`, said[verb]?.())
  return isDone(answer) ? [`order ${verb}`] : []
}
