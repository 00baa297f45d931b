/** Papers that go upward (上行文): to whom they may go, and what in their words looks wrong (《党政机关公文处理工作条例》第十五条). */
import type { UnitKind } from '../organisation.ts'
import type { PaperText } from './paper-text.ts'

/** Kinds of unit that look after education below a government: those to which papers go upward. */
export const bureauKinds: readonly UnitKind[] = ['education-bureau', 'social-affairs-bureau']

/**
 * The bureau to which a unit reports: the nearest that stands above it or under a government above it, and is not itself. A school
 * writes to the bureau of its county, that bureau to the one of the city.
 */
export function superiorOf<Bureau extends { path: string }>(path: string, bureaus: readonly Bureau[]): Bureau | null {
  const reach = ({ path: at }: Bureau) => (path.startsWith(at) ? at.length : parentOf(at).length)
  return (
    bureaus
      .filter(({ path: at }) => at !== path && path.startsWith(parentOf(at)))
      .sort((a, b) => reach(b) - reach(a) || a.path.localeCompare(b.path))[0] ?? null
  )
}

const parentOf = (path: string) => path.slice(0, path.slice(0, -1).lastIndexOf('/') + 1)

/** Words by which something is asked of the level above. */
const asking =
  /[当妥]否|是否[妥可]|特此请示|(请|恳请|望|盼)[^。；\n]{0,20}?(批准|批示|审批|核准|批复|准予|予以(解决|支持|追加|安排|拨付|同意|明确))/g

/** Something in the words of a paper that looks wrong: for whoever checks it to decide. */
export interface PaperFinding {
  code: 'upward/report-asks' | 'upward/several-matters' | 'upward/asks-nothing'
  basis: string
  /** The words, as they stand. */
  words: string
}

/** Words of a title that joins several matters, and of a text that adds one. */
const severalMatters = /[、；;]|以及|暨/
const furtherMatter = /(此外|另外|另|同时)[，,]?(还|一并)?(恳)?请/

const basis = '《党政机关公文处理工作条例》第十五条'

/** What the words of an upward paper show: a report that carries a request, a request for more than one matter or for nothing. */
export function findInUpward({ paper, title, text }: Pick<PaperText, 'paper' | 'title' | 'text'>): PaperFinding[] {
  const found = [...text.matchAll(asking)].map(([words]) => words)
  if (paper === 'report') return [...new Set(found)].map((words) => ({ code: 'upward/report-asks', basis, words }))
  if (paper !== 'request-for-instructions') return []
  const about = title.replace(/^.*?关于/, '').replace(/的请示$/, '')
  const several = severalMatters.test(about) ? about : furtherMatter.exec(text)?.[0]
  return [
    ...(several === undefined ? [] : [{ code: 'upward/several-matters' as const, basis, words: several }]),
    ...(found.length === 0 ? [{ code: 'upward/asks-nothing' as const, basis, words: '' }] : []),
  ]
}
