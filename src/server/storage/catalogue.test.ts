import { getTableConfig } from 'drizzle-orm/pg-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { clubMigrations, clubTables } from './club-tables.ts'
import type { Connection } from './connection.ts'
import { listMigrations } from './migrate.ts'
import { appRole, schemaName, systemRole } from './roles.ts'
import { type Engine, runTransaction } from './run.ts'
import type { Grant, Guarded } from './tables/guard.ts'
import { tables } from './tables/index.ts'
import { eachEngine } from './testing.ts'

const nameOf = (guarded: Guarded) => getTableConfig(guarded.table).name

/** What in a database's catalogue differs from what the tables declare or the second wall needs. */
async function objections(connection: Connection, declared: readonly Guarded[]): Promise<string[]> {
  const found: string[] = []
  const ask = async (sql: string) => (await connection.query(sql, [])).rows as Record<string, string | boolean | null>[]
  const object = (subject: unknown, reason: string) => found.push(`${subject}: ${reason}`)

  const relations = await ask(`select c.oid, relname, relkind, relrowsecurity, relforcerowsecurity, rolname as owner
    from pg_class c join pg_namespace n on n.oid = relnamespace join pg_roles r on r.oid = relowner
    where nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and relkind in ('r', 'p', 'v', 'm', 'f')
    and relname <> 'yaodian_migration'`)
  const names = new Set(relations.map((one) => one.relname))
  for (const one of declared) if (!names.has(nameOf(one))) object(nameOf(one), 'is not in the database')
  for (const relation of relations) {
    if (relation.relkind !== 'r') object(relation.relname, 'is a view or foreign table')
    if (!relation.relrowsecurity) object(relation.relname, 'has no row-level security')
    if (!relation.relforcerowsecurity) object(relation.relname, 'does not bind its owner')
    if (relation.owner === appRole || relation.owner === systemRole) object(relation.relname, 'is owned by a request')
    if (!declared.some((one) => nameOf(one) === relation.relname)) object(relation.relname, 'is not declared')
  }

  const policies = await ask(
    `select tablename, policyname, permissive, roles::text as roles, cmd, qual, with_check from pg_policies`,
  )
  const expected = new Map(declared.map((one) => [nameOf(one), policiesOf(one)]))
  for (const [table, wanted] of expected) {
    const present = policies.filter((one) => one.tablename === table).map((one) => one.policyname)
    for (const name of wanted) if (!present.includes(name)) object(table, `has no policy ${name}`)
    for (const name of present) if (!wanted.includes(String(name))) object(table, `has an unknown policy ${name}`)
  }
  for (const { tablename, policyname, roles, qual, with_check } of policies) {
    const own = policyname === 'system' ? systemRole : appRole
    if (roles !== `{${own}}`) object(tablename, `${policyname} is for ${roles}`)
    if (own === systemRole) continue
    for (const clause of [qual, with_check]) {
      if (clause !== null && !String(clause).includes('yaodian_city()'))
        object(tablename, `${policyname} asks for no city`)
    }
  }

  const grants = await ask(
    `select relname, coalesce(rolname, 'public') as role, lower(privilege_type) as privilege
    from pg_class c join pg_namespace n on n.oid = relnamespace, aclexplode(relacl) left join pg_roles on oid = grantee
    where nspname = '${schemaName}' and grantee <> relowner and relkind in ('r', 'S')`.replace(
      'on oid',
      'on pg_roles.oid',
    ),
  )
  const given = (role: string, table: string) =>
    grants.flatMap((one) => (one.role === role && one.relname === table ? [one.privilege as Grant] : [])).sort()
  for (const one of declared) {
    const table = nameOf(one)
    if (given(appRole, table).join() !== [...one.grants].sort().join()) object(table, `grants ${given(appRole, table)}`)
    const appendOnly = one.grants.includes('insert') && !one.grants.includes('update')
    const bySystem = [...(one.systemGrants ?? ['insert', 'select'])].sort().join()
    if (appendOnly && given(systemRole, table).join() !== bySystem) object(table, 'lets the system change it')
  }
  for (const { role, relname } of grants) {
    if (role !== appRole && role !== systemRole) object(relname, `is granted to ${role}`)
    if (relname === 'yaodian_migration') object(relname, 'is granted')
  }
  const columns =
    await ask(`select relname from pg_attribute join pg_class c on c.oid = attrelid where attacl is not null
    and relnamespace = '${schemaName}'::regnamespace`)
  for (const one of columns) object(one.relname, 'has rights of a single column')

  const roles = await ask(`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolinherit,
    (select count(*) from pg_auth_members where member = r.oid) as memberships,
    has_schema_privilege(rolname, '${schemaName}', 'create') as creates from pg_roles r
    where rolname in ('${appRole}', '${systemRole}')`)
  if (roles.length !== 2) object('roles', 'are missing')
  for (const { rolname, ...attributes } of roles) {
    for (const [name, value] of Object.entries(attributes)) if (value) object(rolname, name)
  }

  const functions = await ask(`select proname, prosecdef, proconfig::text as config from pg_proc p
    where pronamespace = '${schemaName}'::regnamespace`)
  for (const one of functions) if (one.prosecdef) object(one.proname, 'runs with the rights of its owner')
  const triggers = await ask(`select tgname from pg_trigger where not tgisinternal`)
  for (const one of triggers) object(one.tgname, 'is a trigger')

  const paths = await ask(`select relname, collname from pg_attribute join pg_class c on c.oid = attrelid
    left join pg_collation k on k.oid = attcollation
    where attname in ('unit_path', 'branch_path') and relkind = 'r' and relnamespace = '${schemaName}'::regnamespace`)
  for (const one of paths) if (one.collname !== 'C') object(one.relname, `compares paths as ${one.collname}`)
  const indexes = await ask(`select tablename, indexdef from pg_indexes where schemaname = '${schemaName}'`)
  for (const one of declared) {
    const own = indexes.filter((index) => index.tablename === nameOf(one)).map((index) => String(index.indexdef))
    // The list of cities is keyed by the city itself.
    const key = nameOf(one) === 'city' ? /^CREATE UNIQUE INDEX .*\(id\)/ : /^CREATE UNIQUE INDEX .*\(city_id/
    if (!own.some((text) => key.test(text))) object(nameOf(one), 'has no key that begins with its city')
    // One more column may stand between city and path; a table read by the record it belongs to, in editions or not, needs
    // no index on paths.
    const forScope = /\(city_id, ((\w+, )?unit_path|\w+_id(, edition)?\))/
    if (one.guard.kind === 'scope' && !own.some((text) => forScope.test(text))) {
      object(nameOf(one), 'has no index for its scope')
    }
  }
  return found
}

function policiesOf({ guard, grants }: Guarded): string[] {
  const bySystem = guard.kind === 'branch' || (guard.kind === 'city' && guard.write === 'system')
  const written = bySystem ? [] : grants.filter((grant) => grant !== 'select')
  const read = grants.filter((grant) => grant === 'select')
  return ['system', ...[...read, ...written].map((grant) => `app_${grant}`)]
}

eachEngine('the catalogue', (engine) => {
  let raw: Engine
  let club: Engine
  beforeAll(async () => {
    raw = await engine.openEngine(listMigrations())
    club = await engine.openEngine(await clubMigrations())
  })
  const inside = <T>(on: Engine, work: (connection: Connection) => Promise<T>) =>
    runTransaction(on, 'select 1', 30, (_, connection) => work(connection))

  it('has every table behind the second wall, with exactly the rights that are declared', async () => {
    expect(tables.length).toBeGreaterThan(0)
    expect(await inside(raw, (connection) => objections(connection, tables))).toEqual([])
  })

  it('of the chess club is right too', async () => {
    expect(await inside(club, (connection) => objections(connection, clubTables))).toEqual([])
  })

  describe('check notices', () => {
    it.each([
      ['alter table match disable row level security', 'match: has no row-level security'],
      ['alter table match no force row level security', 'match: does not bind its owner'],
      ['create view peek as select * from match', 'peek: is a view or foreign table'],
      ['create table stray (city_id text)', 'stray: is not declared'],
      ['drop table adoption cascade', 'adoption: is not in the database'],
      ['drop policy app_select on match', 'match: has no policy app_select'],
      ['create policy more on match using (true)', 'match: has an unknown policy more'],
      ['alter policy app_select on match using (true)', 'match: app_select asks for no city'],
      ['alter policy app_select on match to public', 'match: app_select is for {public}'],
      ['grant update on move to yaodian_app', 'move: grants insert,select,update'],
      ['grant delete on move to yaodian_system', 'move: lets the system change it'],
      ['grant select on match to public', 'match: is granted to public'],
      ['grant select (notation) on move to yaodian_app', 'move: has rights of a single column'],
      ['grant select on secret to yaodian_app', 'secret: grants select'],
      ['revoke select on match from yaodian_app', 'match: grants delete,insert,update'],
      ['grant create on schema yaodian to yaodian_app', 'yaodian_app: creates'],
      ['alter function yaodian_reaches(text) security definer', 'yaodian_reaches: runs with the rights of its owner'],
      ['alter table notice alter unit_path type text collate "default"', 'notice: compares paths as default'],
      ['drop index match_scope', 'match: has no index for its scope'],
    ])('%s', async (sql, objection) => {
      const undone = new Error('undone')
      let found: string[] = []
      const work = inside(club, async (connection) => {
        // A policy that uses the column keeps its type from being changed.
        if (sql.includes('alter unit_path')) {
          for (const grant of ['insert', 'update', 'delete'])
            await connection.script(`drop policy app_${grant} on notice`)
        }
        await connection.script(sql)
        found = await objections(connection, clubTables)
        throw undone
      })
      await expect(work).rejects.toBe(undone)
      expect(found).toContain(objection)
    })
  })
})
