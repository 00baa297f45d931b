/** Numbers of papers (文号): 〔year〕number号 in a series, without gaps. */

/** A series of numbers: 某教督; each year begins with 1. */
export interface PaperNumber {
  series: string
  year: number
  number: number
}

/** The number as it is printed: `甲教督〔2026〕3号`. */
export function printNumber({ series, year, number }: PaperNumber): string {
  return `${series}〔${year}〕${number}号`
}

/** A printed number as its parts; null where it is not of that form. Other brackets are read, 〔〕 is written. */
export function parseNumber(text: string): PaperNumber | null {
  const match = text.trim().match(/^(\D+?)\s*[〔[（(【]\s*(\d{4})\s*[〕\]）)】]\s*第?(\d+)\s*号$/)
  return match ? { series: match[1] as string, year: Number(match[2]), number: Number(match[3]) } : null
}

/** The next number of a series in a year: one more than the last, so that there are no gaps. Numbers of void papers stay used. */
export function nextNumber(series: string, year: number, given: readonly PaperNumber[]): PaperNumber {
  const used = given.filter((each) => each.series === series && each.year === year).map(({ number }) => number)
  return { series, year, number: Math.max(0, ...used) + 1 }
}

/** Numbers of a series and year that were passed over. */
export function gaps(series: string, year: number, given: readonly PaperNumber[]): number[] {
  const used = new Set(given.filter((each) => each.series === series && each.year === year).map(({ number }) => number))
  return Array.from({ length: Math.max(0, ...used) }, (_, i) => i + 1).filter((number) => !used.has(number))
}
