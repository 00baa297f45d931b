/**
 * A workbook of 100,000 rows and 12 columns with errors: read, matched, stored, on both engines. Limits: 10,000 rows/s on PostgreSQL,
 * 4,000 embedded, less than 400 MB beyond the database. Peers, measured beside it on this kind of machine when it was quiet and not in
 * this run: Directus 11.3.5 takes 1,290 to 1,465 rows/s in batches of 1,000, nothing matched, no acts; ExcelJS 4.4 as a stream reads
 * 46,500 rows/s of 10 columns and does no more. The memory that counts is `residentBeyond`: the highest resident size of the serving
 * process while it imports, less what it held before; the child that parses has limits of its own. Embedded, the database is a thread of
 * that process, and what it grows by is counted too. Each engine has a process to itself, so that one's left-overs are no start for the
 * other. One line of JSON for each engine.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeXlsxStream } from 'hucre/xlsx'
import { identityCheck } from '#core/codes/identity-number.ts'
import { extentOf } from '#core/may.ts'
import { definePack, type Pack } from '#core/pack.ts'
import { actorOf, type Work } from '#server/context.ts'
import { parseWorkbook } from '#server/parsing/parse-workbook.ts'
import { policyWith } from '#server/policy.ts'
import { commitImport } from '#server/services/registers/commit-import.ts'
import { previewImport } from '#server/services/registers/preview-import.ts'
import { openEmbedded } from '#server/storage/embedded/engine.ts'
import { type Migration, migrate } from '#server/storage/migrate.ts'
import { databaseOn } from '#server/storage/open-database.ts'
import type { Engine } from '#server/storage/run.ts'
import { openServer } from '#server/storage/server/engine.ts'
import { makeTestCity } from '#server/testing.ts'
import { startPostgres } from '../setup/postgres.mjs'

const count = Number(process.env.ROWS ?? 100_000)
/** One row in so many is wrong. */
const wrongEvery = 50

const words = (zh: string) => ({ zh, en: zh })
const fields = {
  school: { kind: 'unit' },
  name: { kind: 'text', max: 40 },
  number: { kind: 'text', max: 30 },
  grade: { kind: 'choice', of: ['one', 'two', 'three'] },
  sex: { kind: 'choice', of: ['male', 'female'] },
  birth: { kind: 'day' },
  entered: { kind: 'month' },
  boards: { kind: 'yes-no' },
  amount: { kind: 'money' },
  distance: { kind: 'number', min: 0, max: 500, decimals: 1, unit: '公里' },
  phone: { kind: 'phone', class: 'contact' },
  note: { kind: 'text', max: 100 },
} as const

/** Sealed fields cost a key for each record; `SEALED=1` adds an identity number in the place of the note. */
const sealed = process.env.SEALED === '1'

function makePack(): Pack {
  const all = { ...fields, ...(sealed ? { note: { kind: 'identity', class: 'personal' } as const } : {}) }
  const names = Object.keys(all) as (keyof typeof all)[]
  return definePack({
    name: 'bench-pupil',
    basis: ['bench'],
    fields: all,
    states: ['kept', 'left'],
    ended: ['left'],
    holder: 'school',
    title: 'name',
    reads: { office: 'city' },
    exports: { office: 'city' },
    acts: {
      enter: {
        from: 'new',
        to: 'kept',
        by: { office: 'city' },
        asks: ['school', 'name', 'number'],
        allows: names.slice(3),
      },
      leave: { from: ['kept'], to: 'left', by: { office: 'city' } },
    },
    guards: {},
    clocks: [],
    lists: ['name', 'number'],
    counts: ['grade'],
    searches: ['name'],
    indicators: {},
    imports: { act: 'enter', columns: {}, key: ['number'] },
    words: {
      name: words('学生'),
      one: words('一名学生'),
      about: words('学生'),
      fields: Object.fromEntries(names.map((name) => [name, words(name)])) as never,
      choices: {
        grade: { one: words('一年级'), two: words('二年级'), three: words('三年级') },
        sex: { male: words('男'), female: words('女') },
      },
      states: { kept: words('在册'), left: words('离校') },
      acts: { enter: words('登记'), leave: words('离校') },
      guards: {},
      indicators: {},
    },
  }) as Pack
}

const pick = (among: string[], by: number) => among[by % among.length] as string

/** A fixed row for a place: the same workbook every time. */
function rowOf(i: number): (string | number)[] {
  const hash = createHash('md5').update(String(i)).digest()
  const at = (n: number) => hash[n] as number
  const wrong = i % wrongEvery === 0
  const surname = '张王李赵陈杨黄周吴徐'[at(0) % 10]
  const given = String.fromCodePoint(0x4e00 + at(1) * 8, 0x4e00 + at(2) * 8)
  const day = `20${10 + (at(3) % 10)}-${String(1 + (at(4) % 12)).padStart(2, '0')}-${String(1 + (at(5) % 28)).padStart(2, '0')}`
  const digits = `110101${day.replaceAll('-', '')}${String(i % 1000).padStart(3, '0')}`
  return [
    wrong && i % 100 === 0 ? '没有这所学校' : pick(['北县第一小学', '北县初级中学', '开发区第一小学'], at(6)),
    `${surname}${given}`,
    `G${String(i).padStart(17, '0')}`,
    pick(['一年级', '二年级', '三年级'], at(7)),
    at(8) % 2 ? '男' : '女',
    wrong ? '2015-13-41' : day,
    `${day.slice(0, 4)}年9月`,
    at(9) % 2 ? '是' : '否',
    (at(10) * 100 + at(11)) / 100,
    at(12) / 10,
    `138${String(10_000_000 + i).slice(-8)}`,
    sealed ? `${digits}${identityCheck(digits)}` : `备注${at(13)}`,
  ]
}

async function writeWorkbook(path: string): Promise<void> {
  const rows = (function* () {
    yield Object.keys(fields)
    for (let i = 1; i <= count; i++) yield rowOf(i)
  })()
  const chunks: Uint8Array[] = []
  const stream = writeXlsxStream(rows, { name: 'S' }) as unknown as AsyncIterable<Uint8Array>
  for await (const chunk of stream) chunks.push(chunk)
  writeFileSync(path, Buffer.concat(chunks))
}

const load = () => Number(loadavg()[0]?.toFixed(1))

async function measure(engine: Engine, path: string, hash: string, migrations: Migration[]): Promise<void> {
  const pack = makePack()
  const migrated = await migrate(engine, migrations)
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.problems))
  const city = await makeTestCity(databaseOn(engine))
  city.context.packs = [pack]
  city.context.policy = policyWith([pack])
  const visitor = await city.visitor('office')
  const { context } = city
  const right = 'bench-pupil.enter'
  const extent = extentOf(visitor.standings, right, context.city.path, context.policy)
  const scope = { city: context.city.id, ranges: extent.ranges, units: extent.units, person: visitor.account.id }
  const within = <T>(run: (work: Work) => Promise<T>) =>
    context.database.within(
      scope,
      (tx) => run({ tx, actor: actorOf(visitor), now: context.now(), context, visitor, right, extent, language: 'zh' }),
      { limit: 600 },
    )
  const before = process.memoryUsage().rss
  let peak = 0
  let ownPeak = 0
  const look = setInterval(() => {
    const { rss, heapTotal, external } = process.memoryUsage()
    peak = Math.max(peak, rss)
    ownPeak = Math.max(ownPeak, heapTotal + external)
  }, 50)
  const usage = process.cpuUsage()
  const begun = performance.now()
  // The preview and the commit are two requests: nothing of the first is held in the second.
  const givePreview = async () => {
    const read = await parseWorkbook(path, 'rows.xlsx')
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const parsed = performance.now()
    const file = { hash, size: 1, name: 'rows.xlsx', mediaType: 'x' }
    const preview = await within((work) => previewImport(work, pack, file, read.value))
    if (!preview.ok) throw new Error(JSON.stringify(preview.problems).slice(0, 2000))
    return { parsed, id: preview.value.import as string, counts: preview.value.counts }
  }
  const { parsed, id, counts } = await givePreview()
  const previewed = performance.now()
  const commit = await within((work) => commitImport(work, pack, id))
  if (!commit.ok) throw new Error(JSON.stringify(commit.problems))
  const done = performance.now()
  clearInterval(look)
  const seconds = (from: number, to: number) => Number(((to - from) / 1000).toFixed(2))
  const { user, system } = process.cpuUsage(usage)
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  console.log(
    JSON.stringify({
      bench: 'import',
      engine: engine.kind,
      rows: count,
      columns: 12,
      sealed,
      counts,
      taken: commit.value.taken,
      parseSeconds: seconds(begun, parsed),
      previewSeconds: seconds(parsed, previewed),
      commitSeconds: seconds(previewed, done),
      rowsPerSecond: Math.round(count / ((done - begun) / 1000)),
      bar: engine.kind === 'server' ? 10_000 : 4_000,
      cpuSeconds: Number(((user + system) / 1e6).toFixed(1)),
      residentBefore: megabytes(before),
      residentPeak: megabytes(peak),
      residentBeyond: megabytes(peak - before),
      residentBar: 400,
      residentIncludesDatabase: engine.kind === 'embedded',
      ownHeapPeak: megabytes(ownPeak),
      load: load(),
    }),
  )
}

// What is no part of an import is done by other processes, so that its memory is not counted.
const [task, place] = process.argv.slice(2)
if (task === 'workbook') await writeWorkbook(place as string)
else if (task === 'migrations')
  writeFileSync(
    place as string,
    JSON.stringify(await (await import('#server/storage/pack-testing.ts')).migrationsWith([makePack()])),
  )
else if (task === 'engine') await measureOn(place as string)
else await measureAll()

async function measureAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-'))
  const path = join(folder, 'rows.xlsx')
  const beside = (name: string, at: string) =>
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, at], {
      env: process.env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  beside('workbook', path)
  beside('migrations', join(folder, 'migrations.json'))
  for (const kind of ['embedded', 'server'])
    if ((process.env.ENGINE ?? kind) === kind) beside('engine', `${kind} ${folder}`)
  rmSync(folder, { recursive: true })
}

/** One engine, named with the folder of what was made ready. */
async function measureOn(named: string): Promise<void> {
  const [kind, folder] = named.split(' ') as [string, string]
  const path = join(folder, 'rows.xlsx')
  const migrations = JSON.parse(readFileSync(join(folder, 'migrations.json'), 'utf8')) as Migration[]
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex')
  if (kind === 'embedded') {
    const embedded = await openEmbedded(join(folder, 'data'))
    if (!embedded.ok) throw new Error(JSON.stringify(embedded.problems))
    await measure(embedded.value, path, hash, migrations)
    await embedded.value.close()
    return
  }
  const postgres = await startPostgres()
  if (!('url' in postgres) || !postgres.url) {
    console.log(JSON.stringify({ bench: 'import', engine: 'server', notRun: postgres.missing }))
    return
  }
  const server = await openServer(postgres.url)
  if (!server.ok) throw new Error(JSON.stringify(server.problems))
  await measure(server.value, path, hash, migrations)
  await server.value.close()
  await postgres.stop?.()
}
