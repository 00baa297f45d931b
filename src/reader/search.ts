/** Index of the first entry whose key is greater than a place, in a list sorted by that key. */
export function firstBehind<Entry>(list: readonly Entry[], place: number, key: (entry: Entry) => number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(list[middle] as Entry) > place) high = middle
    else low = middle + 1
  }
  return low
}
