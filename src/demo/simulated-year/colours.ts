/** The lights of the simulated year said once more: from the acts alone, in SQL, with days counted one by one. */
import { isWorkingDay, type WorkingCalendar } from '#core/calendar.ts'
import { addDays, type Day, dayOf, daysBetween, endOfDay } from '#core/day.ts'
import type { Context } from '#server/context.ts'

/** Values of the lights as they are shipped: due soon, share wanted then, days to sign, days to return after a period. */
const [soon, wanted, signWithin, within, pointsBehind] = [10, 80, 5, 5, 20]

/** Seconds that saying it once more may take: of a large city it is all acts of a year. */
export const recountLimit = 600

/** A target that an indicator measures: its item, the way to it, and the quantities that are divided. */
export interface Measured {
  itemId: string
  start: { day: Day; value: number }
  goal: number
  due: Day
}

/** Points (of a hundred) of the way that are expected by a day. */
const expectedBy = ({ start, due }: Measured, day: Day) =>
  Math.round(Math.min(100, Math.max(0, (100 * daysBetween(start.day, day)) / daysBetween(start.day, due))))

/** Assignments whose figure lies too far behind its path at an instant, by the numbers that were entered until then. */
export async function behindPath(context: Context, at: Date, measured: Measured): Promise<Set<string>> {
  const rows = await context.database.asSystem(
    (tx) =>
      tx.query<{ id: string }>(`${figures} select f.id from figures f where $6::int - f.gone > ${pointsBehind}`, [
        context.city.id,
        at.toISOString(),
        measured.itemId,
        measured.start.value,
        measured.goal,
        expectedBy(measured, dayOf(at)),
      ]),
    { limit: recountLimit },
  )
  return new Set(rows.map(({ id }) => id))
}

/** Share of the way (0 to 100) that the last figure of a county has gone, for each assignment of the measured item. */
const figures = `
with told as (select * from act where city_id = $1 and at <= $2::timestamptz),
entered as (
  select values->>'unitId' as unit, values->>'quantity' as quantity, (values->>'from')::date as period, (values->>'value')::float as value
  from told where type = 'entry' and verb = 'enter'),
shares as (
  select unit, period, 100 * max(value) filter (where quantity = 'petition.closed')
    / max(value) filter (where quantity = 'petition.accepted') as share
  from entered group by unit, period),
last_shares as (select distinct on (unit) unit, share from shares order by unit, period desc),
figures as (
  select a.record_id::text as id, round(least(100, greatest(0, 100 * (l.share - $4::float) / ($5::float - $4::float)))) as gone
  from told a join unit u on u.city_id = $1 and u.id::text = a.values->>'unitId'
    join unit c on c.city_id = $1 and c.kind in ('county', 'development-zone') and starts_with(u.unit_path, c.unit_path)
    join last_shares l on l.unit = c.id::text
  where a.type = 'assignment' and a.verb = 'assign' and a.values->>'itemId' = $3)`

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

/** Where each order stands, by its last act alone. */
export async function recountOrders(context: Context): Promise<Map<string, string>> {
  const rows = await context.database.asSystem(
    (tx) =>
      tx.query<{ id: string; state: string }>(
        `select distinct on (l.record_id) l.record_id as id, case l.verb
         when 'draft' then 'drafted' when 'tell' then 'told' when 'state' then 'heard'
         when 'sign' then case when (d.values->'step'->>'served')::boolean then 'signed'
           when (d.values->'step'->>'answered')::boolean then 'in-effect' else 'passed' end
         when 'serve' then 'in-effect' when 'reply' then 'replied'
         when 'recheck' then case when (l.values->>'passed')::boolean then 'passed' else 'failed' end
         when 'close' then 'closed' when 'escalate' then 'escalated' else l.verb end as state
       from act l join act d on d.city_id = l.city_id and d.record_id = l.record_id and d.step = 1
       where l.city_id = $1 and l.type = 'order' order by l.record_id, l.step desc`,
        [context.city.id],
      ),
    { limit: recountLimit },
  )
  return new Map(rows.map(({ id, state }) => [id, state]))
}

/** How many lights of each colour each unit has at an instant. */
export async function recountColours(context: Context, at: Date, calendar: WorkingCalendar, measured: Measured) {
  const today = dayOf(at)
  const returns = monthlyReturns(Number(today.slice(0, 4)), calendar)
  // The last day of asking for which the time to sign is over, and the last due day that is soon.
  let signBefore = addDays(workingDaysAfter(today, -signWithin, calendar), -1)
  while (workingDays(signBefore, today, calendar) <= signWithin) signBefore = addDays(signBefore, -1)
  let soonUntil = today
  while (workingDays(today, addDays(soonUntil, 1), calendar) <= soon) soonUntil = addDays(soonUntil, 1)
  const behind = await behindPath(context, at, measured)
  const ended = await onEndedEvidence(context, at)
  const rows = await context.database.asSystem(
    (tx) =>
      tx.query<{ unit: string; colour: string; count: number }>(recount, [
        context.city.id,
        at.toISOString(),
        wanted,
        signBefore,
        soonUntil,
        returns.map(({ from }) => from),
        returns.map(({ due }) => due.toISOString()),
        [...behind],
        [...ended],
      ]),
    { limit: recountLimit },
  )
  return rows.map(({ unit, colour, count }) => `${unit} ${colour} ${Number(count)}`).sort()
}

function workingDays(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1
  return count
}

/** Assignments that rest on evidence that has ended at an instant: by the files that are there, the newest in the place of the older. */
export async function onEndedEvidence(context: Context, at: Date): Promise<Set<string>> {
  const rows = await context.database.asSystem(
    (tx) =>
      tx.query<{ id: string }>(
        `with recursive told as materialized (
         select record_id, type, verb, step, values from act
         where city_id = $1 and at <= $2::timestamptz and type in ('evidence', 'return')),
       last as materialized (
         select distinct on (record_id) record_id, verb, values from told order by record_id, step desc),
       file as materialized (
         select f.record_id::text as id, f.values->>'revises' as revises, (l.values->>'until')::date as until
         from told f join last l on l.record_id = f.record_id where f.type = 'evidence' and f.verb = 'attach'),
       place as (
         select id as first, id, until from file
         union all select p.first, n.id, n.until from place p join file n on n.revises = p.id),
       newest as (select p.first, p.until from place p left join file n on n.revises = p.id where n.id is null)
       select distinct s.values->>'assignmentId' as id
       from told s join last l on l.record_id = s.record_id
         cross join lateral jsonb_array_elements_text(s.values->'evidence') as given(file)
         join newest p on p.first = given.file
       where s.type = 'return' and s.verb = 'submit' and l.verb not in ('withdraw', 'send-back')
         and p.until < ($2::timestamptz at time zone 'Asia/Shanghai')::date`,
        [context.city.id, at.toISOString()],
      ),
    { limit: recountLimit },
  )
  return new Set(rows.map(({ id }) => id))
}

const recount = `
with told as (select * from act where city_id = $1 and at <= $2::timestamptz),
asked as (
  select record_id as id, values->>'unitId' as unit, (values->>'due')::timestamptz as due, values->>'cadence' as cadence, at,
    exists (select 1 from told s where s.record_id = a.record_id and s.verb = 'sign') as signed
  from told a where type = 'assignment' and verb = 'assign'),
returned as (
  select s.values->>'assignmentId' as asked, (s.values->>'share')::int as share, (s.values->>'period')::date as period, s.at,
    l.verb, (l.at at time zone 'Asia/Shanghai')::date as decided
  from told s join lateral (select verb, at from told l where l.record_id = s.record_id order by step desc limit 1) l on true
  where s.type = 'return' and s.verb = 'submit'),
standing as (select * from returned where verb <> 'withdraw'),
ordered as (
  select distinct o.values->>'assignmentId' as asked from told o
  where type = 'order' and verb = 'draft' and (o.values->'step'->>'answered')::boolean
    and exists (select 1 from told e where e.record_id = o.record_id
      and e.verb = case when (o.values->'step'->>'served')::boolean then 'serve' else 'sign' end)
    and not exists (select 1 from told e where e.record_id = o.record_id and (
      e.verb in ('close', 'escalate', 'withdraw', 'annul', 'move') or (e.verb = 'recheck' and (e.values->>'passed')::boolean)))),
facts as (
  select a.*, (select verb from standing s where s.asked = a.id::text order by s.at desc limit 1) as last,
    coalesce((select share from standing s where s.asked = a.id::text and verb = 'accept' order by s.at desc limit 1), 0) as share,
    a.cadence = 'month' and exists (
      select 1 from unnest($6::date[], $7::timestamptz[]) as r(period, due)
      where r.due < $2::timestamptz and r.due < a.due and r.period >= date_trunc('month', a.at at time zone 'Asia/Shanghai')::date
        and not exists (select 1 from standing s where s.asked = a.id::text and s.verb in ('submit', 'accept') and s.period >= r.period)
    ) and not exists (
      -- Nothing is asked while one waits, and what fell due meanwhile not before the day of its acceptance is over.
      select 1 from standing s where s.asked = a.id::text and (
        s.verb = 'submit' or s.verb = 'accept' and s.decided >= ($2::timestamptz at time zone 'Asia/Shanghai')::date)
    ) as missing
  from asked a),
coloured as (
  select unit, case
    when share >= 100 then 'blue'
    when due < $2::timestamptz then 'red'
    when exists (select 1 from ordered o where o.asked = facts.id::text) then 'yellow'
    when not signed and (at at time zone 'Asia/Shanghai')::date <= $4::date then 'yellow'
    when last = 'send-back' then 'yellow'
    when missing then 'yellow'
    when facts.id::text = any($9::text[]) then 'yellow'
    when (due at time zone 'Asia/Shanghai')::date <= $5::date and (last is null or share < $3::int) then 'yellow'
    when facts.id::text = any($8::text[]) then 'yellow'
    when last is not null then 'green'
    else 'grey' end as colour
  from facts)
select unit, colour, count(*) as count from coloured group by unit, colour`
