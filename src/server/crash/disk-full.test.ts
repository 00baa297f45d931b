import { closeSync, cpSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '../storage/embedded/engine.ts'
import { runTransaction } from '../storage/run.ts'
import { templateOf, valueIn } from '../storage/testing.ts'
import { makeDisk } from './disk.ts'

const disk = makeDisk(160)
const missing = 'missing' in disk ? disk.missing : undefined

/** Text that does not compress, so that it takes the room it seems to. */
const noise = (length: number) => {
  let text = ''
  while (text.length < length) text += Math.random().toString(36).slice(2)
  return text.slice(0, length)
}

/** Fills the disk but for so many bytes. */
function fill(file: string, bytes: number): void {
  const ballast = openSync(file, 'w')
  try {
    for (let written = 0; written < bytes; written += 65_536) writeSync(ballast, Buffer.alloc(65_536))
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error
  }
  closeSync(ballast)
}

describe.skipIf(missing)(missing ? `a full disk: not run, ${missing}` : 'a full disk', () => {
  afterAll(() => {
    if (!('missing' in disk)) disk.remove()
  })

  it.each([
    // 60 MB of ballast leave room for some rows; all of it leaves none for a new piece of the log.
    ['while a table grows', 60 << 20, 'insert into note values ($1, $2)', 40_000],
    [
      'while the log grows',
      1 << 30,
      `insert into note select $1, pg_logical_emit_message(true, 'n', $2)::text`,
      40_000,
    ],
  ])(
    '%s: is said to be full, loses nothing acknowledged, is written again when there is space',
    async (_, bytes, sql, size) => {
      if ('missing' in disk) throw new Error(disk.missing)
      const folder = join(disk.folder, 'data')
      const ballast = join(disk.folder, 'ballast')
      rmSync(folder, { recursive: true, force: true })
      cpSync(await templateOf([]), join(folder, 'database'), { recursive: true })
      let engine = valueIn(await openEmbedded(folder, { onStop: () => {} }))
      const insert = (n: number) => runTransaction(engine, 'select 1', 5, (tx) => tx.query(sql, [n, noise(size)]))
      await runTransaction(engine, 'select 1', 60, (_, connection) =>
        connection.script('create table note (n integer primary key, text text)'),
      )
      const acknowledged: number[] = []
      // A page of the table and of its index are there before the disk is filled.
      await insert(-1)
      fill(ballast, bytes)
      let refusal: unknown
      for (let n = 0; n < 100_000 && refusal === undefined; n++) {
        await insert(n).then(
          () => acknowledged.push(n),
          (error: unknown) => {
            refusal = error
          },
        )
      }
      expect(refusal).toMatchObject({ problem: { code: 'database/disk-full' } })
      expect(acknowledged.length).toBeGreaterThan(0)

      rmSync(ballast)
      // The first may meet a log that broke off and is started again from the disk.
      await insert(1_000_000).catch(() => insert(1_000_001))
      await engine.close()
      engine = valueIn(await openEmbedded(folder))
      const rows = await runTransaction(engine, 'select 1', 60, (tx) => tx.query<{ n: number }>('select n from note'))
      const present = new Set(rows.map((row) => row.n))
      expect(acknowledged.filter((n) => !present.has(n))).toEqual([])
      expect(present.has(1_000_000) || present.has(1_000_001)).toBe(true)
      await engine.close()
    },
    180_000,
  )
})
