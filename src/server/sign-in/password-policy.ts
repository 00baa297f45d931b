/** What a password must be like, by profile, and how long it serves. */
import type { Problem } from '#core/problem.ts'
import type { Settings } from '../context.ts'
import { commonPasswords } from './common-passwords.ts'

/** A set of rules for passwords. */
export interface PasswordProfile {
  /** Characters, counted as people see them. */
  shortest: number
  /** Of capital letters, small letters, digits and other characters. */
  classes: number
  /** Days after which the password must be changed; null for never. */
  longestDays: number | null
  /** How many of the last passwords are refused, today's included. */
  remembered: number
  basis: string
}

/**
 * `dengbao`: complexity and regular change, as GB/T 22239-2019 asks. `nist`: length and a list, neither classes nor
 * change by the calendar, as NIST SP 800-63B-4 (3.1.1.2) and ASVS 5.0 (6.2.5, 6.2.10) ask. The two contradict each other:
 * the installation chooses.
 */
export const passwordProfiles = {
  dengbao: { shortest: 10, classes: 3, longestDays: 90, remembered: 5, basis: 'GB/T 22239-2019 8.1.4.1' },
  nist: { shortest: 15, classes: 0, longestDays: null, remembered: 1, basis: 'NIST SP 800-63B-4 3.1.1.2' },
} satisfies Record<string, PasswordProfile>

export type ProfileName = keyof typeof passwordProfiles

/** The profile of an installation, `dengbao` unless its settings name another. */
export function profileOf(settings: Settings): PasswordProfile {
  return passwordProfiles[settings.passwordProfile ?? 'dengbao']
}

/** Everything that is wrong with a new password, but for what only its history knows. */
export function checkPassword(password: string, login: string, profile: PasswordProfile): Problem[] {
  const at = 'next'
  const basis = profile.basis
  const problems: Problem[] = []
  const length = [...new Intl.Segmenter().segment(password)].length
  if (length < profile.shortest) {
    const shortest = profile.shortest
    problems.push({
      code: 'sign-in/password-short',
      at,
      basis,
      actual: length,
      expected: shortest,
      arguments: { shortest },
    })
  }
  const classes = classesOf(password)
  if (classes < profile.classes) {
    const wanted = profile.classes
    problems.push({
      code: 'sign-in/password-simple',
      at,
      basis,
      actual: classes,
      expected: wanted,
      arguments: { wanted },
    })
  }
  if (containsLogin(password, login)) problems.push({ code: 'sign-in/password-is-login', at, basis })
  if (isCommon(password)) problems.push({ code: 'sign-in/password-common', at, basis })
  return problems
}

/** Whether a password set then must be changed by now. */
export function hasExpired(setAt: string | null, profile: PasswordProfile, now: Date): boolean {
  if (profile.longestDays === null || setAt === null) return false
  return now.getTime() - Date.parse(setAt) >= profile.longestDays * 86_400_000
}

function classesOf(password: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((kind) => kind.test(password)).length
}

/** The login itself, forwards or backwards, also with something around it. */
function containsLogin(password: string, login: string): boolean {
  const name = login.toLowerCase()
  const text = password.toLowerCase()
  return name.length >= 3 && (text.includes(name) || text.includes([...name].reverse().join('')))
}

const lookAlikes: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'l',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
}

/** Whether it is on the list, or becomes what is on it: without what was put before and after, or with letters written as signs. */
export function isCommon(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  const stripped = [text, bare(text), bare(text, /[^\p{L}\p{N}]+/gu)]
  if ([...stripped, ...stripped.map(asLetters)].some((form) => commonPasswords.has(form))) return true
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const guessed = (word: string) => commonPasswords.has(word) || isRun(word) || /^\d{1,4}$/.test(word)
  return isRun(text) || (words.length > 0 && words.every(guessed))
}

const asLetters = (text: string) => text.replace(/[@43!10$5]/g, (sign) => lookAlikes[sign] as string)

/** Without digits and signs at either end, or without all signs. */
const bare = (text: string, what = /^[^\p{L}]+|[^\p{L}]+$/gu) => text.replace(what, '')

const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb']

/** One character over and over, or a run along the keyboard, the digits or the alphabet. */
function isRun(text: string): boolean {
  if (text.length < 3) return false
  if (new Set(text).size <= 2) return true
  return rows.some((row) => {
    const back = [...row].reverse().join('')
    return (row + row).includes(text) || (back + back).includes(text)
  })
}
