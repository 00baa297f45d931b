import * as api from '#api/comparison.ts'
import { comparePlans } from '../services/comparison/compare-plans.ts'
import { exportComparison } from '../services/comparison/export-comparison.ts'
import { carryOver, getItemHistory } from '../services/plans/carry-over.ts'
import { type Door, givesFile, guarded } from './door.ts'

/** Plans compared, and items carried over from year to year. */
export const comparisonDoors: Door[] = [
  guarded(api.comparePlans, (work, { params, query }) => comparePlans(work, params.id, query)),
  givesFile(api.exportComparison, (work, { params, query }) => exportComparison(work, params.id, query)),
  guarded(api.carryOver, (work, { params, body }) => carryOver(work, params.id, body.items)),
  guarded(api.getItemHistory, (work, { params }) => getItemHistory(work, params.id)),
]
