import { gunzipSync } from 'node:zlib'
import fastify from 'fastify'
import { expect, it } from 'vitest'
import { compressAnswers, takesGzip } from './compressing.ts'

const long = { words: '督办事项'.repeat(5000) }
const short = { words: '督办事项' }

function serverWith(answers: Record<string, unknown>) {
  const server = fastify()
  compressAnswers(server)
  for (const [url, answer] of Object.entries(answers)) server.get(url, async () => answer)
  return server
}

it('long texts travel compressed to whoever takes them so, and are the same', async () => {
  const server = serverWith({ '/long': long, '/short': short, '/file': Buffer.alloc(9000, 'x') })
  const ask = (url: string, accepted?: string) =>
    server.inject({ url, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } })
  const given = await ask('/long', 'gzip, deflate, br')
  expect(given.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
  expect(Number(given.headers['content-length'])).toBe(given.rawPayload.length)
  expect(given.rawPayload.length).toBeLessThan(1000)
  expect(JSON.parse(gunzipSync(given.rawPayload).toString())).toEqual(long)
  const plain = await ask('/long')
  expect([plain.headers['content-encoding'], plain.headers.vary, plain.json()]).toEqual([
    undefined,
    'accept-encoding',
    long,
  ])
  const little = await ask('/short', 'gzip')
  expect([little.headers['content-encoding'], little.json()]).toEqual([undefined, short])
  const file = await ask('/file', 'gzip')
  expect([file.headers['content-encoding'], file.rawPayload.length]).toEqual([undefined, 9000])
})

it.each([
  ['gzip', true],
  ['deflate, GZIP;q=0.5', true],
  ['*', true],
  ['br, *;q=0', false],
  ['gzip;q=0, *', false],
  ['gzip; q=0.000', false],
  ['x-gzip', false],
  ['', false],
  [undefined, false],
])('who accepts %s takes gzip: %s', (accepted, takes) => {
  expect(takesGzip(accepted)).toBe(takes)
})
