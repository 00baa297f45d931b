import { afterAll, describe } from 'vitest'
import { openStage, type Width } from '../stage.ts'
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
import { library } from './library.ts'
import { listComparison } from './list-comparison.ts'
import { matters } from './matters.ts'
import { meetings } from './meetings.ts'
import { notices } from './notices.ts'
import { onePage } from './one-page.ts'
import { orders } from './orders.ts'
import { organisation } from './organisation.ts'
import { papers } from './papers.ts'
import { periodsAndAreas } from './periods-and-areas.ts'
import { places } from './places.ts'
import { publicReport } from './public-report.ts'
import { refusals } from './refusals.ts'
import { requests } from './requests.ts'
import { samples } from './samples.ts'
import { schoolYear } from './school-year.ts'
import { settings } from './settings.ts'
import { signIn } from './sign-in.ts'
import { signatures } from './signatures.ts'

/** Every journey at one width, on a stage of its own: a document that was uploaded is refused the second time. */
export async function journeys(width: Width): Promise<void> {
  const stage = await openStage()
  afterAll(() => stage.close())
  describe(`at ${width} px`, () => {
    signIn(stage, width)
    samples(stage, width)
    fromPlanToLight(stage, width)
    refusals(stage, width)
    library(stage, width)
    compare(stage, width)
    breakdown(stage, width)
    bargaining(stage, width)
    matters(stage, width)
    notices(stage, width)
    orders(stage, width)
    meetings(stage, width)
    papers(stage, width)
    countersigning(stage, width)
    signatures(stage, width)
    onePage(stage, width)
    requests(stage, width)
    hazards(stage, width)
    inspections(stage, width)
    indicators(stage, width)
    publicReport(stage, width)
    schoolYear(stage, width)
    importProfiles(stage, width)
    listComparison(stage, width)
    contest(stage, width)
    periodsAndAreas(stage, width)
    settings(stage, width)
    organisation(stage, width)
    places(stage, width)
  })
}
