/** What the counties of the demo city entered in a year, and which targets its office tied to indicators. */
import { addDays, addMonths, type Day } from '#core/day.ts'
import type { Point } from '#core/indicator/progress.ts'

/** Periods with the quantities of each county; null where a county has not entered any yet. */
export interface Series {
  periods: readonly { from: Day; to: Day; on: Day }[]
  of: (county: number, period: number) => Record<string, number> | null
}

/** Size of each county against the others, in the order of the list of counties. */
const size = [1.3, 1.2, 1, 0.7, 0.8, 0.6]
const sized = (county: number, amount: number) => Math.round((size[county] ?? 1) * amount)
/** A share of a whole, that differs a little between counties and grows with the periods. */
const part = (whole: number, share: number, county: number, gain = 0) =>
  Math.min(whole, Math.round(whole * (share + ((county * 7) % 5) * 0.004 - 0.008 + gain)))

const months = Array.from({ length: 12 }, (_, i) => {
  const from = addMonths('2025-10-01', i)
  const to = addDays(addMonths(from, 1), -1)
  return { from, to, on: addDays(to, 6) }
})
const quarters = ['2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01'].map((from) => {
  const to = addDays(addMonths(from, 3), -1)
  return { from, to, on: addDays(to, 8) }
})
const schoolYears = [2024, 2025].map((year) => {
  return { from: `${year}-09-01`, to: `${year + 1}-08-31`, on: `${year + 1}-09-16` }
})
const years = [2024, 2025].map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31`, on: `${year + 1}-02-20` }))

/** Parts of the year's 4,500 places that each county has to add. */
const placesOfCounty = [900, 900, 750, 600, 650, 700]
const monthOfYear = (at: number) => (months[at] ? Number(months[at].to.slice(5, 7)) : 1)

export const series: readonly Series[] = [
  {
    periods: months,
    of: (county, at) => {
      // The last county still owes its September.
      if (county === 5 && at === 11) return null
      const accepted = sized(county, 42) * monthOfYear(at)
      const closed = part(accepted, 0.972, county, at * 0.001)
      const rated = Math.round(closed * 0.6)
      return {
        'petition.accepted': accepted,
        'petition.closed': closed,
        'petition.rated': rated,
        'petition.satisfied': part(rated, 0.9, county, at * 0.002),
        'petition.satisfied-result': part(rated, 0.88, county, at * 0.002),
        'petition.satisfied-service': part(rated, 0.94, county, at * 0.001),
      }
    },
  },
  {
    periods: quarters,
    of: (county, at) => {
      const done = [1, 0.18, 0.46, county === 3 ? 0.5 : 0.83][at] ?? 0
      const all = (placesOfCounty[county] ?? 0) * done
      return {
        'places.kindergarten': Math.round(all * 0.2),
        'places.primary': Math.round(all * 0.4),
        'places.junior': Math.round(all * 0.3),
        'places.senior': Math.round(all * 0.1),
        'building.area': Math.round(all * 9),
      }
    },
  },
  {
    periods: schoolYears,
    of: (county, at) => {
      const disabled = sized(county, 210)
      const migrant = sized(county, 3400)
      const stage = sized(county, 9800)
      const schools = sized(county, 74)
      return {
        'disabled.registered': disabled,
        'disabled.enrolled': part(disabled, 0.965, county, at * 0.012),
        'migrant.pupils': migrant,
        'migrant.public': part(migrant, 0.9, county, at * 0.01),
        'migrant.purchased': part(migrant, 0.05, county),
        'population.15-17': stage,
        'senior.pupils-all': part(stage, 0.935, county, at * 0.006),
        'governance.schools': schools,
        'governance.inspector': part(schools, 0.98, county, at * 0.02),
        'intake.general': sized(county, 1700),
        'intake.vocational': part(sized(county, 1700), 0.78, county),
      }
    },
  },
  {
    periods: years,
    of: (county, at) => {
      const teachers = sized(county, 2600)
      const pupils = sized(county, 41_000) - at * 300
      return {
        'money.education': sized(county, 620_000_000) + at * 21_000_000,
        'money.budget': sized(county, 3_300_000_000) + at * 90_000_000,
        'money.pupils': pupils,
        'pay.teachers-count': teachers,
        'pay.teachers': teachers * (98_000 + county * 700 + at * 2600),
        'pay.servants-count': sized(county, 3100),
        'pay.servants': sized(county, 3100) * (97_400 + county * 800 + at * 2300),
      }
    },
  },
]

/** Targets by their words -> indicator, the start of the way, and the parts of the counties. */
export const ties: readonly { words: RegExp; indicator: string; start?: Point; parts?: readonly number[] }[] = [
  { words: /^新增公办学位\d/, indicator: 'places.new', parts: placesOfCounty },
  { words: /热线教育类诉求按期办结率/, indicator: 'petition.closing' },
  { words: /群众满意率/, indicator: 'petition.satisfaction' },
  { words: /残疾儿童少年义务教育入学率/, indicator: 'special.enrolment', start: { day: '2025-08-31', value: 96 } },
  { words: /随迁子女在公办学校/, indicator: 'migrant.public-places' },
  { words: /高中阶段毛入学率/, indicator: 'senior.gross-enrolment', start: { day: '2025-08-31', value: 92 } },
  { words: /平均工资收入之比/, indicator: 'teachers.pay' },
  { words: /责任督学挂牌督导覆盖率/, indicator: 'inspection.coverage' },
]
