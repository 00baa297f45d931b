import { assign } from './assign.ts'
import type { Said } from './finding.ts'
import type { PreparedPart, PreparedPlan } from './prepare.ts'
import { likenessTable, type Rarity, sameNumbers } from './wording.ts'

/** Two parts taken for the same thing, with the score and its reasons. */
export interface PartMatch {
  here: number
  there: number
  score: number
  because: Said[]
}

/** From here on two parts may be the same thing. */
const least = 0.3

/** Weights of the score; their sum is 1. Words say most, then the title, then what is counted, who leads and where it stands. */
const weights = { words: 0.5, title: 0.25, numbers: 0.08, leads: 0.05, section: 0.06, place: 0.06 }

/** Items (and passages) of two plans that are about the same thing: the matching with the greatest sum of scores. */
export function matchParts(here: PreparedPlan, there: PreparedPlan, rarity: Rarity): PartMatch[] {
  const tableOf = (wording: (part: PreparedPart) => PreparedPart['body']) =>
    likenessTable(here.parts.map(wording), there.parts.map(wording), rarity)
  const words = tableOf(({ body }) => body)
  const titles = tableOf(({ title }) => title)
  const sections = tableOf(({ section }) => section)
  const width = there.parts.length
  const signsOf = (i: number, j: number) => {
    const [a, b] = [here.parts[i] as PreparedPart, there.parts[j] as PreparedPart]
    const at = i * width + j
    const bare = a.body.text === '' && b.body.text === ''
    return {
      words: bare ? (titles[at] as number) : (words[at] as number),
      title: a.title.text === '' && b.title.text === '' ? (words[at] as number) : (titles[at] as number),
      numbers: sameNumbers(a.body, b.body),
      leads: sameNames(a.leads, b.leads),
      section: sections[at] as number,
      place: 1 - Math.abs((i + 0.5) / here.parts.length - (j + 0.5) / width),
    }
  }
  const scoreOf = (i: number, j: number) => {
    const signs = signsOf(i, j)
    if (signs.words < 0.12 && signs.title < 0.6) return 0
    if (here.parts[i]?.part.kind !== there.parts[j]?.part.kind && signs.words < 0.5) return 0
    return (Object.keys(weights) as (keyof typeof weights)[]).reduce((sum, key) => sum + weights[key] * signs[key], 0)
  }
  return assign(here.parts.length, width, scoreOf, least).map(({ here: i, there: j, score }) => {
    const signs = signsOf(i, j)
    const percent = (value: number) => ({ percent: Math.round(value * 100) })
    const because: Said[] = [{ code: 'comparison/alike-words', arguments: percent(signs.words) }]
    if (signs.title > 0.3) because.push({ code: 'comparison/alike-title', arguments: percent(signs.title) })
    if (here.parts[i]?.body.numbers.length && signs.numbers > 0)
      because.push({ code: 'comparison/same-numbers', arguments: percent(signs.numbers) })
    if (here.parts[i]?.leads.size && signs.leads > 0) because.push({ code: 'comparison/same-lead', arguments: {} })
    return { here: i, there: j, score, because }
  })
}

function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1
  let same = 0
  for (const name of a) if (b.has(name)) same++
  return (2 * same) / (a.size + b.size)
}
