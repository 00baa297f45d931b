import type { FairCopy } from './fair-copy.ts'
import { type Label, type LabelKind, makesHeading } from './labels.ts'
import { hasNote, type OwnerNote } from './owner-notes.ts'

/** Longest title of a section behind a sign. */
const LONGEST = 36

/** Signs that only stand before titles open sections:
 *    > | ★重点任务
 *    > | ●排查隐患。…
 *    > | ★工作要求
 */
export function markSections(copy: FairCopy, printed: (Label | null)[]): (Label | null)[] {
  const uses = new Map<number, { titles: number; others: number }>()
  printed.forEach((label, index) => {
    if (label?.kind !== 'bullet') return
    const sign = signOf(copy, index)
    const use = uses.get(sign) ?? { titles: 0, others: 0 }
    uses.set(sign, use)
    const listed = printed[index + 1]?.kind === 'bullet'
    const same = listed && signOf(copy, index + 1) === sign
    // one is enough where another sign follows
    if (!same && index + 1 < printed.length && isTitle(copy, index)) use.titles += listed ? 2 : 1
    else use.others++
  })
  if (![...uses.values()].some(opensSections)) return printed
  return printed.map((label, index) =>
    label?.kind === 'bullet' && opensSections(uses.get(signOf(copy, index))) ? { ...label, kind: 'mark' } : label,
  )
}

function opensSections(use: { titles: number; others: number } | undefined): boolean {
  return use !== undefined && use.titles >= 2 && use.others === 0
}

function signOf(copy: FairCopy, index: number): number {
  return copy.units[(copy.ranges[index] as [number, number])[0]] as number
}

function isTitle(copy: FairCopy, index: number): boolean {
  const [from, to] = copy.ranges[index] as [number, number]
  return to - from >= 4 && to - from <= LONGEST && /^.[\u4e00-\u9fff“《][^。;:!?]+$/.test(copy.text.slice(from, to))
}

const SECTIONS: ReadonlySet<LabelKind> = new Set(['chinese', 'chapter', 'mark'])
const TITLED = /^.[^。;:!?]{2,30}。./

/** ● 标题。… (责任单位:…) - bullets below one section are items where most name who is responsible, or where all have a
 *  title and nothing but the section's title stands above them.
 */
export function findBulletedItems(copy: FairCopy, printed: (Label | null)[], notes: OwnerNote[]): ReadonlySet<number> {
  const items = new Set<number>()
  let run: number[] = []
  let numbered = false
  /** The section above is a title, and the bullets follow it. */
  let bare = false
  const close = () => {
    const noted = run.filter((each) => hasNote(copy, notes, each)).length
    const titled = bare && run.length >= 2 && run.every((each) => TITLED.test(wordsOf(copy, each)))
    if (titled || ((run.length >= 2 || items.size > 0) && noted * 2 > run.length))
      for (const each of run) items.add(each)
    run = []
  }
  for (let index = 0; index < printed.length; index++) {
    const kind = printed[index]?.kind
    if (kind === 'bullet' && !numbered) run.push(index)
    if (kind === 'bullet' || (kind && !makesHeading(kind))) continue
    if (!kind) {
      if (run.length === 0) bare = false
      continue
    }
    close()
    // below a numbered item bullets only list
    numbered = kind === 'number' || kind === 'decimal' || kind === 'number-bracket'
    bare = SECTIONS.has(kind) && !/[。:]/.test(wordsOf(copy, index))
  }
  close()
  return items
}

function wordsOf(copy: FairCopy, index: number): string {
  const [from, to] = copy.ranges[index] as [number, number]
  return copy.text.slice(from, Math.min(to, from + 40))
}
