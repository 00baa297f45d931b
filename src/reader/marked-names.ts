import { firstBehind } from './search.ts'

/** Ranges of the fair copy that hold names: 《…》 and short words in quotation marks. Numbers in them are no targets. */
export type MarkedName = { from: number; to: number; kind: 'document' | 'quoted' }

/** Finds book marks (at most 80 characters) and quotation marks (at most 30), in order, never across paragraphs. */
export function findMarkedNames(copy: string): MarkedName[] {
  const names: MarkedName[] = []
  const pattern =
    /《[^《》\n]{1,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,40})?》|“[^“”\n]{1,30}”|"[^"\n]{1,30}"|‘[^‘’\n]{1,30}’/g
  for (let match = pattern.exec(copy); match; match = pattern.exec(copy))
    names.push({
      from: match.index,
      to: match.index + match[0].length,
      kind: match[0][0] === '《' ? 'document' : 'quoted',
    })
  return names
}

/** Index of the name that holds a place, or -1. */
export function nameAt(names: MarkedName[], place: number): number {
  const low = firstBehind(names, place, (name) => name.to)
  const name = names[low]
  return name && name.from <= place ? low : -1
}
