/** Units as the pages see them. */
import type { z } from 'zod'
import type { unitLine } from '#api/shapes.ts'

export type UnitLine = z.infer<typeof unitLine>

const countyKinds = new Set(['county', 'development-zone'])
const bureauKinds = new Set(['education-bureau', 'social-affairs-bureau'])

/** The bureau of each county that looks after its schools; the county itself where there is none. */
export function countyBureaus(units: readonly UnitLine[]): UnitLine[] {
  return units
    .filter((unit) => countyKinds.has(unit.kind))
    .map((county) => units.find((unit) => unit.parentId === county.id && bureauKinds.has(unit.kind)) ?? county)
}

/** A unit with the units under it. */
export interface UnitNode extends UnitLine {
  children: UnitNode[]
}

/** The tree of units. A unit whose parent cannot be seen stands at the top. */
export function treeOf(units: readonly UnitLine[]): UnitNode[] {
  const nodes = new Map(units.map((unit) => [unit.id, { ...unit, children: [] } as UnitNode]))
  const top: UnitNode[] = []
  for (const node of nodes.values()) {
    const parent = node.parentId === null ? undefined : nodes.get(node.parentId)
    if (parent) parent.children.push(node)
    else top.push(node)
  }
  return top
}
