import { addDays, type Day } from './day.ts'

/**
 * The days off that the law fixes before any arrangement is announced: festivals that follow the moon and the sun, by year.
 * Columns: first day of the lunar year (春节), 清明, 端午, 中秋. Computed in Beijing time for the years not yet announced.
 */
const movable: Readonly<Record<number, readonly [Day, Day, Day, Day]>> = {
  2027: ['2027-02-06', '2027-04-05', '2027-06-09', '2027-09-15'],
  2028: ['2028-01-26', '2028-04-04', '2028-05-28', '2028-10-03'],
  2029: ['2029-02-13', '2029-04-04', '2029-06-16', '2029-09-22'],
  2030: ['2030-02-03', '2030-04-05', '2030-06-05', '2030-09-12'],
  2031: ['2031-01-23', '2031-04-05', '2031-06-24', '2031-10-01'],
  2032: ['2032-02-11', '2032-04-04', '2032-06-12', '2032-09-19'],
  2033: ['2033-01-31', '2033-04-04', '2033-06-01', '2033-09-08'],
  2034: ['2034-02-19', '2034-04-05', '2034-06-20', '2034-09-27'],
  2035: ['2035-02-08', '2035-04-05', '2035-06-10', '2035-09-16'],
  2036: ['2036-01-28', '2036-04-04', '2036-05-30', '2036-10-04'],
  2037: ['2037-02-15', '2037-04-04', '2037-06-18', '2037-09-24'],
  2038: ['2038-02-04', '2038-04-05', '2038-06-07', '2038-09-13'],
  2039: ['2039-01-24', '2039-04-05', '2039-05-27', '2039-10-02'],
  2040: ['2040-02-12', '2040-04-04', '2040-06-14', '2040-09-20'],
  2041: ['2041-02-01', '2041-04-04', '2041-06-03', '2041-09-10'],
  2042: ['2042-01-22', '2042-04-04', '2042-06-22', '2042-09-28'],
  2043: ['2043-02-10', '2043-04-05', '2043-06-11', '2043-09-17'],
  2044: ['2044-01-30', '2044-04-04', '2044-05-31', '2044-10-05'],
  2045: ['2045-02-17', '2045-04-04', '2045-06-19', '2045-09-25'],
  2046: ['2046-02-06', '2046-04-04', '2046-06-08', '2046-09-15'],
  2047: ['2047-01-26', '2047-04-05', '2047-05-29', '2047-10-04'],
  2048: ['2048-02-14', '2048-04-04', '2048-06-15', '2048-09-22'],
  2049: ['2049-02-02', '2049-04-04', '2049-06-04', '2049-09-11'],
  2050: ['2050-01-23', '2050-04-04', '2050-06-23', '2050-09-30'],
}

/** The last year whose movable festivals are known here. */
export const lastStatutoryYear = Math.max(...Object.keys(movable).map(Number))

const names = {
  newYear: { zh: '元旦', en: "New Year's Day" },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明', en: 'Tomb-sweeping Day' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋', en: 'Mid-autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
} as const

type Holiday = { day: Day; name: { zh: string; en: string } }

/**
 * Statutory holidays of a year, without moved days off and make-up working days. Outside the table only the fixed days.
 * Basis: 全国年节及纪念日放假办法 as revised from 2025-01-01, art. 2 (13 days: 除夕 and two days of May included).
 */
export function statutoryHolidays(year: number): Holiday[] {
  const holidays: Holiday[] = [
    { day: `${year}-01-01`, name: names.newYear },
    ...['05-01', '05-02'].map((date) => ({ day: `${year}-${date}`, name: names.labour })),
    ...['10-01', '10-02', '10-03'].map((date) => ({ day: `${year}-${date}`, name: names.national })),
  ]
  const festivals = movable[year]
  if (festivals) {
    const [newYear, qingming, dragonBoat, midAutumn] = festivals
    for (const days of [-1, 0, 1, 2]) holidays.push({ day: addDays(newYear, days), name: names.spring })
    holidays.push({ day: qingming, name: names.qingming })
    holidays.push({ day: dragonBoat, name: names.dragonBoat })
    holidays.push({ day: midAutumn, name: names.midAutumn })
  }
  return holidays.sort((a, b) => (a.day < b.day ? -1 : 1))
}
