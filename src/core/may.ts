/**
 * Who may do what: the one policy table. The page hides by it, services refuse by it, row-level security
 * takes its scope from it, and the matrix test enumerates it.
 */

/** Roles that a post can carry. The three administrators are separate persons (GB/T 22239-2019, 8.1.4). */
export const roles = [
  'system-admin',
  'security-admin',
  'audit-admin',
  'leader',
  'office',
  'section',
  'department',
  'county-head',
  'county-clerk',
  'principal',
  'school-clerk',
  'inspector',
  'province',
] as const
export type Role = (typeof roles)[number]

/** Roles of which a person may hold only one, and nothing beside it. */
export const administrators: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin']

/**
 * How far a right reaches from the post it is held in.
 * `city` everything; `jurisdiction` what the bureau of the post looks after; `unit` the unit and what stands under it;
 * `inspected` the units of the post's supervision district.
 */
export type Reach = 'city' | 'jurisdiction' | 'unit' | 'inspected'

export type Row = Partial<Record<Role, Reach>>

const administration: Row = { 'system-admin': 'city', 'security-admin': 'city', 'audit-admin': 'city' }
const bureau: Row = { leader: 'city', office: 'city', section: 'city' }
const county: Row = { 'county-head': 'jurisdiction', 'county-clerk': 'jurisdiction' }
const school: Row = { principal: 'unit', 'school-clerk': 'unit' }
const doers: Row = { office: 'city', section: 'unit', department: 'unit', ...county, ...school }
const readers: Row = { ...bureau, department: 'unit', ...county, ...school, province: 'city' }

/** Right x role -> reach. What is not here is refused. */
export const policy = {
  'unit.read': { ...administration, ...readers, inspector: 'inspected' },
  'unit.change': { 'system-admin': 'city' },
  'person.read': { ...administration, ...readers, inspector: 'inspected', province: undefined },
  'person.reveal': { office: 'city', 'county-head': 'jurisdiction', principal: 'unit' },
  'account.change': { 'system-admin': 'city' },
  'post.change': { 'security-admin': 'city' },
  'act.read': { ...readers, 'system-admin': 'city', 'security-admin': 'city', 'audit-admin': 'city' },
  'audit.read': { 'audit-admin': 'city' },
  'calendar.change': { 'system-admin': 'city', office: 'city' },
  'plan.read': readers,
  'plan.upload': { office: 'city', ...county },
  'plan.settle': { office: 'city', ...county },
  'plan.publish': { office: 'city', ...county },
  'plan.revise': { office: 'city' },
  'plan.follow': { office: 'city', ...county },
  'item.assign': { office: 'city' },
  /** Inside the city: notes of leaders are none of the province's. */
  'matter.read': { ...readers, province: undefined },
  'matter.enter': { office: 'city', section: 'city' },
  'matter.report': { office: 'city', section: 'city' },
  'matter.decide': { leader: 'city', office: 'city' },
  'meeting.read': { ...readers, province: undefined },
  'meeting.keep': { office: 'city' },
  /** What is asked of schools: drafted, checked and opened; who is asked reads it once it is open. */
  'request.read': { ...readers, province: undefined },
  'request.draft': { office: 'city', section: 'city', ...county },
  /** Asking for what a register has, opening and ending. */
  'request.decide': { leader: 'city', office: 'city', 'county-head': 'jurisdiction' },
  /** Before a meeting: of everything somebody leads. */
  'page.read': { leader: 'city', office: 'city', 'county-head': 'jurisdiction' },
  /** What was done toward a unit is read by it; drafts stand at the bureau, and so nobody else reads them. */
  'order.read': { ...readers, inspector: 'inspected', province: undefined },
  'order.draft': { office: 'city', section: 'city' },
  'order.sign': { leader: 'city', office: 'city', section: 'city' },
  'order.answer': { ...doers, office: 'unit' },
  'clue.hand-over': { leader: 'city', office: 'city' },
  'assignment.read': readers,
  'assignment.sign': doers,
  /** Saying beside the light how a leader sees it. */
  'assignment.judge': { leader: 'city', office: 'city' },
  'assignment.apply': doers,
  /** Whoever asked decides: the city about what it asked, a county about what it asked of its schools. */
  'application.decide': { office: 'city', 'county-head': 'jurisdiction' },
  'quota.question': county,
  'opinion.ask': { office: 'city' },
  'opinion.give': doers,
  'return.submit': doers,
  /** Which signatures a unit wants under what it returns. */
  'signing-chain.choose': {
    office: 'city',
    section: 'unit',
    department: 'unit',
    'county-head': 'jurisdiction',
    principal: 'unit',
  },
  /** Opening, checking and sending back what comes back; whose turn it is says `review-steps.ts`. */
  'return.check': { ...bureau, ...county },
  /** Accepting it: by whoever asked; a section in the matters that it leads. */
  'return.review': { ...bureau, 'county-head': 'jurisdiction' },
  'indicator.read': readers,
  'indicator.enter': doers,
  'indicator.tie': { office: 'city', ...county },
  'contest.read': readers,
  'contest.raise': doers,
  'contest.decide': { office: 'city', section: 'city', 'county-head': 'jurisdiction', 'county-clerk': 'jurisdiction' },
  /** Who was told, when and by which way; and telling those who owe, of a section in the matters that it leads. */
  'notice.follow': { ...bureau, ...county },
  'notice.tell': { office: 'city', section: 'city', ...county },
  'channel.change': { 'system-admin': 'city' },
  /** Papers of the bureau in which the post is, and those delivered to a unit in reach: inside the city. */
  'paper.read': { ...readers, province: undefined },
  'paper.draft': { office: 'city', section: 'city', ...county, ...school },
  /** 核稿, and sending back. */
  'paper.check': { ...bureau, ...county, principal: 'unit' },
  'paper.countersign': { office: 'city', section: 'city', department: 'unit', 'county-clerk': 'jurisdiction' },
  'paper.sign': { leader: 'city', 'county-head': 'jurisdiction', principal: 'unit' },
  /** 编号, 用印, the office system and 作废. */
  'paper.dispatch': { office: 'city', 'county-clerk': 'jurisdiction', 'school-clerk': 'unit' },
  'value.read': { ...administration, ...readers, inspector: 'inspected' },
  'value.change': { 'system-admin': 'city', office: 'city' },
  'wall.read': { ...bureau, ...county, province: 'city' },
} satisfies Record<string, Row>

/** Rights of the core by name; rights of packs are words like `hazard.report` and stand in the pack. */
export type CoreRight = keyof typeof policy
export type Right = CoreRight | (string & {})

/** Right -> role -> reach: the table of the core, or that of an installation with its packs. */
export type Policy = Readonly<Record<string, Row>>

/** All rights, in the order of the table. */
export const rights = Object.keys(policy) as CoreRight[]

/**
 * Classes of field: `open` to everyone who may read the record; `contact` (telephone) masked but for those who work with
 * it; `personal` (of children and families) masked for everyone and revealed one by one, with a purpose, as an act.
 */
export type FieldClass = 'open' | 'contact' | 'personal'

/** Field class x role: who sees the value in lists and records without asking. */
export const fieldPolicy: Record<FieldClass, readonly Role[]> = {
  open: roles,
  contact: ['leader', 'office', 'security-admin'],
  personal: [],
}

/** A post as the policy needs it: role, place, and the paths that its reach resolves to. */
export interface Standing {
  role: Role
  unitId: string
  unitPath: string
  /** Path of what the post's bureau looks after; the unit's own path where there is no bureau above. */
  jurisdiction: string
  /** Paths of the units in the post's supervision district. */
  inspected: string[]
}

/** Half-open range of paths: `path >= from && path < to`. */
export interface PathRange {
  from: string
  to: string
}

/** What a right opens to somebody: subtrees as ranges and single units as paths. Empty means nothing. */
export interface Extent {
  ranges: PathRange[]
  units: string[]
}

/** The range of a path and everything under it. */
export function subtree(path: string): PathRange {
  return { from: path, to: `${path}\u{10ffff}` }
}

/** Whether a path lies in an extent. */
export function covers(extent: Extent, path: string): boolean {
  return extent.units.includes(path) || extent.ranges.some((range) => range.from <= path && path < range.to)
}

/** The part of an extent that lies at a path or under it. */
export function within({ ranges, units }: Extent, path: string): Extent {
  return {
    ranges: ranges.flatMap((range) =>
      range.from.startsWith(path) ? [range] : path.startsWith(range.from) ? [subtree(path)] : [],
    ),
    units: units.filter((unit) => unit.startsWith(path)),
  }
}

/** Whether a role has the right at all. */
export function roleMay(role: Role, right: Right, table: Policy = policy): boolean {
  return reachOf(role, right, table) !== undefined
}

/** How far the right reaches for the role; undefined when it has none. */
export function reachOf(role: Role, right: Right, table: Policy = policy): Reach | undefined {
  return table[right]?.[role]
}

/** What a right opens to somebody with these posts. */
export function extentOf(
  standings: readonly Standing[],
  right: Right,
  cityPath: string,
  table: Policy = policy,
): Extent {
  const paths: string[] = []
  const units: string[] = []
  for (const standing of standings) {
    const reach = reachOf(standing.role, right, table)
    if (reach === 'city') paths.push(cityPath)
    if (reach === 'jurisdiction') paths.push(standing.jurisdiction)
    if (reach === 'unit') paths.push(standing.unitPath)
    if (reach === 'inspected') units.push(...standing.inspected)
  }
  return { ranges: outermost(paths).map(subtree), units }
}

/** Whether somebody with these posts has the right over a unit's path, or, without a path, over anything. */
export function may(
  standings: readonly Standing[],
  right: Right,
  cityPath: string,
  path?: string,
  table: Policy = policy,
): boolean {
  const extent = extentOf(standings, right, cityPath, table)
  return path === undefined ? extent.ranges.length + extent.units.length > 0 : covers(extent, path)
}

/**
 * Whether somebody with these posts acts for a unit itself, and not only for what stands under it: they stand in it, or
 * it is the government whose bureau they stand in.
 */
export function actsFor(standings: readonly Standing[], right: Right, cityPath: string, path: string): boolean {
  return standings.some(
    (standing) =>
      covers(extentOf([standing], right, cityPath), path) &&
      (standing.unitPath.startsWith(path) || standing.jurisdiction === path),
  )
}

/** Whether somebody with these posts sees a field of the class without asking. */
export function sees(standings: readonly Standing[], fieldClass: FieldClass): boolean {
  return standings.some((standing) => fieldPolicy[fieldClass].includes(standing.role))
}

/** The paths that lie under no other of them, in order. */
function outermost(paths: string[]): string[] {
  const sorted = [...new Set(paths)].sort()
  return sorted.filter((path) => !sorted.some((other) => other !== path && path.startsWith(other)))
}
