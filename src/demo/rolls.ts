/** Pupils and classes of every school by grade at the beginning of a school year (1 September), and its teachers. */
import { randomFor } from './random.ts'
import { type DemoSchool, schools } from './schools.ts'

/** Grades: kindergarten k1-k3, primary p1-p6, junior high j1-j3, senior high s1-s3, vocational v1-v3; `e` special school. */
export type Grade = string

/** One grade of one school in one school year. */
export type Roll = { school: string; schoolYear: string; grade: Grade; pupils: number; classes: number }

/** Teachers of one school in one school year. */
export type Staff = {
  school: string
  schoolYear: string
  teachers: number
  backbone: number
  eligible: number
  rotated: number
}

const spans: Record<string, [stage: string, years: number, weight: number][]> = {
  kindergarten: [['k', 3, 1]],
  'primary-school': [['p', 6, 1]],
  'central-school': [['p', 6, 1]],
  'teaching-point': [['p', 4, 1]],
  'junior-high-school': [['j', 3, 1]],
  'nine-year-school': [
    ['p', 6, 0.8],
    ['j', 3, 0.8],
  ],
  'complete-secondary-school': [
    ['j', 3, 0.8],
    ['s', 3, 1],
  ],
  'senior-high-school': [['s', 3, 1.4]],
  'twelve-year-school': [
    ['p', 6, 0.6],
    ['j', 3, 0.7],
    ['s', 3, 0.5],
  ],
  'vocational-school': [['v', 3, 1]],
  'technical-school': [['v', 3, 1]],
  'special-school': [['e', 1, 1]],
}

/** Pupils of one grade in an urban school and in a town, and the largest class the rules allow, by stage. */
export const sizes: Record<string, { urban: number; town: number; perClass: number; perTeacher: number }> = {
  k: { urban: 84, town: 52, perClass: 30, perTeacher: 13 },
  p: { urban: 212, town: 84, perClass: 45, perTeacher: 17.2 },
  j: { urban: 430, town: 215, perClass: 50, perTeacher: 12.8 },
  s: { urban: 640, town: 520, perClass: 50, perTeacher: 11.6 },
  v: { urban: 610, town: 500, perClass: 45, perTeacher: 18 },
  e: { urban: 150, town: 110, perClass: 12, perTeacher: 4 },
}

/** Fewer children every year: the share of a usual grade by the year in which the children were born. */
const births: Record<number, number> = {
  2008: 0.94,
  2009: 0.95,
  2010: 0.97,
  2011: 0.99,
  2012: 1.05,
  2013: 1.02,
  2014: 1.06,
  2015: 1.0,
  2016: 1.12,
  2017: 1.13,
  2018: 1.0,
  2019: 0.95,
  2020: 0.84,
  2021: 0.75,
  2022: 0.68,
  2023: 0.64,
}

const firstAge: Record<string, number> = { k: 3, p: 6, j: 12, s: 15, v: 15, e: 10 }

/** Pupils of a school who attend one grade. A teaching point has a handful, a private kindergarten fewer than a public one. */
function usualGrade(school: DemoSchool, stage: string): number {
  const size = sizes[stage] as (typeof sizes)[string]
  if (school.kind === 'teaching-point') return 7
  const base = school.urban ? size.urban : size.town
  if (school.ownership === 'inclusive-private') return base
  if (school.kind === 'kindergarten' && school.ownership === 'private') {
    return base * (randomFor(`small ${school.key}`).chance(0.4) ? 0.13 : 0.62)
  }
  return base
}

function rollsOf(school: DemoSchool, year: number): Roll[] {
  const random = randomFor(`roll ${school.key}`)
  const own = 0.75 + random.fraction() * 0.5
  const open = Number(school.from.slice(0, 4))
  const stages = spans[school.kind] ?? []
  return stages.flatMap(([stage, years, weight]) =>
    Array.from({ length: years }, (_, at) => {
      const born = year - (firstAge[stage] as number) - at
      const started = school.from < '2022-01-01' || year - open >= at
      const pupils = started ? Math.round(usualGrade(school, stage) * weight * own * (births[born] ?? 0.93)) : 0
      const { perClass } = sizes[stage] as (typeof sizes)[string]
      return {
        school: school.key,
        schoolYear: `${year}-${year + 1}`,
        grade: `${stage}${stage === 'e' ? '' : at + 1}`,
        pupils,
        classes: Math.ceil(
          pupils / (school.ownership === 'public' && random.chance(0.035) ? perClass * 1.3 : perClass),
        ),
      }
    }),
  )
}

/** Rolls of the two school years that the demo city looks at. */
export const rolls: Roll[] = [2025, 2026].flatMap((year) =>
  schools.filter(({ from }) => from <= `${year}-09-01`).flatMap((school) => rollsOf(school, year)),
)

function staffOf(school: DemoSchool, year: number): Staff {
  const random = randomFor(`staff ${school.key} ${year}`)
  const own = rolls.filter((roll) => roll.school === school.key && roll.schoolYear.startsWith(String(year)))
  const need = own.reduce((sum, { grade, pupils }) => sum + pupils / (sizes[grade[0] as string]?.perTeacher ?? 15), 0)
  const teachers = Math.max(2, Math.round(need * (0.94 + random.fraction() * 0.12)))
  const eligible = Math.round(teachers * (0.42 + random.fraction() * 0.16))
  return {
    school: school.key,
    schoolYear: `${year}-${year + 1}`,
    teachers,
    backbone: Math.round(teachers * (school.urban ? 0.16 : 0.09)),
    eligible,
    rotated: school.ownership === 'public' ? Math.round(eligible * (0.06 + random.fraction() * 0.08)) : 0,
  }
}

/** Teachers of every school, both school years. */
export const staff: Staff[] = [2025, 2026].flatMap((year) =>
  schools.filter(({ from }) => from <= `${year}-09-01`).map((school) => staffOf(school, year)),
)
