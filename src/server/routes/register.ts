import type { Endpoint } from '#api/endpoint.ts'
import { packEndpoints, pointFields } from '#api/pack.ts'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { countRecords } from '../services/registers/count-records.ts'
import { beginRecord, doAct } from '../services/registers/do-act.ts'
import { getFile } from '../services/registers/get-file.ts'
import { getRecord } from '../services/registers/get-record.ts'
import { listPoints } from '../services/registers/list-points.ts'
import { listRecords } from '../services/registers/list-records.ts'
import { revealField } from '../services/registers/reveal-field.ts'
import { type Door, givesFile, guarded } from './door.ts'
import { exchangeDoors } from './exchange.ts'

/** The doors of a pack, made from its declaration. */
export function packDoors(pack: Pack): Door[] {
  const doors = packEndpoints(pack)
  return [
    guarded(doors.list, (work, { query }) => listRecords(work, pack, query)),
    guarded(doors.get, (work, { params, query }) => getRecord(work, pack, params.id, query.asOf)),
    guarded(doors.counts, (work, { query }) => countRecords(work, pack, query)),
    givesFile(doors.file, (work, { params }) => getFile(work, pack, params.id, params.hash)),
    ...(pointFields(pack).length > 0
      ? [guarded(doors.points, (work, { query }) => listPoints(work, pack, query))]
      : []),
    ...(pack.reveals
      ? [guarded(doors.reveal, (work, { params, body }) => revealField(work, pack, params.id, body))]
      : []),
    ...exchangeDoors(pack),
    ...Object.entries(doors.acts).map(([verb, door]) => actDoor(pack, verb, door)),
  ]
}

function actDoor(pack: Pack, verb: string, door: Endpoint): Door {
  const begins = pack.acts[verb]?.from === 'new'
  return guarded(door, (work, { params, body }) =>
    begins
      ? beginRecord(work, pack, verb, body as Values)
      : doAct(work, pack, (params as { id: string }).id, verb, body as Values),
  )
}
