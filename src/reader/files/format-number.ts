const DIGITS = '〇一二三四五六七八九'
const UNITS = ['', '十', '百', '千']
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_UNITS = ['', '拾', '佰', '仟']
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** A number below 10,000 in words: 12 is 十二, 101 is 一百零一. */
function inWords(value: number, digits: string, units: string[], zero: string, dropLeadingOne: boolean): string {
  if (value < 1 || value > 9_999) return String(value)
  let words = ''
  const printed = String(value)
  for (let i = 0; i < printed.length; i++) {
    const digit = Number(printed[i])
    const unit = units[printed.length - 1 - i] as string
    if (digit > 0) words += digits[digit] + unit
    else if (Number(printed.slice(i)) > 0 && !words.endsWith(zero)) words += zero
  }
  return dropLeadingOne && value >= 10 && value < 20 ? words.slice(1) : words
}

function inDigits(value: number): string {
  return [...String(value)].map((digit) => DIGITS[Number(digit)]).join('')
}

/** Letters as spreadsheets count columns would repeat; word processors double instead: z, aa, bb. */
function inLetters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.min(30, Math.ceil(value / 26)))
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function inRoman(value: number): string {
  if (value > 4_999) return String(value)
  let rest = value
  let roman = ''
  for (const [size, letters] of ROMAN) {
    roman += letters.repeat(Math.floor(rest / size))
    rest %= size
  }
  return roman
}

/** A character of a run of enclosed forms that starts at `first` for 1; plain digits beyond its end. */
function enclosed(value: number, first: number, last: number): string {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : String(value)
}

function inCircle(value: number): string {
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21)
  if (value >= 36 && value <= 50) return String.fromCharCode(0x32b1 + value - 36)
  return enclosed(value, 0x2460, 20)
}

const chinese = (value: number) => inWords(value, DIGITS, UNITS, '零', true)

/** How each number format of ECMA-376 (17.18.59 ST_NumberFormat) that Chinese documents use is printed. */
const FORMATS: Record<string, (value: number) => string> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  decimalFullWidth2: (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  numberInDash: (value) => `- ${value} -`,
  lowerLetter: inLetters,
  upperLetter: (value) => inLetters(value).toUpperCase(),
  lowerRoman: inRoman,
  upperRoman: (value) => inRoman(value).toUpperCase(),
  chineseCounting: (value) => (value < 100 ? chinese(value) : inDigits(value)),
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: (value) => (value < 100 ? chinese(value) : inDigits(value)),
  taiwaneseCountingThousand: chinese,
  ideographDigital: inDigits,
  japaneseDigitalTenThousand: inDigits,
  taiwaneseDigital: inDigits,
  chineseLegalSimplified: (value) => inWords(value, LEGAL_DIGITS, LEGAL_UNITS, '零', false),
  ideographLegalTraditional: (value) => inWords(value, '零壹貳參肆伍陸柒捌玖', LEGAL_UNITS, '零', false),
  decimalEnclosedCircle: inCircle,
  decimalEnclosedCircleChinese: inCircle,
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
  none: () => '',
}

/** The number of a list level as it is printed; a format that is not known is printed in plain digits. */
export function formatNumber(value: number, format: string): string {
  return value < 1 ? String(value) : (FORMATS[format] ?? String)(value)
}
