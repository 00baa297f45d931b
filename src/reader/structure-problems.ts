import type { HeldNote } from './assigned-owners.ts'
import type { Built, Draft } from './draft.ts'
import type { FoundProblem } from './found-problem.ts'
import type { Owner, PlanDocument } from './reading.ts'

/** What the tree itself shows: lost numbers and labels, items without a unit. */
export function findStructureProblems(built: Built, held: HeldNote[], owners: Owner[]): FoundProblem[] {
  return [
    ...headingProblems(built.headings),
    ...built.objectives.unlabelled.map(
      (draft): FoundProblem => ({ code: 'reader/missing-label', at: [draft.from, draft.to] }),
    ),
    ...noteProblems(held),
    ...withoutOwner(built.headings, owners),
  ]
}

function headRange(draft: Draft): [number, number] {
  return draft.title ? [draft.from, draft.title[1]] : [draft.from, Math.min(draft.to, draft.from + 12)]
}

function headingProblems(headings: Draft[]): FoundProblem[] {
  const found: FoundProblem[] = []
  const last = new Map<string, number>()
  for (const draft of headings) {
    if (draft.reason === 'lost-number')
      found.push({
        code: 'reader/lost-number',
        at: headRange(draft),
        arguments: { number: draft.number ?? '?' },
        ...(draft.number === null ? {} : { proposal: String(draft.number) }),
      })
    else if (draft.reason === 'unnumbered-heading')
      found.push({ code: 'reader/unnumbered-heading', at: headRange(draft) })
    if (!draft.label && !draft.inferred) continue
    const kind = draft.label?.kind ?? 'number'
    if (kind === 'appendix') last.clear()
    const key = `${kind} ${draft.label?.depth ?? 1} ${kind === 'number' ? '' : (draft.parent?.from ?? '')}`
    const before = last.get(key)
    if (before !== undefined && draft.number !== null && draft.number > before + 1 && draft.number < before + 20)
      found.push({ code: 'reader/numbering-gap', at: headRange(draft), arguments: { before, after: draft.number } })
    if (draft.number !== null) last.set(key, draft.number)
  }
  return found
}

function noteProblems(held: HeldNote[]): FoundProblem[] {
  const found: FoundProblem[] = []
  for (const { note, plural } of held) {
    if (note.missing)
      found.push({
        code: 'reader/missing-bracket',
        at: [Math.max(0, note.from - 1), Math.min(note.to, note.from + 12)],
        related: [[Math.max(note.from, note.to - 2), note.to]],
      })
    if (plural) found.push({ code: 'reader/no-lead', at: [note.from, note.to] })
  }
  return found
}

/** Items without a unit, in plans where at least a third of the items have one. */
function withoutOwner(headings: Draft[], owners: Owner[]): FoundProblem[] {
  const owned = new Set(owners.map((owner) => owner.node))
  const items = headings.filter((draft) => draft.type === 'item')
  const lacking = items.filter((draft) => !owned.has(draft.id) && !hasOwnedChild(draft, owned))
  if ((items.length - lacking.length) * 3 < items.length) return []
  return lacking.map((draft) => ({ code: 'reader/no-owner', at: headRange(draft) }))
}

function hasOwnedChild(draft: Draft, owned: Set<string | null>): boolean {
  return draft.children.some(
    (child) =>
      (child.type === 'item' || child.type === 'section') && (owned.has(child.id) || hasOwnedChild(child, owned)),
  )
}

/** What a plan shows among the plans of its file: that it is a draft, that it is not the only one. */
export function findDocumentProblems(document: PlanDocument, documents: PlanDocument[]): FoundProblem[] {
  const found: FoundProblem[] = []
  const [start, end] = document.span
  if (document.draft)
    found.push({
      code: 'reader/draft',
      span: [start, Math.min(end, start + 40)],
      arguments: { words: document.draft },
    })
  if (document !== documents[0])
    found.push({
      code: 'reader/several-documents',
      span: [start, Math.min(end, start + 20)],
      arguments: { count: documents.length },
    })
  return found
}
