/** To which area a target comes, and what is asked there: never upwards or sideways, and of no more units than its words name. */
import { schoolKinds, type UnitKind } from '../organisation.ts'
import type { Target } from '../plan.ts'
import { quantities } from './catalogue.ts'
import { type IndicatorDefinition, quantitiesOf, targetBelow } from './definition.ts'
import { otherWords } from './other-words.ts'
import { scopeKinds } from './scope.ts'

/** A unit with its place in the tree and its names. */
export interface Place {
  id: string
  path: string
  kind: UnitKind
  name: string
  shortName: string
}

/** A target with what says whom it concerns. */
export interface PlacedTarget {
  target: Target
  /** The city, county, town or school for which its plan speaks. */
  area: Place
  /** Counties and towns under it that the words of the target name. */
  named: readonly Place[]
  /** Path -> the part that what stands there was given, where the target is divided. */
  parts: ReadonlyMap<string, number>
}

/** Why no figure of an area is compared: it names some units of it, each of them, another area, a part of it, or a change of its own. */
export type NotComparable = 'named' | 'each' | 'other-area' | 'part-of-area' | 'own-start'

/** The target as it comes to an area: with the unit whose figure is compared, and by what its way is scaled; or why none is. */
export type Coming = { of: Place; target: Target; scale: number } | { notComparable: NotComparable }

/** What a target asks at an area; null where it does not concern it. */
export function targetAt(placed: PlacedTarget, definition: IndicatorDefinition, at: Place): Coming | null {
  const { target, area, named } = placed
  // What a county promised is no promise of the city, nor of the county beside it.
  if (!at.path.startsWith(area.path)) return null
  const below = at.path !== area.path
  const whole = { of: at, target, scale: 1 }
  const eachReaches = targetBelow(definition) === 'each-reaches'
  const part = below ? partOf(placed, at, eachReaches) : undefined
  if (part !== undefined) {
    const scale = eachReaches || !target.value ? 1 : part / target.value
    return { of: at, target: { ...target, value: part, to: null }, scale }
  }
  if (named.length > 0) return ofNamed(placed, at, eachReaches)
  const reach = reachOf(target, area, definition)
  if (reach === 'each') {
    if (!below) return { notComparable: 'each' }
    return isAsked(target.scope ?? '', at) ? whole : null
  }
  if (!below) return reach === 'whole' ? whole : { notComparable: reach }
  // What is added up and was never divided says nothing to a single unit.
  if (!eachReaches || reach === 'other-area') return null
  if (reach !== 'whole') return { notComparable: reach }
  const byChange = target.value !== null && (target.change === 'increase' || target.change === 'decrease')
  return byChange ? { notComparable: 'own-start' } : whole
}

/** The part that a unit was given; of what each must reach, also that of the unit above it. */
function partOf({ parts, area }: PlacedTarget, at: Place, eachReaches: boolean): number | undefined {
  const given = [...parts.keys()].filter((path) => path === at.path || (eachReaches && at.path.startsWith(path)))
  const [nearest] = given.filter((path) => path.length > area.path.length).sort((a, b) => b.length - a.length)
  return nearest === undefined ? undefined : parts.get(nearest)
}

/** A target that names units: of one, its figure is compared, also where the whole area is shown; of several, none says all. */
function ofNamed({ target, named, area }: PlacedTarget, at: Place, eachReaches: boolean): Coming | null {
  const [only] = named
  const within = named.some(({ path }) => at.path === path || (eachReaches && at.path.startsWith(path)))
  if (at.path !== area.path) {
    if (!within) return null
    return named.length === 1 || eachReaches ? { of: at, target, scale: 1 } : { notComparable: 'named' }
  }
  return named.length === 1 && only ? { of: only, target, scale: 1 } : { notComparable: 'named' }
}

/** Whether the words of a target speak of the whole area of its plan, of each unit in it, or of something else. */
function reachOf(
  { scope, value, unit }: Target,
  area: Place,
  definition: IndicatorDefinition,
): 'whole' | 'each' | NotComparable {
  if (scope === null) return 'whole'
  const { formula, goal } = definition
  if (/^[每各]/.test(scope)) {
    // All of each are all of all, and none of each none: there the figure of the whole says the same.
    const allOrNone =
      value === null ? goal === 'full' || goal === 'none' : value === 0 || (unit === '%' && value === 100)
    return allOrNone || formula.kind === 'reaching' || formula.kind === 'maximum' ? 'whole' : 'each'
  }
  if (scope.startsWith('全')) return isCalled(area, scope.slice(1)) ? 'whole' : 'other-area'
  return countsOnly(definition, scope) ? 'whole' : 'part-of-area'
}

/** Whether an area is what a plan means by its 全市, 全县: 全省 in the plan of a city is not the city. */
function isCalled({ kind, name }: Place, word: string): boolean {
  if (kind === 'city') return word === '市' || name.endsWith(word)
  if (kind === 'town') return name.endsWith(word) || word === '镇' || word === '乡'
  return name.endsWith(word)
}

/** Whether an indicator counts just the part of an area that a plan names: 城区, 农村, 乡镇. */
function countsOnly({ key, name, scope, formula }: IndicatorDefinition, word: string): boolean {
  if ((word === '城区' && scope === 'district') || (word === '乡镇' && scope === 'town')) return true
  const words = [
    name.zh,
    ...(otherWords[key] ?? []),
    ...quantitiesOf(formula).map((each) => quantities.get(each)?.name.zh ?? ''),
  ]
  return words.some((each) => each.includes(word))
}

/** Whether a unit is one of those that `每个县`, `各学校` speaks of. */
function isAsked(scope: string, { kind, name }: Place): boolean {
  if (scope.endsWith('校')) return schoolKinds.includes(kind)
  if (/[镇道]$/.test(scope)) return kind === 'town'
  if (scope.endsWith('村')) return kind === 'village'
  const one = /^[每各]个?([县区])$/.exec(scope)?.[1]
  return scopeKinds.county.includes(kind) && (one === undefined || name.endsWith(one))
}

/** Which of some counties and towns the words of a target name: by their names, or as the town of a county, 东城区 as 东城城区. */
export function namedIn({ quote, subject }: Pick<Target, 'quote' | 'subject'>, places: readonly Place[]): Place[] {
  const words = `${quote} ${subject}`.replace(/[^\S ]/g, '')
  return places.filter(({ name, shortName }) => {
    const stem = shortName.replace(/[县市区旗]$/, '')
    return [name, shortName].some((each) => each.length > 1 && words.includes(each)) || namesStem(words, subject, stem)
  })
}

/** A stem stands for its county only before 城区, or alone: 开发 of 开发区 is also in 开发课程. */
function namesStem(words: string, subject: string, stem: string): boolean {
  return stem.length > 1 && (words.includes(`${stem}城区`) || subject.trim() === stem)
}

/** The nearest unit at or above a path for which plans speak: a city, county, town or school. */
export function areaAbove(path: string, places: readonly Place[]): Place | undefined {
  return places
    .filter((place) => path.startsWith(place.path) && speaksForItself(place.kind))
    .sort((a, b) => b.path.length - a.path.length)[0]
}

/** Whether plans of a unit of this kind speak for the unit itself; those of a bureau or section speak for the government above it. */
export function speaksForItself(kind: UnitKind): boolean {
  return kind === 'city' || kind === 'town' || scopeKinds.county.includes(kind) || schoolKinds.includes(kind)
}
