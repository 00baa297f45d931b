/** Fields: named, typed pieces of a record. A declaration gives the column, the check, the form and the Excel column. */
import type { FieldClass } from './may.ts'
import type { UnitKind } from './organisation.ts'

interface FieldBase {
  /** Who sees it without asking; `open` when absent. `personal` is sealed at rest with a blind index for look-up. */
  class?: FieldClass
  /**
   * Where the value is kept when it is no part of the record itself, in registers with a table of their own: `act`, it is said
   * of one act and stands in the line of time (the day it takes effect); `elsewhere`, it is shown from other records.
   */
  kept?: 'act' | 'elsewhere'
}

/** A place on the map, with the coordinate system it was given in. Degrees. */
export interface Point {
  longitude: number
  latitude: number
  system: 'cgcs2000' | 'gcj02' | 'bd09'
}

/** A file kept as part of a record. */
export interface FieldFile {
  hash: string
  name: string
  mediaType: string
  size: number
}

/** The kinds of field, each with what it needs to be checked, kept and shown. */
export type Field = FieldBase &
  (
    | { kind: 'text'; max: number; paragraph?: boolean }
    | { kind: 'number'; min?: number; max?: number; decimals?: number; unit: string }
    /** Yuan, to the fen. */
    | { kind: 'money' }
    | { kind: 'day' }
    | { kind: 'month' }
    | { kind: 'year' }
    | { kind: 'yes-no' }
    | { kind: 'choice'; of: readonly string[] }
    | { kind: 'unit'; kinds?: readonly UnitKind[] }
    | { kind: 'identity' }
    | { kind: 'phone' }
    | { kind: 'code'; of: 'school-identifier' | 'credit-code' | 'unit-code' }
    | { kind: 'point' }
    | { kind: 'files'; most: number }
  )

export type Fields = Record<string, Field>

/** The value of a field in a record. */
export type ValueOf<F extends Field> = F extends { kind: 'choice'; of: readonly (infer Choice)[] }
  ? Choice
  : F extends { kind: 'number' | 'money' | 'year' }
    ? number
    : F extends { kind: 'yes-no' }
      ? boolean
      : F extends { kind: 'point' }
        ? Point
        : F extends { kind: 'files' }
          ? FieldFile[]
          : string

/** The values of a record: what was not given is null. */
export type ValuesOf<F extends Fields> = { [Name in keyof F]: ValueOf<F[Name]> | null }

/** Values without their types, for code that serves every pack. */
export type Values = Record<string, unknown>
