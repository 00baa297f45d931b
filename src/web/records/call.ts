/** Calling the server: reading through a door, and changing through one so that a retry happens once. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type Call, makeClient, newKey, Refusal } from '#api/client.ts'
import type { AnswerOf, Endpoint } from '#api/endpoint.ts'
import { currentLanguage, useLanguage } from '../ui/language.ts'
import { takeAsked } from './asked.ts'

/** Calls a door in the page's language. */
export function call<E extends Endpoint>(endpoint: E, input: Call<E> = {}): Promise<AnswerOf<E>> {
  const language = currentLanguage()
  const send: typeof fetch = (path, init) =>
    (init?.method === 'GET' ? takeAsked(language, String(path)) : undefined) ?? fetch(path, init)
  return makeClient({ language, fetch: send })(endpoint, input)
}

/** What is asked of a door in a language, and the name under which its answer is remembered. */
export function questionOf<E extends Endpoint>(
  endpoint: E,
  input: Pick<Call<E>, 'params' | 'query'> = {},
  language = currentLanguage(),
) {
  return {
    queryKey: [endpoint.name, input.params ?? {}, input.query ?? {}, language],
    queryFn: ({ signal }: { signal: AbortSignal }) => call(endpoint, { ...input, signal } as Call<E>),
  }
}

/**
 * Reads a door, again `every` so many milliseconds: always, or as long as its answer asks for it. `keep` leaves the last answer while a
 * changed question is answered.
 */
export function useAnswer<E extends Endpoint>(
  endpoint: E,
  input: Pick<Call<E>, 'params' | 'query'> = {},
  options: {
    enabled?: boolean
    keep?: boolean
    staleTime?: number
    every?: number | ((answer: AnswerOf<E> | undefined) => number | false)
  } = {},
) {
  const language = useLanguage()
  const { every } = options
  return useQuery<AnswerOf<E>>({
    ...questionOf(endpoint, input, language),
    enabled: options.enabled,
    staleTime: options.staleTime,
    refetchInterval: typeof every === 'function' ? (query) => every(query.state.data) : every,
    placeholderData: options.keep ? keepPreviousData : undefined,
  })
}

/** What was read of a file never changes, so an act does not ask for it again. */
const settled = new Set<unknown>(['plan.reading'])

/**
 * Changes through a door. The key of the change is kept while the server's answer is not known (no network, its own
 * fault), so that pressing the button again cannot do it twice; afterwards everything on the page is read anew. `done` is told of what
 * was done even where the button has gone by then: what it did may take it away.
 */
export function useAct<E extends Endpoint>(endpoint: E, done?: (answer: AnswerOf<E>) => void) {
  const queries = useQueryClient()
  const kept = useRef<{ of: string; key: string } | null>(null)
  return useMutation<AnswerOf<E>, Error, Call<E>>({
    mutationFn: async (input) => {
      const of = fingerprint(input)
      if (kept.current?.of !== of) kept.current = { of, key: newKey() }
      try {
        return await call(endpoint, { ...input, key: kept.current.key })
      } catch (error) {
        if (error instanceof Refusal && error.status < 500) kept.current = null
        throw error
      }
    },
    onSuccess: (answer) => {
      kept.current = null
      done?.(answer)
      return queries.invalidateQueries({ predicate: (query) => !settled.has(query.queryKey[0]) })
    },
  })
}

/** What makes two calls the same change. */
export function fingerprint(input: { params?: unknown; query?: unknown; body?: unknown; file?: Blob }): string {
  const file = input.file as Partial<File> | undefined
  return JSON.stringify([input.params, input.query, input.body, file && [file.name, file.size, file.lastModified]])
}
