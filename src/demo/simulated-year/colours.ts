/** The lights of the simulated year said once more: from the acts alone, in SQL, with days counted one by one. */
import { isWorkingDay, type WorkingCalendar } from '#core/calendar.ts'
import { addDays, type Day, dayOf, endOfDay } from '#core/day.ts'
import type { Context } from '#server/context.ts'

/** Values of the lights as they are shipped: due soon, share wanted then, days to sign, days to return after a period. */
const [soon, wanted, signWithin, within] = [10, 80, 5, 5]

const workingDaysAfter = (day: Day, count: number, calendar: WorkingCalendar): Day => {
  let [reached, left] = [day, Math.abs(count)]
  while (left > 0) {
    reached = addDays(reached, Math.sign(count))
    if (isWorkingDay(reached, calendar)) left -= 1
  }
  return reached
}

/** Months of a year with the last instant at which their return is due. */
export function monthlyReturns(year: number, calendar: WorkingCalendar): { from: Day; due: Date }[] {
  return Array.from({ length: 12 }, (_, month) => {
    const last = addDays(month === 11 ? `${year + 1}-01-01` : `${year}-${String(month + 2).padStart(2, '0')}-01`, -1)
    return { from: `${last.slice(0, 8)}01`, due: endOfDay(workingDaysAfter(last, within, calendar)) }
  })
}

/** Days on which a light may turn although nobody did anything: what the rules name, and nothing else. */
export function datesOf(
  asked: { assignedAt: string; due: string; monthly: boolean },
  calendar: WorkingCalendar,
): Set<Day> {
  const [began, due] = [dayOf(new Date(asked.assignedAt)), dayOf(new Date(asked.due))]
  const year = Number(began.slice(0, 4))
  return new Set([
    due,
    workingDaysAfter(due, -soon, calendar),
    workingDaysAfter(began, signWithin + 1, calendar),
    ...(asked.monthly ? monthlyReturns(year, calendar).map((each) => addDays(dayOf(each.due), 1)) : []),
  ])
}

/** How many lights of each colour each unit has at an instant. */
export async function recountColours(context: Context, at: Date, calendar: WorkingCalendar) {
  const today = dayOf(at)
  const returns = monthlyReturns(Number(today.slice(0, 4)), calendar)
  // The last day of asking for which the time to sign is over, and the last due day that is soon.
  let signBefore = addDays(workingDaysAfter(today, -signWithin, calendar), -1)
  while (workingDays(signBefore, today, calendar) <= signWithin) signBefore = addDays(signBefore, -1)
  let soonUntil = today
  while (workingDays(today, addDays(soonUntil, 1), calendar) <= soon) soonUntil = addDays(soonUntil, 1)
  const rows = await context.database.asSystem((tx) =>
    tx.query<{ unit: string; colour: string; count: number }>(recount, [
      context.city.id,
      at.toISOString(),
      wanted,
      signBefore,
      soonUntil,
      returns.map(({ from }) => from),
      returns.map(({ due }) => due.toISOString()),
    ]),
  )
  return rows.map(({ unit, colour, count }) => `${unit} ${colour} ${Number(count)}`).sort()
}

function workingDays(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1
  return count
}

const recount = `
with told as (select * from act where city_id = $1 and at <= $2::timestamptz),
asked as (
  select record_id as id, values->>'unitId' as unit, (values->>'due')::timestamptz as due, values->>'cadence' as cadence, at,
    exists (select 1 from told s where s.record_id = a.record_id and s.verb = 'sign') as signed
  from told a where type = 'assignment' and verb = 'assign'),
returned as (
  select values->>'assignmentId' as asked, (values->>'share')::int as share, (values->>'period')::date as period, at,
    (select verb from told l where l.record_id = s.record_id order by step desc limit 1) as verb
  from told s where type = 'return' and verb = 'submit'),
standing as (select * from returned where verb <> 'withdraw'),
facts as (
  select a.*, (select verb from standing s where s.asked = a.id::text order by s.at desc limit 1) as last,
    coalesce((select share from standing s where s.asked = a.id::text and verb = 'accept' order by s.at desc limit 1), 0) as share,
    a.cadence = 'month' and exists (
      select 1 from unnest($6::date[], $7::timestamptz[]) as r(period, due)
      where r.due < $2::timestamptz and r.due < a.due and r.period >= date_trunc('month', a.at at time zone 'Asia/Shanghai')::date
        and not exists (select 1 from standing s where s.asked = a.id::text and s.verb in ('submit', 'accept') and s.period >= r.period)
    ) as missing
  from asked a),
coloured as (
  select unit, case
    when share >= 100 then 'blue'
    when due < $2::timestamptz then 'red'
    when not signed and (at at time zone 'Asia/Shanghai')::date <= $4::date then 'yellow'
    when last = 'send-back' then 'yellow'
    when missing then 'yellow'
    when (due at time zone 'Asia/Shanghai')::date <= $5::date and (last is null or share < $3::int) then 'yellow'
    when last is not null then 'green'
    else 'grey' end as colour
  from facts)
select unit, colour, count(*) as count from coloured group by unit, colour`
