import type { getBurden as door } from '#api/burden.ts'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import { addDays, addMonths, type Day, dayOf, inSpan } from '#core/day.ts'
import { type Outcome, success } from '#core/problem.ts'
import { addBurden, type Burden, burdenBetween, burdenOfVisits, noBurden, timesOf } from '#core/request/burden.ts'
import { type Installed, periodOn } from '#core/values/dated-value.ts'
import type { Work } from '../../context.ts'
import { installedValues } from '../values/installed-values.ts'
import { type AskedSchool, askedOf, type ReachedSchool, schoolsInReach } from './asked-schools.ts'
import { askerNames } from './find-requests.ts'
import { packVisits } from './inspections.ts'

type Answer = AnswerOf<typeof door>
/** Schools that are told one by one; the totals are of all. */
const mostRows = 300

/** Dated values that the burden of a school is held against. */
const limitKeys = ['burden.minutes', 'burden.requests', 'burden.activities', 'inspection.comprehensive-per-school']

/** What requests ask of the schools in reach in a month, and what each figure is made of where one school is asked about. */
export async function getBurden(work: Work, query: InputOf<typeof door>['query']): Promise<Outcome<Answer>> {
  const { month, schools, rows, asked, visits, span } = await burdenOfSchools(work, query)
  const { from, to } = span
  const names = await askerNames(
    work,
    asked.map(({ request }) => request.unitId),
  )
  const nameOf = (id: string) => names.get(id) ?? { id, name: '' }
  return success({
    month,
    at: work.now.toISOString(),
    schools: schools.length,
    unasked: schools.length - rows.filter(isBurdened).length,
    total: rows.reduce<Burden>(addBurden, noBurden),
    rows: rows.slice(0, mostRows),
    byAsker: byAsker(asked, from, to).map(([id, burden]) => ({ asker: nameOf(id), ...burden })),
    limits: limitsOn(await installedValues(work), from, work.language),
    lines: query.unit ? linesOf(asked, from, to, nameOf) : [],
    visits: query.unit ? visits.filter(({ day }) => inSpan(day, span)).map(({ unit: _, ...visit }) => visit) : [],
  })
}

/** A school with what is asked of it in a month, and what is counted over its term and the calendar year. */
export type SchoolBurden = Answer['rows'][number]

const isBurdened = ({ requests, others, inspections }: SchoolBurden) => requests + others + inspections > 0

/** The burden of every school in reach, the most burdened first; with what it was made from. */
export async function burdenOfSchools(work: Work, query: InputOf<typeof door>['query']) {
  const month = query.month ?? dayOf(work.now).slice(0, 7)
  const span = { from: `${month}-01`, to: addDays(addMonths(`${month}-01`, 1), -1) }
  const year = { from: `${month.slice(0, 4)}-01-01`, to: `${month.slice(0, 4)}-12-31` }
  const schools = await schoolsInReach(work, query.unit)
  const termOf = (school: ReachedSchool) =>
    school.terms.find((term) => term.kind === 'term' && term.from <= span.to && span.from <= term.to) ?? null
  const terms = schools.map(termOf).filter((term) => term !== null)
  const whole = {
    from: [year.from, ...terms.map(({ from }) => from)].sort()[0] as Day,
    to: [year.to, ...terms.map(({ to }) => to)].sort().pop() as Day,
  }
  const { asked, others } = await askedOf(work, schools, whole, span)
  const visits = await packVisits(
    work,
    schools.map(({ id }) => id),
    year.from,
    year.to,
  )
  const byUnit = Map.groupBy(asked, ({ unitId }) => unitId)
  const visited = Map.groupBy(visits, ({ unit }) => unit)
  const rows = schools.flatMap((school): SchoolBurden[] => {
    const { id, name } = school
    const own = byUnit.get(id) ?? []
    const held = visited.get(id) ?? []
    const burden = addBurden(burdenBetween(own, span.from, span.to), burdenOfVisits(held, span))
    const term = termOf(school)
    const row = {
      unit: { id, name },
      ...burden,
      others: others.get(id) ?? 0,
      comprehensiveOfYear:
        burdenBetween(own, year.from, year.to).comprehensive + burdenOfVisits(held, year).comprehensive,
      activitiesOfTerm: term && timesOf(own, 'activity', term),
    }
    return isBurdened(row) || row.comprehensiveOfYear + (row.activitiesOfTerm ?? 0) > 0 ? [row] : []
  })
  rows.sort((a, b) => b.minutes - a.minutes || b.requests - a.requests || a.unit.name.localeCompare(b.unit.name, 'zh'))
  return { month, span, schools, rows, asked, visits }
}

function byAsker(asked: readonly AskedSchool[], from: Day, to: Day): [string, Burden][] {
  const groups = Map.groupBy(asked, ({ request }) => request.unitId)
  return [...groups]
    .map(([id, own]): [string, Burden] => {
      const burden = burdenBetween(own, from, to)
      // A request of many schools is one request of its asker.
      const requests = new Set(own.filter((each) => burdenBetween([each], from, to).requests > 0).map(idOf)).size
      return [id, { ...burden, requests }]
    })
    .filter(([, burden]) => burden.requests > 0)
    .sort((a, b) => b[1].minutes - a[1].minutes)
}

const idOf = ({ request }: AskedSchool) => request.id

function linesOf(
  asked: readonly AskedSchool[],
  from: Day,
  to: Day,
  nameOf: (id: string) => { id: string; name: string },
): Answer['lines'] {
  return asked
    .map(({ request, days, minutesEach }) => ({
      request: { of: request.of, id: request.id, title: request.title, kind: request.kind, scope: request.scope },
      asker: nameOf(request.unitId),
      basis: [request.basis, request.article].filter(Boolean).join(' '),
      days: days.filter((day) => from <= day && day <= to),
      minutesEach,
    }))
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => (a.days[0] ?? '').localeCompare(b.days[0] ?? ''))
}

function limitsOn(installed: Installed, day: Day, language: 'zh' | 'en'): Answer['limits'] {
  return limitKeys.flatMap((key) => {
    const value = installed.get(key)
    const period = value && periodOn(value, day)
    if (!value || !period) return []
    const most = value.on && typeof period.content === 'number' ? period.content : null
    return [{ key, name: value.name[language], most, basis: period.basis, certainty: period.certainty }]
  })
}
