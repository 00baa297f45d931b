/** Import profiles: what the workbooks of the national systems look like, as data that officers correct. */
import type { Field } from '../../field.ts'

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
  /** Unlike the name of any register: what is kept of both stands side by side. */
  name: string
  words: { zh: string; en: string }
  /** The system that the workbook is an export of. */
  system: string
  columns: Readonly<Record<string, ProfileColumn>>
  /** Columns of which at least one tells who a row is about, the surest first. */
  key: readonly string[]
}

/** A profile that a register takes: field of the register -> column of the profile that means it; one column may mean several. */
export interface OfferedProfile<Name extends string = string> {
  profile: ImportProfile
  meanings: Partial<Record<Name, string>>
}
