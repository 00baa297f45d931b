import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** What `docs/sql-floor.md` refuses. */
const refused: [name: string, pattern: RegExp, sample: string][] = [
  ['MERGE', /\bmerge\s+into\b/i, 'merge into a using b on true'],
  ['security_invoker', /\bsecurity_invoker\b/i, 'create view v with (security_invoker) as select 1'],
  ['NULLS NOT DISTINCT', /\bnulls\s+not\s+distinct\b/i, 'unique nulls not distinct (a)'],
  ['multirange', /multirange\b|\brange_agg\s*\(/i, 'select range_agg(r)'],
  [
    'SQL/JSON',
    /\bjson_(table|exists|value|query|serialize|scalar|arrayagg|objectagg)\s*\(|\bis\s+json\b/i,
    'json_value(a, b)',
  ],
  ['JSON_OBJECT with VALUE', /\bjson_object\s*\([^)]*\bvalue\b/i, "json_object('a' value 1)"],
  ['jsonb subscript', /\b\w+\['\w+'\]\s*(=|::|,|\bfrom\b)/i, "select data['a'] from t"],
  ['SEARCH or CYCLE', /\bsearch\s+(depth|breadth)\s+first\b|\bcycle\s+\w+\s+set\b/i, 'search depth first by id set o'],
  ['GROUP BY DISTINCT', /\bgroup\s+by\s+distinct\b/i, 'group by distinct a'],
  ['WITH TIES', /\bwith\s+ties\b/i, 'fetch first 3 rows with ties'],
  [
    'ids made by the database',
    /\bgen_random_uuid\s*\(|\b(default|select)\s+uuidv[47]\s*\(|\bdefaultRandom\s*\(/i,
    'default gen_random_uuid()',
  ],
  ['date_bin', /\bdate_bin\s*\(/i, 'date_bin(a, b, c)'],
  ['newer text functions', /\b(string_to_table|regexp_(count|like|substr|instr))\s*\(/i, 'regexp_like(a, b)'],
  ['newer aggregates', /\b(any_value|array_shuffle|array_sample|bit_xor|random_normal)\s*\(/i, 'any_value(a)'],
  ['RETURNING old or new', /\breturning\s+(with\b|(old|new)\.)/i, 'returning old.a'],
  ['periods and virtual columns', /\bwithout\s+overlaps\b|\)\s*virtual\b/i, 'primary key (id, valid without overlaps)'],
  ['function without quotes', /\bbegin\s+atomic\b/i, 'begin atomic select 1; end'],
  ['GRANT with options', /\bgrant\b[^;]*\bwith\s+(inherit|set)\b/i, 'grant a to b with inherit false'],
  ['column compression', /\bcompression\s+(pglz|lz4|default)\b/i, 'a text compression lz4'],
  ['changes of expressions', /\b(drop|set)\s+expression\b/i, 'alter column a drop expression'],
  ['COPY options', /\bon_error\s+(ignore|stop)\b/i, 'copy a from b with (on_error ignore)'],
  ['LISTEN, NOTIFY', /^\s*(listen|notify)\s+\w|\bpg_notify\s*\(/im, 'listen changes'],
  ['advisory locks', /\bpg_(try_)?advisory_/i, 'select pg_advisory_lock(1)'],
  ['ltree', /\bltree\b/i, 'path ltree'],
  ['triggers', /\bcreate\s+(or\s+replace\s+)?(constraint\s+)?trigger\b/i, 'create trigger t'],
  ['views', /\bcreate\s+(or\s+replace\s+)?(materialized\s+)?view\b|\bpg(Materialized)?View\s*\(/i, 'create view v as'],
  ['encodings in SQL', /\bconvert_(from|to)\s*\(/i, "convert_from(a, 'GBK')"],
  ['LIKE on a path', /\bunit_path\s+(not\s+)?i?like\b|\bi?like\((\w+\.)?unitPath/i, "unit_path like '/a/%'"],
]

const storage = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(storage, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(sql|ts)$/.test(file) && !file.endsWith('.test.ts'),
)

/** Text without the comments, in which the names of refused things may stand. */
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(\/\/|--).*$/gm, '')

describe('the SQL of the project', () => {
  it('is found', () => {
    expect(files.some((file) => file.startsWith('migrations'))).toBe(true)
    expect(files.length).toBeGreaterThan(20)
  })

  it.each(refused)('keeps to PostgreSQL 12 without %s', (_, pattern) => {
    expect(files.filter((file) => pattern.test(code(readFileSync(join(storage, file), 'utf8'))))).toEqual([])
  })

  it.each(refused)('would be seen using %s', (_, pattern, sample) => {
    expect(pattern.test(sample)).toBe(true)
  })
})
