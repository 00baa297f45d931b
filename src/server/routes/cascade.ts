import * as applicationApi from '#api/application.ts'
import * as consultationApi from '#api/consultation.ts'
import * as followOnApi from '#api/follow-on.ts'
import * as quotaApi from '#api/quota.ts'
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
  guarded(quotaApi.listQuotas, (work, { params }) => listQuotas(work, params.id)),
  guarded(quotaApi.divideTarget, (work, { params, body }) => divideTarget(work, params.id, body)),
  guarded(quotaApi.questionQuota, (work, { params, body }) => questionQuota(work, params.id, body)),
  guarded(quotaApi.decideQuota, (work, { params, body }) => decideQuota(work, params.id, body)),
  guarded(applicationApi.listApplications, (work, { query }) => listApplications(work, query)),
  guarded(applicationApi.applyForAssignment, (work, { params, body }) => applyForAssignment(work, params.id, body)),
  guarded(applicationApi.withdrawApplication, (work, { params }) => withdrawApplication(work, params.id)),
  guarded(applicationApi.decideApplication, (work, { params, body }) => decideApplication(work, params.id, body)),
  guarded(consultationApi.listConsultations, (work, { query }) => listConsultations(work, query)),
  guarded(consultationApi.getConsultation, (work, { params }) => getConsultation(work, params.id)),
  guarded(consultationApi.askOpinions, (work, { params, body }) => askOpinions(work, params.id, body)),
  guarded(consultationApi.giveOpinions, (work, { params, body }) => giveOpinions(work, params.id, body)),
  guarded(consultationApi.decideOpinion, (work, { params, body }) => decideOpinion(work, params.id, body)),
  givesFile(consultationApi.exportOpinions, (work, { params, query }) => exportOpinions(work, params.id, query)),
  guarded(followOnApi.getFollowOns, (work, { params }) => getFollowOns(work, params.id)),
  guarded(followOnApi.suggestLinks, (work, { params, query }) => suggestLinks(work, params.id, query.over)),
  guarded(followOnApi.followPlan, (work, { params, body }) => followPlan(work, params.id, body)),
]
