/** How a sheet is read for a register: as which kind of workbook, and what each of its columns means. */
import type { Pack } from '../pack.ts'
import { type ImportColumn, importColumns, wordsOfChoices } from './columns.ts'
import { type FoundHeading, findHeading, guessHeading, type HeadedColumn, normalizeHeading } from './heading.ts'
import type { OfferedProfile } from './profiles/profile.ts'
import type { ReadSheet } from './sheet.ts'
import type { KeptSynonym } from './synonym.ts'

/** A column that is looked for. Its synonyms are kept under its profile (the register's own is called as the register) and column. */
export interface SheetColumn extends HeadedColumn {
  profile: string
  column: string
  /** What it means here; nothing where the register has no use for it. */
  fields: readonly ImportColumn[]
}

/** What somebody says of a sheet: to be read as another kind of workbook, left out, or headings that mean fields (none: ''). */
export interface SheetSaid {
  profile?: string | undefined
  skip?: boolean | undefined
  columns?: Readonly<Record<string, string>> | undefined
}

/** How a sheet is read. */
export interface SheetReading {
  /** Name of the profile; that of the register where it is its own template. */
  profile: string
  /** Last row of headings, from 0. */
  row: number
  columns: { at: number; heading: string; fields: readonly ImportColumn[] }[]
  /** Headings that somebody gave a meaning by hand. */
  mapped: { profile: string; column: string; text: string }[]
}

/** The profiles that a register takes besides its own template. */
export function offeredProfiles(pack: Pack): readonly OfferedProfile[] {
  return (pack.imports?.profiles ?? []) as readonly OfferedProfile[]
}

/** The columns that are looked for: those of the profile first, then the register's own by headings that are free. */
export function sheetColumns(
  pack: Pack,
  offered: OfferedProfile | undefined,
  kept: readonly KeptSynonym[],
): SheetColumn[] {
  const fields = importColumns(pack)
  const keptFor = (profile: string, column: string) =>
    kept
      .filter((each) => each.profile === profile && each.column === column && each.choice === '')
      .map(({ text }) => normalizeHeading(text))
  const profile = offered?.profile
  const theirs = Object.entries(profile?.columns ?? {}).map(([column, { headings }]) => ({
    name: `${profile?.name}.${column}`,
    profile: profile?.name ?? '',
    column,
    headings: new Set([...headings.map(normalizeHeading), ...keptFor(profile?.name ?? '', column)]),
    fields: fields.filter(({ name }) => offered?.meanings[name] === column),
  }))
  const claimed = new Set(theirs.flatMap(({ headings }) => [...headings]))
  const own = fields.map((field) => ({
    name: `${pack.name}.${field.name}`,
    profile: pack.name,
    column: field.name,
    headings: new Set([...field.headings, ...keptFor(pack.name, field.name)].filter((each) => !claimed.has(each))),
    fields: [field],
  }))
  return [...theirs, ...own]
}

/** Words of each choice of a field: of the register, of the profile, and what officers kept. */
export function codesOf(
  pack: Pack,
  offered: OfferedProfile | undefined,
  kept: readonly KeptSynonym[],
  name: string,
): Record<string, string[]> {
  const column = offered?.meanings[name]
  const theirs = column === undefined ? {} : (offered?.profile.columns[column]?.codes ?? {})
  const added = kept.filter(
    (each) =>
      (each.profile === pack.name && each.column === name) ||
      (each.profile === offered?.profile.name && each.column === column),
  )
  return Object.fromEntries(
    Object.entries(wordsOfChoices(pack, name)).map(([choice, words]) => [
      choice,
      [...words, ...(theirs[choice] ?? []), ...added.filter((each) => each.choice === choice).map(({ text }) => text)],
    ]),
  )
}

/**
 * Reads a sheet's headings: as the kind of workbook of which it has most columns, the register's own template before others, or
 * as somebody said. Undefined when it has no headings at all.
 */
export function readSheet(
  pack: Pack,
  sheet: ReadSheet,
  kept: readonly KeptSynonym[],
  said: SheetSaid = {},
): SheetReading | undefined {
  const candidates = [undefined, ...offeredProfiles(pack)]
    .filter((each) => said.profile === undefined || (each?.profile.name ?? pack.name) === said.profile)
    .map((offered) => ({ offered, heading: findHeading(sheet, sheetColumns(pack, offered, kept)) }))
  let best = candidates.find(({ heading }) => heading)
  for (const each of candidates) if ((each.heading?.columns.size ?? 0) > (best?.heading?.columns.size ?? 0)) best = each
  const { offered, heading = guessHeading<SheetColumn>(sheet) } = best ?? candidates[0] ?? {}
  return heading && byHand(pack, offered, heading, said.columns ?? {})
}

/** The headings with what somebody said of them: a field that is given by hand is taken from every other column. */
function byHand(
  pack: Pack,
  offered: OfferedProfile | undefined,
  { row, columns, headings }: FoundHeading<SheetColumn>,
  said: Readonly<Record<string, string>>,
): SheetReading {
  const fields = new Map(importColumns(pack).map((field) => [field.name, field]))
  const given = new Set([...headings.values()].flatMap((text) => (said[text] ? [said[text]] : [])))
  const mapped: SheetReading['mapped'] = []
  const read = [...headings].map(([at, heading]) => {
    const own = said[heading]
    const field = own ? fields.get(own) : undefined
    if (own && field) {
      const column = offered?.meanings[own]
      mapped.push(
        offered && column !== undefined
          ? { profile: offered.profile.name, column, text: heading }
          : { profile: pack.name, column: own, text: heading },
      )
    }
    if (own !== undefined) return { at, heading, fields: field ? [field] : [] }
    const found = columns.get(at)?.fields ?? []
    return { at, heading, fields: found.filter(({ name }) => !given.has(name)) }
  })
  return { profile: offered?.profile.name ?? pack.name, row, columns: read, mapped }
}
