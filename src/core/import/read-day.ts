import { isDay } from '../day.ts'

const numerals = '〇一二三四五六七八九'

/** A day as YYYY-MM-DD: 2026-1-5, 2026/01/05, 2026.1.5, 2026年1月5日, 二〇二六年一月五日, 20260105, or the number of a spreadsheet. */
export function readDay(text: string): string | undefined {
  const plain = arabic(text)
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T?\d{1,2}[:时].*)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (match) {
    const day = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`
    return isDay(day) ? day : undefined
  }
  // Days since 30 December 1899; from 1955 to 2099, so that other numbers are not taken for days.
  const serial = /^\d{5}(\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : 0
  if (serial < 20_000 || serial > 73_050) return undefined
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
}

/** A month as YYYY-MM; a day means its month. */
export function readMonth(text: string): string | undefined {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/.exec(arabic(text))
  if (!match) return readDay(text)?.slice(0, 7)
  const month = Number(match[2] ?? match[3])
  return month >= 1 && month <= 12 ? `${match[1]}-${String(month).padStart(2, '0')}` : undefined
}

/** A year: 2026, 2026年, 2026年度. */
export function readYear(text: string): number | undefined {
  const match = /^(\d{4})(年度?|学年度?)?$/.exec(arabic(text))
  return match ? Number(match[1]) : undefined
}

/** 二〇二六年十一月二十一日 -> 2026年11月21日; spaces and width do not count. */
function arabic(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[○零Ｏ]/g, '〇')
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) =>
      String((tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (numeral) => String(numerals.indexOf(numeral)))
}
