/** Where matters come from (督办事项来源): a plan item is one source among twelve. */
import type { Span } from '#reader/reading.ts'
import type { Day } from '../day.ts'
import type { MatterGate } from './matter-gate.ts'

export const sourceKinds = [
  'plan-item',
  'instruction',
  'resolution',
  'incoming-document',
  'government-supervision',
  'rectification',
  'proposal',
  'hotline',
  'livelihood',
  'campaign',
  'request',
  'request-for-instructions',
  'other',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Sources of which a matter is made by the system: an item of a plan, a request that is opened, a request for instructions from below. */
const madeBySystem = ['plan-item', 'request', 'request-for-instructions'] as const satisfies readonly SourceKind[]

/** Sources that people enter. */
export type EnteredKind = Exclude<SourceKind, (typeof madeBySystem)[number]>

/** Whether matters of a kind are entered by hand. */
export function isEntered(kind: SourceKind): kind is EnteredKind {
  return !(madeBySystem as readonly SourceKind[]).includes(kind)
}

/** Whether a matter of a kind came in: entered by hand, or arrived as a paper from below. */
export function isIncoming(kind: SourceKind): boolean {
  return isEntered(kind) || kind === 'request-for-instructions'
}

/** A file by its SHA-256, with the name and kind that it was given under. */
export interface SourceFile {
  hash: string
  name: string
  mediaType: string
}

/** The document, note or meeting that a matter comes from, with the place of its words. */
export interface Source {
  kind: SourceKind
  /** What it is called: title of the document, name of the meeting, whose note. */
  title: string
  /** Document number, number of the proposal or of the hotline's ticket. */
  number: string | null
  on: Day | null
  /** The record of the system that it is: an item of a plan, a resolution of a meeting. */
  record: { type: string; id: string } | null
  /** The file, and the place of the words in its text (UTF-16 units, half open). */
  file: (SourceFile & { span: Span | null }) | null
  /** A photograph of it. */
  picture: SourceFile | null
  /** Its words, as printed or as read from the picture. */
  words: string
  /** What the basis gate wants to know before units are asked; null or left out where it was not given. */
  gate?: MatterGate | null
}

/** What a source must have: its words are wanted from all; one of `anyOf` proves them. */
export interface SourceNeeds {
  number?: true
  on?: true
  anyOf?: readonly ('record' | 'file' | 'picture' | 'number')[]
  /** Working days before the time due by which whoever asked is to be told how it stands. */
  tellBefore?: number
}

/** Source kind -> what it must have. A note of a leader is proved by its picture or file; what came by number by the number. */
export const sourceNeeds: Readonly<Record<SourceKind, SourceNeeds>> = {
  'plan-item': { anyOf: ['record'] },
  instruction: { on: true, anyOf: ['file', 'picture'], tellBefore: 1 },
  resolution: { on: true, anyOf: ['record', 'file', 'number'], tellBefore: 1 },
  'incoming-document': { number: true, anyOf: ['file', 'picture', 'number'], tellBefore: 1 },
  'government-supervision': { on: true, anyOf: ['file', 'picture', 'number'], tellBefore: 1 },
  rectification: { anyOf: ['file', 'picture', 'number', 'record'] },
  proposal: { number: true },
  hotline: { number: true },
  livelihood: { anyOf: ['file', 'number', 'record'] },
  campaign: { anyOf: ['file', 'number', 'record'] },
  request: { anyOf: ['record'] },
  'request-for-instructions': { number: true, anyOf: ['record'] },
  other: {},
}

/** The parts that a source lacks. `proof` stands for one of record, file, picture, number. */
export function lackingParts(source: Source): ('title' | 'words' | 'number' | 'on' | 'proof')[] {
  const needs = sourceNeeds[source.kind]
  const has = (part: 'record' | 'file' | 'picture' | 'number') => Boolean(source[part])
  return [
    ...(source.title.trim() === '' ? (['title'] as const) : []),
    ...(source.words.trim() === '' ? (['words'] as const) : []),
    ...(needs.number && !source.number?.trim() ? (['number'] as const) : []),
    ...(needs.on && source.on === null ? (['on'] as const) : []),
    ...(needs.anyOf && !needs.anyOf.some(has) ? (['proof'] as const) : []),
  ]
}

/** The item of a plan that a source is; null for every other source. */
export function itemOfSource({ record }: Pick<Source, 'record'>): string | null {
  return record?.type === 'item' ? record.id : null
}

/**
 * Whether its words and papers are kept from the units that are asked: what people write or call in with may name them, and does not
 * reach those it is about (《信访工作条例》第三十条). They read the title and the demand.
 */
export function isWithheld(kind: SourceKind): boolean {
  return kind === 'hotline'
}
