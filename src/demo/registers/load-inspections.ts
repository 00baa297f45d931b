/** The yearly plan of inspections of the demo city: entered in January, put into the plan, held through the year. */
import { addDays, type Day, dayOf } from '#core/day.ts'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { enterStories, recordIdAt } from '#server/services/enter-stories.ts'
import { storedPack } from '#server/services/registers/stored-pack.ts'
import { counties, shortCounty } from '../counties.ts'
import { type Random, randomFor } from '../random.ts'
import { schools } from '../schools.ts'
import { atWork, workingDaysLater } from '../year/working-time.ts'
import { type City, type Telling, tell } from './register-hands.ts'

const kinds = [
  { title: '春季开学工作检查', kind: 'check', scope: 'special', month: 3, basis: '教办〔2026〕3号' },
  { title: '校园食品安全检查', kind: 'check', scope: 'special', month: 4, basis: '教体〔2026〕6号' },
  { title: '学校综合督导', kind: 'supervision', scope: 'comprehensive', month: 5, basis: '教督〔2026〕2号' },
  { title: '防汛和暑期安全检查', kind: 'check', scope: 'special', month: 6, basis: '教安〔2026〕9号' },
  { title: '秋季开学工作检查', kind: 'check', scope: 'special', month: 9, basis: '教办〔2026〕14号' },
  { title: '规范办学行为专项督导', kind: 'supervision', scope: 'special', month: 11, basis: '教督〔2026〕4号' },
  { title: '年度考核评估', kind: 'assessment', scope: 'special', month: 12, basis: '教办〔2026〕1号' },
] as const

const results = [
  '总体规范，台账和现场相符。',
  '总体较好，个别制度没有上墙。',
  '基本符合要求，需要补充应急演练记录。',
] as const

/** Who plans and holds inspections of a school, and who puts them into the plan of which bureau. */
interface Bureau {
  plans: string
  lists: string
  organiser: string
}
const city: Bureau = { plans: 'head yx/jyj/dds', lists: 'office-head', organiser: '市教育督导室' }

/** Gives how many records were made. */
export async function loadInspections(of: City, pack: Pack): Promise<number> {
  const random = randomFor('inspections')
  const stories = [
    ...counties.flatMap((county) => {
      const { key, bureau } = county
      const own = schools.filter((school) => school.county === key)
      const by = { plans: `clerk ${bureau}`, lists: `head ${bureau}`, organiser: `${shortCounty(county)}教育督导室` }
      // Those that come first are asked a comprehensive inspection as a request.
      return kinds.flatMap((kind, at) => own.slice(4 + at * 3, 7 + at * 3).map((school) => ({ school, kind, by })))
    }),
    ...schools
      .filter((school) => !counties.some(({ key }) => key === school.county))
      .slice(0, kinds.length)
      .map((school, at) => ({ school, kind: kinds[at] as (typeof kinds)[number], by: city })),
  ].map(({ school, kind, by }, at) => tellInspection(of, pack, { school: school.key, kind, by, at }, random))
  await enterStories(
    { ...of.bare, ...of.hands.work('office-head', 'inspection.include', of.told) },
    storedPack(pack),
    stories,
  )
  return stories.length
}

interface Told {
  school: string
  kind: (typeof kinds)[number]
  by: Bureau
  /** Its place in the plans of all. */
  at: number
}

/** Tells one step after the other; the told day ends it wherever it stands. */
function tellInspection(of: City, pack: Pack, { school, kind, by, at }: Told, random: Random): Telling {
  const { ids, calendar, told } = of
  const { title, kind: sort, scope, basis, month } = kind
  const on = dayOf(
    atWork(`2026-${String(month).padStart(2, '0')}-${String(3 + (at % 20)).padStart(2, '0')}`, random, calendar),
  )
  const planned = atWork(addDays('2026-01-08' as Day, at % 9), random, calendar)
  const telling = tell(of, pack, recordIdAt(planned), school)
  const act = (person: string, verb: string, values: Values, when: Date) => {
    if (when <= told) telling.act(person, verb, values, when)
  }
  const given = { unit: ids.unit(school), title, kind: sort, scope, organiser: by.organiser, basis, on }
  act(by.plans, 'plan', given, planned)
  // What came last waits for its place in the plan.
  if (at % 11 === 10) return telling
  const listed = workingDaysLater(planned, 5, random, calendar)
  act(by.lists, 'include', { number: `2026年计划第${at + 1}项` }, listed)
  if (at % 17 === 16) {
    act(by.lists, 'drop', { reason: '与同类检查合并开展。' }, workingDaysLater(listed, 10, random, calendar))
    return telling
  }
  const held = atWork(on, random, calendar)
  if (held > told) return telling
  act(by.plans, 'hold', { on: dayOf(held), group: '督导人员三人' }, held)
  const answered = workingDaysLater(held, random.integer(3, 24), random, calendar)
  act(by.plans, 'answer', { result: random.pick(results), issues: random.integer(0, 4) }, answered)
  return telling
}
