import type { Label, LabelKind } from './labels.ts'

/** Shorter lines hold no whole parts of a plan. */
export const SHORTEST = 60
/** A title and the sign that closes it. */
const TITLED = /[^。;:!?]{2,30}[。:](?=.)/y

/** What a colon announces that is no part of the plan. */
const ASIDE = /(?:备注|说明|附件|附注|注|文章|推荐|阅读|链接):\s*$/

/** The labels that open a sequence inside one line: where a text lost its line ends, 一、 is believed because 二、 follows.
 *    > | …的思路是:深化改革。一、立德树人1.推动德育。…(德育科)2.减轻负担。…二、优质均衡3.扩容。…
 *                          ^                                             ^ proves it
 *
 *  A list parted by semicolons proves nothing; 1. behind a stop has to have a title, as 2. has.
 */
export function findSequences(shadow: string, labelled: boolean, labels: Label[]): ReadonlySet<number> {
  const opening = new Set<number>()
  const behind = new Map<LabelKind, Map<number, number>>()
  for (let at = labels.length - 1; at >= 0; at--) {
    const { kind, number, start, end } = labels[at] as Label
    if (number === null || !KINDS.has(kind)) continue
    const sign = signBefore(shadow, start)
    if (/[,;、]/.test(sign) || (sign === ':' && (number !== 1 || ASIDE.test(shadow.slice(start - 6, start))))) continue
    if (kind === 'number' && !isTitled(shadow, end)) continue
    const counts = behind.get(kind) ?? new Map<number, number>()
    behind.set(kind, counts)
    const count = 1 + (counts.get(number + 1) ?? 0)
    if (number === 1) {
      const least = kind === 'number' && sign === ':' ? (labelled ? Number.POSITIVE_INFINITY : 3) : 2
      if (count >= least) opening.add(start)
      counts.clear()
    }
    counts.set(number, count)
  }
  return opening
}

const KINDS: ReadonlySet<LabelKind> = new Set(['chapter', 'chinese', 'chinese-bracket', 'number'])

function signBefore(shadow: string, at: number): string {
  let before = at - 1
  while (before > 0 && shadow.charCodeAt(before) <= 32) before--
  return shadow[before] ?? ''
}

function isTitled(shadow: string, at: number): boolean {
  TITLED.lastIndex = at
  return TITLED.test(shadow)
}
