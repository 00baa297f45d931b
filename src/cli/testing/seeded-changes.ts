/** Changes of known kind, made in the text of a plan by what was read of it; the seed decides which and where. */
import type { ComparedPlan, PlanPart } from '#core/compared-plan.ts'

/** What a change is called when the second text is compared with the first. */
export const turnedKinds = {
  dropped: 'new',
  weakened: 'strengthened',
  postponed: 'brought-forward',
  're-assigned': 're-assigned',
  contradicted: 'contradicted',
  merged: 'split',
  reworded: 'reworded',
} as const
export type ChangeKind = keyof typeof turnedKinds

/** One change of a text, and what a comparison must call it. */
export interface Change {
  name: string
  kind: ChangeKind
  /** Replaced in the first text. */
  from: number
  to: number
  text: string
  /** Kinds that follow from the change by themselves. */
  besides: readonly string[]
}

/** A way of changing: gives undefined where the part holds nothing to change so. */
export interface Maker {
  name: string
  kind: ChangeKind
  make: (plan: ComparedPlan, part: PlanPart, pick: Pick) => Replacement | undefined
}

type Pick = <Entry>(list: readonly Entry[]) => Entry | undefined
type Replacement = { from: number; to: number; text: string; besides?: readonly string[] }

/** A change with its place in the second text. */
export interface MadeChange extends Change {
  madeFrom: number
  madeTo: number
}

/** Numbers from 0 up to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

/** Applies changes that do not touch each other. */
export function apply(text: string, changes: readonly Change[]): { text: string; made: MadeChange[] } {
  let result = ''
  let at = 0
  const made: MadeChange[] = []
  for (const change of [...changes].sort((a, b) => a.from - b.from)) {
    result += text.slice(at, change.from)
    made.push({ ...change, madeFrom: result.length, madeTo: result.length + change.text.length })
    result += change.text
    at = change.to
  }
  return { text: result + text.slice(at), made }
}

const body = (part: PlanPart) => part.sentences.filter(({ heading }) => !heading)
const ownersIn = (part: PlanPart) =>
  part.owners.filter(({ span }) => span[0] >= part.span[0] && span[1] <= part.span[1])

/** Replaces one occurrence of a pattern in a sentence of the part. */
function replacing(
  name: string,
  kind: ChangeKind,
  pattern: RegExp,
  put: (found: RegExpMatchArray) => string | undefined,
): Maker {
  return {
    name,
    kind,
    make: (plan, part, pick) => {
      const places = body(part).flatMap(({ span }) =>
        [...plan.text.slice(span[0], span[1]).matchAll(pattern)].map((found) => ({
          found,
          from: span[0] + found.index,
        })),
      )
      const place = pick(places)
      const text = place && put(place.found)
      return place && text !== undefined
        ? { from: place.from, to: place.from + place.found[0].length, text }
        : undefined
    },
  }
}

/** Changes the number of a target that was read. */
function changingNumber(name: string, wanted: RegExp, unwanted: RegExp, put: (value: number) => number): Maker {
  return {
    name,
    kind: 'weakened',
    make: (plan, part, pick) => {
      const target = pick(
        body(part)
          .flatMap(({ targets }) => targets)
          .filter(
            ({ to, quote, per }) => to === null && per.length === 0 && wanted.test(quote) && !unwanted.test(quote),
          ),
      )
      if (!target || target.value === null) return undefined
      const words = plan.text.slice(target.span[0], target.span[1])
      const number = [...words.matchAll(/\d+(?:\.\d+)?/g)].filter((found) => Number(found[0]) === target.value).at(-1)
      const next = put(target.value)
      if (!number || /[万亿千百-]/.test(words[number.index + number[0].length] ?? '') || next < 1) return undefined
      const from = target.span[0] + number.index
      return { from, to: from + number[0].length, text: String(next) }
    },
  }
}

const upwards = /以上|不低于|不少于|达到|新增|新建|建设|创建|完成|评选|培训|举办/
const downwards = /以内|以下|不超过|控制|压减|减少|降|低于[^0-9]*$|缩/

const itemDropped: Maker = {
  name: 'item dropped',
  kind: 'dropped',
  make: (_, { kind, span }) => (kind === 'item' ? { from: span[0], to: span[1], text: '' } : undefined),
}

const sentenceDropped: Maker = {
  name: 'sentence dropped',
  kind: 'dropped',
  make: (_, part, pick) => {
    const list = body(part)
    const sentence = list.length > 1 ? pick(list.filter(({ span }) => span[1] - span[0] > 10)) : undefined
    return sentence && { from: sentence.span[0], to: sentence.span[1], text: '' }
  },
}

const leadReplaced: Maker = {
  name: 'lead given to somebody else',
  kind: 're-assigned',
  make: (_, part, pick) => {
    const lead = pick(ownersIn(part).filter(({ role, each }) => role === 'lead' && !each))
    return lead && { from: lead.span[0], to: lead.span[1], text: pick(['市档案馆', '市气象局', '市体育局']) ?? '' }
  },
}

const rolesExchanged: Maker = {
  name: 'lead and first supporter exchanged',
  kind: 're-assigned',
  make: (plan, part) => {
    const [lead, other] = ownersIn(part)
    if (!lead || !other || lead.role !== 'lead' || other.role === 'lead' || lead.each || other.each) return undefined
    const between = plan.text.slice(lead.span[1], other.span[0])
    if (other.span[0] < lead.span[1] || between.length > 12) return undefined
    const [a, b] = [lead, other].map(({ span }) => plan.text.slice(span[0], span[1]))
    return { from: lead.span[0], to: other.span[1], text: `${b}${between}${a}` }
  },
}

/** Counts something that was counted already a second time, with another number, at the end of the item. */
const secondNumber: Maker = {
  name: 'second number',
  kind: 'contradicted',
  make: (plan, part, pick) => {
    const targets = body(part)
      .flatMap((sentence) => sentence.targets)
      .filter(({ to, quote, subject, partOf, per, by }) => {
        const plain = to === null && partOf === null && per.length === 0 && by?.from !== 'own'
        // Words that do not say what they count (达到3所) would be no second number for anything.
        return (
          plain && subject.length >= 5 && /^(?!分[别別])[\p{L}]{5,}.*\d/u.test(quote) && !/[,，;；、其]/.test(quote)
        )
      })
    const target = pick(targets)
    const last = body(part).at(-1)
    if (!target || target.value === null || !last) return undefined
    const words = plan.text.slice(target.span[0], target.span[1]).replace(/\s/g, '')
    if (words.split(String(target.value)).length !== 2) return undefined
    const text = `${words.replace(String(target.value), String(target.value + 3))}。`
    const ended = /[。;；]\s*$/.test(plan.text.slice(last.span[0], last.span[1]))
    return { from: last.span[1], to: last.span[1], text: ended ? text : `。${text}`, besides: ['new', 'dropped'] }
  },
}

/** Label and title of an item go: its text goes on in the item before it. */
const itemsMerged: Maker = {
  name: 'items merged',
  kind: 'merged',
  make: (plan, part) => {
    const previous = plan.parts[plan.parts.indexOf(part) - 1]
    const [title, first] = part.sentences
    if (part.kind !== 'item' || previous?.kind !== 'item' || previous.section !== part.section) return undefined
    if (!title?.heading || !first || body(part).length < 2 || previous.span[1] > part.span[0]) return undefined
    const besides = ['re-assigned', 'reworded', 'dropped', 'new']
    return { from: previous.span[1], to: first.span[0], text: '', besides }
  },
}

const synonyms: [RegExp, string][] = [
  [/加强(?!版)/g, '强化'],
  [/推进/g, '推动'],
  [/完善/g, '健全'],
  [/提高/g, '提升'],
  [/开展/g, '组织'],
  [/落实/g, '贯彻'],
]
const rarer: Record<string, string> = { 每月: '每季度', 每季度: '每半年', 每周: '每月' }

/** Every way of changing a plan. */
export const makers: readonly Maker[] = [
  itemDropped,
  sentenceDropped,
  changingNumber('smaller number', upwards, downwards, (value) => (value > 20 ? value - 7 : value - 1)),
  changingNumber('wider limit', /以内|不超过|控制在/, /前/, (value) => value + 2),
  replacing('softer verb', 'weakened', /确保|必须|保证/g, () => '力争'),
  replacing(
    'softer by a word',
    'weakened',
    /(?<=[,，。；;])(?:实现|完成|建成|新增|建立|制定|建设|开展)(?=[^,，。；;]{4})/g,
    ([word]) => `力争${word}`,
  ),
  replacing('narrower scope', 'weakened', /所有|全部|各校|各县(?!级)|全体/g, () => '部分'),
  replacing(
    'approximate',
    'weakened',
    /(?<=[^\d.])\d{2,3}(?:\.\d+)?[%％](?![左以及和、-])/g,
    ([number]) => `${number}左右`,
  ),
  replacing('rarer', 'weakened', /每月|每季度|每周/g, ([word]) => rarer[word]),
  replacing('later month', 'postponed', /(?<!\d|年)([1-9])月(?:底|\d+日)?前/g, ([words, month]) =>
    words.replace(String(month), String(Number(month) + 2)),
  ),
  replacing('later year', 'postponed', /(?<=到)20[12]\d(?=年(?!级|代|以来|度))/g, ([year]) => String(Number(year) + 2)),
  leadReplaced,
  rolesExchanged,
  secondNumber,
  replacing('direction turned', 'contradicted', /不低于|不少于(?=\d)/g, () => '不超过'),
  itemsMerged,
  ...synonyms.map(([pattern, word]) => replacing('synonym', 'reworded', pattern, () => word)),
]

/** Up to `count` changes of one plan in these ways, each in an item of its own, no two in neighbouring items. */
export function changesIn(plan: ComparedPlan, ways: readonly Maker[], count: number, random: () => number): Change[] {
  const pick = <Entry>(list: readonly Entry[]) => list[Math.floor(random() * list.length)]
  const touched = new Set<number>()
  const changes: Change[] = []
  for (let tries = 0; tries < count * 30 && changes.length < count; tries++) {
    const at = Math.floor(random() * plan.parts.length)
    if ([at - 2, at - 1, at, at + 1, at + 2].some((near) => touched.has(near))) continue
    const way = pick(ways)
    const change = way?.make(plan, plan.parts[at] as PlanPart, pick)
    if (!way || !change || change.text === plan.text.slice(change.from, change.to)) continue
    touched.add(at)
    changes.push({ besides: [], ...change, name: way.name, kind: way.kind })
  }
  return changes
}
