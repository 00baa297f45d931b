/** Import profiles: what the workbooks of the national systems look like, as data that officers correct. */
import type { Field } from '../../field.ts'
import type { ImportColumn } from '../columns.ts'
import { normalizeHeading } from '../heading.ts'

/** How sure a piece of a profile is: `seen` in a real export, `likely` by the published manuals, `guess` by usage alone. */
export type Sure = 'seen' | 'likely' | 'guess'

/** One column of a profile. */
export interface ProfileColumn {
  /** The heading as the system writes it; further ones are synonyms and those of other versions. */
  headings: readonly [string, ...string[]]
  field: Field
  sure: Sure
  /** Choice -> words and codes that stand for it. */
  codes?: Readonly<Record<string, readonly string[]>>
}

/** What one kind of workbook of one system looks like. */
export interface ImportProfile {
  name: string
  words: { zh: string; en: string }
  /** The system that the workbook is an export of. */
  system: string
  columns: Readonly<Record<string, ProfileColumn>>
  /** Columns of which at least one tells who a row is about, the surest first. */
  key: readonly string[]
}

/** The columns of a profile as a workbook is searched for them. */
export function profileColumns(profile: ImportProfile): ImportColumn[] {
  return Object.entries(profile.columns).map(([name, { headings, field, codes }]) => ({
    name,
    field,
    heading: headings[0],
    headings: new Set(headings.map(normalizeHeading)),
    required: false,
    ...(codes ? { choices: Object.values(codes).map(([word]) => word ?? '') } : {}),
  }))
}

/** Synonyms and codes for the fields of a pack, by the columns of a profile that mean them: parts of a pack's `imports`. */
export function importsBy(profile: ImportProfile, meanings: Readonly<Record<string, string>>) {
  const columns: Record<string, readonly string[]> = {}
  const codes: Record<string, Readonly<Record<string, readonly string[]>>> = {}
  for (const [field, meaning] of Object.entries(meanings)) {
    const column = profile.columns[meaning]
    if (!column) continue
    columns[field] = column.headings
    if (column.codes) codes[field] = column.codes
  }
  return { columns, codes }
}
