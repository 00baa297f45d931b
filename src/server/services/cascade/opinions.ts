import { and, desc, eq, inArray } from 'drizzle-orm'
import type { getConsultation as getDoor, listConsultations as listDoor } from '#api/consultation.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { OpinionVerdict } from '#core/consultation.ts'
import { actsFor } from '#core/may.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { consultationTable, consultedTable, opinionTable } from '../../storage/tables/cascade.ts'
import { begin, find, perform } from '../perform.ts'
import { consultations, consultees, opinions } from '../stored.ts'
import { unitNames } from '../unit-names.ts'
import { mayDecide } from './quotas.ts'

type Consultee = typeof consultedTable.$inferSelect

/** Consultations within reach: those of one's own plans, and those in which a unit of one's own was asked. */
export async function listConsultations(
  work: Work,
  { plan }: { plan?: string },
): Promise<Outcome<AnswerOf<typeof listDoor>>> {
  const { tx, context } = work
  const rows = await tx.orm
    .select()
    .from(consultationTable)
    .where(and(eq(consultationTable.cityId, context.city.id), plan ? eq(consultationTable.planId, plan) : undefined))
    .orderBy(desc(consultationTable.askedAt))
  const asked = await askedIn(
    work,
    rows.map(({ id }) => id),
  )
  return success({ consultations: rows.map((row) => lineOf(work, row, asked)) })
}

/** A consultation with the draft that was sent, who was asked, and the opinions within reach. */
export async function getConsultation(work: Work, id: string): Promise<Outcome<AnswerOf<typeof getDoor>>> {
  const { tx, context } = work
  const { extent: _, ...shared } = work
  const row = await find(shared, consultations, id)
  if (!row) return failure({ code: 'wire/not-found' })
  const asked = await askedIn(work, [id])
  const given = await tx.orm
    .select()
    .from(opinionTable)
    .where(and(eq(opinionTable.cityId, context.city.id), eq(opinionTable.consultationId, id)))
    .orderBy(opinionTable.unitPath, opinionTable.id)
  const names = await unitNames(
    work,
    [...asked, ...given].map(({ unitId }) => unitId),
  )
  const unit = (unitId: string) => names.get(unitId) ?? { id: unitId, name: '' }
  const places = new Map(row.rows.map(({ key }, at) => [key, at]))
  const placeOf = (key: string | null) => (key === null ? -1 : (places.get(key) ?? 0))
  return success({
    consultation: lineOf(work, row, asked),
    rows: row.rows,
    units: asked.map((each) => ({ ...each, unit: unit(each.unitId) })),
    opinions: given
      .map((each) => ({ ...each, unit: unit(each.unitId) }))
      .sort((a, b) => placeOf(a.key) - placeOf(b.key)),
    mayDecide: mayDecide(work, 'opinion.ask', row.unitPath),
  })
}

/** A unit answers once, with opinions by item or with the statement that it has none. */
export async function giveOpinions(
  work: Work,
  id: string,
  answer: { opinions: readonly { key: string | null; text: string }[]; none: boolean },
): Promise<Outcome<Record<string, never>>> {
  const { extent, ...shared } = work
  const row = await find(shared, consultations, id)
  const asked = row ? await askedIn(work, [id]) : []
  if (!row || asked.length === 0) return failure({ code: 'wire/not-found' })
  const own = asked.find((each) => mayAnswer(work, each))
  if (!own) {
    const answered = asked.some((each) => each.state === 'answered' && speaksFor(work, each))
    return failure({ code: answered ? 'consultation/answered' : 'assignment/not-yours' })
  }
  if (answer.opinions.length === 0 && !answer.none) return failure({ code: 'consultation/nothing-said' })
  const keys = new Set(row.rows.map(({ key }) => key))
  const unknown = answer.opinions.flatMap(({ key }, at) =>
    key === null || keys.has(key) ? [] : [{ code: 'consultation/no-such-item', at: `opinions.${at}.key` }],
  )
  if (unknown.length > 0) return failure(...unknown)
  await begin(
    work,
    opinions,
    answer.opinions.map(({ key, text }) => ({
      verb: 'give',
      values: { unitId: own.unitId, consultationId: id, key, text },
    })),
  )
  await perform(work, consultees, own.id, 'answer', { opinions: answer.opinions.length })
  return success({})
}

/** The office adopts an opinion, in part or not; less than all needs a reason. */
export async function decideOpinion(
  work: Work,
  id: string,
  { verdict, reason }: { verdict: OpinionVerdict; reason: string },
): Promise<Outcome<Record<string, never>>> {
  const opinion = await find(work, opinions, id)
  if (!opinion) return failure({ code: 'wire/not-found' })
  if (opinion.state !== 'given') return failure({ code: 'opinion/decided' })
  if (verdict !== 'adopted' && reason === '') return failure({ code: 'opinion/reason-missing', at: 'reason' })
  await perform(work, opinions, id, 'decide', { verdict, reason })
  return success({})
}

async function askedIn({ tx, context }: Work, ids: readonly string[]): Promise<Consultee[]> {
  if (ids.length === 0) return []
  return tx.orm
    .select()
    .from(consultedTable)
    .where(and(eq(consultedTable.cityId, context.city.id), inArray(consultedTable.consultationId, [...ids])))
    .orderBy(consultedTable.unitPath)
}

function speaksFor({ visitor, context }: Work, { unitPath }: Consultee): boolean {
  return actsFor(visitor.standings, 'opinion.give', context.city.path, unitPath)
}

const mayAnswer = (work: Work, each: Consultee) => each.state === 'asked' && speaksFor(work, each)

function lineOf(work: Work, row: Omit<typeof consultationTable.$inferSelect, 'cityId'>, all: readonly Consultee[]) {
  const asked = all.filter(({ consultationId }) => consultationId === row.id)
  return {
    ...row,
    asked: asked.length,
    answered: asked.filter(({ state }) => state === 'answered').length,
    mayAnswer: asked.some((each) => mayAnswer(work, each)),
  }
}
