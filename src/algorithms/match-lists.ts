/**
 * Compares two lists of persons: the same number of an identity document is the same person; without one, name, day of birth
 * and school are weighed, and what is like but not alike is shown to a person to decide.
 */

/** One person in a list. What is not known is null. */
export interface ListedPerson {
  identity: string | null
  name: string
  /** YYYY-MM-DD. */
  birth: string | null
  school: string | null
  /** Further values that are compared when the person is found: class, amount. */
  values?: Readonly<Record<string, string | number | boolean | null>>
}

/** Two places in the lists, with how alike they are (0 to 1) and what differs. */
export interface ListPair {
  here: number
  there: number
  score: number
  /** `name`, `birth`, `school`, `identity` or names of values. */
  differs: string[]
}

/** Every place of both lists in exactly one of these. */
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

/** Candidates of one block beyond which it says too little to be searched. */
const largestBlock = 200

interface Prepared {
  identity: string
  name: string
  birth: string
  school: string
  /** Characters of the name and of the school, whole ones. */
  nameCharacters: string[]
  schoolCharacters: string[]
}

/** Compares two lists. Places count from 0. */
export function matchLists(
  here: readonly ListedPerson[],
  there: readonly ListedPerson[],
  settings: MatchSettings = usualSettings,
): Comparison {
  const [ours, theirs] = [here.map(prepare), there.map(prepare)]
  const freeHere = new Set(here.keys())
  const freeThere = new Set(there.keys())
  const result: Comparison = { same: [], changed: [], onlyHere: [], onlyThere: [], doubtful: [] }
  const take = (i: number, j: number, score: number, into?: ListPair[]) => {
    freeHere.delete(i)
    freeThere.delete(j)
    const differs = differences(ours[i] as Prepared, theirs[j] as Prepared, here[i]?.values, there[j]?.values)
    ;(into ?? (differs.length === 0 ? result.same : result.changed)).push({ here: i, there: j, score, differs })
  }

  for (const [i, j] of sameIdentities(ours, theirs)) {
    const [a, b] = [ours[i] as Prepared, theirs[j] as Prepared]
    // One number and two names that have nothing in common: a number typed wrong is likelier than a new name.
    const sure =
      a.name === '' || b.name === '' || likeness(a.name, b.name) > 0 || (a.birth !== '' && a.birth === b.birth)
    take(i, j, 1, sure ? undefined : result.doubtful)
  }
  const scored = scoreCandidates(ours, theirs, freeHere, freeThere, settings)
  const rivals = countRivals(scored)
  for (const { i, j, score } of scored) {
    if (!freeHere.has(i) || !freeThere.has(j)) continue
    const [a, b] = [ours[i] as Prepared, theirs[j] as Prepared]
    const contradicted = a.identity !== '' && b.identity !== '' && a.identity !== b.identity
    // Two who are equally alike to one (twins of one name, a doubled row) cannot be told apart by a score.
    const alone = (rivals.get(`here ${i} ${score}`) ?? 0) < 2 && (rivals.get(`there ${j} ${score}`) ?? 0) < 2
    take(i, j, score, score >= settings.certain && !contradicted && alone ? undefined : result.doubtful)
  }
  result.onlyHere = [...freeHere]
  result.onlyThere = [...freeThere]
  return result
}

function prepare({ identity, name, birth, school }: ListedPerson): Prepared {
  // Points between the parts of a name are written in several ways.
  const plain = name
    .normalize('NFKC')
    .replace(/[\s·•・.‧∙]/g, '')
    .toLowerCase()
  const place = (school ?? '').normalize('NFKC').replace(/\s/g, '')
  return {
    identity: (identity ?? '').normalize('NFKC').replace(/\s/g, '').toUpperCase(),
    name: plain,
    birth: birth ?? '',
    school: place,
    nameCharacters: [...plain],
    schoolCharacters: [...place],
  }
}

/** Pairs with one number, where each list has it once; a number that a list has twice is left to the score. */
function sameIdentities(ours: readonly Prepared[], theirs: readonly Prepared[]): [number, number][] {
  const [left, right] = [placesBy(ours), placesBy(theirs)]
  const pairs: [number, number][] = []
  for (const [identity, [i, ...more]] of left) {
    const [j, ...others] = right.get(identity) ?? []
    if (i !== undefined && j !== undefined && more.length === 0 && others.length === 0) pairs.push([i, j])
  }
  return pairs
}

function placesBy(list: readonly Prepared[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  list.forEach(({ identity }, at) => {
    if (identity !== '') push(places, identity, at)
  })
  return places
}

interface Scored {
  i: number
  j: number
  score: number
}

/**
 * Pairs that share a block and are alike enough, the most alike first. Blocks, so that nobody is compared with everybody: the
 * name; the day of birth with a part of the name; the number but for one end.
 */
function scoreCandidates(
  ours: readonly Prepared[],
  theirs: readonly Prepared[],
  freeHere: ReadonlySet<number>,
  freeThere: ReadonlySet<number>,
  settings: MatchSettings,
): Scored[] {
  const blocks = new Map<string, number[]>()
  for (const j of freeThere) for (const key of blockKeys(theirs[j] as Prepared)) push(blocks, key, j)
  const scored: Scored[] = []
  for (const i of freeHere) {
    const one = ours[i] as Prepared
    const met = new Set<number>()
    for (const key of blockKeys(one)) {
      const block = blocks.get(key)
      if (!block || block.length > largestBlock) continue
      for (const j of block) {
        if (met.has(j)) continue
        met.add(j)
        const score = scoreOf(one, theirs[j] as Prepared, settings)
        if (score >= settings.possible) scored.push({ i, j, score })
      }
    }
  }
  return scored.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
}

function blockKeys({ identity, name, birth, school, nameCharacters: characters }: Prepared): string[] {
  const keys: string[] = []
  const [first, last] = [characters[0] ?? '', characters.at(-1) ?? '']
  if (birth !== '') keys.push(`n ${name} ${birth}`, `f ${first} ${birth}`, `l ${last} ${birth}`)
  if (school !== '') keys.push(`s ${name} ${school}`)
  if (birth === '' && school !== '') keys.push(`fs ${first} ${school}`, `ls ${last} ${school}`)
  // A day of birth that was typed wrong, and no school to help: the whole name with the year.
  keys.push(`y ${name} ${birth.slice(0, 4)}`)
  if (identity.length === 18) keys.push(`h ${identity.slice(0, 14)}`, `e ${identity.slice(4)}`)
  return keys
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** How alike two persons are; what one side does not know counts for neither. */
function scoreOf(a: Prepared, b: Prepared, settings: MatchSettings): number {
  let weight = settings.name
  let sum = 0
  if (a.birth !== '' && b.birth !== '') {
    weight += settings.birth
    sum += settings.birth * dayLikeness(a.birth, b.birth)
  }
  const placed = a.school !== '' && b.school !== ''
  if (placed) {
    weight += settings.school
    if (a.school === b.school) sum += settings.school
  }
  sum += settings.name * (a.name === b.name ? 1 : inCommon(a.nameCharacters, b.nameCharacters))
  // Half of what two schools' names have in common counts; it is worked out only where it can still decide.
  if (placed && a.school !== b.school && (sum + settings.school / 2) / weight >= settings.possible)
    sum += (settings.school * inCommon(a.schoolCharacters, b.schoolCharacters)) / 2
  // With a name alone nobody is certain.
  const known = weight / (settings.name + settings.birth + settings.school)
  return Math.round((sum / weight) * Math.min(1, 0.5 + known / 2 + (known >= 0.8 ? 0.1 : 0)) * 1e4) / 1e4
}

/** 1 for equal days, less for one digit or for day and month changed, 0 for others. */
function dayLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7)) return 0.7
  let wrong = 0
  for (let at = 0; at < 10; at++) if (a[at] !== b[at]) wrong++
  return wrong === 1 ? 0.7 : 0
}

/** Share of characters that two texts have in common, in order: 1 for equal ones. Whole characters, rare ones too. */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : inCommon([...a], [...b])
}

/** Longest common subsequence against the mean of the lengths. */
function inCommon(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0
  const row = new Array<number>(right.length + 1).fill(0)
  for (const character of left) {
    let before = 0
    for (let j = 0; j < right.length; j++) {
      const above = row[j + 1] as number
      row[j + 1] = character === right[j] ? before + 1 : Math.max(above, row[j] as number)
      before = above
    }
  }
  return (2 * (row[right.length] as number)) / (left.length + right.length)
}

/** How many pairs of one score each place is part of. */
function countRivals(scored: readonly { i: number; j: number; score: number }[]): Map<string, number> {
  const rivals = new Map<string, number>()
  for (const { i, j, score } of scored)
    for (const key of [`here ${i} ${score}`, `there ${j} ${score}`]) rivals.set(key, (rivals.get(key) ?? 0) + 1)
  return rivals
}

function differences(
  a: Prepared,
  b: Prepared,
  ours: ListedPerson['values'] = {},
  theirs: ListedPerson['values'] = {},
): string[] {
  const known = (['name', 'birth', 'school', 'identity'] as const).filter(
    (field) => a[field] !== b[field] && a[field] !== '' && b[field] !== '',
  )
  const values = Object.keys(ours).filter((name) => name in theirs && ours[name] !== theirs[name])
  return [...known, ...values]
}
