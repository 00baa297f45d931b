import * as channel from '#api/channel.ts'
import * as api from '#api/notice.ts'
import { chaseOwing } from '../services/notices/chase-owing.ts'
import { chooseNoticeChannels, getNoticeChannels } from '../services/notices/choose-channels.ts'
import { contactOverview } from '../services/notices/contact-overview.ts'
import { listMessages } from '../services/notices/list-messages.ts'
import { listNotices, readNotices } from '../services/notices/list-notices.ts'
import { listChannels, setChannel, switchChannel, testChannel } from '../services/notices/set-channel.ts'
import { type Door, guarded } from './door.ts'

/** Notices, the channels by which they leave, and whom they reach. */
export const noticeDoors: Door[] = [
  guarded(api.listNotices, (work, { query }) => listNotices(work, query)),
  guarded(api.readNotices, (work, { body }) => readNotices(work, body.keys)),
  guarded(api.getNoticeChannels, (work) => getNoticeChannels(work)),
  guarded(api.chooseNoticeChannels, (work, { body }) => chooseNoticeChannels(work, body.off)),
  guarded(api.chaseOwing, (work, { body }) => chaseOwing(work, body.assignments, body)),
  guarded(api.listMessages, (work, { query }) => listMessages(work, query)),
  guarded(api.contactOverview, (work) => contactOverview(work)),
  guarded(channel.listChannels, (work) => listChannels(work)),
  guarded(channel.setChannel, (work, { params, body }) => setChannel(work, params.kind, body)),
  guarded(channel.switchChannel, (work, { params, body }) => switchChannel(work, params.kind, body.on)),
  guarded(channel.testChannel, (work, { params, body }) => testChannel(work, params.kind, body.to)),
]
