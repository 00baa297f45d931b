import { and, count, eq, gt } from 'drizzle-orm'
import { publicFields } from '#api/public-report.ts'
import { dayOf } from '#core/day.ts'
import type { Values } from '#core/field.ts'
import { subtree } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Context } from '../../context.ts'
import type { TakenFile } from '../../files/file.ts'
import type { Transaction } from '../../storage/database.ts'
import { publicReportTable } from '../../storage/tables/public.ts'
import type { Language } from '../../words.ts'
import { beginRecord } from '../registers/do-act.ts'
import { systemActor } from '../set-up-city.ts'
import { lockRoot } from '../values/city-root.ts'
import { codeOf, indexOfCode, passProblem } from './pass.ts'

/** Reports of a city in an hour: beyond them a flood is more likely than so many people. */
const mostInAnHour = 200

/** A report as it comes through the door. */
export interface GivenReport {
  pass: string
  website: string
  values: Values
  picture?: TakenFile
}

/** Takes a report of the public as a record of the pack; gives the code by which its state is looked up. */
export async function reportPublicly(
  context: Context,
  pack: Pack,
  { pass, website, values, picture }: GivenReport,
  { now, language }: { now: Date; language: Language },
): Promise<Outcome<{ code: string }>> {
  const { keyring, city, database } = context
  const wrong = website === '' ? passProblem(keyring, pass, now) : { code: 'public/open-again' }
  if (wrong) return failure(wrong)
  const code = codeOf(keyring, pass)
  const place = { cityId: city.id, pass: keyring.blindIndex('public-once', pass), code: indexOfCode(keyring, code) }
  return database.asSystem(async (tx): Promise<Outcome<{ code: string }>> => {
    // One after the other, so that of two requests with one pass the second finds what the first has done.
    const root = await lockRoot({ tx, context })
    if (await wasTaken(tx, place)) return success({ code })
    if ((await countSince(tx, city.id, now)) >= mostInAnHour) return failure({ code: 'public/too-many' })
    const actor = { ...systemActor(root ?? ''), name: '公众' }
    const extent = { ranges: [subtree(city.path)], units: [] }
    const doing = { tx, actor, now, context, extent, language }
    const given = { ...onlyPublic(pack, values, picture), ...pack.publicReport?.given(dayOf(now)) }
    const begun = await beginRecord(doing, pack, pack.publicReport?.act ?? '', given)
    if (!begun.ok) return begun
    const row = { ...place, pack: pack.name, recordId: begun.value.id, at: now.toISOString() }
    await tx.orm.insert(publicReportTable).values(row)
    return success({ code })
  })
}

/** What the public may fill in and nothing else, with its picture where the pack wants one. */
function onlyPublic(pack: Pack, values: Values, picture: TakenFile | undefined): Values {
  const given: Values = {}
  for (const field of publicFields(pack))
    if (!field.picture) given[field.name] = values[field.name] ?? null
    else if (picture) given[field.name] = [picture]
  return given
}

async function wasTaken(tx: Transaction, { cityId, pass }: { cityId: string; pass: string }): Promise<boolean> {
  const rows = await tx.orm
    .select({ at: publicReportTable.at })
    .from(publicReportTable)
    .where(and(eq(publicReportTable.cityId, cityId), eq(publicReportTable.pass, pass)))
  return rows.length > 0
}

async function countSince(tx: Transaction, cityId: string, now: Date): Promise<number> {
  const hourAgo = new Date(now.getTime() - 3_600_000).toISOString()
  const [row] = await tx.orm
    .select({ sent: count() })
    .from(publicReportTable)
    .where(and(eq(publicReportTable.cityId, cityId), gt(publicReportTable.at, hourAgo)))
  return row?.sent ?? 0
}
