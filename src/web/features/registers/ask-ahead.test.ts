import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { QueryClient } from '@tanstack/react-query'
import { afterAll, expect, test } from 'vitest'
import { getSession } from '#api/session.ts'
import type { Pack } from '#core/pack.ts'
import { packs } from '#packs/index.ts'

/** What `before.js` asks at an address, in a window that has nothing else. */
function askedAt(pathname: string, search = ''): Record<string, Promise<Response>> {
  const answer = { records: [], next: null, total: 0 }
  const window = createContext({
    location: { pathname, search },
    localStorage: { getItem: () => null },
    fetch: async () => Response.json(answer),
  })
  runInContext(readFileSync(new URL('../../public/before.js', import.meta.url), 'utf8'), window)
  return (window as { __asked: Record<string, Promise<Response>> }).__asked
}

const hazard = packs.find(({ name }) => name === 'hazard') as Pack
const { fetch } = globalThis
afterAll(() => {
  globalThis.fetch = fetch
})

test('what is asked before the code of the page is there is what that code asks, and is taken once', async () => {
  const asked = askedAt('/registers/hazard')
  expect(Object.keys(asked)).toEqual([`zh ${getSession.path}`, 'zh /api/registers/hazard?limit=100'])
  Object.assign(globalThis, { __asked: asked })
  const sent: string[] = []
  globalThis.fetch = (path) => {
    sent.push(String(path))
    return Promise.reject(new Error('asked again'))
  }
  // The module takes what is there when it is read.
  const { askFirstPage } = await import('./use-record-pages.ts')
  const { forgetAsked } = await import('../../records/asked.ts')
  const ask = async (filter = {}) => {
    const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    askFirstPage(queries, hazard, filter)
    await new Promise((turn) => setTimeout(turn, 20))
    return queries.getQueryCache().getAll()[0]?.state.status
  }
  expect(await ask()).toBe('success')
  expect(sent).toEqual([])
  expect(await ask()).toBe('error')
  expect(sent).toEqual(['/api/registers/hazard?limit=100'])
  // What nobody took would be out of date.
  forgetAsked()
  expect(Object.keys(asked)).toEqual([])
})

test('a list that is narrowed, and any other page, asks no more than who is signed in', () => {
  for (const [pathname, search] of [
    ['/registers/hazard', '?state=closed'],
    ['/registers/hazard/statistics', ''],
    ['/tasks', ''],
  ] as const)
    expect(Object.keys(askedAt(pathname, search))).toEqual([`zh ${getSession.path}`])
})
