/** How a hazard of the demo city went: which one, where, of which grade, and when each step was done. */
import { addDays, type Day, dayOf, daysBetween } from '#core/day.ts'
import { type Random, randomFor } from '../random.ts'
import { type DemoSchool, schools } from '../schools.ts'
import { type HazardText, hazardTexts } from './hazard-texts.ts'

/** A hazard to be entered. */
export type DemoHazard = {
  school: DemoSchool
  text: HazardText
  place: string
  foundOn: Day
  source: string
  grade: string
  /** `none`: it was no hazard; `late`: rectified after its deadline; `never`: not yet, whatever the deadline. */
  course: 'none' | 'in-time' | 'late' | 'never'
  /** Share of the time of its grade after which it is rectified. */
  pace: number
  failsFirst: boolean
  escalated: boolean
  random: Random
}

const number = 240
const firstDay: Day = '2026-01-12'
const holidays: [Day, Day][] = [
  ['2026-02-01', '2026-02-28'],
  ['2026-07-11', '2026-08-24'],
]

const primary = ['primary-school', 'central-school', 'teaching-point', 'nine-year-school', 'twelve-year-school']
const sources = ['self-check', 'self-check', 'self-check', 'county-check', 'county-check', 'inspector', 'told']

/** Whether a sort of hazard can be at that place of that school. */
function suits({ kind, title }: HazardText, place: string, school: DemoSchool): boolean {
  const small = school.kind === 'kindergarten' || school.kind === 'teaching-point'
  if (kind === 'chemicals')
    return !small && !['primary-school', 'central-school', 'special-school'].includes(school.kind)
  if (kind === 'school-bus') return school.kind === 'kindergarten' || school.kind === 'central-school'
  if (title.includes('滑梯')) return school.kind === 'kindergarten'
  if (title.includes('篮球架') || title.includes('保安器械')) return !small
  if (/年级/.test(place)) return primary.includes(school.kind)
  if (/宿舍|看台|四层|五层|六层|实验|电梯|锅炉|浴室/.test(`${place}${title}`)) return !small
  if (/村口|水塘|后山/.test(`${place}${title}`)) return !school.urban
  return true
}

function hazardAt(at: number, told: Day): DemoHazard {
  const random = randomFor(`hazard ${at}`)
  // More towards the end, as in an autumn of inspections.
  const span = daysBetween(firstDay, told)
  let foundOn = addDays(firstDay, Math.floor(span * Math.sqrt(random.fraction())))
  for (const [from, to] of holidays) if (foundOn >= from && foundOn <= to) foundOn = addDays(to, random.integer(1, 12))
  if (foundOn > told) foundOn = addDays(told, -random.integer(0, 3))
  const text = hazardTexts[at % hazardTexts.length] as HazardText
  const fitting = random
    .shuffle(schools.filter(({ from }) => from <= foundOn))
    .flatMap((school) => random.shuffle(text.places).map((place) => ({ school, place })))
    .find(({ school, place }) => suits(text, place, school))
  if (!fitting) throw new Error(`no school can have ${text.title}`)
  const grade = random.pick(text.grades)
  const fate = random.fraction()
  const recent = daysBetween(foundOn, told) < 75
  const course = fate < 0.04 ? 'none' : fate < 0.8 ? 'in-time' : fate < 0.93 || !recent ? 'late' : 'never'
  return {
    ...fitting,
    text,
    foundOn,
    source: random.pick(sources),
    grade,
    course: course === 'none' && grade === 'major' ? 'in-time' : course,
    pace: course === 'late' ? 1.1 + random.fraction() * 0.6 : 0.15 + random.fraction() * 0.6,
    failsFirst: random.chance(0.12),
    escalated: random.chance(0.5),
    random,
  }
}

/** All hazards up to the told day. */
export function hazardsUntil(told: Date): DemoHazard[] {
  return Array.from({ length: number }, (_, at) => hazardAt(at, dayOf(told)))
}
