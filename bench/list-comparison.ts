/**
 * A register of 300,000 records against a workbook of as many lines with seeded differences: read, matched in the thread, kept. What
 * counts is `residentBeyond`: the highest resident size of the service while it does so, with the thread, less what it held before; the
 * child that parses has limits of its own. The records are made by the database, so that they leave nothing in the process. Two in five
 * lines have no number and are found by name and school among 900 schools. Bar: 600 MB. `ROWS` for other sizes. One line of JSON.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { writeXlsxStream } from 'hucre/xlsx'
import { definePack, type Pack } from '#core/pack.ts'
import { parseWorkbook } from '#server/parsing/parse-workbook.ts'
import { policyWith } from '#server/policy.ts'
import { begin } from '#server/services/perform.ts'
import { compareWithFile } from '#server/services/registers/comparison/compare-lists.ts'
import { getComparison } from '#server/services/registers/comparison/list-comparison.ts'
import { makeComparison } from '#server/services/registers/comparison/run-comparison.ts'
import { beginRecord } from '#server/services/registers/do-act.ts'
import { keepingOf } from '#server/services/registers/keeping.ts'
import { units } from '#server/services/stored.ts'
import { migrate } from '#server/storage/migrate.ts'
import { databaseOn } from '#server/storage/open-database.ts'
import { openServer } from '#server/storage/server/engine.ts'
import { makeTestCity } from '#server/testing.ts'
import { turnOf } from '#server/turn.ts'
import { startPostgres } from '../setup/postgres.mjs'

const count = Number(process.env.ROWS ?? 300_000)
const schools = 900
const words = (zh: string) => ({ zh, en: zh })

function makePack(): Pack {
  const fields = {
    school: { kind: 'unit' },
    name: { kind: 'text', max: 40 },
    number: { kind: 'code', of: 'credit-code' },
    grade: { kind: 'choice', of: ['one', 'two'] },
    amount: { kind: 'money' },
    note: { kind: 'text', max: 100 },
  } as const
  const names = Object.keys(fields)
  return definePack({
    name: 'bench-listed',
    basis: ['bench'],
    fields,
    states: ['kept'],
    ended: [],
    holder: 'school',
    title: 'name',
    reads: { office: 'city' },
    exports: { office: 'city' },
    acts: {
      enter: {
        from: 'new',
        to: 'kept',
        by: { office: 'city' },
        asks: ['school', 'name'],
        allows: ['number', 'grade', 'amount', 'note'],
      },
    },
    guards: {},
    clocks: [],
    lists: ['name'],
    counts: ['grade'],
    searches: ['name'],
    indicators: {},
    imports: { act: 'enter', columns: {}, key: ['number'] },
    words: {
      name: words('学生'),
      one: words('一名学生'),
      about: words('学生'),
      fields: Object.fromEntries(names.map((name) => [name, words(name)])) as never,
      choices: { grade: { one: words('一年级'), two: words('二年级') } },
      states: { kept: words('在册') },
      acts: { enter: words('登记') },
      guards: {},
      indicators: {},
    },
  }) as Pack
}

const surnames = '张王李赵陈杨黄周吴徐'
/** Two characters of a name, other ones for each of six million persons. */
const given = (i: number) =>
  String.fromCodePoint(0x4e00 + ((i * 7919) % 2500), 0x4e00 + ((Math.floor(i / 2500) * 1049 + i) % 2500))

/** What is done to the line of a record: 3 in a hundred are left out, 5 have another amount, 5 another name and no number, 27 no number. */
const fateOf = (i: number) => createHash('md5').update(String(i)).digest().readUInt16BE(0) % 100

/** What should be found; a name that is another is in doubt or, where that name is at that school, alone. */
function seeded(): Record<string, number> {
  const made = { 'only-register': 1, changed: 0, 'other-name': 0, same: 0 }
  for (let i = 1; i < count; i++) {
    const fate = fateOf(i)
    made[fate < 3 ? 'only-register' : fate < 8 ? 'changed' : fate < 13 ? 'other-name' : 'same']++
  }
  return made
}

function lineOf(i: number): (string | number)[] | null {
  const fate = fateOf(i)
  if (fate < 3) return null
  const name = `${surnames[i % 10]}${given(i)}`
  const number = `G${String(i).padStart(17, '0')}`
  const line = [`第${i % schools}小学`, name, number, i % 2 ? '一年级' : '二年级', i / 100, `备注${i}`]
  if (fate < 8) line[4] = i / 100 + 1
  else if (fate < 13) [line[1], line[2]] = [`${name.slice(0, 2)}错`, '']
  else if (fate < 40) line[2] = ''
  return line
}

async function writeList(path: string): Promise<void> {
  const rows = (function* () {
    yield ['school', 'name', 'number', 'grade', 'amount', 'note']
    for (let i = count - 1; i > 0; i--) {
      const line = lineOf(i)
      if (line) yield line
    }
  })()
  const chunks: Uint8Array[] = []
  for await (const chunk of writeXlsxStream(rows, { name: 'S' }) as unknown as AsyncIterable<Uint8Array>)
    chunks.push(chunk)
  writeFileSync(path, Buffer.concat(chunks))
}

async function measure(url: string, folder: string): Promise<void> {
  const pack = makePack()
  const server = await openServer(url)
  if (!server.ok) throw new Error(JSON.stringify(server.problems))
  const migrated = await migrate(server.value, JSON.parse(readFileSync(join(folder, 'migrations.json'), 'utf8')))
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.problems))
  const city = await makeTestCity(databaseOn(server.value))
  city.context.packs = [pack]
  city.context.policy = policyWith([pack])
  await city.byHand((hand) =>
    begin(
      hand,
      units,
      Array.from({ length: schools }, (_, n) => ({
        verb: 'open' as const,
        values: {
          parentId: city.units.north,
          code: `b${n}`,
          kind: 'primary-school' as const,
          name: `第${n}小学`,
          from: '2020-09-01',
        },
      })),
    ),
  )
  const right = 'bench-listed.export'
  const first = { school: city.units.northPrimary, name: '样', grade: 'one', amount: 1, note: '样' }
  await city.as('office', 'bench-listed.enter', (work) => beginRecord(work, pack, 'enter', first))
  await city.context.database.asSystem((tx) => tx.query(manyRecords(pack), [count - 1]), { limit: 600 })

  const turn = turnOf(city.context, { visitor: await city.visitor('office'), language: 'zh' }, right, 600)
  const resident = () => process.memoryUsage().rss
  const before = resident()
  let peak = 0
  const look = setInterval(() => {
    peak = Math.max(peak, resident())
  }, 50)
  const begun = performance.now()
  const usage = process.cpuUsage()
  const ask = async () => {
    const read = await parseWorkbook(join(folder, 'list.xlsx'), 'list.xlsx')
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const file = { hash: '0'.repeat(64), size: 1, name: 'list.xlsx', mediaType: 'x' }
    const asked = await turn((work) => compareWithFile(work, pack, file, read.value, { purpose: '' }))
    if (!asked.ok) throw new Error(JSON.stringify(asked.problems))
    return asked.value.id
  }
  const id = await ask()
  const asked = performance.now()
  await makeComparison(turn, pack, id)
  const made = performance.now()
  const found = await turn((work) => getComparison(work, pack, id, { part: 'changed', from: 1000, limit: 100 }))
  const shown = performance.now()
  clearInterval(look)
  const seconds = (from: number, to: number) => Number(((to - from) / 1000).toFixed(1))
  const { user, system } = process.cpuUsage(usage)
  console.log(
    JSON.stringify({
      bench: 'list-comparison',
      records: count,
      seeded: seeded(),
      ...(found.ok ? { state: found.value.state, counts: found.value.counts, problems: found.value.problems } : found),
      askSeconds: seconds(begun, asked),
      makeSeconds: seconds(asked, made),
      pageSeconds: seconds(made, shown),
      cpuSeconds: Number(((user + system) / 1e6).toFixed(1)),
      residentBefore: Math.round(before / 1024 / 1024),
      residentBeyond: Math.round((peak - before) / 1024 / 1024),
      residentBar: 600,
      load: Number(loadavg()[0]?.toFixed(1)),
    }),
  )
  await server.value.close()
}

/** The one record that there is again and again, under other numbers, names and schools. */
function manyRecords(pack: Pack): string {
  const { table } = keepingOf(pack).stored
  const character = (number: string) => `chr(19968 + ((${number}) % 2500)::int)`
  const other: Record<string, string> = {
    id: 'gen_random_uuid()',
    unit_id: 'u.id',
    unit_path: 'u.unit_path',
    school: 'u.id',
    name: `substr('${surnames}', (g % 10) + 1, 1) || ${character('g::bigint * 7919')} || ${character('(g / 2500)::bigint * 1049 + g')}`,
    number: `'G' || lpad(g::text, 17, '0')`,
    grade: `case when g % 2 = 1 then 'one' else 'two' end`,
    amount: 'g / 100.0',
    note: `'备注' || g`,
  }
  const columns = Object.values(getTableColumns(table)).map(({ name }) => name)
  return `insert into ${getTableName(table)} (${columns.map((name) => `"${name}"`).join(', ')})
    select ${columns.map((name) => other[name] ?? `t."${name}"`).join(', ')}
    from (select * from ${getTableName(table)} limit 1) t, generate_series(1, $1::int) g
    join unit u on u.name = '第' || (g % ${schools}) || '小学'`
}

const [task, url, place] = process.argv.slice(2)
if (task === 'list') await writeList(join(place as string, 'list.xlsx'))
else if (task === 'migrations')
  writeFileSync(
    join(place as string, 'migrations.json'),
    JSON.stringify(await (await import('#server/storage/pack-testing.ts')).migrationsWith([makePack()])),
  )
else if (task === 'measure') await measure(url as string, place as string)
else {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-'))
  const beside = (...args: string[]) =>
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  const postgres = await startPostgres()
  if (!('url' in postgres) || !postgres.url)
    console.log(JSON.stringify({ bench: 'list-comparison', notRun: postgres.missing }))
  else {
    for (const made of ['list', 'migrations']) beside(made, '-', folder)
    beside('measure', postgres.url, folder)
    await postgres.stop?.()
  }
  rmSync(folder, { recursive: true })
}
