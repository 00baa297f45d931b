import type { UnitKind } from './organisation.ts'

/** Levels of government at which plans are made (层级). */
export const planLevels = ['province', 'city', 'county', 'town'] as const
export type PlanLevel = (typeof planLevels)[number]

/** Kinds of unit that stand for a level; a development zone stands with the counties. */
export const levelKinds: Partial<Record<UnitKind, PlanLevel>> = {
  city: 'city',
  county: 'county',
  'development-zone': 'county',
  town: 'town',
}

/**
 * The level of a plan: that of its issuing body where its name says one (State and province, or county), otherwise that of the place in
 * the tree where it is kept. `places` are the units that stand for a level.
 */
export function planLevelOf(
  plan: { issuer: string | null; unitPath: string },
  places: readonly { unitPath: string; kind: UnitKind }[],
): PlanLevel {
  if (plan.issuer !== null && /^(?:国务院|教育部|[^市县区]{1,8}(?:省|自治区)(?![^，、]*[市县]))/.test(plan.issuer))
    return 'province'
  if (plan.issuer !== null && /(?:县|区|旗)(?:教育|人民政府|政府|委员会)/.test(plan.issuer)) return 'county'
  const above = places.filter(({ unitPath }) => plan.unitPath.startsWith(unitPath))
  const nearest = above.reduce<(typeof above)[number] | undefined>(
    (best, place) => (best === undefined || place.unitPath.length > best.unitPath.length ? place : best),
    undefined,
  )
  return (nearest && levelKinds[nearest.kind]) ?? 'city'
}
