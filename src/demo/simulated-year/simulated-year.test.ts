/**
 * A year of the demo city through its doors, day by day: whatever changes is explained by an act of that day or by a date of the rules;
 * any day can be seen again as it was; what schools and counties show adds up to the city; a service that stood still shows the same.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { getWallChart, listAssignments } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { addDays, atTime, type Day, dayOf } from '#core/day.ts'
import type { Reading } from '#reader/reading.ts'
import type { Context } from '#server/context.ts'
import { buildServer } from '#server/server.ts'
import { openFolder } from '#server/storage/testing.ts'
import { makeTestCity } from '#server/testing.ts'
import { bureauKey } from '../bureau.ts'
import { demoCity } from '../city.ts'
import { counties } from '../counties.ts'
import { demonstration } from '../demonstration.ts'
import { type DemoIds, loadOrganisation } from '../load-organisation.ts'
import { planDocuments, readPlanFile } from '../plans/documents.ts'
import { randomFor } from '../random.ts'
import { handsOf } from '../year/hands.ts'
import { settlePlan } from '../year/settle-plan.ts'
import { datesOf, recountColours } from './colours.ts'
import { actOnDay } from './hands-of-day.ts'
import { peopleAtDoors } from './people-at-doors.ts'

type List = AnswerOf<typeof listAssignments>
type Line = List['assignments'][number]
type Chart = AnswerOf<typeof getWallChart>

/** First and last day, and the week in which nobody works and the service stands still. */
const [firstDay, lastDay, rested] = ['2026-03-02', '2026-12-31', '2026-10-07']
const minutes = 60_000

/** What people saw at the end of a day. */
interface Seen {
  at: string
  chart: Chart
  all: List
  desk: List
}

describe('a year of the demo city', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-year-'))
  const random = randomFor('simulated year')
  let now = atTime(firstDay, '09:00')
  let context: Context
  let server: FastifyInstance
  let ids: DemoIds
  let planId: string
  const days = new Map<Day, Seen>()
  const unexplained: string[] = []
  const told = new Map<string, number>()
  let turned = 0
  let restarted: Seen | undefined

  const people = () =>
    peopleAtDoors(
      () => ({ server, context }),
      ids,
      () => dayOf(now),
    )

  /** What is seen, live or as of an instant. */
  async function look(asOf?: string): Promise<Seen> {
    const as = people()
    const of = asOf ? `asOf=${encodeURIComponent(asOf)}` : ''
    const office = await as('office-head')
    return {
      at: asOf ?? now.toISOString(),
      chart: await office.get<Chart>(`/api/wall-chart?plan=${planId}&${of}`),
      all: await office.get<List>(`/api/assignments?${of}`),
      desk: await (await as(clerk)).get<List>(`/api/assignments?view=mine&${of}`),
    }
  }
  let clerk: string

  const count = (acts: readonly string[]) => {
    for (const act of acts) told.set(act, (told.get(act) ?? 0) + 1)
  }

  async function open(): Promise<void> {
    context = { ...context, database: await openFolder(folder), now: () => now }
    server = await buildServer(context)
  }

  async function close(): Promise<void> {
    await server.close()
    await context.database.close()
  }

  /** Lights that turned since yesterday although nobody acted on them and no rule names the day. */
  async function explain(day: Day, before: Seen | undefined, after: Seen): Promise<void> {
    const acted = await context.database.asSystem((tx) =>
      tx.query<{ id: string }>(
        `select distinct coalesce(s.values->>'assignmentId', a.record_id::text) as id from act a
         left join act s on s.record_id = a.record_id and s.type = 'return' and s.verb = 'submit'
         where a.at > $1::timestamptz and a.at <= $2::timestamptz`,
        [before?.at ?? '2000-01-01', after.at],
      ),
    )
    const touched = new Set(acted.map(({ id }) => id))
    const earlier = new Map(before?.all.assignments.map((line) => [line.id, line]))
    for (const line of after.all.assignments) {
      const was = earlier.get(line.id)
      if (was?.light.colour === line.light.colour && was.light.rule === line.light.rule) continue
      turned += 1
      if (touched.has(line.id)) continue
      if (
        was &&
        datesOf(
          { assignedAt: assignedOn.get(line.id) as string, due: line.due, monthly: line.cadence === 'month' },
          context.calendar,
        ).has(day)
      )
        continue
      unexplained.push(`${day} ${line.unit.name}: ${was?.light.rule} -> ${line.light.rule}`)
    }
  }
  const assignedOn = new Map<string, string>()

  /** Schools and counties, unit by unit, as the page shows them. */
  const byUnit = (lines: readonly Line[]) => {
    const counts = new Map<string, number>()
    for (const { unit, light } of lines) {
      const key = `${unit.id} ${light.colour}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return [...counts].map(([key, number]) => `${key} ${number}`).sort()
  }

  beforeAll(async () => {
    const scratch = await openFolder(folder)
    // The keys and settings of a test, the city of the demonstration.
    const { context: made } = await makeTestCity(scratch)
    context = { ...made, city: demonstration.city, now: () => now }
    ids = await scratch.asSystem((tx) => loadOrganisation({ tx, context, now }, demoCity), { limit: 300 })
    server = await buildServer(context)
    const hands = handsOf({ tx: undefined as never, context }, demoCity, ids)
    const acting = [...counties.map(({ bureau }) => bureau), ...schoolsOfYear]
    const doers = new Map(acting.map((unit) => [unit, hands.doersOf(unit, firstDay)[0] as string]))
    clerk = doers.get(counties[0]?.bureau as string) as string
    planId = await begin(acting)
    for (let day: Day = firstDay; day <= lastDay; day = addDays(day, 1)) {
      now = new Date(Math.max(now.getTime(), atTime(day, '09:30').getTime()))
      const wait = (by: number) => {
        now = new Date(now.getTime() + by * minutes)
      }
      count(
        await actOnDay({
          day,
          people: people(),
          random,
          doers,
          unitId: ids.unit,
          calendar: context.calendar,
          planId,
          wait,
        }),
      )
      now = atTime(day, '23:00')
      const seen = await look()
      await explain(day, days.get(addDays(day, -1)), seen)
      days.set(day, seen)
      if (day === rested) {
        await close()
        await open()
        restarted = await look()
      }
    }
  }, 20 * minutes)

  afterAll(async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The plan of the year comes in, is published, and asked of the counties and some schools. */
  async function begin(units: readonly string[]): Promise<string> {
    const office = await people()('office-head')
    const document = planDocuments.find(({ file }) => file === 'city-work-points-2025.html')
    if (!document) throw new Error('no plan')
    const form = new FormData()
    form.set(
      'file',
      new Blob([readPlanFile(document) as Uint8Array<ArrayBuffer>], { type: document.mediaType }),
      document.name,
    )
    const uploaded = await office.upload<{ id: string }>('/api/plans', form)
    const reading = await office.get<Reading>(`/api/plans/${uploaded.id}/reading`)
    const documentId = reading.documents[0]?.id as string
    const changes = settlePlan(reading, documentId)
    const settled = await office.post(`/api/plans/${uploaded.id}/decisions`, { changes, replaces: [] })
    expect(settled).not.toHaveProperty('refused')
    const published = await office.post(`/api/plans/${uploaded.id}/publish`, {
      documentId,
      title: document.title,
      number: '云教〔2026〕1号',
      issuedOn: '2026-02-27',
    })
    expect(published).not.toHaveProperty('refused')
    const { items } = await office.get<{ items: { id: string }[] }>(`/api/plans/${uploaded.id}`)
    const asks: [at: number, due: string, cadence: 'month' | null][] = [
      [0, '2026-12-18T09:00:00.000Z', 'month'],
      [1, '2026-06-30T09:00:00.000Z', null],
      [2, '2026-11-27T09:00:00.000Z', null],
    ]
    for (const [at, due, cadence] of asks) {
      const asked = cadence ? units.filter((unit) => !schoolsOfYear.includes(unit)) : units
      now = new Date(now.getTime() + minutes)
      const answer = await office.post<{ assignments: string[] }>(`/api/items/${items[at]?.id}/assign`, {
        units: asked.map((unit) => ({ unitId: ids.unit(unit), role: 'implement' })),
        due,
        cadence,
      })
      if (!('assignments' in answer)) throw new Error(JSON.stringify(answer))
      for (const id of answer.assignments) assignedOn.set(id, now.toISOString())
      count(answer.assignments.map(() => 'assignment assign'))
    }
    return uploaded.id
  }

  it('has all of its units, and acts of every kind', () => {
    expect(demoCity.units.length).toBeGreaterThanOrEqual(320)
    expect([...told.keys()].sort()).toEqual(
      [
        'assignment assign',
        'assignment sign',
        'return accept',
        'return send-back',
        'return submit',
        'return withdraw',
      ].sort(),
    )
    expect(told.get('return submit')).toBeGreaterThan(100)
  })

  it('turns no light without an act of that day or a date of the rules', () => {
    expect(unexplained).toEqual([])
    expect(turned).toBeGreaterThan(100)
  })

  it('holds exactly the acts that people did', async () => {
    const rows = await context.database.asSystem((tx) =>
      tx.query<{ act: string; count: number }>(
        "select type || ' ' || verb as act, count(*) as count from act where city_id = $1 and type in ('assignment', 'return') group by 1",
        [context.city.id],
      ),
    )
    expect(new Map(rows.map(({ act, count: number }) => [act, Number(number)]))).toEqual(told)
  })

  it(
    'shows each day again as it was seen',
    async () => {
      const again = [...days.keys()].filter((_, at) => at % 15 === 7)
      expect(again.length).toBeGreaterThan(15)
      for (const day of again) {
        const seen = days.get(day) as Seen
        expect(await look(seen.at), day).toEqual(seen)
      }
    },
    10 * minutes,
  )

  it(
    'adds up from schools and counties to the city, by an independent recount of the acts',
    async () => {
      for (const [day, { at, all, chart }] of days) {
        if (Number(day.slice(8)) % 5 !== 0) continue
        expect(byUnit(all.assignments), day).toEqual(await recountColours(context, new Date(at), context.calendar))
        const lights = Object.values(all.lights).reduce((sum, each) => sum + each, 0)
        expect(lights, day).toBe(all.assignments.length)
        // The wall chart is that of the counties: the same lights, without the schools.
        const schools = new Set(schoolsOfYear.map(ids.unit))
        const ofCounties = all.assignments.filter(({ unit }) => !schools.has(unit.id))
        expect(chart.rows.flatMap(({ cells }) => cells).length, day).toBe(ofCounties.length)
        for (const colour of ['red', 'yellow', 'green', 'blue', 'grey'] as const)
          expect(chart.lights[colour], `${day} ${colour}`).toBe(
            ofCounties.filter(({ light }) => light.colour === colour).length,
          )
      }
    },
    10 * minutes,
  )

  it('looks the same to a service that stood still for a week and was started again', async () => {
    const seen = days.get(rested) as Seen
    // Nothing was done in that week; the service that ran had looked at it every day, this one was opened after it.
    const acts = await context.database.asSystem((tx) =>
      tx.query('select id from act where at > $1::timestamptz and at <= $2::timestamptz', [
        (days.get(addDays(rested, -7)) as Seen).at,
        seen.at,
      ]),
    )
    expect(acts).toEqual([])
    expect(restarted).toEqual(seen)
  })
})

/** Some schools act too: the city's own, and two of counties. */
const schoolsOfYear = demoCity.units
  .filter(({ key, kind }) => key.startsWith(`${bureauKey}/`) && kind === 'senior-high-school')
  .slice(0, 3)
  .map(({ key }) => key)
