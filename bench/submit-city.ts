/** What the rounds of `submit.ts` need of the city of `board-city.ts`: assignments that are open, and reviewers who open them again. */
import type { Context } from '#server/context.ts'
import { sumUpAgain } from '#server/services/assignments/return-summaries.ts'
import { type Board, idOf, now } from './board-city.ts'

/** Everything that waits is accepted, so that a kept city is never used up. Written by SQL, as the service would write it. */
export async function acceptWaiting(context: Context): Promise<void> {
  const { id } = context.city
  await context.database.asSystem(
    async (tx) => {
      const at = `timestamptz '${now}'`
      const waiting = await tx.query<{ assignmentId: string }>(
        `update return set state = 'accepted', reviewed_at = ${at}, reviewed_by = '审核人'
         where city_id = $1 and state = 'submitted' returning assignment_id as "assignmentId"`,
        [id],
      )
      await tx.query(
        `with raised as (
           update record set version = version + 1 where city_id = $1 and type = 'return' and id in (
             select r.id from return r where r.city_id = $1 and r.state = 'accepted' and not exists (
               select 1 from act a where a.city_id = $1 and a.record_id = r.id and a.verb = 'accept')
               and r.reviewed_at = ${at})
           returning city_id, id, unit_id, version)
         insert into act (city_id, id, record_id, type, verb, values, at, account, person, name, unit, step)
         select city_id, ${idOf(at, "id || 'c'")}, id, 'return', 'accept', '{}', ${at},
           (select id from account where city_id = $1 and login = 'office'), null, '审核人', unit_id, version from raised`,
        [id],
      )
      await sumUpAgain({ context, tx }, waiting)
    },
    { limit: 600 },
  )
}

/** Requests as they go over the wire, one for each assignment of a school to which something may be returned; each school from an address of its own. */
export async function openRequests(context: Context, board: Board, round: string): Promise<string[]> {
  const open = await context.database.asSystem(
    (tx) =>
      tx.query<{ id: string; unit: string }>(
        `select a.id, a.unit_id as unit from assignment a join return_summary s on s.city_id = a.city_id and s.id = a.id
         join unit u on u.city_id = a.city_id and u.id = a.unit_id
         where a.city_id = $1 and a.state = 'signed' and not s.waiting and s.share < 100 and u.kind = 'primary-school'
         order by md5(a.id::text)`,
        [context.city.id],
      ),
    { limit: 60 },
  )
  const schools = new Map(board.schools.map((school, n) => [school.id, { ...school, n }]))
  const body = JSON.stringify({
    progress: '本月按计划推进，阶段任务已经完成。',
    problems: '个别学校进度偏慢。',
    share: 96,
  })
  return open.map(({ id, unit }) => {
    const { token, n } = schools.get(unit) as { token: string; n: number }
    return [
      `POST /api/assignments/${id}/returns HTTP/1.1`,
      'host: 127.0.0.1',
      `x-forwarded-for: 10.${n >> 8}.${n & 255}.7`,
      `cookie: yaodian-session=${token}`,
      `idempotency-key: bench-${round}-${id}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n')
  })
}

/** What the rounds left: acknowledged returns that are not there with their act, and assignments to which two were taken. */
export async function wrongOf(context: Context, acknowledged: readonly string[]) {
  const [kept] = await context.database.asSystem(
    (tx) =>
      tx.query<{ there: number; doubled: number; waiting: number }>(
        `select (select count(*) from return r join act a on a.city_id = r.city_id and a.record_id = r.id and a.verb = 'submit'
            join return_summary s on s.city_id = r.city_id and s.id = r.assignment_id and s.waiting
            where r.city_id = $1 and r.id = any($2::uuid[])) as there,
          count(*) as waiting, count(*) - count(distinct assignment_id) as doubled
         from return where city_id = $1 and state = 'submitted'`,
        [context.city.id, [...acknowledged]],
      ),
    { limit: 600 },
  )
  const { there, doubled, waiting } = kept as NonNullable<typeof kept>
  return {
    lost: acknowledged.length - Number(there),
    doubled: Number(doubled),
    /** Taken, though nobody was told: none where every request was answered. */
    unacknowledged: Number(waiting) - acknowledged.length,
  }
}
