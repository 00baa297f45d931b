import * as api from '#api/matter.ts'
import { actOnMatter, fileMatter } from '../services/matters/act-on-matter.ts'
import { assignMatter } from '../services/matters/assign-matter.ts'
import { enterMatters } from '../services/matters/enter-matters.ts'
import { exportMatters } from '../services/matters/export-matters.ts'
import { getMatter, getMatterFile } from '../services/matters/get-matter.ts'
import { listMatters } from '../services/matters/list-matters.ts'
import { type Door, givesFile, guarded } from './door.ts'

/** Matters, whatever they come from. */
export const matterDoors: Door[] = [
  guarded(api.listMatters, (work, { query }) => listMatters(work, query)),
  givesFile(api.exportMatters, (work, { query }) => exportMatters(work, query)),
  guarded(api.getMatter, (work, { params }) => getMatter(work, params.id)),
  givesFile(api.getMatterFile, (work, { params }) => getMatterFile(work, params.id, params.hash)),
  guarded(api.enterMatters, (work, { body }) => enterMatters(work, body)),
  guarded(api.correctMatter, (work, { params, body }) => actOnMatter(work, params.id, 'correct', body)),
  guarded(api.fileMatter, (work, { params }) => fileMatter(work, params.id)),
  guarded(api.declineMatter, (work, { params, body }) => actOnMatter(work, params.id, 'decline', body)),
  guarded(api.assignMatter, (work, { params, body }) => assignMatter(work, params.id, body)),
  guarded(api.changeMatter, (work, { params, body }) => actOnMatter(work, params.id, 'change', body)),
  guarded(api.reachNode, (work, { params, body }) => actOnMatter(work, params.id, 'reach', body)),
  guarded(api.holdMatter, (work, { params, body }) => actOnMatter(work, params.id, 'hold', body)),
  guarded(api.resumeMatter, (work, { params, body }) => actOnMatter(work, params.id, 'resume', body)),
  guarded(api.askClosing, (work, { params, body }) => actOnMatter(work, params.id, 'ask-closing', body)),
  guarded(api.refuseClosing, (work, { params, body }) => actOnMatter(work, params.id, 'refuse-closing', body)),
  guarded(api.closeMatter, (work, { params, body }) => actOnMatter(work, params.id, 'close', body)),
  guarded(api.reopenMatter, (work, { params, body }) => actOnMatter(work, params.id, 'reopen', body)),
  guarded(api.mergeMatter, (work, { params, body }) => actOnMatter(work, params.id, 'merge', body)),
]
