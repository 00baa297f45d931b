import type { Draft } from './draft.ts'
import type { FairCopy } from './fair-copy.ts'
import { isBackground, statesGoals, statesPrinciples } from './headings.ts'
import type { LabelKind } from './labels.ts'

/** Decides for every heading whether it groups, is an item, or only lists. */
export function settleTypes(copy: FairCopy, headings: Draft[]): void {
  const bracketed = !headings.some((draft) => draft.label && FINER.has(draft.label.kind))
  for (const draft of headings) if (!(bracketed && holdsNumbered(draft))) listsOnly(copy, draft)
  for (const draft of headings) {
    if (draft.type !== 'item') continue
    const title = draft.title ? copy.text.slice(draft.title[0], draft.title[1]) : ''
    const groups = draft.children.some(
      (child) => child.type === 'item' || child.type === 'section' || child.grid?.kind === 'tasks',
    )
    const below =
      draft.parent && draft.parent.type === 'section' && draft.parent.title
        ? copy.text.slice(draft.parent.title[0], draft.parent.title[1])
        : ''
    if (below && !groups && !isBackground(title) && (statesPrinciples(below) || statesGoals(below)))
      draft.type = 'paragraph'
    else if (groups || isBackground(title)) draft.type = 'section'
  }
}

/** 2.2025年工作要点: announces items. */
const ITEMS_FOLLOW = /(?:工作要点|(?:重点|主要|工作|具体)任务|(?:重点|主要)工作|(?:工作|主要|具体)(?:措施|安排|计划))$/

const FINER: ReadonlySet<LabelKind> = new Set(['number', 'decimal', 'chinese-bracket', 'task'])

/** 一、德育工作 and then nothing but (1) (2) (3), in a plan that numbers nothing otherwise: they are what is to be done. */
function holdsNumbered({ label, children }: Draft): boolean {
  return (
    (label?.kind === 'chinese' || label?.kind === 'chapter') &&
    children.length >= 2 &&
    children.every((child) => child.label?.kind === 'number-bracket')
  )
}

/** 4.开展督导: and then (1) (2) (3) - the colon says that a list follows. */
function announcesList(copy: FairCopy, draft: Draft): boolean {
  const [start, end] = draft.title ?? [0, 0]
  if (ITEMS_FOLLOW.test(copy.text.slice(start, end))) return false
  return (
    copy.text[end] === ':' && copy.text[end + 1] === '\n' && !draft.children.some((child) => child.type === 'clause')
  )
}

/** (1) (2) (3) of one sentence each below an item are its clauses. */
function listsOnly(copy: FairCopy, draft: Draft): void {
  const inAppendix = draft.type === 'appendix'
  const listed = draft.children.filter(
    (child) => child.type === 'item' && (inAppendix || child.label?.kind === 'number-bracket'),
  )
  if (listed.length === 0 || !draft.label) return
  if (!inAppendix && announcesList(copy, draft)) {
    for (const child of listed) child.type = 'clause'
    return
  }
  const bodied = listed.filter(
    (child) => child.children.length > 0 && (!inAppendix || (child.title && child.title[1] - child.title[0] <= 40)),
  ).length
  if (bodied * 2 >= listed.length + (inAppendix ? 1 : 0)) return
  for (const child of listed) child.type = 'clause'
}
