import { useSearchParams } from 'wouter'

/** One value of the address bar's query, and how to change it; an empty value leaves the address. */
export function useAddressValue(name: string): [string | undefined, (next: string | undefined) => void] {
  const [search, setSearch] = useSearchParams()
  const set = (next: string | undefined) =>
    setSearch(
      (old) => {
        const changed = new URLSearchParams(old)
        if (next) changed.set(name, next)
        else changed.delete(name)
        return changed
      },
      { replace: true },
    )
  return [search.get(name) ?? undefined, set]
}
