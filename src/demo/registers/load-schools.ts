/** Two school years of every school: last year's taken over as it was confirmed, this year's filled in, checked, confirmed. */
import { atTime, type Day } from '#core/day.ts'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { enterStories, recordIdAt } from '#server/services/enter-stories.ts'
import { storedPack } from '#server/services/registers/stored-pack.ts'
import { bureauKey } from '../bureau.ts'
import { counties } from '../counties.ts'
import { randomFor } from '../random.ts'
import { type DemoSchool, schools } from '../schools.ts'
import { atWork, workingDaysLater } from '../year/working-time.ts'
import { type City, doerOf, type Telling, tell } from './register-hands.ts'
import { valuesOf } from './school-values.ts'

const sendBackReasons = [
  '在校生数与学籍系统相差较大，请核对后重报。',
  '专任教师数含了代课人员，请按口径剔除。',
  '运动场馆面积与上年相差一半以上，请说明或更正。',
  '班数与课程表不一致，请核对。',
]

/** Gives how many records were made. */
export async function loadSchools(city: City, pack: Pack): Promise<number> {
  const older = schools.filter(({ from }) => from <= '2025-09-01')
  const takenAt = atTime('2025-10-28', '10:30')
  const stories = [
    ...older.map((school) => takeOver(city, pack, school, takenAt)),
    ...schools.map((school, at) => tellYear(city, pack, school, at)),
  ]
  await enterStories(
    { ...city.bare, ...city.hands.work('office-clerk', 'school.take', city.told) },
    storedPack(pack),
    stories,
  )
  return stories.length
}

/** Last year's figures in one go, each held to the same rules as a form. */
function takeOver(city: City, pack: Pack, school: DemoSchool, now: Date): Telling {
  const telling = tell(city, pack, recordIdAt(now), school.key)
  const given = { unit: city.ids.unit(school.key), ...valuesOf(school, '2025-2026') }
  telling.act('office-clerk', 'take', given, now)
  return telling
}

/** Who checks a school and who confirms it: its county and the city, or two sections of the city. */
function levelsOf({ county }: DemoSchool): [checks: string, confirms: string] {
  const bureau = counties.find(({ key }) => key === county)?.bureau
  return [bureau ? `clerk ${bureau}` : `head ${bureauKey}/jjk`, `head ${bureauKey}/jck`]
}

function tellYear(city: City, pack: Pack, school: DemoSchool, at: number): Telling {
  const { ids, calendar } = city
  const random = randomFor(`school year ${school.key}`)
  const day: Day = `2026-09-${String(random.integer(7, 11)).padStart(2, '0')}`
  const filledAt = atWork(day, random, calendar)
  const by = doerOf(city, school.key, day)
  const [checks, confirms] = levelsOf(school)
  const given: Values = { unit: ids.unit(school.key), ...valuesOf(school, '2026-2027') }
  const telling = tell(city, pack, recordIdAt(filledAt), school.key)
  telling.act(by, 'fill', given, filledAt)
  let now = filledAt
  const act = (person: string, verb: string, values: Values, days: number) => {
    now = workingDaysLater(now, days, random, calendar)
    telling.act(person, verb, values, now)
  }
  // One in fifty has not been looked at yet.
  if (at % 50 === 7) return telling
  const returned = at % 23 === 4
  if (returned) {
    act(checks, 'send-back', { reason: random.pick(sendBackReasons) }, random.integer(2, 4))
    if (at % 46 === 4) return telling
    act(by, 'amend', { teacherComputers: given.teacherComputers }, random.integer(1, 3))
  }
  act(checks, 'check', {}, random.integer(1, 4))
  if (at % 40 === 11) return telling
  act(confirms, 'confirm', {}, random.integer(3, 8))
  if (at % 80 !== 21) return telling
  const slip = { reason: '机房报废十台未减计。', slip: `更正〔2026〕${Math.floor(at / 80) + 1}号` }
  const pupilComputers = Math.max(0, Number(given.pupilComputers) - 10)
  act(confirms, 'correct', { ...slip, pupilComputers }, 3)
  return telling
}
