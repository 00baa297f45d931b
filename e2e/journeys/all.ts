import { afterAll, describe } from 'vitest'
import { openStage, type Stage, type Width } from '../stage.ts'
import { bargaining } from './bargaining.ts'
import { breakdown } from './breakdown.ts'
import { compare } from './compare.ts'
import { contest } from './contest.ts'
import { countersigning } from './countersigning.ts'
import { fromPlanToLight } from './from-plan-to-light.ts'
import { hazards } from './hazards.ts'
import { importProfiles } from './import-profiles.ts'
import { indicators } from './indicators.ts'
import { inspections } from './inspections.ts'
import { judgement } from './judgement.ts'
import { levelByLevel } from './level-by-level.ts'
import { library } from './library.ts'
import { listComparison } from './list-comparison.ts'
import { matters } from './matters.ts'
import { meetings } from './meetings.ts'
import { notices } from './notices.ts'
import { onePage } from './one-page.ts'
import { orders } from './orders.ts'
import { organisation } from './organisation.ts'
import { papers } from './papers.ts'
import { papersUpward } from './papers-upward.ts'
import { periodsAndAreas } from './periods-and-areas.ts'
import { places } from './places.ts'
import { publicReport } from './public-report.ts'
import { refusals } from './refusals.ts'
import { requests } from './requests.ts'
import { returnWorkbook } from './return-workbook.ts'
import { samples } from './samples.ts'
import { schoolYear } from './school-year.ts'
import { settings } from './settings.ts'
import { signIn } from './sign-in.ts'
import { signatures } from './signatures.ts'
import { wallChart } from './wall-chart.ts'

type Journey = (stage: Stage, width: Width) => void

/** From a plan to what is done about it, and who may sign in. */
const plans: Journey[] = [
  signIn,
  samples,
  fromPlanToLight,
  judgement,
  levelByLevel,
  refusals,
  library,
  compare,
  breakdown,
  bargaining,
  returnWorkbook,
  matters,
  notices,
  orders,
  settings,
]

/** What bodies, papers, requests and registers hold. */
const records: Journey[] = [
  meetings,
  papers,
  papersUpward,
  countersigning,
  signatures,
  onePage,
  requests,
  hazards,
  inspections,
  indicators,
  publicReport,
  schoolYear,
  importProfiles,
  listComparison,
  contest,
  periodsAndAreas,
  wallChart,
  organisation,
  places,
]

const halves = { plans, records }

/** Half of the journeys at one width, on a stage of their own: a document that was uploaded is refused the second time. */
export async function journeys(half: keyof typeof halves, width: Width): Promise<void> {
  const stage = await openStage()
  afterAll(() => stage.close())
  describe(`${half} at ${width} px`, () => {
    for (const journey of halves[half]) journey(stage, width)
  })
}
