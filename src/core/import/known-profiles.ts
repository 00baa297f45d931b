/** Every kind of workbook that an installation takes: the own template of each register that imports, and those of other systems. */
import type { Pack, Words } from '../pack.ts'
import { importColumns, wordsOfChoices } from './columns.ts'
import { normalizeHeading } from './heading.ts'
import type { Sure } from './profiles/profile.ts'
import { offeredProfiles } from './sheet-reading.ts'

export interface KnownColumn {
  column: string
  words: Words
  /** As shipped. */
  headings: readonly string[]
  sure: Sure | 'own'
  /** Choice -> its words and codes as shipped; empty where the column is no choice. */
  codes: Readonly<Record<string, readonly string[]>>
}

export interface KnownProfile {
  name: string
  words: Words
  /** The system that it comes from; null for the template of a register. */
  system: string | null
  /** Registers that take it. */
  registers: { name: string; words: Words }[]
  columns: KnownColumn[]
}

/** The kinds of workbook of an installation, by name. */
export function knownProfiles(registers: readonly Pack[]): Map<string, KnownProfile> {
  const known = new Map<string, KnownProfile>()
  for (const pack of registers) {
    if (!pack.imports) continue
    const register = { name: pack.name, words: pack.words.name }
    known.set(pack.name, {
      ...register,
      system: null,
      registers: [register],
      columns: importColumns(pack).map(({ name, field }) => ({
        column: name,
        words: pack.words.fields[name] ?? { zh: name, en: name },
        headings: [...(pack.imports?.columns[name] ?? [])],
        sure: 'own',
        codes: field.kind === 'choice' ? wordsOfChoices(pack, name) : {},
      })),
    })
    for (const { profile } of offeredProfiles(pack)) {
      const before = known.get(profile.name)
      if (before) before.registers.push(register)
      else
        known.set(profile.name, {
          name: profile.name,
          words: profile.words,
          system: profile.system,
          registers: [register],
          columns: Object.entries(profile.columns).map(([column, { headings, sure, codes }]) => ({
            column,
            words: { zh: headings[0], en: column },
            headings,
            sure,
            codes: codes ?? {},
          })),
        })
    }
  }
  return known
}

/** Which column of a profile a heading means already, or which choice of a column a word; undefined when none. */
export function meaningOf(
  { columns }: KnownProfile,
  kept: readonly { column: string; choice: string; text: string }[],
  { column, choice, text }: { column: string; choice: string; text: string },
): string | undefined {
  const wanted = normalizeHeading(text)
  const same = (each: string) => normalizeHeading(each) === wanted
  if (choice === '')
    return (
      columns.find(({ headings, words }) => [...headings, words.zh].some(same))?.column ??
      kept.find((each) => each.choice === '' && same(each.text))?.column
    )
  const codes = columns.find((each) => each.column === column)?.codes ?? {}
  return (
    Object.keys(codes).find((each) => [each, ...(codes[each] ?? [])].some(same)) ??
    kept.find((each) => each.column === column && each.choice !== '' && same(each.text))?.choice
  )
}
