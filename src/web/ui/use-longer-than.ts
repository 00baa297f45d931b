import { useEffect, useState } from 'react'

/** Whether something has gone on for longer than so many milliseconds: what is quick shows no progress. */
export function useLongerThan(goesOn: boolean, milliseconds: number): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    setIsLong(false)
    if (!goesOn) return
    const timer = setTimeout(() => setIsLong(true), milliseconds)
    return () => clearTimeout(timer)
  }, [goesOn, milliseconds])
  return isLong && goesOn
}
