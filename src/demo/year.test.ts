/** The year of the demo city, entered into the embedded database, as its users find it. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Return } from '#core/assignment.ts'
import { isWorkingDay } from '#core/calendar.ts'
import { dayOf, timeOf } from '#core/day.ts'
import { lightColours } from '#core/light.ts'
import { sourceKinds } from '#core/matter/source.ts'
import type { Right } from '#core/may.ts'
import { foldActs } from '#core/record.ts'
import type { Context, Work } from '#server/context.ts'
import { getAssignment } from '#server/services/assignments/get-assignment.ts'
import { listAssignments } from '#server/services/assignments/list-assignments.ts'
import { foldAll } from '#server/services/fold-all.ts'
import { sealActs } from '#server/services/ledger/seal-acts.ts'
import { verifyLedger } from '#server/services/ledger/verify-ledger.ts'
import { actsOf, find } from '#server/services/perform.ts'
import { getPlan, listPlans } from '#server/services/plans/get-plan.ts'
import { suggestUnits } from '#server/services/plans/suggest-units.ts'
import { people, storedKinds } from '#server/services/stored.ts'
import { testEngine } from '#server/storage/testing.ts'
import { makeTestCity } from '#server/testing.ts'
import { demonstrationAccounts } from './accounts.ts'
import { demoCity } from './city.ts'
import { demonstration, toldFrom } from './demonstration.ts'
import { handsOf } from './year/hands.ts'

const minutes = 60_000
const engine = testEngine('embedded')

/** The demo city in a new database, beside another city that it leaves alone. */
async function load(): Promise<Context> {
  const { context } = await makeTestCity(await engine.open())
  const own = { ...context, city: demonstration.city, now: () => toldFrom }
  await demonstration.load(own, () => {})
  return own
}

type Row = Record<string, string>

const rowsOf = (context: Context, sql: string) =>
  context.database.asSystem((tx) => tx.query<Row>(sql, [context.city.id]))

/** Does something as a person of the city, behind both walls of rights. */
async function as<T>(context: Context, person: string, right: Right, run: (work: Work) => Promise<T>): Promise<T> {
  const units = await rowsOf(context, 'select unit_path as key, id from unit where city_id = $1')
  const accounts = await rowsOf(context, 'select login as key, id, person_id from account where city_id = $1')
  const idOf = (rows: Row[], key: string) => rows.find((row) => row.key === key)?.id as string
  const ids = {
    unit: (key: string) => idOf(units, `/${key}/`),
    account: (login: string) => idOf(accounts, login),
    person: (key: string) => {
      const login = demoCity.accounts.find((account) => account.person === key)?.login
      return accounts.find((row) => row.key === login)?.person_id as string
    },
    group: () => '',
  }
  const work = handsOf({ tx: undefined as never, context }, demoCity, ids).work(person, right, toldFrom)
  const scope = { city: context.city.id, ...work.extent, person: work.visitor.account.id }
  return context.database.within(scope, (tx) => run({ ...work, tx }))
}

const list = (context: Context, person: string, view: 'mine' | 'review' | 'all') =>
  as(context, person, 'assignment.read', (work) => listAssignments(work, { view })).then((outcome) => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    return outcome.value
  })

const personOf = (login: string) => demonstrationAccounts.find((account) => account.login === login)?.person as string

describe('the year of the demo city', () => {
  let context: Context
  beforeAll(async () => {
    context = await load()
  }, 10 * minutes)

  test('has four published plans and two drafts, each plan with its number and date', async () => {
    const plans = await rowsOf(context, 'select state, number, issued_on from plan where city_id = $1')
    expect(plans.filter(({ state }) => state === 'read')).toHaveLength(2)
    const published = plans.filter(({ state }) => state === 'published')
    expect(published).toHaveLength(4)
    expect(published.filter((plan) => !plan.number || !plan.issued_on)).toEqual([])
  })

  test('has hundreds of assignments and returns, and lights of every colour', async () => {
    const { assignments, lights } = await list(context, 'office-head', 'all')
    expect(assignments.length).toBeGreaterThanOrEqual(250)
    expect(assignments.length).toBeLessThanOrEqual(500)
    const returns = await rowsOf(
      context,
      'select id from return where city_id = $1 and assignment_id in (select id from assignment where plan_id is not null)',
    )
    expect(returns.length).toBeGreaterThanOrEqual(500)
    expect(returns.length).toBeLessThanOrEqual(900)
    for (const colour of lightColours) expect(lights[colour]).toBeGreaterThanOrEqual(10)
  })

  test('ends the plan of 2025 mostly done, with a few that never were', async () => {
    const { assignments } = await list(context, 'office-head', 'all')
    const colours = assignments
      .filter(({ plan }) => plan?.title.includes('2025年工作要点'))
      .map(({ light }) => light.colour)
    expect(new Set(colours)).toEqual(new Set(['blue', 'red']))
    const red = colours.filter((colour) => colour === 'red').length
    expect(red).toBeGreaterThanOrEqual(2)
    expect(red / colours.length).toBeLessThan(0.1)
  })

  test('shows a strong county and a slow one', async () => {
    const { assignments } = await list(context, 'office-head', 'all')
    const late = (name: string) =>
      assignments.filter(({ unit, light }) => unit.name.startsWith(name) && light.colour === 'red').length
    expect(late('禾泽')).toBeGreaterThan(3 * late('望川'))
  })

  test('lays something on the desk of everybody who has one', async () => {
    const doing = [
      ...['demo-office', 'demo-urging', 'demo-section', 'demo-preschool', 'demo-supervision', 'demo-finance'],
      ...['demo-staffing', 'demo-county-head', 'demo-county-clerk', 'demo-district-clerk', 'demo-zone-clerk'],
      ...['demo-principal', 'demo-central-clerk', 'demo-kindergarten', 'demo-institution'],
    ]
    const idle: string[] = []
    for (const login of doing) {
      const { lights } = await list(context, personOf(login), 'mine')
      if (lights.red + lights.yellow + lights.green + lights.grey === 0) idle.push(login)
    }
    expect(idle).toEqual([])
    for (const login of ['demo-office', 'demo-urging', 'demo-county-head'])
      expect((await list(context, personOf(login), 'review')).assignments, login).not.toEqual([])
  })

  test('asks a school for one or two things, and a few more by requests', async () => {
    const mine = (await list(context, personOf('demo-principal'), 'mine')).assignments
    const assignments = mine.filter(({ matter }) => matter.kind !== 'request')
    expect(mine.length - assignments.length).toBeLessThanOrEqual(6)
    expect(assignments.length).toBeGreaterThanOrEqual(1)
    expect(assignments.length).toBeLessThanOrEqual(3)
  })

  test('has sent something back to the clerk of a county, who also has something due soon', async () => {
    const { assignments } = await list(context, personOf('demo-county-clerk'), 'mine')
    const rules = new Set(assignments.map(({ light }) => light.rule))
    expect(rules).toContain('sent-back')
    expect(
      assignments.some(({ light, due }) => light.colour !== 'blue' && due > '2026-10-21' && due < '2026-11-05'),
    ).toBe(true)
  })

  test('leaves two units that have not signed for an item of a plan, and some that signed late', async () => {
    const rows = await rowsOf(
      context,
      'select assigned_at, signed_at from assignment where city_id = $1 and plan_id is not null',
    )
    expect(rows.filter(({ signed_at }) => signed_at === null)).toHaveLength(2)
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
    expect(
      rows.filter((row) => row.signed_at && days(row.assigned_at as string, row.signed_at) > 7).length,
    ).toBeGreaterThan(5)
  })

  test('has matters of every kind of source, late and done, waiting to be filed and to be closed', async () => {
    const rows = await rowsOf(context, 'select kind, state, number, due from matter where city_id = $1')
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(sourceKinds.filter((kind) => kind !== 'other')))
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['entered', 'filed', 'held', 'closing', 'closed']))
    const filed = rows.filter(({ state }) => state !== 'entered')
    expect(new Set(filed.map(({ number }) => number)).size).toBe(filed.length)
    expect(rows.filter(({ number }) => number === null).map(({ state }) => state)).toEqual(['entered', 'entered'])
    const lone = await rowsOf(
      context,
      'select a.id from assignment a left join matter m on m.city_id = a.city_id and m.id = a.matter_id where a.city_id = $1 and m.id is null',
    )
    expect(lone).toEqual([])
  })

  test('happens within the office hours of working days, and nothing after the told instant', async () => {
    const acts = await rowsOf(
      context,
      "select at, verb from act where city_id = $1 and type in ('assignment', 'return', 'evidence', 'plan', 'matter')",
    )
    const wrong = acts.filter(({ at }) => {
      const instant = new Date(at as string)
      const time = timeOf(instant)
      return !isWorkingDay(dayOf(instant), context.calendar) || time < '08:30' || time > '17:30' || instant > toldFrom
    })
    expect(wrong).toEqual([])
  })

  test(
    'says no sentence twice on the page of one assignment, and leaves no place of a sentence open',
    async () => {
      const { assignments } = await list(context, 'office-head', 'all')
      const repeated: string[] = []
      for (const { id } of assignments) {
        const outcome = await as(context, 'office-head', 'assignment.read', (work) => getAssignment(work, id))
        if (!outcome.ok) throw new Error(id)
        const texts = outcome.value.returns.flatMap(
          (each: Pick<Return, 'progress' | 'problems' | 'next' | 'reason'>) => [
            ...each.progress.split('。'),
            each.problems,
            each.next,
            each.reason ?? '',
          ],
        )
        const said = texts.filter((text) => text !== '')
        if (new Set(said).size < said.length) repeated.push(said.filter((text, at) => said.indexOf(text) < at).join())
        expect(said.filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([])
      }
      expect(repeated).toEqual([])
    },
    2 * minutes,
  )

  test('finds a unit for every name in the plans', async () => {
    const unmatched = await as(context, 'office-head', 'plan.read', async (work) => {
      const plans = await listPlans(work)
      const names: string[] = []
      for (const plan of plans.ok ? plans.value.plans.filter(({ state }) => state === 'published') : []) {
        const found = await getPlan(work, plan.id)
        for (const item of found.ok ? found.value.items : []) {
          const suggested = await suggestUnits(work, item.id)
          if (suggested.ok) names.push(...suggested.value.unmatched)
        }
      }
      return names
    })
    expect(unmatched).toEqual([])
  })

  test(
    'is the fold of its acts, record by record',
    async () => {
      await context.database.asSystem(async (tx) => {
        for (const [type, kind] of storedKinds) {
          if (type === people.kind.type) continue
          const ids = (
            await tx.query<Row>('select id from record where city_id = $1 and type = $2', [context.city.id, type])
          ).map(({ id }) => id as string)
          const folded = await foldAll({ tx, context }, kind, ids, toldFrom.toISOString())
          expect(folded.size, type).toBe(ids.length)
          for (const id of ids) {
            const {
              unitPath: _,
              cityId: __,
              ...row
            } = (await find({ tx, context }, kind, id)) as Record<string, unknown>
            expect(plain(row), `${type} ${id}`).toEqual(plain({ ...row, ...folded.get(id) }))
          }
        }
      })
    },
    5 * minutes,
  )

  test('keeps of people what their acts say, personal values included', async () => {
    const ids = await rowsOf(context, 'select id from person where city_id = $1 order by id')
    await context.database.asSystem(async (tx) => {
      for (const { id } of ids.filter((_, at) => at % 20 === 0)) {
        const folded = foldActs(people.kind, await actsOf({ tx, context }, id as string))
        expect(await find({ tx, context }, people, id as string)).toMatchObject({ ...folded })
      }
    })
  })

  test(
    'verifies as sound when it is sealed',
    async () => {
      await sealActs(context)
      expect(await verifyLedger(context)).toMatchObject({ sound: true, unsealed: 0, faults: [] })
    },
    5 * minutes,
  )

  test(
    'is the same when it is loaded again',
    async () => {
      const again = await load()
      const told = `select u.unit_path, i.title, a.due, r.progress, r.problems, r.next, r.share, r.state, r.reason, r.submitted_at,
        r.submitted_by, r.reviewed_by from return r
      join assignment a on a.city_id = r.city_id and a.id = r.assignment_id
      join item i on i.city_id = a.city_id and i.id = a.item_id
      join unit u on u.city_id = a.city_id and u.id = a.unit_id
      where r.city_id = $1 order by 1, 2, 3, 10`
      const files = 'select name, hash, size, about from evidence where city_id = $1 order by 1, 2, 4'
      for (const sql of [told, files]) expect(await rowsOf(again, sql)).toEqual(await rowsOf(context, sql))
    },
    10 * minutes,
  )
})

/** Instants in one form, so that the same instant is the same text. */
function plain(state: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, value]) => [
        name,
        typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]/.test(value) ? new Date(value).toISOString() : value,
      ]),
  )
}
