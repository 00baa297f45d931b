/**
 * Compares two lists of persons: the same number of an identity document is the same person; without one, name, day of birth
 * and school are weighed, and what is like but not alike is shown to a person to decide.
 */
import { blockIndex } from './blocks.ts'
import { floatColumn, type ListedPerson, PersonList, Texts } from './listed-persons.ts'

/** Two places in the lists, with how alike they are (0 to 1) and what differs. */
export interface ListPair {
  here: number
  there: number
  score: number
  /** `name`, `birth`, `school`, `identity` or names of values. */
  differs: string[]
}

/** Every place of both lists in exactly one of these, in the order of the lists. */
export interface Comparison {
  same: ListPair[]
  changed: ListPair[]
  onlyHere: number[]
  onlyThere: number[]
  /** Somebody must look: alike, but not enough to be taken for one; both sides are counted in no other list. */
  doubtful: ListPair[]
}

/** Weights of the score and its thresholds: an assumption to be confirmed with real lists. */
export interface MatchSettings {
  name: number
  birth: number
  school: number
  /** From here on two are taken for one. */
  certain: number
  /** From here on somebody must look. */
  possible: number
}

export const usualSettings: MatchSettings = { name: 0.5, birth: 0.35, school: 0.15, certain: 0.93, possible: 0.7 }

/** Where neither list has days of birth, as lists of schools: one name at one place is the same, a like name there somebody looks at. */
export const settingsWithoutBirth: MatchSettings = { name: 0.6, birth: 0, school: 0.4, certain: 0.93, possible: 0.7 }

/** Persons that one list may have: a pair of places and its score are packed into one number. */
export const mostPersons = 2 ** 19

/** Pairs that may be alike: beyond them the lists say too little about anybody. */
const mostPairs = 2 ** 24

/** The lists have more pairs that are alike than can be weighed. */
export class TooManyAlike extends Error {}

/** What became of the persons of the first list, by their places; -1 is nobody. */
export interface Matched {
  partner: Int32Array
  score: Float64Array
  doubtful: Uint8Array
  /** 1 for whom of the second list somebody was found. */
  taken: Uint8Array
}

/** Compares two lists. Places count from 0. */
export function matchLists(
  here: readonly ListedPerson[],
  there: readonly ListedPerson[],
  settings: MatchSettings = usualSettings,
): Comparison {
  const texts = new Texts()
  const [ours, theirs] = [new PersonList(texts), new PersonList(texts)]
  for (const person of here) ours.add(person)
  for (const person of there) theirs.add(person)
  const matched = matchPersons(ours, theirs, settings)
  const result: Comparison = { same: [], changed: [], onlyHere: [], onlyThere: [], doubtful: [] }
  for (let i = 0; i < ours.length; i++) {
    const found = pairOf(ours, theirs, matched, i)
    if (found) result[found.part].push(found.pair)
    else result.onlyHere.push(i)
  }
  for (let j = 0; j < theirs.length; j++) if (!matched.taken[j]) result.onlyThere.push(j)
  return result
}

/** The pair of somebody of the first list; null who is in it alone. */
export function pairOf(
  ours: PersonList,
  theirs: PersonList,
  { partner, score, doubtful }: Matched,
  here: number,
): { part: 'same' | 'changed' | 'doubtful'; pair: ListPair } | null {
  const there = partner[here] as number
  if (there < 0) return null
  const differs = differences(ours, theirs, here, there)
  const part = doubtful[here] ? 'doubtful' : differs.length === 0 ? 'same' : 'changed'
  return { part, pair: { here, there, score: score[here] as number, differs } }
}

/** Finds who of two lists is one and the same; `tell` hears how many of the first list were looked at. */
export function matchPersons(
  ours: PersonList,
  theirs: PersonList,
  settings: MatchSettings,
  tell: (looked: number) => void = () => {},
): Matched {
  const matched: Matched = {
    partner: new Int32Array(ours.length).fill(-1),
    score: new Float64Array(ours.length),
    doubtful: new Uint8Array(ours.length),
    taken: new Uint8Array(theirs.length),
  }
  const take = (i: number, j: number, score: number, sure: boolean) => {
    matched.partner[i] = j
    matched.score[i] = score
    matched.doubtful[i] = sure ? 0 : 1
    matched.taken[j] = 1
  }
  const { texts } = ours
  for (const [i, j] of sameIdentities(ours, theirs)) {
    const [a, b] = [ours.names.at(i), theirs.names.at(j)]
    const birth = ours.births.at(i)
    // One number and two names that have nothing in common: a number typed wrong is likelier than a new name.
    const sure =
      a === 0 ||
      b === 0 ||
      a === b ||
      inCommon(texts.charactersOf(a), texts.charactersOf(b)) > 0 ||
      (birth !== 0 && birth === theirs.births.at(j))
    take(i, j, 1, sure)
  }
  const scored = scoreCandidates(ours, theirs, matched, settings, tell)
  const [rivalsHere, rivalsThere] = [new Uint32Array(ours.length), new Uint32Array(theirs.length)]
  for (let from = 0, to = 0; from < scored.length; from = to) {
    const { score } = unpack(scored[from] as number)
    const group: { i: number; j: number }[] = []
    for (; to < scored.length; to++) {
      const pair = unpack(scored[to] as number)
      if (pair.score !== score) break
      group.push(pair)
    }
    for (const { i, j } of group) {
      rivalsHere[i] = (rivalsHere[i] as number) + 1
      rivalsThere[j] = (rivalsThere[j] as number) + 1
    }
    for (const { i, j } of group) {
      if ((matched.partner[i] as number) >= 0 || matched.taken[j]) continue
      const [a, b] = [ours.identities[i], theirs.identities[j]]
      const contradicted = a !== '' && b !== '' && a !== b
      // Two who are equally alike to one (twins of one name, a doubled row) cannot be told apart by a score.
      const alone = (rivalsHere[i] as number) < 2 && (rivalsThere[j] as number) < 2
      take(i, j, score, score >= settings.certain && !contradicted && alone)
    }
    for (const { i, j } of group) {
      rivalsHere[i] = 0
      rivalsThere[j] = 0
    }
  }
  return matched
}

/** Pairs with one number, where each list has it once; a number that a list has twice is left to the score. */
function* sameIdentities(ours: PersonList, theirs: PersonList): Iterable<[number, number]> {
  const right = placesOf(theirs)
  for (const [identity, i] of placesOf(ours)) {
    const j = right.get(identity)
    if (i >= 0 && j !== undefined && j >= 0) yield [i, j]
  }
}

/** Number -> the place that has it; -1 where several have. */
function placesOf({ identities }: PersonList): Map<string, number> {
  const places = new Map<string, number>()
  identities.forEach((identity, at) => {
    if (identity !== '') places.set(identity, places.has(identity) ? -1 : at)
  })
  return places
}

/** Pairs that share a block and are alike enough, each packed into a number; the most alike first. */
function scoreCandidates(
  ours: PersonList,
  theirs: PersonList,
  { partner, taken }: Matched,
  settings: MatchSettings,
  tell: (looked: number) => void,
): Float64Array {
  const blocks = blockIndex(theirs, (j) => !taken[j])
  const met = new Int32Array(theirs.length).fill(-1)
  const scored = floatColumn()
  for (let i = 0; i < ours.length; i++) {
    if (i % 1000 === 0) tell(i)
    if ((partner[i] as number) >= 0) continue
    blocks.forEach(ours, i, (j) => {
      if (met[j] === i) return
      met[j] = i
      const score = scoreOf(ours, i, theirs, j, settings)
      if (score < settings.possible) return
      if (scored.length === mostPairs) throw new TooManyAlike()
      scored.push(packed(i, j, score))
    })
  }
  return scored.numbers.subarray(0, scored.length).sort()
}

/** Scores have four decimals: 14 bits, above 19 for each place. */
const packed = (i: number, j: number, score: number) =>
  (10_000 - Math.round(score * 10_000)) * 2 ** 38 + i * mostPersons + j

function unpack(pair: number): { i: number; j: number; score: number } {
  const places = pair % 2 ** 38
  const j = places % mostPersons
  return { i: (places - j) / mostPersons, j, score: (10_000 - Math.floor(pair / 2 ** 38)) / 10_000 }
}

/** How alike two persons are; what one side does not know counts for neither. */
function scoreOf(ours: PersonList, i: number, theirs: PersonList, j: number, settings: MatchSettings): number {
  const { texts } = ours
  let weight = settings.name
  let sum = 0
  const [birth, otherBirth] = [ours.births.at(i), theirs.births.at(j)]
  if (birth !== 0 && otherBirth !== 0) {
    weight += settings.birth
    sum +=
      settings.birth *
      (birth === otherBirth ? 1 : dayLikeness(texts.all[birth] as string, texts.all[otherBirth] as string))
  }
  const [school, otherSchool] = [ours.schools.at(i), theirs.schools.at(j)]
  const placed = school !== 0 && otherSchool !== 0
  if (placed) {
    weight += settings.school
    if (school === otherSchool) sum += settings.school
  }
  const [name, otherName] = [ours.names.at(i), theirs.names.at(j)]
  sum += settings.name * (name === otherName ? 1 : inCommon(texts.charactersOf(name), texts.charactersOf(otherName)))
  // Half of what two schools' names have in common counts; it is worked out only where it can still decide.
  if (placed && school !== otherSchool && (sum + settings.school / 2) / weight >= settings.possible)
    sum += (settings.school * inCommon(texts.charactersOf(school), texts.charactersOf(otherSchool))) / 2
  // With a name alone nobody is certain.
  const known = weight / (settings.name + settings.birth + settings.school)
  return Math.round((sum / weight) * Math.min(1, 0.5 + known / 2 + (known >= 0.8 ? 0.1 : 0)) * 1e4) / 1e4
}

/** 1 for equal days, less for one digit or for day and month changed, 0 for others. */
function dayLikeness(a: string, b: string): number {
  if (a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7)) return 0.7
  let wrong = 0
  for (let at = 0; at < 10; at++) if (a[at] !== b[at]) wrong++
  return wrong === 1 ? 0.7 : 0
}

/** Share of characters that two texts have in common, in order: 1 for equal ones. Whole characters, rare ones too. */
export function likeness(a: string, b: string): number {
  const texts = new Texts()
  return a === b ? 1 : inCommon(texts.charactersOf(texts.numberOf(a)), texts.charactersOf(texts.numberOf(b)))
}

let row = new Int32Array(64)

/** Longest common subsequence against the mean of the lengths. */
function inCommon(left: Int32Array, right: Int32Array): number {
  if (left.length === 0 || right.length === 0) return 0
  if (row.length <= right.length) row = new Int32Array(right.length * 2)
  row.fill(0, 0, right.length + 1)
  for (let i = 0; i < left.length; i++) {
    let before = 0
    for (let j = 0; j < right.length; j++) {
      const above = row[j + 1] as number
      row[j + 1] = left[i] === right[j] ? before + 1 : Math.max(above, row[j] as number)
      before = above
    }
  }
  return (2 * (row[right.length] as number)) / (left.length + right.length)
}

function differences(ours: PersonList, theirs: PersonList, i: number, j: number): string[] {
  const known = (['name', 'birth', 'school'] as const).filter((field) => {
    const [a, b] = [ours[`${field}s`].at(i), theirs[`${field}s`].at(j)]
    return a !== b && a !== 0 && b !== 0
  })
  const [a, b] = [ours.identities[i], theirs.identities[j]]
  const numbers = a !== b && a !== '' && b !== '' ? ['identity'] : []
  const values = [...ours.values].flatMap(([name, column]) => {
    const [one, other] = [valueAt(column, i), valueAt(theirs.values.get(name), j)]
    return !Number.isNaN(one) && !Number.isNaN(other) && one !== other ? [name] : []
  })
  return [...known, ...numbers, ...values]
}

function valueAt(column: ReturnType<typeof floatColumn> | undefined, at: number): number {
  return column && at < column.length ? column.at(at) : Number.NaN
}
