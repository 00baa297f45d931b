/** How the doors of notices and channels are asked. */
import { type Asking, byLeader, showsEach } from './requests.ts'

const channel: Asking = { by: 'nothing', params: () => ({ kind: 'wecom' }) }
const settings = {
  address: 'http://127.0.0.1:9',
  corpId: 'c',
  agentId: '7',
  workHours: '08:30-17:30',
  urgentHours: '07:00-21:00',
  detail: 'titles',
}

/** Door -> the ways it is asked. */
export const noticeRequests: Record<string, Asking[]> = {
  'notice.list': [{ by: 'nothing' }],
  'notice.read': [{ by: 'nothing', body: ({ toReturn }) => ({ keys: [`late:${toReturn}:after-1`] }) }],
  'notice.channels': [{ by: 'nothing' }],
  'notice.choose': [{ by: 'nothing', body: () => ({ off: ['email'] }) }],
  'notice.chase': [
    { by: 'place', ...byLeader, body: ({ toReturn }) => ({ assignments: [toReturn] }) },
    { title: 'early', by: 'place', ...byLeader, body: ({ toReturn }) => ({ assignments: [toReturn], early: true }) },
  ],
  'notice.messages': [
    { by: 'nothing', proves: showsEach },
    { title: 'of a unit', by: 'filter', query: ({ unit }) => ({ unit }) },
    { title: 'about an assignment', by: 'filter', query: ({ toReturn }) => ({ assignment: toReturn }) },
  ],
  'contact.overview': [{ by: 'nothing' }],
  'channel.list': [{ by: 'nothing' }],
  'channel.set': [{ ...channel, body: () => ({ settings, secret: 'secret' }) }],
  'channel.switch': [{ ...channel, body: () => ({ on: false }) }],
  'channel.test': [{ ...channel, body: () => ({ to: 'somebody' }) }],
}
