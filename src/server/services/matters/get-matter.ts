import { and, eq, inArray } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { getMatter as door } from '#api/matter.ts'
import { wayOf } from '#core/authority/authority-table.ts'
import { compareText } from '#core/compare-text.ts'
import { distribution } from '#core/light.ts'
import type { Matter } from '#core/matter/matter.ts'
import { isWithheld } from '#core/matter/source.ts'
import { handlingDays, tellBy } from '#core/matter/times.ts'
import { may } from '#core/may.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { sentence } from '../../words.ts'
import { assessAll, type Standing } from '../assignments/assess.ts'
import { presentLines } from '../assignments/list-assignments.ts'
import { assignmentsById } from '../assignments/subjects.ts'
import { find } from '../perform.ts'
import { items, matters } from '../stored.ts'
import { unitNames } from '../unit-names.ts'
import { checkVerb, isMine, leadsOn } from './act-on-matter.ts'
import { authoritiesToward } from './authority-toward.ts'
import { type Found, findMatters } from './find-matters.ts'
import { spanOf } from './list-matters.ts'

type Answer = AnswerOf<typeof door>

/** A matter with its source, its assignments and lights, and by which authority each unit may be chased. */
export async function getMatter(work: Work, id: string): Promise<Outcome<Answer>> {
  const [found] = await findMatters(work, { ids: [id] })
  if (!found) return failure({ code: 'wire/not-found' })
  const { visitor, context, language } = work
  const { matter, assignments, kept } = found
  const standings = await assessAll(work, assignments)
  const ids = assignments.map((asked) => asked.id)
  const against = kept
    ? await checkVerb(work, { ...matter, state: 'filed' }, 'ask-closing', {
        outcome: 'done',
        summary: '',
        document: null,
      })
    : []
  const right = (name: string) => may(visitor.standings, name, context.city.path, undefined, context.policy)
  return success({
    matter: { ...(await presentMatter(work, found)), span: spanOf(found, standings, work.now) },
    coordination: await coordinationOf(work, found, standings),
    authorities: kept ? await authoritiesOf(work, found) : [],
    assignments: await presentLines(work, await assignmentsById(work, ids), standings, language),
    lights: distribution(assignments.flatMap(({ id: each }) => standings.get(each)?.light.colour ?? [])),
    against: against.map((problem) => saidOf(problem, language)),
    may: {
      correct: right('matter.enter') && isMine(work, matter) && leadsOn(matter, 'correct'),
      file: right('matter.decide') && leadsOn(matter, 'file'),
      assign: right('item.assign') && matter.state === 'filed',
      decide: right('matter.decide'),
      report: right('matter.report') && isMine(work, matter),
      history: kept && right('act.read'),
    },
  })
}

/** The photograph or paper of a matter's source, by its hash. */
export async function getMatterFile(work: Work, id: string, hash: string): Promise<Outcome<GivenFile>> {
  const [found] = await findMatters(work, { ids: [id] })
  const source = found && sourceFor(found)
  const file = source && [source.picture, source.file].find((each) => each?.hash === hash)
  return file && (await work.context.files.has(hash)) ? success(file) : failure({ code: 'wire/not-found' })
}

/** The source as the visitor may see it: words and papers of some kinds stay with who keeps the matter. */
function sourceFor({ matter: { source }, kept }: Found) {
  const { kind, title, number, on, words, picture, file, gate = null } = source
  const withheld = !kept && isWithheld(kind)
  const open = { kind, title, number, on, withheld, gate }
  if (withheld) return { ...open, words: '', picture: null, file: null }
  return { ...open, words, picture, file: file && { hash: file.hash, name: file.name, mediaType: file.mediaType } }
}

async function presentMatter(work: Work, found: Found): Promise<Omit<Answer['matter'], 'span'>> {
  const { now, context } = work
  const { matter } = found
  const names = await unitNames(work, [matter.unitId, matter.leadUnitId, ...matter.supportUnitIds])
  const name = (id: string) => names.get(id) ?? { id, name: '' }
  const into = matter.mergedInto && (await find({ tx: work.tx, context }, matters, matter.mergedInto))
  const { asked, leaders, mandate, ...rest } = matter
  return {
    ...rest,
    mandate,
    leaders,
    source: sourceFor(found),
    item: await itemOf(work, matter),
    paper: found.kept && matter.source.record?.type === 'outgoing' ? matter.source.record.id : null,
    asked: { by: asked.by, at: asked.at },
    unit: name(matter.unitId),
    lead: name(matter.leadUnitId),
    support: matter.supportUnitIds.map(name),
    mergedInto: into ? { id: into.id, title: into.title } : null,
    tellBy: tellBy(matter, context.calendar),
    handlingDays: handlingDays(matter, now, context.calendar),
  }
}

async function itemOf({ tx, context }: Work, { source }: Matter) {
  if (source.record?.type !== 'item') return null
  const item = await find({ tx, context }, items, source.record.id)
  return item ? { planId: item.planId, itemId: item.id } : null
}

/** Lines that are sent of what units want coordinated. */
const mostCoordination = 50

/** What units say they cannot do alone and is not done yet, the longest first. */
async function coordinationOf(
  work: Work,
  { assignments }: Found,
  standings: ReadonlyMap<string, Standing>,
): Promise<Answer['coordination']> {
  const open = assignments.flatMap(({ id: assignmentId, unitId }) => {
    const asks = standings.get(assignmentId)?.coordination
    return asks ? [{ assignmentId, unitId, ...asks }] : []
  })
  const lines = open.sort((a, b) => compareText(a.since, b.since)).slice(0, mostCoordination)
  const names = await unitNames(
    work,
    lines.map(({ unitId }) => unitId),
  )
  return {
    lines: lines.map(({ unitId, ...line }) => ({ ...line, unit: names.get(unitId) ?? { id: unitId, name: '' } })),
    total: open.length,
  }
}

/** By which authority each unit that was asked, or is to be, may be chased. */
async function authoritiesOf(work: Work, { matter, assignments }: Found): Promise<Answer['authorities']> {
  const { tx, context, language } = work
  const ids = [...new Set([matter.leadUnitId, ...matter.supportUnitIds, ...assignments.map(({ unitId }) => unitId)])]
  const units = await tx.orm
    .select({ id: unitTable.id, name: unitTable.shortName, kind: unitTable.kind, path: unitTable.unitPath })
    .from(unitTable)
    .where(and(eq(unitTable.cityId, context.city.id), inArray(unitTable.id, ids)))
    .orderBy(unitTable.unitPath)
  const derived = await authoritiesToward(work, matter, units)
  return derived.map(({ unit, relation, authority, because }) => {
    const way = authority.ok ? wayOf(authority.value.authority, relation) : undefined
    return {
      unit: { id: unit.id, name: unit.name },
      relation,
      authority: authority.ok ? authority.value.authority : null,
      because: because.map((each) => saidOf(each, language)),
      basis: authority.ok ? null : (authority.problems[0]?.basis ?? null),
      notice: way?.notice ?? null,
      rectification: way?.rectification ?? null,
    }
  })
}

function saidOf({ code, arguments: blanks = {} }: Pick<Problem, 'code' | 'arguments'>, language: Work['language']) {
  return { code, message: sentence(code, blanks, language) }
}
