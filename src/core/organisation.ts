/** The organisation of a city: units in a tree by who runs them, and the dated relations that cross the tree. */
import { defineRecord, known, type RecordState } from './record.ts'

/** Kinds of unit (机构类型). */
export const unitKinds = [
  'province-department',
  'city',
  'county',
  'development-zone',
  'town',
  'village',
  'party-committee',
  'party-department',
  'education-bureau',
  'social-affairs-bureau',
  'department',
  'section',
  'supervision-office',
  'discipline-group',
  'affiliated-unit',
  'research-institute',
  'teacher-centre',
  'activity-centre',
  'funding-centre',
  'central-school',
  'kindergarten',
  'primary-school',
  'teaching-point',
  'junior-high-school',
  'nine-year-school',
  'senior-high-school',
  'complete-secondary-school',
  'twelve-year-school',
  'vocational-school',
  'technical-school',
  'special-school',
  'training-institution',
  'university',
  'class',
  'enterprise',
  'mass-organisation',
  'association',
  'community',
  'welfare-institution',
  'media',
  'supervision-district',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** Kinds that teach: they receive one list of everything asked of them. */
export const schoolKinds: readonly UnitKind[] = [
  'central-school',
  'kindergarten',
  'primary-school',
  'teaching-point',
  'junior-high-school',
  'nine-year-school',
  'senior-high-school',
  'complete-secondary-school',
  'twelve-year-school',
  'vocational-school',
  'technical-school',
  'special-school',
  'training-institution',
]

/** Kinds that are places with a government, under which other units stand. */
export const territoryKinds: readonly UnitKind[] = ['city', 'county', 'development-zone', 'town', 'village']

/** A unit: identity, place in the tree by who runs it (管理口径), and validity. Days are ISO days of Asia/Shanghai. */
export interface Unit extends RecordState {
  /** Stable segment of the path: `[a-z0-9]+`, unique among the children of one parent. */
  code: string
  parentId: string | null
  kind: UnitKind
  name: string
  shortName: string
  from: string
  to: string | null
}

export interface UnitActs {
  open: {
    code: string
    parentId: string | null
    kind: UnitKind
    name: string
    shortName?: string
    from: string
  }
  /** Puts right what was entered wrongly, from the beginning on. */
  correct: { kind?: UnitKind; shortName?: string }
  rename: { name: string; shortName?: string; on: string; document?: string }
  move: { parentId: string; on: string; document?: string }
  close: { on: string; document?: string }
}

export const unit = defineRecord<Unit, UnitActs>({
  type: 'unit',
  fold: {
    open: (_, values, act) => ({
      id: act.record,
      unitId: act.record,
      code: values.code,
      parentId: values.parentId,
      kind: values.kind,
      name: values.name,
      shortName: values.shortName ?? values.name,
      from: values.from,
      to: null,
    }),
    correct: (state, values) => ({
      ...known(state),
      kind: values.kind ?? known(state).kind,
      shortName: values.shortName ?? known(state).shortName,
    }),
    rename: (state, values) => ({ ...known(state), name: values.name, shortName: values.shortName ?? values.name }),
    move: (state, values) => ({ ...known(state), parentId: values.parentId }),
    close: (state, values) => ({ ...known(state), to: values.on }),
  },
})

/** Other names of a unit: short forms, former names, other usual forms (编办 = 编委办 = 市委编办). */
export interface Alias extends RecordState {
  name: string
  kind: 'short' | 'former' | 'other'
  from: string | null
  to: string | null
}

export interface AliasActs {
  add: { unitId: string; name: string; kind: Alias['kind']; from?: string; to?: string }
  end: { on: string }
}

export const alias = defineRecord<Alias, AliasActs>({
  type: 'alias',
  fold: {
    add: (_, values, act) => ({
      id: act.record,
      unitId: values.unitId,
      name: values.name,
      kind: values.kind,
      from: values.from ?? null,
      to: values.to ?? null,
    }),
    end: (state, values) => ({ ...known(state), to: values.on }),
  },
})

/**
 * How a unit relates to another besides standing under it. Every count says which of these it uses:
 * management 管理口径 (the tree itself), location 属地口径, licensing 审批机关, inspection 督导责任区.
 */
export const relationKinds = ['management', 'location', 'licensing', 'inspection'] as const
export type RelationKind = (typeof relationKinds)[number]

export interface Relation extends RecordState {
  kind: RelationKind
  targetId: string
  from: string
  to: string | null
  document: string | null
}

export interface RelationActs {
  begin: { unitId: string; kind: RelationKind; targetId: string; from: string; document?: string }
  end: { on: string; document?: string }
}

export const relation = defineRecord<Relation, RelationActs>({
  type: 'relation',
  fold: {
    begin: (_, values, act) => ({
      id: act.record,
      unitId: values.unitId,
      kind: values.kind,
      targetId: values.targetId,
      from: values.from,
      to: null,
      document: values.document ?? null,
    }),
    end: (state, values) => ({ ...known(state), to: values.on }),
  },
})

/** What became of a unit: succeeded by, merged into, split into. Old figures stay under the old unit. */
export interface Succession extends RecordState {
  kind: 'succession' | 'merger' | 'split'
  successorId: string
  on: string
  document: string | null
}

export interface SuccessionActs {
  record: { unitId: string; kind: Succession['kind']; successorId: string; on: string; document?: string }
}

export const succession = defineRecord<Succession, SuccessionActs>({
  type: 'succession',
  fold: {
    record: (_, values, act) => ({
      id: act.record,
      unitId: values.unitId,
      kind: values.kind,
      successorId: values.successorId,
      on: values.on,
      document: values.document ?? null,
    }),
  },
})

/** A group across the tree: education group, alliance, pairing, leading group, panel. `unitId` is the unit that keeps it. */
export interface Group extends RecordState {
  kind: 'education-group' | 'alliance' | 'pairing' | 'leading-group' | 'panel'
  name: string
  from: string
  to: string | null
}

export interface GroupActs {
  found: { unitId: string; kind: Group['kind']; name: string; from: string }
  dissolve: { on: string }
}

export const group = defineRecord<Group, GroupActs>({
  type: 'group',
  fold: {
    found: (_, values, act) => ({
      id: act.record,
      unitId: values.unitId,
      kind: values.kind,
      name: values.name,
      from: values.from,
      to: null,
    }),
    dissolve: (state, values) => ({ ...known(state), to: values.on }),
  },
})

/** A unit's membership of a group, dated. */
export interface Membership extends RecordState {
  groupId: string
  duty: 'lead' | 'member'
  from: string
  to: string | null
}

export interface MembershipActs {
  join: { unitId: string; groupId: string; duty: Membership['duty']; from: string }
  leave: { on: string }
}

export const membership = defineRecord<Membership, MembershipActs>({
  type: 'membership',
  fold: {
    join: (_, values, act) => ({
      id: act.record,
      unitId: values.unitId,
      groupId: values.groupId,
      duty: values.duty,
      from: values.from,
      to: null,
    }),
    leave: (state, values) => ({ ...known(state), to: values.on }),
  },
})

/** Whether something dated holds on a day; `to` is the first day on which it no longer holds. */
export function holdsOn(dated: { from: string | null; to: string | null }, day: string): boolean {
  return (dated.from === null || dated.from <= day) && (dated.to === null || day < dated.to)
}
