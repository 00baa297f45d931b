import type { FairCopy } from './fair-copy.ts'
import { fieldName } from './headings.ts'
import { type Label, type LabelKind, makesHeading } from './labels.ts'
import type { OwnerNote } from './owner-notes.ts'
import type { Paragraph } from './paragraphs.ts'
import { firstBehind } from './search.ts'

/** The label of each paragraph that opens a heading in this plan; null where the paragraph has none or only lists. */
export function headingLabels(copy: FairCopy, paragraphs: Paragraph[], notes: OwnerNote[]): (Label | null)[] {
  const printed = paragraphs.map((paragraph) => paragraph.lines[0]?.label ?? null)
  const bulleted = bulletedItems(copy, printed, notes)
  const carriers = findCarriers(copy, printed)
  const fields = repeatedFields(copy, printed)
  return printed.map((label, index) => {
    if (!label || bulleted.has(index) || carriers.has(label.kind)) return label
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

/** Whether a note stands in a paragraph. */
export function hasNote(copy: FairCopy, notes: OwnerNote[], index: number): boolean {
  const [from, to] = copy.ranges[index] as [number, number]
  const note = notes[firstBehind(notes, from, (each) => each.to)]
  return note !== undefined && note.from < to
}

/** ● 标题。… (责任单位:…) - bullets below one section, most of which name who is responsible, are items. */
function bulletedItems(copy: FairCopy, printed: (Label | null)[], notes: OwnerNote[]): ReadonlySet<number> {
  const items = new Set<number>()
  let run: number[] = []
  let numbered = false
  const close = () => {
    const noted = run.filter((each) => hasNote(copy, notes, each)).length
    if ((run.length >= 2 || items.size > 0) && noted * 2 > run.length) for (const each of run) items.add(each)
    run = []
  }
  for (let index = 0; index < printed.length; index++) {
    const kind = printed[index]?.kind
    if (kind === 'bullet' && !numbered) run.push(index)
    if (!kind || !makesHeading(kind)) continue
    close()
    // below a numbered item bullets only list
    numbered = kind === 'number' || kind === 'decimal' || kind === 'number-bracket'
  }
  close()
  return items
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
