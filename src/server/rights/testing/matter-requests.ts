/** How the doors of matters are asked. */
import { placeOfRole } from '../../testing.ts'
import { type Asking, about, showsEach } from './requests.ts'

/** A matter that a unit is to lead, from a source that lacks nothing. */
const matterFor = (unit: string) => ({
  source: { kind: 'other', title: '来源', number: null, on: null, words: '请办理', picture: null, file: null },
  mandate: { issuer: { kind: 'bureau', name: '' } },
  asked: { by: '局长', at: '2026-09-15T01:00:00Z' },
  matters: [
    {
      title: '事项',
      demand: '办理',
      leaders: { lead: null, responsible: null },
      leadUnitId: unit,
      officer: null,
      supportUnitIds: [],
      due: '2026-12-01T09:00:00Z',
    },
  ],
})

/** Besides the office only the unit that keeps and leads a matter enters and reports it. */
const ofTheMatter: Asking['also'] = ({ role }, about) =>
  role === null || role === 'office' || placeOfRole[role] === about ? null : 'matter/not-yours'

/** Door -> the ways it is asked. */
export const matterRequests: Record<string, Asking[]> = {
  'matter.list': [
    { by: 'nothing', proves: showsEach },
    { title: 'of a kind, of mine', by: 'nothing', query: () => ({ kind: 'instruction', view: 'mine', q: '@' }) },
  ],
  'matter.export': [{ by: 'nothing', query: () => ({ state: 'all' }), proves: showsEach }],
  'matter.get': [about('note'), { ...about('matter'), title: 'of an item' }],
  'matter.file-of': [{ by: 'place', params: ({ note, pictureHash }) => ({ id: note, hash: pictureHash }) }],
  'matter.enter': [{ by: 'place', body: ({ unit }) => matterFor(unit) }],
  'matter.correct': [{ ...about('note'), also: ofTheMatter, body: () => ({ title: '另一名称' }) }],
  'matter.file': [about('note')],
  'matter.decline': [{ ...about('note'), body: () => ({ reason: '不属督办范围' }) }],
  'matter.assign': [
    {
      ...about('matter'),
      body: (_, { units }) => ({ units: [{ unitId: units.finance, role: 'support' }], due: '2026-12-01T09:00:00Z' }),
    },
    {
      by: 'place',
      title: 'to the place',
      params: (_, { places }) => ({ id: places.finance.matter }),
      body: ({ unit }) => ({ units: [{ unitId: unit, role: 'support' }], due: '2026-12-01T09:00:00Z' }),
    },
  ],
  'matter.change': [
    {
      ...about('matter'),
      body: () => ({ due: '2026-12-08T09:00:00Z', reason: '工作需要', approvedBy: '某某' }),
    },
  ],
  'matter.reach': [{ ...about('matter'), also: ofTheMatter, body: () => ({ node: '完成选址' }) }],
  'matter.hold': [{ ...about('matter'), body: () => ({ reason: '等待批复', document: '教发〔2026〕1号' }) }],
  'matter.resume': [{ ...about('matter'), body: () => ({ reason: '已批复' }) }],
  'matter.ask-closing': [
    { ...about('matter'), also: ofTheMatter, body: () => ({ outcome: 'done', summary: '已办结' }) },
  ],
  'matter.refuse-closing': [{ ...about('matter'), body: () => ({ reason: '尚未完成' }) }],
  'matter.close': [{ ...about('matter'), body: () => ({ approvedBy: '某某' }) }],
  'matter.reopen': [{ ...about('matter'), body: () => ({ reason: '出现反复', document: '教发〔2026〕1号' }) }],
  'matter.merge': [{ ...about('note'), body: ({ matter }) => ({ into: matter, reason: '同一事项' }) }],
}
