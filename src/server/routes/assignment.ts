import * as api from '#api/assignment.ts'
import { judgeAssignment, withdrawJudgement } from '#api/judgement.ts'
import { getWallChart as getWallChartDoor } from '#api/wall-chart.ts'
import { attachScan, getScan } from '../services/assignments/attach-scan.ts'
import { getAssignment } from '../services/assignments/get-assignment.ts'
import { judge, withdraw } from '../services/assignments/judge.ts'
import { listAssignments } from '../services/assignments/list-assignments.ts'
import { checkReturn, openReturn, reviewReturn } from '../services/assignments/review-return.ts'
import { signAssignment } from '../services/assignments/sign-assignment.ts'
import { submitReturn, submitTogether, withdrawReturn } from '../services/assignments/submit-return.ts'
import { getWallChart } from '../services/get-wall-chart.ts'
import { listActs } from '../services/list-acts.ts'
import { usualPage } from '../services/page.ts'
import { type Door, gathered, givesFile, guarded } from './door.ts'

/** Assignments, judgements, returns, the wall chart and the line of time. */
export const assignmentDoors: Door[] = [
  guarded(api.listAssignments, (work, { query }) => listAssignments(work, { most: usualPage, ...query })),
  guarded(api.getAssignment, (work, { params, query }) => getAssignment(work, params.id, query.asOf)),
  guarded(api.signAssignment, (work, { params }) => signAssignment(work, params.id)),
  guarded(judgeAssignment, (work, { params, body }) => judge(work, params.id, body)),
  guarded(withdrawJudgement, (work, { params }) => withdraw(work, params.id)),
  gathered(api.submitReturn, (work, { params, body }) => submitReturn(work, params.id, body), {
    table: 'assignment',
    idOf: ({ params }) => params.id,
    run: (pieces) =>
      submitTogether(pieces.map(({ work, input }) => ({ work, assignmentId: input.params.id, report: input.body }))),
  }),
  guarded(api.withdrawReturn, (work, { params }) => withdrawReturn(work, params.id)),
  guarded(api.attachScan, (work, { params, body }) => attachScan(work, params.id, body.scan)),
  givesFile(api.getScan, (work, { params }) => getScan(work, params.id)),
  guarded(api.openReturn, (work, { params }) => openReturn(work, params.id)),
  guarded(api.checkReturn, (work, { params, body }) => checkReturn(work, params.id, body)),
  guarded(api.acceptReturn, (work, { params }) => reviewReturn(work, params.id, { verb: 'accept' })),
  guarded(api.sendBackReturn, (work, { params, body }) =>
    reviewReturn(work, params.id, { verb: 'send-back', ...body }),
  ),
  guarded(getWallChartDoor, (work, { query }) => getWallChart(work, query)),
  guarded(api.listActs, (work, { params }) => listActs(work, params.id)),
]
