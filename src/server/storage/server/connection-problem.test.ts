import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import pg from 'pg'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '#core/problem.ts'
import { openDatabase } from '../open-database.ts'
import { createRole } from '../row-security.ts'
import { createServerDatabase, testServer } from '../testing.ts'
import { words } from '../words.ts'
import { openServer } from './engine.ts'

const problem = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.problems[0])

/** The English sentence with its blanks filled. */
const sentence = (code: string, values: Record<string, unknown> = {}) =>
  (words as Record<string, { en: string }>)[code]?.en.replace(/\{(\w+)\}/g, (_, name) => String(values[name]))

describe('a DATABASE_URL', () => {
  it('that is malformed is said to be', async () => {
    expect(problem(await openServer('postgres://user@host:notaport/x'))?.code).toBe('database/url-malformed')
  })

  it('on whose port nobody listens is said to be unreachable', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    await new Promise((resolve) => server.close(resolve))
    const found = problem(await openServer(`postgres://someone:secret@127.0.0.1:${port}/city`))
    expect(found).toMatchObject({ code: 'database/unreachable', arguments: { host: '127.0.0.1', port: String(port) } })
    expect(sentence(found?.code ?? '', found?.arguments)).toContain(`127.0.0.1:${port} cannot be reached`)
    expect(JSON.stringify(found)).not.toContain('secret')
  })

  it('whose host has no address is said to be unknown', async () => {
    const found = problem(await openServer('postgres://someone:secret@nowhere.invalid/city'))
    expect(found?.code).toBe('database/host-unknown')
  })

  it('behind which something else listens is not waited for without end', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const found = problem(await openServer(`postgres://someone@127.0.0.1:${port}/city`))
    expect(found?.code).toMatch(/^database\/(cannot-start|unreachable)$/)
    server.close()
  })
})

const onServer = testServer ? describe : describe.skip
onServer(testServer ? 'a PostgreSQL server' : 'a PostgreSQL server: not run, YAODIAN_TEST_POSTGRES is not set', () => {
  const clean: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const one of clean.reverse()) await one()
  })
  const administer = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: testServer })
    await client.connect()
    for (const one of statements) await client.query(one)
    await client.end()
  }
  const withParts = (parts: Partial<URL>) => Object.assign(new URL(testServer ?? ''), parts).href

  it('without the database says which is missing', async () => {
    const found = problem(await openServer(withParts({ pathname: '/no_such_city' })))
    expect(found).toMatchObject({ code: 'database/missing', arguments: { database: 'no_such_city' } })
  })

  it('without the user refuses it', async () => {
    const found = problem(await openServer(withParts({ username: 'no_such_user', password: 'secret' })))
    expect(found?.code).toBe('database/password-refused')
    expect(JSON.stringify(found)).not.toContain('secret')
  })

  it('on which the user may create nothing says what it needs', async () => {
    await administer(
      "do $$ begin create role yaodian_test_guest login password 'g'; exception when duplicate_object then null; end $$",
    )
    const found = problem(await openDatabase({ url: withParts({ username: 'yaodian_test_guest', password: 'g' }) }))
    expect(found?.code).toBe('database/rights-missing')
  })

  it('is opened twice at the same time by two programs, which migrate it once', async () => {
    const { engine, url, drop } = await createServerDatabase()
    clean.push(drop)
    await engine.close()
    const both = await Promise.all([openDatabase({ url }), openDatabase({ url })])
    for (const one of both) {
      expect(problem(one)).toBeUndefined()
      if (one.ok) await one.value.close()
    }
  })

  it('gives programs that start on two of its databases at the same time the roles that both want', async () => {
    const role = `yaodian_test_${randomUUID().replaceAll('-', '')}`
    const two = await Promise.all([createServerDatabase(), createServerDatabase()])
    const clients = two.map(({ url }) => new pg.Client({ connectionString: url }))
    const watcher = new pg.Client({ connectionString: testServer })
    clients.push(watcher)
    const [first, second] = clients as [pg.Client, pg.Client]
    for (const client of clients) await client.connect()
    /** What the second does while the first has not committed yet, until it waits for it. */
    const meanwhile = async (statement: string) => {
      await first.query('begin')
      await first.query(statement)
      const made = second.query(createRole(role))
      await vi.waitFor(async () => expect(await waiting(second)).toBe(true), { timeout: 20_000 })
      await first.query('commit')
      await made
    }
    const waiting = async (client: pg.Client) => {
      const { processID } = client as unknown as { processID: number }
      const sql = "select wait_event_type = 'Lock' as waits from pg_stat_activity where pid = $1"
      return (await watcher.query(sql, [processID])).rows[0].waits
    }
    await meanwhile(createRole(role))
    await first.query(`revoke ${role} from session_user`)
    await meanwhile(`grant ${role} to session_user`)
    await second.query(`set role ${role}`)
    for (const client of clients) await client.end()
    await administer(`drop role ${role}`)
    for (const { engine, drop } of two) {
      await engine.close()
      await drop()
    }
  })

  it('that ends a connection in the middle of work keeps nothing of it, and the next work runs', async () => {
    const { engine, url, drop } = await createServerDatabase()
    clean.push(drop)
    await engine.close()
    const database = await openDatabase({ url })
    if (!database.ok) throw new Error(JSON.stringify(database.problems))
    const work = database.value.asSystem(async (tx) => {
      const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid')
      await administer(`select pg_terminate_backend(${row?.pid})`)
      await tx.query('select 1')
    })
    await expect(work).rejects.toMatchObject({ problem: { code: 'database/interrupted' } })
    expect(await database.value.asSystem((tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }])
    await database.value.close()
  })
})
