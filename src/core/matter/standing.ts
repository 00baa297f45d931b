/** How a matter stood at an instant: with the light of each unit that was asked. */
import type { LightColour } from '../light.ts'
import type { Matter } from './matter.ts'
import type { DueSpan } from './times.ts'

/** How far one unit was. */
export interface UnitStanding {
  unitId: string
  colour: LightColour
  /** The rule that set its light, in a sentence, and what would turn it. */
  because: string
  change: string | null
  share: number
  /** Returns that it owed. */
  owed: number
}

export interface MatterStanding {
  matter: Matter
  span: DueSpan
  lights: UnitStanding[]
  /** The worst of them; grey where nobody was asked. */
  worst: LightColour
  /** What units asked to be coordinated (需要协调的事项) in their last return. */
  coordination: { unitId: string; text: string }[]
}
