/** An item of a plan as a matter: what it becomes when it is first assigned. */
import type { IssuingBody } from '../addressing.ts'
import type { AssignmentRole } from '../assignment.ts'
import type { Mandate } from '../authority/mandate.ts'
import { atTime } from '../day.ts'
import type { Item, Plan } from '../plan.ts'
import type { MatterValues } from './matter.ts'

/** The issuing body as what papers follow from; committees issue above the bureau, enforcement is the bureau's own. */
export function issuingOf({ issuer }: Mandate): IssuingBody {
  const kind =
    issuer.kind === 'supervision-committee' ? 'leading-group' : issuer.kind === 'enforcement' ? 'bureau' : issuer.kind
  return { ...issuer, kind }
}

/** The values of the matter that an item becomes when it is asked of units by a time, at an instant. */
export function itemMatter(
  item: Item,
  plan: Plan,
  issuing: IssuingBody,
  asked: { units: readonly { unitId: string; role: AssignmentRole }[]; due: string },
  at: string,
): MatterValues {
  const lead = asked.units.find(({ role }) => role === 'lead') ?? asked.units[0]
  const issuedAt = plan.issuedOn === null ? at : atTime(plan.issuedOn, '09:00').toISOString()
  const words = item.objective || item.measures || item.title
  return {
    unitId: plan.unitId,
    title: `${item.label}${item.title}`,
    demand: words,
    source: {
      kind: 'plan-item',
      title: plan.title,
      number: plan.number,
      on: plan.issuedOn,
      record: { type: 'item', id: item.id },
      file: { hash: plan.fileHash, name: plan.fileName, mediaType: plan.mediaType, span: [item.from, item.to] },
      picture: null,
      words,
    },
    mandate: { issuer: issuing, designation: null, caseNumber: null },
    asked: { by: issuing.name || plan.issuer || plan.title, unitId: null, at: issuedAt < at ? issuedAt : at },
    leaders: { lead: item.leader || null, responsible: null },
    leadUnitId: lead?.unitId ?? plan.unitId,
    officer: item.contact || null,
    supportUnitIds: asked.units
      .filter(({ unitId, role }) => role === 'support' && unitId !== lead?.unitId)
      .map(({ unitId }) => unitId),
    nodes: [],
    due: asked.due,
  }
}
