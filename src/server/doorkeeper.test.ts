import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { guardedServer } from './doorkeeper.ts'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** A server with room for two, whose answers wait until they are let go. */
async function serve() {
  const held: (() => void)[] = []
  const server = guardedServer((_, response) => held.push(() => response.end('served')), 2)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  open.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const inside = async (count: number) => {
    while (held.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return { address, held, inside }
}

it('sends away at once who comes when the house is full, and serves who is inside', async () => {
  const { address, held, inside } = await serve()
  const first = [fetch(`${address}/api/a`), fetch(`${address}/api/b`)]
  await inside(2)
  // Nobody leaves before it is answered.
  const third = await fetch(`${address}/api/c`, { method: 'POST', body: '{}', headers: { 'accept-language': 'en' } })
  expect(third.status).toBe(503)
  expect(third.headers.get('retry-after')).toBe('2')
  const { problems } = (await third.json()) as { problems: { code: string; message: string }[] }
  expect(problems).toMatchObject([{ code: 'wire/busy', message: expect.stringContaining('2 seconds') }])
  for (const release of held.splice(0)) release()
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200])
  const fourth = fetch(`${address}/api/d`)
  await inside(1)
  held[0]?.()
  expect((await fourth).status).toBe(200)
})

it('has room again when somebody inside goes away unserved', async () => {
  const { address, inside } = await serve()
  const leaving = new AbortController()
  const two = ['a', 'b'].map((name) => fetch(`${address}/api/${name}`, { signal: leaving.signal }).catch(() => null))
  await inside(2)
  leaving.abort()
  await Promise.all(two)
  const next = fetch(`${address}/api/c`)
  await inside(3)
  expect(await Promise.race([next.then(({ status }) => status), Promise.resolve('inside')])).toBe('inside')
  next.catch(() => {})
})

it('does not count the files of the page, nor uploads', async () => {
  const { address, held, inside } = await serve()
  const full = [fetch(`${address}/api/a`), fetch(`${address}/api/b`)]
  await inside(2)
  const form = new FormData()
  form.set('file', new Blob(['x']), 'x.txt')
  const others = [fetch(`${address}/assets/a.js`), fetch(`${address}/api/c`, { method: 'POST', body: form })]
  await inside(4)
  for (const release of held) release()
  expect((await Promise.all([...full, ...others])).map(({ status }) => status)).toEqual([200, 200, 200, 200])
})
