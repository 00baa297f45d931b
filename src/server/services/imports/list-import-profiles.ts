import { eq } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listImportProfiles as door } from '#api/import-profile.ts'
import { type KnownProfile, knownProfiles, meaningOf } from '#core/import/known-profiles.ts'
import { organisationRegisters } from '#core/organisation-registers.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Context, Hand } from '../../context.ts'
import { importTable, synonymTable } from '../../storage/tables/exchange.ts'

/** The kinds of workbook of an installation. */
export function profilesOf({ packs }: Pick<Context, 'packs'>): Map<string, KnownProfile> {
  return knownProfiles([...organisationRegisters, ...packs])
}

/** Kinds of workbook with what was shipped and what was kept, and what imports within reach propose. */
export async function listImportProfiles({
  tx,
  context,
}: Pick<Hand, 'tx' | 'context'>): Promise<Outcome<AnswerOf<typeof door>>> {
  const profiles = profilesOf(context)
  const rows = await tx.orm.select().from(synonymTable).where(eq(synonymTable.cityId, context.city.id))
  const kept = rows.filter(({ state }) => state === 'kept')
  const keptFor = (profile: string, column: string, choice: string) =>
    kept
      .filter((row) => row.profile === profile && row.column === column && row.choice === choice)
      .map(({ text, by, day, note }) => ({ text, by, day, note }))
  return success({
    profiles: [...profiles.values()].map(({ columns, registers, ...profile }) => ({
      ...profile,
      registers: registers.map(({ words }) => words),
      columns: columns.map(({ codes, headings, ...column }) => ({
        ...column,
        headings: [...headings],
        kept: keptFor(profile.name, column.column, ''),
        codes: Object.entries(codes).map(([choice, words]) => ({
          choice,
          words: [...words],
          kept: keptFor(profile.name, column.column, choice),
        })),
      })),
    })),
    proposed: await proposals({ tx, context }, profiles, rows),
  })
}

/** Mappings by hand of imports that were committed, but for those that are known, kept or dropped. */
async function proposals(
  { tx, context }: Pick<Hand, 'tx' | 'context'>,
  profiles: ReadonlyMap<string, KnownProfile>,
  decided: readonly { profile: string; column: string; choice: string; text: string }[],
) {
  const imports = await tx.orm
    .select({ reading: importTable.reading, state: importTable.state })
    .from(importTable)
    .where(eq(importTable.cityId, context.city.id))
  const proposed = new Map<string, { profile: string; column: string; text: string; times: number }>()
  for (const { profile, column, text } of imports.flatMap(({ state, reading }) =>
    state === 'committed' ? reading.mapped : [],
  )) {
    const known = profiles.get(profile)
    const of = decided.filter((each) => each.profile === profile)
    if (!known || meaningOf(known, of, { column, choice: '', text }) !== undefined) continue
    const key = JSON.stringify([profile, column, text])
    const before = proposed.get(key) ?? { profile, column, text, times: 0 }
    proposed.set(key, { ...before, times: before.times + 1 })
  }
  return [...proposed.values()].sort((a, b) => b.times - a.times)
}
