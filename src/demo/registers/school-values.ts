/** What a school of the demo city was in a school year, from its rolls and its staff. */
import type { Values } from '#core/field.ts'
import { type Random, randomFor } from '../random.ts'
import { rolls, sizes, staff } from '../rolls.ts'
import { type DemoSchool, schools } from '../schools.ts'
import { pointOf } from './school-places.ts'

const stageNames: Record<string, string> = {
  k: 'kindergarten',
  p: 'primary',
  j: 'junior',
  s: 'senior',
  v: 'vocational',
  e: 'special',
}

/** Square metres of teaching rooms and of sports grounds, computers and yuan of equipment for a pupil, by stage. */
const conditions: Record<string, { rooms: number; sports: number; computers: number; equipment: number }> = {
  k: { rooms: 5.6, sports: 4.8, computers: 0, equipment: 900 },
  p: { rooms: 5.1, sports: 8.2, computers: 0.078, equipment: 2350 },
  j: { rooms: 6.4, sports: 10.9, computers: 0.112, equipment: 2900 },
  s: { rooms: 7.2, sports: 11.4, computers: 0.14, equipment: 4100 },
  v: { rooms: 7.5, sports: 9.1, computers: 0.21, equipment: 6200 },
  e: { rooms: 11, sports: 13, computers: 0.2, equipment: 5200 },
}

/** Seats of a class for which a school of the stage was built, and the share of pupils that board in a town. */
const built: Record<string, { seats: number; boarding: number }> = {
  k: { seats: 30, boarding: 0 },
  p: { seats: 45, boarding: 0.06 },
  j: { seats: 50, boarding: 0.46 },
  s: { seats: 50, boarding: 0.72 },
  v: { seats: 45, boarding: 0.8 },
  e: { seats: 12, boarding: 0.5 },
}

/** Seats of county-level districts are counted as town, those of districts of the city as urban. */
function settingOf({ place, urban, kind }: DemoSchool): string {
  const district = ['yx/lx', 'yx/wc', 'yx/gx', 'yx/sd'].some((county) => place.startsWith(`${county}/`))
  if (urban) return district ? 'urban' : 'town'
  return ['teaching-point', 'primary-school'].includes(kind) ? 'rural' : 'town'
}

/** A school in a school year, for the register. */
export function valuesOf(school: DemoSchool, schoolYear: string): Values {
  const random = randomFor(`register ${school.key}`)
  const own = rolls.filter((roll) => roll.school === school.key && roll.schoolYear === schoolYear)
  const members = staff.find((each) => each.school === school.key && each.schoolYear === schoolYear)
  if (!members) throw new Error(`${school.key} has no staff in ${schoolYear}`)
  const stages = Map.groupBy(own, ({ grade }) => grade[0] as string)
  const teachers = shares(
    members.teachers,
    [...stages].map(([stage, grades]) => sum(grades, 'pupils') / (sizes[stage]?.perTeacher ?? 15)),
  )
  const values: Values = {
    ...identityOf(school, schoolYear),
    ...Object.assign(
      {},
      ...[...stages].map(([stage, grades], at) => stageValues(stage, grades, teachers[at] as number)),
    ),
  }
  return {
    ...values,
    ...staffValues(school, members.teachers, stages.has('s'), random),
    ...builtValues(school, stages, random),
  }
}

type Grades = { pupils: number; classes: number }[]

const sum = (grades: Grades, of: keyof Grades[number]) => grades.reduce((all, grade) => all + grade[of], 0)

function identityOf(school: DemoSchool, schoolYear: string): Values {
  const number = schools.indexOf(school) + 1
  const street = school.place.slice(school.place.lastIndexOf('/') + 1)
  return {
    schoolYear,
    name: school.name,
    kind: school.kind,
    setting: settingOf(school),
    organiser:
      school.ownership !== 'public' ? 'private' : school.key.startsWith('yx/jgj/') ? 'other-department' : 'education',
    ownership: school.ownership,
    // No school of the country has a number of this range.
    identifier: `9900${String(number).padStart(6, '0')}`,
    address: `${school.urban ? '育才路' : '中心路'}${(number * 7) % 180 || 1}号（${street}片区）`,
    location: pointOf(school),
  }
}

/** Pupils, classes, classes of 56 to 65 and of 66 and more: the classes of a grade are as alike as can be. */
function stageValues(stage: string, grades: Grades, teachers: number): Values {
  const name = stageNames[stage] as string
  const classSizes = grades.flatMap(({ pupils, classes }) =>
    Array.from({ length: classes }, (_, at) => Math.floor(pupils / classes) + (at < pupils % classes ? 1 : 0)),
  )
  const large = ['p', 'j', 's'].includes(stage)
    ? {
        [`${name}Large`]: classSizes.filter((size) => size >= 56 && size <= 65).length,
        [`${name}ExtraLarge`]: classSizes.filter((size) => size >= 66).length,
      }
    : {}
  return {
    [`${name}Pupils`]: sum(grades, 'pupils'),
    [`${name}Classes`]: classSizes.length,
    [`${name}Teachers`]: teachers,
    ...large,
  }
}

function staffValues(school: DemoSchool, teachers: number, senior: boolean, random: Random): Values {
  const postgraduates = Math.round(teachers * (senior ? 0.13 + random.fraction() * 0.07 : random.fraction() * 0.04))
  const bachelors = Math.round((teachers - postgraduates) * (school.kind === 'kindergarten' ? 0.34 : 0.9))
  const posts = Math.round(teachers * 1.06)
  return {
    bachelors,
    postgraduates,
    ...(school.ownership === 'public'
      ? { posts, postsFilled: Math.round(posts * (0.94 + random.fraction() * 0.06)) }
      : {}),
  }
}

/** What stands there does not change from year to year: it was built for the larger of the two. */
function builtValues(school: DemoSchool, stages: Map<string, Grades>, random: Random): Values {
  const largest = new Map(
    [...stages.keys()].map((stage) => [
      stage,
      Math.max(
        ...['2025-2026', '2026-2027'].map((year) =>
          sum(
            rolls.filter((roll) => roll.school === school.key && roll.schoolYear === year && roll.grade[0] === stage),
            'pupils',
          ),
        ),
      ),
    ]),
  )
  const per = (of: 'rooms' | 'sports' | 'computers' | 'equipment') =>
    [...largest].reduce((all, [stage, pupils]) => all + pupils * (conditions[stage]?.[of] ?? 0), 0)
  const vary = () => 0.86 + random.fraction() * 0.34
  const capacity = [...largest].reduce((all, [stage, pupils]) => {
    const { seats } = built[stage] as (typeof built)[string]
    return all + Math.max(1, Math.ceil((pupils * (0.94 + random.fraction() * 0.2)) / seats)) * seats
  }, 0)
  const classrooms = Math.max(2, Math.ceil((capacity / 45) * 1.25))
  const teachingArea = Math.round(per('rooms') * vary()) + 60
  const buildingArea = Math.round(teachingArea * (1.7 + random.fraction() * 0.5))
  const sportsArea = Math.round(per('sports') * vary()) + 200
  return {
    capacity,
    boarders: [...stages].reduce(
      (all, [stage, grades]) =>
        all + (school.urban && stage !== 's' ? 0 : Math.floor(sum(grades, 'pupils') * (built[stage]?.boarding ?? 0))),
      0,
    ),
    siteArea: Math.round((buildingArea + sportsArea) * (1.3 + random.fraction() * 0.4)),
    buildingArea,
    dangerousArea: !school.urban && random.chance(0.04) ? Math.round(buildingArea * 0.05) : 0,
    teachingArea,
    sportsArea,
    classrooms,
    networkClassrooms: Math.round(classrooms * (0.7 + random.fraction() * 0.3)),
    pupilComputers: Math.round(per('computers') * vary()),
    teacherComputers: Math.round(classrooms * 1.3),
    equipment: Math.round((per('equipment') * vary()) / 100) * 100,
  }
}

/** A number divided by weights into whole parts that add up to it again. */
function shares(whole: number, weights: readonly number[]): number[] {
  const all = weights.reduce((total, weight) => total + weight, 0)
  let [given, passed] = [0, 0]
  return weights.map((weight) => {
    passed += weight
    const until = all === 0 ? (passed === 0 ? whole : 0) : Math.round((whole * passed) / all)
    const part = Math.max(0, until - given)
    given += part
    return part
  })
}
