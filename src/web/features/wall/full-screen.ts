import { type RefObject, useEffect, useState } from 'react'

/** Full screen of one element, where the browser allows it. */
export function useFullScreen(target: RefObject<HTMLElement | null>) {
  const [on, setOn] = useState(false)
  useEffect(() => {
    const changed = () => setOn(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  const toggle = () => void (on ? document.exitFullscreen() : target.current?.requestFullscreen())
  return { on, toggle, possible: document.fullscreenEnabled === true }
}
