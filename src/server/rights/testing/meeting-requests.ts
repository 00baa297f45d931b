/** How the doors of bodies and meetings are asked. */
import { type Asking, about, showsEach } from './requests.ts'

const on = '2026-09-15'
const call = { title: '第二次会议', at: '2026-09-20T01:00:00Z', agenda: [{ title: '议题' }] }

/** Door -> the ways it is asked. */
export const meetingRequests: Record<string, Asking[]> = {
  'body.list': [{ by: 'nothing', proves: showsEach }],
  'body.get': [about('body')],
  'body.found': [
    {
      by: 'place',
      body: ({ unit }) => ({ unitId: unit, kind: 'special-meeting', name: '专题会', frequency: null, from: on }),
    },
  ],
  'body.change': [{ ...about('body'), body: () => ({ name: '联席会议', frequency: 'quarter' }) }],
  'body.end': [{ ...about('body'), body: () => ({ on, document: '教发〔2026〕1号' }) }],
  'body.join': [
    { ...about('body'), body: (_, { units }) => ({ members: [{ unitId: units.finance, duty: 'member' }], from: on }) },
    {
      by: 'place',
      title: 'of the place',
      params: (_, { places }) => ({ id: places.finance.body }),
      body: ({ unit }) => ({ members: [{ unitId: unit, duty: 'member' }], from: on }),
    },
  ],
  'body.leave': [{ ...about('member'), body: () => ({ on }) }],
  'body.export': [about('body')],
  'body.paper': [about('body'), { ...about('body'), title: 'as of', query: () => ({ asOf: '2026-09-15T03:00:00Z' }) }],
  'meeting.get': [about('called')],
  'meeting.file-of': [{ by: 'place', params: ({ called, pictureHash }) => ({ id: called, hash: pictureHash }) }],
  'meeting.call': [{ ...about('body'), body: () => call }],
  'meeting.change': [{ ...about('called'), body: () => call }],
  'meeting.cancel': [{ ...about('called'), body: () => ({ reason: '改期' }) }],
  'meeting.hold': [{ ...about('called'), body: () => ({ heldAt: '2026-09-15T01:00:00Z' }) }],
  'meeting.correct': [{ ...about('held'), body: () => ({ reason: '笔误', text: '更正后的纪要' }) }],
  'meeting.minute': [
    { ...about('held'), body: () => ({ number: '纪要1号', on, text: '会议议定事项', resolutions: [] }) },
    {
      by: 'place',
      title: 'asking the place',
      params: (_, { places }) => ({ id: places.finance.held }),
      body: ({ unit }) => ({
        number: '纪要1号',
        on,
        resolutions: [
          {
            words: '请办理',
            matter: {
              title: '事项',
              demand: '办理',
              leaders: { lead: null, responsible: null },
              leadUnitId: unit,
              officer: null,
              supportUnitIds: [],
              due: '2026-12-01T09:00:00Z',
            },
          },
        ],
        until: 'filed',
      }),
    },
  ],
}
