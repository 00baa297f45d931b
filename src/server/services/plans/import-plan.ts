import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Context, Visitor, Work } from '../../context.ts'
import type { FileContent } from '../../files/file-store.ts'
import { parseUpload } from '../../parsing/parse-upload.ts'
import type { Transaction } from '../../storage/database.ts'
import { unitTable } from '../../storage/tables/organisation.ts'
import { systemActor } from '../set-up-city.ts'
import { uploadPlan } from './upload-plan.ts'

/**
 * Puts a file into the library as a draft without a session: for whoever administers the machine. The same as an upload; the act
 * is signed by the machine's administrator. The plan stands in the unit of that name, else in the city's bureau.
 */
export async function importPlan(
  context: Context,
  given: { name: string; content: FileContent; unit?: string },
): Promise<Outcome<{ id: string; title: string; items: number }>> {
  const kept = await context.files.put(given.content, context.settings.largestUpload)
  if (kept === 'too-large') {
    const limit = Math.round(context.settings.largestUpload / 1024 / 1024)
    return failure({ code: 'wire/too-large', arguments: { limit } })
  }
  if (kept.size === 0) return failure({ code: 'wire/file-empty' })
  const parsed = await parseUpload(context.files.pathOf(kept.hash), given.name)
  if (!parsed.ok) return parsed
  const { reading } = parsed.value
  if (!reading) return failure({ code: 'parsing/failed' })
  return context.database.asSystem(async (tx) => {
    const unit = await findUnit(tx, context, given.unit)
    if (!unit) return failure({ code: 'plan/no-such-unit', arguments: { unit: given.unit ?? '' } })
    const work = workOfMachine(tx, context, unit.id)
    const file = { ...kept, name: given.name, mediaType: reading.source.mediaType }
    const uploaded = await uploadPlan(work, file, reading)
    if (!uploaded.ok) return uploaded
    const items = reading.nodes.filter(({ type }) => type === 'item').length
    return success({ id: uploaded.value.id, title: reading.documents[0]?.title || given.name, items })
  })
}

/** An open unit by its name or short name; without a name the first bureau below the root. */
async function findUnit(tx: Transaction, { city }: Context, name: string | undefined) {
  const [unit] = await tx.orm
    .select({ id: unitTable.id })
    .from(unitTable)
    .where(
      and(
        eq(unitTable.cityId, city.id),
        isNull(unitTable.to),
        name === undefined
          ? eq(unitTable.kind, 'education-bureau')
          : or(eq(unitTable.name, name), eq(unitTable.shortName, name)),
      ),
    )
    .orderBy(asc(unitTable.unitPath))
    .limit(1)
  return unit
}

/** Work without a session: whoever stands at the machine itself. */
function workOfMachine(tx: Transaction, context: Context, unitId: string): Work {
  const actor = { ...systemActor(unitId), name: '本机管理员' }
  const visitor: Visitor = {
    sessionId: '',
    stage: 'open',
    account: { id: actor.account, login: '', name: actor.name, ofUnit: false, totp: false, unitId, personId: null },
    standings: [],
  }
  const right = 'plan.upload'
  return { tx, context, actor, visitor, right, extent: { ranges: [], units: [] }, now: context.now(), language: 'zh' }
}
