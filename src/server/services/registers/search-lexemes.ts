/**
 * What the search finds a record by: every pair of neighbouring characters of its searched fields, so that a part of a name is
 * found wherever it begins, words of Latin letters and digits, and the initials of the pinyin of the first field.
 */
import { pinyin, polyphonic } from 'pinyin-pro'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'

const han = /\p{Script=Han}/u

/** The lexemes of a record, as PostgreSQL writes a tsvector. */
export function searchLexemes(pack: Pack, values: Values): string {
  return lexemesOfWords(pack.searches.map((name) => values[name]).filter((value) => typeof value === 'string'))
}

/** The lexemes of some words; the first is also found by its initials. */
export function lexemesOfWords(words: readonly string[]): string {
  return written(new Set([...words.flatMap(lexemesOf), ...initialLexemes(words[0] ?? '')]))
}

/** The lexemes of a long text and of its headings, which are also found by their initials. White space between signs is passed over. */
export function lexemesOfText(text: string, headings: readonly string[]): string {
  const whole = text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
  return written(new Set([...[...new Set(headings)].flatMap(initialLexemes), ...lexemesOf(whole)]))
}

/** A search as PostgreSQL writes a tsquery; null when it holds nothing to look for. */
export function searchQuery(text: string): string | null {
  const query = text.trim().toLowerCase()
  if (/^[a-z]{2,16}$/.test(query)) return `${quote(`~${query}`)}:* | ${quote(query)}:*`
  const lexemes = runsOf(query).flatMap((run) =>
    han.test(run) && [...run].length > 1 ? pairsOf(run).map(quote) : [`${quote(run)}:*`],
  )
  return lexemes.length === 0 ? null : [...new Set(lexemes)].join(' & ')
}

/** 河口小学 -> 河口, 口小, 小学, 学: a last character stands alone too, so that it is found by itself. */
function lexemesOf(text: string): string[] {
  return runsOf(text).flatMap((run) => (han.test(run) ? [...pairsOf(run), [...run].at(-1) as string] : [run]))
}

/** Runs of Chinese characters, and words of Latin letters and digits, no longer than anybody would look for. */
function runsOf(text: string): string[] {
  const runs = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|[a-z0-9]+/gu)
  return (runs ?? []).map((run) => (han.test(run) ? run : run.slice(0, 64)))
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

/** From each place on, so that 中学 is found by zx in 第一中学. */
function initialLexemes(words: string): string[] {
  const initials = initialsOf(words)
  return [...initials].map((_, at) => `~${initials.slice(at, at + 16)}`)
}

/** Characters that PostgreSQL takes in one tsvector, with room for their bytes; what stands behind is not found. */
const longest = 250_000

function written(lexemes: ReadonlySet<string>): string {
  let length = 0
  return [...lexemes]
    .filter((lexeme) => {
      length += lexeme.length
      return length <= longest
    })
    .map(quote)
    .join(' ')
}

/** The initials of the pinyin of a heading or name: 河口小学 -> hkxx. */
export function initialsOf(text: string): string {
  const each = [...text].map(initialOf)
  // Only a character of several readings needs the words around it.
  const initials = each.includes('several') ? inContext(text) : each.join('')
  return initials
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 40)
}

const inContext = (text: string) =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('')

const initials = new Map<string, string>()

/** The initial of a character, found out once: '' of what has none, `several` where it depends on the word. */
function initialOf(character: string): string {
  const known = initials.get(character)
  if (known !== undefined) return known
  const [readings] = polyphonic(character, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' })
  const distinct = new Set(readings)
  const initial = distinct.size > 1 ? 'several' : (readings?.[0] ?? '')
  initials.set(character, initial)
  return initial
}

function quote(lexeme: string): string {
  return `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
}
