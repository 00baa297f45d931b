import type { FairCopy } from './fair-copy.ts'
import { firstBehind } from './search.ts'
import { OPEN_BOOK } from './signs.ts'

/** Ranges of the fair copy that hold names: 《…》 and short words in quotation marks. Numbers in them are no targets. */
export type MarkedName = { from: number; to: number; kind: 'document' | 'quoted' }

const OPENS = new Uint8Array(65536)
for (const sign of '《“"‘') OPENS[sign.charCodeAt(0)] = 1
const NAME =
  /《[^《》\n]{1,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,40})?》|“[^“”\n]{1,30}”|"[^"\n]{1,30}"|‘[^‘’\n]{1,30}’/y

/** Finds book marks (at most 80 characters) and quotation marks (at most 30), in order, never across paragraphs. */
export function findMarkedNames({ text, units, marks }: FairCopy): MarkedName[] {
  const names: MarkedName[] = []
  let until = 0
  for (const at of marks) {
    if (at < until || OPENS[units[at] as number] === 0) continue
    NAME.lastIndex = at
    const match = NAME.exec(text)
    if (!match) continue
    until = at + match[0].length
    names.push({ from: at, to: until, kind: units[at] === OPEN_BOOK ? 'document' : 'quoted' })
  }
  return names
}

/** Index of the name that holds a place, or -1. */
export function nameAt(names: MarkedName[], place: number): number {
  const low = firstBehind(names, place, (name) => name.to)
  const name = names[low]
  return name && name.from <= place ? low : -1
}
