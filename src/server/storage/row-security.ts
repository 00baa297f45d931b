import { getTableConfig } from 'drizzle-orm/pg-core'
import { escapeLiteral, escapeName } from './literal.ts'
import { appRole, schemaName, systemRole } from './roles.ts'
import { rangeSlots } from './scope.ts'
import type { Grant, Guarded } from './tables/guard.ts'

const everything: readonly Grant[] = ['select', 'insert', 'update', 'delete']

function setting(name: string): string {
  // A setting that was once local to a transaction is '' afterwards and not null: '' must reach nothing.
  return `nullif(current_setting('yaodian.${name}', true), '')`
}

const slots = Array.from({ length: rangeSlots }, (_, i) => i + 1)
const ranges = slots.map(
  (n) => `(path >= ${setting(`from${n}`)} collate "C" and path < ${setting(`to${n}`)} collate "C")`,
)

/** A path with everything under it: the last place of its subtree lies in the range too. */
const wholeRanges = slots.map(
  (n) => `(path >= ${setting(`from${n}`)} collate "C" and path || chr(1114111) <= ${setting(`to${n}`)} collate "C")`,
)

/**
 * Made once per server, for roles belong to all its databases; the user of DATABASE_URL must be able to become it. Another database
 * of the server may be made at the same moment, and a lock of this one would not hold it off: who comes second waits inside the
 * statement until the first has committed, fails, and looks again.
 */
export function createRole(role: string): string {
  return `do $$ begin
  for attempt in 1..5 loop
    begin
      if not exists (select from pg_catalog.pg_roles where rolname = '${role}') then
        create role ${role} nologin nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
        execute format('grant ${role} to %I', session_user);
      elsif not pg_catalog.pg_has_role(session_user, '${role}', 'member') then
        execute format('grant ${role} to %I', session_user);
      end if;
      exit;
    -- The last is "tuple concurrently updated".
    exception when duplicate_object or unique_violation or internal_error then
      if attempt = 5 then raise; end if;
    end;
  end loop;
end $$;`
}

/**
 * Roles and the functions that every policy goes through. The functions are plain enough for PostgreSQL to put their
 * bodies into the query, so that the index on (city_id, unit_path) serves; a `set search_path` would prevent that.
 */
export const foundation = `
${createRole(appRole)}
${createRole(systemRole)}
grant usage on schema ${schemaName} to ${appRole}, ${systemRole};
create or replace function yaodian_city() returns text language sql stable parallel safe as
  $$ select ${setting('city')} $$;
create or replace function yaodian_person() returns text language sql stable parallel safe as
  $$ select ${setting('person')} $$;
create or replace function yaodian_reaches(path text) returns boolean language sql stable parallel safe as
  $$ select ${ranges.join('\n    or ')}
    or path = any (string_to_array(${setting('units')}, ',')) $$;
create or replace function yaodian_reaches_all(path text) returns boolean language sql stable parallel safe as
  $$ select ${wholeRanges.join('\n    or ')} $$;`.trim()

/** Row-level security and grants of one table; stands after the table's creation and replaces what stood before. */
export function guardSql(guarded: Guarded, all: readonly Guarded[]): string {
  const { grants, guard } = guarded
  const { name, columns } = getTableConfig(guarded.table)
  const table = escapeName(name)
  const systemGrants = guarded.systemGrants ?? (isAppendOnly(guarded) ? grants : everything)
  const lines = [
    `alter table ${table} enable row level security;`,
    `alter table ${table} force row level security;`,
    dropPolicies(name),
    `revoke all on ${table} from public, ${appRole}, ${systemRole};`,
  ]
  if (systemGrants.length > 0) lines.push(`grant ${systemGrants.join(', ')} on ${table} to ${systemRole};`)
  lines.push(`create policy system on ${table} to ${systemRole} using (true) with check (true);`)
  if (grants.length > 0 && guard.kind !== 'system') {
    lines.push(`grant ${grants.join(', ')} on ${table} to ${appRole};`)
    const read = readable(guarded, columns)
    const write = writable(guarded, columns, all)
    for (const grant of grants) {
      const clause = grant === 'select' ? read : write
      if (clause) lines.push(policy(grant, table, clause))
    }
  } else if (grants.length > 0) {
    throw new Error(`${name} is the system's: it takes no grants`)
  }
  return lines.join('\n')
}

function isAppendOnly({ grants }: Guarded): boolean {
  return grants.includes('insert') && !grants.includes('update') && !grants.includes('delete')
}

function policy(grant: Grant, table: string, clause: string): string {
  const using = grant === 'insert' ? '' : ` using (${clause})`
  const check = grant === 'insert' || grant === 'update' ? ` with check (${clause})` : ''
  return `create policy app_${grant} on ${table} for ${grant} to ${appRole}${using}${check};`
}

function dropPolicies(name: string): string {
  return `do $$ declare old record; begin
  for old in select polname from pg_catalog.pg_policy where polrelid = ${escapeLiteral(escapeName(name))}::regclass loop
    execute format('drop policy %I on ${escapeName(name)}', old.polname);
  end loop;
end $$;`
}

type Columns = ReturnType<typeof getTableConfig>['columns']

function inCity(table: string): string {
  return `${table}.city_id = yaodian_city()`
}

/** Rows of the application role's SELECT. */
function readable({ table, guard }: Guarded, columns: Columns): string {
  const { name } = getTableConfig(table)
  const own = escapeName(name)
  switch (guard.kind) {
    case 'scope': {
      const reaches = `yaodian_reaches(${own}.unit_path)`
      if (!guard.sharedBy) return `${inCity(own)} and ${reaches}`
      // The inner query is itself bound by the other table's policy.
      const shared = [guard.sharedBy].flat().map(
        (share) => `exists (select 1 from ${escapeName(share.table)} shared where shared.city_id = ${own}.city_id
    and shared.${escapeName(share.column)} = ${own}.${escapeName(share.own)})`,
      )
      return `${inCity(own)} and (${[reaches, ...shared].join(' or ')})`
    }
    case 'branch':
      return `${inCity(own)} and yaodian_reaches_all(${own}.branch_path)`
    case 'city':
      return inCity(own)
    case 'own':
      return `${inCity(own)} and ${own}.${escapeName(guard.column)} = ${personAs(guard.column, columns)}`
    case 'parent':
      return `${inCity(own)} and exists (select 1 from ${escapeName(guard.parent)} parent
    where parent.city_id = ${own}.city_id and parent.id = ${own}.${escapeName(guard.column)})`
    case 'system':
      throw new Error('the system alone')
  }
}

/** Rows of INSERT, UPDATE and DELETE; undefined when the system alone writes. */
function writable(guarded: Guarded, columns: Columns, all: readonly Guarded[]): string | undefined {
  const { table, guard } = guarded
  const { name } = getTableConfig(table)
  const own = escapeName(name)
  switch (guard.kind) {
    case 'scope':
      return `${inCity(own)} and yaodian_reaches(${own}.unit_path)`
    case 'branch':
      return undefined
    case 'city':
      return guard.write === 'scope' ? `${inCity(own)} and yaodian_reaches(${own}.unit_path)` : undefined
    case 'parent': {
      const parent = all.find((one) => getTableConfig(one.table).name === guard.parent)
      if (!parent) throw new Error(`${name}: no table ${guard.parent}`)
      if (parent.guard.kind !== 'scope') throw new Error(`${name}: its parent must be guarded by scope`)
      return `${inCity(own)} and exists (select 1 from ${escapeName(guard.parent)} parent
    where parent.city_id = ${own}.city_id and parent.id = ${own}.${escapeName(guard.column)}
    and yaodian_reaches(parent.unit_path))`
    }
    default:
      return readable(guarded, columns)
  }
}

/** The person of the scope in the type of the column, so that its index serves. */
function personAs(name: string, columns: Columns): string {
  const column = columns.find((one) => one.name === name)
  if (!column) throw new Error(`no column ${name}`)
  return column.getSQLType() === 'uuid' ? 'yaodian_person()::uuid' : 'yaodian_person()'
}
