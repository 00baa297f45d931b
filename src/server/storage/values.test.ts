import { beforeAll, describe, expect, it } from 'vitest'
import { clubMigrations } from './club-tables.ts'
import type { Database } from './database.ts'
import { eachEngine } from './testing.ts'

/** SQL of a value, the JavaScript value that both engines give for it. */
const values: [sql: string, value: unknown][] = [
  ['null::text', null],
  ['true', true],
  ['false', false],
  ['7::int2', 7],
  ['(-2147483648)::int4', -2147483648],
  ['9007199254740991::int8', 9007199254740991],
  ['9007199254740993::int8', 9007199254740993n],
  ['count(*)', 1],
  ['0.1::numeric(10,4)', '0.1000'],
  ['12345678901234567890.5::numeric', '12345678901234567890.5'],
  ['0.1::float8', 0.1],
  ['1e300::float8', 1e300],
  ["'NaN'::float8", Number.NaN],
  ['0.5::float4', 0.5],
  ["'要点'::text", '要点'],
  ["'𠮷'::varchar(3)", '𠮷'],
  ["'ab'::char(3)", 'ab '],
  ["'2026-03-01'::date", '2026-03-01'],
  ["'infinity'::date", 'infinity'],
  ["'08:30'::time", '08:30:00'],
  ["'2026-03-01 08:30:00.5'::timestamp", '2026-03-01 08:30:00.5'],
  ["'2026-03-01 08:30:00+08'::timestamptz", '2026-03-01T00:30:00Z'],
  ["'2026-03-01 08:30:00.123456+08'::timestamptz", '2026-03-01T00:30:00.123456Z'],
  ["'1990-06-01 12:00 Asia/Shanghai'::timestamptz", '1990-06-01T03:00:00Z'],
  ["'infinity'::timestamptz", 'infinity'],
  ["'1 day 2 hours'::interval", '1 day 02:00:00'],
  ["'0199f0a0-0000-7000-8000-000000000001'::uuid", '0199f0a0-0000-7000-8000-000000000001'],
  [`'{"a": [1, null, "要"]}'::jsonb`, { a: [1, null, '要'] }],
  [`'"text"'::jsonb`, 'text'],
  ["'null'::jsonb", null],
  ["'[1]'::json", [1]],
  ["'\\x00ff10'::bytea", new Uint8Array([0, 255, 16])],
  ["array['a', null, 'b,\"c\\']::text[]", ['a', null, 'b,"c\\']],
  ['array[1, 2]::int4[]', [1, 2]],
  ['array[[1], [2]]::int4[]', [[1], [2]]],
  ['array[9007199254740993]::int8[]', [9007199254740993n]],
  ['array[0.10]::numeric[]', ['0.10']],
  ['array[true, false]', [true, false]],
  ["array['2026-03-01'::date]", ['2026-03-01']],
  ["array['2026-03-01 00:00+00'::timestamptz]", ['2026-03-01T00:00:00Z']],
  ["array['0199f0a0-0000-7000-8000-000000000001'::uuid]", ['0199f0a0-0000-7000-8000-000000000001']],
  [`array['{"a": 1}'::jsonb]`, [{ a: 1 }]],
  ["'{}'::text[]", []],
  ["to_tsvector('simple', 'b a')", "'a':2 'b':1"],
  ["'name'::name", 'name'],
]

/** A parameter, its SQL type and the value that comes back. */
const parameters: [value: unknown, type: string, back: unknown][] = [
  [null, 'text', null],
  ['plain', 'text', 'plain'],
  ['', 'text', ''],
  [5, 'int4', 5],
  [9007199254740993n, 'int8', 9007199254740993n],
  [0.25, 'float8', 0.25],
  ['0.10', 'numeric', '0.10'],
  [true, 'boolean', true],
  [new Date('2026-03-01T00:30:00.500Z'), 'timestamptz', '2026-03-01T00:30:00.5Z'],
  ['2026-03-01', 'date', '2026-03-01'],
  [{ a: '要"\\' }, 'jsonb', { a: '要"\\' }],
  ['[1,2]', 'jsonb', [1, 2]],
  [['a', null, '{"\\,}'], 'text[]', ['a', null, '{"\\,}']],
  [[1, 2], 'int4[]', [1, 2]],
  [[], 'text[]', []],
  [[{ a: 1 }], 'jsonb[]', [{ a: 1 }]],
  [new Uint8Array([0, 1, 255]), 'bytea', new Uint8Array([0, 1, 255])],
]

eachEngine('values', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.open(await clubMigrations())
  })
  const ask = (sql: string, values: unknown[] = []) =>
    engineQuery(database, `select ${sql} as value`, values).then((rows) => rows[0]?.value)

  describe('are read as', () => {
    it.each(values)('%s', async (sql, value) => expect(await ask(sql)).toEqual(value))
  })

  describe('are written as', () => {
    it.each(parameters)('%o::%s', async (value, type, back) => expect(await ask(`$1::${type}`, [value])).toEqual(back))

    it('nothing that is undefined: that is a mistake', async () => {
      await expect(ask('$1::text', [undefined])).rejects.toThrow('write null for nothing')
    })
  })
})

async function engineQuery(database: Database, sql: string, values: unknown[]) {
  return database.asSystem((tx) => tx.query<{ value: unknown }>(sql, values))
}
