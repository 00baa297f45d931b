/** How the doors are asked that compare the records of a register with another list. */
import { packEndpoints } from '#api/pack.ts'
import type { Pack } from '#core/pack.ts'
import type { Place } from './marking.ts'
import { comparisonKey, rowOf } from './pack-rows.ts'
import { type Asking, nobody } from './requests.ts'

/** Door -> the ways it is asked. A comparison is shown to whoever made it and nobody else. */
export function comparisonRequests(pack: Pack): Record<string, Asking[]> {
  const doors = packEndpoints(pack)
  const purpose = '核实'
  const ofOwners = Object.keys(pack.exports).map(
    (owner): Asking => ({
      by: 'nothing',
      title: `of ${owner}`,
      params: (_, { previews }) => ({ id: previews[comparisonKey(pack, owner)] ?? nobody }),
      also: ({ role }) => (role === owner ? null : 'wire/not-found'),
    }),
  )
  return {
    [doors.compare.name]: [
      { by: 'filter', sampled: true, sheet: (place: Place) => rowOf(pack, place.marks), body: () => ({ purpose }) },
    ],
    [doors.compareWith.name]: [{ by: 'nothing', params: () => ({ other: pack.name }), body: () => ({ purpose }) }],
    [doors.comparison.name]: [
      ...ofOwners,
      ...ofOwners.map((ask) => ({ ...ask, title: `${ask.title}, records`, query: () => ({ part: 'only-register' }) })),
    ],
    [doors.decidePair.name]: ofOwners.map((ask) => ({ ...ask, body: () => ({ pair: 0, same: true }) })),
    [doors.comparisonExport.name]: ofOwners,
  }
}
