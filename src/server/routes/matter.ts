import * as api from '#api/matter.ts'
import * as acts from '#api/matter-acts.ts'
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
  guarded(acts.correctMatter, (work, { params, body }) => actOnMatter(work, params.id, 'correct', body)),
  guarded(acts.fileMatter, (work, { params }) => fileMatter(work, params.id)),
  guarded(acts.declineMatter, (work, { params, body }) => actOnMatter(work, params.id, 'decline', body)),
  guarded(acts.assignMatter, (work, { params, body }) => assignMatter(work, params.id, body)),
  guarded(acts.changeMatter, (work, { params, body }) => actOnMatter(work, params.id, 'change', body)),
  guarded(acts.reachNode, (work, { params, body }) => actOnMatter(work, params.id, 'reach', body)),
  guarded(acts.holdMatter, (work, { params, body }) => actOnMatter(work, params.id, 'hold', body)),
  guarded(acts.resumeMatter, (work, { params, body }) => actOnMatter(work, params.id, 'resume', body)),
  guarded(acts.askClosing, (work, { params, body }) => actOnMatter(work, params.id, 'ask-closing', body)),
  guarded(acts.refuseClosing, (work, { params, body }) => actOnMatter(work, params.id, 'refuse-closing', body)),
  guarded(acts.closeMatter, (work, { params, body }) => actOnMatter(work, params.id, 'close', body)),
  guarded(acts.reopenMatter, (work, { params, body }) => actOnMatter(work, params.id, 'reopen', body)),
  guarded(acts.mergeMatter, (work, { params, body }) => actOnMatter(work, params.id, 'merge', body)),
]
