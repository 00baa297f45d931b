import type { LightColour } from '#core/light.ts'
import { colours } from '../../ui/light.tsx'

/** The worst light of a group; grey when there is none. */
export const worst = (lights: Record<LightColour, number>): LightColour =>
  colours.find((colour) => lights[colour] > 0) ?? 'grey'
