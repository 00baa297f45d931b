import * as api from '#api/contest.ts'
import { decideContest } from '../services/contests/decide-contest.ts'
import { listContests } from '../services/contests/list-contests.ts'
import { raiseContest } from '../services/contests/raise-contest.ts'
import { type Door, guarded } from './door.ts'

/** Contests of figures that registers filled in. */
export const contestDoors: Door[] = [
  guarded(api.listContests, (work, { query }) => listContests(work, query)),
  guarded(api.raiseContest, (work, { params, body }) => raiseContest(work, params.id, body)),
  guarded(api.correctContest, (work, { params, body }) => decideContest(work, params.id, 'correct', body.opinion)),
  guarded(api.keepContest, (work, { params, body }) => decideContest(work, params.id, 'keep', body.opinion)),
]
