/**
 * The acts of the organisation with keys instead of record ids. A key is the path of codes, `yx/lx/jyj/x03`;
 * whoever loads the city turns keys into the ids that the records receive.
 */
import type {
  AliasActs,
  GroupActs,
  MembershipActs,
  RelationActs,
  SuccessionActs,
  UnitActs,
} from '#core/organisation.ts'
import type { AccountActs, PersonActs, PostActs } from '#core/person.ts'
import type { SchoolPeriodActs } from '#core/school-period.ts'

/** Opens a unit under another, the one that runs it. */
export type DemoUnit = Omit<UnitActs['open'], 'parentId'> & { key: string; parent: string | null }

/** Renames a unit; `key` stays. */
export type DemoRenaming = UnitActs['rename'] & { unit: string }

/** Moves a unit under another; its key is the one after the move. */
export type DemoMove = Omit<UnitActs['move'], 'parentId'> & { unit: string; from: string; to: string }

/** Closes a unit that no successor took over. */
export type DemoClosing = UnitActs['close'] & { unit: string }

export type DemoAlias = Omit<AliasActs['add'], 'unitId'> & { unit: string }
export type DemoRelation = Omit<RelationActs['begin'], 'unitId' | 'targetId'> & {
  unit: string
  target: string
  /** The first day on which it no longer holds. */
  to?: string
}
export type DemoSuccession = Omit<SuccessionActs['record'], 'unitId' | 'successorId'> & {
  unit: string
  successor: string
}
export type DemoGroup = Omit<GroupActs['found'], 'unitId'> & { key: string; unit: string }
export type DemoMembership = Omit<MembershipActs['join'], 'unitId' | 'groupId'> & { unit: string; group: string }
export type DemoPerson = Omit<PersonActs['register'], 'unitId'> & { key: string; unit: string }
export type DemoPost = Omit<PostActs['appoint'], 'unitId' | 'personId'> & {
  unit: string
  person: string
  /** The first day on which it is no longer held. */
  to?: string
}
export type DemoAccount = Omit<AccountActs['open'], 'unitId' | 'personId'> & { unit: string; person?: string }
export type DemoPeriod = Omit<SchoolPeriodActs['set'], 'unitId'> & { unit: string }

/** The last code of a key. */
export function codeOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}

/** Opens a unit below another: the key says where. */
export function unitAt(key: string, kind: DemoUnit['kind'], name: string, from: string, shortName?: string): DemoUnit {
  const at = key.lastIndexOf('/')
  const parent = at < 0 ? null : key.slice(0, at)
  return { key, parent, code: codeOf(key), kind, name, from, ...(shortName ? { shortName } : {}) }
}
