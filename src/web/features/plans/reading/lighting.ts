/** Lighting up places in the drawn text and rows in the tree, without drawing either anew. */

/** Lights the pieces of text in `[from, to)`; gives the first of them. */
export function lightText(
  pane: HTMLElement,
  lit: string,
  span: { from: number; to: number } | undefined,
): HTMLElement | undefined {
  for (const old of Array.from(pane.getElementsByClassName(lit))) old.classList.remove(lit)
  if (!span) return undefined
  const pieces = pane.querySelectorAll<HTMLElement>('[data-from]')
  let first: HTMLElement | undefined
  for (let at = firstFrom(pieces, span.from); at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (!piece || Number(piece.dataset.from) >= span.to) break
    piece.classList.add(lit)
    first ??= piece
  }
  return first
}

/** Index of the first piece that ends after an offset; pieces stand in order. */
function firstFrom(pieces: NodeListOf<HTMLElement>, offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (Number(pieces[middle]?.dataset.to) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Lights the row of an id; gives it. */
export function lightRow(pane: HTMLElement, lit: string, id: string | undefined): HTMLElement | undefined {
  for (const old of Array.from(pane.getElementsByClassName(lit))) old.classList.remove(lit)
  if (id === undefined) return undefined
  const row = pane.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
  row?.classList.add(lit)
  return row ?? undefined
}

/** Brings something into the upper third of its pane, and moves nothing else. */
export function bringIntoPane(pane: HTMLElement, target: HTMLElement | undefined): void {
  if (!target) return
  const place = target.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (place.top >= frame.top + 20 && place.bottom <= frame.bottom - 20) return
  pane.scrollTop += place.top - frame.top - pane.clientHeight / 3
}
