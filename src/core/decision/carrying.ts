/** One place of a decision as it is carried out: found, free or held already, and kept for the answer. */
import type { Reading, Span } from '#reader/reading.ts'
import { findPlace } from './anchor.ts'
import type { Decision, Place } from './decision.ts'
import type { Correction, LossReason, Lost, Placed, Refused } from './settlement.ts'

/** What is known while decisions are carried out. */
export interface Carrying {
  placed: Map<string, Placed>
  lost: Lost[]
  refused: Refused[]
  /** What a place's parts are held by. */
  held: Map<string, Decision>
  corrections: Correction[]
  /** Question of the reader, by index -> the decision that settled it. */
  settledBy: Map<number, string>
  leftOpen: Map<string, { owedBy: string; decision: string }>
}

export function beginCarrying(): Carrying {
  return {
    placed: new Map(),
    lost: [],
    refused: [],
    held: new Map(),
    corrections: [],
    settledBy: new Map(),
    leftOpen: new Map(),
  }
}

/** A place that was found. */
export interface Found {
  span: Span
  /** Index in the list of its kind; -1 of a passage. */
  index: number
}

/** Finds a place in a reading; what is not found is noted as lost. */
export function find(carrying: Carrying, reading: Reading, decision: Decision, place: Place): Found | undefined {
  const found = findPlace(reading, place)
  if (typeof found !== 'string') return found
  lose(carrying, decision, found, place.anchor.quote)
  return undefined
}

export function lose(carrying: Carrying, decision: Decision, reason: LossReason, quote: string): void {
  carrying.lost.push({ decision, reason, quote })
}

/** Takes hold of a part of a place; false, and noted, when another decision holds it. */
export function hold(carrying: Carrying, decision: Decision, part: string): boolean {
  const holds = carrying.held.get(part)
  if (holds && holds.id !== decision.id) {
    refuse(carrying, decision, holds)
    return false
  }
  carrying.held.set(part, decision)
  return true
}

export function refuse(carrying: Carrying, decision: Decision, holds: Decision): void {
  const known = carrying.refused.some((each) => each.decision.id === decision.id && each.holds.id === holds.id)
  if (!known) carrying.refused.push({ decision, holds })
}

/** Notes where a decision stands. */
export function put(carrying: Carrying, decision: Decision, place: Place, span: Span): void {
  const moved = span[0] !== place.anchor.offset
  const present = carrying.placed.get(decision.id)
  if (present) {
    present.spans.push(span)
    present.moved ||= moved
  } else carrying.placed.set(decision.id, { decision, spans: [span], moved })
}
