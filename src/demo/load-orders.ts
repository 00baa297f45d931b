/** Takes the orders of the demo city through the services, in the order of time, with calls and a hand-over. */
import type { OrderActs } from '#core/ladder/order.ts'
import type { Right } from '#core/may.ts'
import { listAssignments } from '#server/services/assignments/list-assignments.ts'
import { actOnOrder, escalateOrder, type Verb } from '#server/services/orders/act-on-order.ts'
import { handOverClue } from '#server/services/orders/clues.ts'
import { draftOrder } from '#server/services/orders/draft-order.ts'
import { sendReminder } from '#server/services/orders/reminders.ts'
import { counties } from './counties.ts'
import type { DemoIds } from './load-organisation.ts'
import type { Hands } from './year/hands.ts'
import { type DemoAct, type DemoDraft, type DemoTarget, demoCalls, demoClue, demoOrders } from './year/orders.ts'
import { at, must, toldYear } from './year/told.ts'

const keeper = 'urging-head'
const signer = 'director'

const answers: readonly Verb[] = ['state', 'reply', 'ask-review', 'ask-appeal']
const decides: readonly Verb[] = ['sign', 'annul', 'decide-review', 'decide-appeal', 'correct']

type City = { hands: Hands; ids: DemoIds; told: Date }
/** An assignment with the key of its unit. */
type Chased = { id: string; unit: string }
type Happening = { at: Date; happen: () => Promise<unknown> }

/** Enters all of them. Gives how many orders there are. */
export async function loadOrders(city: City): Promise<number> {
  const { hands } = city
  const chased = await finding(city)
  const happenings: Happening[] = []
  const on = (text: string, happen: (now: Date) => Promise<unknown>) =>
    happenings.push({ at: at(text), happen: () => happen(at(text)) })
  let count = 0
  const follow = (of: Chased, draft: () => Promise<string>, { at: drafted, acts }: DemoDraft & { acts: DemoAct[] }) => {
    let id = ''
    count += 1
    on(drafted, async () => {
      id = await draft()
    })
    for (const act of acts) on(act.at, (now) => perform(hands, of, id, act, now))
    return () => id
  }
  for (const { target, next, ...order } of demoOrders) {
    const of = chased(target)
    const idOf = follow(
      of,
      async () =>
        must(
          await draftOrder(hands.work(keeper, 'order.draft', at(order.at)), of.id, {
            step: order.step,
            ...draftedOf(order),
          }),
        ).id,
      order,
    )
    if (next)
      follow(
        of,
        async () =>
          must(
            await escalateOrder(hands.work(keeper, 'order.draft', at(next.at)), idOf(), {
              to: next.step,
              ...draftedOf(next),
            }),
          ).id,
        next,
      )
  }
  for (const { target, at: text, ...call } of demoCalls)
    on(text, async (now) =>
      must(
        await sendReminder(hands.work(keeper, 'order.draft', now), chased(target).id, {
          channel: 'telephone',
          ...call,
        }),
      ),
    )
  const { at: handedOver, ...clue } = demoClue
  on(handedOver, async (now) => must(await handOverClue(hands.work(keeper, 'clue.hand-over', now), clue)))
  for (const { happen } of happenings.sort((a, b) => a.at.getTime() - b.at.getTime())) await happen()
  return count
}

function draftedOf({ fact, demand, at: text, supervisionEnded }: Omit<DemoDraft, 'step'>) {
  const foundOn = `${toldYear}-${text.slice(0, 5)}`
  return {
    fact: { text: fact, foundOn, supervisionEnded: supervisionEnded ?? null, caseFiled: null, sameAs: null },
    demand,
  }
}

async function perform(hands: Hands, of: Chased, id: string, { verb, values, by }: DemoAct, now: Date) {
  const right: Right = answers.includes(verb) ? 'order.answer' : decides.includes(verb) ? 'order.sign' : 'order.draft'
  const [doer] = hands.doersOf(of.unit, `${toldYear}-10-01`)
  const usual = right === 'order.answer' ? doer : right === 'order.sign' ? signer : keeper
  const person = by ?? usual
  if (!person) throw new Error(`nobody acts for ${of.unit}`)
  must(await actOnOrder(hands.work(person, right, now), id, verb, values as OrderActs[typeof verb]))
}

/** Finds the assignments toward which there are orders; the late ones of county bureaus in the order of their times due. */
async function finding({ hands, ids, told }: City): Promise<(target: DemoTarget) => Chased> {
  const work = hands.work(keeper, 'assignment.read', told)
  const { assignments } = must(await listAssignments(work, { view: 'all' }))
  const bureaus = new Map(counties.map(({ bureau }) => [ids.unit(bureau), bureau]))
  const late = assignments
    .filter(({ light, unit, due }) => light.colour === 'red' && bureaus.has(unit.id) && due < `${toldYear}-09-10`)
    .map((line) => ({ ...line, key: `${line.due} ${line.matter.title} ${line.unit.name}` }))
    .sort((a, b) => a.key.localeCompare(b.key))
  return (target) => {
    if ('lateCounty' in target) {
      const line = late[target.lateCounty]
      if (!line) throw new Error(`only ${late.length} assignments of county bureaus are late`)
      return { id: line.id, unit: bureaus.get(line.unit.id) as string }
    }
    const unitId = ids.unit(target.unit)
    const line = assignments.find(({ matter, unit }) => unit.id === unitId && matter.title.includes(target.matter))
    if (!line) throw new Error(`${target.unit} was not asked: ${target.matter}`)
    return { id: line.id, unit: target.unit }
  }
}
