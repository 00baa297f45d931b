const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const TENS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const MYRIADS: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** Value of a Chinese numeral (二十一, 三万五千, 二〇二一) or of digits; null for anything else. */
export function parseNumeral(words: string): number | null {
  if (/^\d+(\.\d+)?$/.test(words)) return Number(words)
  if (words === '' || words.length > 24) return null
  let total = 0
  let part = 0
  let digit = -1
  let plain = ''
  let scaled = false
  for (const sign of words) {
    if (sign in DIGITS) {
      digit = DIGITS[sign] as number
      plain += digit
    } else if (sign in TENS) {
      part += (digit < 0 ? 1 : digit) * (TENS[sign] as number)
      digit = -1
      scaled = true
    } else if (sign in MYRIADS) {
      total = (total + part + Math.max(digit, 0)) * (MYRIADS[sign] as number)
      part = 0
      digit = -1
      scaled = true
    } else return null
  }
  if (!scaled) return Number(plain)
  return total + part + Math.max(digit, 0)
}

/** Factor of a multiplier: 万, 亿, 百万 and so on; 1 for none. */
export function factorOf(words: string): number {
  let factor = 1
  for (const sign of words) factor *= TENS[sign] ?? MYRIADS[sign] ?? 1
  return factor
}
