/** What a reader of a register chose, kept in this browser for the account: columns and views. */
import { useState } from 'react'
import { useSession } from '../../records/session.ts'

/** A value kept under a name for the account that is signed in; `first` until something was kept. */
export function useKept<T>(name: string, first: T): [T, (next: T) => void] {
  const { data } = useSession()
  const place = `yaodian.${data?.account?.id ?? ''}.${name}`
  const [value, setValue] = useState<T>(() => read(place) ?? first)
  return [
    value,
    (next) => {
      setValue(next)
      try {
        localStorage.setItem(place, JSON.stringify(next))
      } catch {
        // A browser that keeps nothing still shows the list.
      }
    },
  ]
}

function read<T>(place: string): T | undefined {
  try {
    const text = localStorage.getItem(place)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}
