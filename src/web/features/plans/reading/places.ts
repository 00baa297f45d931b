/** Everything in a reading that has a place in the text, under one name each. */
import type { Reading } from '../../../records/plan.ts'

/** Kinds of mark in the text. `node` places are lit but carry no mark. */
export const markKinds = ['target', 'owner', 'deadline', 'label', 'problem'] as const
export type MarkKind = (typeof markKinds)[number]

/** A place in the text: what it is, where it is, and the node it belongs to. */
export interface Place {
  id: string
  kind: MarkKind | 'node' | 'title' | 'quiet'
  from: number
  to: number
  /** Index in the list of its kind. */
  index: number
  node: string | null
}

const quietTypes = new Set(['furniture', 'contents', 'meta'])

/** What has places in a text. */
export type Places = Pick<Reading, 'nodes' | 'targets' | 'owners' | 'deadlines' | 'problems'>

/** All places of a reading. Ids: `n17` of a node itself; `target-0`, `owner-3`, ... of what is marked. */
export function placesOf(reading: Places): Place[] {
  const places: Place[] = []
  const add = (kind: Place['kind'], index: number, node: string | null, span: readonly [number, number], id?: string) =>
    places.push({ id: id ?? `${kind}-${index}`, kind, from: span[0], to: span[1], index, node })
  reading.nodes.forEach((node, index) => {
    add('node', index, node.id, node.span, node.id)
    if (node.labelSpan) add('label', index, node.id, node.labelSpan)
    if (node.titleSpan && (node.type === 'section' || node.type === 'item' || node.type === 'document'))
      add('title', index, node.id, node.titleSpan)
    if (quietTypes.has(node.type)) add('quiet', index, node.id, node.span)
  })
  for (const kind of ['target', 'owner', 'deadline', 'problem'] as const)
    listOf(reading, kind).forEach(({ node, span }, index) => {
      if (span) add(kind, index, node, span)
    })
  return places
}

type Listed = { node: string | null; span: readonly [number, number] | null }

const listOf = (reading: Places, kind: 'target' | 'owner' | 'deadline' | 'problem'): readonly Listed[] =>
  reading[`${kind}s`]

/** The mark under a character, the smallest first; otherwise the smallest node there. */
export function placeAt(places: readonly Place[], offset: number): Place | undefined {
  let found: Place | undefined
  for (const place of places) {
    if (place.kind === 'title' || place.kind === 'quiet' || place.kind === 'label') continue
    if (offset < place.from || offset >= place.to) continue
    if (!found || better(place, found)) found = place
  }
  return found
}

const better = (a: Place, b: Place) => {
  const marked = Number(a.kind !== 'node') - Number(b.kind !== 'node')
  return marked !== 0 ? marked > 0 : a.to - a.from <= b.to - b.from
}
