/** Orders of which a clock ends before the day does: what is urgent of them is written as soon as it is known. */
import { and, eq, gt, or } from 'drizzle-orm'
import type { WorkingCalendar } from '#core/calendar.ts'
import { type Day, dayOf, endOfDay } from '#core/day.ts'
import { runningClocks } from '#core/ladder/running-clocks.ts'
import { inForceOn } from '#core/values/dated-value.ts'
import type { Hand } from '../../context.ts'
import { among } from '../../storage/queries/among.ts'
import { orderTable } from '../../storage/tables/order.ts'
import { installedValues } from '../values/installed-values.ts'
import { isOpen } from './order-notices.ts'

/** Whom it may concern that clocks of orders end this day: whoever acts at these paths, stands in these units, or leads. */
export interface EndingOrders {
  paths: string[]
  units: ReadonlySet<string>
  leaders: boolean
}

/** What a job saw the last time that it looked. Nothing depends on it but how much is read the next time. */
export interface Looked {
  last: {
    at: Date
    /** What clocks follow besides acts: day, dated values, calendar. */
    day: Day
    values: string
    calendar: WorkingCalendar
    /** Orders that end later that day. */
    ids: string[]
  } | null
}

/** Milliseconds after which an act that has begun is surely to be seen. */
const written = 600_000

type Reading = Pick<Hand, 'tx' | 'context' | 'now'>

/**
 * Orders of the city of which a clock ends before the day does; read by the system. The first time of a day all that are open are read,
 * then those that end that day and those to which something was done: a clock moves by an act, a dated value, or another day.
 */
export async function ordersEndingToday(reading: Reading, looked: Looked = { last: null }): Promise<EndingOrders> {
  const { context, now } = reading
  const { calendar } = context
  const installed = await installedValues(reading)
  const [day, end, values] = [dayOf(now), endOfDay(dayOf(now)), JSON.stringify([...installed])]
  const { last } = looked
  const holds = last?.day === day && last.values === values && last.calendar === calendar && last.at <= now
  const ending = (await readOpen(reading, holds ? last : null)).flatMap((order) =>
    runningClocks(order, (on) => inForceOn(on, installed), calendar)
      .filter(({ due }) => now < due && due <= end)
      .map(({ who }) => ({ order, who })),
  )
  looked.last = { at: now, day, values, calendar, ids: [...new Set(ending.map(({ order }) => order.id))] }
  const others = ending.filter(({ who }) => who !== 'addressee')
  return {
    paths: ending.filter(({ who }) => who === 'addressee').map(({ order }) => order.unitPath),
    units: new Set(others.map(({ order }) => order.keeperId)),
    leaders: others.some(({ who }) => who !== 'drafter'),
  }
}

/** Open orders: all, or those that may end this day for all that is known of the last look. */
export function readOpen({ tx, context }: Pick<Reading, 'tx' | 'context'>, last: Looked['last']) {
  const { cityId, lastAt, id } = orderTable
  const changed = last && gt(lastAt, new Date(last.at.getTime() - written).toISOString())
  return tx.orm
    .select()
    .from(orderTable)
    .where(and(eq(cityId, context.city.id), isOpen, changed ? or(changed, among(id, last.ids)) : undefined))
}
