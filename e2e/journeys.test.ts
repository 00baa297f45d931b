import { afterAll, describe } from 'vitest'
import { fromPlanToLight } from './journeys/from-plan-to-light.ts'
import { places } from './journeys/places.ts'
import { refusals } from './journeys/refusals.ts'
import { samples } from './journeys/samples.ts'
import { settings } from './journeys/settings.ts'
import { signIn } from './journeys/sign-in.ts'
import { openStage, widths } from './stage.ts'

const stage = await openStage()
afterAll(() => stage.close())

describe.each(widths)('at %i px', (width) => {
  signIn(stage, width)
  samples(stage, width)
  fromPlanToLight(stage, width)
  refusals(stage, width)
  settings(stage, width)
  places(stage, width)
})
