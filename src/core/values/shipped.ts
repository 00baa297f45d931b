/** All values that are shipped, by subject. */
import { aidValues } from './aid.ts'
import { compulsoryValues } from './compulsory.ts'
import type { DatedValue, ValueSubject } from './dated-value.ts'
import { kindergartenValues } from './kindergarten.ts'
import { lightValues } from './light.ts'
import { opennessValues } from './openness.ts'
import { petitionValues } from './petition.ts'
import { safetyValues } from './safety.ts'
import { specialValues } from './special.ts'
import { supervisionValues } from './supervision.ts'
import { trainingValues } from './training.ts'

export const valuesBySubject: Readonly<Record<ValueSubject, readonly DatedValue[]>> = {
  petition: petitionValues,
  supervision: supervisionValues,
  openness: opennessValues,
  compulsory: compulsoryValues,
  kindergarten: kindergartenValues,
  aid: aidValues,
  training: trainingValues,
  safety: safetyValues,
  special: specialValues,
  light: lightValues,
}

/** The values with which an installation begins. */
export const shippedValues: readonly DatedValue[] = Object.values(valuesBySubject).flat()
