import { and, eq, isNotNull } from 'drizzle-orm'
import { dayOf } from '#core/day.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import type { Attempt } from '#core/rule.ts'
import { checkOutgoing, type OutgoingSurroundings } from '#core/signature/check-outgoing.ts'
import { openCountersignatures } from '#core/signature/countersignature.ts'
import { isMainLeader } from '#core/signature/main-leader.ts'
import { nextNumber, type PaperNumber, printNumber } from '#core/signature/number.ts'
import type { Outgoing, OutgoingActs } from '#core/signature/outgoing.ts'
import type { PaperText } from '#core/signature/paper-text.ts'
import type { Work } from '../../context.ts'
import { lockRecord } from '../../storage/queries/units.ts'
import { outgoingTable } from '../../storage/tables/outgoing.ts'
import { unitPathsOf } from '../unit-names.ts'
import { carryOut, type PaperVerb } from './carry-out.ts'
import { countersignaturesOf } from './countersigning.ts'
import { checkReferences, hashOf } from './draft-paper.ts'
import { checkEffect } from './effects.ts'
import { findOwnPaper } from './own-bureau.ts'

type Found = Outgoing & { unitPath: string }

/** Does something to a paper of the visitor's bureau, if nothing is against it; says everything that is. */
export async function actOnPaper<V extends PaperVerb>(
  work: Work,
  id: string,
  verb: V,
  values: OutgoingActs[V],
): Promise<Outcome<Record<string, never>>> {
  const found = await findOwnPaper(work, id)
  if (!found.ok) return found
  const problems = await checkPaperAct(work, found.value, verb, values)
  if (problems.length > 0) return failure(...problems)
  await carryOut(work, id, verb, values)
  return success({})
}

/** Changes the text of a draft: whatever was said of it lapses. */
export async function revisePaper(
  work: Work,
  id: string,
  change: Partial<PaperText>,
): Promise<Outcome<Record<string, never>>> {
  const found = await findOwnPaper(work, id)
  if (!found.ok) return found
  const text = { ...found.value, ...change }
  const { bureauId, unitPath } = found.value
  const paths = await unitPathsOf(work, [bureauId])
  const problems = await checkReferences(work, paths.get(bureauId) ?? unitPath, text)
  if (problems.length > 0) return failure(...problems)
  return actOnPaper(work, id, 'revise', { ...change, hash: hashOf(text) })
}

/** Signs a paper (签发); over countersignatures that are open only with a reason. */
export async function signPaper(work: Work, id: string, reason = ''): Promise<Outcome<Record<string, never>>> {
  const found = await findOwnPaper(work, id)
  if (!found.ok) return found
  const { tx, context, now } = work
  const asked = (await countersignaturesOf(work, id)).get(id) ?? []
  // Nobody says anything to it until it is signed.
  for (const each of asked) await lockRecord(tx, context.city.id, each.id)
  const all = (await countersignaturesOf(work, id)).get(id) ?? []
  const open = openCountersignatures(found.value, all, now.toISOString())
  const passedOver = open.length > 0 && reason !== '' ? { reason, bodies: open.map(({ body }) => body.name) } : null
  return actOnPaper(work, id, 'sign', { passedOver })
}

/** Gives a signed paper the next number of a series of this year (编号); nobody else takes one until the transaction ends. */
export async function numberPaper(work: Work, id: string, series: string): Promise<Outcome<{ number: string }>> {
  const found = await findOwnPaper(work, id)
  if (!found.ok) return found
  const { bureauId } = found.value
  await lockRecord(work.tx, work.context.city.id, bureauId)
  const number = nextNumber(series, Number(dayOf(work.now).slice(0, 4)), await givenNumbers(work, bureauId))
  const done = await actOnPaper(work, id, 'number', number)
  return done.ok ? success({ number: printNumber(number) }) : done
}

/** What is against an act on a paper as it stands. */
export async function checkPaperAct<V extends PaperVerb>(
  work: Work,
  paper: Found,
  verb: V,
  values: OutgoingActs[V],
): Promise<Problem[]> {
  const { actor, visitor, now } = work
  const roles = visitor.standings.map(({ role }) => role)
  const by = { ...actor, roles }
  const attempt = { verb, values, state: paper, at: now.toISOString(), by } as unknown as Attempt<
    Outgoing,
    OutgoingActs
  >
  const takesEffect = ['sign', 'number', 'send-to-oa', 'return-from-oa'].includes(verb)
  return [
    ...checkOutgoing(attempt, await surroundingsOf(work, paper)),
    ...(takesEffect ? await checkEffect(work, paper) : []),
  ]
}

/** Numbers that a bureau gave so far, those of void papers too. */
export async function givenNumbers(
  { tx, context }: Pick<Work, 'tx' | 'context'>,
  bureauId: string,
): Promise<PaperNumber[]> {
  const { series, year, serial } = outgoingTable
  const rows = await tx.orm
    .select({ series, year, serial })
    .from(outgoingTable)
    .where(and(eq(outgoingTable.cityId, context.city.id), eq(outgoingTable.bureauId, bureauId), isNotNull(series)))
  return rows.map((row) => ({ series: row.series ?? '', year: row.year ?? 0, number: row.serial ?? 0 }))
}

async function surroundingsOf(work: Work, { id, bureauId }: Outgoing): Promise<OutgoingSurroundings> {
  const { visitor } = work
  return {
    given: await givenNumbers(work, bureauId),
    countersignatures: (await countersignaturesOf(work, id)).get(id) ?? [],
    isMainLeader: (account) => account === visitor.account.id && visitor.standings.some(isMainLeader),
  }
}
