import type { Label } from './labels.ts'

/** What is left of (一) to (九) in a page that lost one byte of GB18030 before it: the rest was read as pairs that lie one byte
 *  off, up to a sign of box drawing that swallowed the bracket and half of the next character.
 *    > | ?。ㄒ唬┨岣质量。…
 *        ^-----
 */
const GARBLED = /\?。(ㄒ唬|ǘ|ㄈ|ㄋ模|ㄎ澹||ㄆ[撸擼]|ò耍|ň牛)[\ue000-\uf8ff]?[┌-╋]/y
const REMAINS = ['ㄒ唬', 'ǘ', 'ㄈ', 'ㄋ模', 'ㄎ澹', '', 'ㄆ撸', 'ò耍', 'ň牛']

/** The label whose remains stand at a place of the shadow, or null. */
export function readGarbledLabel(shadow: string, start: number): Label | null {
  GARBLED.lastIndex = start
  const found = GARBLED.exec(shadow)
  if (!found) return null
  const number = REMAINS.indexOf((found[1] as string).replace('擼', '撸')) + 1
  return { kind: 'chinese-bracket', number, depth: 1, start, end: start + found[0].length }
}
