import { type RefObject, useEffect, useState } from 'react'

/** What is seen of a box: how far it was scrolled and how high it is. Pixels. */
export function useScrolled(box: RefObject<HTMLDivElement | null>) {
  const [{ top, left }, setPlace] = useState({ top: 0, left: 0 })
  const [height, setHeight] = useState(560)
  useEffect(() => {
    const { current } = box
    if (!current) return
    const watch = new ResizeObserver(() => setHeight(current.clientHeight))
    watch.observe(current)
    return () => watch.disconnect()
  }, [box])
  const onScroll = () => box.current && setPlace({ top: box.current.scrollTop, left: box.current.scrollLeft })
  return { top, left, height, onScroll }
}

/** Scrolls a box no further than is needed to show a row and a cell of it, beside what stays at its top and its left. */
export function showCell(
  box: HTMLDivElement,
  row: { top: number; height: number },
  kept: { top: number; left: number },
): void {
  if (row.top < box.scrollTop) box.scrollTop = row.top
  const room = box.clientHeight - kept.top
  if (row.top + row.height > box.scrollTop + room) box.scrollTop = row.top + row.height - room
  const cell = box.querySelector<HTMLElement>('[data-active="true"]')
  // A cell that stays in sight by itself need not be scrolled to.
  if (!cell || getComputedStyle(cell).position === 'sticky') return
  const left = cell.offsetLeft - kept.left
  const right = cell.offsetLeft + cell.offsetWidth
  if (left < box.scrollLeft) box.scrollLeft = left
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth
}
