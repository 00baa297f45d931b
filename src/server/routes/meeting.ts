import * as bodies from '#api/body.ts'
import * as api from '#api/meeting.ts'
import { correctMinutes } from '../services/meetings/correct-minutes.ts'
import { exportResolutions } from '../services/meetings/export-resolutions.ts'
import { getMeeting, getMeetingFile } from '../services/meetings/get-meeting.ts'
import { changeBody, endBody, foundBody, joinBody, leaveBody } from '../services/meetings/keep-body.ts'
import { callMeeting, cancelMeeting, changeMeeting, holdMeeting } from '../services/meetings/keep-meeting.ts'
import { writeMeetingPaper } from '../services/meetings/meeting-paper.ts'
import { minuteMeeting } from '../services/meetings/minute-meeting.ts'
import { getBody, listBodies } from '../services/meetings/read-bodies.ts'
import { type Door, givesFile, guarded } from './door.ts'

/** Bodies that meet, their members and meetings. */
export const meetingDoors: Door[] = [
  guarded(bodies.listBodies, (work, { query }) => listBodies(work, query)),
  guarded(bodies.getBody, (work, { params }) => getBody(work, params.id)),
  guarded(bodies.foundBody, (work, { body }) => foundBody(work, body)),
  guarded(bodies.changeBody, (work, { params, body }) => changeBody(work, params.id, body)),
  guarded(bodies.endBody, (work, { params, body }) => endBody(work, params.id, body)),
  guarded(bodies.joinBody, (work, { params, body }) => joinBody(work, params.id, body)),
  guarded(bodies.leaveBody, (work, { params, body }) => leaveBody(work, params.id, body)),
  givesFile(bodies.exportResolutions, (work, { params }) => exportResolutions(work, params.id)),
  givesFile(bodies.getMeetingPaper, (work, { params, query }) => writeMeetingPaper(work, params.id, query)),
  guarded(api.getMeeting, (work, { params }) => getMeeting(work, params.id)),
  givesFile(api.getMeetingFile, (work, { params }) => getMeetingFile(work, params.id, params.hash)),
  guarded(api.callMeeting, (work, { params, body }) => callMeeting(work, params.id, body)),
  guarded(api.changeMeeting, (work, { params, body }) => changeMeeting(work, params.id, body)),
  guarded(api.cancelMeeting, (work, { params, body }) => cancelMeeting(work, params.id, body)),
  guarded(api.holdMeeting, (work, { params, body }) => holdMeeting(work, params.id, body)),
  guarded(api.correctMinutes, (work, { params, body }) => correctMinutes(work, params.id, body)),
  guarded(api.minuteMeeting, (work, { params, body }) => minuteMeeting(work, params.id, body)),
]
