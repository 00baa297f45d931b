/** The language of the page: Chinese unless English was chosen. Kept in the browser. */
import { useCallback, useSyncExternalStore } from 'react'
import type { Words } from '#api/endpoint.ts'

export type Language = 'zh' | 'en'

const place = 'yaodian.language'
const listeners = new Set<() => void>()

function kept(): Language {
  try {
    return localStorage.getItem(place) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

let current: Language = kept()

/** The language now, for code outside a component. */
export const currentLanguage = (): Language => current

/** Changes the language of the page and remembers it. */
export function setLanguage(next: Language): void {
  current = next
  try {
    localStorage.setItem(place, next)
  } catch {
    // A browser that keeps nothing still shows the page.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage)

/** A sentence with its places `{name}` filled in. */
export function fill(sentence: string, values: Record<string, string | number> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** Gives the function that says words in the page's language. */
export function useSay(): Say {
  const language = useLanguage()
  return useCallback((words, values) => fill(words[language], values), [language])
}

export type Say = (words: Words, values?: Record<string, string | number>) => string
