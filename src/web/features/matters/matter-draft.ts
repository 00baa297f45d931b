/** What the entering form holds, and what it sends. */
import type { InputOf } from '#api/endpoint.ts'
import type { enterMatters } from '#api/matter.ts'
import type { IssuerKind } from '#core/authority/mandate.ts'
import type { FieldFile } from '#core/field.ts'
import { mayBeGated } from '#core/matter/matter-gate.ts'
import type { EnteredKind } from '#core/matter/source.ts'
import { fromLocalField } from '../../ui/time.ts'
import { type GateFields, gateOf } from './gate-fields.tsx'

export type Until = 'entered' | 'filed' | 'asked'
type Body = InputOf<typeof enterMatters>['body']

/** One matter of the form. */
export interface MatterFields {
  title?: string
  demand?: string
  words?: string
  leadUnitId?: string
  supportUnitIds?: string[]
  lead?: string
  responsible?: string
  officer?: string
  due?: string
  nodes?: { name?: string; due?: string }[]
}

export interface MatterDraft {
  source: {
    kind: EnteredKind
    proof?: FieldFile[]
    title?: string
    number?: string
    on?: string
    words?: string
    gate?: GateFields
  }
  asked: { by?: string; at?: string }
  matters: MatterFields[]
  power?: {
    kind?: IssuerKind
    name?: string
    consent?: string
    designation?: string
    from?: string
    to?: string
    caseNumber?: string
  }
}

const orNull = (text: string | undefined) => text?.trim() || null

/**
 * The draft as the door takes it. A note without a title is called after whoever wrote it; a matter without a demand is done as the
 * words of its source say.
 */
export function bodyOf({ source, asked, matters, power }: MatterDraft, until: Until, kindName: string): Body {
  const files = source.proof ?? []
  const picture = files.find(({ mediaType }) => mediaType.startsWith('image/')) ?? null
  const file = files.find((each) => each !== picture) ?? null
  const by = asked.by?.trim() ?? ''
  const words = source.words ?? ''
  return {
    source: {
      kind: source.kind,
      title: source.title?.trim() || (source.kind === 'instruction' && by ? `${by} ${kindName}` : ''),
      number: orNull(source.number),
      on: source.on || null,
      words,
      picture: picture && kept(picture),
      file: file && kept(file),
      gate: mayBeGated(source.kind) ? gateOf(source.gate) : null,
    },
    mandate: {
      issuer: {
        kind: power?.kind ?? 'bureau',
        name: power?.name ?? '',
        jointly: [],
        consent: power?.consent ?? '',
      },
      designation:
        power?.designation && power.from && power.to
          ? { document: power.designation, matters: '', unitIds: [], from: power.from, to: power.to }
          : null,
      caseNumber: orNull(power?.caseNumber),
    },
    asked: { by, at: fromLocalField(asked.at ?? '') ?? '' },
    matters: matters.map((each) => ({
      title: each.title ?? '',
      demand: each.demand?.trim() || each.words?.trim() || words,
      words: each.words?.trim() || undefined,
      leaders: { lead: orNull(each.lead), responsible: orNull(each.responsible) },
      leadUnitId: each.leadUnitId ?? '',
      officer: orNull(each.officer),
      supportUnitIds: each.supportUnitIds ?? [],
      nodes: (each.nodes ?? []).map((node) => ({ name: node.name ?? '', due: fromLocalField(node.due ?? '') ?? '' })),
      due: fromLocalField(each.due ?? '') ?? '',
    })),
    until,
  }
}

const kept = ({ hash, name, mediaType }: FieldFile) => ({ hash, name, mediaType })
