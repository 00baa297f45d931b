/**
 * A pack declares one register, procedure, inspection or scheme: its fields, states, acts, conditions, clocks, indicators
 * and words. The engine makes of it a table, rights, doors, lists, forms, Excel and statistics. An unknown state or field,
 * or a missing word, does not compile; `check-pack.ts` says the rest when the service starts.
 */
import type { Clock } from './clock.ts'
import type { Day } from './day.ts'
import type { Field, Fields, Values, ValuesOf } from './field.ts'
import type { OfferedProfile } from './import/profiles/profile.ts'
import type { Reach, Role } from './may.ts'
import type { DatedValue, InForce } from './values/dated-value.ts'

/** Chinese and English of one thing. */
export interface Words {
  zh: string
  en: string
}

/** Role -> how far the right reaches from the post it is held in. */
export type Reaches = Partial<Record<Role, Reach>>

/** A record as conditions see it. */
export interface Subject<F extends Fields = Fields, State extends string = string> {
  id: string
  state: State
  values: ValuesOf<F>
  /** Verb -> instant of the last act of it. */
  done: Record<string, string>
  /** For conditions, the deadline that ran when the act was done. */
  due: string | null
  /** The instant from which that clock runs. */
  started: string | null
  /** The instant of the act, or of the question. */
  at: string
}

/** What somebody may do to a record, and what it makes of it. */
export interface PackAct<Name extends string, State extends string, Guard extends string> {
  /** States from which it may be done; `new` begins a record. */
  from: 'new' | readonly State[]
  /** The state it leads to; `same` leaves it. */
  to: State | 'same'
  by: Reaches
  /** Fields that must be given, and fields that may be. */
  asks?: readonly Name[]
  allows?: readonly Name[]
  /** Conditions that must hold after the values were set; each has a sentence that says why not. */
  requires?: readonly Guard[]
  /** Acts whose last doer may not do this one, nor anybody of the same unit: who put it right does not re-check it. */
  notBy?: readonly string[]
  /** Cannot be taken back: the page warns of it. */
  final?: true
  /** Begun by a comparison or an import and not offered in forms. */
  byImportOnly?: boolean
}

/** A deadline that somebody set: the end of a day. */
export interface Until {
  kind: 'until'
  day: Day
  basis: string
}

/** A deadline that runs while a record is in one of the states: it goes on when the record passes from one to another of them. */
export interface PackClock<F extends Fields, State extends string> {
  in: readonly State[]
  /**
   * The clock for a record; null when none runs for it. Its basis is part of it. It is given the values in force on the day
   * on which it begins: a value that changes later gives no other deadline to what is under way.
   */
  length: (subject: Subject<F, State>, inForce: InForce) => Clock | Until | null
  /** Keys of the dated values that it asks for. */
  uses?: readonly string[]
  /** Acts by which it is answered: a record stands in the list of the week of whoever holds it and may do one of them. */
  asks?: readonly string[]
}

/** What is counted or summed over records: `sum` adds a field, without it records are counted. */
export interface Measure<Name extends string, State extends string> {
  sum?: Name | readonly Name[]
  in?: readonly State[]
  /** Field -> values of which one must hold. */
  where?: Partial<Record<Name, readonly (string | number | boolean)[]>>
  /** Only records that ended within their clock, or only those that did not. */
  inTime?: boolean
  /** Only records of which it is decided whether they kept their clock: they ended, or it ran out. */
  decided?: true
}

/** A figure: numerator over denominator, both summed before they are divided. Never an average of averages. */
export interface PackIndicator<Name extends string, State extends string> {
  numerator: Measure<Name, State>
  denominator?: Measure<Name, State>
  unit: string
  direction: 'up' | 'down'
  /** Words of plans that mean this figure: subjects of targets that it answers. */
  answers: readonly string[]
  basis: string
  /** Key of the dated value that a rule asks of the figure: at least it where up is good, at most it where down is. */
  threshold?: string
}

/** How rows of a workbook become records. */
export interface PackImport<Name extends string> {
  /** The act that each row is. */
  act: string
  /** The act that a row is on a record that exists and differs; without it such rows are refused. */
  changes?: string
  /** Field -> headings that mean it, besides its own name. */
  columns: Partial<Record<Name, readonly string[]>>
  /** Choice field -> choice -> further words and codes that mean it, as other systems write them. */
  codes?: Partial<Record<Name, Readonly<Record<string, readonly string[]>>>>
  /** Workbooks of other systems that are taken as they come. */
  profiles?: readonly OfferedProfile<Name>[]
  /** Fields that together tell which record a row is about. */
  key: readonly Name[]
}

/** Records that are inspections of the unit that holds them: they count with those that are opened as requests. */
export interface PackInspection<Name extends string, State extends string> {
  /** The field with the day on which it takes place, and the choice field with its scope. */
  day: Name
  scope: Name
  /** Scopes that are comprehensive. */
  comprehensive: readonly string[]
  /** States in which it counts. */
  in: readonly State[]
}

/** How the register tells whether the unit that holds a record is a private body (民办): what may be done against it depends on it. */
export interface PackOwnership<Name extends string> {
  /** The choice field with who owns it, and its choices that mean a private body. */
  field: Name
  private: readonly string[]
}

/** What anybody may report without signing in. */
export interface PublicReport<State extends string> {
  /** The act from `new` that a report is; no role has it. */
  act: string
  /** What the service itself gives on the day of the report. */
  given: (day: Day) => Values
  /** What the page says, how it calls the fields, and the states before the public: no grade, no name, no reason. */
  words: {
    title: Words
    about: Words
    fields: Record<string, Words & { help?: Words }>
    states: Record<State, Words>
  }
}

type Choices<F extends Fields> = {
  [Name in keyof F as F[Name] extends { kind: 'choice' } ? Name : never]: F[Name] extends { of: readonly (infer C)[] }
    ? Record<C & string, Words>
    : never
}

/** Every word that a pack shows. */
export interface PackWords<
  F extends Fields,
  State extends string,
  Act extends string,
  Guard extends string,
  Indicator extends string,
> {
  name: Words
  /** One record: 一条隐患. */
  one: Words
  about: Words
  fields: Record<keyof F & string, Words & { help?: Words }>
  choices: Choices<F>
  states: Record<State, Words>
  /** `help` says what the act will bring about. */
  acts: Record<Act, Words & { help?: Words }>
  guards: Record<Guard, Words>
  indicators: Record<Indicator, Words>
}

/** A pack as it is declared. */
export interface PackDeclaration<
  F extends Fields,
  State extends string,
  Act extends string,
  Guard extends string,
  Indicator extends string,
> {
  /** Folder, table, address and prefix of its rights: one word. */
  name: string
  /** Documents that it rests on. */
  basis: readonly string[]
  fields: F
  states: readonly State[]
  /** States in which nothing more is due. */
  ended: readonly NoInfer<State>[]
  /** The unit field whose unit holds the record; rights are that unit's. */
  holder: keyof F & string
  /** The field that names a record in lists. */
  title: keyof F & string
  reads: Reaches
  exports: Reaches
  /** Who may be shown a masked value whole, for a purpose that stays in the story; nobody when absent. */
  reveals?: Reaches
  acts: Record<Act, PackAct<keyof F & string, NoInfer<State>, NoInfer<Guard>>>
  /** Conditions, given the values in force on the day on which the clock of the record begins, else on that of the act. */
  guards: Record<Guard, (subject: Subject<F, State>, inForce: InForce) => boolean>
  /** Condition -> keys of the dated values that it asks for. */
  guardsUse?: Partial<Record<NoInfer<Guard>, readonly string[]>>
  clocks: readonly PackClock<F, NoInfer<State>>[]
  /** Fields of a list, in order; the others are on the record's page. */
  lists: readonly (keyof F & string)[]
  /** Choice fields by which records are counted besides their state. */
  counts: readonly (keyof F & string)[]
  /** Fields whose words are found by the search. */
  searches: readonly (keyof F & string)[]
  /** Fields, the holder among them, that no two records may have alike: one snapshot for each unit and year. */
  unique?: readonly (keyof F & string)[]
  /** Records are snapshots of periods: figures are those of one period, the latest with a record in these states unless asked. */
  period?: {
    field: keyof F & string
    in: readonly NoInfer<State>[]
    /** The day that the figures of a period are about: thresholds are those in force on it. */
    day: (period: string) => Day
  }
  indicators: Record<Indicator, PackIndicator<keyof F & string, NoInfer<State>>>
  inspection?: PackInspection<keyof F & string, NoInfer<State>>
  /** Of snapshots of periods (`period`). */
  ownership?: PackOwnership<keyof F & string>
  imports?: PackImport<keyof F & string>
  publicReport?: PublicReport<NoInfer<State>>
  /** Dated values that the pack brings with it, beside those of `values/`. */
  values?: readonly DatedValue[]
  words: PackWords<F, State, Act, Guard, Indicator>
}

/** A pack as the engine serves it, whatever its fields are. */
export type Pack = PackDeclaration<Fields, string, string, string, string>

/** Declares a pack. */
export function definePack<
  const F extends Fields,
  const State extends string,
  const Act extends string,
  const Guard extends string,
  const Indicator extends string,
>(pack: PackDeclaration<F, State, Act, Guard, Indicator>): Pack {
  return pack as unknown as Pack
}

/** Doors that the engine makes for every pack; no act is called as one of them. */
export const packDoors = [
  'list',
  'get',
  'counts',
  'points',
  'reveal',
  'file',
  'export',
  'compare',
  'compare-with',
  'comparison',
  'decide-pair',
  'export-comparison',
  'template',
  'preview',
  'refused',
  'commit',
] as const
export type PackDoor = (typeof packDoors)[number]

/** Rights of a pack: reading, exporting, and each of its acts but the public one; `hazard.read`, `hazard.report`. */
export function packPolicy(pack: Pack): Record<string, Reaches> {
  const rows: Record<string, Reaches> = { [`${pack.name}.read`]: pack.reads, [`${pack.name}.export`]: pack.exports }
  if (pack.reveals) rows[`${pack.name}.reveal`] = pack.reveals
  for (const [verb, act] of Object.entries(pack.acts))
    if (pack.publicReport?.act !== verb) rows[`${pack.name}.${verb}`] = act.by
  return rows
}

/** The acts that may be done to a record in a state, in the order of the declaration. */
export function actsFrom(pack: Pack, state: string | 'new'): string[] {
  return Object.entries(pack.acts)
    .filter(([, act]) => (act.from === 'new' ? state === 'new' : act.from.includes(state)))
    .map(([verb]) => verb)
}

/** Whether people who are signed in do the act by a form: not what only an import or the public does. */
export function isOffered(pack: Pack, verb: string): boolean {
  return !pack.acts[verb]?.byImportOnly && pack.publicReport?.act !== verb
}

/** Conditions of an act that do not hold for the record as it would be. */
export function failedGuards(pack: Pack, verb: string, subject: Subject, inForce: InForce): string[] {
  return (pack.acts[verb]?.requires ?? []).filter((name) => !pack.guards[name]?.(subject, inForce))
}

/** Fields that are masked and that somebody may be shown whole, for a purpose. Files are opened by their own door. */
export function maskedFields(pack: Pack): string[] {
  return Object.entries(pack.fields)
    .filter(([, field]: [string, Field]) => (field.class ?? 'open') !== 'open' && field.kind !== 'files')
    .map(([name]) => name)
}

/** Fields sealed at rest. */
export function sealedFields(pack: Pack): string[] {
  return Object.entries(pack.fields)
    .filter(([, field]: [string, Field]) => field.class === 'personal')
    .map(([name]) => name)
}

/** The fields that a measure adds up; none where records are counted. */
export function summed({ sum }: Measure<string, string>): readonly string[] {
  return sum === undefined ? [] : typeof sum === 'string' ? [sum] : sum
}
