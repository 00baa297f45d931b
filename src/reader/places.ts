import type { Draft } from './draft.ts'
import type { FairCopy } from './fair-copy.ts'
import { looksAhead, tellsThePast } from './headings.ts'
import { firstBehind } from './search.ts'

/** What holds at a place of the fair copy. */
export type Place = { from: number; heading: Draft | null; past: boolean }

/** Changes of heading along the fair copy of a plan, in order; a summary tells of the past unless a heading looks ahead. */
export function listPlaces(copy: FairCopy, roots: Draft[], summary: boolean): Place[] {
  const places: Place[] = [{ from: 0, heading: null, past: false }]
  const visit = (draft: Draft, before: boolean) => {
    if (!draft.heads) {
      if (draft.type === 'table') for (const row of draft.children) visit(row, before)
      return
    }
    const title = draft.title ? copy.text.slice(...draft.title) : ''
    const past = (draft.parent ? before : summary && !looksAhead(title)) || tellsThePast(title)
    places.push({ from: draft.from, heading: draft, past })
    for (const child of draft.children) visit(child, past)
  }
  for (const root of roots) visit(root, false)
  return places
}

/** What holds at a place. */
export function placeAt(places: Place[], at: number): Place | null {
  return places[firstBehind(places, at, (place) => place.from) - 1] ?? null
}

/** The item or section that a heading belongs to for those who are responsible. */
export function holderOf(draft: Draft | null): Draft | null {
  let holder = draft
  while (holder && holder.type !== 'item' && holder.type !== 'section' && holder.type !== 'appendix')
    holder = holder.parent
  return holder
}
