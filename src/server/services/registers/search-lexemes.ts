/**
 * What the search finds a record by: every pair of neighbouring characters of its searched fields, so that a part of a name is
 * found wherever it begins, words of Latin letters and digits, and the initials of the pinyin of the first field.
 */
import { pinyin } from 'pinyin-pro'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'

const han = /\p{Script=Han}/u

/** The lexemes of a record, as PostgreSQL writes a tsvector. */
export function searchLexemes(pack: Pack, values: Values): string {
  return lexemesOfWords(pack.searches.map((name) => values[name]).filter((value) => typeof value === 'string'))
}

/** The lexemes of some words; the first is also found by its initials. */
export function lexemesOfWords(words: readonly string[]): string {
  const lexemes = new Set(words.flatMap(lexemesOf))
  const initials = words[0] ? initialsOf(words[0]) : ''
  // From each place on, so that 中学 is found by zx in 第一中学.
  for (let at = 0; at < initials.length; at++) lexemes.add(`~${initials.slice(at, at + 16)}`)
  return [...lexemes].map(quote).join(' ')
}

/** A search as PostgreSQL writes a tsquery; null when it holds nothing to look for. */
export function searchQuery(text: string): string | null {
  const query = text.trim().toLowerCase()
  if (/^[a-z]{2,16}$/.test(query)) return `${quote(`~${query}`)}:* | ${quote(query)}:*`
  const lexemes = [...new Set(lexemesOf(query))]
  // One character alone is found as the beginning of a pair.
  if (lexemes.length === 1 && [...(lexemes[0] as string)].length === 1) return `${quote(lexemes[0] as string)}:*`
  return lexemes.length === 0 ? null : lexemes.map(quote).join(' & ')
}

/** 河口小学 -> 河口, 口小, 小学; a last character alone stands too, so that it is found by itself. */
function lexemesOf(text: string): string[] {
  const lexemes: string[] = []
  for (const run of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []) {
    const characters = [...run]
    if (!han.test(run) || characters.length === 1) lexemes.push(run)
    else for (let at = 0; at + 1 < characters.length; at++) lexemes.push(`${characters[at]}${characters[at + 1]}`)
  }
  return lexemes
}

function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 40)
}

function quote(lexeme: string): string {
  return `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
}
