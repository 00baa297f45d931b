import * as api from '#api/cascade.ts'
import {
  applyForAssignment,
  decideApplication,
  listApplications,
  withdrawApplication,
} from '../services/cascade/applications.ts'
import { askOpinions } from '../services/cascade/ask-opinions.ts'
import { divideTarget } from '../services/cascade/divide-target.ts'
import { exportOpinions } from '../services/cascade/export-opinions.ts'
import { followPlan, getFollowOns, suggestLinks } from '../services/cascade/follow-ons.ts'
import { decideOpinion, getConsultation, giveOpinions, listConsultations } from '../services/cascade/opinions.ts'
import { decideQuota, listQuotas, questionQuota } from '../services/cascade/quotas.ts'
import { type Door, givesFile, guarded } from './door.ts'

/** Opinions before issue, quotas, applications, and the plans of counties below. */
export const cascadeDoors: Door[] = [
  guarded(api.listQuotas, (work, { params }) => listQuotas(work, params.id)),
  guarded(api.divideTarget, (work, { params, body }) => divideTarget(work, params.id, body)),
  guarded(api.questionQuota, (work, { params, body }) => questionQuota(work, params.id, body)),
  guarded(api.decideQuota, (work, { params, body }) => decideQuota(work, params.id, body)),
  guarded(api.listApplications, (work, { query }) => listApplications(work, query)),
  guarded(api.applyForAssignment, (work, { params, body }) => applyForAssignment(work, params.id, body)),
  guarded(api.withdrawApplication, (work, { params }) => withdrawApplication(work, params.id)),
  guarded(api.decideApplication, (work, { params, body }) => decideApplication(work, params.id, body)),
  guarded(api.listConsultations, (work, { query }) => listConsultations(work, query)),
  guarded(api.getConsultation, (work, { params }) => getConsultation(work, params.id)),
  guarded(api.askOpinions, (work, { params, body }) => askOpinions(work, params.id, body)),
  guarded(api.giveOpinions, (work, { params, body }) => giveOpinions(work, params.id, body)),
  guarded(api.decideOpinion, (work, { params, body }) => decideOpinion(work, params.id, body)),
  givesFile(api.exportOpinions, (work, { params, query }) => exportOpinions(work, params.id, query)),
  guarded(api.getFollowOns, (work, { params }) => getFollowOns(work, params.id)),
  guarded(api.suggestLinks, (work, { params, query }) => suggestLinks(work, params.id, query.over)),
  guarded(api.followPlan, (work, { params, body }) => followPlan(work, params.id, body)),
]
