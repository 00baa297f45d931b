import { useSyncExternalStore } from 'react'

/** Whether a media query holds, also when the window changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

/** Whether the page is as narrow as a phone. */
export const useNarrow = () => useMedia('screen and (max-width: 820px)')

/** Width of the window in pixels. */
export function useWidth(): number {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('resize', changed)
      return () => removeEventListener('resize', changed)
    },
    () => innerWidth,
  )
}
