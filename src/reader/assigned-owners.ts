import type { Draft } from './draft.ts'
import { type FairCopy, spanOf } from './fair-copy.ts'
import { opening } from './openings.ts'
import type { Over } from './owner-notes.ts'
import { type FoundOwner, type Gap, type ReadNote, readOwners, statesRule } from './owners.ts'
import { holderOf } from './places.ts'
import type { Owner } from './reading.ts'
import { firstBehind } from './search.ts'
import { CELL_BREAK, isSilent, LINE_END } from './shadow.ts'
import { findUnitHeadings } from './unit-headings.ts'

const LEADS = opening('牵头')

/** A note read, with the heading it stands under. */
export type HeldNote = ReadNote & { holder: Draft | null }

/** Reads the notes in order; a rule that the first unit leads holds for the notes behind it in its plan. */
export function readNotes(shadow: string, copy: FairCopy, roots: Draft[]): HeldNote[] {
  const held: HeldNote[] = []
  const leads = copy.openings[LEADS] as readonly number[]
  let rule = false
  const visit = (draft: Draft) => {
    if (draft.note) {
      const read = readOwners(copy.text, draft.note, rule, (place) => gapBefore(shadow, copy, place))
      if (read.rule === 'from-here') rule = true
      held.push({ ...read, holder: holderOf(draft.parent) })
    } else if (draft.type === 'paragraph' || draft.type === 'clause') {
      const lead = leads[firstBehind(leads, draft.from - 1, (place) => place)] ?? draft.to
      if (lead < draft.to && draft.to - draft.from < 400 && statesRule(copy.text.slice(draft.from, draft.to)))
        rule = true
    }
    for (const child of draft.children) visit(child)
  }
  for (const root of roots) visit(root)
  return held
}

/** What stands in the text before a place of the copy: white space of one line or the break of a cell, or the end of a line. */
function gapBefore(shadow: string, copy: FairCopy, place: number): Gap {
  const [before, after] = [copy.map[place - 1] ?? 0, copy.map[place] ?? 0]
  let gap: Gap = null
  for (let at = before + 1; at < after; at++) {
    const code = shadow.charCodeAt(at)
    if (code === 9 || code === 32 || code === CELL_BREAK) gap ??= 'space'
    else if (code === 10 || code === 13 || code === LINE_END) gap = 'line'
    else if (!isSilent(code)) return null
  }
  return gap
}

/** Owners of items: their own, and those of a heading for the items below it that have none. */
export function assignOwners(
  text: string,
  shadow: string,
  copy: FairCopy,
  held: HeldNote[],
  headings: Draft[],
): Owner[] {
  const own = new Map<Draft, Owner[]>()
  const aliases = aliasNames(held)
  // notes may overlap: 责任单位: and the names on the next line
  const seen = new Set<string>()
  for (const { note, holder, owners } of held) {
    if (!holder) continue
    const numbered = note.over && 'numbers' in note.over
    for (const item of numbered ? coveredBy(note.over as Over, holder, headings, own) : [holder]) {
      const list = own.get(item) ?? []
      own.set(item, list)
      for (const found of owners) {
        const owner = present(text, shadow, copy, found, item.id, aliases)
        const key = `${numbered ? item.id : ''} ${owner.span[0]} ${owner.role} ${owner.name}`
        if (!seen.has(key)) list.push(owner)
        seen.add(key)
      }
    }
  }
  for (const { note, holder } of held) {
    if (!note.over || 'numbers' in note.over || !holder) continue
    const closing = (own.get(holder) ?? []).map((owner) => ({ ...owner, roleFrom: 'heading' as const }))
    for (const item of coveredBy(note.over, holder, headings, own))
      own.set(
        item,
        closing.map((owner) => ({ ...owner, node: item.id })),
      )
  }
  const units = findUnitHeadings(copy, headings)
  for (const [heading, found] of units)
    if (!own.has(heading))
      own.set(
        heading,
        found.map((each) => present(text, shadow, copy, each, heading.id, aliases)),
      )
  const led = new Set(held.flatMap(({ led, holder }) => (led && holder ? [holder] : [])))
  const given = new Set<Draft>()
  const handedDown = new Map<Draft, Owner[]>()
  for (const heading of headings) {
    const giver = heading.type === 'item' && !led.has(heading) ? giverOf(heading, own) : null
    if (!giver) continue
    const all = own.get(giver) as Owner[]
    // an item that only says who is responsible is led by whoever leads its section
    const taken = !own.has(heading) ? all : led.has(giver) ? all.filter(({ role }) => role === 'lead') : []
    if (taken.length === 0) continue
    given.add(giver)
    handedDown.set(
      heading,
      taken.map((owner) => ({ ...owner, node: heading.id, roleFrom: 'heading' })),
    )
  }
  return headings.flatMap((heading) => {
    const mine = own.get(heading) ?? []
    const above = handedDown.get(heading)
    if (above) return [...above, ...mine.map((owner): Owner => ({ ...owner, role: followed(owner.role) }))]
    // what a section hands down, or a unit over its tasks, holds for the items below
    return given.has(heading) || (units.has(heading) && heading.type === 'section') ? [] : mine
  })
}

/** Items that a note at the end of its section holds for: the last ones before it that have no note, or those with its numbers. */
function coveredBy(over: Over, holder: Draft, headings: Draft[], own: Map<Draft, Owner[]>): Draft[] {
  const within = holder.type === 'item' ? holder.parent : holder
  const items = headings.filter(({ type, parent, from }) => type === 'item' && parent === within && from <= holder.to)
  if ('last' in over) {
    const before = items.filter((item) => item !== holder)
    return before.slice(Math.max(0, items.length - over.last)).filter((item) => !own.has(item))
  }
  return items.filter((item, at) => over.numbers.includes(item.number ?? at + 1))
}

/** The role of who would lead, were there no leader above. */
const followed = (role: Owner['role']): Owner['role'] => (role === 'lead' ? 'implement' : role)

function present(
  text: string,
  shadow: string,
  copy: FairCopy,
  found: FoundOwner,
  node: string | null,
  aliases: Map<string, string>,
): Owner {
  const span = spanOf(copy, shadow, found.from, found.to)
  const { role, each, roleFrom } = found
  const alias = aliases.get(found.name)
  return {
    node,
    role,
    name: alias ?? found.name,
    each,
    quote: text.slice(...span),
    span,
    roleFrom,
    nameFrom: alias ? 'alias' : found.nameFrom,
  }
}

/** A note on a heading holds for the items below it: the nearest section above that names owners. */
function giverOf(item: Draft, own: Map<Draft, Owner[]>): Draft | null {
  for (let above = item.parent; above; above = above.parent)
    if (own.has(above) && above.type === 'section') return above
  return null
}

/** Other names of one body; the first is the one to use. */
const BODIES = [
  ['市委编办', '市编办', '市编委办', '市委编委办', '市机构编制委员会办公室', '市委机构编制委员会办公室'],
  ['市发展改革委', '市发改委', '市发展和改革委员会', '市发展和改革委'],
  ['市人力资源社会保障局', '市人社局', '市人力资源和社会保障局'],
  ['市住房城乡建设局', '市住建局', '市住房和城乡建设局'],
  ['市卫生健康委', '市卫健委', '市卫生健康委员会', '市卫生计生委'],
  ['市工业和信息化局', '市工信局'],
  ['市市场监管局', '市市场监督管理局', '市场监管局', '市场监督管理局'],
]

/** The same names at each level. */
const NAMES = BODIES.flatMap((body) =>
  ['市', '县', '区', '省'].map((level) => body.map((name) => name.replace(/^市(?!场)/, level))),
)

/** Where a plan uses several names for one body, each leads to one of them. */
function aliasNames(held: HeldNote[]): Map<string, string> {
  const aliases = new Map<string, string>()
  if (held.length === 0) return aliases
  const used = new Set<string>()
  for (const note of held) for (const owner of note.owners) used.add(owner.name)
  for (const names of NAMES) {
    const present = names.filter((name) => used.has(name))
    const main = names[0] as string
    if (present.length > 1) for (const name of present) if (name !== main) aliases.set(name, main)
  }
  return aliases
}
