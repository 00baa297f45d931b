import type { FairCopy } from './fair-copy.ts'
import { fieldName } from './headings.ts'
import { type Label, type LabelKind, makesHeading } from './labels.ts'
import { findBulletedItems, markSections } from './marked-headings.ts'
import { findOrdinalItems } from './ordinal-items.ts'
import type { OwnerNote } from './owner-notes.ts'
import type { Paragraph } from './paragraphs.ts'

/** The label of each paragraph that opens a heading in this plan; null where the paragraph has none or only lists. */
export function headingLabels(copy: FairCopy, paragraphs: Paragraph[], notes: OwnerNote[]): (Label | null)[] {
  const printed = markSections(
    copy,
    paragraphs.map((paragraph) => paragraph.lines[0]?.label ?? null),
  )
  const bulleted = findBulletedItems(copy, printed, notes)
  const ordinals = findOrdinalItems(copy, printed)
  const carriers = findCarriers(copy, printed)
  const fields = repeatedFields(copy, printed)
  return printed.map((label, index) => {
    if (!label || bulleted.has(index) || ordinals.has(index) || carriers.has(label.kind)) return label
    if (!makesHeading(label.kind)) return null
    return fields.size > 0 && fields.has(fieldOf(copy, index, label) ?? '') ? null : label
  })
}

/** First place of a paragraph at or behind an offset of the text. */
export function placeBehind(copy: FairCopy, index: number, offset: number): number {
  const [from, to] = copy.ranges[index] as [number, number]
  let place = from
  while (place < to && (copy.map[place] as number) < offset) place++
  return place
}

/** Where nothing smaller than a section is numbered, items may be marked otherwise:
 *    > | ①标题。…                  circled numbers with a title and a body
 *    > | 一是抓…。…                in a plan without any heading
 */
function findCarriers(copy: FairCopy, printed: (Label | null)[]): ReadonlySet<LabelKind> {
  const count = new Map<LabelKind, number>()
  let bodied = 0
  printed.forEach((label, index) => {
    if (!label) return
    count.set(label.kind, (count.get(label.kind) ?? 0) + 1)
    if (label.kind !== 'circled') return
    const from = (copy.ranges[index] as [number, number])[0]
    if (/^.{3,40}。./.test(copy.text.slice(from, from + 50))) bodied++
  })
  const carriers = new Set<LabelKind>()
  const circled = count.get('circled') ?? 0
  const numbered = (['number', 'decimal', 'number-bracket', 'task'] as const).some((kind) => count.has(kind))
  if (circled >= 3 && bodied * 2 > circled && !numbered) carriers.add('circled')
  if ((count.get('ordinal') ?? 0) >= 3 && count.size === 1) carriers.add('ordinal')
  return carriers
}

/** Fields with a number that come back in one item after the other: 1.目标:… 2.责任单位:… */
function repeatedFields(copy: FairCopy, printed: (Label | null)[]): ReadonlySet<string> {
  const count = new Map<string, number>()
  printed.forEach((label, index) => {
    const field = label && makesHeading(label.kind) ? fieldOf(copy, index, label) : null
    if (field) count.set(field, (count.get(field) ?? 0) + 1)
  })
  return new Set([...count].filter(([, times]) => times >= 2).map(([field]) => field))
}

function fieldOf(copy: FairCopy, index: number, label: Label): string | null {
  if (label.kind === 'chinese' || label.kind === 'chapter') return null
  const at = placeBehind(copy, index, label.end)
  return fieldName(copy.text.slice(at, at + 12))
}
