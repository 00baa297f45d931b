import * as burden from '#api/burden.ts'
import * as collected from '#api/collected.ts'
import * as api from '#api/request.ts'
import { getBurden } from '../services/requests/burden.ts'
import { getCollected } from '../services/requests/collected.ts'
import { getCountyBurden } from '../services/requests/county-burden.ts'
import { exportBurden } from '../services/requests/export-burden.ts'
import { exportCollected } from '../services/requests/export-collected.ts'
import {
  answerFields,
  changeRequest,
  checkRequest,
  draftRequest,
  justifyField,
  mergeRequest,
  withdrawRequest,
} from '../services/requests/keep-request.ts'
import { endRequest, openRequest } from '../services/requests/open-request.ts'
import { getRequest, listRequests } from '../services/requests/read-requests.ts'
import { exportRelief, getRelief } from '../services/requests/relief.ts'
import { getWeek } from '../services/requests/week.ts'
import { type Door, givesFile, guarded } from './door.ts'

/** What is asked of schools, what it costs them and what they were spared. */
export const requestDoors: Door[] = [
  guarded(api.listRequests, (work, { query }) => listRequests(work, query)),
  guarded(api.getRequest, (work, { params }) => getRequest(work, params.id)),
  guarded(api.draftRequest, (work, { body }) => draftRequest(work, body)),
  guarded(api.changeRequest, (work, { params, body }) => changeRequest(work, params.id, body)),
  guarded(api.checkRequest, (work, { params }) => checkRequest(work, params.id)),
  guarded(api.answerFields, (work, { params, body }) => answerFields(work, params.id, body)),
  guarded(api.justifyField, (work, { params, body }) => justifyField(work, params.id, body)),
  guarded(api.withdrawRequest, (work, { params, body }) => withdrawRequest(work, params.id, body)),
  guarded(api.mergeRequest, (work, { params, body }) => mergeRequest(work, params.id, body)),
  guarded(api.openRequest, (work, { params }) => openRequest(work, params.id)),
  guarded(api.endRequest, (work, { params, body }) => endRequest(work, params.id, body)),
  guarded(collected.getCollected, (work, { params, query }) => getCollected(work, params.id, query)),
  givesFile(collected.exportCollected, (work, { params, query }) => exportCollected(work, params.id, query)),
  guarded(burden.getBurden, (work, { query }) => getBurden(work, query)),
  givesFile(burden.exportBurden, (work, { query }) => exportBurden(work, query)),
  guarded(burden.getCountyBurden, (work, { query }) => getCountyBurden(work, query)),
  guarded(burden.getRelief, (work, { query }) => getRelief(work, query)),
  givesFile(burden.exportRelief, (work, { query }) => exportRelief(work, query)),
  guarded(burden.getWeek, (work) => getWeek(work)),
]
