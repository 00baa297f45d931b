import type { Owner } from '#core/compared-plan.ts'
import type { Said } from './finding.ts'
import { ownName, type PreparedPart } from './prepare.ts'
import type { Frame } from './wording.ts'

/** Who leads, who else is named and in which role: how it differs, or null. */
export function judgeOwners(before: PreparedPart, after: PreparedPart, frame: Frame): Said | null {
  const [a, b] = [rolesOf(before.part.owners, frame), rolesOf(after.part.owners, frame)]
  const said = (code: string, from: string[], to: string[]): Said => ({
    code: `comparison/${code}`,
    arguments: { before: from.join('、') || '—', after: to.join('、') || '—' },
  })
  if (leadsByOrder(before, a, b) || leadsByOrder(after, b, a)) {
    const [firstA, firstB] = [first(a), first(b)]
    if (firstA !== firstB && (b.has(firstA) || a.has(firstB))) return said('other-lead', [firstA], [firstB])
  } else {
    const [leadsA, leadsB] = [named(a, 'lead'), named(b, 'lead')]
    if (leadsA.join() !== leadsB.join()) return said('other-lead', leadsA, leadsB)
    const moved = [...a].filter(([name, role]) => b.has(name) && b.get(name) !== role).map(([name]) => name)
    if (moved.length > 0) return said('other-role', moved, moved)
  }
  const gone = [...a.keys()].filter((name) => !b.has(name))
  const come = [...b.keys()].filter((name) => !a.has(name))
  return gone.length + come.length > 0 ? said('other-owners', gone, come) : null
}

/**
 * Whether a part names its lead only by a rule stated elsewhere in its plan (the first unit leads), while the other names
 * nobody: dropping that rule is one change of the plan, and what it left is a list in which the first still stands first.
 */
function leadsByOrder({ part }: PreparedPart, own: Roles, other: Roles): boolean {
  const byRule = part.owners.some(({ role, roleFrom }) => role === 'lead' && roleFrom === 'rule')
  return byRule && own.size > 1 && other.size > 1 && named(other, 'lead').length === 0
}

type Roles = ReadonlyMap<string, Owner['role']>

const first = (roles: Roles) => [...roles.keys()][0] ?? ''

/** Each name with its first role. */
function rolesOf(owners: readonly Owner[], frame: Frame): Map<string, Owner['role']> {
  const roles = new Map<string, Owner['role']>()
  for (const { name, role } of owners) if (!roles.has(ownName(name, frame))) roles.set(ownName(name, frame), role)
  return roles
}

function named(roles: Roles, wanted: Owner['role']): string[] {
  return [...roles]
    .filter(([, role]) => role === wanted)
    .map(([name]) => name)
    .sort()
}
