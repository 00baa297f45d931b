/**
 * A city of 2,500 units whose plan has 300 items, 30 of them asked of each unit and returned every month of a year: 75,000 assignments
 * and 900,000 returns with their acts, the same in every run. What no service does 1.8 million times is written by SQL as the services
 * would write it; the bench replays a sample.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownMandate } from '#core/authority/mandate.ts'
import type { Role } from '#core/may.ts'
import type { Visitor } from '#server/context.ts'
import { sumUpAgain } from '#server/services/assignments/return-summaries.ts'
import { begin, perform } from '#server/services/perform.ts'
import { accounts, assignments, items, matters, plans, units } from '#server/services/stored.ts'
import { hashToken } from '#server/sign-in/session.ts'
import type { Database, Transaction } from '#server/storage/database.ts'
import { listMigrations, migrate } from '#server/storage/migrate.ts'
import { databaseOn } from '#server/storage/open-database.ts'
import { type Engine, runTransaction } from '#server/storage/run.ts'
import { sessionTable } from '#server/storage/tables/session.ts'
import { uuidv7 } from '#server/storage/uuid.ts'
import { firstDay, type TestCity } from '#server/testing.ts'
import { makeLargeCity, type School } from './register-city.ts'

export const now = '2027-01-06T02:00:00.000Z'
const assignedAt = '2026-01-05T01:00:00.000Z'
const itemsInAll = 300
const itemsOfUnit = 30
const sections = 20
const departments = 20

/** A unit that is asked, with the token of who acts for it. */
interface Asked extends School {
  token: string
}

/** What stands in a filled database; kept as a file beside it. */
export interface Board {
  city: { id: string; name: string; path: string; demonstration: boolean; clockOffset: number }
  planId: string
  schools: Asked[]
  /** Tokens of sessions by login. */
  tokens: Record<'office' | 'county-clerk' | 'leader', string>
  /** An assignment of the north county. */
  assignmentId: string
  itemId: string
  fillSeconds: number
}

/** Fills an empty database. */
async function fillBoard(engine: Engine): Promise<Board> {
  const from = performance.now()
  const { city, schools } = await makeLargeCity(engine)
  const database = databaseOn(engine)
  const chart = await openChartUnits(city)
  city.clock.now = new Date(assignedAt)
  const planId = await publish(city)
  const asked = [...chart, ...schools]
  await ask(city, planId, asked)
  await database.asSystem((tx) => tellYear(tx, city.context.city.id), { limit: 3600 })
  city.clock.now = new Date(now)
  await sumUp(city, database)
  const tokens = {
    office: await city.signIn('office'),
    'county-clerk': await city.signIn('county-clerk'),
    leader: await city.signIn('leader'),
  }
  const signed = await openDesks(city, database, schools)
  const [assignment] = await database.asSystem((tx) =>
    tx.query<{ id: string; item_id: string }>(
      'select id, item_id from assignment where unit_id = $1 order by id limit 1',
      [city.units.north],
    ),
  )
  return {
    city: city.context.city,
    planId,
    schools: signed,
    tokens,
    assignmentId: assignment?.id as string,
    itemId: assignment?.item_id as string,
    fillSeconds: Math.round((performance.now() - from) / 1000),
  }
}

/** Counties are there; sections of the bureau and departments of the city stand beside them on the wall chart. */
async function openChartUnits(city: TestCity): Promise<School[]> {
  return city.byHand(async (hand) => {
    const open = (parentId: string, code: string, kind: 'section' | 'department', name: string) => ({
      id: uuidv7(hand.now),
      verb: 'open' as const,
      values: { parentId, code, kind, name, from: firstDay },
    })
    await begin(hand, units, [
      ...Array.from({ length: sections }, (_, i) => open(city.units.bureau, `ks${i}`, 'section', `第${i}科`)),
      ...Array.from({ length: departments }, (_, i) => open(city.units.city, `bm${i}`, 'department', `第${i}局`)),
    ])
    const rows = await hand.tx.query<{ id: string; unit_path: string }>(
      "select id, unit_path from unit where kind in ('county', 'section', 'department', 'development-zone') order by unit_path",
    )
    return rows.map(({ id, unit_path: unitPath }) => ({ id, unitPath }))
  })
}

async function publish(city: TestCity): Promise<string> {
  const unitId = city.units.office
  return city.byHand(async (hand) => {
    const title = '年度工作要点'
    const [plan] = await begin(hand, plans, [
      {
        verb: 'upload',
        values: {
          unitId,
          title,
          kind: 'work-points',
          issuer: null,
          yearFrom: 2026,
          yearTo: 2026,
          fileHash: '0'.repeat(64),
          fileName: 'plan.txt',
          mediaType: 'text/plain',
          size: 1,
        },
      },
    ])
    const planId = plan?.id as string
    const published = { documentId: 'd1', title, number: '一号', issuedOn: '2026-01-04', openQuestions: 0 }
    await perform(hand, plans, planId, 'publish', { ...published, items: itemsInAll, targets: 0 })
    await begin(
      hand,
      items,
      Array.from({ length: itemsInAll }, (_, position) => ({
        verb: 'publish' as const,
        values: {
          unitId,
          planId,
          node: `n${position}`,
          position,
          label: `${position + 1}.`,
          title: `第${position + 1}项任务：推进义务教育优质均衡发展`,
          section: `第${1 + Math.floor(position / 30)}部分`,
          objective: '',
          measures: '按照年度安排逐月推进，按时完成。',
          from: position * 20,
          to: position * 20 + 19,
        },
      })),
    )
    return planId
  })
}

/** Asks each unit its thirty items; deadlines lie before and after the told day. */
async function ask(city: TestCity, planId: string, asked: readonly School[]): Promise<void> {
  await city.byHand(async (hand) => {
    const rows = await hand.tx.query<{ id: string; title: string }>(
      'select id, title from item where plan_id = $1 order by position',
      [planId],
    )
    const made = await begin(
      hand,
      matters,
      rows.map(({ id, title }) => ({
        verb: 'enter' as const,
        values: {
          unitId: city.units.office,
          title,
          demand: title,
          source: {
            kind: 'plan-item' as const,
            title: '年度工作要点',
            number: null,
            on: '2026-01-04',
            record: { type: 'item' as const, id },
            file: null,
            picture: null,
            words: title,
          },
          mandate: ownMandate('测试市教育局'),
          asked: { by: '办公室', unitId: null, at: assignedAt },
          leaders: { lead: null, responsible: null },
          leadUnitId: city.units.office,
          officer: null,
          supportUnitIds: [],
          nodes: [],
          due: '2027-03-31T09:00:00.000Z',
        },
      })),
    )
    const beginnings = asked.flatMap((unit, n) =>
      Array.from({ length: itemsOfUnit }, (_, i) => {
        const at = (n * itemsOfUnit + i) % itemsInAll
        return {
          verb: 'assign' as const,
          values: {
            unitId: unit.id,
            matterId: made[at]?.id as string,
            planId,
            itemId: rows[at]?.id as string,
            role: 'implement' as const,
            due: `2027-0${1 + (at % 3)}-${String(1 + (at % 28)).padStart(2, '0')}T09:00:00.000Z`,
            cadence: 'month' as const,
            note: '',
          },
        }
      }),
    )
    for (let from = 0; from < beginnings.length; from += 5000)
      await begin(hand, assignments, beginnings.slice(from, from + 5000))
  })
}

/** An id of the instant and a seed, in the form of the others. */
export const idOf = (at: string, seed: string) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${seed}), 1, 3)
    || '8' || substr(md5(${seed}), 4, 15))::uuid`

/** Every unit signs, returns month by month and is reviewed: accepted eleven times, the last time also sent back or waiting. */
async function tellYear(tx: Transaction, city: string): Promise<void> {
  const signed = "timestamptz '2026-01-07T02:00:00Z'"
  const by = `(select id from account where city_id = '${city}' and login = 'office')`
  const actor = `${by}, null::uuid, '经办人', a.unit_id`
  await tx.query(
    `insert into act (city_id, id, record_id, type, verb, values, at, account, person, name, unit, step)
     select city_id, ${idOf(signed, "a.id || 's'")}, id, 'assignment', 'sign', '{}', ${signed}, ${actor}, 2 from assignment a`,
  )
  await tx.query(`update assignment set state = 'signed', signed_at = ${signed}, signed_by = '经办人'`)
  await tx.query("update record set version = 2 where type = 'assignment'")
  for (let month = 1; month <= 12; month += 1) {
    const day = new Date(Date.UTC(2026, month, 2 + (month % 3), 1))
    const submitted = `(timestamptz '${day.toISOString()}' + ((('x' || substr(md5(a.id || '${month}'), 1, 6))::bit(24)::int % 14400) * interval '1 second'))`
    const reviewed = `(${submitted} + interval '20 hours')`
    // One in five of the last month waits, one in ten was sent back.
    const dice = `(('x' || substr(md5(a.id || 'd'), 1, 4))::bit(16)::int % 100)`
    const state =
      month < 12
        ? `'accepted'`
        : `case when ${dice} < 20 then 'submitted' when ${dice} < 30 then 'sent-back' else 'accepted' end`
    const share = month < 12 ? `${8 * month}` : `case when ${dice} % 2 = 0 then 100 else 95 end`
    const period = `2026-${String(month).padStart(2, '0')}-01`
    const id = idOf(submitted, `a.id || '${month}'`)
    const asks = `case when ${dice} = 0 then '缺口资金需财政部门统筹。' else '' end as coordination`
    const texts = `'本月按计划推进，完成了阶段任务，已组织${month}次检查，发现的问题均已整改。' as progress, '个别学校进度偏慢。' as problems, '下月继续推进。' as next`
    await tx.query(
      `create temporary table told on commit drop as select a.city_id, ${id} as id, a.id as assignment_id, a.unit_id, a.unit_path,
         ${texts}, ${asks}, ${share} as share, ${state} as state, ${submitted} as submitted_at, ${reviewed} as reviewed_at,
         ${by} as account from assignment a`,
    )
    await tx.query(
      `insert into record (city_id, id, unit_id, unit_path, type, version)
       select city_id, id, unit_id, unit_path, 'return', case when state = 'submitted' then 1 else 2 end from told`,
    )
    await tx.query(
      `insert into return (city_id, id, unit_id, unit_path, assignment_id, period, progress, problems, next, coordination, share,
         evidence, answers, quantities, explanation, filled, state, submitted_at, submitted_by, reviewed_at, reviewed_by, reason)
       select city_id, id, unit_id, unit_path, assignment_id, '${period}', progress, problems, next, coordination, share, '{}', '[]', '[]', '', '[]',
         state, submitted_at, '经办人', case when state <> 'submitted' then reviewed_at end,
         case when state <> 'submitted' then '审核人' end, case when state = 'sent-back' then '数据不全，请补正。' end from told`,
    )
    await tx.query(
      `insert into act (city_id, id, record_id, type, verb, values, at, account, person, name, unit, step)
       select city_id, ${idOf('submitted_at', "id || 'a'")}, id, 'return', 'submit', jsonb_build_object('unitId', unit_id,
         'assignmentId', assignment_id, 'period', '${period}', 'progress', progress, 'problems', problems, 'next', next,
         'coordination', coordination, 'share', share, 'evidence', '[]'::jsonb, 'answers', '[]'::jsonb),
         submitted_at, account, null, '经办人', unit_id, 1 from told`,
    )
    await tx.query(
      `insert into act (city_id, id, record_id, type, verb, values, at, account, person, name, unit, step)
       select city_id, ${idOf('reviewed_at', "id || 'b'")}, id, 'return', case state when 'accepted' then 'accept' else 'send-back' end,
         case state when 'accepted' then '{}' else '{"reason":"数据不全，请补正。"}'::jsonb end,
         reviewed_at, account, null, '审核人', unit_id, 2 from told where state <> 'submitted'`,
    )
    await tx.query('drop table told')
  }
}

/** The summaries, as the service keeps them. */
async function sumUp(city: TestCity, database: Database): Promise<void> {
  await database.asSystem(
    async (tx) => {
      const rows = await tx.query<{ id: string }>('select id from assignment order by id')
      const ids = rows.map(({ id }) => ({ assignmentId: id }))
      for (let from = 0; from < ids.length; from += 5000)
        await sumUpAgain({ tx, context: city.context }, ids.slice(from, from + 5000))
    },
    { limit: 3600 },
  )
}

/** Every school has an account of the unit with an open session. */
async function openDesks(city: TestCity, database: Database, schools: readonly School[]): Promise<Asked[]> {
  const role: Role = 'school-clerk'
  const stage: Visitor['stage'] = 'open'
  await city.byHand((hand) =>
    begin(
      hand,
      accounts,
      schools.map(({ id }, n) => ({ verb: 'open' as const, values: { unitId: id, login: `s${n}`, role } })),
    ),
  )
  const at = city.clock.now.toISOString()
  return database.asSystem(async (tx) => {
    const rows = await tx.query<{ id: string; unit_id: string }>(
      "select id, unit_id from account where login ~ '^s[0-9]+$'",
    )
    const accountOf = new Map(rows.map(({ id, unit_id }) => [unit_id, id]))
    const asked = schools.map((school, n) => ({ ...school, token: `bench-${n}-${school.id}` }))
    await tx.copyIn(
      sessionTable,
      asked.map(({ id, token }) => ({
        cityId: city.context.city.id,
        id: uuidv7(),
        tokenHash: hashToken(token),
        accountId: accountOf.get(id),
        actingName: '经办人',
        stage,
        createdAt: at,
        seenAt: at,
        expiresAt: '2027-12-31T00:00:00.000Z',
        endedAt: null,
        address: '127.0.0.1',
        agent: 'bench',
      })),
    )
    return asked
  })
}

/** Fills the database unless it is filled, and tells the planner what is in it. */
export async function filledBoard(engine: Engine, folder: string): Promise<Board> {
  const place = join(folder, 'board.json')
  if (!existsSync(place)) {
    const migrated = await migrate(engine, listMigrations())
    if (!migrated.ok) throw new Error(JSON.stringify(migrated.problems))
    writeFileSync(place, JSON.stringify(await fillBoard(engine)))
    await runTransaction(engine, 'select 1', 600, (_, connection) => connection.script('analyze'))
  }
  return JSON.parse(readFileSync(place, 'utf8')) as Board
}
